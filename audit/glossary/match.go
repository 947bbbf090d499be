package glossary

import (
	"cmp"
	"slices"
)

// A Match is a form of the glossary in a text.
type Match struct {
	Start, End int // bytes of the text; without an ending 's that the form lacks
	Entry      *Entry
	Term       *Term
	Like       Likeness
}

// Likeness says how near a match is to the letter of its form. Of two forms that
// fit one place the higher is meant.
type Likeness uint8

// The likenesses, which add up.
const (
	SameGaps  Likeness = 1 << iota // the same hyphens and spaces
	SameCase                       // but for the first capital of a sentence
	SameForms                      // no word is inflected otherwise
	OneWord                        // every word is a form of the glossary's; without it, it may be a derivation
)

// Exact is the likeness of a match to the letter.
const Exact = SameGaps | SameCase | SameForms | OneWord

// Best picks, of matches as Find returns them, those that are meant: the longest
// at each place, from left to right, none overlapping; of those in one place the
// one nearest to the letter; and of those the one that allows most. A derivation
// of a forbidden form is no match.
func Best(found []Match) (best []Match) {
	sorted := slices.DeleteFunc(slices.Clone(found), func(m Match) bool {
		return m.Term.Status == Forbidden && m.Like&OneWord == 0
	})
	slices.SortStableFunc(sorted, func(a, b Match) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End), cmp.Compare(b.Like, a.Like), cmp.Compare(a.Term.Status, b.Term.Status))
	})
	end := 0
	for _, m := range sorted {
		if m.Start >= end {
			best = append(best, m)
			end = m.End
		}
	}
	return best
}
