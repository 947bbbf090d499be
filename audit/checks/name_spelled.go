package checks

import (
	"index/suffixarray"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"mtaudit/audit/text"
)

// A spelled is a text in which names are looked up, whatever spaces, hyphens,
// accents, endings and capitals it writes them with.
type spelled struct {
	joined *suffixarray.Index // all letters and figures in a row
	short  map[string]bool    // the words of up to leastName letters, and capitals that begin others: GPUs
}

func newSpelled(d *text.Document) *spelled {
	s := &spelled{short: map[string]bool{}}
	var all strings.Builder
	for w := range strings.FieldsFuncSeq(string(d.Visible), func(r rune) bool { return !unicode.In(r, unicode.L, unicode.M, unicode.N) }) {
		all.WriteString(plainLetters(w))
		if first := firstLetters(w); allCapitals(first) {
			s.short[plainLetters(first)] = true
		}
		if w = strings.TrimSuffix(nameLetters(w), "s"); utf8.RuneCountInString(w) <= leastName {
			s.short[w] = true
		}
	}
	s.joined = suffixarray.New([]byte(all.String()))
	return s
}

// firstLetters are the first leastName letters of a word.
func firstLetters(w string) string {
	n := 0
	for i := range w {
		if n == leastName {
			return w[:i]
		}
		n++
	}
	return w
}

// has reports whether the text has a name, given by its nameLetters.
func (s *spelled) has(letters string) bool {
	if utf8.RuneCountInString(letters) <= leastName {
		return s.short[strings.TrimSuffix(letters, "s")]
	}
	return len(s.joined.Lookup([]byte(letters), 1)) > 0
}

// undecomposed spells the letters that Unicode does not take apart.
var undecomposed = strings.NewReplacer("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i")

// plainLetters are the letters and figures of a word, in lower case and without
// accents.
func plainLetters(s string) string {
	return undecomposed.Replace(strings.Map(func(r rune) rune {
		if !unicode.In(r, unicode.L, unicode.N) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFKD.String(s)))
}

// nameLetters are the letters of a name without the figures at its end, which may
// be put elsewhere: COVID-19, the 2020 summit.
func nameLetters(s string) string { return strings.TrimRightFunc(plainLetters(s), unicode.IsDigit) }
