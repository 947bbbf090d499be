package checks

import (
	"fmt"
	"unicode/utf8"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// DoubledPunctuation looks for two marks where one belongs.
var DoubledPunctuation = &audit.Check{
	Rule: audit.Rule{
		ID:    "MT411",
		Name:  "doubled-punctuation",
		Title: "Two marks stand where one belongs",
		Why: `Where words are lost or moved in translation, their commas and stops stay and meet: “in May,, the council”, “the bridge. .”,
“the harbour,.”.
Found: two commas, stops, colons or semicolons in a row, with or without a space between, alike or not, of either width.
Left alone: ellipses of three stops and more, “…”, “?!”, “!!!”; a comma or another mark behind the stop of an abbreviation
(etc.,); ranges (1..5), paths, and “::” inside a word.
Keep the mark that belongs there.`,
		Category: "linguistic-conventions/punctuation",
		Severity: audit.Minor,
		Since:    "0.1.0",
		Measured: `On the texts that the rule was developed on, so not blind; read by one person. Articles,
interviews, speeches and travel guides by people in English (77,100 words): 1 finding, a slip. Translations by people, English
(182,400 words): 7, German (116,600): 4, all slips. Machine translations, English (848,000 words): 44, German (457,600): 9; of
some 40 of them read, all slips. Of 41 findings on translations that professional raters had marked, 36 stand on a mark (.88;
by chance .38); at 30 of them the punctuation is marked (.73; by chance .03), mostly as minor. Recall is not measured.`,
		Examples: []audit.Example{
			{
				Bad:  "In May,, the council opened the bridge.",
				Good: "In May, the council opened the bridge.",
			},
			{
				Bad:  "The council opened the bridge. . It is safe.",
				Good: "The council opened the bridge. It is safe.",
			},
		},
	},
	Local: true,
	Run:   doubledPunctuation,
}

func doubledPunctuation(p *audit.Pass) error {
	for _, par := range p.Article.Paragraphs {
		if par.Kind == text.Residue {
			continue
		}
		b := p.Article.Visible[par.Start:par.End]
		for _, run := range markRuns(b) {
			if run.wrong(b) && !inMarkup(articleMarkup.Of(p), par.Start+run.Start) {
				run.Start, run.End = par.Start+run.Start, par.Start+run.End
				p.Report(run.finding(p))
			}
		}
	}
	return nil
}

func (run markRun) finding(p *audit.Pass) audit.Finding {
	first, size := utf8.DecodeRuneInString(run.marks)
	second, last := utf8.DecodeLastRuneInString(run.marks)
	f := audit.Finding{At: p.At(run.Span)}
	if first == second && run.marks != ".." || first == second && run.spaced {
		f.Message = fmt.Sprintf("Two marks “%c” stand here where one is enough. Take the second out.", first)
		f.Fixes = []audit.Fix{{Message: "Take the second out", Safe: true, Edits: []audit.Edit{{Span: text.Span{Start: run.Start + size, End: run.End}}}}}
		return f
	}
	f.Message = fmt.Sprintf("The marks “%c” and “%c” stand side by side. Keep the one that belongs here.", first, second)
	keepSecond := audit.Fix{Message: fmt.Sprintf("Keep “%c”", second), Edits: []audit.Edit{{Span: text.Span{Start: run.Start, End: run.End - last}}}}
	if run.marks == ".." {
		f.Message = "Two stops stand here: neither a full stop nor an ellipsis. Take one out, or write “…”."
		keepSecond = audit.Fix{Message: "Write an ellipsis", Edits: []audit.Edit{{Span: run.Span, New: "…"}}}
	}
	f.Fixes = []audit.Fix{
		{Message: fmt.Sprintf("Keep “%c”", first), Edits: []audit.Edit{{Span: text.Span{Start: run.Start + size, End: run.End}}}},
		keepSecond,
	}
	return f
}
