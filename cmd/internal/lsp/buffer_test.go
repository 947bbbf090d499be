package lsp

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf16"

	"mtaudit/audit/text"
)

func TestPositionsOutOfRangeAreClamped(t *testing.T) {
	b := newBuffer([]byte("a𠮷\r\nb\rc\n"))
	for _, c := range []struct {
		p    position
		want int
	}{
		{position{-1, 5}, 0},
		{position{0, -7}, 0},
		{position{0, 1}, 1},
		{position{0, 2}, 1}, // inside a surrogate pair
		{position{0, 3}, 5},
		{position{0, 99}, 5}, // before the line end
		{position{1, 99}, 8},
		{position{2, 1}, 10},
		{position{3, 0}, 11},
		{position{99, 0}, 11},
	} {
		if got := b.offset(c.p, utf16Units); got != c.want {
			t.Errorf("%v: %d, want %d", c.p, got, c.want)
		}
	}
}

// FuzzBuffer edits a text by positions and holds it to the same edit on UTF-16
// units, as an editor makes it.
func FuzzBuffer(f *testing.F) {
	f.Add(uint64(1), "机器 𠮷野家\r\n👩‍👩‍👧 e\u0301\rשלום\n")
	f.Add(uint64(2), "\uFEFFa\n\n\r\r\n")
	f.Fuzz(func(t *testing.T, seed uint64, s string) {
		s = strings.ToValidUTF8(s, "?")
		rng := rand.New(rand.NewPCG(seed, 7))
		b := newBuffer([]byte(s))
		for range 8 {
			units := utf16.Encode([]rune(string(b.text)))
			from, to := boundary(rng, units), boundary(rng, units)
			if from > to {
				from, to = to, from
			}
			put := []string{"", "x", "\n", "\r", "𠮷", "字"}[rng.IntN(6)]
			r := textRange{lspPosition(units, from), lspPosition(units, to)}
			if off := len(string(utf16.Decode(units[:from]))); b.position(off, utf16Units) != r.Start && !splitsLineEnd(units, from) {
				t.Fatalf("offset %d is %v, want %v", off, b.position(off, utf16Units), r.Start)
			}
			if splitsLineEnd(units, from) || splitsLineEnd(units, to) {
				continue // no position is there
			}
			want := string(utf16.Decode(units[:from])) + put + string(utf16.Decode(units[to:]))
			b = b.replace(b.span(r, utf16Units), put)
			if string(b.text) != want {
				t.Fatalf("%q, want %q", b.text, want)
			}
		}
	})
}

func boundary(rng *rand.Rand, units []uint16) int {
	n := rng.IntN(len(units) + 1)
	if n < len(units) && units[n] >= 0xDC00 && units[n] < 0xE000 {
		n--
	}
	return n
}

func splitsLineEnd(units []uint16, n int) bool {
	return n > 0 && n < len(units) && units[n-1] == '\r' && units[n] == '\n'
}

// lspPosition counts as the protocol says, one unit after another.
func lspPosition(units []uint16, n int) (p position) {
	for i, u := range units[:n] {
		switch {
		case u == '\n', u == '\r' && (i+1 == len(units) || units[i+1] != '\n'):
			p.Line, p.Character = p.Line+1, 0
		default:
			p.Character++
		}
	}
	return p
}

func TestMoveFollowsWhatAnEditLeavesAlone(t *testing.T) {
	const before = "one two three two"
	for _, c := range []struct {
		e    edit
		with string
		span text.Span
		want string // "" if it was touched
	}{
		{edit{text.Span{Start: 0, End: 0}, 3}, "字", text.Span{Start: 4, End: 7}, "two"},
		{edit{text.Span{Start: 0, End: 4}, 0}, "", text.Span{Start: 4, End: 7}, "two"},
		{edit{text.Span{Start: 7, End: 7}, 1}, "s", text.Span{Start: 4, End: 7}, "two"},
		{edit{text.Span{Start: 5, End: 5}, 1}, "x", text.Span{Start: 4, End: 7}, ""},
		{edit{text.Span{Start: 0, End: 17}, 1}, "x", text.Span{Start: 4, End: 7}, ""},
	} {
		after := before[:c.e.at.Start] + c.with + before[c.e.at.End:]
		moved, ok := c.e.move(c.span)
		if ok != (c.want != "") || ok && after[moved.Start:moved.End] != c.want {
			t.Errorf("%+v: %+v %t in %q", c.e, moved, ok, after)
		}
	}
}
