package text

import (
	"bytes"
	"sort"
	"unicode/utf8"
)

// A Point is where an offset lies, in every unit that a report may need.
// All numbers count from 1.
type Point struct {
	Line   int `json:"line"`
	Column int `json:"column"` // in bytes of UTF-8
	Rune   int `json:"rune"`   // in code points
	UTF16  int `json:"utf16"`  // in UTF-16 code units: LSP and SARIF
}

// Unit is what columns are counted in.
type Unit uint8

// The units of a Point.
const (
	Bytes Unit = iota
	Runes
	UTF16
)

// block is the distance between two marks of an index: short, as every finding
// asks for a dozen points, and yet the marks take a thirtieth of the text.
const block = 512

// An index holds line starts, and how many code points and UTF-16 units stand
// before each block, so that a Point costs one block however long its line is.
type index struct {
	bom   int   // length of the byte order mark: 0 or 3
	lines []int // offset of each line's first byte; the first is past the mark
	marks []units
}

type units struct{ runes, utf16 int }

var bom = []byte("\uFEFF")

func newIndex(b []byte) index {
	x := index{marks: make([]units, 0, len(b)/block+1)}
	if bytes.HasPrefix(b, bom) {
		x.bom = len(bom)
	}
	x.lines = append(x.lines, x.bom)
	var u units
	for i, c := range b {
		if i%block == 0 {
			x.marks = append(x.marks, u)
		}
		u.add(c)
		if c == '\n' || c == '\r' && (i+1 == len(b) || b[i+1] != '\n') {
			x.lines = append(x.lines, i+1)
		}
	}
	return x
}

// add counts one byte: a code point by its first byte, and one beyond the
// Basic Multilingual Plane as two units.
func (u *units) add(c byte) {
	if c&0xC0 == 0x80 {
		return
	}
	u.runes++
	u.utf16++
	if c >= 0xF0 {
		u.utf16++
	}
}

func (x index) before(b []byte, off int) units {
	if len(x.marks) == 0 {
		return units{}
	}
	i := min(off/block, len(x.marks)-1)
	u := x.marks[i]
	for _, c := range b[i*block : off] {
		u.add(c)
	}
	return u
}

// between counts what stands between two offsets.
func (x index) between(b []byte, from, to int) (u units) {
	if to-from > block {
		first, last := x.before(b, from), x.before(b, to)
		return units{last.runes - first.runes, last.utf16 - first.utf16}
	}
	for _, c := range b[from:to] {
		u.add(c)
	}
	return u
}

// Lines is the number of lines; an empty document has one.
func (d *Document) Lines() int { return len(d.index.lines) }

// LineSpan returns line n, from 1, without what ends it.
func (d *Document) LineSpan(n int) Span {
	s := Span{d.index.lines[n-1], len(d.Source)}
	if n < len(d.index.lines) {
		s.End = d.index.lines[n]
	}
	s.End = s.Start + len(bytes.TrimRight(d.Source[s.Start:s.End], "\r\n"))
	return s
}

// Point locates an offset. Offsets outside the text are clamped to it, and one
// inside a code point is taken as its start.
func (d *Document) Point(off int) Point {
	off = d.clamp(off)
	line := sort.SearchInts(d.index.lines, off+1) - 1
	start := d.index.lines[line]
	u := d.index.between(d.Source, start, off)
	return Point{Line: line + 1, Column: off - start + 1, Rune: u.runes + 1, UTF16: u.utf16 + 1}
}

func (d *Document) clamp(off int) int {
	off = min(max(off, d.index.bom), len(d.Source))
	for off < len(d.Source) && off > d.index.bom && !utf8.RuneStart(d.Source[off]) {
		off--
	}
	return off
}

// Offset is the inverse of Point: the byte offset of a column, from 1, in a
// line, from 1. Positions outside are clamped to the line and the document; a
// column in the middle of a character is taken as its start.
func (d *Document) Offset(line, column int, unit Unit) int {
	if line < 1 {
		return d.index.bom
	}
	if line > len(d.index.lines) {
		return len(d.Source)
	}
	s := d.LineSpan(line)
	if unit == Bytes {
		return d.clamp(min(max(s.Start+column-1, s.Start), s.End))
	}
	left := column - 1
	for i := s.Start; i < s.End; {
		r, size := utf8.DecodeRune(d.Source[i:s.End])
		left--
		if unit == UTF16 && r > 0xFFFF {
			left--
		}
		if left < 0 {
			return i
		}
		i += size
	}
	return s.End
}
