package checks

import (
	"slices"
	"strings"
	"unicode/utf8"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// A definition is a place where an acronym stands in brackets behind what it is
// short for, or the other way round.
type definition struct {
	acronym
	long    text.Span
	content []string // the words of content of the long form, in lower case
	spells  bool     // the letters of the acronym come in the long form
}

// articleDefinitions are those of the article, in order.
var articleDefinitions = audit.NewMemo(func(p *audit.Pass) []definition {
	return definitions(articleWords.Of(p), articleAcronyms.Of(p))
})

// definitions finds where a text defines its acronyms.
func definitions(w *wordList, acronyms []acronym) (found []definition) {
	for _, a := range acronyms {
		d, ok := w.behind(a)
		if !ok {
			d, ok = w.before(a)
		}
		if ok {
			found = append(found, d)
		}
	}
	return found
}

// behind looks for “Lake Trade Union (LTU)”: the shortest phrase before the
// bracket that spells the acronym, or else the name that stands there.
func (w *wordList) behind(a acronym) (definition, bool) {
	i := a.word
	if i == 0 || w.all[i-1].sentence != w.all[i].sentence || strings.TrimSpace(w.gap(i-1)) != "(" || !strings.HasPrefix(w.tail(i), ")") {
		return definition{}, false
	}
	letters := utf8.RuneCountInString(a.letters)
	first := i - 1
	for first > 0 && i-first < min(letters+5, 2*letters) && w.running(first) {
		first--
	}
	if from := w.spelledFrom(first, i, a.letters); from >= 0 {
		return w.define(a, from, i, true), true
	}
	first = i
	for first > 0 && (first == i || w.running(first)) && (w.capital(first-1) || w.is(first-1, function) && first < i) {
		first--
	}
	for first < i && !w.capital(first) {
		first++
	}
	return w.define(a, first, i, false), i-first > 1
}

// before looks for “LTU (Lake Trade Union)”.
func (w *wordList) before(a acronym) (definition, bool) {
	from := a.word + 1
	if !strings.HasPrefix(strings.TrimSpace(w.tail(a.word)), "(") || from >= len(w.all) || w.all[from].sentence != w.all[a.word].sentence {
		return definition{}, false
	}
	to := from + 1
	for to < len(w.all) && to-from < 2*longestAcronym && w.running(to) {
		to++
	}
	if !strings.HasPrefix(w.tail(to-1), ")") || w.spelledFrom(from, to, a.letters) != from {
		return definition{}, false
	}
	return w.define(a, from, to, true), true
}

// running reports whether word i goes on with the phrase of the one before it.
func (w *wordList) running(i int) bool {
	if i == 0 || i >= len(w.all) || w.all[i-1].sentence != w.all[i].sentence {
		return false
	}
	gap := strings.TrimSpace(w.gap(i - 1))
	return gap == "" || gap == "-" || gap == "&"
}

// tail is what stands between word i and the next, or the end.
func (w *wordList) tail(i int) string {
	end := len(w.doc.Source)
	if i+1 < len(w.all) {
		end = w.all[i+1].Start
	}
	return w.doc.Text(text.Span{Start: w.all[i].End, End: min(end, w.all[i].End+8)})
}

func (w *wordList) define(a acronym, from, to int, spells bool) definition {
	d := definition{acronym: a, spells: spells}
	for i := from; i < to; i++ {
		if w.content(i) {
			d.content = append(d.content, owner(w.form(i)))
		}
	}
	if from < to {
		d.long = w.span(from, to)
	}
	return d
}

// spelledFrom finds the last word between two, the second not included, from
// which on the words spell an acronym, or -1. The first letter begins a word;
// the others come in order, each at the start of a word or in it. (Schwartz and
// Hearst, A simple algorithm for identifying abbreviation definitions in
// biomedical text, 2003.)
func (w *wordList) spelledFrom(first, to int, letters string) int {
	rest := []rune(strings.ToLower(letters))
	for i := to - 1; i >= first; i-- {
		form := []rune(owner(w.form(i)))
		for k := len(form) - 1; k >= 0 && len(rest) > 0; k-- {
			if form[k] == rest[len(rest)-1] && (len(rest) > 1 || k == 0) {
				rest = rest[:len(rest)-1]
			}
		}
		if len(rest) == 0 {
			return i
		}
	}
	return -1
}

// sameContent reports whether two long forms are of the same words, one of them
// perhaps cut short, whatever the spelling of -ise and -our.
func sameContent(a, b []string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	for _, s := range a {
		if !slices.ContainsFunc(b, func(t string) bool { return plainForm(s) == plainForm(t) }) {
			return false
		}
	}
	return true
}

func plainForm(w string) string {
	return strings.ReplaceAll(strings.ReplaceAll(singular(w), "z", "s"), "our", "or")
}
