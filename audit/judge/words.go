package judge

import (
	"unicode"
	"unicode/utf8"
)

// whole reports whether the bytes from i up to j of a text do not cut a word of letters
// in two. Scripts without spaces have no such words.
func whole(s string, i, j int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	first, _ := utf8.DecodeRuneInString(s[i:])
	last, _ := utf8.DecodeLastRuneInString(s[:j])
	after, _ := utf8.DecodeRuneInString(s[j:])
	return !(joined(before) && joined(first)) && !(joined(last) && joined(after))
}

func joined(r rune) bool {
	return (unicode.IsLetter(r) || unicode.IsDigit(r)) && !unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Hangul, unicode.Khmer, unicode.Lao, unicode.Myanmar)
}
