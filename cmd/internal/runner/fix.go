package runner

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"

	"mtaudit/audit"
	"mtaudit/audit/text"
	"mtaudit/audit/text/read"
)

// How fixes are made
//
// The fixes that a report offers are made in rounds: as many as do not touch each
// other, then the article is read and audited again, for a fix may uncover
// another finding and the next fix must be of the text as it is by then. Rounds
// end when no finding offers a fix.
//
// After each round the file, as it would be written, is read again. It must hold
// the text of before with the edits made, and nothing else: an edit may turn text
// into markup ("[ad_1] # 7" into a heading), empty the article, or need a character
// that the encoding of the file does not have. Fixes for which that does not hold
// are found by halving and left undone, so their findings stay.
//
// What comes of it is the report of the text as it is written, so that the next
// run finds what this one reports, and nothing to fix.
//
// Findings of the comparison of several articles are not fixed.

// maxRounds is a bound for rules that undo each other. Fixes that touch need
// about as many rounds as their number has binary digits.
const maxRounds = 50

// maxTrials bounds how often an article is read to find the fixes that do not
// hold, each of which costs about as many readings as their number has digits.
const maxTrials = 400

// Fixed is an article that was changed.
type Fixed struct {
	Job           int    // index
	Before, After []byte // the file, in its own encoding
	From, To      []byte // the same as text: UTF-8
	Fixes         int    // how many were made
}

// Fix audits all jobs as [Runner.Run] does and makes the fixes that the findings
// offer: those that are safe, or with unsafe one of any finding that has one. It
// writes no file. The report is of the articles as they are by then; those that
// were changed are in the order of the jobs. An article that cannot be read or
// audited in full, or whose fixes come to no end, is not changed.
func (r *Runner) Fix(ctx context.Context, jobs []Job, unsafe bool) (*audit.Report, []Fixed, error) {
	outcomes, made := make([]outcome, len(jobs)), make([]Fixed, len(jobs))
	r.each(ctx, len(jobs), r.settings.Progress, func(i int) {
		outcomes[i], made[i] = r.fix(ctx, jobs[i], unsafe)
		made[i].Job = i
	})
	rep, err := r.gather(ctx, jobs, outcomes)
	return rep, slices.DeleteFunc(made, func(f Fixed) bool { return f.Fixes == 0 }), err
}

// fix audits and fixes one article.
func (r *Runner) fix(ctx context.Context, job Job, unsafe bool) (o outcome, made Fixed) {
	defer rescue(&o.err)
	job = job.once()
	in, err := r.input(job)
	if err != nil {
		return outcome{err: err}, made
	}
	given, err := r.engine.Audit(ctx, in)
	if err != nil {
		return outcome{&given, err}, made
	}
	raw, err := job.Article.Load()
	if err != nil {
		return outcome{&given, err}, made
	}
	f := fixer{Runner: r, job: job, given: raw, now: version{raw, in}, report: given}
	if err := f.rounds(ctx, unsafe); err != nil {
		return outcome{&given, err}, made
	}
	return outcome{report: &f.report}, Fixed{Before: raw, After: f.now.raw, From: in.Article.Source, To: f.now.in.Article.Source, Fixes: f.fixes}
}

// once keeps the texts that are loaded, which are read again in every round.
func (j Job) once() Job {
	j.Article.Load = sync.OnceValues(j.Article.Load)
	for _, t := range []**Text{&j.Reference, &j.Source} {
		if *t != nil {
			once := **t
			once.Load = sync.OnceValues(once.Load)
			*t = &once
		}
	}
	return j
}

// A version is an article at one stage: as a file, and read.
type version struct {
	raw []byte
	in  audit.Input
}

// A fixer is one article on its way.
type fixer struct {
	*Runner
	job    Job
	given  []byte // the file as it was
	now    version
	report audit.DocumentReport // of it
	fixes  int
	trials int // readings that did not hold
}

// rounds makes fixes until there are none left to make.
func (f *fixer) rounds(ctx context.Context, unsafe bool) error {
	var last []audit.Choice
	for range maxRounds {
		chosen := audit.Choose(f.counting(), unsafe)
		if len(chosen) == 0 {
			return nil
		}
		if _, err := read.Encode(f.now.in.Article, f.now.raw, f.now.in.Article.Source); err != nil {
			return fmt.Errorf("fix %w", err)
		}
		sound, next := f.sound(chosen)
		switch {
		case f.trials >= maxTrials:
			return fmt.Errorf("fix %s: too many of its fixes would change its markup or cannot be written in its encoding: it is left as it was; make the changes by hand", f.job.Article.URI)
		case len(sound) == 0:
			return nil
		}
		rep, err := f.engine.Audit(ctx, next.in)
		if err != nil {
			return err
		}
		f.now, f.report, last = next, rep, sound
		f.fixes += len(sound)
	}
	return fmt.Errorf("fix %s: its fixes come to no end, as %s may undo each other: it is left as it was; disable one of these rules, or make the changes by hand", f.job.Article.URI, rulesOf(last))
}

// counting are the findings that nobody dismissed.
func (f *fixer) counting() []audit.Finding {
	rep := f.report
	rep.Paragraphs = slices.Clone(rep.Paragraphs)
	f.settings.Suppress.Document(&rep)
	return rep.Findings
}

// sound keeps of fixes those that do to the article what they say, and makes
// them. None are left where none do.
func (f *fixer) sound(fixes []audit.Choice) ([]audit.Choice, version) {
	if v, err := f.edited(fixes); err == nil {
		return fixes, v
	}
	f.trials++
	if len(fixes) == 1 || f.trials >= maxTrials {
		return nil, version{}
	}
	half := len(fixes) / 2
	first, v := f.sound(fixes[:half])
	second, w := f.sound(fixes[half:])
	switch {
	case len(first) == 0:
		return second, w
	case len(second) == 0 || len(first)+len(second) == len(fixes): // each half is sound, the two are not
		return first, v
	}
	both := slices.Concat(first, second)
	if u, err := f.edited(both); err == nil {
		return both, u
	}
	return first, v
}

// edited makes fixes and reads the file as it would be written. An error says
// that it does not hold what it should.
func (f *fixer) edited(fixes []audit.Choice) (v version, err error) {
	d := f.now.in.Article
	source := audit.Apply(d.Source, fixes)
	if v.raw, err = read.Encode(d, f.now.raw, source); err != nil {
		return v, err
	}
	if v.in, err = f.inputOf(f.job, v.raw, f.given); err != nil {
		return v, err
	}
	if !bytes.Equal(v.in.Article.Source, source) || !sameWords(v.in.Article, audit.Apply(d.Visible, fixes)) {
		return v, fmt.Errorf("fix %s: the text would be read otherwise", d.URI)
	}
	return v, nil
}

// sameWords reports whether a document shows what is expected, blanks aside.
func sameWords(d *text.Document, visible []byte) bool {
	words := func(b []byte) []byte {
		return bytes.Join(bytes.Fields(bytes.ReplaceAll(b, []byte{text.Filler}, nil)), []byte(" "))
	}
	return bytes.Equal(words(d.Visible), words(visible))
}

func rulesOf(fixes []audit.Choice) string {
	var ids []string
	for _, f := range fixes {
		ids = append(ids, f.Rule)
	}
	slices.Sort(ids)
	return strings.Join(slices.Compact(ids), ", ")
}
