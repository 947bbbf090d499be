package reports

import (
	"bufio"
	"fmt"
	"io"

	"mtaudit/audit"
)

// Concise is for editors and for grep: GNU's form of an error message. A
// finding is always one line; what failed, other than findings, follows.
var Concise = Format{Name: "concise", Doc: "one finding a line: path:line:column: severity: message [rule]", Columns: asked, Render: renderConcise}

func renderConcise(w io.Writer, r *audit.Report, o Options) error {
	out := bufio.NewWriter(w)
	p := paint(o.Color)
	for _, d := range r.Documents {
		c := columns{unit: o.ColumnUnit, doc: d.Article}
		for _, f := range d.Findings {
			fmt.Fprintf(out, "%s:%s: %s: %s [%s]\n", pathOf(f.At.URI), lineColumn(&c, f.At),
				p.severity(f.Severity, f.Severity.String()), clean(f.Message), clean(f.Rule))
		}
	}
	for _, e := range r.Errors {
		fmt.Fprintf(out, "%s: error: %s\n", pathOf(e.URI), clean(e.Message))
	}
	for _, g := range failed(r.Gates) {
		fmt.Fprintf(out, "mtaudit: gate failed: %s\n", g)
	}
	return out.Flush()
}
