package reports

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"mtaudit/audit"
)

// markdownText writes text so that GitHub-flavoured Markdown shows it as it is,
// in one line, in a table too: no markup, no HTML, no formula, and nobody
// notified and no issue referred to because an article says "@name" or "#12".
func markdownText(s string) string { return markdownEscaper.Replace(clean(s)) }

var markdownEscaper = strings.NewReplacer(
	"&", "&amp;", "<", "&lt;", ">", "&gt;", "|", "&#124;",
	"@", "@&#8203;", "#", "#&#8203;",
	`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "~", `\~`, "$", `\$`,
)

// worstParagraphs are those with findings, by rising score, then by falling
// number of findings; those without a score come last.
func worstParagraphs(paragraphs []audit.ParagraphReport) []audit.ParagraphReport {
	var list []audit.ParagraphReport
	for _, p := range paragraphs {
		if len(p.Findings) > 0 {
			list = append(list, p)
		}
	}
	slices.SortStableFunc(list, func(a, b audit.ParagraphReport) int {
		return cmp.Or(cmp.Compare(ranked(a), ranked(b)), cmp.Compare(len(b.Findings), len(a.Findings)))
	})
	return list
}

func ranked(p audit.ParagraphReport) float64 {
	if v, ok := value(p.Score); ok {
		return v
	}
	return math.Inf(1)
}

// worstFirst orders findings by falling severity, then as they stand.
func worstFirst(findings []audit.Finding) []audit.Finding {
	sorted := slices.Clone(findings)
	slices.SortStableFunc(sorted, func(a, b audit.Finding) int { return cmp.Compare(b.Severity, a.Severity) })
	return sorted
}
