package reports

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// Full is for reading on a terminal: every finding as a compiler shows an
// error, with the place in the article and the reference beside it.
var Full = Format{Name: "full", Doc: "every finding with its line and the reference's, marked", Columns: asked, Render: renderFull}

func renderFull(w io.Writer, r *audit.Report, o Options) error {
	out := bufio.NewWriter(w)
	for i := range r.Documents {
		newFullPrinter(out, &r.Documents[i], o).print()
	}
	closing(out, r, o)
	return out.Flush()
}

// closing prints what a report for people ends with: what was not checked, what
// went wrong, and the summary.
func closing(out *bufio.Writer, r *audit.Report, o Options) {
	p := paint(o.Color)
	for _, d := range r.Documents {
		for _, s := range skips(d.Skipped) {
			fmt.Fprintf(out, "%s: %s\n", pathOf(d.URI), p.dim(s.notChecked()))
		}
	}
	for _, e := range r.Errors {
		fmt.Fprintf(out, "%s: %s: %s\n", pathOf(e.URI), p.bad("error"), clean(e.Message))
	}
	colored := p.bad
	if succeeded(r) {
		colored = p.good
	}
	fmt.Fprintln(out, colored(summary(r, o)))
}

// A fullPrinter prints the findings of one document.
type fullPrinter struct {
	out   *bufio.Writer
	doc   *audit.DocumentReport
	diff  *diff
	paint paint
	opts  Options
	cols  map[string]*columns // by URI, of the article, its reference and its source

	legend bool // a passage of the reference was shown with marks
}

func newFullPrinter(out *bufio.Writer, d *audit.DocumentReport, o Options) *fullPrinter {
	p := &fullPrinter{out: out, doc: d, diff: newDiff(d), paint: paint(o.Color), opts: o, cols: map[string]*columns{}}
	for _, t := range []*text.Document{d.SourceText, d.ReferenceText, d.Article} {
		if t != nil {
			p.cols[t.URI] = &columns{unit: o.ColumnUnit, doc: t}
		}
	}
	return p
}

func (p *fullPrinter) print() {
	for _, f := range p.doc.Findings {
		p.finding(f)
	}
	if p.legend {
		fmt.Fprintln(p.out, p.paint.dim("REF: - answers to the words of the finding, ~ is nowhere in the article's passage"))
	}
}

func (p *fullPrinter) place(at audit.Location) string {
	c := p.cols[at.URI]
	if c == nil {
		c = &columns{unit: p.opts.ColumnUnit}
	}
	return lineColumn(c, at)
}

func (p *fullPrinter) finding(f audit.Finding) {
	excerpts := p.excerpts(f)
	digits := 1
	for _, e := range excerpts {
		digits = max(digits, len(strconv.Itoa(e.last().line)))
	}
	head := p.paint.severity(f.Severity, f.Severity.String()+"["+clean(f.Rule)+"]")
	fmt.Fprintf(p.out, "%s: %s\n", head, p.paint.bold(clean(f.Message)))
	fmt.Fprintf(p.out, "  --> %s:%s\n", pathOf(f.At.URI), p.place(f.At))
	g := gutter{digits: digits, paint: p.paint}
	fmt.Fprintln(p.out, g.blank())
	for _, e := range excerpts {
		p.excerpt(g, e, f.Severity)
	}
	p.notes(g, f)
	fmt.Fprintln(p.out)
}

func (p *fullPrinter) excerpt(g gutter, e excerpt, s audit.Severity) {
	frame := framer{width: max(p.opts.width()-g.width(), 20), ellipsis: p.opts.ellipsis()}
	for i, l := range e.lines {
		if i > 0 && e.count > 2 {
			fmt.Fprintf(p.out, "%s%s\n", g.blank(), p.paint.dim(" ("+plural(e.count-2, "line")+" between)"))
		}
		line, carets := frame.window(l.stretch, l.focus, l.marks)
		fmt.Fprintln(p.out, strings.TrimRight(g.line(e.label, l.line)+line, " "))
		if carets == "" {
			continue
		}
		carets = p.paint.severity(s, carets)
		if i == len(e.lines)-1 && e.note != "" {
			carets += " " + clean(e.note)
		}
		fmt.Fprintf(p.out, "%s %s\n", g.blank(), carets)
	}
}

// notes lists the other mentions by what is said of them, and the fixes.
func (p *fullPrinter) notes(g gutter, f audit.Finding) {
	for _, n := range mentions(f.Related, p.listed) {
		places := make([]string, len(n.places))
		for i, at := range n.places {
			places[i] = p.place(at)
			if at.URI != f.At.URI {
				places[i] = clean(at.URI) + ":" + places[i]
			}
		}
		fmt.Fprintf(p.out, "%s %s: %s\n", g.equals(), clean(n.message), strings.Join(places, ", "))
	}
	for _, fix := range f.Fixes {
		kind := "fix"
		if fix.Safe {
			kind = "safe fix"
		}
		fmt.Fprintf(p.out, "%s %s: %s\n", g.equals(), p.paint.good(kind), clean(fix.Message))
	}
}

// listed reports whether a related location is not shown as an excerpt.
func (p *fullPrinter) listed(r audit.Related) bool {
	return !p.elsewhere(r, p.doc.Source) && !p.elsewhere(r, p.doc.Reference)
}
