package runner

import (
	"bytes"
	"fmt"

	"mtaudit/audit"
	"mtaudit/audit/text"
	"mtaudit/audit/text/read"
)

// input reads the texts of one job.
func (r *Runner) input(job Job) (audit.Input, error) {
	article, err := job.Article.Load()
	if err != nil {
		return audit.Input{}, err
	}
	return r.inputOf(job, article, article)
}

// inputOf reads a job with this text for its article. The reference must not be
// the text that the article was given as.
func (r *Runner) inputOf(job Job, article, given []byte) (in audit.Input, err error) {
	in.Glossary, in.Kept = r.settings.Glossary, job.Kept
	o := job.Article.over(r.settings.Read)
	if in.Article, err = read.Document(job.Article.URI, article, o); err != nil {
		return in, err
	}
	if job.Reference != nil {
		if in.Reference, err = r.reference(job, given, in.Article.Lang); err != nil {
			return in, fmt.Errorf("reference: %w", err)
		}
		if in.Article.Lang == unknown && in.Reference.Lang != unknown {
			o.Lang = in.Reference.Lang
			if in.Article, err = read.Document(job.Article.URI, article, o); err != nil {
				return in, err
			}
		}
	}
	if job.Source != nil {
		if in.Source, err = source(*job.Source); err != nil {
			return in, fmt.Errorf("source: %w", err)
		}
	}
	return in, nil
}

// unknown is the language of a text that is too short to tell.
const unknown = "und"

// reference reads the reference of an article. Both are in one language, so that
// of the article holds for a reference that is too short to tell.
func (r *Runner) reference(job Job, article []byte, lang string) (*text.Document, error) {
	raw, err := job.Reference.Load()
	if err != nil {
		return nil, err
	}
	if bytes.Equal(raw, article) {
		return nil, fmt.Errorf("%s is the same text as the article %s: an article cannot be held against itself", job.Reference.URI, job.Article.URI)
	}
	o := r.settings.Read
	o.Format = ""
	o = job.Reference.over(o)
	d, err := readOnce(job, raw, o)
	if err != nil || d.Lang != unknown || lang == unknown {
		return d, err
	}
	o.Lang = lang
	return readOnce(job, raw, o)
}

// readOnce reads the reference of a job, which stays the same document as long as
// its bytes do.
func readOnce(job Job, raw []byte, o read.Options) (*text.Document, error) {
	type outcome struct {
		*text.Document
		error
	}
	name := job.Reference.URI
	kept := audit.Keep(job.Kept, o, name+"\x00"+string(raw), func() outcome {
		d, err := read.Document(name, raw, o)
		return outcome{d, err}
	})
	return kept.Document, kept.error
}

func source(t Text) (*text.Document, error) {
	raw, err := t.Load()
	if err != nil {
		return nil, err
	}
	return read.Document(t.URI, raw, t.over(read.Options{}))
}
