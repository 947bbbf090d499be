package cli

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"mtaudit/audit"
	"mtaudit/cmd/internal/files"
	"mtaudit/cmd/internal/runner"
)

// validateFixes finds flags that --fix and --diff leave no meaning.
func (f *auditFlags) validateFixes() error {
	if f.unsafeFixes && !f.fix && !f.diff {
		return usagef("--unsafe-fixes says which changes are made: give --fix or --diff too")
	}
	if !f.diff {
		return nil
	}
	for _, flag := range []string{"format", "html-split", "fail-on", "min-score", "min-paragraph-score"} {
		if f.changed(flag) {
			return usagef("--diff shows changes and makes no report: leave --%s out", flag)
		}
	}
	return nil
}

// outputs are those that the flags ask for. With --diff there are none, and where
// the fixed text of standard input goes to standard output, none but files.
func (f *auditFlags) outputs(sets []files.Set) (outputs, error) {
	if f.diff {
		return nil, nil
	}
	filter := f.fix && slices.ContainsFunc(sets, func(s files.Set) bool { return s.Article == files.Stdin })
	if filter && len(f.allFormats()) == 0 {
		return nil, nil
	}
	outs, err := parseOutputs(f.allFormats())
	if err != nil {
		return nil, err
	}
	if outs, err = outs.withPages(f.htmlSplit); err != nil {
		return nil, err
	}
	for _, o := range outs {
		if filter && o.path == "" {
			return nil, usagef("--fix writes the text of standard input to standard output: give --format %s a file, as in %s=report.out", o.Name, o.Name)
		}
	}
	return outs, nil
}

// do audits the articles, and fixes them if the flags say so.
func (run *preparedRun) do(ctx context.Context, f *auditFlags) (rep *audit.Report, err error) {
	if !f.fix && !f.diff {
		return run.runner.Run(ctx, run.jobs)
	}
	rep, run.fixed, err = run.runner.Fix(ctx, run.jobs, f.unsafeFixes)
	return rep, err
}

// writeFixes puts the fixed articles in the place of the old, and says how many.
// The text of standard input goes to standard output, changed or not.
func (a *app) writeFixes(f *auditFlags, run *preparedRun) error {
	var errs []error
	fixes, written := 0, 0
	for _, one := range run.fixed {
		if name := run.sets[one.Job].Article; name != files.Stdin {
			if err := files.Replace(name, one.Before, one.After); err != nil {
				errs = append(errs, err)
				continue
			}
		}
		fixes, written = fixes+one.Fixes, written+1
	}
	if err := a.passThrough(run); err != nil {
		errs = append(errs, err)
	}
	if f.quiet == 0 {
		fmt.Fprintf(a.stderr, "mtaudit: fixed %s in %s\n", counted(fixes, "finding"), counted(written, "file"))
	}
	return errors.Join(errs...)
}

// passThrough writes the article that came from standard input, if one did.
func (a *app) passThrough(run *preparedRun) error {
	i := slices.IndexFunc(run.sets, func(s files.Set) bool { return s.Article == files.Stdin })
	if i < 0 {
		return nil
	}
	body, _ := run.jobs[i].Article.Load() // an error of it has been told
	if j := slices.IndexFunc(run.fixed, func(f runner.Fixed) bool { return f.Job == i }); j >= 0 {
		body = run.fixed[j].After
	}
	if _, err := a.stdout.Write(body); err != nil {
		return fmt.Errorf("write standard output: %w", err)
	}
	return nil
}
