package reports

import (
	"slices"
	"sort"

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
}

// An htmlQuote is the text of a place, linked to it if the page shows it.
type htmlQuote struct{ Text, Link, Lang, Dir string }

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
	f := x.Findings[i]
	out := htmlFinding{
		ID: htmlFindingID(x.id, i), Number: i + 1, Severity: f.Severity.String(),
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
		out.Quote = htmlQuote{Text: htmlCut(r.Text), Dir: "auto", Link: htmlDocumentID(other)}
		if p, ok := htmlParagraphAt(&x.report.Documents[other], r.Span.Start); ok {
			out.Quote.Link = htmlParagraphID(htmlDocumentID(other), p)
		}
	default:
		out.Where = r.URI
		out.Quote = x.quote(r.Location, "", "")
	}
	return out
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
		edit := htmlEdit{New: e.New}
		if x.Article != nil && htmlInside(e.Span, len(x.Article.Source)) {
			edit.Old = htmlCut(string(x.Article.Source[e.Span.Start:e.Span.End]))
		}
		out.add(edit)
	}
	return out
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
