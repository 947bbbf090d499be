package checks

import (
	"fmt"
	"strings"

	"mtaudit/audit"
	"mtaudit/audit/lexicon"
	"mtaudit/audit/names"
)

// NameMismatch looks for names that the reference spells otherwise.
var NameMismatch = &audit.Check{
	Rule: audit.Rule{
		ID:    "MT202",
		Name:  "name-mismatch",
		Title: "A name is spelled otherwise than in the reference",
		Why: `The article keeps to one spelling, and it is not the reference's. A name that the reference does not have is compared with the names in the passage that answers to it; if one of them sounds alike and the article never writes it, that one is meant.

A name in several spellings is reported by name-variant alone, with the reference's spelling. Where both sound much the same (Zelensky, Zelenskyy), another romanisation was chosen: that is minor.

Write what the reference has, unless your style guide differs.`,
		Measured: `Eleven machine-translated news articles with references: 7 findings, all of names that the reference spells otherwise. One human translation held against another (211 articles, 89,000 words, where two romanisations are often both right): 0.9 findings per 1,000 words that are major. Not blind.`,
		Category: "accuracy/mistranslation",
		Severity: audit.Major,
		Since:    "0.1.0",
		Examples: []audit.Example{{
			Reference: "The mayor, Odrun Haldvik, opened the bridge.",
			Bad:       "The mayor, Odrun Hartvig, opened the bridge.",
			Good:      "The mayor, Odrun Haldvik, opened the bridge.",
		}},
	},
	Needs: audit.NeedReference,
	Run:   nameMismatch,
}

// How alike two spellings are that differ by romanisation alone, and two whose
// sounds are the same.
const (
	romanised = 0.90
	sameSound = 0.97
)

func nameMismatch(p *audit.Pass) error {
	forms := referenceForms.Of(p)
	for _, s := range Names.Of(p).Others() {
		if inForms(forms, s.Text) || strings.Contains(s.Text, " ") || isCountry(s.Text) || lexicon.Word(s.Text) {
			continue // of a longer name, its words are looked at
		}
		if r, ok := misspelled(p, s); ok {
			reportMismatch(p, s, r)
		}
	}
	return nil
}

// inForms reports whether every word of a name is in a set of words.
func inForms(forms map[string]bool, name string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(name)) {
		if !forms[w] {
			return false
		}
	}
	return true
}

func isCountry(name string) bool {
	_, ok := lexicon.CountryOf(name)
	return ok
}

// misspelled finds the name of the reference that a spelling stands for: one
// word that the article does not write, and of which it is no derivation.
func misspelled(p *audit.Pass, s names.Spelling) (rival, bool) {
	var best rival
	t, own := Names.Of(p), articleForms.Of(p)
	for _, m := range s.By {
		for _, r := range referenceNames.Of(p)[t.Mentions[m].Paragraph] {
			if strings.Contains(r.text, " ") || inForms(own, r.text) {
				continue
			}
			r.score = names.Similarity(s.Text, r.text)
			if r.score > best.score && (r.score >= sameSound || !names.Derived(s.Text, r.text)) {
				best = r
			}
		}
	}
	return best, best.score >= nearEnough
}

func reportMismatch(p *audit.Pass, s names.Spelling, r rival) {
	f := audit.Finding{
		At:      p.At(s.At[0]),
		Message: fmt.Sprintf("“%s” is “%s” in the reference. Write the name as there.", s.Text, r.text),
		Fixes:   []audit.Fix{{Message: "Write “" + r.text + "” everywhere", Safe: r.score >= sameSound}},
	}
	if r.score >= romanised {
		f.Severity = audit.Minor
	}
	for i, at := range s.At {
		if i > 0 {
			f.Related = append(f.Related, audit.Elsewhere(p.Article, at, "“"+s.Text+"” here"))
		}
		f.Fixes[0].Edits = append(f.Fixes[0].Edits, audit.Edit{Span: at, New: r.text})
	}
	f.Related = append(f.Related, audit.Elsewhere(p.Reference, r.at, "the reference has “"+r.text+"”"))
	p.Report(f)
}
