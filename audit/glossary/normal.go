package glossary

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// normal is a text in the form in which it is compared.
func normal(s string) string {
	if isASCII(s) {
		return s
	}
	return norm.NFC.String(invisible.Replace(s))
}

var invisible = strings.NewReplacer("’", "'", "\u00AD", "", "\u200D", "")

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

func isSpace(r rune) bool { return unicode.IsSpace(r) || r == '\u200B' || r == 0 }

func isHyphen(r rune) bool {
	switch r {
	case '-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2212', '·', '‧', '•', '・':
		return true // the dots part the words of foreign names in Chinese and Japanese
	}
	return false
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' }

func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r)
}

func isHangul(r rune) bool { return r >= 0x1100 && unicode.Is(unicode.Hangul, r) }

// joins reports whether a letter of a decomposed syllable is not its first.
func joins(r rune) bool { return r >= 0x1160 && r <= 0x11FF }

// possessive is the ending 's of a word, or "".
func possessive(s string) string {
	for _, p := range [...]string{"'s", "’s", "'S", "’S"} {
		if len(s) > len(p) && strings.HasSuffix(s, p) {
			return p
		}
	}
	return ""
}

// elision is the length of an article that a word begins with, as in l'accord.
func elision(s string) int {
	i := strings.IndexAny(s, "'’")
	if i <= 0 || utf8.RuneCountInString(s[:i]) > 5 {
		return 0
	}
	_, size := utf8.DecodeRuneInString(s[i:])
	if i+size == len(s) {
		return 0
	}
	return i + size
}
