package runner

import (
	"bytes"
	"fmt"

	"mtaudit/audit"
	"mtaudit/audit/text"
	"mtaudit/audit/text/read"
)

// input reads the texts of one job.
func (r *Runner) input(job Job) (in audit.Input, err error) {
	article, err := job.Article.Load()
	if err != nil {
		return in, err
	}
	if in.Article, err = read.Document(job.Article.URI, article, r.settings.Read); err != nil {
		return in, err
	}
	if job.Reference != nil {
		if in.Reference, err = r.reference(job, article); err != nil {
			return in, fmt.Errorf("reference: %w", err)
		}
	}
	if job.Source != nil {
		if in.Source, err = source(*job.Source); err != nil {
			return in, fmt.Errorf("source: %w", err)
		}
	}
	return in, nil
}

func (r *Runner) reference(job Job, article []byte) (*text.Document, error) {
	raw, err := job.Reference.Load()
	if err != nil {
		return nil, err
	}
	if bytes.Equal(raw, article) {
		return nil, fmt.Errorf("%s is the same text as the article %s: an article cannot be held against itself", job.Reference.URI, job.Article.URI)
	}
	o := r.settings.Read
	o.Format = ""
	return read.Document(job.Reference.URI, raw, o)
}

func source(t Text) (*text.Document, error) {
	raw, err := t.Load()
	if err != nil {
		return nil, err
	}
	return read.Document(t.URI, raw, read.Options{})
}
