package names

import (
	"strings"

	"mtaudit/audit/lexicon"
)

// dice is the share of letter pairs that two words have in common (Dice 1945).
func dice(a, b string) float64 {
	if len(a) < 2 || len(b) < 2 {
		return 0
	}
	common, used := 0, [mostLetters]bool{}
	for i := 1; i < len(a); i++ {
		for j := 1; j < len(b); j++ {
			if !used[j] && a[i] == b[j] && a[i-1] == b[j-1] {
				used[j] = true
				common++
				break
			}
		}
	}
	return 2 * float64(common) / float64(len(a)+len(b)-2)
}

// sameFrame reports whether two words have the same consonants in a row.
func sameFrame(a, b string) bool {
	skip := func(s string, i int) int {
		for i < len(s) && (vowel(s[i]) || s[i] == 'y') {
			i++
		}
		return i
	}
	i, j := skip(a, 0), skip(b, 0)
	for i < len(a) && j < len(b) && a[i] == b[j] {
		i, j = skip(a, i+1), skip(b, j+1)
	}
	return i == len(a) && j == len(b)
}

// silently reports whether two words differ only by letters that are silent in
// English or French where they stand: h, doubles, e at the end, g before h, and
// the first of kn, wr, ps.
func silently(a, b string) bool {
	i, j := 0, 0
	for i < len(a) || j < len(b) {
		switch {
		case i < len(a) && j < len(b) && a[i] == b[j]:
			i, j = i+1, j+1
		case silent(a, i):
			i++
		case silent(b, j):
			j++
		default:
			return false
		}
	}
	return true
}

func silent(s string, i int) bool {
	if i >= len(s) {
		return false
	}
	next := byte(0)
	if i+1 < len(s) {
		next = s[i+1]
	}
	return s[i] == 'h' || i > 0 && s[i] == s[i-1] || s[i] == 'e' && next == 0 || s[i] == 'g' && next == 'h' ||
		i == 0 && strings.IndexByte("kwgp", s[0]) >= 0 && (next == 'n' || next == 'r' || next == 's')
}

// plural reports whether one word is the other with an s.
func plural(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	end, ok := strings.CutPrefix(b, a)
	if ok {
		return end == "s" || end == "es"
	}
	stem, ok := strings.CutSuffix(b, "ies")
	return ok && len(a) == len(stem)+1 && a[len(stem)] == 'y' && a[:len(stem)] == stem
}

// people reports whether two words have a stem of three letters or more in
// common and differ by the endings of peoples, faiths, trades or adjectives.
func people(a, b string) bool {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	for ; n >= 3; n-- {
		if (n == len(a) || peoples[a[n:]]) && (n == len(b) || peoples[b[n:]]) {
			return true
		}
	}
	return false
}

var peoples = func() map[string]bool {
	m := map[string]bool{}
	for e := range strings.FieldsSeq(`ian ians ean eans an ans n ns ese ish ist ists ism ity ics ic y ology ologist er ers
		ite ites i is sky skiy ski land ia isk sk e es k ks on ons ine ines aise ien ar ars`) {
		m[e] = true
	}
	return m
}()

// countryForms reports whether two words name one country in two ways: Spain,
// Spanish.
func countryForms(a, b string) bool {
	x, ok := lexicon.CountryOf(a)
	if !ok {
		return false
	}
	y, ok := lexicon.CountryOf(b)
	return ok && x.Country == y.Country && x.How != y.How
}
