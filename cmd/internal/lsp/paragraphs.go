package lsp

import (
	"context"
	"fmt"
	"strings"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

type symbol struct {
	Name           string    `json:"name"`
	Detail         string    `json:"detail,omitempty"`
	Kind           int       `json:"kind"`
	Range          textRange `json:"range"`
	SelectionRange textRange `json:"selectionRange"`
}

// The protocol has no kind of symbol for a paragraph: String comes nearest, and
// Namespace for a headline.
const (
	kindNamespace = 3
	kindString    = 15
)

// documentSymbol lists the paragraphs with their scores.
func (s *server) documentSymbol(_ context.Context, p documentParams) ([]symbol, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	list := []symbol{}
	s.paragraphs(p, func(d *document, p audit.ParagraphReport, summary string) {
		r := d.buffer.textRange(p.Span, s.client.encoding)
		kind := kindString
		if p.Kind == text.Headline {
			kind = kindNamespace
		}
		name := short(string(d.buffer.text[p.Span.Start:p.Span.End]))
		list = append(list, symbol{fmt.Sprintf("%d %s", p.Index+1, name), summary, kind, r, r})
	})
	return list, nil
}

type lens struct {
	Range   textRange `json:"range"`
	Command command   `json:"command"`
}

// codeLens shows the score of every paragraph that is not without fault; a
// click opens the report.
func (s *server) codeLens(_ context.Context, p documentParams) ([]lens, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	list := []lens{}
	s.paragraphs(p, func(d *document, p audit.ParagraphReport, summary string) {
		start := d.buffer.position(p.Span.Start, s.client.encoding)
		if summary != "" && summary != faultless {
			list = append(list, lens{textRange{start, start}, command{summary, commandReport, []any{textDocumentID{d.uri}}}})
		}
	})
	return list, nil
}

type hint struct {
	Position     position `json:"position"`
	Label        string   `json:"label"`
	Tooltip      string   `json:"tooltip,omitempty"`
	PaddingRight bool     `json:"paddingRight"`
}

// inlayHint shows the scores of the paragraphs in a range at their starts.
func (s *server) inlayHint(_ context.Context, p rangeParams) ([]hint, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	list := []hint{}
	s.paragraphs(documentParams{p.TextDocument}, func(d *document, para audit.ParagraphReport, summary string) {
		if value, ok := value(para.Score); ok && meets(para.Span, d.buffer.span(p.Range, s.client.encoding)) {
			list = append(list, hint{d.buffer.position(para.Span.Start, s.client.encoding), value, summary, true})
		}
	})
	return list, nil
}

// paragraphs visits those of an open document that were audited, with a summary
// of each: score and number of findings. The caller holds the lock.
func (s *server) paragraphs(p documentParams, visit func(*document, audit.ParagraphReport, string)) {
	d := s.open(p.TextDocument.URI)
	if d == nil || d.report == nil {
		return
	}
	next := 0
	for i, para := range d.report.Paragraphs {
		n := 0
		for ; next < len(d.report.Findings); next++ {
			at := d.report.Findings[next].At.Span.Start
			if i+1 < len(d.report.Paragraphs) && at >= d.report.Paragraphs[i+1].Span.Start {
				break
			}
			n++
		}
		visit(d, para, summary(para.Score, n))
	}
}

// faultless is the summary of a paragraph that there is nothing to say about.
const faultless = "score 100"

func summary(score *audit.Score, findings int) string {
	var parts []string
	if v, ok := value(score); ok {
		parts = append(parts, "score "+v)
	}
	switch {
	case findings == 1:
		parts = append(parts, "1 finding")
	case findings > 1:
		parts = append(parts, fmt.Sprintf("%d findings", findings))
	}
	return strings.Join(parts, " · ")
}

func value(s *audit.Score) (string, bool) {
	if s == nil || s.Value == nil {
		return "", false
	}
	return fmt.Sprintf("%.0f", *s.Value), true
}
