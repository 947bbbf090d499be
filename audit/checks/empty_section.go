package checks

import (
	"fmt"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// EmptySection looks for headings with nothing below.
var EmptySection = &audit.Check{
	Rule: audit.Rule{
		ID:    "MT604",
		Name:  "empty-section",
		Title: "A heading has nothing below it",
		Why: `A heading is followed by the next one of its level or a higher, or by the end of the article. The text of the section
was lost, or what stood there was a picture, a list or a box that the page did not give away.

Found in Markdown and HTML, in every language. Left alone: the headline and every heading of level 1, which may have a second line; a heading with smaller ones below; anything that is shown and is
no text, such as a picture, table, block of code or form; plain text, where a short line may be anything.

Put the text back, or delete the heading.`,
		Category: "accuracy/omission",
		Severity: audit.Minor,
		Since:    "0.1.0",
		Measured: `Not measured: the texts at hand are plain.`,
		Examples: []audit.Example{
			{
				Format: "markdown",
				Bad:    "# Norrby opens its bridge\n\nThe bridge is open.\n\n## What it cost\n\n## What comes next\n\nA road.",
				Good:   "# Norrby opens its bridge\n\nThe bridge is open.\n\n## What it cost\n\nIt cost little.\n\n## What comes next\n\nA road.",
			},
		},
	},
	Run: emptySection,
}

func emptySection(p *audit.Pass) error {
	d, all := p.Article, articleHeadings.Of(p)
	for i, h := range all {
		last, next := i+1 == len(all), len(d.Source)
		if h.paragraph+1 < len(d.Paragraphs) {
			next = d.Paragraphs[h.paragraph+1].Start
		}
		below := text.Span{Start: min(h.end, next), End: next}
		if last && h.paragraph+1 < len(d.Paragraphs) || !last && (all[i+1].paragraph != h.paragraph+1 || all[i+1].level > h.level) {
			continue
		}
		if i == 0 || h.level == 1 || shows(d.Format, d.Source[below.Start:below.End]) {
			continue
		}
		f := audit.Finding{At: p.At(h.Span), Message: fmt.Sprintf("The article ends with the heading “%s”. Put the text of the section back, or delete the heading.", shorten(d.Text(h.Span)))}
		if !last {
			f.Message = fmt.Sprintf("There is nothing between the heading “%s” and the next. Put the text of the section back, or delete the heading.", shorten(d.Text(h.Span)))
			f.Related = []audit.Related{audit.Elsewhere(d, all[i+1].Span, "the next heading")}
		}
		p.Report(f)
	}
	return nil
}
