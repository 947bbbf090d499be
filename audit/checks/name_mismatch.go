package checks

import (
	"fmt"
	"strings"

	"mtaudit/audit"
	"mtaudit/audit/lexicon"
	"mtaudit/audit/names"
)

// NameMismatch looks for names that the reference or, where there is none, the
// source spells otherwise.
var NameMismatch = &audit.Check{
	Rule: audit.Rule{
		ID:    "MT202",
		Name:  "name-mismatch",
		Title: "A name is spelled otherwise than in the reference or the source",
		Why: `The article keeps to one spelling, and it is not the reference's. A name that the reference does not have is compared with the names in the passage that answers to it; if one of them sounds alike and the article never writes it, that one is meant.

A name in several spellings is reported by name-variant alone, with the reference's spelling. Where both sound much the same (Zelensky, Zelenskyy), another romanisation was chosen: that is minor.

A name that was translated like a word (“the baker” for Baker) is told by three passages: the reference has the name in all of them and the article the word, and neither has the other's anywhere.

With a reference, only articles in English are compared. Without one, in any language with Latin letters, the names are compared that the source too writes in them. Where the source is in another script, all of those count: acronyms, brands, products, persons. Where it is in Latin letters itself, words and names that every language writes in its own way are left alone (Mailand, Milan; Nawalny, Navalny). A name is missing if the article has it nowhere, in any case, compound or spacing. If the passage has a word in its place that is a letter off, or a few in a long name, that word is reported. If it has none, that is minor, and told only of names that are copied: no acronym that everybody knows or that the article spells out (WHO, World Health Organization), no word, no country, nothing that the source only has in brackets or quotation marks.

Write what the reference or the source has, unless your style guide differs.`,
		Measured: `Eleven machine-translated news articles with references: 8 findings, all of names that the reference spells otherwise, one of them a name that was translated like a word. One human translation held against another (211 articles, 89,000 words, where two romanisations are often both right): 0.4 findings per 1,000 words that are major. 1,956 machine translations of Chinese news articles and talks: 4 names that were translated like a word, 3 of them right. On machine translations that professional raters had marked (WMT 2020 and 2021, Chinese to English, with their references), 732 of 1012 findings stand on a mark (.72; by chance .23). Against the source alone, translations by people (Chinese to English, English to German and back, 411,000 words) have 2 findings, both minor and both of a name that the translator left out or replaced; 1.3 million words of machine translation have 3, all of a name that is not the source's. Of names there in which two letters were made to change places, 65 of 67 were found with a Chinese source and 589 of 641 between English and German; with one letter put in, left out or replaced, 173 of 201 and 271 of 1,916, as most of those may be the other language's form. Not blind.`,
		Category: "accuracy/mistranslation",
		Severity: audit.Major,
		Since:    "0.1.0",
		Examples: []audit.Example{{
			Reference: "The mayor, Odrun Haldvik, opened the bridge.",
			Bad:       "The mayor, Odrun Hartvig, opened the bridge.",
			Good:      "The mayor, Odrun Haldvik, opened the bridge.",
		}, {
			Reference: "The singer Tilo Skogvar came late to the hall.\n\nThe crowd had waited for Skogvar since noon.\n\nOnly at midnight did Skogvar leave the stage again.",
			Bad:       "The singer Tilo of the forest came late to the hall.\n\nThe crowd had waited for the forest since noon.\n\nOnly at midnight did the forest leave the stage again.",
			Good:      "The singer Tilo Skogvar came late to the hall.\n\nThe crowd had waited for Skogvar since noon.\n\nOnly at midnight did Skogvar leave the stage again.",
		}, {
			Source: "该公司周一发布了名为SkyBarge的货运应用。",
			Bad:    "On Monday the company released a freight app called SkyBrage.",
			Good:   "On Monday the company released a freight app called Skybarge.",
		}},
	},
	Needs: audit.NeedOriginal,
	Run:   nameMismatch,
}

// How alike the spellings of one name are, two that are so whatever the learned
// scorer makes of them, two that differ by romanisation alone, and two whose
// sounds are the same; and what that scorer gives to two names.
const (
	nearEnough  = 0.75
	surelyAlike = 0.85
	romanised   = 0.90
	sameSound   = 0.97
	surelyOther = 0.02
)

func nameMismatch(p *audit.Pass) error {
	if p.Reference == nil {
		namesOfSource(p)
		return nil
	}
	if !oneOf(baseLang(p.Article), "en", "und") {
		return nil // names are found by the rules of English
	}
	ref := referenceNames.Of(p)
	for _, s := range Names.Of(p).Others() {
		if ref.Has(s.Text) || strings.Contains(s.Text, " ") || isCountry(s.Text) || lexicon.Word(s.Text) {
			continue // of a longer name, its words are looked at
		}
		if r, like := misspelled(p, s); like >= nearEnough && withoutHidden(r.Text) != s.Text {
			reportMismatch(p, s, r, like)
		}
	}
	meantNames(p)
	return nil
}

func isCountry(name string) bool {
	_, ok := lexicon.CountryOf(name)
	return ok
}

// misspelled finds the name of the reference that a spelling stands for: one
// word that the article does not write, of which it is no derivation, and which is
// no ordinary word: Harbour is no misspelled Harbor.
func misspelled(p *audit.Pass, s names.Spelling) (names.Candidate, float64) {
	own := articleForms.Of(p)
	return Names.Of(p).Nearest(s, func(c names.Candidate, like float64) bool {
		return !strings.Contains(c.Text, " ") && !own[strings.ToLower(c.Text)] && !lexicon.Word(c.Text) && (like >= sameSound || !names.Derived(s.Text, c.Text)) &&
			(like >= surelyAlike || names.Score(s.Text, c.Text) >= surelyOther)
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
