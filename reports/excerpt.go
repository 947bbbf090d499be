package reports

import "mtaudit/audit/text"

// # Excerpts
//
// A paragraph is often one line of 20,000 characters, so the line is never
// printed whole: an excerpt is a window on it, as wide as the terminal allows,
// around the spans that it is about. All of it is worked out in cells: the line
// of text and the line of carets grow together, cell by cell, so a caret cannot
// be anywhere but under what it marks. Only the neighbourhood of the spans is
// ever looked at, so an excerpt costs the same in a line of any length.
//
// Where right-to-left text meets a terminal that reorders it, carets mark the
// logical order.

// A framer cuts windows of one width.
type framer struct {
	width    int // in cells, ellipses included
	ellipsis string
}

// window shows a stretch around a span: the text, and carets under the marks.
// A span too long for the window shows its beginning and its end.
func (f framer) window(s stretch, focus text.Span, marks []mark) (line, carets string) {
	focus = within(focus, s.span())
	n := f.neighbourhood(s, focus)
	var d drawing
	d.marks, d.ellipsis = marks, f.ellipsis
	for _, p := range f.pieces(n) {
		d.add(n, p)
	}
	return d.finish()
}

func within(s, outer text.Span) text.Span {
	start := min(max(s.Start, outer.Start), outer.End)
	return text.Span{Start: start, End: min(max(s.End, start), outer.End)}
}

// neighbourhood is the part of a stretch that a window may show, as cells.
type neighbourhood struct {
	cells            []cell
	from, to         int // the cells of the focus
	gap              int // where cells are missing inside the focus; 0 if none are
	moreLeft, moreTo bool
}

func (f framer) neighbourhood(s stretch, focus text.Span) neighbourhood {
	reach := bytesFor(f.width)
	from := s.onRune(focus.Start - reach)
	to := s.onRune(focus.End + reach)
	n := neighbourhood{moreLeft: s.part || from > s.base, moreTo: s.part || to < s.span().End}
	if focus.Len() <= 2*reach {
		n.cells = s.cells(from, to)
	} else {
		n.cells = s.cells(from, s.onRune(focus.Start+reach))
		n.gap = len(n.cells)
		n.cells = append(n.cells, s.cells(s.onRune(focus.End-reach), to)...)
	}
	n.locate(focus)
	return n
}

// locate finds the cells of the focus; an empty one stands before a cell.
func (n *neighbourhood) locate(focus text.Span) {
	for n.from < len(n.cells) && n.cells[n.from].End <= focus.Start {
		n.from++
	}
	n.to = n.from
	for n.to < len(n.cells) && n.cells[n.to].Start < focus.End {
		n.to++
	}
}

// padding is how many cells of text a window shows at least on each side.
const padding = 6

// snap is how far a cut is moved to fall between words.
const snap = 8

// A piece is a run of cells that a window shows, and whether text is left out
// before and after it.
type piece struct {
	from, to          int
	cutLeft, cutRight bool
}

// pieces chooses what to show: all of it, a window around the focus, or the
// focus's two ends.
func (f framer) pieces(n neighbourhood) []piece {
	all := widthOf(n.cells)
	if !n.moreLeft && !n.moreTo && all <= f.width {
		return []piece{{from: 0, to: len(n.cells)}}
	}
	ell := len([]rune(f.ellipsis))
	room := f.width - 2*ell
	wide := widthOf(n.cells[n.from:n.to])
	if n.gap == 0 && wide <= room-2*padding || wide <= room && n.from == 0 && n.to == len(n.cells) {
		return []piece{n.around(n.from, n.to, room-wide)}
	}
	return n.ends(room - ell)
}

// around extends a run of cells by a number of display cells, equally to both
// sides where there is text on both.
func (n neighbourhood) around(from, to, room int) piece {
	left := n.leftOf(from, room/2)
	room -= widthOf(n.cells[left:from])
	right := n.rightOf(to, room)
	room -= widthOf(n.cells[to:right])
	left = n.leftOf(left, room)
	p := piece{from: left, to: right, cutLeft: left > 0 || n.moreLeft, cutRight: right < len(n.cells) || n.moreTo}
	return n.snapped(p, from, to)
}

func (n neighbourhood) leftOf(i, room int) int {
	for i > 0 && n.cells[i-1].width <= room {
		i--
		room -= n.cells[i].width
	}
	return i
}

func (n neighbourhood) rightOf(i, room int) int {
	for i < len(n.cells) && n.cells[i].width <= room {
		room -= n.cells[i].width
		i++
	}
	return i
}

// snapped moves the cuts of a piece inwards to the next blank, if it is near
// and outside from:to.
func (n neighbourhood) snapped(p piece, from, to int) piece {
	if p.cutLeft && !n.blankBefore(p.from) {
		for i := p.from; i < min(p.from+snap, from); i++ {
			if n.cells[i].show == " " {
				p.from = i + 1
				break
			}
		}
	}
	if p.cutRight && !n.blankAt(p.to) {
		for i := p.to; i > max(p.to-snap, to); i-- {
			if n.cells[i-1].show == " " {
				p.to = i - 1
				break
			}
		}
	}
	return p
}

func (n neighbourhood) blankBefore(i int) bool { return i > 0 && n.cells[i-1].show == " " }
func (n neighbourhood) blankAt(i int) bool     { return i < len(n.cells) && n.cells[i].show == " " }

// ends shows the beginning and the end of the focus, with a little before and
// after it.
func (n neighbourhood) ends(room int) []piece {
	left := n.leftOf(n.from, padding)
	right := n.rightOf(n.to, padding)
	room -= widthOf(n.cells[left:n.from]) + widthOf(n.cells[n.to:right])
	mid := min(n.rightOf(n.from, room/2), n.to)
	room -= widthOf(n.cells[n.from:mid])
	back := max(n.leftOf(n.to, room), mid)
	if n.gap > 0 {
		mid, back = min(mid, n.gap), max(back, n.gap)
	}
	return []piece{
		{from: left, to: mid, cutLeft: left > 0 || n.moreLeft, cutRight: true},
		{from: back, to: right, cutRight: right < len(n.cells) || n.moreTo},
	}
}
