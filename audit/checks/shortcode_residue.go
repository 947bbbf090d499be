package checks

import (
	"fmt"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// ShortcodeResidue looks for what a program should have replaced.
var ShortcodeResidue = &audit.Check{
	Rule: audit.Rule{
		ID:    "MT501",
		Name:  "shortcode-residue",
		Title: "Shortcodes or placeholders of a publishing system show in the text",
		Why: `Publishing systems put pictures, advertisements and values where a code stands: ` + "`[ad_1]`, `[caption id=\"7\"]`,\n`{{name}}`, `{% if %}`, `%s`, `${total}`" + `. Copied out of such a system, the code stays behind as text.
` + "`[email protected]`" + ` is what a web service puts in place of an e-mail address.
Left alone: [sic], [...], [1], words that an editor put in brackets, links of Markdown, formulas, per cent signs after figures.
Delete a code; where a value is missing, put the value in.`,
		Category: "design-and-markup/markup-tag",
		Severity: audit.Minor,
		Since:    "0.1.0",
		Measured: `Articles by people (77,600 words) and translations by people (166,600 words): no finding. How much is found
has not been measured: the data hold too little of it.`,
		Examples: []audit.Example{
			{Bad: "[ad_1]\n\nThe harbour opens again in May.", Good: "The harbour opens again in May."},
			{Bad: "Dear %s, the harbour of {{city}} opens again.", Good: "Dear reader, the harbour of Lindholm opens again."},
		},
	},
	Local: true,
	Run:   shortcodeResidue,
}

func shortcodeResidue(p *audit.Pass) error {
	marks := articleMarkup.Of(p)
	for i := 0; i < len(marks); {
		j := i + 1
		for j < len(marks) && marks[i].kind == shortcode && groups(p.Article, marks[j-1], marks[j]) {
			j++
		}
		if at := (text.Span{Start: marks[i].Start, End: marks[j-1].End}); marks[i].kind > bbcode {
			p.Report(residueFinding(p, marks[i].kind, at))
		}
		i = j
	}
	return nil
}

func residueFinding(p *audit.Pass, kind leftoverKind, at text.Span) audit.Finding {
	f, shown := audit.Finding{At: p.At(at)}, shorten(p.Article.Text(at))
	switch kind {
	case shortcode:
		f.Message = fmt.Sprintf("“%s” shows in the text. It is a code of the publishing system that was never replaced. Delete it.", shown)
		f.Fixes = []audit.Fix{{Message: "Delete it", Safe: true, Edits: []audit.Edit{deletion(p.Article, at)}}}
	case hiddenEmail:
		f.Message = fmt.Sprintf("“%s” stands where the web page had an e-mail address. Put the address in, or delete the mention.", shown)
	default:
		f.Message = fmt.Sprintf("“%s” shows in the text. A program should have put a value in its place. Put the value in, or delete it.", shown)
	}
	return f
}
