package lexicon

import (
	_ "embed"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The two lists are SCOWL's (Spell Checker Oriented Word Lists 2020.12.07, by
// Kevin Atkinson, under the permissive terms in WORDLISTS-LICENSE.txt): words.en
// is the lower-case part of the small American list, propernames.en the
// capitalised part of the medium one. Both are sorted by bytes.
var (
	//go:embed words.en.txt
	englishWords string
	//go:embed propernames.en.txt
	englishNames string
)

// Word reports whether a word is an ordinary word of English, in any case.
func Word(w string) bool { return listed(englishWords, strings.ToLower(w)) }

// ProperName reports whether a word is a well-known name in English: a given
// name or surname, a country, a city, a brand.
func ProperName(w string) bool {
	r, size := utf8.DecodeRuneInString(w)
	return listed(englishNames, string(unicode.ToUpper(r))+strings.ToLower(w[size:]))
}

// listed looks a line up in a sorted list by bisection, without indexing it.
func listed(list, w string) bool {
	i := sort.Search(len(list), func(i int) bool { return lineAt(list, i) >= w })
	return w != "" && i < len(list) && lineAt(list, i) == w
}

// lineAt returns the line that holds offset i.
func lineAt(list string, i int) string {
	start := strings.LastIndexByte(list[:i], '\n') + 1
	end := strings.IndexByte(list[i:], '\n')
	if end < 0 {
		return list[start:]
	}
	return list[start : i+end]
}
