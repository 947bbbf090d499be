package reports

import (
	"bufio"
	"cmp"
	"io"
	"slices"
	"strconv"

	"github.com/olekukonko/tablewriter/tw"

	"mtaudit/audit"
)

// Statistics is for a first look at many articles: how often each rule found
// something, and in how many of them.
var Statistics = Format{Name: "statistics", Doc: "how many findings there are of each rule", Render: renderStatistics}

func renderStatistics(w io.Writer, r *audit.Report, o Options) error {
	out := bufio.NewWriter(w)
	if counts := countRules(r.Documents); len(counts) > 0 {
		if err := statisticsTable(out, counts, o); err != nil {
			return err
		}
	}
	closing(out, r, o)
	return out.Flush()
}

func statisticsTable(out io.Writer, counts []ruleCount, o Options) error {
	g := newGrid(o, []gridColumn{
		{head: "Findings", align: tw.AlignRight}, {head: "Dismissed", align: tw.AlignRight}, {head: "Articles", align: tw.AlignRight},
		{head: "Worst"}, {head: "Rule"}, {head: "Name", rest: true, oneLine: true},
	})
	for _, c := range counts {
		g.add(strconv.Itoa(c.findings), strconv.Itoa(c.dismissed), strconv.Itoa(c.articles), c.worst.String(), c.rule, c.name)
		g.color(func(p paint, s string) string { return p.severity(c.worst, s) }, 3)
	}
	return g.render(out)
}

// A ruleCount is how often a rule found something.
type ruleCount struct {
	rule, name                    string
	findings, dismissed, articles int
	worst                         audit.Severity // of all that it found
	last                          int            // article that was counted last, from 1
}

// countRules counts by rule, the most frequent first, then by ID.
func countRules(docs []audit.DocumentReport) []ruleCount {
	at := map[string]int{}
	var counts []ruleCount
	count := func(f audit.Finding, article int) *ruleCount {
		i, ok := at[f.Rule]
		if !ok {
			i, at[f.Rule] = len(counts), len(counts)
			counts = append(counts, ruleCount{rule: f.Rule, name: f.Name})
		}
		c := &counts[i]
		c.worst = max(c.worst, f.Severity)
		if c.last != article {
			c.last = article
			c.articles++
		}
		return c
	}
	for i, d := range docs {
		for _, f := range d.Findings {
			count(f, i+1).findings++
		}
		for _, f := range d.Suppressed {
			count(f, i+1).dismissed++
		}
	}
	slices.SortFunc(counts, func(a, b ruleCount) int {
		return cmp.Or(b.findings-a.findings, b.dismissed-a.dismissed, cmp.Compare(a.rule, b.rule))
	})
	return counts
}
