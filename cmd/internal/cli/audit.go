package cli

import (
	"context"
	"errors"

	"github.com/spf13/cobra"

	"mtaudit/audit"
	"mtaudit/cmd/internal/files"
	"mtaudit/cmd/internal/runner"
)

const auditLong = `Audit machine-translated articles.

An article may be plain text, Markdown or HTML, in UTF-8 or any encoding that can
be detected or is declared. “-” is standard input. With --reference, a human
translation of the same original, numbers, names and passages are compared; with
--source, the original. --glossary gives the terms and names of your house, as
CSV, TSV or TBX; “mtaudit explain glossary-term” says how. Without them the checks
that need them are skipped, and the report says so.

A folder stands for the articles in it and below: files in a format that can be
read, but none that the configuration pairs with another as its reference or
source. Articles that are audited together share their persons.

Without FILE, the articles that documents: in .mtaudit.yaml lists are audited. A
FILE that it lists is held against its reference and source from there. The file
is looked for from the working directory upwards to the root of the repository:

    fail-on: critical
    glossary: terms.csv            # from the folder of .mtaudit.yaml
    documents:
      - article: "news/**/*.mt.md"
        reference: "{name}.ref.md"   # beside the article
        source: "src/{name}.txt"     # from the folder of .mtaudit.yaml

A flag has the last word over the file: --rules replaces its rules and disable,
--disable adds to its disable, any other replaces its key.

--fix makes the changes that findings offer and that are safe to make unasked, and
writes the articles back: in their own encoding, with their line ends and mode.
The report is of what is left. The fixed text of standard input goes to standard
output, reports then only to files. --diff shows the changes in UTF-8 as a unified
diff instead, for “patch -p0”, and writes nothing. --unsafe-fixes, with either,
makes changes too that a person should look at: the first that a finding offers.

Exit status: 0 nothing that fails the run, 1 findings at or above --fail-on or a
score below a limit, 2 wrong usage, configuration or input. With --fix, findings
that were fixed do not count; with --diff it is 1 if there is anything to change,
whatever else was found. An article that cannot be audited, or not be fixed, makes
it 2; the others are still reported.`

const auditExample = `  An article on its own, and against a human translation:
    mtaudit audit article.txt
    mtaudit audit article.txt --reference human.txt

  A report to read, one for a browser and one for code scanning, in one run:
    mtaudit audit article.txt --format full --format html=report.html --format sarif=report.sarif

  Against the terms of the house, and what the original has of them:
    mtaudit audit article.txt --glossary terms.csv --source original.txt

  Fail on nothing but critical findings, or on a score:
    mtaudit audit article.txt --fail-on critical
    mtaudit audit article.txt --fail-on never --min-score 80

  Only two rules, all but one:
    mtaudit audit article.txt --rules MT201,number-mismatch
    mtaudit audit article.txt --disable shortcode-residue

  From a pipe, under the name that reports and pairing go by:
    fetch-article | mtaudit audit - --stdin-filename news/today.mt.md

  See what can be changed without asking, then change it:
    mtaudit audit article.txt --diff
    mtaudit audit article.txt --fix

  All articles of a folder, as one publication:
    mtaudit audit news/

  Every article that .mtaudit.yaml lists, on four processors:
    mtaudit audit -j 4

  How often each rule finds something:
    mtaudit audit news/ --statistics

  Again whenever the article, its reference or the configuration is saved:
    mtaudit audit article.txt --reference human.txt --watch`

func (a *app) auditCommand() *cobra.Command {
	var f auditFlags
	cmd := &cobra.Command{
		Use:     "audit [FILE…]",
		Short:   "Audit articles",
		Long:    auditLong,
		Example: auditExample,
		RunE: func(cmd *cobra.Command, names []string) error {
			f.changed = cmd.Flags().Changed
			if f.watch {
				return a.watch(cmd.Context(), &f, names)
			}
			return a.audit(cmd.Context(), &f, names)
		},
	}
	f.register(cmd)
	return cmd
}

