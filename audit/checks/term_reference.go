package checks

import (
	"slices"
	"strings"

	"mtaudit/audit"
)

// # Wordings that show by the reference
//
// A term that the reference says twice or more in the same words is a set term.
// In the sentences that answer to it, the article has it in the same words, or
// with one word changed. A changed word counts as the translation of the one
// that it replaces if nothing else can be:
//
//   - it stands in the same place of a term of as many words, counted with the
//     head last, so that prepositions may come and go;
//   - the reference's sentence does not have it, and the article's does not have
//     the one that it replaces;
//   - the words around the term end it: they are no content, or they have a
//     counterpart of their own.
//
// Of a term of two words only one is left to know it by. So such a term counts
// only if the article says one wording twice, if article and reference agree in
// shape and number, and if it is no name.

// referenceConcepts finds the set terms of the reference that the article words
// in several ways, longer ones first.
func referenceConcepts(p *audit.Pass) (found []concept) {
	if p.Reference == nil {
		return nil
	}
	s := newSlots(articleTerms.Of(p), referenceTerms.Of(p), audit.SentenceBeads.Of(p))
	set := referenceSetTerms.Of(p)
	for _, key := range set.keys {
		if c, ok := s.concept(set.of[key]); ok {
			found = append(found, c)
		}
	}
	slices.SortStableFunc(found, func(a, b concept) int { return len(b.mentions[0].content) - len(a.mentions[0].content) })
	return found
}

// referenceSetTerms are the terms that the reference repeats word for word, that
// are noun phrases by what stands around them, and that are no titles of people.
var referenceSetTerms = audit.NewReferenceMemo(func(p *audit.Pass) *termGroups {
	r := referenceTerms.Of(p)
	all := newTermGroups()
	for i := range r.all {
		for _, x := range r.from(i) {
			all.add(r.wording(x), x)
		}
	}
	all.keys = slices.DeleteFunc(all.keys, func(key string) bool {
		terms := all.of[key]
		return len(terms) < 2 || !slices.ContainsFunc(terms, r.nounPhrase) || r.titled(terms[0]) || slices.ContainsFunc(terms, r.clausal)
	})
	return all
})

// nounPhrase reports whether what stands around a term shows that it is a whole
// noun phrase.
func (t *termList) nounPhrase(x term) bool {
	return t.begins(x.from) && t.opened(x.from) && t.ends(x.to-1) && !bland[t.form(x.head())]
}

// clausal reports whether a term has a verb: it begins with a participle, or an
// object or a clause follows.
func (t *termList) clausal(x term) bool {
	return strings.HasSuffix(t.form(x.from), "ing") ||
		t.follows(x.to) && (t.is(x.to, determiner) || t.form(x.to) == "that" || t.form(x.to) == "out")
}

// concept looks up how the article puts the places of one set term.
func (s *slots) concept(places []term) (c concept, ok bool) {
	done := map[*termBead]bool{}
	for _, x := range places {
		b := s.of(s.reference.all[x.from].sentence)
		if b == nil || done[b] || !s.reference.bordered(x, b.here) {
			continue
		}
		done[b] = true
		if y, ok := s.rendering(x, b); ok {
			c.mentions = append(c.mentions, mention{y, s.article.wording(y)})
			c.ref = append(c.ref, s.reference.span(x.from, x.to))
		}
	}
	if !s.several(c.mentions) {
		return concept{}, false
	}
	c.best, c.authority, c.ref = s.reference.wording(places[0]), "reference", c.ref[:1]
	c.why = "the reference says “" + shorten(s.reference.said(places[0])) + "” each time"
	return c, true
}

// several reports whether the mentions of a term are wordings that differ by
// more than what English varies freely.
func (s *slots) several(mentions []mention) bool {
	varies, most, count := false, 0, map[string]int{}
	for _, m := range mentions {
		key := s.article.stemmed(m.term)
		count[key]++
		most = max(most, count[key])
		varies = varies || s.differ(mentions[0].term, m.term)
	}
	return varies && (most > 1 || len(mentions[0].content) > 2)
}

func (s *slots) differ(x, y term) bool {
	t := s.article
	if t.stemmed(x) != t.stemmed(y) {
		return true
	}
	return len(x.content) > 2 && !x.compound() && !y.compound() && t.frame(x) != t.frame(y) && t.exchangeable(x, y)
}
