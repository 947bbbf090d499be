package checks

import (
	"math"
	"slices"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"

	"mtaudit/audit/lexicon"
	"mtaudit/audit/names"
)

// otherName is more slips than two forms of one name can differ by.
const otherName = math.MaxInt

// From how many letters on one slip, and two, leave a name recognisable, and how
// many letters each slip takes then. Two letters that changed places are told
// sooner, and so are the capitals of an acronym.
const (
	oneSlip        = 5
	twoSlips       = 8
	lettersPerSlip = 4
)

// slipsBetween counts the letters that part two forms, two that changed places as
// one; otherName if they may as well be two names.
func slipsBetween(a, b string, acronym bool) int {
	n := min(utf8.RuneCountInString(a), utf8.RuneCountInString(b))
	d := levenshtein.ComputeDistance(a, b)
	switch {
	case swapped(a, b) && (acronym || n > leastName):
		return 1
	case d == 1 && (n >= oneSlip || acronym && n > leastName):
		return 1
	case d >= 2 && n >= twoSlips && d <= n/lettersPerSlip:
		return d
	}
	return otherName
}

// swapped reports whether two forms differ by two neighbours that changed places.
func swapped(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	x, y := []rune(a), []rune(b)
	i := 0
	for i < len(x) && i < len(y) && x[i] == y[i] {
		i++
	}
	return len(x) == len(y) && i+1 < len(x) && x[i] == y[i+1] && x[i+1] == y[i] && slices.Equal(x[i+2:], y[i+2:])
}

// rendered reports whether a word of the article may be the right form of a name
// that another language in Latin letters writes otherwise: one of the two is a
// known name, word or acronym, they end in another way, or they sound the same.
// Two letters that changed places are no matter of language, but at the end:
// Alexandre, Alexander.
func rendered(n latinName, word, letters string) bool {
	switch {
	case lexicon.Acronym(word) || lexicon.ProperName(word):
		return true
	case n.acronym:
		return lexicon.Acronym(n.text)
	case swapped(n.letters, letters):
		return sameBut(n.letters, letters, ending) && hasSuffix(letters, "re", "er", "le", "el")
	}
	return sameBut(n.letters, letters, ending) || wellKnown(n.text) || names.Derived(n.letters, letters) || names.Similarity(n.letters, letters) >= romanised
}

// wellKnown reports whether a word is one that languages have their own form of.
func wellKnown(word string) bool {
	return lexicon.Word(word) || lexicon.Word(singular(word)) || isCountry(word) || lexicon.ProperName(word)
}

// ending is how many letters of a word may be its ending.
const ending = 2

// sameBut reports whether two forms begin alike, down to the last few letters of
// the shorter one.
func sameBut(a, b string, last int) bool {
	n := max(0, min(len(a), len(b))-last)
	return a[:n] == b[:n]
}
