package segment

import (
	"bytes"
	"iter"
	"unicode"

	"mtaudit/audit/text"
)

// Blocks finds the paragraphs of a plain text: spans without outer white space,
// in order, which cover every byte that is neither white space nor Filler. It
// answers with the layout it went by, never text.Auto.
func Blocks(d *text.Document, l text.Layout) ([]text.Span, text.Layout) {
	if l == text.Auto {
		l = layout(d.Visible)
	}
	var out []text.Span
	apart := true // whether the next line begins a paragraph
	for line := range lines(d.Visible) {
		switch {
		case line.Empty():
			apart = true
		case apart:
			out = append(out, line)
			apart = l == text.Line
		default:
			out[len(out)-1].End = line.End
		}
	}
	return out, l
}

// lines yields every line without outer white space; an empty span is a blank
// line. Lines end at LF, CRLF or a lone CR.
func lines(visible []byte) iter.Seq[text.Span] {
	return func(yield func(text.Span) bool) {
		start := 0
		if bytes.HasPrefix(visible, []byte("\uFEFF")) {
			start = len("\uFEFF")
		}
		for start < len(visible) {
			end, next := lineEnd(visible, start)
			if !yield(outer(visible, text.Span{Start: start, End: end})) {
				return
			}
			start = next
		}
	}
}

// lineEnd finds where the line that begins at start ends, and where the next begins.
func lineEnd(b []byte, start int) (end, next int) {
	for i := start; i < len(b); i++ {
		switch {
		case b[i] == '\n':
			return i, i + 1
		case b[i] == '\r' && i+1 < len(b) && b[i+1] == '\n':
			return i, i + 2
		case b[i] == '\r':
			return i, i + 1
		}
	}
	return len(b), len(b)
}

func blank(r rune) bool { return r == rune(text.Filler) || unicode.IsSpace(r) }
