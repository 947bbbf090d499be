package segment

import (
	"bytes"
	"unicode/utf8"

	"mtaudit/audit/text"
)

// toSource turns offsets into the visible text of a span, which is n bytes long
// without Filler, into offsets of the document.
func toSource(d *text.Document, at text.Span, n int, tokens []text.Token) {
	if n == at.Len() {
		for i := range tokens {
			tokens[i].Start += at.Start
			tokens[i].End += at.Start
		}
		return
	}
	c := cursor{visible: d.Visible, source: at.Start}
	for i := range tokens {
		t := &tokens[i]
		c.advance(t.Start)
		c.skip()
		t.Start = c.source
		c.advance(t.End)
		t.End = c.source + reference(d, text.Span{Start: c.source, End: at.End})
	}
}

// A cursor walks through text with Filler and text without it in step.
type cursor struct {
	visible         []byte
	source, compact int
}

func (c *cursor) advance(compact int) {
	for c.compact < compact {
		if c.visible[c.source] != text.Filler {
			c.compact++
		}
		c.source++
	}
}

func (c *cursor) skip() {
	for c.visible[c.source] == text.Filler {
		c.source++
	}
}

// reference is how many bytes of after still belong to a character reference
// whose character ends where after begins: a token that ends with “&eacute;”
// owns all of it, so that replacing the token leaves no “acute;” behind.
func reference(d *text.Document, after text.Span) int {
	_, size := utf8.DecodeLastRune(d.Visible[:after.Start])
	if d.Source[after.Start-size] != '&' {
		return 0
	}
	rest := d.Source[after.Start:after.End]
	for i, b := range d.Visible[after.Start:after.End] {
		switch {
		case b != text.Filler || rest[i] == '<':
			return 0
		case rest[i] == ';':
			return i + 1
		}
	}
	return 0
}

// outer trims white space and Filler from both ends of a span.
func outer(visible []byte, s text.Span) text.Span {
	b := bytes.TrimLeftFunc(visible[s.Start:s.End], blank)
	s.Start = s.End - len(b)
	s.End = s.Start + len(bytes.TrimRightFunc(b, blank))
	return s
}
