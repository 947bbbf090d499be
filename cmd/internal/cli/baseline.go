package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"mtaudit/audit"
	"mtaudit/cmd/internal/files"
	"mtaudit/cmd/internal/suppress"
)

const baselineLong = `Accept the findings that are there, so that only new ones count.

The baseline is a file, .mtaudit-baseline.json beside .mtaudit.yaml, or in the
working directory where there is none; keep it under version control. It names
findings by rule, article and the words around them, never by line: an edit
elsewhere in an article brings nothing back. “mtaudit audit” reads it and lists
what it dismisses apart. Entries whose findings are gone are told, and “prune”
takes them out.

create, update and prune audit articles as “mtaudit audit” does, and take its
arguments; without FILE, the articles of the configuration.`

func (a *app) baselineCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "baseline",
		Short: "Accept the findings that are there, so that only new ones count",
		Long:  baselineLong,
		Example: `  mtaudit baseline create news/*.mt.md --reason "published before we audited"
  mtaudit audit news/*.mt.md
  mtaudit baseline merge decisions.json`,
		Args: cobra.ArbitraryArgs,
		RunE: a.noCommand,
	}
	cmd.AddCommand(
		a.baselineChange("create", "Accept all findings, in a new file", a.createBaseline),
		a.baselineChange("update", "Accept all findings and take out what is gone", a.updateBaseline),
		a.baselineChange("prune", "Take out what is gone, and accept nothing", a.pruneBaseline),
		a.baselineMerge(),
	)
	return cmd
}

// A baselineRun is an audit for the sake of its baseline.
type baselineRun struct {
	path           string
	report         *audit.Report // nothing of it dismissed by a baseline
	reason, author string
}

func (a *app) baselineChange(name, short string, change func(baselineRun) error) *cobra.Command {
	var f auditFlags
	var run baselineRun
	cmd := &cobra.Command{
		Use:   name + " [FILE…]",
		Short: short,
		RunE: func(cmd *cobra.Command, names []string) error {
			f.changed = cmd.Flags().Changed
			cfg, err := a.config(&f)
			if err != nil {
				return err
			}
			run.path, _ = f.baselinePath(cfg)
			f.baseline, f.noBaseline = "", true
			if run.report, err = a.auditOnly(cmd.Context(), &f, cfg, names); err != nil {
				return err
			}
			return change(run)
		},
	}
	f.registerInput(cmd)
	cmd.Flags().StringVar(&f.baseline, "baseline", "", "baseline `FILE` (default: "+files.BaselineName+" beside the configuration)")
	if name != "prune" {
		cmd.Flags().StringVar(&run.reason, "reason", "", "`TEXT` that says why the findings are accepted")
		cmd.Flags().StringVar(&run.author, "author", "", "`NAME` of who accepts them")
	}
	return cmd
}

// auditOnly audits and returns the report; one bad article is an error, as
// nothing is known of its findings.
func (a *app) auditOnly(ctx context.Context, f *auditFlags, cfg files.Config, names []string) (*audit.Report, error) {
	run, err := a.prepare(ctx, f, cfg, names)
	if err != nil {
		return nil, err
	}
	defer run.cache.close(a, f)
	return run.runner.Run(ctx, run.jobs)
}

// entries are those that accept every finding of the report.
func (r baselineRun) entries() (list []suppress.Entry) {
	pathOf := files.PathOf(files.Folder(r.path))
	for _, d := range r.report.Documents {
		for _, f := range d.Findings {
			list = append(list, suppress.NewEntry(pathOf(d.URI), f, r.reason, r.author))
		}
	}
	return list
}

// stale are the entries about the articles of the report that are not in it,
// and those about articles that are not there at all.
func (r baselineRun) stale(b suppress.Baseline) (list []suppress.Entry) {
	dir := files.Folder(r.path)
	pathOf := files.PathOf(dir)
	for _, d := range r.report.Documents {
		list = append(list, b.Stale(pathOf(d.URI), d.Findings)...)
	}
	for _, e := range b.Entries {
		if _, err := os.Stat(files.In(dir, e.Path)); errors.Is(err, fs.ErrNotExist) {
			list = append(list, e)
		}
	}
	return list
}

func (a *app) createBaseline(r baselineRun) error {
	if _, err := os.Stat(r.path); err == nil {
		return fmt.Errorf("%s is there already: “mtaudit baseline update” brings it up to date", r.path)
	}
	b := suppress.Baseline{}.Add(r.entries()...)
	return a.saveBaseline(r.path, b, fmt.Sprintf("%s accepted", counted(len(b.Entries), "finding")))
}

func (a *app) updateBaseline(r baselineRun) error {
	old, err := files.LoadBaseline(r.path, false)
	if err != nil {
		return err
	}
	stale := r.stale(old)
	kept := old.Without(stale)
	b := kept.Add(r.entries()...)
	return a.saveBaseline(r.path, b, fmt.Sprintf("%s accepted, %d taken out, %d in all",
		counted(len(b.Entries)-len(kept.Entries), "finding"), len(old.Entries)-len(kept.Entries), len(b.Entries)))
}

func (a *app) pruneBaseline(r baselineRun) error {
	old, err := files.LoadBaseline(r.path, true)
	if err != nil {
		return err
	}
	b := old.Without(r.stale(old))
	return a.saveBaseline(r.path, b, fmt.Sprintf("%d taken out, %d left", len(old.Entries)-len(b.Entries), len(b.Entries)))
}

// baselineMerge takes in the decisions that were made in an HTML report, or
// another baseline.
func (a *app) baselineMerge() *cobra.Command {
	var into, config string
	cmd := &cobra.Command{
		Use:   "merge FILE…",
		Short: "Add the entries of other baselines, as an HTML report saves them",
		Long: `Add the entries of other baselines, as an HTML report saves them. Their paths
are taken from the working directory.`,
		Args: takes(cobra.MinimumNArgs(1), "at least one baseline"),
		RunE: func(_ *cobra.Command, names []string) error {
			cfg, err := loadConfig(config)
			if err != nil {
				return err
			}
			path := into
			if path == "" {
				path = cfg.BaselinePath()
			}
			return a.mergeBaselines(path, names)
		},
	}
	cmd.Flags().StringVar(&into, "baseline", "", "baseline `FILE` to add to (default: "+files.BaselineName+" beside the configuration)")
	cmd.Flags().StringVar(&config, "config", "", "configuration `FILE`, instead of the nearest "+files.ConfigName)
	return cmd
}

func (a *app) mergeBaselines(path string, names []string) error {
	b, err := files.LoadBaseline(path, false)
	if err != nil {
		return err
	}
	before, pathOf := len(b.Entries), files.PathOf(files.Folder(path))
	for _, name := range names {
		more, err := files.LoadBaseline(name, true)
		if err != nil {
			return err
		}
		for i := range more.Entries {
			more.Entries[i].Path = pathOf(more.Entries[i].Path)
		}
		b = b.Add(more.Entries...)
	}
	return a.saveBaseline(path, b, fmt.Sprintf("%d added, %d in all", len(b.Entries)-before, len(b.Entries)))
}

func (a *app) saveBaseline(path string, b suppress.Baseline, what string) error {
	if err := files.SaveBaseline(path, b); err != nil {
		return err
	}
	_, err := fmt.Fprintf(a.stdout, "%s: %s\n", printable(path), what)
	return err
}