// audit is one run of the audit command.
func (a *app) audit(ctx context.Context, f *auditFlags, names []string) error {
	if err := f.validate(); err != nil {
		return err
	}
	cfg, err := a.config(f)
	if err != nil {
		return err
	}
	run, err := a.prepare(ctx, f, cfg, names)
	if err != nil {
		return err
	}
	outs, err := f.outputs(run.sets)
	if err != nil {
		return err
	}
	defer outs.discard()
	if err := outs.open(run.inputs); err != nil {
		return err
	}
	rep, failed := run.do(ctx, f)
	run.endProgress()
	run.cache.close(a, f)
	failed = errors.Join(failed, a.endJudging(f, run.judging))
	switch {
	case rep == nil:
		return failed
	case f.diff:
		return a.showDiff(f, run, failed)
	case f.fix:
		failed = errors.Join(failed, a.writeFixes(f, run))
	}
	if f.verbose {
		a.tellRun(f, cfg, rep)
	}
	return a.finish(f, outs, rep, failed)
}

// A preparedRun is ready to start. Once it has run, it has what was fixed.
type preparedRun struct {
	runner      *runner.Runner
	sets        []files.Set
	jobs        []runner.Job // of the sets
	fixed       []runner.Fixed
	inputs      []string // the files that it reads
	cache       cache
	judging     *judging
	endProgress func()
}

// prepare reads what a run goes by, but no article.
func (a *app) prepare(ctx context.Context, f *auditFlags, cfg files.Config, names []string) (run *preparedRun, err error) {
	sets, err := articles(f, cfg, names)
	if err != nil {
		return nil, err
	}
	terms := f.glossaryFiles(cfg)
	run = &preparedRun{sets: sets, inputs: append(inputs(sets), terms...), jobs: a.jobs(f, sets)}
	settings, err := f.settings(cfg)
	if err != nil {
		return nil, err
	}
	if settings.Glossary, err = files.Glossary(terms, settings.Read.Lang); err != nil {
		return nil, err
	}
	if run.cache, settings.Cache, err = f.openCache(); err != nil {
		return nil, err
	}
	if settings.Suppress, err = a.suppressions(ctx, f, cfg, settings, run.jobs); err != nil {
		return nil, err
	}
	settings.Progress, run.endProgress = a.progress(f.quiet > 0)
	if run.judging, err = a.judging(f, cfg); err != nil {
		return nil, err
	}
	run.judging.set(f, &settings)
	if run.runner, err = runner.New(settings, run.judging.checks); err != nil {
		return nil, errors.Join(&usageError{err}, run.judging.close())
	}
	return run, nil
}

// finish writes the report and turns it into the end of the run. Where no article
// could be audited there is nothing to report.
func (a *app) finish(f *auditFlags, outs outputs, rep *audit.Report, failed error) error {
	if failed != nil {
		a.tell(failed)
	}
	if f.quiet == 0 {
		a.tellUnused(rep.Unused)
	}
	if len(rep.Documents) > 0 {
		if f.quiet > 1 {
			outs = outs.files()
		}
		if err := outs.write(a.stdout, rep, a.look(f)); err != nil {
			return err
		}
		if f.quiet == 0 {
			a.tellBig(outs, len(rep.Documents))
		}
	}
	switch {
	case failed != nil:
		return errReported
	case missed(rep) && !f.exitZero:
		return errFound
	}
	return nil
}

func missed(rep *audit.Report) bool {
	for _, g := range rep.Gates {
		if !g.Passed {
			return true
		}
	}
	return false
}

// config reads the configuration file that holds for this run.
func (a *app) config(f *auditFlags) (files.Config, error) {
	if f.noConfig && f.config != "" {
		return files.Config{}, usagef("--config and --no-config contradict each other")
	}
	if f.noConfig {
		return files.Config{}, nil
	}
	return loadConfig(f.config)
}
