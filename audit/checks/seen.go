package checks

import "mtaudit/audit/text"

// seen is the visible text of a span, with the way back to the document.
type seen struct {
	text string
	doc  *text.Document
	at   text.Span
	way  text.Way
}

func newSeen(d *text.Document, at text.Span) seen {
	shown, way := d.Shown(at)
	return seen{shown, d, at, way}
}

// span is where the bytes from i up to j stand.
func (s seen) span(i, j int) text.Span { return s.way.Span(i, j) }
