package checks

import (
	"bytes"
	"fmt"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// Quotation marks from a table file
//
// In a table file (CSV, RFC 4180) a field that holds quotation marks stands
// between a pair of its own, and each mark within is doubled: "He said ""so""."
// Copied from there as it is, a paragraph has marks too many by the rules of any
// language. They are one slip of the whole text, and not one of each quotation:
// the paragraph is read as the table meant it, and its marks are paired so.

// tableField is what stands between the outer marks of a paragraph that is
// written like a field of a table file.
func tableField(d *text.Document, paragraph text.Span) (inner text.Span, ok bool) {
	s := trimmed(d, paragraph)
	b := d.Visible[s.Start:s.End]
	if len(b) < len(`"""x"""`) || b[0] != '"' || b[len(b)-1] != '"' || !allDoubled(b[1:len(b)-1]) {
		return text.Span{}, false
	}
	return text.Span{Start: s.Start + 1, End: s.End - 1}, true
}

// allDoubled reports whether a text has straight marks, and each of them twice:
// next to a word or another mark, not as a pair with nothing in it.
func allDoubled(b []byte) bool {
	end := 0
	for {
		next := bytes.IndexByte(b[end:], '"')
		if next < 0 {
			return end > 0
		}
		at := end + next
		for end = at; end < len(b) && b[end] == '"'; {
			end++
		}
		empty := (at == 0 || blankByte(b[at-1])) && (end == len(b) || blankByte(b[end]))
		if (end-at)%2 != 0 || empty {
			return false
		}
	}
}

// reportTables reports, once, that paragraphs are written like fields of a table.
func reportTables(p *audit.Pass, all []quotedParagraph) {
	var fields []text.Span
	for _, q := range all {
		if !q.table.Empty() {
			fields = append(fields, q.table)
		}
	}
	if len(fields) == 0 {
		return
	}
	first := firstDoubled(p.Article, fields[0])
	f := audit.Finding{
		At: p.At(first),
		Message: fmt.Sprintf("The marks of this paragraph are those of a table file (CSV): a pair around it, and each mark within twice. %s. Take the outer pair out, and write each inner mark once.",
			upperFirst(countedFields(len(fields)))),
	}
	for _, s := range fields[1:min(len(fields), mostRelated+1)] {
		f.Related = append(f.Related, audit.Elsewhere(p.Article, firstDoubled(p.Article, s), "another paragraph like it"))
	}
	if edits, ok := unfielded(p.Article, fields); ok {
		f.Fixes = []audit.Fix{{Message: "Write the marks as in running text", Edits: edits}}
	}
	p.Report(f)
}

func countedFields(n int) string {
	if n == 1 {
		return "it is the only one in the article"
	}
	return fmt.Sprintf("%d paragraphs of the article are written so", n)
}

func firstDoubled(d *text.Document, field text.Span) text.Span {
	at := field.Start + bytes.IndexByte(d.Visible[field.Start:field.End], '"')
	return text.Span{Start: at, End: at + 2}
}

// unfielded are the edits that write fields as running text; ok says that all of
// the marks stand in the source as they are seen.
func unfielded(d *text.Document, fields []text.Span) (edits []audit.Edit, ok bool) {
	for _, s := range fields {
		if d.Source[s.Start-1] != '"' || d.Source[s.End] != '"' || !bytes.Equal(d.Source[s.Start:s.End], d.Visible[s.Start:s.End]) {
			return nil, false
		}
		edits = append(edits, audit.Edit{Span: text.Span{Start: s.Start - 1, End: s.Start}})
		for at := s.Start; at < s.End; at++ {
			if d.Source[at] == '"' {
				edits = append(edits, audit.Edit{Span: text.Span{Start: at, End: at + 1}})
				at++ // its twin stays
			}
		}
		edits = append(edits, audit.Edit{Span: text.Span{Start: s.End, End: s.End + 1}})
	}
	return edits, true
}
