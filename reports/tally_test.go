package reports

import (
	"testing"

	"mtaudit/audit"
)

func TestSummary(t *testing.T) {
	score := func(v float64, b audit.Band) *audit.Score { return &audit.Score{Value: &v, Band: b} }
	findings := func(severities ...audit.Severity) (list []audit.Finding) {
		for _, s := range severities {
			list = append(list, audit.Finding{Severity: s})
		}
		return list
	}
	paragraphs := []audit.ParagraphReport{{Findings: []int{0, 1}}, {}, {}}
	for _, c := range []struct {
		name, want string
		report     audit.Report
	}{
		{"clean", "✓ no findings in 3 paragraphs · score 98.0 pass",
			audit.Report{Documents: []audit.DocumentReport{{Paragraphs: make([]audit.ParagraphReport, 3), Score: score(98, "pass")}}}},
		{"findings", "✖ 2 findings (1 critical, 1 neutral) in 1 of 3 paragraphs · not scored",
			audit.Report{Documents: []audit.DocumentReport{{Paragraphs: paragraphs, Findings: findings(audit.Neutral, audit.Critical)}}}},
		{"gate passed in spite of findings", "✓ 1 finding (1 minor) in 1 of 3 paragraphs · score 80.0 pass · gates passed",
			audit.Report{Documents: []audit.DocumentReport{{Paragraphs: paragraphs, Findings: findings(audit.Minor), Score: score(80, "pass")}},
				Gates: []audit.Gate{{Name: "min-score", Passed: true}}}},
		{"just below the limit", "✖ 1 finding (1 minor) in 1 of 3 paragraphs · score 79.9 review · gate failed: min-score 80 (79.97)",
			audit.Report{Documents: []audit.DocumentReport{{Paragraphs: paragraphs, Findings: findings(audit.Minor), Score: score(79.97, "review")}},
				Gates: []audit.Gate{{Name: "min-score", Limit: "80", Value: "79.97"}}}},
		{"several", "✖ no findings in 1 paragraph of 2 articles · lowest score -3.5 fail (b.txt) · 1 error",
			audit.Report{Documents: []audit.DocumentReport{{URI: "a.txt", Score: score(90, "pass")}, {URI: "b.txt", Paragraphs: make([]audit.ParagraphReport, 1), Score: score(-3.45, "fail")}},
				Errors: []audit.Problem{{}}}},
	} {
		if got := summary(&c.report, Options{}); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}
