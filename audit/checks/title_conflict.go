package checks

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"mtaudit/audit"
	"mtaudit/audit/lexicon"
	"mtaudit/audit/names"
	"mtaudit/audit/text"
)

// TitleConflict looks for a person who holds offices of two countries.
var TitleConflict = &audit.Check{
	Rule: audit.Rule{
		ID:    "MT203",
		Name:  "title-conflict",
		Title: "The offices of one person contradict each other",
		Why: `A general secretary of a Lao party who is “president of the ROC”: an abbreviation or a country came out wrong, and the article now says something untrue about a state.

Two offices contradict if they are said of one person in one breath and are of two countries, or if one person holds the same office in two. Former, acting and future offices are no contradiction, nor are those of international bodies.

Check which country is meant.`,
		Measured: `128 articles by people (77,100 words): no finding. 1,903 machine translations of 206 Chinese news articles and talks: 2 findings, 1 right; a list of ministers that misled the other no longer does. Too few to give a precision.`,
		Category: "accuracy/mistranslation",
		Severity: audit.Critical,
		Since:    "0.1.0",
		Langs:    []string{"en"},
		Examples: []audit.Example{{
			Bad:  "He met the general secretary of the Polish Workers’ Party and president of the ROC.",
			Good: "He met the general secretary of the Polish Workers’ Party and president of the Republic of Poland.",
		}, {
			Bad:  "Latvian Foreign Minister Ilze Marksne arrived on Monday. Later the Maltese Foreign Minister Ilze Marksne spoke.",
			Good: "Latvian Foreign Minister Ilze Marksne arrived on Monday. Later the Maltese Foreign Minister Karl Borgu spoke.",
		}},
	},
	Run: titleConflict,
}

func titleConflict(p *audit.Pass) error {
	said := map[text.Span]bool{}
	posts := Posts.Of(p)
	for i := 1; i < len(posts); i++ {
		a, b := posts[i-1], posts[i]
		if a.Chain == b.Chain && !b.Article && a.Wording.Office != b.Wording.Office && contradict(a, b) {
			said[b.At] = true
			reportConflict(p, a, b)
		}
	}
	for _, posts := range byHolder(p) {
		for _, b := range posts[1:] {
			if contradict(posts[0], b) && !said[b.At] {
				said[b.At] = true
				reportConflict(p, posts[0], b)
			}
		}
	}
	return nil
}

func contradict(a, b names.Post) bool {
	return a.Country != nil && b.Country != nil && !a.Past && !b.Past && a.Country != b.Country && !succeeds(a.Country, b.Country)
}

// succeeds reports whether one state came out of the other, so that one person
// can have held an office of both.
func succeeds(a, b *lexicon.Country) bool {
	for _, pair := range [][2]*lexicon.Country{{a, b}, {b, a}} {
		switch pair[0].Code {
		case "SU", "YU", "CS":
			return true
		case "DD":
			return pair[1].Code == "DE"
		case "CN":
			return pair[1].Code == "HK" || pair[1].Code == "MO"
		}
	}
	return false
}

func reportConflict(p *audit.Pass, a, b names.Post) {
	said := p.Article.Text(b.At)
	f := audit.Finding{
		At: p.At(b.At),
		Message: fmt.Sprintf("“%s” says %s, but the same person is “%s”, which says %s. Check which country is meant.",
			said, naming(p, b), p.Article.Text(a.At), naming(p, a)),
		Related: []audit.Related{audit.Elsewhere(p.Article, a.At, "this says "+naming(p, a))},
	}
	if ref, ok := referencePost(p, b, a.Country); ok {
		right := p.Reference.Text(ref.Land)
		f.Related = append(f.Related, audit.Elsewhere(p.Reference, ref.At, "the reference has “"+p.Reference.Text(ref.At)+"”"))
		f.Fixes = []audit.Fix{{Message: "Write “" + right + "” as the reference does", Edits: []audit.Edit{{Span: b.Land, New: right}}}}
	}
	p.Report(f)
}

// naming is the country that a post names; an abbreviation is spelled out.
func naming(p *audit.Pass, post names.Post) string {
	said := p.Article.Text(post.Land)
	if slices.Contains(post.Country.Abbreviations, said) {
		return said + " (" + strings.Join(post.Country.Names[:min(2, len(post.Country.Names))], ", ") + ")"
	}
	return post.Country.Name()
}

// referencePost finds the same office, of a given country, in the passage that
// answers to a post.
func referencePost(p *audit.Pass, post names.Post, of *lexicon.Country) (names.Post, bool) {
	bead, _ := p.ReferenceOf(paragraphAt(p.Article, post.At.Start))
	for _, r := range bead.Reference {
		for _, ref := range referencePosts.Of(p)[r] {
			if ref.Wording.Office == post.Wording.Office && ref.Country == of {
				return ref, true
			}
		}
	}
	return post, false
}

// paragraphAt returns the index of the paragraph that holds an offset.
func paragraphAt(d *text.Document, off int) int {
	return sort.Search(len(d.Paragraphs), func(i int) bool { return d.Paragraphs[i].End > off })
}
