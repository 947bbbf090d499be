package reports

import (
	"bytes"
	"encoding/json"
	"io"
	"slices"
	"unicode/utf8"

	"mtaudit/audit"
)

// JSON is the whole report, in the schema mtaudit.report/v1.
var JSON = Format{Name: "json", Doc: "the whole report, for programs: schema mtaudit.report/v1", Columns: "bytes, code points and UTF-16 units", Render: renderJSON}

func renderJSON(w io.Writer, r *audit.Report, _ Options) error {
	return writeJSON(w, complete(r))
}

// writeJSON writes indented JSON that is safe to print: what must not reach a
// terminal or a CI log as it stands is escaped, which changes no value.
func writeJSON(w io.Writer, v any) error {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(v); err != nil {
		return err
	}
	_, err := w.Write(escapeUnseen(b.Bytes()))
	return err
}

// escapeUnseen escapes DEL, C1, bidi and other unseen characters, and the
// bracket of "##[". All of them can only stand inside JSON strings.
func escapeUnseen(b []byte) []byte {
	out := make([]byte, 0, len(b)+len(b)/64)
	for i := 0; i < len(b); {
		if c := b[i]; c < utf8.RuneSelf && c != 0x7F && c != '[' {
			out = append(out, c)
			i++
			continue
		}
		r, size := utf8.DecodeRune(b[i:])
		if escapes(r, out) {
			out = appendEscape(out, r)
		} else {
			out = append(out, b[i:i+size]...)
		}
		i += size
	}
	return out
}

func escapes(r rune, before []byte) bool {
	if r == '[' {
		return bytes.HasSuffix(before, []byte("##"))
	}
	return hidden(r) && !joins(r)
}

func appendEscape(out []byte, r rune) []byte {
	const hex = "0123456789abcdef"
	units := []rune{r}
	if r > 0xFFFF {
		units = []rune{0xD800 + (r-0x10000)>>10, 0xDC00 + (r-0x10000)&0x3FF}
	}
	for _, u := range units {
		out = append(out, '\\', 'u', hex[u>>12&15], hex[u>>8&15], hex[u>>4&15], hex[u&15])
	}
	return out
}

// complete returns a copy of the report in which every list that the schema
// requires is one, if an empty one.
func complete(r *audit.Report) *audit.Report {
	c := *r
	c.Schema = audit.Schema
	c.Rules = list(r.Rules)
	for i := range c.Rules {
		c.Rules[i].Examples = list(c.Rules[i].Examples)
	}
	c.Documents = list(r.Documents)
	for i := range c.Documents {
		completeDocument(&c.Documents[i])
	}
	return &c
}

func completeDocument(d *audit.DocumentReport) {
	d.Paragraphs = list(d.Paragraphs)
	for i := range d.Paragraphs {
		p := &d.Paragraphs[i]
		p.Findings = list(p.Findings)
		if p.Bead != nil {
			p.Bead = &audit.Bead{Reference: list(p.Bead.Reference), Confidence: p.Bead.Confidence}
		}
	}
	d.Findings = list(d.Findings)
	completeFindings(d.Findings)
	if len(d.Suppressed) > 0 {
		d.Suppressed = list(d.Suppressed)
		completeFindings(d.Suppressed)
	}
}

func completeFindings(findings []audit.Finding) {
	for i := range findings {
		f := &findings[i]
		f.Fixes = slices.Clone(f.Fixes)
		for j := range f.Fixes {
			f.Fixes[j].Edits = list(f.Fixes[j].Edits)
		}
	}
}

// list copies a list; that of nil is empty, not nil.
func list[T any](s []T) []T { return append([]T{}, s...) }
