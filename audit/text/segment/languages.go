package segment

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// An abbreviation says what may follow the stop of an abbreviation.
type abbreviation uint8

const (
	ordinary abbreviation = iota // no abbreviation
	before                       // never ends a sentence: Dr., vs., e.g.
	numbered                     // is one only before a number: No. 5
	either                       // may end a sentence: Inc., U.S., Dec.
	last                         // ends one if it can, before a capital: etc.
)

// A language is what sentence and word boundaries depend on.
type language struct {
	kinds    map[string]abbreviation // without the stop, as in running text
	starters map[string]bool         // words that, capitalised, begin a sentence
	ordinals bool                    // “3.” is an ordinal number
	colon    bool                    // a colon may stand inside a word
	question rune                    // a question mark of its own
	japanese bool
}

// languageOf finds the language of a BCP 47 tag; one without a table of its own
// goes by the English one.
func languageOf(tag string) *language {
	primary, _, _ := strings.Cut(strings.ToLower(tag), "-")
	all := languages()
	if l, ok := all[primary]; ok {
		return l
	}
	return all["en"]
}

var languages = sync.OnceValue(func() map[string]*language {
	all := make(map[string]*language, len(tables))
	for _, t := range tables {
		l := &language{
			kinds: map[string]abbreviation{}, starters: map[string]bool{},
			ordinals: t.ordinals, colon: t.colon, question: t.question, japanese: t.code == "ja",
		}
		l.list(international)
		l.list(t)
		all[t.code] = l
	}
	return all
})

func (l *language) list(t table) {
	for _, of := range []struct {
		words string
		kind  abbreviation
	}{{t.before, before}, {t.numbered, numbered}, {t.either, either}, {t.last, last}} {
		for _, w := range strings.Fields(of.words) {
			l.kinds[w] = of.kind
		}
	}
	for _, w := range strings.Fields(t.starters) {
		l.starters[w] = true
	}
}

// abbreviation looks a word up as it stands, then with a small first letter (as
// at the start of a sentence), then, if it is all capitals, with only the first
// (as in a dateline).
func (l *language) abbreviation(word string) abbreviation {
	if len(word) > 24 {
		return ordinary
	}
	if i := strings.LastIndexAny(word, "'’"); i >= 0 {
		_, size := utf8.DecodeRuneInString(word[i:])
		word = word[i+size:]
	}
	if k, ok := l.kinds[word]; ok {
		return k
	}
	r, size := utf8.DecodeRuneInString(word)
	if !unicode.IsUpper(r) {
		return ordinary
	}
	small := strings.ToLower(word)
	if k, ok := l.kinds[small]; ok {
		return k
	}
	if strings.ToUpper(word) == word {
		return l.kinds[word[:size]+strings.ToLower(word[size:])]
	}
	return ordinary
}

// starts reports whether a capitalised word is one that begins sentences.
func (l *language) starts(word string) bool {
	return len(word) <= 24 && l.starters[strings.ToLower(word)]
}

// dotted reports whether a word with stops inside is an abbreviation that owns
// its last one too: single letters, or one from the table.
func (l *language) dotted(word string) bool {
	if !strings.Contains(word, ".") {
		return false
	}
	if l.abbreviation(word) != ordinary {
		return true
	}
	for part := range strings.SplitSeq(word, ".") {
		if r, size := utf8.DecodeRuneInString(part); size == 0 || size < len(part) || !unicode.IsLetter(r) {
			return false
		}
	}
	return true
}
