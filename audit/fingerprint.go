package audit

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"mtaudit/audit/text"
)

// around is how many code points on either side of a span take part in its
// fingerprint.
const around = 24

// fingerprint names a finding across edits: it is a hash of the rule, the text
// under the span and a little text around it in its sentence, never of a line or
// an offset. So it survives edits of other sentences and paragraphs put in before
// it.
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
// leaving its sentence: what stands in the next one says nothing about it.
func windowStart(d *text.Document, off int) int {
	from := onRune(d.Source, max(0, off-around*utf8.UTFMax))
	return max(from, min(sentenceAt(d, off).Start, off))
}

func windowEnd(d *text.Document, off int) int {
	to := onRune(d.Source, min(len(d.Source), off+around*utf8.UTFMax))
	return min(to, max(sentenceAt(d, max(0, off-1)).End, off))
}

// sentenceAt is the sentence that holds an offset, else the paragraph, else all.
func sentenceAt(d *text.Document, off int) text.Span {
	n, _ := slices.BinarySearchFunc(d.Paragraphs, off, func(p text.Paragraph, off int) int { return cmp.Compare(p.End, off+1) })
	if n == len(d.Paragraphs) || d.Paragraphs[n].Start > off {
		return text.Span{End: len(d.Source)}
	}
	p := d.Paragraphs[n]
	n, _ = slices.BinarySearchFunc(p.Sentences, off, func(s text.Sentence, off int) int { return cmp.Compare(s.End, off+1) })
	if n == len(p.Sentences) || p.Sentences[n].Start > off {
		return p.Span
	}
	return p.Sentences[n].Span
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
