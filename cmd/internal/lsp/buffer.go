package lsp

import (
	"bytes"
	"sort"
	"unicode/utf8"

	"mtaudit/audit/text"
)

// A buffer is the text of a file as the client sees it. It is never changed: an
// edit makes another.
//
// Lines end at LF, CRLF or a lone CR. A byte order mark that a client sends is a
// character of its text like any other, and so it counts here, unlike in a
// [text.Point].
type buffer struct {
	text  []byte
	lines []int // offset of each line's first byte
	units []int // how many UTF-16 units stand before each block
}

// block is the distance between two counts of units: a position costs one block,
// however long its line is.
const block = 4096

func newBuffer(b []byte) *buffer {
	f := &buffer{text: b, lines: []int{0}, units: make([]int, 0, len(b)/block+1)}
	units := 0
	for i, c := range b {
		if i%block == 0 {
			f.units = append(f.units, units)
		}
		units += utf16Width[c]
		if c == '\n' || c == '\r' && (i+1 == len(b) || b[i+1] != '\n') {
			f.lines = append(f.lines, i+1)
		}
	}
	return f
}

// utf16Width is how many UTF-16 units begin with a byte of UTF-8: none with one
// that goes on, two with the first of four.
var utf16Width = func() (width [256]int) {
	for c := range width {
		switch {
		case c >= 0xF0:
			width[c] = 2
		case c&0xC0 != 0x80:
			width[c] = 1
		}
	}
	return width
}()

// unitsBefore counts the UTF-16 units before an offset.
func (b *buffer) unitsBefore(off int) int {
	if len(b.units) == 0 {
		return 0
	}
	i := min(off/block, len(b.units)-1)
	n := b.units[i]
	for _, c := range b.text[i*block : off] {
		n += utf16Width[c]
	}
	return n
}

// An encoding is what characters of a position are counted in.
type encoding string

const (
	utf8Units  encoding = "utf-8"
	utf16Units encoding = "utf-16"
)

// width is how many units a code point takes; bad bytes count as what they are
// shown as.
func (e encoding) width(r rune, size int) int {
	switch {
	case e == utf8Units:
		return size
	case r > 0xFFFF:
		return 2
	}
	return 1
}

// offset is the byte offset of a position. One past the end of a line or of the
// text is taken as that end, one inside a character as its start.
func (b *buffer) offset(p position, e encoding) int {
	if p.Line < 0 {
		return 0
	}
	if p.Line >= len(b.lines) {
		return len(b.text)
	}
	i, end := b.lines[p.Line], b.lineEnd(p.Line)
	for left := p.Character; i < end; {
		r, size := utf8.DecodeRune(b.text[i:end])
		if left -= e.width(r, size); left < 0 {
			break
		}
		i += size
	}
	return i
}

// lineEnd is where a line ends, without its line end.
func (b *buffer) lineEnd(line int) int {
	end := len(b.text)
	if line+1 < len(b.lines) {
		end = b.lines[line+1]
	}
	return b.lines[line] + len(bytes.TrimRight(b.text[b.lines[line]:end], "\r\n"))
}

// position is the inverse of offset.
func (b *buffer) position(off int, e encoding) position {
	off = min(max(off, 0), len(b.text))
	for off > 0 && off < len(b.text) && !utf8.RuneStart(b.text[off]) {
		off--
	}
	line := sort.SearchInts(b.lines, off+1) - 1
	if e == utf8Units {
		return position{line, off - b.lines[line]}
	}
	return position{line, b.unitsBefore(off) - b.unitsBefore(b.lines[line])}
}

func (b *buffer) textRange(s text.Span, e encoding) textRange {
	return textRange{b.position(s.Start, e), b.position(s.End, e)}
}

func (b *buffer) span(r textRange, e encoding) text.Span {
	s := text.Span{Start: b.offset(r.Start, e), End: b.offset(r.End, e)}
	if s.End < s.Start {
		s.Start, s.End = s.End, s.Start
	}
	return s
}

// replace returns the buffer after an edit.
func (b *buffer) replace(s text.Span, with string) *buffer {
	out := make([]byte, 0, len(b.text)-s.Len()+len(with))
	out = append(out, b.text[:s.Start]...)
	out = append(out, with...)
	return newBuffer(append(out, b.text[s.End:]...))
}
