package runner

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"hash"

	"mtaudit/audit"
	"mtaudit/reference/align"
)

// A Cache remembers what auditing an article came to, from before the articles
// are compared with each other, anything is dismissed and scores are worked out.
// Both functions are called from several goroutines. The zero Cache remembers
// nothing.
type Cache struct {
	Build string                            // of the program: what one build found is nothing to another
	Load  func(key string) ([]byte, bool)   // a key is 64 hexadecimal digits
	Save  func(key string, remember []byte) // it deals with its own errors: a cache that fails is only slow
}

// remembered is an entry: a report with what its JSON form leaves out, but for
// the texts, which are read in any case.
type remembered struct {
	Report audit.DocumentReport
	Facts  []audit.Fact
	Beads  []align.Bead
}

// keyed returns the job with texts that are hashed as they are loaded, so that
// the key of what is found in them is known when the job has been read. All that
// a finding depends on is in it: the names and bytes of the texts, and, by the
// signature, every setting.
func (r *Runner) keyed(job Job) (Job, hash.Hash) {
	h := sha256.New()
	fmt.Fprintf(h, "%q %q\n", r.settings.Cache.Build, r.Signature()) // a hash takes everything
	watch := func(what string, t Text) Text {
		load := t.Load
		t.Load = func() ([]byte, error) {
			raw, err := load()
			fmt.Fprintf(h, "%s %q %d\n", what, t.URI, len(raw))
			_, _ = h.Write(raw) // the same
			return raw, err
		}
		return t
	}
	job.Article = watch("article", job.Article)
	if job.Reference != nil {
		t := watch("reference", *job.Reference)
		job.Reference = &t
	}
	if job.Source != nil {
		t := watch("source", *job.Source)
		job.Source = &t
	}
	return job, h
}

// recall returns what is remembered under a key. An entry that cannot be read is
// none.
func (r *Runner) recall(key string, in audit.Input) (audit.DocumentReport, bool) {
	if r.settings.Cache.Load == nil {
		return audit.DocumentReport{}, false
	}
	raw, ok := r.settings.Cache.Load(key)
	if !ok {
		return audit.DocumentReport{}, false
	}
	var e remembered
	if err := json.Unmarshal(raw, &e); err != nil {
		return audit.DocumentReport{}, false
	}
	rep := e.Report
	rep.Facts, rep.Beads = e.Facts, e.Beads
	rep.Article, rep.ReferenceText, rep.SourceText = in.Article, in.Reference, in.Source
	return rep, true
}

// remember keeps a report. It is plain data, so that writing it cannot fail.
func (r *Runner) remember(key string, rep audit.DocumentReport) {
	if r.settings.Cache.Save == nil {
		return
	}
	raw, err := json.Marshal(remembered{rep, rep.Facts, rep.Beads})
	if err != nil {
		panic(err)
	}
	r.settings.Cache.Save(key, raw)
}

func sum(h hash.Hash) string { return hex.EncodeToString(h.Sum(nil)) }
