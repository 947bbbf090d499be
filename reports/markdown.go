package reports

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"mtaudit/audit"
)

// Markdown is for a comment on a pull request: GitHub-flavoured, the verdict
// first, the worst findings before the others. GitHubSummary is the same for the
// summary of a step, which holds more and folds the findings away.
var (
	Markdown      = Format{Name: "markdown", Doc: "GitHub-flavoured Markdown, for a comment on a pull request", Columns: asked, Render: renderMarkdown}
	GitHubSummary = Format{Name: "github-summary", Doc: "the same, longer, to be added to the file $GITHUB_STEP_SUMMARY", Columns: asked, Render: renderGitHubSummary, Append: true}
)

// What GitHub takes of a comment, in characters, and of a step's summary, in
// bytes: of one that is larger, it shows nothing. Less a reserve for the end. A
// report that would be longer says what it leaves out.
const (
	maxComment = 65536 - 1536
	maxSummary = 900 << 10
)

func renderMarkdown(w io.Writer, r *audit.Report, o Options) error {
	return (&markdown{opts: o, most: maxComment, kind: "comment"}).render(w, r)
}

func renderGitHubSummary(w io.Writer, r *audit.Report, o Options) error {
	return (&markdown{opts: o, most: maxSummary, kind: "summary", fold: true}).render(w, r)
}

func (m *markdown) render(w io.Writer, r *audit.Report) error {
	m.verdict(r)
	m.scores(r.Documents)
	m.notChecked(r)
	for i := range r.Documents {
		m.worst(&r.Documents[i])
	}
	for i := range r.Documents {
		m.findings(&r.Documents[i])
	}
	m.leftOut()
	_, err := io.WriteString(w, m.String())
	return err
}

// markdown is a text under way.
type markdown struct {
	strings.Builder
	opts    Options
	most    int    // bytes
	kind    string // what it is: "comment"
	fold    bool   // findings in <details>
	left    int    // findings left out
	leftRow int    // rows left out of other tables
}

func (m *markdown) printf(format string, args ...any) { fmt.Fprintf(m, format, args...) }

func (m *markdown) verdict(r *audit.Report) {
	m.printf("## %s\n\n", markdownText(verdict(r, Options{})))
	for _, g := range failed(r.Gates) {
		m.printf("- **Gate failed:** %s\n", markdownText(g))
	}
	for _, g := range r.Gates {
		if g.Passed {
			m.printf("- Gate passed: %s\n", markdownText(gateWords(g)))
		}
	}
	for _, e := range r.Errors {
		m.printf("- **Error:** %s: %s\n", markdownText(e.URI), markdownText(e.Message))
	}
	if len(r.Gates)+len(r.Errors) > 0 {
		m.printf("\n")
	}
}

// table writes the rows that there is room for under a heading, and returns how
// many there was none for. Bytes are counted, which are never fewer than
// characters.
func (m *markdown) table(heading string, rows []string) int {
	if m.Len()+len(heading) > m.most {
		return len(rows)
	}
	m.WriteString(heading)
	for i, row := range rows {
		if m.Len()+len(row) > m.most {
			m.printf("\n")
			return len(rows) - i
		}
		m.WriteString(row)
	}
	m.printf("\n")
	return 0
}

func (m *markdown) leftOut() {
	var parts []string
	if m.left > 0 {
		parts = append(parts, plural(m.left, "finding"))
	}
	if m.leftRow > 0 {
		parts = append(parts, plural(m.leftRow, "row"))
	}
	if len(parts) > 0 {
		m.printf("**Left out: %s.** A %s holds no more; the json and html reports have them all.\n", strings.Join(parts, " and "), m.kind)
	}
}

func (m *markdown) scores(docs []audit.DocumentReport) {
	if len(docs) == 0 {
		return
	}
	rows := make([]string, len(docs))
	for i, d := range docs {
		band := "–"
		if d.Score != nil && d.Score.Band != "" {
			band = string(d.Score.Band)
		}
		rows[i] = fmt.Sprintf("| %s | %s | %s | %d | %d | %s |\n", markdownText(d.URI), scoreCell(d.Score, Options{}), markdownText(band),
			d.Words, len(d.Findings), strings.Join(metricCells(d.Score, Options{}), " | "))
	}
	m.leftRow += m.table("| Article | Score | Verdict | Words | Findings | BLEU | chrF | TER |\n|---|--:|---|--:|--:|--:|--:|--:|\n", rows)
}

// mostParagraphs is how many of the worst paragraphs are listed.
const mostParagraphs = 5

// worst lists the paragraphs with the lowest scores of those that have findings.
func (m *markdown) worst(d *audit.DocumentReport) {
	worst := worstParagraphs(d.Paragraphs)
	if len(worst) == 0 {
		return
	}
	heading := fmt.Sprintf("### Lowest paragraphs of %s\n\n", markdownText(d.URI))
	if len(worst) > mostParagraphs {
		heading += fmt.Sprintf("The lowest %d of %s with findings.\n\n", mostParagraphs, plural(len(worst), "paragraph"))
		worst = worst[:mostParagraphs]
	}
	rows := make([]string, len(worst))
	for i, p := range worst {
		rows[i] = fmt.Sprintf("| %d | %d | %s | %d | %s |\n", p.Index+1, p.Start.Line, markdownText(scoreWords(p.Score)), len(p.Findings),
			markdownText(cut(begins(d.Article, p), 60, "…")))
	}
	m.leftRow += m.table(heading+"| Paragraph | Line | Score | Findings | Begins |\n|--:|--:|--:|--:|---|\n", rows)
}

func (m *markdown) findings(d *audit.DocumentReport) {
	if len(d.Findings) == 0 {
		return
	}
	cols := columns{unit: m.opts.ColumnUnit, doc: d.Article}
	rows := make([]string, len(d.Findings))
	for i, f := range worstFirst(d.Findings) {
		what := markdownText(f.Message)
		for _, fix := range f.Fixes {
			what += "<br>Fix: " + markdownText(fix.Message)
		}
		rows[i] = fmt.Sprintf("| %s | %s | %s | %s |\n", lineColumn(&cols, f.At), f.Severity, markdownText(strings.TrimSpace(f.Rule+" "+f.Name)), what)
	}
	heading := fmt.Sprintf("%s in %s", plural(len(d.Findings), "finding"), markdownText(d.URI))
	const columns = "| Line | Severity | Rule | Finding |\n|--:|---|---|---|\n"
	if !m.fold {
		m.left += m.table("### "+heading+"\n\n"+columns, rows)
		return
	}
	m.left += m.table("<details><summary>"+heading+"</summary>\n\n"+columns, rows)
	m.printf("</details>\n\n")
}

func (m *markdown) notChecked(r *audit.Report) {
	var rows []string
	for _, d := range r.Documents {
		for _, s := range skips(d.Skipped) {
			rows = append(rows, "- "+markdownText(d.URI)+": "+markdownText(strings.Join(s.rules, ", ")+": "+s.why)+"\n")
		}
	}
	if len(rows) == 0 {
		return
	}
	m.leftRow += m.table("<details><summary>Not checked ("+strconv.Itoa(len(rows))+")</summary>\n\n", rows)
	m.printf("</details>\n\n")
}
