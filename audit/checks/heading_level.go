package checks

import (
	"fmt"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// HeadingLevel looks for headings that skip a level.
var HeadingLevel = &audit.Check{
	Rule: audit.Rule{
		ID:    "MT606",
		Name:  "heading-level",
		Title: "A heading skips a level",
		Why: `A heading of the fourth level right under one of the second says that a heading in between is missing: it was lost in
translation, or one of the two has the wrong level. Screen readers and tables of contents follow the levels.

Found in Markdown and HTML, in every language. The first heading may have any level, as a site often sets the headline
itself; a step back up may be as long as it likes.

Put the lost heading back, or give this one and those beside it the next level. Where a heading has number signs, that is
offered as a fix.`,
		Category: "design-and-markup/markup",
		Severity: audit.Minor,
		Since:    "0.1.0",
		Measured: `Not measured: the texts at hand are plain.`,
		Examples: []audit.Example{
			{
				Format: "markdown",
				Bad:    "# Norrby opens its bridge\n\nThe bridge is open.\n\n### What it cost\n\nIt cost little.",
				Good:   "# Norrby opens its bridge\n\nThe bridge is open.\n\n## What it cost\n\nIt cost little.",
			},
		},
	},
	Run: headingLevel,
}

func headingLevel(p *audit.Pass) error {
	all := articleHeadings.Of(p)
	for i := 1; i < len(all); i++ {
		h, above := all[i], all[i-1]
		if h.level <= above.level+1 {
			continue
		}
		f := audit.Finding{
			At:      p.At(h.Span),
			Message: fmt.Sprintf("The heading “%s” has level %d, under one of level %d: level %d is left out. Put the lost heading back, or raise this one.", shorten(p.Article.Text(h.Span)), h.level, above.level, above.level+1),
			Related: []audit.Related{audit.Elsewhere(p.Article, above.Span, fmt.Sprintf("the heading of level %d", above.level))},
		}
		if edits := raised(all[i:], h.level-above.level-1); edits != nil {
			f.Fixes = []audit.Fix{{Message: fmt.Sprintf("Make it level %d, with the headings beside and under it", above.level+1), Edits: edits}}
		}
		p.Report(f)
	}
	return nil
}

// raised takes some number signs off a heading and those beside and under it;
// nil if one of them has none.
func raised(all []heading, by int) (edits []audit.Edit) {
	for _, h := range all {
		if h.level < all[0].level {
			break
		}
		if h.marks.Empty() {
			return nil
		}
		edits = append(edits, audit.Edit{Span: text.Span{Start: h.marks.Start, End: h.marks.Start + by}})
	}
	return edits
}
