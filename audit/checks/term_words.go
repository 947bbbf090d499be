package checks

import (
	"strings"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"

	"mtaudit/audit"
	"mtaudit/audit/lexicon"
)

// A termList is the words of a text with what terms are told by.
type termList struct {
	*wordList
	stems     []string // by id: Porter 2
	singulars []string // by id: without plural or possessive ending
	lands     []bool   // by id: may name a country
}

// articleTerms and referenceTerms are without words if the text is not in
// English: what a noun phrase may hold is told for English alone.
var (
	articleTerms   = audit.NewMemo(func(p *audit.Pass) *termList { return newTermList(articleWords.Of(p)) })
	referenceTerms = audit.NewReferenceMemo(func(p *audit.Pass) *termList { return newTermList(referenceWords.Of(p)) })
)

func newTermList(w *wordList) *termList {
	if w.lang != "en" {
		return &termList{wordList: &wordList{doc: w.doc}}
	}
	t := &termList{wordList: w, stems: make([]string, len(w.forms)), singulars: make([]string, len(w.forms)), lands: make([]bool, len(w.forms))}
	env := snowballstem.NewEnv("")
	for id, form := range w.forms {
		form = owner(form)
		env.SetCurrent(form)
		english.Stem(env)
		t.stems[id], t.singulars[id] = env.Current(), form
		if _, t.lands[id] = lexicon.CountryOf(form); !t.lands[id] { // Laos is no plural
			t.singulars[id] = singular(form)
		}
	}
	return t
}

// owner is a word without its possessive ending.
func owner(w string) string {
	return strings.TrimRight(strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s"), "'’")
}

// singular takes a plural ending off a noun. What it makes of other words does
// not matter, as long as it makes the same of the same.
func singular(w string) string {
	switch {
	case len(w) > 4 && strings.HasSuffix(w, "ies"):
		return w[:len(w)-3] + "y"
	case len(w) > 4 && hasSuffix(w, "sses", "xes", "ches", "shes"):
		return w[:len(w)-2]
	case len(w) > 3 && strings.HasSuffix(w, "s") && !hasSuffix(w, "ss", "us", "is"):
		return w[:len(w)-1]
	}
	return w
}

func hasSuffix(w string, suffixes ...string) bool {
	for _, s := range suffixes {
		if strings.HasSuffix(w, s) {
			return true
		}
	}
	return false
}

// stem is the stem of word i.
func (t *termList) stem(i int) string { return t.stems[t.all[i].id] }

// singular is word i in the singular, in lower case.
func (t *termList) singular(i int) string { return t.singulars[t.all[i].id] }

// possessive reports whether word i has a possessive ending.
func (t *termList) possessive(i int) bool { return len(owner(t.form(i))) < len(t.form(i)) }

// plural reports whether word i has a plural ending.
func (t *termList) plural(i int) bool { return t.singular(i) != owner(t.form(i)) }

// country is the country that word i names by itself.
func (t *termList) country(i int) (lexicon.Naming, bool) {
	return lexicon.CountryOf(owner(t.text(i)))
}

// titled reports whether a term is what a person is called by: a title has rules
// of its own.
func (t *termList) titled(x term) bool { return lexicon.TitleWord(t.form(x.head())) }

// ordinary reports whether word i is a word of the language that can stand for
// another: no name, no title, no adverb, no form of a verb.
func (t *termList) ordinary(i int) bool {
	w := t.form(i)
	return (lexicon.Word(w) || lexicon.Word(t.singular(i))) && !lexicon.TitleWord(w) && !hasSuffix(w, "ly", "ed")
}

// telling reports whether word i is an ordinary word that says enough to be
// known by: not large, small or first.
func (t *termList) telling(i int) bool {
	if !t.ordinary(i) {
		return false
	}
	for _, ending := range []string{"", "er", "r", "est", "st"} {
		if base, ok := strings.CutSuffix(t.form(i), ending); ok && bland[base] {
			return false
		}
	}
	return true
}

// bland are adjectives that go with any noun.
var bland = map[string]bool{
	"first": true, "second": true, "third": true, "next": true, "last": true, "new": true, "old": true, "own": true,
	"good": true, "bad": true, "great": true, "little": true, "big": true, "small": true, "large": true, "high": true, "low": true,
	"long": true, "short": true, "early": true, "late": true,
	"main": true, "whole": true, "full": true, "recent": true, "major": true, "important": true, "different": true,
}
