package names

import (
	"slices"
	"strings"

	"mtaudit/audit/text"
)

// leastHead and leastStart are how many letters a blend takes at least of its
// second and of its first word.
const (
	leastHead  = 5
	leastStart = 3
)

// A blend is a name of one word made of another's two: Eurocouncil of European
// Council, as Slavic languages write them. In English it is another name.
type blend struct {
	word, full Spelling
}

// clusterBlends adds the names that stand here as two words and there as a blend
// of them.
func (t *Table) clusterBlends() {
	byHead := t.twoWords()
	index := map[string]int{}
	var found []blend
	for i, m := range t.Mentions {
		w := m.Words[0]
		full, ok := t.unblended(strings.ToLower(w.Text), byHead)
		if !ok || len(m.Words) > 1 {
			continue
		}
		k, ok := index[w.Text]
		if !ok {
			k = len(found)
			index[w.Text] = k
			found = append(found, blend{word: Spelling{Text: w.Text}, full: full})
		}
		found[k].word.At, found[k].word.By = append(found[k].word.At, w.At), append(found[k].word.By, i)
	}
	for _, b := range found {
		if !t.blendApart(b) {
			c := Cluster{Spellings: []Spelling{b.word, b.full}, Why: "one is a blend of the other’s words"}
			c.order()
			t.Clusters = append(t.Clusters, c)
		}
	}
}

// twoWords lists the pairs of neighbours in all names by their second word, in
// lower case.
func (t *Table) twoWords() map[string][]Spelling {
	by := map[string][]Spelling{}
	for i, m := range t.Mentions {
		for k := 1; k < len(m.Words); k++ {
			a, b := m.Words[k-1], m.Words[k]
			head, form := strings.ToLower(b.Text), a.Text+" "+b.Text
			if len(head) < leastHead {
				continue
			}
			j := slices.IndexFunc(by[head], func(s Spelling) bool { return s.Text == form })
			if j < 0 {
				j = len(by[head])
				by[head] = append(by[head], Spelling{Text: form})
			}
			s := &by[head][j]
			s.At, s.By = append(s.At, text.Span{Start: a.At.Start, End: b.At.End}), append(s.By, i)
		}
	}
	return by
}

// unblended finds the one name of two words that a word is a blend of.
func (t *Table) unblended(word string, byHead map[string][]Spelling) (full Spelling, ok bool) {
	for n := leastStart; n+leastHead <= len(word); n++ {
		for _, s := range byHead[word[n:]] {
			first := words(strings.ToLower(s.Text))[0]
			if len(first) <= n || !strings.HasPrefix(first, word[:n]) {
				continue
			}
			if ok {
				return Spelling{}, false
			}
			full, ok = s, true
		}
	}
	return full, ok
}

// blendApart reports whether the reference has the blend too, or one sentence
// both.
func (t *Table) blendApart(b blend) bool {
	return t.reference.Has(b.word.Text) || t.together(unit{mentions: b.word.By}, unit{mentions: b.full.By})
}
