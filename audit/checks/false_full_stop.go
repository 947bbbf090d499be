package checks

import (
	"fmt"
	"slices"
	"strings"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// FalseFullStop looks for full stops in the middle of a sentence.
var FalseFullStop = &audit.Check{
	Rule: audit.Rule{
		ID:    "MT403",
		Name:  "false-full-stop",
		Title: "A full stop stands inside a sentence",
		Why: `Machine translation cuts long sentences into pieces and moves words across the cut: “sharing good times. and help
each other”, “the Economic Corridor. North-South and the railway”. The stop shows by what follows it, a small letter;
by what stands before it, such as “the”; or because the words on its two sides make one name elsewhere in the
article or in the reference.
Left alone: abbreviations, initials, list numbers, web addresses, file names, ellipses, quotations, names that begin
with a small letter (iPhone, de Gaulle), and texts that use no capitals at all.
Join the parts, and put words that were moved across the stop back where they belong.`,
		Category: "linguistic-conventions/punctuation",
		Severity: audit.Minor,
		Since:    "0.1.0",
		Measured: `On the texts that the rule was developed on, so not blind; read by one person. English. Articles,
interviews and speeches by people (77,600 words): 1 finding, a sentence that does begin with a small letter. Translations by
people (166,600 words): 1, a slip. Machine translations (667,000 words, with a reference): 10, all slips. In one article with
six false stops, all six are found, with and without its reference.
On machine translations that professional raters had marked (WMT 2020 and 2021, Chinese to English), 11 of 12 findings stand on a mark (.92; by chance .33).`,
		Examples: []audit.Example{
			{
				Bad:  "The towns agreed on trade in fish. and on a new ferry.",
				Good: "The towns agreed on trade in fish and on a new ferry.",
			},
			{
				Reference: "The ministers praised the North-South Energy Corridor and the coastal railway.",
				Bad:       "The ministers praised the Energy Corridor. North-South and the coastal railway.",
				Good:      "The ministers praised the North-South Energy Corridor and the coastal railway.",
			},
		},
	},
	Run: falseFullStop,
}

func falseFullStop(p *audit.Pass) error {
	w := articleWords.Of(p)
	s := newStops(w)
	repeated := map[int]bool{} // by the last word of the first copy: those are for the rules on repeats
	for _, r := range articleRepeats.Of(p) {
		repeated[r.at+r.n-1] = true
	}
	for _, i := range s.small() {
		if !repeated[i] {
			p.Report(smallFinding(p, w, i))
		}
	}
	for _, i := range s.dangling() {
		p.Reportf(w.span(i, i+2), "This sentence stops at “%s”, which cannot end one. Join it with the next sentence, or put the missing words in.", w.text(i))
	}
	found := evidence(p, s.splits())
	for _, f := range found {
		p.Report(f)
	}
	for _, b := range s.beheaded() {
		if f := beheadedFinding(p, w, b); !slices.ContainsFunc(found, func(e audit.Finding) bool { return e.At.Span.Overlaps(f.At.Span) }) {
			p.Report(f)
		}
	}
	return nil
}

func smallFinding(p *audit.Pass, w *wordList, i int) audit.Finding {
	at := w.span(i, i+2)
	stop := text.Span{Start: w.all[i].End, End: w.all[i].End + 1}
	return audit.Finding{
		At: p.At(at),
		Message: fmt.Sprintf("A full stop cuts the sentence in two: “%s” goes on with a small letter. Delete the stop, put words that it parted back together, or begin a new sentence with a capital.",
			shorten(p.Article.Text(at))),
		Fixes: []audit.Fix{{
			Message: "Delete the full stop",
			Safe:    w.is(i+1, coordinator),
			Edits:   []audit.Edit{{Span: stop}},
		}},
	}
}

// evidence reports the splits whose two sides make one name elsewhere: in the
// article itself, or in the reference.
func evidence(p *audit.Pass, splits []split) (found []audit.Finding) {
	if len(splits) == 0 {
		return nil
	}
	w := articleWords.Of(p)
	whole := map[string]audit.Related{}
	for _, s := range splits {
		whole[s.key] = audit.Related{}
	}
	lookUp(w, whole, "the same words in one piece")
	if p.Reference != nil {
		lookUp(referenceWords.Of(p), whole, "the reference has them in one piece")
	}
	reported := 0 // the end of the last split that was
	for _, s := range splits {
		if r := whole[s.key]; r.Message != "" && s.to != reported {
			found = append(found, splitFinding(p, w, s, r))
			reported = s.to
		}
	}
	return found
}

func splitFinding(p *audit.Pass, w *wordList, s split, whole audit.Related) audit.Finding {
	at := w.span(s.from, s.to)
	return audit.Finding{
		At: p.At(at),
		Message: fmt.Sprintf("A full stop cuts “%s” in two: “%s”. Join the sentences and put the words back in order.",
			shorten(whole.Text), shorten(p.Article.Text(at))),
		Related: []audit.Related{whole},
	}
}

func beheadedFinding(p *audit.Pass, w *wordList, s split) audit.Finding {
	at := w.span(s.from, s.to)
	return audit.Finding{
		At: p.At(at),
		Message: fmt.Sprintf("A full stop parts a name from its noun: “%s”. Join the sentences and put the words back in order.",
			shorten(p.Article.Text(at))),
		Related: []audit.Related{audit.Elsewhere(p.Article, w.span(s.whole[0], s.whole[1]), "here the name has a noun")},
	}
}

// lookUp notes where one of the names stands in a text, if it does.
func lookUp(w *wordList, names map[string]audit.Related, message string) {
	begins := map[string]bool{} // by the first word of a name
	for name := range names {
		first, _, _ := strings.Cut(name, " ")
		begins[first] = true
	}
	opens := make([]bool, len(w.forms)) // by id
	for id, form := range w.forms {
		opens[id] = begins[form]
	}
	for i, x := range w.all {
		if !opens[x.id] {
			continue
		}
		for j := w.runEnd(i); j-i >= leastSplit; j-- {
			key := w.key(i, j)
			if r, asked := names[key]; asked && r.Message == "" {
				names[key] = audit.Elsewhere(w.doc, w.span(i, j), message)
			}
		}
	}
}
