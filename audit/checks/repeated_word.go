package checks

import (
	"strings"

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
Left alone: repeats for effect (very, very; long, long), interjections, words that may meet by rights (had had, that
that; German die die), names (Duran Duran), numbers, initials, languages that double words as a matter of grammar,
and repeats that the reference has too.
Delete the second, or put the word that was meant.`,
		Category: "style/awkward-style",
		Severity: audit.Minor,
		Since:    "0.1.0",
		Measured: `On the texts that the rule was developed on, so not blind; read by one person. English, without a
reference. Articles, interviews and speeches by people (77,600 words): 2 findings, both of speakers who repeat a word for
effect. Translations by people (166,600 words): 6, all slips or misprints. Machine translations (667,000 words, several of
each article): 105, about nine in ten slips; the rest are clauses that begin with the last word of the one before. Of 307
segments with one word said twice by a machine and not by a reference, 210 are found; of the others about two thirds are
right as they stand (had had; very, very). German by people (117,900 words): 1.`,
		Examples: []audit.Example{
			{Bad: "The mayor opened the the bridge.", Good: "The mayor opened the bridge."},
			{Bad: "They built a comprehensive, comprehensive network.", Good: "They built a comprehensive, modern network."},
		},
	},
	Run: repeatedWord,
}

func repeatedWord(p *audit.Pass) error {
	w, same := articleWords.Of(p), referenceRepeats.Of(p)
	for _, r := range articleRepeats.Of(p) {
		if r.n == 1 && !same[w.form(r.at)] && wrongWord(w, r) {
			p.Report(repeatFinding(p, w, r))
		}
	}
	return nil
}

// wrongWord reports whether a word said twice is a slip. Only the word lists can
// tell a slip from grammar; languages that double words on purpose have none.
func wrongWord(w *wordList, r repeat) bool {
	i := r.at
	sep := separatorOf(w, r)
	if w.all[i].number || sep == tight || w.compound(r) || !w.known || len(w.form(i)) == 1 && w.form(i) != "a" {
		return false
	}
	if w.is(i, doubled) || w.is(i, function) {
		return wrongGrammar(w, r, sep)
	}
	if w.is(i, emphatic) || sep != bracket && w.name(r) {
		return false
	}
	switch sep { // three times across commas is rhetoric: location, location, location
	case bracket:
		return w.closed(r)
	case space:
		return w.lang != "en" || len(w.form(i)) > 6 || lexicon.Word(w.form(i))
	case comma:
		return !verbLast(w.lang) && !strings.HasSuffix(w.form(i), "ly") && r.copies != 3 && !w.chanted(r)
	case quote:
		return !w.capital(i) || w.capital(i+1) // the “Golden Tree Award” award
	case slash, stop:
		return true
	case and:
		return w.lang == "en" && abstract(w.form(i)) && !w.goesOn(r) && !w.mirrored(r)
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

// name reports whether a word said twice is likely one name, such as Duran
// Duran: written with capitals, and no ordinary word of some length.
func (w *wordList) name(r repeat) bool {
	if !properTwice(w, r) || r.copies > 2 {
		return false
	}
	return separatorOf(w, r) != space || w.lang != "en" || len(w.form(r.at)) < 5 || !lexicon.Word(w.form(r.at)) || lexicon.ProperName(w.form(r.at))
}

// abstract reports whether an English word has the ending of an idea or a
// property. People say “years and years” and “faster and faster”, but not
// “cooperation and cooperation”.
func abstract(form string) bool {
	for _, ending := range []string{"tion", "sion", "ment", "ness", "ity", "ence", "ance", "ism", "ship", "ology", "ive", "ous", "ical", "able", "ible"} {
		if len(form) > len(ending)+2 && strings.HasSuffix(form, ending) {
			return true
		}
	}
	return false
}
