package reports

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"unicode/utf8"

	"github.com/olekukonko/tablewriter/tw"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// Table is for an overview on a terminal: the findings and the scores of every
// article in tables as wide as the terminal.
var Table = Format{Name: "table", Doc: "findings, paragraph scores and gates in tables", Columns: asked, Render: renderTable}

func renderTable(w io.Writer, r *audit.Report, o Options) error {
	out := bufio.NewWriter(w)
	for i := range r.Documents {
		if err := articleTables(out, &r.Documents[i], o); err != nil {
			return err
		}
	}
	if err := gatesTable(out, r.Gates, o); err != nil {
		return err
	}
	closing(out, r, o)
	return out.Flush()
}

func articleTables(out *bufio.Writer, d *audit.DocumentReport, o Options) error {
	fmt.Fprintf(out, "%s\n%s\n", paint(o.Color).bold(cut(pathOf(d.URI), o.width(), o.ellipsis())), clean(about(d, o)))
	for _, table := range []func(io.Writer, *audit.DocumentReport, Options) error{findingsTable, paragraphsTable} {
		if err := table(out, d, o); err != nil {
			return err
		}
		fmt.Fprintln(out)
	}
	return nil
}

// about reads "score 76.2 review · 812 words · against docs/a.ref.txt".
func about(d *audit.DocumentReport, o Options) string {
	dot := o.sign(" · ", " - ")
	s := scoreWords(d.Score)
	if _, ok := value(d.Score); ok {
		s = "score " + s
	}
	s += dot + plural(d.Words, "word")
	if d.Reference == "" {
		return s + dot + "without a reference"
	}
	return s + dot + "against " + d.Reference
}

func findingsTable(out io.Writer, d *audit.DocumentReport, o Options) error {
	if len(d.Findings) == 0 {
		return nil
	}
	g := newGrid(o, []gridColumn{{head: "Line:Col", align: tw.AlignRight}, {head: "Severity"}, {head: "Rule"}, {head: "What", rest: true}})
	cols := columns{unit: o.ColumnUnit, doc: d.Article}
	for _, f := range d.Findings {
		rule := f.Rule + " " + f.Name
		if o.width() < 100 {
			rule = f.Rule
		}
		g.add(lineColumn(&cols, f.At), f.Severity.String(), rule, f.Message)
		g.color(func(p paint, s string) string { return p.severity(f.Severity, s) }, 1)
	}
	return g.render(out)
}

func paragraphsTable(out io.Writer, d *audit.DocumentReport, o Options) error {
	if len(d.Paragraphs) == 0 {
		return nil
	}
	wide := o.width() >= 100
	heads := []gridColumn{{head: "No.", align: tw.AlignRight}, {head: "Line", align: tw.AlignRight}, {head: "Words", align: tw.AlignRight}, {head: "Findings", align: tw.AlignRight}, {head: "Score", align: tw.AlignRight}, {head: "Band"}}
	if wide {
		heads = append(heads, gridColumn{head: "BLEU", align: tw.AlignRight}, gridColumn{head: "chrF", align: tw.AlignRight}, gridColumn{head: "TER", align: tw.AlignRight})
	}
	g := newGrid(o, append(heads, gridColumn{head: "Begins", rest: true, oneLine: true}))
	for _, p := range d.Paragraphs {
		row := []string{strconv.Itoa(p.Index + 1), strconv.Itoa(p.Start.Line), strconv.Itoa(p.Words), strconv.Itoa(len(p.Findings)), scoreCell(p.Score, o), bandCell(p, o)}
		if wide {
			row = append(row, metricCells(p.Score, o)...)
		}
		g.add(append(row, begins(d.Article, p))...)
	}
	return g.render(out)
}

func scoreCell(s *audit.Score, o Options) string {
	v, ok := value(s)
	if !ok {
		return o.sign("–", "-")
	}
	return number(v)
}

// bandCell is the paragraph's band, or why it has none.
func bandCell(p audit.ParagraphReport, o Options) string {
	switch {
	case p.Score != nil && p.Score.Band != "":
		return string(p.Score.Band)
	case p.Kind == text.Residue:
		return p.Kind.String()
	}
	return o.sign("–", "-")
}

func metricCells(s *audit.Score, o Options) []string {
	if s == nil || s.Metrics == nil {
		none := o.sign("–", "-")
		return []string{none, none, none}
	}
	return []string{decimal(s.Metrics.BLEU), decimal(s.Metrics.CHRF), decimal(s.Metrics.TER)}
}

// decimal writes a metric to one decimal, as papers do.
func decimal(v float64) string { return strconv.FormatFloat(v, 'f', 1, 64) }

// begins is the text of a paragraph, to be cut; nothing without the document.
func begins(d *text.Document, p audit.ParagraphReport) string {
	if d == nil || p.Span.Start < 0 || p.Span.End > len(d.Source) || p.Span.Empty() {
		return ""
	}
	end := min(p.Span.End, p.Span.Start+bytesFor(beginning))
	for end < len(d.Source) && !utf8.RuneStart(d.Source[end]) {
		end--
	}
	return d.Text(text.Span{Start: p.Span.Start, End: end})
}

// beginning is more cells than the column of beginnings ever has.
const beginning = 200

func gatesTable(out io.Writer, gates []audit.Gate, o Options) error {
	if len(gates) == 0 {
		return nil
	}
	g := newGrid(o, []gridColumn{{head: "Gate"}, {head: "Limit", align: tw.AlignRight}, {head: "Measured", align: tw.AlignRight}, {head: "Result"}})
	for _, gate := range gates {
		result, color := "passed", paint.good
		if !gate.Passed {
			result, color = "failed", paint.bad
		}
		g.add(gate.Name, gate.Limit, gate.Value, result)
		g.color(color, 3)
	}
	return g.render(out)
}
