package lsp

import (
	"cmp"
	"context"
	"time"

	"mtaudit/audit"
	"mtaudit/audit/text"
	"mtaudit/cmd/internal/runner"
)

// attend is the goroutine of an open document. It ends when the document is
// closed. Whole runs go on beside it, one after another, so that a glance waits
// for none of them.
func (s *server) attend(d *document) {
	before := make(chan struct{})
	close(before)
	for first := true; ; {
		if _, open := <-d.wake; !open {
			return
		}
		s.work(d, s.glance)
		if !first && !s.rests(d) {
			continue
		}
		done := make(chan struct{})
		go s.wholeRun(d, run{before, done, s.ask(d), first})
		before, first = done, false
	}
}

// A run is one whole run over a document.
type run struct {
	before, done chan struct{} // of the run before, and its own: closed at the end
	number       int
	first        bool
}

// ask numbers a whole run.
func (s *server) ask(d *document) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	d.asked++
	return d.asked
}

// wholeRun waits for the run before and leaves the work to a newer one, if there
// is one already.
func (s *server) wholeRun(d *document, r run) {
	defer close(r.done)
	<-r.before
	s.mu.Lock()
	newest := d.asked == r.number
	s.mu.Unlock()
	if newest {
		s.work(d, func(d *document) error { return s.auditWhole(d, r.first) })
	}
}

func (s *server) work(d *document, do func(*document) error) {
	if err := s.guard("audit", func() error { return do(d) }); err != nil {
		s.logf("%s: %v", d.uri, err)
	}
}

// rests waits and reports whether no edit came in meanwhile. Where somebody waits
// for the whole run, there is no rest.
func (s *server) rests(d *document) bool {
	timer := time.NewTimer(s.Delay)
	defer timer.Stop()
	select {
	case <-timer.C:
		return true
	case <-d.hurry:
		return true
	case _, open := <-d.wake:
		if open {
			s.mu.Lock()
			if s.open(d.uri) == d {
				d.rouse()
			}
			s.mu.Unlock()
		}
		return false
	}
}

// glance looks at what the last edits touched, by the checks that look at
// paragraphs alone, and shows what is known.
func (s *server) glance(d *document) error {
	s.mu.Lock()
	b, at, stale, of, rep, format := d.buffer, d.dirty, d.stale && !d.unsaved(), d.text, d.report, d.format()
	s.mu.Unlock()
	if !stale {
		return nil
	}
	if p := s.project(d.uri); p.counterparts[sameFile(d.uri)] {
		return nil // a reference is no article
	}
	found, err := s.local(d.uri, passage{b.text, at, format, rep})
	if err != nil {
		return err
	}
	s.mu.Lock()
	if of != d.text || s.open(d.uri) != d {
		s.mu.Unlock()
		return nil
	}
	if rep != nil {
		found = merge(d.report, found.Findings, at, s.localRules())
	}
	d.settle(found, false)
	s.mu.Unlock()
	s.publish(d)
	return nil
}

// A passage is a part of an article that is looked at alone.
type passage struct {
	source []byte
	at     text.Span
	format string
	report *audit.DocumentReport // of the article; nil if nothing is known of it
}

// local runs the checks that look at paragraphs alone. A passage with nothing to
// read in it has no findings.
func (s *server) local(uri string, p passage) (*audit.DocumentReport, error) {
	lang := ""
	if p.report != nil {
		lang, p.format = p.report.Lang, cmp.Or(p.report.Format, p.format)
	}
	source := p.source[p.at.Start:p.at.End]
	if blank(source) {
		return &audit.DocumentReport{URI: nameOf(uri), Findings: []audit.Finding{}}, nil
	}
	return s.project(uri).runner.Local(context.Background(), runner.Text{
		URI: nameOf(uri), Format: p.format, Encoding: "utf-8", Load: loaded(source),
	}, lang)
}

// localRules are the rules of the checks that look at paragraphs alone.
func (s *server) localRules() map[string]bool {
	rules := map[string]bool{}
	for _, c := range s.Checks {
		if c.Local {
			rules[c.ID] = true
		}
	}
	return rules
}

// auditWhole audits the article as the command line does, and shows the result
// unless the text has changed meanwhile.
func (s *server) auditWhole(d *document, first bool) error {
	p := s.project(d.uri)
	if p.counterparts[sameFile(d.uri)] {
		return s.finish(d, nil, -1)
	}
	s.mu.Lock()
	if s.open(d.uri) != d {
		s.mu.Unlock()
		return nil
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	d.running = cancel
	b, of := d.audited()
	format := d.format()
	s.mu.Unlock()
	if first {
		defer s.beginProgress(d.uri)()
	}
	job := s.job(p, d.uri, runner.Text{URI: nameOf(d.uri), Format: format, Encoding: "utf-8", Load: loaded(b.text)})
	job.Kept = d.kept // whole runs follow each other
	s.mu.Lock()
	d.reference = ""
	if job.Reference != nil {
		d.reference = uriOf(job.Reference.URI)
	}
	s.mu.Unlock()
	if blank(b.text) {
		return s.finish(d, &audit.DocumentReport{URI: nameOf(d.uri), Findings: []audit.Finding{}}, of)
	}
	rep, err := p.runner.Run(ctx, []runner.Job{job})
	if ctx.Err() != nil {
		return nil // there is a newer text
	}
	if rep == nil || len(rep.Documents) == 0 {
		if err != nil {
			s.tell(typeWarning, "mtaudit: "+err.Error())
		}
		return s.finish(d, &audit.DocumentReport{URI: nameOf(d.uri), Findings: []audit.Finding{}}, of)
	}
	if finishErr := s.finish(d, &rep.Documents[0], of); finishErr != nil {
		return finishErr
	}
	return err
}

// finish takes the result of a whole run over a text, and shows it.
func (s *server) finish(d *document, rep *audit.DocumentReport, of int) error {
	s.mu.Lock()
	rep, ok := d.current(rep, of)
	if !ok || s.open(d.uri) != d {
		s.mu.Unlock()
		return nil
	}
	if rep == nil {
		rep = &audit.DocumentReport{URI: nameOf(d.uri), Findings: []audit.Finding{}}
	}
	d.settle(rep, true)
	s.mu.Unlock()
	s.publish(d)
	s.refresh()
	return nil
}
