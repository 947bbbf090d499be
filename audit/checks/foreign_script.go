package checks

import (
	"fmt"

	"mtaudit/audit"
)

// ForeignScript looks for text that was not translated, as its script shows.
var ForeignScript = &audit.Check{
	Rule: audit.Rule{
		ID:    "MT506",
		Name:  "foreign-script",
		Title: "Words of another script stand in a Latin text",
		Why: `What a translation engine does not know it leaves as it is: a name in Chinese characters in the middle of an English
sentence, the middle dot of Japanese names (Saint・Germain). A single Cyrillic or Greek letter
that looks like a Latin one breaks searches and spell checkers.
Only texts whose letters are Latin for the most part are looked at. Left alone: glosses, that is words beside their
translation, in brackets or quotation marks or right behind a romanised name (Sikong Tu 司空图), words about words (the
character 福, Persian: …), and single Greek letters. Marks of East Asian width are full-width-punctuation's.
Translate the words; replace the marks by those of the language.`,
		Category: "accuracy/untranslated",
		Severity: audit.Minor,
		Since:    "0.1.0",
		Measured: `On the texts that the rule was developed on, so not blind; read by one person. English. All 4 places annotated in 11
machine translations are found. Machine translations (3,861 versions): 29 findings, 5 of them words, all true; they and 4
in translations by people include the full-width marks, which are a rule of their own now. Articles by people (128 documents, 77,100 words; five of them hold other scripts): no
finding.
On machine translations that professional raters had marked (WMT 2020 and 2021, Chinese to English), 6 of 17 findings stand on a mark (.35; by chance .21).`,
		Examples: []audit.Example{
			{
				Bad:  "The mayor spoke with 林晨 about the harbour.",
				Good: "The mayor spoke with Lin Chen (林晨) about the harbour.",
			},
			{Bad: "The club Saint・Omer won, but only just.", Good: "The club Saint Omer won, but only just."},
			{Bad: "The Сouncil votes in May.", Good: "The Council votes in May."},
		},
	},
	Run: foreignScript,
}

func foreignScript(p *audit.Pass) error {
	for _, f := range foreignPlaces.Of(p) {
		if f.kind != wideMark && !untranslated(p, f.in.span(f.from, f.to)) { // a passage is untranslated-passage's
			reportForeign(p, f.in, f.foreign)
		}
	}
	return nil
}

func reportForeign(p *audit.Pass, s seen, r foreign) {
	at := s.span(r.from, r.to)
	f, shown := audit.Finding{At: p.At(at)}, shorten(s.text[r.from:r.to])
	switch r.kind {
	case foreignWords:
		f.Severity = audit.Major
		f.Message = fmt.Sprintf("“%s” is %s: it was not translated. Translate it, or put it in brackets behind its translation.", shown, r.script)
	case lookalike:
		f.Category, f.Message = "linguistic-conventions/character-encoding", fmt.Sprintf("“%s” is a %s letter inside a word of Latin letters. Put the Latin letter in its place.", shown, r.script)
	case middleDot:
		f.Message = fmt.Sprintf("“%s” joins words with the middle dot of East Asian names. Put a space or hyphen in its place.", shown)
	}
	f.Fixes = fixesOf(s, r)
	p.Report(f)
}

// fixesOf are the alternatives for a place.
func fixesOf(s seen, r foreign) (fixes []audit.Fix) {
	for _, fix := range r.fixes {
		edit := audit.Edit{Span: s.span(fix.from, fix.to), New: fix.text}
		fixes = append(fixes, audit.Fix{Message: "Put " + named(fix.text) + " there", Safe: fix.safe, Edits: []audit.Edit{edit}})
	}
	return fixes
}
