package align

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// kind is the prior worth of a word, before it is known how rare it is.
type kind float64

const (
	plain  kind = 1
	name   kind = 1.5 // capitalised, and not where every word is
	number kind = 2
)

const stem = 6 // code points of a word that are compared

// bulk makes short words of an alphabet light, for in most languages they are
// the ones that carry grammar, and short numbers, which may stand anywhere.
func bulk(w string) float64 {
	r := first(w)
	if dense(r) {
		return 1
	}
	return min(1, float64(utf8.RuneCountInString(w))/5)
}

// A word is a comparable unit of a text: a word cut to its stem, a number
// without separators, two neighbouring characters of a script that does not
// part its words.
type word struct {
	form  string
	kind  kind
	opens bool // a sentence, as far as stops can tell
}

// words calls yield for every word of a text.
func words(s string, yield func(word)) { scan(s, scanner{yield: yield}) }

// cognates is words for comparing with another language.
func cognates(s string, yield func(word)) { scan(s, scanner{yield: yield, abroad: true}) }

func scan(s string, sc scanner) {
	sc.opens, sc.fresh = true, true
	for i := 0; i < len(s); {
		i += sc.next(s[i:])
	}
}

type scanner struct {
	yield  func(word)
	abroad bool
	opens  bool // the next word opens a sentence
	fresh  bool // the next word may be capitalised for its place
}

// next reads what a text begins with and returns its length.
func (sc *scanner) next(s string) int {
	r, n := utf8.DecodeRuneInString(s)
	switch {
	case dense(r):
		return sc.dense(s)
	case unicode.IsDigit(r):
		n = len(strings.TrimRight(s[:run(s, numeric)], ",.'’"))
		sc.number(digits(s[:n]))
	case unicode.IsLetter(r):
		n = letters(s)
		k := plain
		if unicode.IsUpper(r) && !sc.fresh {
			k = name
		}
		sc.emit(sc.form(s[:n]), k)
	case stops(r, s[n:]):
		sc.opens, sc.fresh = true, true
	case strings.ContainsRune(":;\"“«(", r):
		sc.fresh = true
	}
	return n
}

func (sc *scanner) form(s string) string {
	if sc.abroad {
		return cognate(s)
	}
	return fold(s)
}

// number reads a number. Abroad the same may be written in thousands, millions
// or 万, so zeros at its end say nothing.
func (sc *scanner) number(form string) {
	if sc.abroad {
		form = strings.TrimRight(form[:len(form)-1], "0") + "#"
	}
	sc.emit(form, number)
}

// stops reports whether a character ends a sentence before this rest.
func stops(r rune, rest string) bool {
	switch r {
	case '。', '！', '？', '।', '؟', '\n':
		return true
	case '.', '!', '?', '…':
		return rest == "" || strings.ContainsRune(" \t\r\n\"”’»)", first(rest))
	}
	return false
}

func (sc *scanner) emit(form string, k kind) {
	sc.yield(word{form, k, sc.opens})
	sc.opens, sc.fresh = false, false
}

// dense reads a run of dense script as pairs of neighbours.
func (sc *scanner) dense(s string) int {
	n := run(s, func(r rune) bool { return dense(r) || unicode.IsMark(r) })
	if sc.abroad {
		sc.numerals(s[:n])
	}
	prev := 0
	for i := range s[:n] {
		if i == 0 {
			continue
		}
		_, size := utf8.DecodeRuneInString(s[i:])
		sc.emit(s[prev:i+size], plain)
		prev = i
	}
	if prev == 0 {
		sc.emit(s[:n], plain)
	}
	return n
}

func first(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// dense reports whether a script writes so much in a character, or parts its
// words so little, that two neighbouring characters are compared, not words.
func dense(r rune) bool {
	return r >= 0x0E00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

func numeric(r rune) bool {
	return unicode.IsDigit(r) || r == ',' || r == '.' || r == '\'' || r == '’'
}
func lettered(r rune) bool { return unicode.IsLetter(r) && !dense(r) || unicode.IsMark(r) }

// letters is how long the word is that a text begins with.
func letters(s string) int {
	n := 0
	for n < len(s) && (s[n]|0x20) >= 'a' && (s[n]|0x20) <= 'z' {
		n++
	}
	if n < len(s) && s[n] >= utf8.RuneSelf {
		n += run(s[n:], lettered)
	}
	return n
}

func run(s string, in func(rune) bool) int {
	n := strings.IndexFunc(s, func(r rune) bool { return !in(r) })
	if n < 0 {
		return len(s)
	}
	return n
}

// digits is a number without separators and leading zeros, marked as one.
func digits(s string) string {
	var buf [24]byte
	b := buf[:0]
	for _, r := range s {
		if unicode.IsDigit(r) && (len(b) > 0 || digit(r) > 0) {
			b = append(b, byte('0'+digit(r)))
		}
	}
	return string(append(b, '#'))
}

// digit is the value of a decimal digit of any script: they stand in runs of
// ten from one whose code ends so.
func digit(r rune) rune {
	if r <= '9' {
		return r - '0'
	}
	v := rune(0)
	for v < 9 && unicode.IsDigit(r-v-1) {
		v++
	}
	return v % 10
}

// fold is a word without case, accents and ending.
func fold(s string) string {
	ascii := true
	for i := 0; i < len(s); i++ {
		ascii = ascii && s[i] < utf8.RuneSelf
	}
	s = strings.ToLower(s)
	if !ascii {
		s = strings.Map(func(r rune) rune {
			if unicode.Is(unicode.Mn, r) {
				return -1
			}
			return r
		}, norm.NFKD.String(s))
	}
	n := 0
	for i := range s {
		if n == stem {
			return s[:i]
		}
		n++
	}
	if n > 3 && s[len(s)-1] == 's' && s[len(s)-2] != 's' {
		return s[:len(s)-1]
	}
	return s
}
