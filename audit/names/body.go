package names

import (
	"slices"
	"strings"

	"mtaudit/audit/lexicon"
	"mtaudit/audit/text"
)

// A body is an organisation or institution, named with or without "of":
// University of Brunei, Brunei University.
type body struct {
	at       text.Span
	form     string
	mention  int    // the mention that it begins with
	last     int    // the mention that it ends with
	key      string // its words of content, sorted
	sentence int
}

// connectors may come and go as a body's name is turned.
var connectors = map[string]bool{"of": true, "the": true, "for": true}

// bodies finds the names of bodies by joining mentions over connectors.
func (t *Table) bodies() []body {
	var found []body
	for i := 0; i < len(t.Mentions); {
		j := i + 1
		for j < len(t.Mentions) && t.connected(i, j-1, j) {
			j++
		}
		if b, ok := t.body(i, j); ok {
			found = append(found, b)
		}
		i = j
	}
	return found
}

// connected reports whether two mentions can be one name, by what stands between
// them. "And" is within the name of a body only before its head, as in Arts and
// Crafts Museum.
func (t *Table) connected(first, a, b int) bool {
	m, n := t.Mentions[a], t.Mentions[b]
	if m.Sentence != n.Sentence || !n.Title.Empty() {
		return false
	}
	switch strings.Join(strings.Fields(t.doc.Text(text.Span{Start: m.At.End, End: n.At.Start})), " ") {
	case "of", "of the", "for", "for the":
		return true
	case "and":
		return !t.headed(first, b)
	}
	return false
}

// headed reports whether the mentions from i to j have the head of a body.
func (t *Table) headed(i, j int) bool {
	for _, m := range t.Mentions[i:j] {
		if slices.ContainsFunc(m.Words, func(w Word) bool { return lexicon.BodyHead(w.Text) }) {
			return true
		}
	}
	return false
}

func (t *Table) body(i, j int) (body, bool) {
	if !t.headed(i, j) {
		return body{}, false
	}
	b := body{at: text.Span{Start: t.Mentions[i].At.Start, End: t.Mentions[j-1].At.End}, mention: i, last: j - 1, sentence: t.Mentions[i].Sentence}
	b.form = strings.Join(strings.Fields(t.doc.Text(b.at)), " ")
	var content []string
	for _, w := range strings.Fields(strings.ToLower(b.form)) {
		if !connectors[w] {
			content = append(content, w)
		}
	}
	slices.Sort(content)
	b.key = strings.Join(content, " ")
	return b, len(content) > 1 && b.turnable()
}

// turnable leaves out what English turns freely, as Central Committee of the
// Party: before "of" stands the head, or there is no "of".
func (b body) turnable() bool {
	before, _, of := strings.Cut(b.form, " of ")
	return !of || slices.ContainsFunc(words(before), lexicon.BodyHead)
}

// clusterBodies adds the bodies that are named by the same words in different
// orders.
func (t *Table) clusterBodies() {
	byKey := map[string][]body{}
	var keys []string
	for _, b := range t.bodies() {
		if byKey[b.key] == nil {
			keys = append(keys, b.key)
		}
		byKey[b.key] = append(byKey[b.key], b)
	}
	for _, k := range keys {
		if c, ok := t.bodyCluster(byKey[k]); ok {
			t.Clusters = append(t.Clusters, c)
		}
	}
}

func (t *Table) bodyCluster(bodies []body) (Cluster, bool) {
	c := Cluster{Why: "the same words in another order", Slight: true}
	index := map[string]int{}
	for _, b := range bodies {
		order := strings.ToLower(b.form)
		i, ok := index[order]
		if !ok {
			i = len(c.Spellings)
			index[order] = i
			c.Spellings = append(c.Spellings, Spelling{Text: b.form})
		}
		s := &c.Spellings[i]
		s.At, s.By = append(s.At, b.at), append(s.By, b.mention)
	}
	c.order()
	return c, len(c.Spellings) > 1 && !t.likeReference(c)
}

// likeReference reports whether the reference names a body at every place as the
// article does.
func (t *Table) likeReference(c Cluster) bool {
	for _, s := range c.Spellings {
		if slices.ContainsFunc(s.By, func(m int) bool { return !t.reference.writesAt(t.Mentions[m].Paragraph, s.Text) }) {
			return false
		}
	}
	return true
}
