package reports

import (
	"sort"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// counterpart is the excerpt of the reference that answers to a span of the
// article. Where words of it answer to the words of the span, they are marked,
// and what the article has no word for beside them. Else it shows, without marks,
// the aligned paragraphs as far into them as the span is into its own. It
// reports false for residue, and without the texts or an aligned paragraph.
func (x *diff) counterpart(at text.Span) (excerpt, bool) {
	p, ok := paragraphAt(x.doc, at.Start)
	ref := x.doc.ReferenceText
	if !ok || p.Kind == text.Residue || ref == nil || p.Bead == nil || p.Span.Empty() {
		return excerpt{}, false
	}
	if e, ok := x.answering(p, at); ok {
		return e, true
	}
	spans := paragraphSpans(ref, p.Bead.Reference)
	total := 0
	for _, s := range spans {
		total += s.Len()
	}
	into := int(float64(total) * float64(at.Start-p.Span.Start) / float64(p.Span.Len()))
	for _, s := range spans {
		if into <= s.Len() {
			return passage(ref, text.Span{Start: s.Start + into, End: s.Start + into}), true
		}
		into -= s.Len()
	}
	return excerpt{}, false
}

// mostFlagged is how many words a finding may have for the words that answer to
// it to be marked: of a longer passage all does.
const mostFlagged = 8

// answering is the excerpt around the words that answer to those of a span, if
// they are known.
func (x *diff) answering(p audit.ParagraphReport, at text.Span) (excerpt, bool) {
	b := x.bead(p)
	if b == nil {
		return excerpt{}, false
	}
	from, to := b.covering(at)
	words := b.answer(from, min(to, from+mostFlagged))
	if len(words) == 0 {
		return excerpt{}, false
	}
	e := passage(x.doc.ReferenceText, b.reference[words[0]].Span)
	if to-from > mostFlagged {
		return e, true
	}
	line := &e.lines[0]
	var answers []mark
	for k, i := range words {
		w := b.reference[i].Span
		if !line.span().Contains(w) || w.End-line.focus.Start > mostMarked {
			break
		}
		line.focus.End = w.End
		if k > 0 && words[k-1] == i-1 {
			answers[len(answers)-1].End = w.End
			continue
		}
		answers = append(answers, mark{w, "-"})
	}
	if b.close() {
		line.marks = b.missing(line.focus)
	}
	line.marks = append(line.marks, answers...) // the last mark of a word is shown
	return e, true
}

const (
	mostMarked = 120 // bytes that a window on what answers to a finding is around
	nearby     = 160 // bytes about it in which words that the article lacks are marked
)

// missing marks the reference words about a span that the article has nothing for.
func (b *beadDiff) missing(about text.Span) (out []mark) {
	about = text.Span{Start: about.Start - nearby, End: about.End + nearby}
	for _, s := range stretchesOf(b.reference) {
		if about.Overlaps(s) {
			out = append(out, mark{s, "~"})
		}
	}
	return out
}

// passage is an excerpt around a span, with nothing marked.
func passage(d *text.Document, at text.Span) excerpt {
	s := lineOf(d, d.Point(at.Start).Line)
	return excerpt{label: "REF", count: 1, lines: []shown{{stretch: s, focus: within(at, s.span())}}}
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
