package checks

import (
	"mtaudit/audit"
	"mtaudit/reference/align"
)

// A twinSet knows which passages the reference itself has twice, by the
// paragraphs or sentences of the article that they answer to.
type twinSet struct {
	answers map[int][]int   // by unit of the article: units of the reference
	pairs   map[[2]int]bool // units of the reference that are twins
}

func newTwinSet(beads []align.Bead, l duplicateList, unit func(line) int) twinSet {
	t := twinSet{answers: map[int][]int{}, pairs: map[[2]int]bool{}}
	for _, d := range l.found {
		t.pairs[[2]int{unit(l.stretches[d.first]), unit(l.stretches[d.again])}] = true
	}
	if len(t.pairs) == 0 {
		return t
	}
	for _, b := range beads {
		for _, i := range b.Article {
			t.answers[i] = append(t.answers[i], b.Reference...)
		}
	}
	return t
}

// has reports whether the passages that answer to two of the article are twins.
func (t twinSet) has(first, again int) bool {
	for _, i := range t.answers[first] {
		for _, j := range t.answers[again] {
			if t.pairs[[2]int{i, j}] {
				return true
			}
		}
	}
	return false
}

// knownParagraphs and knownSentences are those of the pass's reference.
func knownParagraphs(p *audit.Pass) twinSet {
	if p.Reference == nil {
		return twinSet{}
	}
	l := paragraphTwins(p.Reference, referenceWords.Of(p))
	return newTwinSet(p.Beads, l, func(l line) int { return l.paragraph })
}

func knownSentences(p *audit.Pass) twinSet {
	if p.Reference == nil {
		return twinSet{}
	}
	w := referenceWords.Of(p)
	return newTwinSet(audit.SentenceBeads.Of(p), sentenceTwins(p.Reference, w), w.sentenceOf)
}

// sentenceOf is the sentence that a line begins in.
func (w *wordList) sentenceOf(l line) int { return int(w.all[l.from].sentence) }
