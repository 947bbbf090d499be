package lsp

import (
	"context"
	"fmt"

	"mtaudit/audit"
)

// definition goes to what a paragraph answers to in the reference.
func (s *server) definition(_ context.Context, p positionParams) ([]location, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	list := []location{}
	d := s.open(p.TextDocument.URI)
	if d == nil || d.report == nil {
		return list, nil
	}
	places := s.places(d)
	for _, span := range d.referenceSpans(d.buffer.offset(p.Position, s.client.encoding)) {
		list = append(list, places.of(audit.Locate(d.report.ReferenceText, span)))
	}
	return list, nil
}

type link struct {
	Range   textRange `json:"range"`
	Target  string    `json:"target"`
	Tooltip string    `json:"tooltip"`
}

// documentLink links what a finding marks to the passage of the reference that it
// is about.
func (s *server) documentLink(_ context.Context, p documentParams) ([]link, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	list := []link{}
	d := s.open(p.TextDocument.URI)
	if d == nil || d.report == nil || d.report.ReferenceText == nil {
		return list, nil
	}
	places := s.places(d)
	end := -1
	for _, f := range d.report.Findings {
		for _, r := range f.Related {
			if r.URI != d.report.ReferenceText.URI || f.At.Span.Start < end {
				continue // links must not overlap
			}
			to := places.of(r.Location)
			list = append(list, link{
				Range:   places.here(f.At.Span),
				Target:  fmt.Sprintf("%s#L%d,%d", to.URI, to.Range.Start.Line+1, to.Range.Start.Character+1),
				Tooltip: "Open the passage of the reference",
			})
			end = f.At.Span.End
		}
	}
	return list, nil
}
