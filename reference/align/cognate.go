package align

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

const (
	thinnest = 2 // consonants of a word that is compared by them
	sounds   = 4 // consonants that are compared
)

// cognate is what a word has in common with its like in another language: its
// first consonants, each as the letter that its sound is written with most, for
// vowels and endings change most from language to language: president,
// président, Präsident, президент. What opens with a vowel is marked so. A word
// of too few consonants stands for itself.
func cognate(s string) string {
	w := strings.Map(latin, norm.NFKD.String(strings.ToLower(s)))
	var buf [sounds + 1]byte
	out := buf[:0]
	consonants := 0
	before := byte(0)
	for i := 0; i < len(w) && consonants < sounds; i++ {
		c := sound(w[i:])
		if c == vowel && len(out) == 0 {
			out = append(out, vowel)
		}
		if c != vowel && c != silent && c != before {
			out = append(out, c)
			consonants++
		}
		if c != silent {
			before = c
		}
	}
	if consonants < thinnest {
		return w
	}
	return string(out)
}

// Sounds that are no consonants. Consonants are capitals, so that none of them
// spells a word.
const (
	vowel  = 'A'
	silent = 0
)

// sound is the sound that a word of small letters begins with.
func sound(w string) byte {
	switch c := w[0]; c {
	case 'a', 'e', 'i', 'o', 'u', 'y':
		return vowel
	case 'c':
		if len(w) > 1 && strings.IndexByte("eiy", w[1]) >= 0 {
			return 'S'
		}
		return 'K'
	case 'q', 'x':
		return 'K'
	case 'w':
		return 'V'
	case 'z':
		return 'S'
	case 'p':
		if len(w) > 1 && w[1] == 'h' {
			return 'F'
		}
		return 'P'
	case 'h':
		return silent
	default:
		if c < 'a' || c > 'z' {
			return silent
		}
		return c - 'a' + 'A'
	}
}

// Letters of Cyrillic script and the Latin ones that sound about the same.
const (
	cyrillic = "абвгґдежзиієклмнопрстуфхцчшщыэюя"
	latins   = "abvggdejziieklmnoprstufkcksseeua"
)

// latin writes letters of Cyrillic script as Latin ones and drops marks.
func latin(r rune) rune {
	switch {
	case r < utf8.RuneSelf:
		return r
	case unicode.Is(unicode.Mn, r), r == 'ь', r == 'ъ', r == '’':
		return -1
	}
	n := 0
	for _, c := range cyrillic {
		if c == r {
			return rune(latins[n])
		}
		n++
	}
	return r
}
