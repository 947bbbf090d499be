package checks

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"mtaudit/audit"
	"mtaudit/audit/lexicon"
)

// An acronym is a word of two to six capitals.
type acronym struct {
	word    int    // index into the word list
	letters string // without full stops, plural and possessive ending
}

// acronyms of the article, and those of the reference or none, in order.
var (
	articleAcronyms   = audit.NewMemo(func(p *audit.Pass) []acronym { return acronymsOf(articleWords.Of(p)) })
	referenceAcronyms = audit.NewReferenceMemo(func(p *audit.Pass) []acronym { return acronymsOf(referenceWords.Of(p)) })
)

// explainedAcronyms are those that the article explains or the reference uses.
var explainedAcronyms = audit.NewMemo(func(p *audit.Pass) lexicon.Set {
	explained := initials(articleWords.Of(p))
	for _, d := range articleDefinitions.Of(p) {
		explained[d.letters] = struct{}{}
	}
	for _, a := range referenceAcronyms.Of(p) {
		explained[a.letters] = struct{}{}
	}
	return explained
})

const longestAcronym = 6

func acronymsOf(w *wordList) (found []acronym) {
	for i := range w.all {
		letters := capitals(w.text(i))
		if _, numeral := lexicon.Roman(letters); letters != "" && !numeral && !w.shouted(i) {
			found = append(found, acronym{i, letters})
		}
	}
	return found
}

// capitals returns the letters of an acronym, or "".
func capitals(word string) string {
	if first, _ := utf8.DecodeRuneInString(word); !unicode.IsUpper(first) {
		return ""
	}
	s := owner(word)
	if parts := strings.Split(strings.TrimSuffix(s, "."), "."); len(parts) > 1 {
		if slices.ContainsFunc(parts, func(part string) bool { return utf8.RuneCountInString(part) != 1 }) {
			return ""
		}
		s = strings.Join(parts, "")
	}
	if n := strings.TrimSuffix(s, "s"); utf8.RuneCountInString(n) > 1 {
		s = n
	}
	if n := utf8.RuneCountInString(s); n < 2 || n > longestAcronym || strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsUpper(r) }) {
		return ""
	}
	return s
}

// shouted reports whether word i stands among other words in capitals, where
// capitals mean nothing.
func (w *wordList) shouted(i int) bool {
	loud := func(j int) bool {
		s := w.text(j)
		return utf8.RuneCountInString(s) > 1 && s == strings.ToUpper(s) && strings.ContainsFunc(s, unicode.IsUpper)
	}
	return w.spaced(i) && loud(i-1) || w.spaced(i+1) && loud(i+1)
}

// spaced reports whether nothing but space parts word i from the one before it
// in the sentence.
func (w *wordList) spaced(i int) bool {
	return i > 0 && i < len(w.all) && w.all[i-1].sentence == w.all[i].sentence && strings.TrimSpace(w.gap(i-1)) == ""
}

// initials are what the runs of words of a text spell by their first letters:
// with their words of grammar and without. Two letters count only from
// capitalised words.
func initials(w *wordList) lexicon.Set {
	set := lexicon.Set{}
	for i := range w.all {
		var every, content []rune
		capital := true
		for j := i; j < len(w.all) && j < i+2*longestAcronym && len(content) <= longestAcronym; j++ {
			if j > i && !w.running(j) {
				break
			}
			r, _ := utf8.DecodeRuneInString(w.form(j))
			every = append(every, unicode.ToUpper(r))
			if w.content(j) {
				content = append(content, unicode.ToUpper(r))
				capital = capital && w.capital(j)
			}
			for _, s := range []string{string(every), string(content)} {
				if n := utf8.RuneCountInString(s); n > 2 || n == 2 && capital {
					set[s] = struct{}{}
				}
			}
		}
	}
	return set
}
