package lsp

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

type hoverResult struct {
	Contents markup    `json:"contents"`
	Range    textRange `json:"range"`
}

// hover explains the findings at a position: what each says, what the reference
// has there, and the page of its rule.
func (s *server) hover(_ context.Context, p positionParams) (*hoverResult, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	d := s.open(p.TextDocument.URI)
	if d == nil || d.report == nil {
		return nil, nil
	}
	off := d.buffer.offset(p.Position, s.client.encoding)
	found := slices.DeleteFunc(slices.Clone(d.report.Findings), func(f audit.Finding) bool {
		return !meets(f.At.Span, text.Span{Start: off, End: off})
	})
	if len(found) == 0 {
		return nil, nil
	}
	slices.SortStableFunc(found, func(a, b audit.Finding) int {
		return cmp.Or(a.At.Span.Len()-b.At.Span.Len(), int(b.Severity)-int(a.Severity))
	})
	var b strings.Builder
	for i, f := range found {
		if i > 0 {
			b.WriteString("\n\n---\n\n")
		}
		fmt.Fprintf(&b, "**%s** (%s, %s): %s", f.Name, f.Rule, f.Severity, escaped(f.Message))
	}
	if passage := d.referenceAt(off); passage != "" {
		fmt.Fprintf(&b, "\n\n---\n\nReference:\n\n> %s", strings.ReplaceAll(escaped(passage), "\n", "\n> "))
	}
	if rule, ok := s.rule(found[0].Rule); ok {
		fmt.Fprintf(&b, "\n\n---\n\n%s", rule.Markdown())
	}
	return &hoverResult{markup{"markdown", b.String()}, d.buffer.textRange(found[0].At.Span, s.client.encoding)}, nil
}

func (s *server) rule(id string) (audit.Rule, bool) {
	for _, c := range s.Checks {
		if c.ID == id {
			return c.Rule, true
		}
	}
	return audit.Rule{}, false
}

// referenceAt is the text of the reference that answers to a place, "" if there
// is none.
func (d *document) referenceAt(off int) string {
	var parts []string
	for _, span := range d.referenceSpans(off) {
		parts = append(parts, strings.TrimSpace(d.report.ReferenceText.Text(span)))
	}
	return strings.Join(parts, "\n\n")
}

// referenceSpans are those of the reference's paragraphs that answer to the
// paragraph at a place.
func (d *document) referenceSpans(off int) (spans []text.Span) {
	p, ok := d.paragraphAt(off)
	if !ok || p.Bead == nil || d.report.ReferenceText == nil {
		return nil
	}
	for _, i := range p.Bead.Reference {
		spans = append(spans, d.report.ReferenceText.Paragraphs[i].Span)
	}
	return spans
}

// paragraphAt is the paragraph at a place.
func (d *document) paragraphAt(off int) (audit.ParagraphReport, bool) {
	for _, p := range d.report.Paragraphs {
		if p.Span.Start <= off && off <= p.Span.End {
			return p, true
		}
	}
	return audit.ParagraphReport{}, false
}

// escaped keeps text of an article from being read as Markdown.
func escaped(s string) string {
	var b strings.Builder
	for _, r := range s {
		if strings.ContainsRune("\\`*_{}[]()<>#+-.!|~&$", r) {
			b.WriteByte('\\')
		}
		if r < ' ' && r != '\n' {
			r = ' '
		}
		b.WriteRune(r)
	}
	return b.String()
}
