package lexicon

import (
	_ "embed"
	"maps"
	"strings"
	"sync"
)

// The lists were written for this program from general knowledge of the
// languages; none is copied from another collection.
//
//go:embed stopwords.tsv
var stopwordsTSV string

// A Set is a set of words, in lower case but for [Abbreviations]. Sets of this
// package are shared: do not change them.
type Set map[string]struct{}

// Has reports whether the set has the word, in the case given.
func (s Set) Has(word string) bool { _, ok := s[word]; return ok }

// FunctionWords are the articles, pronouns, prepositions, conjunctions and
// auxiliaries of a language (BCP 47): words that carry grammar, not content.
// The set is empty for a language without a list.
func FunctionWords(lang string) Set { return stopwords("function", lang) }

// Coordinators are the words that join two like parts: and, or.
func Coordinators(lang string) Set { return stopwords("coordinator", lang) }

// Determiners are the articles, demonstratives and possessives that open a noun
// phrase.
func Determiners(lang string) Set { return stopwords("determiner", lang) }

// Emphatics are the words that people say twice in a row for effect: very, no,
// never, hear.
func Emphatics(lang string) Set { return stopwords("emphatic", lang) }

// Doubled are the words that stand twice in a row in correct sentences, because
// one clause ends and the next begins with them: had had, die die.
func Doubled(lang string) Set { return stopwords("doubled", lang) }

// Abbreviations are words that take a full stop without ending a sentence,
// given without their last stop. Words that are also something else in lower
// case are in the set with a capital: Mass and Sun, but approx. Those of English
// are among them in any language, for the names of firms and places.
func Abbreviations(lang string) Set {
	if set, ok := abbreviations()[base(lang)]; ok {
		return set
	}
	return stopwords("abbreviation", "en")
}

var abbreviations = sync.OnceValue(func() map[string]Set {
	all := map[string]Set{}
	for k, list := range stopwordLists() {
		if k.kind == "abbreviation" {
			all[k.lang] = maps.Clone(list)
			maps.Copy(all[k.lang], stopwords("abbreviation", "en"))
		}
	}
	return all
})

// Particles are words of names, in any language, that are written small even
// at the start of a sentence: von, de, bin.
func Particles() Set { return stopwords("particle", "und") }

// languages are those with a list of function words.
var languages = [...]string{"en", "de", "fr", "es", "it", "pt", "nl", "ru"}

// Language tells the language of a text too short for a detector from its words
// of grammar: the one that most words belong to, if that is every fifth word at
// least, else "und". Words are in lower case.
func Language(words []string) string {
	best, lang := max(1, len(words)/5-1), "und"
	for _, l := range languages {
		set, n := FunctionWords(l), 0
		for _, w := range words {
			if set.Has(w) {
				n++
			}
		}
		if n > best {
			best, lang = n, l
		}
	}
	return lang
}

func stopwords(kind, lang string) Set { return stopwordLists()[listKey{kind, base(lang)}] }

// A listKey says which list of a table it is.
type listKey struct{ kind, lang string }

var stopwordLists = sync.OnceValue(func() map[listKey]Set { return readLists(stopwordsTSV, " ") })

// readLists reads a table of kind, language and words with a separator between.
// A line of comment is a list of a kind that nobody asks for.
func readLists(table, separator string) map[listKey]Set {
	lists := map[listKey]Set{}
	for line := range strings.Lines(table) {
		kind, rest, _ := strings.Cut(strings.TrimSpace(line), "\t")
		lang, words, _ := strings.Cut(rest, "\t")
		k := listKey{kind, lang}
		if lists[k] == nil {
			lists[k] = Set{}
		}
		for w := range strings.SplitSeq(words, separator) {
			lists[k][w] = struct{}{}
		}
	}
	return lists
}
