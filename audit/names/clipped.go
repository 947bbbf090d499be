package names

import (
	"slices"
	"strings"

	"mtaudit/audit/lexicon"
)

// placeEndings are those of Slavic places that are called after somebody:
// Karlov, the person, Karlovo, the place. English keeps the ending before a noun:
// Karlovo Airport. An engine that takes the adjective apart drops it.
var placeEndings = []string{"ovo", "evo", "ino", "yno", "ove", "eve"}

// clipped reports whether one of two units is the name of such a place, and the
// other the same without its ending, wherever it stands before a noun.
func (t *Table) clipped(a, b unit) bool {
	short, long := a, b
	if len(a.text) > len(b.text) {
		short, long = b, a
	}
	if len(long.text) != len(short.text)+1 || !strings.HasPrefix(long.text, short.text) || short.listed || long.listed || len(short.text) < shortest {
		return false
	}
	if !slices.ContainsFunc(placeEndings, func(e string) bool { return strings.HasSuffix(long.text, e) }) {
		return false
	}
	return !slices.ContainsFunc(short.mentions, func(m int) bool { return !t.attributive(m, short.text) })
}

// attributive reports whether a word of a mention stands before an ordinary word
// of it, as that of a place before School.
func (t *Table) attributive(mention int, word string) bool {
	w := t.Mentions[mention].Words
	return len(w) > 1 && w[0].Text == word && lexicon.Word(w[1].Text)
}
