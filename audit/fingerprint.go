package audit

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
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
	var b []byte
	for _, part := range [...]string{f.Rule, before, d.Text(f.At.Span), after} {
		b = append(appendNormal(b, part), 0)
	}
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:8])
}

// number gives every finding its fingerprint. The findings must be in order.
func number(d *text.Document, findings []Finding) {
	seen := map[string]int{}
	for i := range findings {
		key := fingerprint(d, findings[i])
		seen[key]++
		findings[i].Fingerprint = key + ":" + strconv.Itoa(seen[key])
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
	s = wellFormed(s)
	from := len(s)
	for range around {
		_, size := utf8.DecodeLastRuneInString(s[:from])
		from -= size
	}
	return s[from:]
}

func head(s string) string {
	s = wellFormed(s)
	n := 0
	for i := range s {
		if n == around {
			return s[:i]
		}
		n++
	}
	return s
}

// wellFormed puts a replacement character for every byte that begins none: the
// text about a span may be cut within a character that a reference stands for.
func wellFormed(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	return string([]rune(s))
}

// appendNormal adds a text with its white space folded, so that a change of line
// breaks changes nothing.
func appendNormal(b []byte, s string) []byte {
	from := len(b)
	for word := range strings.FieldsSeq(s) {
		if len(b) > from {
			b = append(b, ' ')
		}
		b = append(b, word...)
	}
	return b
}
