package names

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"mtaudit/audit/lexicon"
	"mtaudit/audit/text"
)

// A Cluster is one entity whose name is spelled in several ways.
type Cluster struct {
	Spellings []Spelling // the most frequent first
	Why       string     // what joins them: "they sound alike"
	Slight    bool       // they differ in word order, spaces, hyphens or accents only
}

// A Spelling is one way to write a name, and where it stands.
type Spelling struct {
	Text string
	At   []text.Span // in the order of the article
	By   []int       // the mentions, by index
}

// A Table is the names of one article.
type Table struct {
	Mentions []Mention
	Clusters []Cluster // in the order of their first mention

	doc       *text.Document
	units     []unit
	reference Reference
	written   map[int]map[string]int // how often each paragraph has each name and word of one
	sounds    map[string]string      // of every word of a mention
}

// NewTable finds the names of an article and the clusters among them. A
// reference translation tells names apart, since two spellings that both occur
// there are two names, and joins those that lead to one of its names.
func NewTable(d *text.Document, ref Reference) *Table {
	seen := casingOf(d)
	t := &Table{Mentions: mentions(d, seen), doc: d, reference: ref}
	t.written, t.sounds = t.count(), t.sound()
	t.units = t.collect(seen.lower)
	t.cluster()
	return t
}

// sound tells the sounds of every word of a mention.
func (t *Table) sound() map[string]string {
	of := map[string]string{}
	for _, m := range t.Mentions {
		for _, w := range m.Words {
			if _, known := of[w.Text]; !known {
				of[w.Text] = sounds(w.Text)
			}
		}
	}
	return of
}

// count counts the names of each paragraph, whole and by word.
func (t *Table) count() map[int]map[string]int {
	written := map[int]map[string]int{}
	for _, m := range t.Mentions {
		in := written[m.Paragraph]
		if in == nil {
			in = map[string]int{}
			written[m.Paragraph] = in
		}
		for _, form := range forms(m) {
			in[form]++
		}
	}
	return written
}

// collect gathers the units: every name as a whole, and of names of two or three
// words each word that is no ordinary one.
func (t *Table) collect(lower map[string]bool) []unit {
	byText := map[string]*unit{}
	add := func(s string, mention int, at text.Span, whole bool) {
		u := byText[s]
		if u == nil {
			u = newUnit(s)
			byText[s] = u
		}
		u.mentions, u.spans = append(u.mentions, mention), append(u.spans, at)
		u.whole, u.titled = u.whole || whole, u.titled || !t.Mentions[mention].Title.Empty()
	}
	for i, m := range t.Mentions {
		if len(m.Words) <= 4 && !slices.ContainsFunc(m.Words, func(w Word) bool { return lower[bare(w.Text)] }) {
			add(m.Form(), i, m.At, true)
		}
		if len(m.Words) == 2 || len(m.Words) == 3 {
			for _, w := range m.Words {
				if !lexicon.Word(w.Text) && !lower[bare(w.Text)] {
					add(w.Text, i, w.At, false)
				}
			}
		}
	}
	var units []unit
	for _, s := range slices.Sorted(maps.Keys(byText)) {
		if u := byText[s]; u.comparable() {
			units = append(units, *u)
		}
	}
	return units
}

// cluster joins the units that are one name, nearest pairs first, unless
// something says that two of them are not.
func (t *Table) cluster() {
	pairs := append(t.pairs(), t.linked()...)
	slices.SortStableFunc(pairs, func(a, b pair) int {
		switch {
		case a.score > b.score:
			return -1
		case a.score < b.score:
			return 1
		}
		return 0
	})
	groups := newGroups(len(t.units))
	for _, p := range pairs {
		groups.join(p, func(a, b int) bool { return t.apart(a, b) })
	}
	for _, members := range groups.members() {
		if len(members.units) > 1 {
			t.Clusters = append(t.Clusters, t.newCluster(members))
		}
	}
	t.Clusters = withoutShadows(t.Clusters)
	t.clusterBodies()
	t.clusterBlends()
	slices.SortStableFunc(t.Clusters, func(a, b Cluster) int { return a.first() - b.first() })
}

// withoutShadows drops the clusters whose mentions are all in another one too:
// two whole names where one word of them is what differs.
func withoutShadows(clusters []Cluster) []Cluster {
	slices.SortStableFunc(clusters, func(a, b Cluster) int {
		return cmp.Or(len(b.Places())-len(a.Places()), a.length()-b.length())
	})
	in := map[int]bool{}
	var kept []Cluster
	for _, c := range clusters {
		fresh := false
		for _, s := range c.Spellings {
			fresh = fresh || slices.ContainsFunc(s.By, func(m int) bool { return !in[m] })
		}
		if !fresh {
			continue
		}
		kept = append(kept, c)
		for _, s := range c.Spellings {
			for _, m := range s.By {
				in[m] = true
			}
		}
	}
	return kept
}

// length is the number of bytes of the spellings.
func (c Cluster) length() int {
	n := 0
	for _, s := range c.Spellings {
		n += len(s.Text)
	}
	return n
}

func (c Cluster) first() int {
	first := c.Spellings[0].At[0].Start
	for _, s := range c.Spellings {
		first = min(first, s.At[0].Start)
	}
	return first
}

func (t *Table) newCluster(g group) Cluster {
	c := Cluster{Why: g.why}
	for _, i := range g.units {
		u := t.units[i]
		c.Spellings = append(c.Spellings, Spelling{u.text, u.spans, u.mentions})
	}
	c.order()
	c.Slight = c.sameFolded()
	return c
}

// sameFolded reports whether all spellings have the same letters, or the same
// words in whatever order.
func (c Cluster) sameFolded() bool {
	first := c.Spellings[0].Text
	return !slices.ContainsFunc(c.Spellings, func(s Spelling) bool {
		return foldLetters(s.Text) != foldLetters(first) && foldLetters(sorted(s.Text)) != foldLetters(sorted(first))
	})
}

func sorted(name string) string { return strings.Join(slices.Sorted(strings.FieldsSeq(name)), " ") }

// order puts the most frequent spelling first.
func (c *Cluster) order() {
	slices.SortStableFunc(c.Spellings, func(a, b Spelling) int {
		return cmp.Or(len(b.At)-len(a.At), a.At[0].Start-b.At[0].Start)
	})
}

// Others lists the names that are in no cluster: whole names, and single words
// of longer ones.
func (t *Table) Others() []Spelling {
	clustered := map[string]bool{}
	for _, c := range t.Clusters {
		for _, s := range c.Spellings {
			clustered[s.Text] = true
		}
	}
	var out []Spelling
	for _, u := range t.units {
		if !clustered[u.text] {
			out = append(out, Spelling{u.text, u.spans, u.mentions})
		}
	}
	return out
}

// A Place is one occurrence of a cluster's name.
type Place struct {
	At       text.Span
	Spelling string
}

// Places lists all occurrences, in the order of the article.
func (c Cluster) Places() []Place {
	var all []Place
	for _, s := range c.Spellings {
		for _, at := range s.At {
			all = append(all, Place{at, s.Text})
		}
	}
	slices.SortFunc(all, func(a, b Place) int { return a.At.Start - b.At.Start })
	return all
}
