package reports

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"
	"github.com/clipperhouse/uax29/v2/graphemes"

	"mtaudit/audit/text"
)

// # What a line may hold
//
// Article text on a terminal or in a CI log is hostile until shown otherwise:
// an escape sequence repaints the screen, a bidi override reverses a sentence,
// a zero-width space hides inside a name, GitHub's runner obeys "##[cmd]"
// wherever it stands in a line and "::cmd::" at its start. Everything that is
// printed for people therefore passes through cells: what cannot be seen is
// written as its code point, <U+202E>; a tab is four blanks; the bracket of
// "##[" is <U+005B>. Joiners stay where a script or an emoji needs them.
// Renderers never begin a line with article text: a gutter, a border or a
// bullet comes first.

// A cell is one grapheme cluster as it is shown. Text is only ever cut between
// cells.
type cell struct {
	text.Span        // the bytes that it shows
	show      string // safe to print, never empty
	width     int    // of show, in display cells
}

// tabWidth is how many blanks a tab is shown as.
const tabWidth = 4

// cellsOf takes text apart. Offsets of the cells count from base.
func cellsOf(s string, base int) []cell {
	cells := make([]cell, 0, len(s))
	for g := graphemes.FromString(s); g.Next(); {
		v := g.Value()
		c := cell{Span: text.Span{Start: base + g.Start(), End: base + g.End()}, show: v, width: 1}
		if len(v) > 1 || v[0] < ' ' || v[0] > '~' {
			c.show, c.width = visible(v)
		}
		if v == "[" && endsWith(cells, "#", "#") {
			c.show, c.width = codePoint('['), len(codePoint('['))
		}
		cells = append(cells, c)
	}
	return cells
}

func endsWith(cells []cell, a, b string) bool {
	n := len(cells)
	return n >= 2 && cells[n-2].show == a && cells[n-1].show == b
}

// clean makes text safe to print in one line.
func clean(s string) string {
	if plain(s) {
		return s
	}
	return joined(cellsOf(s, 0))
}

// plain reports whether text is printable ASCII that needs no care.
func plain(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return !strings.Contains(s, "##[")
}

func joined(cells []cell) string {
	var b strings.Builder
	for _, c := range cells {
		b.WriteString(c.show)
	}
	return b.String()
}

// visible writes a grapheme cluster so that all of it can be seen, and measures
// it.
func visible(cluster string) (show string, width int) {
	first, size := utf8.DecodeRuneInString(cluster)
	switch {
	case size == len(cluster) && isHan(first):
		return cluster, 2
	case cluster == "\t":
		return strings.Repeat(" ", tabWidth), tabWidth
	case unicode.IsMark(first): // it would sit on whatever is printed before it
		show = codePoint(first) + visibleRest(cluster[size:], first)
	default:
		show = visibleRest(cluster, first)
	}
	return show, displaywidth.String(show)
}

// isHan is the short way for the bulk of Chinese and Japanese text.
func isHan(r rune) bool { return 0x3400 <= r && r <= 0x9FFF }

func visibleRest(s string, first rune) string {
	if utf8.ValidString(s) && strings.IndexFunc(s, hidden) < 0 {
		return s
	}
	var b strings.Builder
	for len(s) > 0 {
		r, size := utf8.DecodeRuneInString(s)
		switch {
		case r == utf8.RuneError && size == 1:
			fmt.Fprintf(&b, "<0x%02X>", s[0])
		case hidden(r) && !(joins(r) && takesJoiners(first)):
			b.WriteString(codePoint(r))
		default:
			b.WriteString(s[:size])
		}
		s = s[size:]
	}
	return b.String()
}

func codePoint(r rune) string { return fmt.Sprintf("<U+%04X>", r) }

// hidden reports whether a character shows nothing of itself, or nothing that
// is the same everywhere.
func hidden(r rune) bool {
	if unicode.Is(unicode.Prepended_Concatenation_Mark, r) {
		return false
	}
	return unicode.In(r, unicode.C, unicode.Zl, unicode.Zp, unicode.Other_Default_Ignorable_Code_Point)
}

// joins reports whether a character only says how its neighbours are drawn:
// the joiners and, in the flags of England and the like, the tags.
func joins(r rune) bool {
	return r == '\u200C' || r == '\u200D' || 0xE0020 <= r && r <= 0xE007F
}

// takesJoiners reports whether what begins with this character may need joiners: an
// emoji, or a letter of a script whose letters join.
func takesJoiners(first rune) bool {
	return unicode.In(first, unicode.So, unicode.Arabic, unicode.Syriac, unicode.Mongolian, unicode.Nko,
		unicode.Devanagari, unicode.Bengali, unicode.Gurmukhi, unicode.Gujarati, unicode.Oriya, unicode.Tamil,
		unicode.Telugu, unicode.Kannada, unicode.Malayalam, unicode.Sinhala, unicode.Khmer, unicode.Myanmar, unicode.Tibetan)
}
