package checks

import (
	"strings"

	"mtaudit/audit"
)

// RepeatedPhrase looks for a phrase that is said twice in a row.
var RepeatedPhrase = &audit.Check{
	Rule: audit.Rule{
		ID:    "MT402",
		Name:  "repeated-phrase",
		Title: "A phrase is said twice in a row",
		Why: `Where the source joins two phrases of nearly one meaning, machine translation often writes one phrase twice:
“mutual learning and mutual learning”, “open a new chapter and write a new chapter”. Where it cuts a sentence in two, it
gives both halves the same date: “on December 22. On December 22”.
In languages without lists of words here, such as Chinese, only loops are reported, by that rule.
Left alone: figures of speech (of the people, by the people; day after day), parallel phrases that end differently,
names and places across a comma (New York, New York), rows of numbers, and repeats that the reference has too. A phrase
three or more times in a row is for repetition-loop.
Delete the second, or put what was meant.`,
		Category: "style/awkward-style",
		Severity: audit.Minor,
		Since:    "0.1.0",
		Measured: `On the texts that the rule was developed on, so not blind; read by one person. English, without a
reference. Articles, interviews and speeches by people (77,100 words): 1 finding, of a speaker. Translations by people
(184,200 words): 4, three slips and a date that ends a dateline and begins the report. Machine translations (848,000 words, several of each article): 139, some nine in ten slips; the
rest are speakers who say a thing again. Of 196 segments with a phrase said twice by a machine and not by a reference, 185 are
found; of phrases of three words and more, all 112. German by people (117,900 words): 1, a slip.
On machine translations that professional raters had marked (WMT 2020 and 2021, Chinese to English), 92 of 105 findings stand on a mark (.88; by chance .35).`,
		Examples: []audit.Example{
			{Bad: "Both towns gain from joint planning and joint planning.", Good: "Both towns gain from joint planning and shared costs."},
			{Bad: "The towns will sign a new treaty and seal a new treaty.", Good: "The towns will sign and seal a new treaty."},
		},
	},
	Run: repeatedPhrase,
}

func repeatedPhrase(p *audit.Pass) error {
	w, same := articleWords.Of(p), referenceRepeats.Of(p)
	for _, r := range articleRepeats.Of(p) {
		switch {
		case r.n == 1 || w.loop(r) || same[w.key(r.at, r.at+r.n)]:
		case r.kind == framed && wrongFrame(w, r):
			p.Report(frameFinding(p, w, r))
		case r.kind != framed && wrongPhrase(w, r):
			p.Report(repeatFinding(p, w, r))
		}
	}
	return nil
}

// wrongPhrase reports whether a phrase said twice is a slip.
func wrongPhrase(w *wordList, r repeat) bool {
	m := w.measure(r)
	sep := separatorOf(w, r)
	if sep == tight {
		return r.n > 3 && r.copies > 2 // scripts without spaces
	}
	if w.isDate(r.at, r.at+r.n) {
		return sep != other && sep != dash
	}
	if !w.known && w.lang != "und" && r.copies == 2 {
		return false // Chinese says 中国，中国 where one clause ends and the next begins
	}
	if w.compound(r) || m.figures || w.sideBySide(r) || !w.quotedAlike(r) || sep == comma && w.listedByRight(r) {
		return false
	}
	switch sep {
	case bracket:
		return m.content > 0 && w.closed(r)
	case space:
		return !w.listed(r) && wrongRun(r, m)
	case and:
		return m.content > 0 && !w.goesOn(r) && !w.mirrored(r) && !w.extended(r)
	case slash, stop:
		return m.content > 0
	case comma, quote:
		if sep == quote && w.capital(r.at+r.step) && !w.capital(r.at) {
			return false // a quotation begins
		}
		return (m.content > 0 || r.n > 2 && !m.effect) && !(m.names && r.n < 3 && r.copies == 2) && !w.resumes(r) && (sep == quote || !w.chanted(r))
	case ellipsis:
		return !w.chanted(r)
	case dash:
		return r.n > 4
	case sentence:
		return (r.n > 5 || r.n > 3 && (w.sentenceTwice(r) || w.opens(r.at))) && !w.chanted(r)
	}
	return false
}

// wrongRun judges copies with nothing between them. Short ones of grammar alone
// may meet by rights: “what it is it is not”.
func wrongRun(r repeat, m phraseMeasure) bool {
	switch {
	case r.n > 3:
		return true
	case m.content == 0:
		return !m.doubled
	}
	return true
}

// listed reports whether the copies are parts of a list, cut at the wrong
// place: “green tea, black tea, black coffee”.
func (w *wordList) listed(r repeat) bool {
	for i := r.at; i+1 < r.at+r.n; i++ {
		if isComma(w.gap(i)) {
			return r.n < 5 && r.copies == 2
		}
	}
	return false
}

// extended reports whether the second copy is the beginning of a longer name:
// the National Assembly and the National Assembly Library.
func (w *wordList) extended(r repeat) bool {
	return r.last < len(w.all) && w.capital(r.last-1) && nameGap(w.gap(r.last-1)) && (w.capital(r.last) || w.all[r.last].number)
}

// sentenceTwice reports whether the second copy is a sentence of its own.
func (w *wordList) sentenceTwice(r repeat) bool {
	return w.opens(r.at+r.n) && (r.last == len(w.all) || w.opens(r.last))
}

// A phraseMeasure says what a unit is made of.
type phraseMeasure struct {
	content int  // words that carry content or are numbers, and are no emphatics
	names   bool // every word is capitalised
	figures bool // every word is a number or a single letter
	effect  bool // a word is said twice for effect
	doubled bool // one of the words may stand twice by rights
}

func (w *wordList) measure(r repeat) phraseMeasure {
	m := phraseMeasure{names: true, figures: true}
	for i := r.at; i < r.at+r.n; i++ {
		if !w.is(i, function) && !w.is(i, emphatic) {
			m.content++
		}
		m.names = m.names && (w.capital(i) || w.all[i].number)
		m.figures = m.figures && (w.all[i].number || len(w.form(i)) == 1)
		m.effect = m.effect || w.is(i, emphatic)
		m.doubled = m.doubled || w.is(i, doubled)
	}
	return m
}

// quotedAlike reports whether the copies are quoted alike: the end of “the End”
// repeats nothing. Who is named with a verb of saying, twice, is named twice all
// the same: so Post writes, “Post” writes.
func (w *wordList) quotedAlike(r repeat) bool {
	if w.capital(r.at) && sayings[w.form(r.at+r.n-1)] {
		return true
	}
	for i := r.at; i+1 < r.at+r.n; i++ {
		if quotes(w.gap(i)) != quotes(w.gap(i+r.step)) {
			return false
		}
	}
	return true
}

func quotes(gap string) bool { return strings.ContainsAny(gap, "\"“”„«»‘") }

// sideBySide reports figures of speech such as “side by side by side” and “face
// to face to …”: the unit is a word of grammar and another, and the run ends as
// it began, or the word of grammar comes second.
func (w *wordList) sideBySide(r repeat) bool {
	if r.kind != adjacent || r.n != 2 || w.is(r.at, function) == w.is(r.at+1, function) {
		return false
	}
	if r.copies == 2 && w.is(r.at+1, function) {
		return true
	}
	before := r.at > 0 && w.all[r.at-1].id == w.all[r.at+1].id
	after := r.last < len(w.all) && w.all[r.last].id == w.all[r.at].id
	return before || after
}
