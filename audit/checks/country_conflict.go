package checks

import (
	"fmt"
	"slices"
	"strings"

	"mtaudit/audit"
	"mtaudit/audit/lexicon"
	"mtaudit/audit/names"
	"mtaudit/audit/text"
)

// CountryConflict looks for a country that stands in another's place.
var CountryConflict = &audit.Check{
	Rule: audit.Rule{
		ID:    "MT205",
		Name:  "country-conflict",
		Title: "A country stands where another is meant",
		Why: `Short forms of countries are easily taken for each other, and the sentence still reads well. The article then says something untrue about a state.

Two things are reported: a relation of a country with itself (“between Laos and Laos”), and, with a reference, a country that the reference never names, in a passage whose counterpart names one that the article's lacks. Adjectives, abbreviations and official names count as the country; states that came out of each other are not told apart.

Check which country is meant.`,
		Measured: `Eleven machine-translated news articles with references: both wrong countries found, no other finding. One human translation held against another (211 articles, 89,000 words): 5 findings, 2 of them real slips. Not blind. On machine translations that professional raters had marked (WMT 2020 and 2021, Chinese to English), 2 of 2 findings stand on a mark (1; by chance 0).`,
		Category: "accuracy/mistranslation",
		Severity: audit.Major,
		Since:    "0.1.0",
		Langs:    []string{"en"},
		Examples: []audit.Example{{
			Bad:  "The visit deepened the partnership between Mongolia and Mongolia.",
			Good: "The visit deepened the partnership between Mongolia and Kazakhstan.",
		}, {
			Reference: "The ferries between Finland and Estonia were late.",
			Bad:       "The ferries between Finland and Iceland were late.",
			Good:      "The Finnish ferries to Estonia were late.",
		}},
	},
	Run: countryConflict,
}

func countryConflict(p *audit.Pass) error {
	here := landsOf(p, p.Article)
	for _, lands := range here {
		for i := 1; i < len(lands); i++ {
			if selfRelation(p.Article, lands[i-1], lands[i]) {
				p.Reportf(text.Span{Start: lands[i-1].At.Start, End: lands[i].At.End},
					"A relation of %s with itself: one of the two is another country. Check which is meant.", lands[i].Country.Name())
			}
		}
	}
	if p.Reference != nil {
		otherCountries(p, here)
	}
	return nil
}

var paragraphLands = audit.NewParts(func(v audit.View) []names.Land { return names.Lands(v.Document, v.Paragraph) })

// landsOf finds the countries that each paragraph of a document names.
func landsOf(p *audit.Pass, d *text.Document) [][]names.Land {
	out := make([][]names.Land, len(d.Paragraphs))
	for i, part := range paragraphLands.Of(p, d) {
		for _, l := range part.Value {
			l.At = l.At.Shifted(part.Shift)
			out[i] = append(out[i], l)
		}
	}
	return out
}

// selfRelation reports whether two mentions of one country are said to have to
// do with each other: between X and X, X and X relations, X-X.
func selfRelation(d *text.Document, a, b names.Land) bool {
	if a.Country != b.Country || a.How == lexicon.ByAdjective || b.How == lexicon.ByAdjective {
		return false
	}
	between := d.Text(text.Span{Start: a.At.End, End: b.At.Start})
	before := strings.TrimRight(d.Text(text.Span{Start: max(0, a.At.Start-len("between ")), End: a.At.Start}), " ")
	return strings.TrimSpace(between) == "and" && strings.EqualFold(before, "between") || between == "-" || between == "–"
}

// otherCountries reports the countries of the article that its reference never
// names, where the reference names another instead.
func otherCountries(p *audit.Pass, lands [][]names.Land) {
	ref := landsOf(p, p.Reference)
	everywhere := byCountry(slices.Concat(ref...))
	for _, bead := range p.Beads {
		if bead.Confidence < sureBead {
			continue
		}
		here, there := within(lands, bead.Article), within(ref, bead.Reference)
		said := byCountry(here)
		var missing []names.Land
		for _, l := range there {
			if !related(l.Country, said) && !slices.ContainsFunc(missing, func(m names.Land) bool { return m.Country == l.Country }) {
				missing = append(missing, l)
			}
		}
		for _, l := range here {
			instead := missing
			if len(instead) == 0 {
				instead = sameOffice(p, l)
			}
			if len(instead) > 0 && !related(l.Country, everywhere) {
				reportCountry(p, l, instead)
			}
		}
	}
}

// sameOffice finds the country that the reference gives to the office that a
// mention of a country belongs to, if another office of the same person has that
// country too.
func sameOffice(p *audit.Pass, l names.Land) []names.Land {
	posts := Posts.Of(p)
	i := slices.IndexFunc(posts, func(post names.Post) bool { return post.Land == l.At })
	if i < 0 {
		return nil
	}
	for _, other := range posts {
		if other.Chain != posts[i].Chain || other.Country == nil || other.Country == l.Country {
			continue
		}
		if ref, ok := referencePost(p, posts[i], other.Country); ok {
			return []names.Land{{At: ref.Land, Country: ref.Country, How: l.How}}
		}
	}
	return nil
}

func byCountry(lands []names.Land) map[*lexicon.Country]bool {
	m := map[*lexicon.Country]bool{}
	for _, l := range lands {
		m[l.Country] = true
	}
	return m
}

func within(lands [][]names.Land, paragraphs []int) (out []names.Land) {
	for _, i := range paragraphs {
		out = append(out, lands[i]...)
	}
	return out
}

// related reports whether a set has a country, or one that is its predecessor or
// successor.
func related(c *lexicon.Country, set map[*lexicon.Country]bool) bool {
	if set[c] {
		return true
	}
	for other := range set {
		if succeeds(c, other) {
			return true
		}
	}
	return false
}

func reportCountry(p *audit.Pass, l names.Land, missing []names.Land) {
	var called []string
	f := audit.Finding{At: p.At(l.At)}
	for _, m := range missing {
		called = append(called, m.Country.Name())
		f.Related = append(f.Related, audit.Elsewhere(p.Reference, m.At, "the reference names "+m.Country.Name()))
	}
	f.Message = fmt.Sprintf("“%s” names %s. The reference never does; it has %s here. Check which country is meant.",
		p.Article.Text(l.At), l.Country.Name(), strings.Join(called, ", "))
	if len(missing) == 1 && l.How == missing[0].How {
		right := p.Reference.Text(missing[0].At)
		f.Fixes = []audit.Fix{{Message: "Write “" + right + "” as the reference does", Edits: []audit.Edit{{Span: l.At, New: right}}}}
	}
	p.Report(f)
}
