package lsp

import (
	"context"
	"strconv"

	"github.com/creachadair/jrpc2"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// severities of the protocol: error, warning, information, hint.
var severities = map[audit.Severity]int{audit.Critical: 1, audit.Major: 1, audit.Minor: 2, audit.Neutral: 3}

// diagnostics of a document. The caller holds the lock.
func (s *server) diagnostics(d *document) []diagnostic {
	out := []diagnostic{}
	if d.report == nil {
		return out
	}
	places := s.places(d)
	for _, f := range d.report.Findings {
		out = append(out, s.diagnostic(places, f))
	}
	return out
}

func (s *server) diagnostic(places *places, f audit.Finding) diagnostic {
	g := diagnostic{
		Range:    places.here(f.At.Span),
		Severity: severities[f.Severity], Code: f.Rule, Source: "mtaudit", Message: f.Message,
		Data: &diagnosticOrder{f.Fingerprint},
	}
	if s.client.codeDescription {
		if href, err := s.rulePage(f.Rule); err == nil {
			g.About = &codeDescription{href}
		}
	}
	if !s.client.related {
		return g
	}
	for _, r := range f.Related {
		g.Related = append(g.Related, relatedPlace{places.of(r.Location), r.Message})
	}
	return g
}

// places turns spans of the documents of a report into ranges.
type places struct {
	uri, name string
	buffer    *buffer
	encoding  encoding
}

// places are those of a document. The caller holds the lock.
func (s *server) places(d *document) *places {
	return &places{uri: d.uri, name: nameOf(d.uri), buffer: d.buffer, encoding: s.client.encoding}
}

func (p *places) here(s text.Span) textRange { return p.buffer.textRange(s, p.encoding) }

// of is where a location is. In a file that is not open, the points that were
// resolved when it was reported serve.
func (p *places) of(l audit.Location) location {
	if l.URI == p.name {
		return location{p.uri, p.here(l.Span)}
	}
	column := func(t text.Point) position {
		if p.encoding == utf8Units {
			return position{t.Line - 1, t.Column - 1}
		}
		return position{t.Line - 1, t.UTF16 - 1}
	}
	return location{uriOf(l.URI), textRange{column(l.Start), column(l.End)}}
}

// publish shows the diagnostics of a document, or tells a client that asks for
// them itself that there are newer ones.
func (s *server) publish(d *document) {
	s.publishing.Lock() // so that none overtakes a newer one
	defer s.publishing.Unlock()
	s.mu.Lock()
	if s.open(d.uri) != d {
		s.mu.Unlock()
		return
	}
	if s.client.pull {
		again := s.client.refresh && d.whole
		s.mu.Unlock()
		if again {
			go s.call(context.Background(), "workspace/diagnostic/refresh", nil)
		}
		return
	}
	p := publishParams{d.uri, d.version, s.diagnostics(d)}
	s.mu.Unlock()
	s.notify("textDocument/publishDiagnostics", p)
}

type pullParams struct {
	TextDocument     textDocumentID `json:"textDocument"`
	PreviousResultID string         `json:"previousResultId"`
}

type pullReport struct {
	Kind     string        `json:"kind"`
	ResultID string        `json:"resultId,omitempty"`
	Items    *[]diagnostic `json:"items,omitempty"`
}

// pull answers with the diagnostics of the text as it is now, once they are
// known: those of a first glance, if the client can be told that there are more.
func (s *server) pull(ctx context.Context, p pullParams) (*pullReport, error) {
	for {
		s.mu.Lock()
		d := s.open(p.TextDocument.URI)
		if d == nil {
			s.mu.Unlock()
			return nil, jrpc2.Errorf(jrpc2.InvalidParams, "%s is not open", p.TextDocument.URI)
		}
		if d.whole || !d.stale && s.client.refresh {
			id := strconv.Itoa(d.result)
			if id == p.PreviousResultID {
				s.mu.Unlock()
				return &pullReport{Kind: "unchanged", ResultID: id}, nil
			}
			items := s.diagnostics(d)
			s.mu.Unlock()
			return &pullReport{"full", id, &items}, nil
		}
		news := d.news
		if !s.client.refresh {
			d.press()
		}
		s.mu.Unlock()
		select {
		case <-news:
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
}

// refresh has the client ask again for what is drawn beside the text.
func (s *server) refresh() {
	s.mu.Lock()
	c := s.client
	s.mu.Unlock()
	if c.refreshLens {
		go s.call(context.Background(), "workspace/codeLens/refresh", nil)
	}
	if c.refreshHint {
		go s.call(context.Background(), "workspace/inlayHint/refresh", nil)
	}
}
