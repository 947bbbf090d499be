package reports

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"github.com/clipperhouse/uax29/v2/graphemes"

	"mtaudit/audit"
)

// An htmlFinding is a finding under its paragraph.
type htmlFinding struct {
	ID, Severity       string
	Number             int
	Rule, Name, Anchor string
	Category, Message  string
	Line, Column       int
	Quote              htmlQuote
	Related            []htmlRelated
	Fixes              []htmlFix
	Dismissed          *audit.Suppression // nil if it counts
}

// An htmlQuote is the text of a place, linked to it if the page shows it.
type htmlQuote struct {
	Text, Dir  string
	File, Link string // the page, if it is another, and the id on it
}

// An htmlRelated is another place that explains a finding.
type htmlRelated struct {
	Quote   htmlQuote
	Where   string // "reference", "source", another article; "" for this one
	Line    int
	Message string
}

// An htmlFix is one way to put a finding right.
type htmlFix struct {
	Message string
	Safe    bool
	Edits   []htmlEdit
}

// An htmlEdit is what is taken out and what is put in, at so many places.
type htmlEdit struct {
	Old, New string
	Places   int
}

func (x *htmlBuilding) finding(i int) htmlFinding {
	return x.shown(x.Findings[i], htmlFindingID(x.id, i), i+1)
}

// dismissed are the findings that do not count.
func (x *htmlBuilding) dismissed() (out []htmlFinding) {
	for i, f := range x.Suppressed {
		shown := x.shown(f, fmt.Sprintf("%ss%d", x.id, i+1), i+1)
		shown.Dismissed = f.Suppression
		if shown.Dismissed == nil {
			shown.Dismissed = &audit.Suppression{}
		}
		out = append(out, shown)
	}
	return out
}

func (x *htmlBuilding) shown(f audit.Finding, id string, number int) htmlFinding {
	out := htmlFinding{
		ID: id, Number: number, Severity: f.Severity.String(),
		Rule: f.Rule, Name: f.Name, Anchor: x.anchor(f.Rule), Category: f.Category, Message: f.Message,
		Line: f.At.Start.Line, Column: x.columns.of(f.At),
		Quote: x.quote(f.At, x.id, x.marker.kind),
	}
	for _, r := range f.Related {
		out.Related = append(out.Related, x.related(r))
	}
	for _, fix := range f.Fixes {
		out.Fixes = append(out.Fixes, x.fix(fix))
	}
	return out
}

func (x *htmlBuilding) related(r audit.Related) htmlRelated {
	out := htmlRelated{Line: r.Start.Line, Message: r.Message}
	if r.Message == "“"+r.Text+"” here" {
		out.Message = "" // the quote says so
	}
	other, known := x.byURI[r.URI]
	page, paged := x.pages[r.URI]
	switch {
	case r.URI == x.URI:
		out.Quote = x.quote(r.Location, x.id, x.marker.kind)
	case r.URI == x.Reference:
		out.Where = "reference"
		out.Quote = x.quote(r.Location, x.id, x.ref.kind)
	case r.URI == x.Source:
		out.Where = "source"
		out.Quote = x.quote(r.Location, "", "")
	case known:
		out.Where = htmlName(r.URI)
		out.Quote = htmlFrom(r.Location, "", htmlDocumentID(other), &x.report.Documents[other])
	case paged:
		out.Where = htmlName(r.URI)
		out.Quote = htmlFrom(r.Location, page.file, htmlDocumentID(0), page.doc)
	default:
		out.Where = r.URI
		out.Quote = x.quote(r.Location, "", "")
	}
	return out
}

// htmlFrom quotes another article, and leads to the paragraph.
func htmlFrom(l audit.Location, file, id string, d *audit.DocumentReport) htmlQuote {
	q := htmlQuote{Text: htmlCut(l.Text), Dir: "auto", File: file, Link: id}
	if p, ok := htmlParagraphAt(d, l.Span.Start); ok {
		q.Link = htmlParagraphID(id, p)
	}
	return q
}

// quote cuts a long text short only where a link leads to all of it.
func (x *htmlBuilding) quote(l audit.Location, doc, kind string) htmlQuote {
	q := htmlQuote{Text: l.Text, Dir: "auto"}
	if kind != "" {
		m := htmlMarker{prefix: doc, kind: kind}
		if id := m.id(l.Span.Start); x.marks[id] {
			q.Link = id
		}
	}
	if q.Link != "" {
		q.Text = htmlCut(q.Text)
		return q
	}
	if p, ok := htmlParagraphAt(x.DocumentReport, l.Span.Start); ok && l.URI == x.URI {
		q.Link = htmlParagraphID(x.id, p)
	}
	return q
}

// htmlParagraphAt finds the paragraph that an offset lies in, or the one before.
func htmlParagraphAt(d *audit.DocumentReport, off int) (int, bool) {
	i := sort.Search(len(d.Paragraphs), func(i int) bool { return d.Paragraphs[i].Span.Start > off })
	return max(0, i-1), len(d.Paragraphs) > 0
}

func (x *htmlBuilding) fix(f audit.Fix) htmlFix {
	out := htmlFix{Message: f.Message, Safe: f.Safe}
	for _, e := range f.Edits {
		edit := htmlEdit{New: htmlOneLine(e.New)}
		if x.Article != nil && htmlInside(e.Span, len(x.Article.Source)) {
			edit.Old = htmlOneLine(htmlCut(string(x.Article.Source[e.Span.Start:e.Span.End])))
		}
		out.add(edit)
	}
	return out
}

// htmlOneLine shows where lines end.
func htmlOneLine(s string) string {
	return strings.NewReplacer("\r\n", "↵", "\n", "↵", "\r", "↵").Replace(s)
}

// add counts an edit that is like one before with it.
func (f *htmlFix) add(e htmlEdit) {
	i := slices.IndexFunc(f.Edits, func(o htmlEdit) bool { return o.Old == e.Old && o.New == e.New })
	if i < 0 {
		i = len(f.Edits)
		f.Edits = append(f.Edits, e)
	}
	f.Edits[i].Places++
}

// htmlQuoteLength is how many characters of a text are quoted, if all of it
// stands elsewhere on the page.
const htmlQuoteLength = 90

func htmlCut(s string) string {
	it := graphemes.FromString(s)
	end := 0
	for n := 0; it.Next(); n++ {
		if n == htmlQuoteLength {
			return s[:end] + "…"
		}
		end = it.End()
	}
	return s
}
