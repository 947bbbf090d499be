package text

import (
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"
)

var hard = "\uFEFFa\r\n机器 error 𠮷野家 error\rcafe\u0301 👩‍👩‍👧 שלום\n\nend"

func TestPoint(t *testing.T) {
	d := New("t", []byte(hard), []byte(hard))
	off := strings.LastIndex(hard, "error")
	if got, want := d.Point(off), (Point{Line: 2, Column: 25, Rune: 14, UTF16: 15}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if got, want := d.Point(0), (Point{1, 1, 1, 1}); got != want {
		t.Errorf("byte order mark: got %+v, want %+v", got, want)
	}
	if got := d.Lines(); got != 5 {
		t.Errorf("%d lines, want 5", got)
	}
}

func TestPointFarDownALongLine(t *testing.T) {
	s := "x\n" + strings.Repeat("𠮷机a", 5000)
	d := New("t", []byte(s), []byte(s))
	if got, want := d.Point(len(s)), (Point{2, 40001, 15001, 20001}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestTextLeavesFillerOut(t *testing.T) {
	d := New("t", []byte("<b>caf&eacute;</b>s"), []byte("\x00\x00\x00café\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00s"))
	if got := d.Text(Span{0, len(d.Source)}); got != "cafés" {
		t.Errorf("got %q", got)
	}
}

// FuzzPoint checks every point against a count from the start of its line, and
// the way back in all units.
func FuzzPoint(f *testing.F) {
	f.Add(hard)
	f.Add("")
	f.Add("\r\r\n\n\xff\xfe𠮷")
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			t.Skip("readers refuse it")
		}
		d := New("t", []byte(s), []byte(s))
		for off := range s {
			p := d.Point(off)
			line := d.LineSpan(p.Line)
			if off > line.End || off < line.Start {
				continue // in a line end or the byte order mark
			}
			before := s[line.Start:off]
			want := Point{p.Line, len(before) + 1, utf8.RuneCountInString(before) + 1, len(utf16.Encode([]rune(before))) + 1}
			if p != want {
				t.Fatalf("offset %d: %+v, want %+v", off, p, want)
			}
			for unit, col := range map[Unit]int{Bytes: p.Column, Runes: p.Rune, UTF16: p.UTF16} {
				if back := d.Offset(p.Line, col, unit); back != off {
					t.Fatalf("offset %d came back as %d (unit %d)", off, back, unit)
				}
			}
		}
	})
}

func BenchmarkNew(b *testing.B) {
	s := []byte(strings.Repeat("The two sides should deepen 机器 exchanges.\n", 2500))
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		New("t", s, s)
	}
}
