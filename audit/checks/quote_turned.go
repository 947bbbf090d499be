package checks

import (
	"fmt"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// reportTurned reports the marks that only open, in any language, and stand where
// a quotation closes: „so„. Many of them are one habit, and one finding. One that
// closes nothing is a lone mark before all.
func reportTurned(p *audit.Pass, all []quotedParagraph) {
	var marks []text.Span
	for _, q := range all {
		lone := q.closes
		for _, m := range q.turned {
			for len(lone) > 0 && lone[0].Start < m.Start {
				lone = lone[1:]
			}
			if len(lone) == 0 || lone[0].Span != m {
				marks = append(marks, m)
			}
		}
	}
	closing := "”"
	if lowQuotes[baseLang(p.Article)] {
		closing = "“"
	}
	if len(marks) <= fewLone { // none, or each for itself
		for _, m := range marks {
			p.Report(turnedFinding(p, []text.Span{m}, closing))
		}
		return
	}
	p.Report(turnedFinding(p, marks, closing))
}

func turnedFinding(p *audit.Pass, marks []text.Span, closing string) audit.Finding {
	f := audit.Finding{
		At:      p.At(marks[0]),
		Message: fmt.Sprintf("A quotation closes here with the mark “„”, which only opens one. Write “%s”.", closing),
	}
	if len(marks) > 1 {
		f.Message = fmt.Sprintf("%d quotations of this article close with the mark “„”, which only opens one. Write “%s”.", len(marks), closing)
	}
	fix := audit.Fix{Message: "Write the closing mark"}
	for i, m := range marks {
		fix.Edits = append(fix.Edits, audit.Edit{Span: m, New: closing})
		if 0 < i && i <= mostRelated {
			f.Related = append(f.Related, audit.Elsewhere(p.Article, m, "another one"))
		}
	}
	f.Fixes = []audit.Fix{fix}
	return f
}
