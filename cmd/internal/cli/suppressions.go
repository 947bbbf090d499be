package cli

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"mtaudit/audit"
	"mtaudit/cmd/internal/files"
	"mtaudit/cmd/internal/runner"
	"mtaudit/cmd/internal/suppress"
)

// baselinePath is where the baseline of a run is, and whether it must be there.
func (f *auditFlags) baselinePath(cfg files.Config) (path string, must bool) {
	if f.baseline != "" {
		return f.baseline, true
	}
	return cfg.BaselinePath(), cfg.Baseline != ""
}

// suppressions gathers what does not count in this run.
func (a *app) suppressions(ctx context.Context, f *auditFlags, cfg files.Config, settings runner.Settings, jobs []runner.Job) (suppress.Set, error) {
	set := suppress.Set{Ignores: cfg.Ignore, IgnorePath: files.PathOf(cfg.Dir())}
	if f.noBaseline && f.baseline != "" {
		return set, usagef("--baseline and --no-baseline contradict each other")
	}
	if !f.noBaseline {
		path, must := f.baselinePath(cfg)
		b, err := files.LoadBaseline(path, must)
		if err != nil {
			return set, err
		}
		set.Baseline, set.BaselinePath = b, files.PathOf(files.Folder(path))
	}
	rev, err := f.since(ctx)
	if err != nil || rev == nil {
		return set, err
	}
	set.Revision = rev.Name
	if set.Before, err = before(ctx, *rev, settings, jobs); err != nil {
		return set, fmt.Errorf("audit what was there at %s: %w", rev.Name, err)
	}
	return set, nil
}

// since is the revision from which findings count; nil if all do.
func (f *auditFlags) since(ctx context.Context) (*files.Revision, error) {
	flag, name, find := "--new-from-rev", f.newFromRev, files.FindRevision
	if f.newFromMergeBase != "" {
		if f.newFromRev != "" {
			return nil, usagef("--new-from-rev and --new-from-merge-base contradict each other")
		}
		flag, name, find = "--new-from-merge-base", f.newFromMergeBase, files.FindMergeBase
	}
	if name == "" {
		return nil, nil
	}
	rev, err := find(ctx, name)
	if err != nil {
		return nil, usagef("%s: %w", flag, err)
	}
	return &rev, nil
}

// before audits the articles as they were at a revision, against what they are
// held against now, and returns the fingerprints of what was found, by URI. An
// article that was not there has none.
func before(ctx context.Context, rev files.Revision, settings runner.Settings, jobs []runner.Job) (map[string][]string, error) {
	var old []runner.Job
	for _, j := range jobs {
		if j.Article.URI == files.Stdin {
			continue // it was nowhere before
		}
		body, ok, err := rev.Read(ctx, j.Article.URI)
		if err != nil {
			return nil, err
		}
		if ok {
			j.Article.Load = func() ([]byte, error) { return body, nil }
			old = append(old, j)
		}
	}
	settings.Progress = nil
	r, err := runner.New(settings, allChecks())
	if err != nil {
		return nil, &usageError{err}
	}
	rep, err := r.Run(ctx, old)
	if err != nil {
		return nil, err
	}
	prints := map[string][]string{}
	for i := range rep.Documents {
		prints[rep.Documents[i].URI] = suppress.Fingerprints(&rep.Documents[i])
	}
	return prints, nil
}

// tellUnused says what was dismissed in vain.
func (a *app) tellUnused(unused []audit.Unused) {
	var stale []string
	for _, u := range unused {
		switch {
		case u.Kind == "baseline":
			stale = append(stale, u.URI)
		case u.Line > 0:
			a.tell(fmt.Errorf("%s:%d: %s", u.URI, u.Line, u.Message))
		default:
			a.tell(errors.New(u.Message))
		}
	}
	if n := len(stale); n > 0 {
		slices.Sort(stale)
		a.tell(fmt.Errorf("%d accepted in the baseline and gone (in %s): “mtaudit baseline prune” takes them out", n, strings.Join(slices.Compact(stale), ", ")))
	}
}

// limits reads the arguments of --max-findings.
func limits(args []string) (map[string]int, error) {
	out := map[string]int{}
	for _, arg := range args {
		rule, n, ok := strings.Cut(arg, "=")
		if !ok {
			return nil, usagef("--max-findings: %q has no limit: want RULE=N", arg)
		}
		if err := audit.Known(allChecks(), rule); err != nil {
			return nil, usagef("--max-findings: %w", err)
		}
		var limit int
		if _, err := fmt.Sscanf(n, "%d", &limit); err != nil || fmt.Sprint(limit) != n || limit < 0 {
			return nil, usagef("--max-findings: %q is no number of findings: want RULE=N", n)
		}
		out[rule] = limit
	}
	return out, nil
}
