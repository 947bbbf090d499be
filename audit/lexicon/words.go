package lexicon

import (
	_ "embed"
	"sort"
	"strings"
	"sync"
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
func Word(w string) bool { return wordLines().has(strings.ToLower(w)) }

// ProperName reports whether a word is a well-known name in English: a given
// name or surname, a country, a city, a brand.
func ProperName(w string) bool {
	r, size := utf8.DecodeRuneInString(w)
	return nameLines().has(string(unicode.ToUpper(r)) + strings.ToLower(w[size:]))
}

var (
	wordLines = sync.OnceValue(func() sortedLines { return newSortedLines(englishWords) })
	nameLines = sync.OnceValue(func() sortedLines { return newSortedLines(englishNames) })
)

// sortedLines is a sorted list of lines with their starts, so that a look-up
// does not have to search for line ends.
type sortedLines struct {
	list   string
	starts []int32 // of each line, and the length of the list
}

func newSortedLines(list string) sortedLines {
	l := sortedLines{list, make([]int32, 0, 1+strings.Count(list, "\n"))}
	at := 0
	for line := range strings.Lines(list) {
		l.starts = append(l.starts, int32(at))
		at += len(line)
	}
	l.starts = append(l.starts, int32(at))
	return l
}

func (l sortedLines) has(w string) bool {
	lines := len(l.starts) - 1
	i := sort.Search(lines, func(i int) bool { return l.line(i) >= w })
	return i < lines && l.line(i) == w
}

func (l sortedLines) line(i int) string { return l.list[l.starts[i] : l.starts[i+1]-1] }
