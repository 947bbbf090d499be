package reports

import (
	"bytes"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// A stretch is a run of text within one line: the whole line of a document, or
// what a Location holds of it where there is no document.
type stretch struct {
	line int    // its number
	text []byte // without what ends the line
	base int    // offset of text in the document
	part bool   // the line has more text on both sides, which is not known
}

func (s stretch) span() text.Span { return text.Span{Start: s.base, End: s.base + len(s.text)} }

// A mark asks for carets under a span.
type mark struct {
	text.Span
	sign string // "^"; "-" for what belongs to it; "~" for what the other text lacks
}

// stretches returns the first and the last line that a location touches, or
// the only one, and how many lines it touches. The document may be nil.
func stretches(d *text.Document, at audit.Location) (first, last stretch, lines int) {
	if !holds(d, at) {
		return loose(at)
	}
	from, to := at.Start.Line, at.End.Line
	if to > from && at.End.Column == 1 {
		to-- // it ends with the line break
	}
	return lineOf(d, from), lineOf(d, to), to - from + 1
}

func lineOf(d *text.Document, n int) stretch {
	s := d.LineSpan(n)
	return stretch{line: n, text: d.Source[s.Start:s.End], base: s.Start}
}

// loose are the stretches of a location without its document.
func loose(at audit.Location) (first, last stretch, lines int) {
	t := []byte(at.Text)
	first = stretch{line: at.Start.Line, text: lineOnly(t), base: at.Span.Start, part: true}
	lines = max(1, at.End.Line-at.Start.Line+1)
	if lines == 1 || len(first.text) == len(t) {
		return first, first, 1
	}
	i := bytes.LastIndexAny(bytes.TrimRight(t, "\r\n"), "\r\n") + 1
	last = stretch{line: at.End.Line, text: lineOnly(t[i:]), base: at.Span.Start + i, part: true}
	return first, last, lines
}

func lineOnly(b []byte) []byte {
	if i := bytes.IndexAny(b, "\r\n"); i >= 0 {
		return b[:i]
	}
	return b
}

func (s stretch) cells(from, to int) []cell {
	return cellsOf(string(s.text[from-s.base:to-s.base]), from)
}

// onRune brings an offset into the stretch and to the start of a code point.
func (s stretch) onRune(off int) int {
	i := min(max(off-s.base, 0), len(s.text))
	for i > 0 && i < len(s.text) && s.text[i]&0xC0 == 0x80 {
		i--
	}
	return s.base + i
}
