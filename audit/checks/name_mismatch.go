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
		Measured: `Eleven machine-translated news articles with references: 7 findings, all of names that the reference spells otherwise. One human translation held against another (211 articles, 89,000 words, where two romanisations are often both right): 0.5 findings per 1,000 words that are major. Not blind.`,
		Category: "accuracy/mistranslation",
		Severity: audit.Major,
		Since:    "0.1.0",
		Langs:    []string{"en"},
		Examples: []audit.Example{{
			Reference: "The mayor, Odrun Haldvik, opened the bridge.",
			Bad:       "The mayor, Odrun Hartvig, opened the bridge.",
			Good:      "The mayor, Odrun Haldvik, opened the bridge.",
		}},
	},
	Needs: audit.NeedReference,
	Run:   nameMismatch,
}

// How alike the spellings of one name are, two that differ by romanisation alone,
// and two whose sounds are the same.
const (
	nearEnough = 0.75
	romanised  = 0.90
	sameSound  = 0.97
)

func nameMismatch(p *audit.Pass) error {
	ref := referenceNames.Of(p)
	for _, s := range Names.Of(p).Others() {
		if ref.Has(s.Text) || strings.Contains(s.Text, " ") || isCountry(s.Text) || lexicon.Word(s.Text) {
			continue // of a longer name, its words are looked at
		}
		if r, like := misspelled(p, s); like >= nearEnough && withoutHidden(r.Text) != s.Text {
			reportMismatch(p, s, r, like)
		}
	}
	return nil
}

func isCountry(name string) bool {
	_, ok := lexicon.CountryOf(name)
	return ok
}

// misspelled finds the name of the reference that a spelling stands for: one
// word that the article does not write, and of which it is no derivation.
func misspelled(p *audit.Pass, s names.Spelling) (names.Candidate, float64) {
	own := articleForms.Of(p)
	return Names.Of(p).Nearest(s, func(c names.Candidate, like float64) bool {
		return !strings.Contains(c.Text, " ") && !own[strings.ToLower(c.Text)] && (like >= sameSound || !names.Derived(s.Text, c.Text))
	})
}

// articleForms are the words of the article, in lower case and without
// possessive endings.
var articleForms = audit.NewMemo(func(p *audit.Pass) map[string]bool {
	words := map[string]bool{}
	for _, w := range articleWords.Of(p).forms {
		words[strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")] = true
	}
	return words
})

func reportMismatch(p *audit.Pass, s names.Spelling, r names.Candidate, like float64) {
	f := audit.Finding{
		At:      p.At(s.At[0]),
		Message: fmt.Sprintf("“%s” is “%s” in the reference. Write the name as there.", s.Text, r.Text),
		Fixes:   []audit.Fix{{Message: "Write “" + r.Text + "” everywhere"}}, // the article is of one mind: another romanisation may be its style
	}
	if like >= romanised {
		f.Severity = audit.Minor
	}
	for i, at := range s.At {
		if i > 0 {
			f.Related = append(f.Related, audit.Elsewhere(p.Article, at, "“"+s.Text+"” here"))
		}
		f.Fixes[0].Edits = append(f.Fixes[0].Edits, audit.Edit{Span: at, New: r.Text})
	}
	f.Related = append(f.Related, audit.Elsewhere(p.Reference, r.At, "the reference has “"+r.Text+"”"))
	p.Report(f)
}
