package checks

import (
	"fmt"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// NavigationLabel looks for lines that belong to the page, not to the article.
var NavigationLabel = &audit.Check{
	Rule: audit.Rule{
		ID:    "MT505",
		Name:  "navigation-label",
		Title: "A button, caption or label of the page stands in the text",
		Why: `Between the paragraphs of a page stand buttons (“Read more”), times (“31 minutes ago”), credits of pictures (“Image
from …”), captions and the names of sections. Cut out of the page and translated they make no sense.
Reported is a line of its own that is such a button, time or credit; a short line in small letters without a verb between the
headline and the first paragraph that has no word in common with either, where the text has no other subheadings; and a last
line that reads like a headline and has nothing beneath it.
Left alone: subheadings, which stand over their section, bylines, datelines and standfirsts.
Delete it, or put the credit where it belongs.`,
		Category: "design-and-markup/markup-tag",
		Severity: audit.Minor,
		Since:    "0.1.0",
		Measured: `On the texts that the rule was developed on, so not blind; read by one person. English. The 6 such
lines of 4 annotated machine translations are found; one line each stands behind the name of a section and the last line, too
few to tell how well those are found. Other machine translations (3,861 versions): 2 findings, both true. Articles by people (128
documents, 77,100 words) and translations by people (467 documents): no finding. Buttons in other languages have not been
measured.
On machine translations that professional raters had marked (WMT 2020 and 2021, Chinese to English), 2 of 2 findings stand on a mark (1; by chance .05).`,
		Examples: []audit.Example{
			{Bad: "The harbour opens again in May.\n\nRead more\n\nThe council pays for it.", Good: "The harbour opens again in May.\n\nThe council pays for it."},
			{Bad: "31 minute(s) ago\n\nPhoto author, LINDHOLM FC\n\nThe harbour opens again in May.", Good: "The harbour opens again in May."},
		},
	},
	Run: navigationLabel,
}

func navigationLabel(p *audit.Pass) error {
	x := newLabels(p)
	for i, paragraph := range p.Article.Paragraphs {
		if paragraph.Kind == text.Residue || paragraph.Kind == text.TableCell || paragraph.Len() > longestLabel {
			continue
		}
		at := unmarked(p, paragraph.Span)
		kind := x.kind(p, i, newSeen(p.Article, at).text)
		if kind == noLabel || at.Empty() {
			continue
		}
		f := audit.Finding{At: p.At(at), Message: fmt.Sprintf(labelMessages[kind], shorten(p.Article.Text(at)))}
		f.Fixes = []audit.Fix{{Message: "Delete the line", Safe: kind <= pageTime, Edits: []audit.Edit{deletion(p.Article, at)}}}
		p.Report(f)
	}
	return nil
}
