package checks

import (
	"strings"
	"unicode/utf8"

	"mtaudit/audit"
	"mtaudit/audit/lexicon"
)

// RepeatedWord looks for a word that is said twice in a row.
var RepeatedWord = &audit.Check{
	Rule: audit.Rule{
		ID:    "MT401",
		Name:  "repeated-word",
		Title: "A word is said twice in a row",
		Why: `Machine translation repeats a word where the source has two words of nearly one meaning (“comprehensive,
comprehensive”), where it glosses a word with itself (“permit (permit)”), or where it loses its place (“the the”).
A word of grammar counts only right beside itself; any other word also across a comma, a slash, a bracket, and or or.
A name counts if it is long and stands right beside itself, stands twice in a list, or has more of it in a bracket
(“Vestra (Vestra County)”); a number if it is long, and is in no row of numbers. Where a bracket begins with the common
word before it and explains it (“the term (term here means …)”), the finding is neutral.
Left alone: repeats for effect (very, very; long, long), interjections, words that may meet by rights (had had, that
that; German die die), quantities (years and years), short names (Duran Duran), initials, languages that double words as
a matter of grammar, and repeats that the reference has too. Where the language cannot be told, only words that English
knows count. Loops are for repetition-loop.
Delete the second, or put the word that was meant.`,
		Category: "style/awkward-style",
		Severity: audit.Minor,
		Since:    "0.1.0",
		Measured: `On the texts that the rule was developed on, so not blind; read by one person. English, without a
reference. Articles, interviews and speeches by people (77,100 words): 2 findings, both of speakers who repeat a word for
effect. Translations by people (184,200 words): 6, all slips or misprints, and 1 neutral. Machine translations (848,000
words, several of each article): 201, more than nine in ten slips. Of 307 segments with one word said twice by a machine and not
by a reference, 252 are found; most of the others are right as they stand (had had; very, very; a lip (lip sync) file). German by
people (117,900 words): 1, a slip.
On machine translations that professional raters had marked (WMT 2020 and 2021, Chinese to English), 152 of 187 findings stand on a mark (.81; by chance .36).`,
		Examples: []audit.Example{
			{Bad: "The mayor opened the the bridge.", Good: "The mayor opened the bridge."},
			{Bad: "They built a comprehensive, comprehensive network.", Good: "They built a comprehensive, modern network."},
		},
	},
	Local: true,
	Run:   repeatedWord,
}

func repeatedWord(p *audit.Pass) error {
	w, same := articleWords.Of(p), referenceRepeats.Of(p)
	for _, r := range articleRepeats.Of(p) {
		switch {
		case r.n > 1 || w.loop(r) || same[w.form(r.at)]:
		case wrongWord(w, r):
			p.Report(repeatFinding(p, w, r))
		case w.comparedThrice(r):
			p.Report(comparativeFinding(p, w, r))
		case w.glossed(r):
			p.Report(glossFinding(p, w, r))
		}
	}
	return nil
}

// wrongWord reports whether a word said twice is a slip. Only the word lists can
// tell a slip from grammar; languages that double words on purpose have none.
func wrongWord(w *wordList, r repeat) bool {
	i := r.at
	sep := separatorOf(w, r)
	if w.all[i].number {
		return wrongNumber(w, r, sep)
	}
	if sep == tight || w.compound(r) || !w.judged(r, sep) || len(w.form(i)) == 1 && w.form(i) != "a" {
		return false
	}
	if w.is(i, doubled) || w.is(i, function) {
		return wrongGrammar(w, r, sep)
	}
	if w.is(i, emphatic) || sep != bracket && w.name(r, sep) {
		return w.attribute(r, sep)
	}
	switch sep { // three times across commas is rhetoric: location, location, location
	case bracket:
		return w.closed(r)
	case space:
		return w.lang != "en" || len(w.form(i)) > 6 || r.copies > 2 && w.form(i)[0] >= utf8.RuneSelf || lexicon.Word(strings.TrimSuffix(w.form(i), "'s"))
	case comma:
		return !verbLast(w.lang) && !strings.HasSuffix(w.form(i), "ly") && r.copies != 3 && !w.chanted(r) && !w.binomial(r)
	case quote:
		return !w.capital(i) || w.capital(i+1) // the “Golden Tree Award” award
	case slash, stop:
		return true
	case and:
		return w.lang == "en" && (abstract(w.form(i)) || w.predicate(r) || w.nominal(r)) && !w.goesOn(r) && !w.mirrored(r)
	}
	return false
}

// wrongGrammar reports whether a word of grammar said twice is a slip: right
// beside itself, or an article, which can stand only before a noun.
func wrongGrammar(w *wordList, r repeat, sep separator) bool {
	switch {
	case properTwice(w, r) || r.kind != adjacent:
		return false
	case sep == comma && (w.form(r.at) == "the" || w.form(r.at) == "an"):
		return true
	}
	return sep == space && (!w.is(r.at, doubled) || r.copies > 2)
}

// mirrored reports the figure “peace for trade and trade for peace”.
func (w *wordList) mirrored(r repeat) bool {
	return r.first > 0 && r.last < len(w.all) && w.all[r.first-1].id == w.all[r.last].id
}

// verbLast reports whether a clause may end with its verb and the next begin
// with the same: „Wenn er käme, käme sie auch.“
func verbLast(lang string) bool { return lang == "de" || lang == "nl" }

// compound reports whether a hyphen ties the first or the last copy to a
// neighbour: Laos-China, China-Vietnam.
func (w *wordList) compound(r repeat) bool {
	return hyphen(byteAt(w.doc, w.all[r.first].Start-1)) || hyphen(byteAt(w.doc, w.all[r.last-1].End))
}

func hyphen(b byte) bool { return b == '-' }

// properTwice reports whether both copies are written like names.
func properTwice(w *wordList, r repeat) bool {
	return w.capital(r.at) && w.capital(r.at+r.step)
}

// judged reports whether there is anything to tell a slip by. In a text whose
// language cannot be told, as it is too short or too garbled, that is a bracket
// that says a word again, or words that English knows.
func (w *wordList) judged(r repeat, sep separator) bool {
	return w.known || sep == bracket && len(w.form(r.at)) > 2 || w.lang == "und" && lexicon.Word(w.form(r.at))
}
