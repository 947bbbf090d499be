package checks

import (
	"fmt"
	"slices"

	"mtaudit/audit"
)

// MixedOrdinals looks for Roman numerals where English writes an ordinal.
var MixedOrdinals = &audit.Check{
	Rule: audit.Rule{
		ID:    "MT303",
		Name:  "mixed-ordinals",
		Title: "A Roman numeral stands where the language writes an ordinal",
		Why: `Spanish, Russian and other languages number congresses, plans and centuries with Roman numerals; English writes
“11th Congress”, “14th Five-Year Plan”, “21st century”. In a translation from Chinese, which has no Roman numerals, they show
that the text went through a third language on its way (a pivot-language trace), with what that lost.
Five-year plans, plenums, sessions, central committees, anniversaries and centuries are found wherever they have a Roman
number; congresses, conferences, summits and other events, whose official names may have one, only where the article gives
another of their kind an ordinal in digits or letters, where it numbers a plan, committee or the like in Roman too, or where
two numbers of one event contradict each other. Such a contradiction (“XI … Congress”, “IX Congress”) is said.
Left alone: numbers behind a name (Louis XIV, World War II, Super Bowl LI, Chapter IV, ships), single letters, Olympic Games,
wars, other languages.
There is one finding for each number, so that each can be put right in its place; the others are named beside it.`,
		Category: "locale-convention/number-format",
		Severity: audit.Minor,
		Since:    "0.1.0",
		Langs:    []string{"en"},
		Measured: `On the texts that the rule was developed on, so not blind; read by one person. English. Articles,
interviews, speeches and travel guides by people (77,100 words), translations by people (82,900) and machine translations from
Chinese (253,700): no finding; none of them has such numerals. In one article that went through another language all six are
found, with the contradiction. So precision on texts that have them is not measured.`,
		Examples: []audit.Example{
			{
				Bad:  "The harbour is part of the XIV Five-Year Plan. The XIX Central Committee had asked for it.",
				Good: "The harbour is part of the 14th Five-Year Plan. The 19th Central Committee had asked for it.",
			},
			{
				Bad:  "Delegates to the XII Congress of Fishers recalled what the 11th Congress of Fishers had promised.",
				Good: "Delegates to the 12th Congress of Fishers recalled what the 11th Congress of Fishers had promised.",
			},
		},
	},
	Run: mixedOrdinals,
}

func mixedOrdinals(p *audit.Pass) error {
	w := articleWords.Of(p)
	if w.lang != "en" {
		return nil
	}
	all := ordinals(w)
	found, by := misplaced(w, all), byNoun(w, all)
	for i, o := range found {
		p.Report(ordinalFinding(p, found, i, turned(w, by, o)))
	}
	return nil
}

// misplaced are the Roman ordinals that should not be Roman.
func misplaced(w *wordList, all []ordinal) (found []ordinal) {
	arabic, trace, by := map[string]bool{}, false, byNoun(w, all)
	for _, o := range all {
		if !o.roman {
			arabic[o.key(w)] = true
		}
		trace = trace || o.roman && countedNouns[o.key(w)]
	}
	for _, o := range all {
		if o.roman && (trace || countedNouns[o.key(w)] || arabic[o.key(w)] || turned(w, by, o) != nil) {
			found = append(found, o)
		}
	}
	return found
}

// byNoun holds the different numbers of each noun, in the order of the article.
func byNoun(w *wordList, all []ordinal) map[string][]ordinal {
	by := map[string][]ordinal{}
	for _, o := range all {
		key := o.key(w)
		if len(by[key]) < 3 && !slices.ContainsFunc(by[key], func(x ordinal) bool { return x.value == o.value }) {
			by[key] = append(by[key], o)
		}
	}
	return by
}

// turned finds the Roman number of the same noun with the letters in another
// order: XI and IX. One of the two is a slip of one event, if no third number
// shows that several are spoken of.
func turned(w *wordList, by map[string][]ordinal, o ordinal) *ordinal {
	numbers := by[o.key(w)]
	if len(numbers) != 2 || !numbers[0].roman || !numbers[1].roman || !sameLetters(w.text(numbers[0].at), w.text(numbers[1].at)) {
		return nil
	}
	if numbers[0].value == o.value {
		return &numbers[1]
	}
	return &numbers[0]
}

// sameLetters reports whether one numeral is the other with two letters changed round.
func sameLetters(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	at := 0
	for at < len(a) && a[at] == b[at] {
		at++
	}
	return at+1 < len(a) && a[at] == b[at+1] && a[at+1] == b[at] && a[at+2:] == b[at+2:]
}

// mostRelated is how many other places a finding names.
const mostRelated = 10

// ordinalFinding reports found[i]; other is a number that contradicts it, or nil.
func ordinalFinding(p *audit.Pass, found []ordinal, i int, other *ordinal) audit.Finding {
	w, o := articleWords.Of(p), found[i]
	digits := inDigits(o.value)
	f := audit.Finding{
		At:      p.At(o.span(w)),
		Message: fmt.Sprintf("“%s” has a Roman number, where English writes “%s”.", shorten(p.Article.Text(o.span(w))), digits),
		Fixes: []audit.Fix{{
			Message: "Write " + digits,
			Edits:   []audit.Edit{{Span: w.all[o.at].Span, New: digits}},
		}},
	}
	if len(found) > 1 {
		f.Message += fmt.Sprintf(" With %d of them in the article, this is a pivot-language trace: the text came through a language that numbers so.", len(found))
	}
	if other != nil {
		f.Message += fmt.Sprintf(" It also says “%s”: one of the two numbers is likely wrong.", w.text(other.at))
	}
	f.Message += " Write the ordinal, after a look at the original."
	for k := max(0, i-mostRelated/2); k < len(found) && len(f.Related) < mostRelated; k++ {
		if k != i {
			f.Related = append(f.Related, audit.Elsewhere(p.Article, found[k].span(w), "another Roman number"))
		}
	}
	return f
}
