// Package runner audits a batch of articles. The command line, the editor server
// and batch jobs share it: it takes texts that are yet to be read, so that it
// knows nothing of files, and gives back one [audit.Report].
package runner

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"runtime"
	"runtime/debug"
	"slices"
	"sync"

	"mtaudit/audit"
	"mtaudit/audit/glossary"
	"mtaudit/audit/quality"
	"mtaudit/audit/text/read"
	"mtaudit/cmd/internal/suppress"
)

// Settings say how to audit. The zero value is the default of everything.
type Settings struct {
	Tool    audit.Tool
	Rules   audit.Config
	Score   quality.Config
	Gates   Gates
	Read    read.Options // of articles; see Job for references and sources
	Workers int          // 0: as many as there are processors

	Glossary *glossary.Glossary // nil if there is none
	Suppress suppress.Set       // what does not count
	Judge    string             // signature of the judge; "" if there is none
	Cache    Cache              // what was found before

	// Unmeasured leaves the metrics out of scores, which take longer than all else;
	// [Measured] adds them.
	Unmeasured bool

	// Progress, if set, is told how many articles are done, one call at a time.
	Progress func(done, of int)
}

// A Text is one text that is yet to be read.
type Text struct {
	URI      string
	Load     func() ([]byte, error)
	Format   string // of what Load returns; "": as the settings say
	Encoding string // the same
}

// over are the options of this text over those that hold for all.
func (t Text) over(o read.Options) read.Options {
	o.Format, o.Encoding = cmp.Or(t.Format, o.Format), cmp.Or(t.Encoding, o.Encoding)
	return o
}

// A Job is an article and what it is held against. A reference is read with the
// language, encoding and layout that are set for articles, and a source with
// none of them, as it is in another language.
type Job struct {
	Article           Text
	Reference, Source *Text // nil if there is none

	// Kept, if set, holds what auditing an earlier text of the article came to. It
	// belongs to this article and to this runner.
	Kept *audit.Kept
}

// A Runner audits batches. It is safe for concurrent use.
type Runner struct {
	settings   Settings
	engine     *audit.Engine
	local      *audit.Engine
	severities map[string]audit.Severity // of the rules as they are written, by ID
}

// New returns a runner for these checks, or an error that says what is wrong
// with the settings.
func New(s Settings, checks []*audit.Check) (*Runner, error) {
	if err := s.Score.Validate(); err != nil {
		return nil, fmt.Errorf("score: %w", err)
	}
	if err := s.Gates.Validate(); err != nil {
		return nil, err
	}
	e, err := audit.New(s.Rules, checks)
	if err != nil {
		return nil, err
	}
	if s.Workers <= 0 {
		s.Workers = runtime.GOMAXPROCS(0)
	}
	r := &Runner{settings: s, engine: e, local: e.Local(), severities: map[string]audit.Severity{}}
	for _, c := range checks {
		r.severities[c.ID] = c.Severity
	}
	return r, nil
}

// outcome is what became of one job. An article that could not be read has no
// report; one on which a check failed has a report and an error.
type outcome struct {
	report *audit.DocumentReport
	err    error
}

// Run audits all jobs and returns one report, its documents in the order of the
// jobs whatever the number of workers. An article that could not be audited in
// full is a [audit.Problem] of the report, and in the second result, which
// joins their errors; the others' results stand. When ctx ends, Run returns its
// error alone.
func (r *Runner) Run(ctx context.Context, jobs []Job) (*audit.Report, error) {
	outcomes := make([]outcome, len(jobs))
	r.each(ctx, len(jobs), r.settings.Progress, func(i int) { outcomes[i] = r.audit(ctx, jobs[i]) })
	return r.gather(ctx, jobs, outcomes)
}

// gather makes one report of what became of the jobs.
func (r *Runner) gather(ctx context.Context, jobs []Job, outcomes []outcome) (*audit.Report, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	rep := r.report()
	var errs []error
	for i, o := range outcomes {
		if o.report != nil {
			rep.Documents = append(rep.Documents, *o.report)
		}
		if o.err != nil {
			rep.Errors = append(rep.Errors, audit.Problem{URI: jobs[i].Article.URI, Message: o.err.Error()})
			errs = append(errs, o.err)
		}
	}
	r.resolve(rep)
	r.settings.Suppress.Report(rep)
	scored := make([]error, len(rep.Documents))
	r.each(ctx, len(rep.Documents), nil, func(i int) { scored[i] = r.score(&rep.Documents[i]) })
	for i, err := range scored {
		if err != nil {
			rep.Errors = append(rep.Errors, audit.Problem{URI: rep.Documents[i].URI, Message: err.Error()})
			errs = append(errs, err)
		}
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	rep.Gates = r.settings.Gates.judge(rep)
	return rep, errors.Join(errs...)
}

func (r *Runner) report() *audit.Report {
	return &audit.Report{
		Schema: audit.Schema, Tool: r.settings.Tool, Signature: r.Signature(),
		Rules: r.engine.Rules(), Documents: []audit.DocumentReport{},
	}
}

// each calls do for every index from 0 to n, on as many goroutines as there are
// workers, until ctx ends. progress, if it is not nil, is told how many are done.
func (r *Runner) each(ctx context.Context, n int, progress func(done, of int), do func(i int)) {
	next := make(chan int)
	var (
		workers sync.WaitGroup
		mu      sync.Mutex
		done    int
	)
	for range min(r.settings.Workers, n) {
		workers.Go(func() {
			for i := range next {
				do(i)
				mu.Lock()
				done++
				if progress != nil {
					progress(done, n)
				}
				mu.Unlock()
			}
		})
	}
	for i := 0; i < n && ctx.Err() == nil; i++ {
		next <- i
	}
	close(next)
	workers.Wait()
}

// audit reads and audits one article. A panic becomes its error, so that it
// cannot take the rest of the batch with it.
func (r *Runner) audit(ctx context.Context, job Job) (o outcome) {
	defer rescue(&o.err)
	job, h := r.keyed(job)
	in, err := r.input(job)
	if err != nil {
		return outcome{err: err}
	}
	key := sum(h)
	if rep, ok := r.recall(key, in); ok {
		return outcome{report: &rep}
	}
	rep, err := r.engine.Audit(ctx, in)
	if err == nil {
		r.remember(key, rep)
	}
	return outcome{report: &rep, err: err}
}

// score works out the scores of one article.
func (r *Runner) score(rep *audit.DocumentReport) (err error) {
	defer rescue(&err)
	r.settings.Score.Score(rep)
	if !r.settings.Unmeasured {
		quality.Measure(rep, nil)
	}
	return nil
}

// Measured returns a report of an Unmeasured run with the metrics in its scores.
// What kept has from before, of the same article, is not measured again; it may be
// nil.
func Measured(rep *audit.DocumentReport, kept *audit.Kept) (measured *audit.DocumentReport, err error) {
	defer rescue(&err)
	out := *rep
	out.Paragraphs = slices.Clone(out.Paragraphs)
	for i := range out.Paragraphs {
		out.Paragraphs[i].Score = clone(out.Paragraphs[i].Score)
	}
	out.Score = clone(out.Score)
	quality.Measure(&out, kept)
	return &out, nil
}

// clone copies a score, which may be nil.
func clone(s *audit.Score) *audit.Score {
	if s == nil {
		return nil
	}
	c := *s
	return &c
}

func rescue(err *error) {
	if v := recover(); v != nil {
		*err = &audit.PanicError{Value: v, Stack: debug.Stack()}
	}
}
