package checks

import (
	"slices"
	"strings"

	"mtaudit/audit"
	"mtaudit/audit/lexicon"
)

// AcronymUndefined looks for acronyms that are never spelled out.
var AcronymUndefined = &audit.Check{
	Rule: audit.Rule{
		ID:    "MT208",
		Name:  "acronym-undefined",
		Title: "An acronym is never spelled out",
		Why: `An acronym that the article never explains is a riddle to most readers. In a machine translation it is often worse: the engine has carried it over from another language, or made it up.

Left alone: what is well known (UN, GDP, countries), what is explained in brackets or spelled by the first letters of words somewhere in the article, headlines and datelines in capitals, parts of names of products (A-320), postal codes, and whatever the reference uses too. English only.

Spell the acronym out where it stands first, or use the full name.`,
		Category: "style/unidiomatic-style",
		Severity: audit.Neutral,
		Preview:  true,
		Since:    "0.1.0",
		Langs:    []string{"en"},
		Measured: `English; on the texts that the rule was developed on. Articles, interviews and speeches by people (128 documents,
77,100 words): 35 findings; the acronyms are not spelled out, but most readers of those texts know them, so the rule is off
unless asked for. Machine translations with a reference (1,423, 632,400 words): 53, of 30 acronyms that the reference has not.`,
		Examples: []audit.Example{{
			Bad:  "The WKQB has raised the price of tickets.",
			Good: "The West Kirin Quay Board (WKQB) has raised the price of tickets.",
		}},
	},
	Run: acronymUndefined,
}

func acronymUndefined(p *audit.Pass) error {
	w := articleWords.Of(p)
	if w.lang != "en" {
		return nil
	}
	uses := map[string][]acronym{}
	var order []string
	for _, a := range articleAcronyms.Of(p) {
		if !w.puzzling(a) || explainedAcronyms.Of(p).Has(a.letters) {
			continue
		}
		if uses[a.letters] == nil {
			order = append(order, a.letters)
		}
		uses[a.letters] = append(uses[a.letters], a)
	}
	for _, letters := range order {
		reportUndefined(p, uses[letters])
	}
	return nil
}

func reportUndefined(p *audit.Pass, uses []acronym) {
	w := articleWords.Of(p)
	f := audit.Finding{
		At:      p.At(w.all[uses[0].word].Span),
		Message: "“" + uses[0].letters + "” is never spelled out. Readers may not know it, and it may be the engine's own. Write it out where it stands first.",
	}
	for _, a := range uses[1:] {
		f.Related = append(f.Related, audit.Elsewhere(p.Article, w.all[a.word].Span, "used again here"))
	}
	p.Report(f)
}

// puzzling reports whether an acronym is neither well known nor a word, and not
// a part of something else: the name of a product, an address, initials.
func (w *wordList) puzzling(a acronym) bool {
	i := a.word
	if lexicon.Acronym(a.letters) || lexicon.Word(a.letters) || lexicon.ProperName(a.letters) {
		return false
	}
	glued := func(gap string) bool { return strings.ContainsAny(gap, "-–/&@:_#") }
	if i > 0 && glued(w.gap(i-1)) || glued(w.tail(i)) {
		return false
	}
	if _, opens := slices.BinarySearch(w.paragraphs, i); opens && !w.spaced(i+1) {
		return false // the town of a dateline
	}
	initials := strings.Contains(w.text(i), ".") && w.spaced(i+1) && w.capital(i+1)
	numbered := w.spaced(i+1) && w.all[i+1].number
	return !initials && !numbered
}
