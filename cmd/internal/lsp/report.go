package lsp

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"

	"mtaudit/audit"
	"mtaudit/cmd/internal/runner"
	"mtaudit/reports"
)

// shownPage is where a page is that was shown.
type shownPage struct {
	URI string `json:"uri"`
}

// showReport writes the HTML report of an open article to a file and has the
// client show it.
func (s *server) showReport(ctx context.Context, uri string) (*shownPage, error) {
	html, err := s.html(ctx, uri)
	if err != nil {
		return nil, err
	}
	f, err := os.CreateTemp("", "mtaudit-*.html")
	if err != nil {
		return nil, fmt.Errorf("write the report: %w", err)
	}
	_, err = f.Write(html)
	if err = errors.Join(err, f.Close()); err != nil {
		return nil, fmt.Errorf("write the report: %w", err)
	}
	return s.show(uriOf(f.Name()), true), nil
}

// show has the client show a page, outside of itself or in an editor; one that
// cannot is told where the page is.
func (s *server) show(uri string, outside bool) *shownPage {
	s.mu.Lock()
	can := s.client.showDocument
	s.mu.Unlock()
	if can {
		go s.call(context.Background(), "window/showDocument", map[string]any{"uri": uri, "external": outside, "takeFocus": true})
	} else {
		s.notify("window/showMessage", message{typeInfo, "mtaudit: " + uri})
	}
	return &shownPage{uri}
}

type reportResult struct {
	Document *audit.DocumentReport `json:"document"`
	HTML     string                `json:"html,omitempty"`
}

type reportParams struct {
	TextDocument textDocumentID `json:"textDocument"`
	HTML         bool           `json:"html"`
}

// report is a method of our own: what a whole run over an article found, as the
// JSON report of the command line has it, and on demand the HTML report, for
// clients that have a place for them. It answers when the run is over.
func (s *server) report(ctx context.Context, p reportParams) (*reportResult, error) {
	uri := p.TextDocument.URI
	rep, err := s.measuredReport(ctx, uri)
	if err != nil || !p.HTML {
		return &reportResult{Document: rep}, err
	}
	html, err := s.html(ctx, uri)
	return &reportResult{rep, string(html)}, err
}

type scoreResult struct {
	Score    *audit.Score `json:"score"` // without metrics
	Findings int          `json:"findings"`
}

// score is a method of our own: what a status bar shows of an article. It answers
// when a whole run over the text as it is is over.
func (s *server) score(ctx context.Context, p documentParams) (*scoreResult, error) {
	_, rep, err := s.wholeReport(ctx, p.TextDocument.URI)
	if err != nil {
		return nil, err
	}
	return &scoreResult{rep.Score, len(rep.Findings)}, nil
}

// measuredReport is the report of a whole run over the text as it is.
func (s *server) measuredReport(ctx context.Context, uri string) (*audit.DocumentReport, error) {
	d, rep, err := s.wholeReport(ctx, uri)
	if err != nil {
		return nil, err
	}
	return d.withMetrics(rep)
}

// withMetrics is a report of the document with its metrics, of which those of an
// earlier one are not worked out again.
func (d *document) withMetrics(rep *audit.DocumentReport) (*audit.DocumentReport, error) {
	d.measuring.Lock()
	defer d.measuring.Unlock()
	return runner.Measured(rep, d.measured)
}

// wholeReport waits for the result of a whole run over the text as it is, which
// has no metrics yet.
func (s *server) wholeReport(ctx context.Context, uri string) (*document, *audit.DocumentReport, error) {
	for {
		s.mu.Lock()
		d := s.open(uri)
		if d == nil {
			s.mu.Unlock()
			return nil, nil, fmt.Errorf("%s is not open", uri)
		}
		rep, whole, news := d.report, d.whole, d.news
		s.mu.Unlock()
		if whole {
			return d, rep, nil
		}
		select {
		case <-news:
		case <-ctx.Done():
			return nil, nil, ctx.Err()
		}
	}
}

func (s *server) html(ctx context.Context, uri string) ([]byte, error) {
	d, rep, err := s.audit(ctx, uri)
	if err != nil {
		return nil, err
	}
	for i := range rep.Documents {
		measured, err := d.withMetrics(&rep.Documents[i])
		if err != nil {
			return nil, err
		}
		rep.Documents[i] = *measured
	}
	format, ok := reports.Named("html")
	if !ok {
		panic("lsp: there is no HTML report")
	}
	var b bytes.Buffer
	err = format.Render(&b, rep, reports.Options{})
	return b.Bytes(), err
}

// audit audits an open article once more, for the report as a whole.
func (s *server) audit(ctx context.Context, uri string) (*document, *audit.Report, error) {
	s.mu.Lock()
	d := s.open(uri)
	if d == nil {
		s.mu.Unlock()
		return nil, nil, fmt.Errorf("%s is not open", uri)
	}
	b, _ := d.audited()
	t := runner.Text{URI: nameOf(uri), Format: d.format(), Encoding: "utf-8", Load: loaded(b.text)}
	s.mu.Unlock()
	p := s.project(uri)
	rep, err := p.runner.Run(ctx, []runner.Job{s.job(p, uri, t)})
	return d, rep, err
}

type textResult struct {
	Text    string `json:"text"`
	Version *int   `json:"version"`
}

// textOf is a method of our own: the text as the server has it, to test how
// clients and server keep in step.
func (s *server) textOf(_ context.Context, p documentParams) (*textResult, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	d := s.open(p.TextDocument.URI)
	if d == nil {
		return nil, fmt.Errorf("%s is not open", p.TextDocument.URI)
	}
	return &textResult{string(d.buffer.text), d.version}, nil
}
