package reports

import (
	"slices"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// An htmlBuilding is one document at work: where its marks are, and which
// passages of the reference were shown.
type htmlBuilding struct {
	*htmlBuilder
	*audit.DocumentReport
	id        string
	columns   columns
	marker    htmlMarker    // of the article
	ref       htmlMarker    // of the reference
	covers    [][]htmlCover // by paragraph of the article
	refCovers [][]htmlCover // by paragraph of the reference
	marks     map[string]bool
	diff      *diff
	compared  bool     // words that only one side has were marked
	refShown  []string // by paragraph of the reference: the id of what it stands beside
	refNext   int      // paragraphs of the reference before this one were shown
}

func newHTMLBuilding(b *htmlBuilder, i int) *htmlBuilding {
	d := &b.report.Documents[i]
	x := &htmlBuilding{htmlBuilder: b, DocumentReport: d, id: htmlDocumentID(i), columns: columns{unit: b.unit, doc: d.Article}, marks: map[string]bool{}, diff: newDiff(d)}
	if a := d.Article; a != nil {
		x.marker = htmlMarker{a, d.Findings, x.id, "a"}
		spans := make([]text.Span, len(d.Paragraphs))
		for i, p := range d.Paragraphs {
			spans[i] = p.Span
		}
		x.covers = htmlSpread(spans, htmlCovers(d, d.URI, len(a.Source)))
		x.note(x.marker, x.covers)
	}
	if r := d.ReferenceText; r != nil {
		x.ref = htmlMarker{r, d.Findings, x.id, "r"}
		spans := make([]text.Span, len(r.Paragraphs))
		for i, p := range r.Paragraphs {
			spans[i] = p.Span
		}
		x.refShown = make([]string, len(spans))
		x.refCovers = make([][]htmlCover, len(spans))
		if r.URI != d.URI {
			x.refCovers = htmlSpread(spans, htmlCovers(d, r.URI, len(r.Source)))
		}
		x.note(x.ref, x.refCovers)
	}
	return x
}

// note remembers the marks that there will be, for links to them.
func (x *htmlBuilding) note(m htmlMarker, covers [][]htmlCover) {
	for _, c := range slices.Concat(covers...) {
		if !c.Empty() {
			x.marks[m.id(c.Start)] = true
		}
	}
}

// whole lists the findings that no paragraph has.
func (x *htmlBuilding) whole() (out []htmlFinding) {
	placed := make([]bool, len(x.Findings))
	for _, p := range x.Paragraphs {
		for _, i := range p.Findings {
			if i < len(placed) {
				placed[i] = true
			}
		}
	}
	for i := range x.Findings {
		if !placed[i] {
			out = append(out, x.finding(i))
		}
	}
	return out
}
