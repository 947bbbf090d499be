package checks

import (
	"strings"

	"mtaudit/reference/align"
)

// longestBead is how many words a sentence may have to be looked at. In a longer
// one, which is a list or lost its stops, too much can answer to too much.
const longestBead = 200

// slots finds which place of the article answers to a term of the reference.
type slots struct {
	article, reference *termList
	beads              map[int32]align.Bead // by sentence of the reference
	here, there        []int                // first words of the sentences of article and reference
	known              map[int]*termBead    // by the first sentence of the article in it
}

// A termBead is a sentence of the reference and its counterpart, or several.
type termBead struct {
	terms       map[string][]ordered // of the article, by stem
	here, there map[string]bool      // the stems of article and reference
}

// ordered is a term with its content in the order of a compound.
type ordered struct {
	term
	order []int
}

// newSlots takes the sentences in. Beads that are unsure or have only one side are
// left out.
func newSlots(article, reference *termList, beads []align.Bead) *slots {
	s := &slots{
		article: article, reference: reference, beads: map[int32]align.Bead{}, known: map[int]*termBead{},
		here: article.sentences(), there: reference.sentences(),
	}
	for _, b := range beads {
		if b.Confidence < sureBead || len(b.Article) == 0 {
			continue
		}
		for _, k := range b.Reference {
			s.beads[int32(k)] = b
		}
	}
	return s
}

// of is the bead of a sentence of the reference; nil if there is none, or one that
// is too long.
func (s *slots) of(sentence int32) *termBead {
	b, ok := s.beads[sentence]
	if !ok {
		return nil
	}
	known, ok := s.known[b.Article[0]]
	if !ok {
		known = s.bead(b)
		s.known[b.Article[0]] = known
	}
	return known
}

func (s *slots) bead(b align.Bead) *termBead {
	here, there := gather(s.here, b.Article), gather(s.there, b.Reference)
	if len(here) == 0 || len(there) == 0 || len(here) > longestBead || len(there) > longestBead {
		return nil
	}
	return &termBead{s.article.byStem(here), s.article.stemSet(here), s.reference.stemSet(there)}
}

func gather(first, sentences []int) (words []int) {
	for _, s := range sentences {
		for i := first[s]; i < first[s+1]; i++ {
			words = append(words, i)
		}
	}
	return words
}

func (t *termList) stemSet(words []int) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, i := range words {
		m[t.stem(i)] = true
	}
	return m
}

// byStem lists the terms that begin with some of the words under each of their
// stems.
func (t *termList) byStem(words []int) map[string][]ordered {
	m := map[string][]ordered{}
	for _, i := range words {
		for _, x := range t.from(i) {
			o := ordered{x, x.headFinal()}
			for _, j := range x.content {
				m[t.stem(j)] = append(m[t.stem(j)], o)
			}
		}
	}
	return m
}

// rendering finds the term of a bead that answers best to one of the reference.
func (s *slots) rendering(x term, b *termBead) (best term, ok bool) {
	want := ordered{x, x.headFinal()}
	least := len(x.content)
	for _, j := range x.content {
		for _, y := range b.terms[s.reference.stem(j)] {
			if len(y.content) != len(x.content) {
				continue
			}
			if n, at := s.changes(want, y); n < least && (n == 0 || n == 1 && s.replaces(want, y, at, b)) {
				best, least, ok = y.term, n, true
			}
		}
	}
	return best, ok
}

// changes counts the words in which the article's term differs, and returns the
// last of them by its place in the order.
func (s *slots) changes(x, y ordered) (n, at int) {
	for k := range y.order {
		if s.article.stem(y.order[k]) != s.reference.stem(x.order[k]) {
			n, at = n+1, k
		}
	}
	return n, at
}

// replaces reports whether the one word in which the article's term differs, at
// a place in the order, can have no other counterpart.
func (s *slots) replaces(x, y ordered, at int, b *termBead) bool {
	a, r := y.order[at], x.order[at]
	said, want := s.article.stem(a), s.reference.stem(r)
	if b.there[said] || b.here[want] || !s.article.telling(a) || !s.reference.telling(r) {
		return false
	}
	last := len(y.order) - 1
	turned := s.article.frame(y.term) != s.reference.frame(x.term)
	if turned && (at == last || sameRoot(said, want)) || !s.article.bordered(y.term, b.there) {
		return false
	}
	return last > 1 || s.twin(x.term, y.term, y.order[1-at])
}

// sameRoot reports whether two stems are those of a noun and of its adjective:
// Province, Provincial.
func sameRoot(a, b string) bool {
	return strings.HasPrefix(a, b) || strings.HasPrefix(b, a)
}

// twin reports whether two terms of two words are as like as they must be, where
// word kept of the article's is what they have in common.
func (s *slots) twin(x, y term, kept int) bool {
	a, r := s.article, s.reference
	return a.frame(y) == r.frame(x) && a.plural(y.head()) == r.plural(x.head()) &&
		a.telling(kept) && !a.capitals(y) &&
		(a.begins(y.from) || !r.begins(x.from) && a.stem(y.from-1) == r.stem(x.from-1))
}

// bordered reports whether a term is whole: the words around it are no content,
// or the other text has them too; and nothing that the other text lacks is tied
// to it by “of”.
func (t *termList) bordered(x term, other map[string]bool) bool {
	if !t.begins(x.from) && !other[t.stem(x.from-1)] || !t.ends(x.to-1) && !other[t.stem(x.to)] {
		return false
	}
	return !t.follows(x.to+1) || t.form(x.to) != "of" || !t.content(x.to+1) || other[t.stem(x.to+1)]
}
