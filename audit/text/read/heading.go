package read

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// endsSentence reports whether a text ends with a mark that ends sentences,
// inside quotation marks and brackets or not.
func endsSentence(s string) bool {
	s = strings.TrimRightFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.In(r, unicode.Pe, unicode.Pf, unicode.Pi) || r == '"' || r == '\''
	})
	last, _ := utf8.DecodeLastRuneInString(s)
	return unicode.Is(unicode.Sentence_Terminal, last) || strings.ContainsRune("…:：;；,，、", last)
}

// wordsIn counts words; two letters of a script that does not part words are one.
func wordsIn(s string) int {
	n, unspaced := 0, 0
	for _, f := range strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || r == 0 }) {
		apart := false
		for _, r := range f {
			switch {
			case unparted(r):
				unspaced++
			case unicode.IsLetter(r) || unicode.IsDigit(r):
				apart = true
			}
		}
		if apart {
			n++
		}
	}
	return n + (unspaced+1)/2
}

// unparted reports whether a letter is of a script without spaces between words.
func unparted(r rune) bool {
	return r >= 0x0E00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

// titled reports whether no word of four letters or more begins with a small
// letter, which is so in capitals, in title case, and in scripts without case.
func titled(s string) bool {
	for _, f := range strings.Fields(s) {
		f = strings.TrimFunc(f, func(r rune) bool { return !unicode.IsLetter(r) })
		first, _ := utf8.DecodeRuneInString(f)
		if unicode.IsLower(first) && utf8.RuneCountInString(f) >= 4 {
			return false
		}
	}
	return true
}
