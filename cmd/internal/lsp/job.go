package lsp

import (
	"bytes"
	"fmt"
	"os"

	"mtaudit/cmd/internal/files"
	"mtaudit/cmd/internal/runner"
)

// job is an article with what its project holds it against, as the command line
// would pair them. A file that the client has open is taken from there. One that
// is not there is left out, and the client is told.
func (s *server) job(p *project, uri string, article runner.Text) runner.Job {
	job := runner.Job{Article: article}
	path, ok := pathOf(uri)
	if !ok || p.config.Path == "" {
		return job
	}
	set := p.config.Counterparts(path)
	job.Reference = s.counterpart(p, article.URI, "reference", set.Reference)
	job.Source = s.counterpart(p, article.URI, "source", set.Source)
	return job
}

func (s *server) counterpart(p *project, article, what, name string) *runner.Text {
	if name == "" {
		return nil
	}
	t := &runner.Text{URI: files.URI(name)}
	s.mu.Lock()
	if d := s.open(uriOf(name)); d != nil {
		b, _ := d.audited()
		t.Load, t.Encoding = loaded(b.text), "utf-8"
	}
	s.mu.Unlock()
	if t.Load != nil {
		return t
	}
	if _, err := os.Stat(name); err != nil {
		s.tell(typeWarning, fmt.Sprintf("mtaudit: %s: its %s %s is not there (%s pairs them): it is audited without", article, what, t.URI, p.config.Path))
		return nil
	}
	t.Load = func() ([]byte, error) { return files.Read(name) }
	return t
}

func loaded(b []byte) func() ([]byte, error) { return func() ([]byte, error) { return b, nil } }

// blank reports whether a text has nothing in it to audit, which readers refuse.
func blank(b []byte) bool { return len(bytes.TrimSpace(bytes.TrimPrefix(b, []byte("\uFEFF")))) == 0 }
