package checks

import (
	"fmt"
	"sort"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// SiteSuffix looks for the name of the site behind the headline.
var SiteSuffix = &audit.Check{
	Rule: audit.Rule{
		ID:    "MT503",
		Name:  "site-suffix",
		Title: "The name of the site hangs on the headline",
		Why: `The title of a web page is its headline and, behind a dash or bar, the section and the name of the site: “… | Lindholm
News”, “…-Norrbynet”. Translated with the headline it becomes part of it.
What stands behind a hyphen, dash, bar, dot or angle quotation mark, or in brackets at the end, is taken for a site if it looks
like one: an address, words that names of media are made of (News, Times, Online, Agency), an ending of that kind, a news
agency; a short name that two headlines end in; sections and dates only next to a site.
A title is translated as it is, site and all, by people too, and whoever judges the translation takes it for a part of the text.
So this is neutral, unless a reference is at hand whose headline goes without: then it is minor.
Left alone: surnames with a hyphen, dashes within a headline, and media that the article writes about.
Delete it.`,
		Category: "design-and-markup/markup-tag",
		Severity: audit.Neutral,
		Since:    "0.1.0",
		Measured: `On the texts that the rule was developed on, so not blind; read by one person. English and
German. Machine translations (3,861 versions of news articles): 454 findings, every one the name of a site, with the section
before it. Of 441 English headlines in which a search for the names of the sites at hand finds one, 414 are found; what is missed
is in small letters or an agency that the text names elsewhere. They are few sites, so names of other makes may fare worse.
Translations by people: 80, all true; of 84 translations of news titles that end in a site, 82 keep it. Articles by people (128
documents, 77,100 words): 3, all true.
Professional raters (WMT 2020 and 2021, Chinese to English) judged 37 of the findings on translations by people 53 times, and
389 on machine translations 519 times. They marked the site itself in 23 and 195 of these, but how its name is written; that
it stands there at all, as an addition, they marked 0 and 5 times. So the rule is neutral without a reference that leaves the
site out.`,
		Examples: []audit.Example{
			{
				Bad:  "Mayor of Lindholm opens the new bridge - Norrby Online\n\nThe mayor cut the ribbon at noon.",
				Good: "Mayor of Lindholm opens the new bridge\n\nThe mayor cut the ribbon at noon.",
			},
			{
				Bad:  "Council votes for the harbour plan of Anna Berg-Lindholmnet\n\nThe council voted for the plan.",
				Good: "Council votes for the harbour plan of Anna Berg-Lindholm\n\nThe council voted for the plan.",
			},
		},
	},
	Run: siteSuffix,
}

func siteSuffix(p *audit.Pass) error {
	lines := headlineLines(p)
	if len(lines) == 0 {
		return nil
	}
	x := newSites(p, lines)
	without := x.withoutSite(p, lines)
	for _, l := range lines {
		if found, ok := x.suffix(l.text); ok {
			p.Report(siteFinding(p, l, found, without))
		}
	}
	return nil
}

// siteFinding reports a name of a site. without is a headline of the reference
// that goes without, or nil: then the site may be a part of what was translated.
func siteFinding(p *audit.Pass, l titleLine, found siteTail, without *audit.Related) audit.Finding {
	at := l.span(found.from, len(l.text))
	f := audit.Finding{
		At:      p.At(at),
		Message: fmt.Sprintf("“%s” looks like the name of the site on which the headline stood. Delete it.", shorten(p.Article.Text(at))),
		Fixes:   []audit.Fix{{Message: "Delete it", Safe: found.sure, Edits: []audit.Edit{deletion(p.Article, at)}}},
	}
	if without != nil {
		f.Severity = audit.Minor
		f.Message = fmt.Sprintf("“%s” looks like the name of the site on which the headline stood; the reference leaves it out. Delete it.", shorten(p.Article.Text(at)))
		f.Related = []audit.Related{*without}
	}
	return f
}

// withoutSite is the passage of the reference that answers to a headline, if none
// of those passages ends in the name of a site.
func (x *sites) withoutSite(p *audit.Pass, lines []titleLine) (without *audit.Related) {
	for _, l := range lines {
		bead, ok := p.ReferenceOf(l.paragraph)
		if !ok {
			continue
		}
		for _, i := range bead.Reference {
			at := outerBlanks(p.Reference, p.Reference.Paragraphs[i].Span)
			if _, keeps := x.suffix(newSeen(p.Reference, at).text); keeps {
				return nil
			}
			if without == nil {
				r := audit.Elsewhere(p.Reference, at, "the headline in the reference")
				without = &r
			}
		}
	}
	return without
}

// A titleLine is the text of a headline, without the markup at its end.
type titleLine struct {
	seen
	paragraph int
}

// headlineLines are the headings of an article, its first line with a few words
// and the further copies of that.
func headlineLines(p *audit.Pass) (lines []titleLine) {
	w := articleWords.Of(p)
	head, ok := headlineOf(p.Article, w)
	for i, paragraph := range p.Article.Paragraphs {
		l := newLine(p.Article, w, i)
		heading := paragraph.Kind == text.Headline || ok && i == head.paragraph
		if !heading && ok && paragraph.Kind != text.Residue {
			heading = head.copied(w, l) != ""
		}
		if heading && l.to-l.from <= 2*longestHeadline {
			lines = append(lines, titleLine{newSeen(p.Article, unmarked(p, paragraph.Span)), i})
		}
	}
	return lines
}

// unmarked cuts the markup and blanks off the end of a paragraph.
func unmarked(p *audit.Pass, at text.Span) text.Span {
	marks := articleMarkup.Of(p)
	n := sort.Search(len(marks), func(i int) bool { return marks[i].Start >= at.End })
	at = outerBlanks(p.Article, at)
	for ; n > 0 && marks[n-1].End == at.End && marks[n-1].Start > at.Start; n-- {
		at = outerBlanks(p.Article, text.Span{Start: at.Start, End: marks[n-1].Start})
	}
	return at
}

// outerBlanks cuts the blanks off the end of a span, and what is not visible.
func outerBlanks(d *text.Document, at text.Span) text.Span {
	for at.End > at.Start && (blank(d.Visible[at.End-1]) || d.Visible[at.End-1] == text.Filler) {
		at.End--
	}
	return at
}
