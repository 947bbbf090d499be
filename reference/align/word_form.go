package align

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A wordForm is a word as it is compared.
type wordForm struct {
	form   string  // without case, accents and a possessive ending; a number by its value
	key    string  // words of one key may be linked
	kind   kind    // name, number or plain
	mark   bool    // no letter and no digit
	weight float64 // what a link with it is worth
}

const lightMark = 0.05 // weight of a punctuation mark

func wordForms(words []string) []wordForm {
	out := make([]wordForm, len(words))
	for i, w := range words {
		out[i] = formOf(w)
	}
	return out
}

func formOf(s string) wordForm {
	if n, ok := numberForm(s); ok {
		return wordForm{form: n, key: n, kind: number}
	}
	r := first(s)
	w := wordForm{form: bare(s), kind: plain}
	if !isWordRune(r) && strings.IndexFunc(s, isWordRune) < 0 {
		w.key, w.mark = w.form, true
		return w
	}
	w.key = fold(w.form)
	if unicode.IsUpper(r) {
		w.kind = name
	}
	return w
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// bare is a word without case, accents and a possessive ending.
func bare(s string) string {
	s = strings.ToLower(s)
	for _, end := range [...]string{"'s", "’s"} {
		s = strings.TrimSuffix(s, end)
	}
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return unaccented(s)
		}
	}
	return s
}

func unaccented(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFKD.String(s))
}

// numberForm is the value of a number in digits, as it is compared: 1,500 and
// 1.500 are 1500#, 14th is 14#, 007 is 7#, 1,5 and 1.5 are 1.5#.
func numberForm(s string) (string, bool) {
	if r := first(s); !unicode.IsDigit(r) {
		return "", false
	}
	n := run(s, numeric)
	if rest := s[n:]; !ordinalEnd(rest) {
		return "", false
	}
	var b strings.Builder
	for i, part := range strings.FieldsFunc(s[:n], func(r rune) bool { return !unicode.IsDigit(r) }) {
		if i > 0 && utf8.RuneCountInString(part) != 3 {
			b.WriteByte('.')
		}
		for _, r := range part {
			b.WriteByte(byte('0' + digit(r)))
		}
	}
	form := strings.TrimLeft(b.String(), "0")
	if form == "" || form[0] == '.' {
		form = "0" + form
	}
	return form + "#", true
}

func ordinalEnd(s string) bool {
	switch s {
	case "", "%", "st", "nd", "rd", "th", "er", "e", "º", "ª":
		return true
	}
	return false
}

// kinship says how two words of one key may be linked, or 0 if they may not: that
// international and internet begin alike makes them no two forms of a word.
func kinship(x, y *wordForm) How {
	if x.form == y.form {
		return Same
	}
	common := prefix(x.form, y.form)
	if 2*common >= max(utf8.RuneCountInString(x.form), utf8.RuneCountInString(y.form)) {
		return Stem
	}
	return 0
}

// prefix counts the code points that two words begin with in common.
func prefix(x, y string) int {
	n := 0
	for x != "" && y != "" {
		r, size := utf8.DecodeRuneInString(x)
		if q, _ := utf8.DecodeRuneInString(y); q != r {
			break
		}
		x, y = x[size:], y[size:]
		n++
	}
	return n
}

// weigh sets the weights of the words of two passages: the less, the more often
// a word stands in them.
func weigh(article, reference []wordForm) {
	counts := map[string]float64{}
	for _, side := range [...][]wordForm{article, reference} {
		for i := range side {
			counts[side[i].key]++
		}
	}
	for _, side := range [...][]wordForm{article, reference} {
		for i := range side {
			w := &side[i]
			w.weight = float64(w.kind) * bulk(w.form) * min(1, 2/counts[w.key])
			if w.mark {
				w.weight = lightMark
			}
		}
	}
}
