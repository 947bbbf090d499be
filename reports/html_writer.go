package reports

import (
	"bytes"
	"fmt"
	"io"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

// htmlWriter shows the characters that a page would hide or obey: controls,
// line separators, what turns the direction of text. It stands behind the
// template, so that no text can come past it; the template itself holds none of
// them. Line ends become LF, and "##[" is written so that no CI service obeys it
// when the page is printed to a log.
type htmlWriter struct{ w io.Writer }

// Write expects whole characters: a template writes texts, not parts of them.
func (h *htmlWriter) Write(p []byte) (int, error) {
	out := p
	if !htmlPlain(p) {
		out = htmlVisible(p)
	}
	if bytes.Contains(out, []byte("##[")) {
		out = bytes.ReplaceAll(out, []byte("##["), []byte("##&#91;"))
	}
	if _, err := h.w.Write(out); err != nil {
		return 0, err
	}
	return len(p), nil
}

// htmlPlain reports whether nothing in the text can need care.
func htmlPlain(p []byte) bool {
	for _, c := range p {
		if c < ' ' && c != '\n' && c != '\t' || c > '~' {
			return false
		}
	}
	return true
}

func htmlVisible(p []byte) []byte {
	var b bytes.Buffer
	b.Grow(len(p))
	for g := graphemes.FromBytes(p); g.Next(); {
		v := g.Value()
		if v[0] == '\r' {
			b.WriteByte('\n')
			continue
		}
		htmlCluster(&b, v)
	}
	return b.Bytes()
}

// htmlCluster writes a grapheme cluster; joiners stay where a script or an emoji
// needs them, as in the formats for terminals.
func htmlCluster(b *bytes.Buffer, v []byte) {
	first, _ := utf8.DecodeRune(v)
	for len(v) > 0 {
		r, size := utf8.DecodeRune(v)
		switch {
		case r == utf8.RuneError && size == 1:
			fmt.Fprintf(b, "&lt;0x%02X&gt;", v[0])
		case r != '\n' && r != '\t' && hidden(r) && !(joins(r) && takesJoiners(first)):
			fmt.Fprintf(b, "&lt;U+%04X&gt;", r)
		default:
			b.Write(v[:size])
		}
		v = v[size:]
	}
}
