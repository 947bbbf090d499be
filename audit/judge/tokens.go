package judge

import (
	"unicode"
	"unicode/utf8"
)

// Tokens estimates how many tokens a text is for a model, without its
// tables: a word of Latin letters is one, and more the longer it is or where it has letters
// of its own; three digits, two marks or somewhat more than one Chinese character are one.
// Counts of one common vocabulary are met within a tenth for English, German and
// Chinese; other vocabularies differ more.
func Tokens(s string) int {
	n := 0.0
	for i := 0; i < len(s); {
		r, _ := utf8.DecodeRuneInString(s[i:])
		kind := kindOf(r)
		length, own := 0, 0 // of the run of its kind, and of its letters beyond ASCII
		for i < len(s) {
			r, size := utf8.DecodeRuneInString(s[i:])
			if kindOf(r) != kind {
				break
			}
			if length++; r >= utf8.RuneSelf {
				own++
			}
			i += size
		}
		n += kind.tokens(length, own)
	}
	return int(n + 0.5)
}

// runeKind tells characters apart by how vocabularies treat them.
type runeKind uint8

const (
	spaceKind runeKind = iota
	latinKind
	otherKind
	hanKind
	digitKind
	markKind
)

func kindOf(r rune) runeKind {
	switch {
	case unicode.IsSpace(r):
		return spaceKind
	case unicode.Is(unicode.Latin, r):
		return latinKind
	case unicode.Is(unicode.Han, r):
		return hanKind
	case unicode.IsLetter(r) || unicode.IsMark(r):
		return otherKind
	case unicode.IsDigit(r):
		return digitKind
	}
	return markKind
}

// tokens is about how many tokens a run of n characters is, own of them beyond ASCII.
func (k runeKind) tokens(n, own int) float64 {
	switch k {
	case spaceKind:
		return 0
	case latinKind:
		return 1 + float64(max(0, n-3)/6) + 0.6*float64(own)
	case hanKind:
		return 0.8 * float64(n)
	case digitKind:
		return float64((n + 2) / 3)
	case markKind:
		return float64(n+1)/2 + 0.5*float64(own)*0.5
	}
	return 0.45 * float64(n)
}

// perMessage is what the frame of a turn adds.
const perMessage = 4

// Estimate is how many tokens a request is likely to send.
func Estimate(r Request) int {
	n := 3
	for _, m := range r.Messages {
		n += Tokens(m.Content) + perMessage
	}
	if r.Format == "json_schema" {
		n += Tokens(string(r.Schema.Body)) / 3 // servers show models a shorter form of it, or none
	}
	return n
}

// Worst is the most that a request is reckoned to come to: what is sent, with a margin, and
// the longest answer that it allows.
func Worst(r Request) Usage {
	return Usage{Requests: 1, Input: Estimate(r)*115/100 + 1, Output: r.MaxOutput}
}
