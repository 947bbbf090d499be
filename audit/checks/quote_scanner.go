package checks

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"mtaudit/audit/text"
)

// A placedMark is what has been made of a mark.
type placedMark struct {
	mark  rune
	end   int
	opens bool
}

// A quoteScanner reads one paragraph.
type quoteScanner struct {
	*quotedParagraph
	doc      *text.Document
	span     text.Span
	stack    []quoteMark
	straight int
	last     placedMark  // the double or pointed mark before
	lost     []quoteMark // single marks inside a quotation that closed without them
}

func scanQuotes(d *text.Document, span text.Span, markup []leftover) quotedParagraph {
	var p quotedParagraph
	field, table := tableField(d, span)
	if table {
		p.table, span = field, field
	}
	s := quoteScanner{quotedParagraph: &p, doc: d, span: span}
	b := d.Visible[:span.End]
	for at := quoteStarts.next(b, span.Start); at < span.End; at = quoteStarts.next(b, at) {
		r, size := utf8.DecodeRune(d.Visible[at:span.End])
		if table && r == '"' {
			size = len(`""`)
		}
		if f, is := familyOf(r); is && !inMarkup(markup, at) {
			s.mark(r, text.Span{Start: at, End: at + size}, f)
		}
		at += size
	}
	for _, m := range append(s.stack, s.lost...) {
		if !m.twin {
			p.opens = append(p.opens, m)
		}
	}
	p.even = s.straight > 0 && s.straight == p.marks && s.straight%2 == 0
	return p
}

// mark places one mark.
func (s *quoteScanner) mark(r rune, at text.Span, f family) {
	before, after := s.before(at.Start), s.after(at.End)
	m := quoteMark{Span: at, family: f}
	if f == singleMarks {
		s.single(r, m, before, after)
		return
	}
	if s.idle(r, f, before, after) {
		return
	}
	s.marks++
	if r == '"' {
		s.straight++
	}
	open := s.top(f) >= 0 || r == '“' && lowQuotes[baseLang(s.doc)] || r == '„' && s.marks == 1
	opens := s.opens(r, at, f, opensHere(r, before, after, open))
	if twin := s.last.mark == r && s.last.end == at.Start && f == doubleMarks; twin && !(s.last.opens && blankRune(after)) {
		opens = s.last.opens // both do the same, or one is said twice
		m.twin = true
	}
	s.last = placedMark{r, at.End, opens}
	if opens {
		s.leading = s.leading || s.first(at.Start)
		s.stack = append(s.stack, m)
		return
	}
	if r == '„' {
		s.turned = append(s.turned, at)
	}
	if !m.twin || s.top(f) >= 0 {
		s.close(m)
	}
}

// opens corrects what the neighbours of a mark say by its place: nothing opens
// at the end of a paragraph, nothing closes before its first word.
func (s *quoteScanner) opens(r rune, at text.Span, f family, byNeighbours bool) bool {
	rest := s.doc.Text(text.Span{Start: at.End, End: min(s.span.End, at.End+8)})
	if f != doubleMarks {
		return byNeighbours
	}
	if at.End+8 >= s.span.End && strings.TrimSpace(rest) == "" {
		return byNeighbours && r == '„' && s.marks > 1 && s.top(f) < 0
	}
	return byNeighbours || r != '„' && at.Start == s.span.Start && strings.TrimSpace(rest) != ""
}

// lowQuotes are the languages that write „so“: there a “ behind a word closes.
var lowQuotes = nameSet("de cs sk sl bg et lt is hr sr mk ka lv")

// idle reports whether a mark is no quotation mark: inches, a bullet, a path.
func (s *quoteScanner) idle(r rune, f family, before, after rune) bool {
	if r == '"' && unicode.IsDigit(before) {
		s.inches = true
		return s.top(f) < 0
	}
	return f == guillemets && blankRune(before) && blankRune(after) && s.top(f) < 0 && r == '»' || (before == '"' && after == '"')
}

// close takes the opening mark of a closing one off the stack.
func (s *quoteScanner) close(m quoteMark) {
	i := s.top(m.family)
	if i < 0 {
		s.closes = append(s.closes, m)
		return
	}
	s.lost = append(s.lost, s.stack[i+1:]...)
	if i == 0 {
		s.pairs = append(s.pairs, text.Span{Start: s.stack[0].Start, End: m.End})
	}
	if i > 0 && s.stack[i].twin && s.stack[i-1].End == s.stack[i].Start {
		s.stack[i-1].double = true
	}
	s.stack = s.stack[:i]
}

// deepest is how far down marks and brackets are looked for in each other, so that a text
// of nothing but opening marks costs no more than another.
const deepest = 16

// top is the place of the last open mark of a family, or -1.
func (s *quoteScanner) top(f family) int {
	for i := len(s.stack) - 1; i >= max(0, len(s.stack)-deepest); i-- {
		if s.stack[i].family == f {
			return i
		}
	}
	return -1
}
