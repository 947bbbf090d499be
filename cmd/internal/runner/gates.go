package runner

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"

	"mtaudit/audit"
)

// Gates are the limits that a run is held to. The zero value is the default:
// no major or critical finding, and no limit on scores.
type Gates struct {
	FailOn            Threshold
	MinScore          *float64       // of every article, on the scale to 100
	MinParagraphScore *float64       // of every paragraph that has a score
	MaxFindings       map[string]int // of a rule, by ID or name, in all articles together
	Strict            bool           // nothing may be dismissed in vain
}

// Validate returns an error for a limit that can only be a slip.
func (g Gates) Validate() error {
	for rule, n := range g.MaxFindings {
		if n < 0 {
			return fmt.Errorf("max-findings: %s: %d is less than nothing", rule, n)
		}
	}
	for _, m := range g.minima() {
		if m.limit == nil {
			continue
		}
		if err := ValidateMinimum(*m.limit); err != nil {
			return fmt.Errorf("%s: %w", m.name, err)
		}
	}
	return nil
}

// ValidateMinimum returns an error for a least score that can only be a slip:
// above 100, or a fraction of one where a number out of 100 was meant.
func ValidateMinimum(x float64) error {
	if math.IsNaN(x) || x > 100 {
		return fmt.Errorf("%s is out of range: scores go up to 100", number(x))
	}
	if x > 0 && x <= 1 {
		return fmt.Errorf("%s is next to nothing: scores go up to 100, did you mean %s?", number(x), number(x*100))
	}
	return nil
}

type minimum struct {
	name   string
	limit  *float64
	lowest func([]audit.DocumentReport) lowest
}

func (g Gates) minima() []minimum {
	return []minimum{
		{"min-score", g.MinScore, lowestArticle},
		{"min-paragraph-score", g.MinParagraphScore, lowestParagraph},
	}
}

// judge holds a report to every gate that is set.
func (g Gates) judge(rep *audit.Report) []audit.Gate {
	docs := rep.Documents
	var gates []audit.Gate
	if g.FailOn != Never {
		gates = append(gates, g.failOn(docs))
	}
	for _, m := range g.minima() {
		if m.limit != nil {
			gates = append(gates, m.judge(docs))
		}
	}
	for _, rule := range slices.Sorted(maps.Keys(g.MaxFindings)) {
		gates = append(gates, maxFindings(rule, g.MaxFindings[rule], docs))
	}
	if g.Strict {
		gates = append(gates, audit.Gate{Name: "strict-suppressions", Limit: "0 unused", Value: strconv.Itoa(len(rep.Unused)) + " unused", Passed: len(rep.Unused) == 0})
	}
	return gates
}

// maxFindings counts the findings of one rule.
func maxFindings(rule string, limit int, docs []audit.DocumentReport) audit.Gate {
	n := 0
	for _, d := range docs {
		for _, f := range d.Findings {
			if (audit.Rule{ID: f.Rule, Name: f.Name}).Called(rule) {
				n++
			}
		}
	}
	return audit.Gate{Name: "max-findings", Limit: rule + "=" + strconv.Itoa(limit), Value: strconv.Itoa(n), Passed: n <= limit}
}

func (g Gates) failOn(docs []audit.DocumentReport) audit.Gate {
	counts := make([]int, audit.Critical+1)
	for _, d := range docs {
		for _, f := range d.Findings {
			counts[f.Severity]++
		}
	}
	limit := audit.Severity(g.FailOn.orDefault())
	var parts []string
	for s := audit.Critical; s >= limit; s-- {
		if counts[s] > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", counts[s], s))
		}
	}
	value := "none"
	if len(parts) > 0 {
		value = strings.Join(parts, ", ")
	}
	return audit.Gate{Name: "fail-on", Limit: limit.String(), Value: value, Passed: len(parts) == 0}
}

// judge passes where the lowest score reaches the limit. What could not be
// scored does not pass: a gate that measured nothing must not look kept.
func (m minimum) judge(docs []audit.DocumentReport) audit.Gate {
	low := m.lowest(docs)
	return audit.Gate{Name: m.name, Limit: number(*m.limit), Value: low.String(), Passed: low.known && low.value >= *m.limit}
}

// lowest is the least score seen, and where.
type lowest struct {
	known bool
	value float64
	where string
}

func (l lowest) String() string {
	if !l.known {
		return strings.TrimSpace("no score " + l.where)
	}
	return fmt.Sprintf("%.2f %s", l.value, l.where)
}

func (l *lowest) see(s *audit.Score, where string) {
	if s == nil || s.Value == nil || l.known && *s.Value >= l.value {
		return
	}
	*l = lowest{true, *s.Value, where}
}

func lowestArticle(docs []audit.DocumentReport) (l lowest) {
	for _, d := range docs {
		if d.Score == nil || d.Score.Value == nil {
			return lowest{where: "in " + d.URI}
		}
		l.see(d.Score, "in "+d.URI)
	}
	return l
}

func lowestParagraph(docs []audit.DocumentReport) (l lowest) {
	for _, d := range docs {
		for _, p := range d.Paragraphs {
			l.see(p.Score, fmt.Sprintf("at %s:%d", d.URI, p.Start.Line))
		}
	}
	return l
}

// number writes a limit as a person would.
func number(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }
