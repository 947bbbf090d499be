package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"syscall"

	"mtaudit/cmd/internal/files"
)

// watch audits, and again whenever a file that it reads has changed, until ctx
// ends; then the end is that of the last audit. A mistake in the command ends it
// at once, but one that an editor can mend, as in the configuration, is told and
// waited for.
func (a *app) watch(ctx context.Context, f *auditFlags, names []string) error {
	if slices.Contains(names, files.Stdin) {
		return usagef("--watch needs files: standard input can be read only once")
	}
	var last error
	for first := true; ; first = false {
		w, err := files.NewWatcher(a.watched(f, names))
		if err != nil {
			return err
		}
		a.clear(first)
		now := a.audit(ctx, f, names)
		goOn := goesOn(ctx, now, first)
		if goOn {
			last = a.told(now)
			a.announce(f)
			err = w.Wait(ctx)
		}
		err = errors.Join(err, w.Close())
		switch {
		case ctx.Err() != nil && (goOn || !first):
			return last
		case !goOn:
			return now
		case err != nil:
			return err
		}
	}
}

// goesOn reports whether anything can come of waiting after an audit that ended
// with err.
func goesOn(ctx context.Context, err error, first bool) bool {
	var usage *usageError
	return ctx.Err() == nil && !errors.Is(err, syscall.EPIPE) && !(first && errors.As(err, &usage))
}

func (a *app) announce(f *auditFlags) {
	if f.quiet == 0 {
		fmt.Fprintln(a.stderr, "mtaudit: watching; Ctrl-C ends")
	}
}

// told tells an error now, as nobody will when the watch goes on.
func (a *app) told(err error) error {
	if err == nil || errors.Is(err, errFound) || errors.Is(err, errReported) {
		return err
	}
	a.tell(err)
	return errReported
}

// clear clears a terminal for the next report.
func (a *app) clear(first bool) {
	if _, ok := terminal(a.stdout); ok && !first && a.getenv("TERM") != "dumb" {
		fmt.Fprint(a.stdout, "\x1b[H\x1b[2J\x1b[3J")
	}
}

// watched is what a run reads, as far as that can be known: a configuration that
// is wrong names no articles, but mending it is a change.
func (a *app) watched(f *auditFlags, names []string) files.Watch {
	what := files.Watch{Names: slices.Concat(names, []string{files.ConfigName}), Extensions: extensions()}
	what.Names = slices.DeleteFunc(what.Names, func(name string) bool { return isFolder(name) })
	what.Folders = slices.DeleteFunc(slices.Clone(names), func(name string) bool { return !isFolder(name) })
	for _, name := range []string{f.config, f.reference, f.source} {
		if name != "" {
			what.Names = append(what.Names, name)
		}
	}
	if outs, err := parseOutputs(f.allFormats()); err == nil { // else the run says so
		for _, o := range outs {
			if o.path != "" {
				what.Except = append(what.Except, o.path)
			}
		}
	}
	cfg, err := a.config(f)
	if err != nil {
		if found, err := nearestConfig(); err == nil && found != "" {
			what.Names = append(what.Names, found)
		}
		return what
	}
	if cfg.Path != "" {
		what.Names = append(what.Names, cfg.Path)
	}
	if baseline, _ := f.baselinePath(cfg); !f.noBaseline {
		what.Names = append(what.Names, baseline)
	}
	what.Names = append(what.Names, f.glossaryFiles(cfg)...)
	if len(names) == 0 && cfg.Path != "" {
		what.Folders = append(what.Folders, cfg.Dir())
	}
	if sets, err := articles(f, cfg, names); err == nil { // else the run says so
		what.Names = append(what.Names, inputs(sets)...)
	}
	return what
}

func isFolder(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}
