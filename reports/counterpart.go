package reports

import (
	"sort"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// counterpart is the excerpt of the reference that answers to a span of the
// article: the aligned paragraphs, as far into them as the span is into its
// own. It carries no marks, as nothing says which words correspond. It reports
// false for residue, and without the texts or an aligned paragraph.
func counterpart(d *audit.DocumentReport, at text.Span) (excerpt, bool) {
	p, ok := paragraphAt(d, at.Start)
	if !ok || p.Kind == text.Residue || d.ReferenceText == nil || p.Bead == nil || p.Span.Empty() {
		return excerpt{}, false
	}
	spans := paragraphSpans(d.ReferenceText, p.Bead.Reference)
	total := 0
	for _, s := range spans {
		total += s.Len()
	}
	into := int(float64(total) * float64(at.Start-p.Span.Start) / float64(p.Span.Len()))
	for _, s := range spans {
		if into <= s.Len() {
			return passage(d.ReferenceText, s.Start+into), true
		}
		into -= s.Len()
	}
	return excerpt{}, false
}

// passage is an excerpt around an offset, with nothing marked.
func passage(d *text.Document, off int) excerpt {
	s := lineOf(d, d.Point(off).Line)
	return excerpt{label: "REF", count: 1, lines: []shown{{stretch: s, focus: within(text.Span{Start: off, End: off}, s.span())}}}
}

// paragraphAt is the last paragraph that starts at or before an offset, if the
// offset lies in it.
func paragraphAt(d *audit.DocumentReport, off int) (audit.ParagraphReport, bool) {
	i := sort.Search(len(d.Paragraphs), func(i int) bool { return d.Paragraphs[i].Span.Start > off }) - 1
	if i < 0 || off > d.Paragraphs[i].Span.End {
		return audit.ParagraphReport{}, false
	}
	return d.Paragraphs[i], true
}

// paragraphSpans are those of a document's paragraphs that it has.
func paragraphSpans(d *text.Document, indices []int) (spans []text.Span) {
	for _, i := range indices {
		if i >= 0 && i < len(d.Paragraphs) {
			spans = append(spans, d.Paragraphs[i].Span)
		}
	}
	return spans
}
