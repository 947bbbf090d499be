package checks

import (
	"slices"
	"strings"
	"sync"

	"mtaudit/audit"
)

// # Wordings that show by themselves
//
// Without a reference, two terms count as one only if they are made of the same
// words and differ in what good English does not vary freely:
//
//	preposition   community with / of (a) shared future
//	order         guided public visit / public guided visit
//	derivation    culture industry / cultural industry
//
// What English does vary freely is told apart by the shape: a turn with “of”
// (land circulation, circulation of land), forms of verbs (enrich uranium,
// enriched uranium), places (tunnel in Oslo, tunnel of Oslo).

// formConcepts finds the terms that are made of the same words. Longer terms
// come first.
func formConcepts(p *audit.Pass) (found []concept) {
	t := articleTerms.Of(p)
	groups := newTermGroups()
	for i := range t.all {
		for _, x := range t.from(i) {
			for _, key := range t.likeness(x) {
				groups.add(key, x)
			}
		}
	}
	said := referenceWordings.Of(p)
	near := sync.OnceValue(t.longTerms)
	for _, key := range groups.keys {
		mentions := t.settled(groups.of[key])
		c, ok := t.formConcept(key, mentions)
		if !ok || !c.agree(said) {
			continue
		}
		if more := t.akin(c, near); len(more) > 0 {
			c.mentions, c.why = append(c.mentions, more...), c.why+", or all but one of them"
		}
		found = append(found, c)
	}
	slices.SortStableFunc(found, func(a, b concept) int { return len(b.mentions[0].content) - len(a.mentions[0].content) })
	return found
}

// termGroups are terms by what they are alike in, in order.
type termGroups struct {
	keys []string
	of   map[string][]term
}

func newTermGroups() *termGroups { return &termGroups{of: map[string][]term{}} }

func (g *termGroups) add(key string, x term) {
	if g.of[key] == nil {
		g.keys = append(g.keys, key)
	}
	g.of[key] = append(g.of[key], x)
}

// Marks before the keys of likeness.
const (
	byPreposition = "p "
	byOrder       = "o "
	byDerivation  = "d "
)

// likeness lists the keys under which a term meets those that it may be the same
// as.
func (t *termList) likeness(x term) (keys []string) {
	if t.titled(x) {
		return nil
	}
	head := x.content[len(x.content)-1]
	if x.compound() && t.begins(x.from) {
		stems, singulars := make([]string, 0, longestTerm), make([]string, 0, longestTerm)
		for _, i := range x.content[:len(x.content)-1] {
			stems, singulars = append(stems, t.stem(i)), append(singulars, t.singular(i))
		}
		keys = append(keys, byDerivation+strings.Join(stems, " ")+" "+t.singular(head))
		if len(x.content) > 2 {
			slices.Sort(singulars)
			keys = append(keys, byOrder+strings.Join(singulars, " ")+" "+t.singular(head))
		}
	}
	if len(x.content) > 2 && t.prepositions(x) == 1 && (t.opened(x.from) || t.capital(x.from)) {
		words := strings.Fields(t.wording(x))
		for k, w := range words {
			if joints[w] {
				words[k] = "_"
			}
		}
		keys = append(keys, byPreposition+strings.Join(words, " "))
	}
	return keys
}

func (t *termList) prepositions(x term) (n int) {
	for i := x.from; i < x.to; i++ {
		if !t.content(i) && joints[t.form(i)] {
			n++
		}
	}
	return n
}

// settled leaves out the wordings that never end where their noun phrase ends:
// those are parts of something longer.
func (t *termList) settled(terms []term) (out []mention) {
	ended := map[string]bool{}
	for _, x := range terms {
		if t.ends(x.to - 1) {
			ended[t.wording(x)] = true
		}
	}
	for _, x := range terms {
		if w := t.wording(x); ended[w] {
			out = append(out, mention{x, w})
		}
	}
	return out
}

// formConcept judges the terms of one key: the first wording against each other
// one.
func (t *termList) formConcept(key string, mentions []mention) (concept, bool) {
	if len(mentions) == 0 {
		return concept{}, false
	}
	c := concept{mentions: mentions[:1:1], why: "they are made of the same words"}
	first := mentions[0]
	varies := false
	for _, m := range mentions[1:] {
		if m.wording == first.wording {
			c.mentions = append(c.mentions, m)
		} else if t.vary(key[:len(byOrder)], first.term, m.term) {
			c.mentions, varies = append(c.mentions, m), true
		}
	}
	return c, varies
}
