package audit

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"unicode/utf8"

	"mtaudit/audit/text"
)

// around is how many code points on either side of a span take part in its
// fingerprint.
const around = 24

// fingerprint names a finding across edits: it is a hash of the rule, the text
// under the span and a little text around it, never of a line or an offset. So
// it survives edits elsewhere in the paragraph and paragraphs put in before it.
// Findings that would share one are numbered in order; the form is
// "<16 hex digits>:<n>", as code scanning services expect of a line hash.
func fingerprint(d *text.Document, f Finding) string {
	before := tail(d.Text(text.Span{Start: windowStart(d, f.At.Span.Start), End: f.At.Span.Start}))
	after := head(d.Text(text.Span{Start: f.At.Span.End, End: windowEnd(d, f.At.Span.End)}))
	h := sha256.New()
	for _, part := range []string{f.Rule, before, d.Text(f.At.Span), after} {
		fmt.Fprintf(h, "%s\x00", normal(part))
	}
	return hex.EncodeToString(h.Sum(nil)[:8])
}

// number gives every finding its fingerprint. The findings must be in order.
func number(d *text.Document, findings []Finding) {
	seen := map[string]int{}
	for i := range findings {
		key := fingerprint(d, findings[i])
		seen[key]++
		findings[i].Fingerprint = fmt.Sprintf("%s:%d", key, seen[key])
	}
}

// windowStart and windowEnd bound the text around a span, in bytes, without
// leaving its line: what stands in the next paragraph says nothing about it.
func windowStart(d *text.Document, off int) int {
	from := max(0, off-around*utf8.UTFMax)
	if i := strings.LastIndexByte(string(d.Source[from:off]), '\n'); i >= 0 {
		return from + i + 1
	}
	return onRune(d.Source, from)
}

func windowEnd(d *text.Document, off int) int {
	to := min(len(d.Source), off+around*utf8.UTFMax)
	if i := strings.IndexByte(string(d.Source[off:to]), '\n'); i >= 0 {
		return off + i
	}
	return onRune(d.Source, to)
}

// onRune moves an offset forward to the start of a code point.
func onRune(b []byte, off int) int {
	for off < len(b) && !utf8.RuneStart(b[off]) {
		off++
	}
	return off
}

func tail(s string) string {
	r := []rune(s)
	return string(r[max(0, len(r)-around):])
}

func head(s string) string {
	r := []rune(s)
	return string(r[:min(len(r), around)])
}

// normal folds white space, so that a change of line breaks changes nothing.
func normal(s string) string { return strings.Join(strings.Fields(s), " ") }
