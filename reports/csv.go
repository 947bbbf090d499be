package reports

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"mtaudit/audit"
)

// CSV and TSV are for spreadsheets and data frames: a header line, then a row for
// every finding, and a last one for every article that failed. Columns of the
// text are code points. A cell that a spreadsheet would take for a formula,
// or a CI runner for a command, is preceded by an apostrophe.
var (
	CSV = Format{Name: "csv", Doc: "a row for every finding, parted by commas", Columns: "code points", Render: renderCSV}
	TSV = Format{Name: "tsv", Doc: "a row for every finding, parted by tabs", Columns: "code points", Render: renderTSV}
)

var csvHeader = []string{"path", "line", "column", "end_line", "end_column", "paragraph", "severity", "rule", "name", "category", "text", "message", "fix", "reference", "fingerprint", "suppressed"}

func renderCSV(w io.Writer, r *audit.Report, o Options) error {
	out := csv.NewWriter(w)
	if err := out.WriteAll(csvRows(r, o)); err != nil {
		return err
	}
	return out.Error()
}

// renderTSV has no quoting: a cell cannot hold a tab or a line break, as both
// are shown as code points or blanks.
func renderTSV(w io.Writer, r *audit.Report, o Options) error {
	var b strings.Builder
	for _, row := range csvRows(r, o) {
		b.WriteString(strings.Join(row, "\t"))
		b.WriteByte('\n')
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func csvRows(r *audit.Report, o Options) [][]string {
	rows := [][]string{csvHeader}
	for i := range r.Documents {
		d := &r.Documents[i]
		for _, f := range d.Findings {
			rows = append(rows, csvRow(d, f, o))
		}
		for _, f := range d.Suppressed {
			rows = append(rows, csvRow(d, f, o))
		}
	}
	for _, e := range r.Errors {
		row := make([]string, len(csvHeader))
		row[0], row[6], row[11] = o.filePath(e.URI), "error", e.Message
		rows = append(rows, cells(row))
	}
	return rows
}

func csvRow(d *audit.DocumentReport, f audit.Finding, o Options) []string {
	var fix, reference, suppressed string
	if len(f.Fixes) > 0 {
		fix = f.Fixes[0].Message
	}
	for _, m := range f.Related {
		if m.URI != f.At.URI && m.URI == d.Reference {
			reference = m.Text
			break
		}
	}
	if f.Suppression != nil {
		suppressed = strings.TrimSuffix(f.Suppression.Kind+": "+f.Suppression.Reason, ": ")
	}
	return cells([]string{
		o.filePath(f.At.URI), strconv.Itoa(f.At.Start.Line), strconv.Itoa(f.At.Start.Rune), strconv.Itoa(f.At.End.Line), strconv.Itoa(f.At.End.Rune),
		paragraphNumber(d.Paragraphs, f), f.Severity.String(), f.Rule, f.Name, f.Category, f.At.Text, f.Message, fix, reference, f.Fingerprint, suppressed,
	})
}

// paragraphNumber is that of the paragraph in which a finding starts, from 1.
func paragraphNumber(paragraphs []audit.ParagraphReport, f audit.Finding) string {
	n := ""
	for _, p := range paragraphs {
		if p.Span.Start > f.At.Span.Start {
			break
		}
		n = strconv.Itoa(p.Index + 1)
	}
	return n
}

// cells makes a row safe to print and to open in a spreadsheet.
func cells(row []string) []string {
	for i, c := range row {
		c = clean(c)
		if c != "" && strings.ContainsRune("=+-@", rune(c[0])) || strings.HasPrefix(c, "::") {
			c = "'" + c
		}
		row[i] = c
	}
	return row
}
