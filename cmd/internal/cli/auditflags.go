package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"mtaudit/audit"
	"mtaudit/audit/text"
	"mtaudit/audit/text/read"
	"mtaudit/cmd/internal/files"
	"mtaudit/cmd/internal/runner"
	"mtaudit/reports"
)

// auditFlags are what the flags of the audit command say.
type auditFlags struct {
	reference, source string
	glossaries        []string
	formats           []string
	htmlSplit         string

	rules, disable    []string
	failOn            runner.Threshold
	minScore          float64
	minParagraphScore float64
	maxFindings       []string
	exitZero          bool

	baseline                     string
	noBaseline                   bool
	newFromRev, newFromMergeBase string
	strict                       bool

	cacheDir string
	noCache  bool

	fix, diff, unsafeFixes bool

	config   string
	noConfig bool

	read          read.Options
	stdinFilename string

	color      string
	width      int
	ascii      bool
	columnUnit reports.ColumnUnit

	pathPrefix     string
	maxAnnotations int

	quiet      int
	verbose    bool
	statistics bool
	watch      bool
	workers    int

	judge judgeFlags

	changed func(flag string) bool // whether a flag was given
}

// registerInput adds the flags that say what is audited, and by what.
func (f *auditFlags) registerInput(cmd *cobra.Command) {
	fs := cmd.Flags()
	fs.SortFlags = false
	fs.StringVarP(&f.reference, "reference", "r", "", "human translation to hold the article against: a `FILE`")
	fs.StringVarP(&f.source, "source", "s", "", "text that the article was translated from: a `FILE`")
	fs.StringArrayVarP(&f.glossaries, "glossary", "g", nil, "terms and names to hold the article to: a CSV, TSV or TBX `FILE`; repeat it for several")
	fs.StringSliceVar(&f.rules, "rules", nil, "run only these `RULES`, by ID or name, parted by commas")
	fs.StringSliceVar(&f.disable, "disable", nil, "do not run these `RULES`")
	fs.StringVar(&f.config, "config", "", "configuration `FILE`, instead of the nearest "+files.ConfigName)
	fs.BoolVar(&f.noConfig, "no-config", false, "read no configuration file")
	fs.TextVar(&f.read.Layout, "paragraphs", f.read.Layout, "how paragraphs of plain text are told apart: `LAYOUT` line, blank or auto")
	fs.StringVar(&f.read.Lang, "lang", "", "language of article and reference, as a BCP 47 `TAG` such as en (default: detected)")
	fs.StringVar(&f.read.Encoding, "encoding", "", "`ENCODING` of article and reference, such as gb18030 (default: detected)")
	fs.StringVar(&f.read.Format, "input-format", "", "`FORMAT` of the article: "+strings.Join(inputFormats(), ", ")+" (default: by name and content)")
	fs.StringVar(&f.stdinFilename, "stdin-filename", "", "`NAME` under which standard input is reported, paired and read")
	fs.IntVarP(&f.workers, "jobs", "j", 0, "audit `N` articles at once (default: as many as there are processors)")
	fs.StringVar(&f.cacheDir, "cache-dir", "", "remember in this `FOLDER` what was found: large batches are faster the next time (default: nothing is remembered)")
	fs.BoolVar(&f.noCache, "no-cache", false, "remember nothing, whatever MTAUDIT_CACHE_DIR says")
	complete(cmd, "rules", ruleNames()...)
	complete(cmd, "disable", ruleNames()...)
	complete(cmd, "paragraphs", text.Auto.String(), text.Line.String(), text.Blank.String())
	complete(cmd, "input-format", inputFormats()...)
}

// register adds all flags of the audit command.
func (f *auditFlags) register(cmd *cobra.Command) {
	f.registerInput(cmd)
	fs := cmd.Flags()
	fs.StringArrayVarP(&f.formats, "format", "f", nil, "report `FORMAT[=PATH]`; repeat it for several; without a path, to standard output (default "+defaultFormat+"; see “mtaudit formats”)")
	fs.StringVar(&f.htmlSplit, "html-split", "", "write an HTML report in pages, an index and one for each article, to `FOLDER`, which it replaces")
	fs.TextVar(&f.failOn, "fail-on", f.failOn, "exit with 1 on findings of this `SEVERITY` or above: "+strings.Join(runner.Thresholds(), ", "))
	fs.Float64Var(&f.minScore, "min-score", 0, "exit with 1 if an article scores less than `N`, of 100")
	fs.Float64Var(&f.minParagraphScore, "min-paragraph-score", 0, "exit with 1 if a paragraph scores less than `N`, of 100")
	fs.StringArrayVar(&f.maxFindings, "max-findings", nil, "exit with 1 if there are more findings of a rule than `RULE=N`; repeat it for several")
	fs.BoolVar(&f.exitZero, "exit-zero", false, "exit with 0 whatever is found; 2 still means trouble")
	fs.BoolVar(&f.fix, "fix", false, "make the safe changes that findings offer, in the articles' files")
	fs.BoolVar(&f.diff, "diff", false, "show those changes as a unified diff, write nothing, and exit with 1 if there are any")
	fs.BoolVar(&f.unsafeFixes, "unsafe-fixes", false, "with --fix or --diff, changes too that want a look")
	fs.StringVar(&f.baseline, "baseline", "", "`FILE` of accepted findings (default: "+files.BaselineName+" beside the configuration, if it is there)")
	fs.BoolVar(&f.noBaseline, "no-baseline", false, "count accepted findings too")
	fs.StringVar(&f.newFromRev, "new-from-rev", "", "count only what the articles did not have at this Git `REVISION`")
	fs.StringVar(&f.newFromMergeBase, "new-from-merge-base", "", "the same, from where the branch at hand left this `BRANCH`")
	fs.BoolVar(&f.strict, "strict-suppressions", false, "exit with 1 if something was dismissed in vain: its finding is gone")
	fs.StringVar(&f.color, "color", "auto", "`WHEN` to colour standard output: auto, always, never")
	fs.IntVar(&f.width, "width", 0, "width of reports in terminal `CELLS` (default: the terminal's, else 100)")
	fs.BoolVar(&f.ascii, "ascii", false, "draw with ASCII characters only")
	fs.TextVar(&f.columnUnit, "column-unit", f.columnUnit, "what columns are counted in: `UNIT` "+strings.Join(reports.ColumnUnits(), ", "))
	fs.StringVar(&f.pathPrefix, "path-prefix", "", "`FOLDER`, from the root of the repository, in which the run was started: for paths in formats of CI services")
	fs.IntVar(&f.maxAnnotations, "max-annotations", 10, "write at most `N` annotations of a level, as many as GitHub shows; 0 means all")
	f.judge.register(fs)
	fs.CountVarP(&f.quiet, "quiet", "q", "no progress; twice: nothing on standard output")
	fs.BoolVarP(&f.verbose, "verbose", "v", false, "say on standard error what was read, and what each article came to")
	fs.BoolVar(&f.statistics, "statistics", false, "count findings by rule: short for --format statistics")
	fs.BoolVar(&f.watch, "watch", false, "audit again whenever a file that the run reads is saved, until Ctrl-C")
	f.complete(cmd)
}

// Command is the whole command, for the documentation.
func Command() *cobra.Command { return (&app{}).root() }

// AuditFlags are the flags of the audit command, for the documentation.
func AuditFlags() *pflag.FlagSet {
	return (&app{}).auditCommand().Flags()
}

func (f *auditFlags) complete(cmd *cobra.Command) {
	complete(cmd, "format", formatNames()...)
	complete(cmd, "fail-on", runner.Thresholds()...)
	complete(cmd, "color", colorWords...)
	complete(cmd, "column-unit", reports.ColumnUnits()...)
}

var colorWords = []string{"auto", "always", "never"}

func inputFormats() []string {
	var names []string
	for _, f := range read.All {
		names = append(names, f.Name)
	}
	return names
}

// filename is the name that a file goes by: its own, or for standard input the
// one that was given.
func (f *auditFlags) filename(name string) string {
	if name == files.Stdin && f.stdinFilename != "" {
		return f.stdinFilename
	}
	return name
}

// settings are those of the configuration with the flags over them.
func (f *auditFlags) settings(cfg files.Config) (runner.Settings, error) {
	s := cfg.RunSettings()
	s.Tool = audit.Tool{Name: "mtaudit", Version: Version()}
	s.Gates.Strict, s.Workers = f.strict, f.workers
	s.Read = f.read
	if f.changed("rules") {
		s.Rules.Rules, s.Rules.Disable = f.rules, nil
	}
	s.Rules.Disable = slices.Concat(s.Rules.Disable, f.disable)
	if f.changed("fail-on") {
		s.Gates.FailOn = f.failOn
	}
	if f.changed("min-score") {
		s.Gates.MinScore = &f.minScore
	}
	if f.changed("min-paragraph-score") {
		s.Gates.MinParagraphScore = &f.minParagraphScore
	}
	if !f.changed("paragraphs") {
		s.Read.Layout = cfg.Paragraphs
	}
	if !f.changed("lang") {
		s.Read.Lang = cfg.Lang
	}
	more, err := limits(f.maxFindings)
	for rule, n := range more {
		if s.Gates.MaxFindings == nil {
			s.Gates.MaxFindings = map[string]int{}
		}
		s.Gates.MaxFindings[rule] = n
	}
	return s, err
}

// look is how reports look in files and on standard output.
type look struct{ file, stdout reports.Options }

// look of a file depends on the flags alone, so that it is the same wherever it
// is made.
func (a *app) look(f *auditFlags) look {
	l := look{file: reports.Options{Width: f.width, ASCII: f.ascii, ColumnUnit: f.columnUnit, PathPrefix: f.pathPrefix, MaxAnnotations: f.maxAnnotations}}
	if f.maxAnnotations == 0 {
		l.file.MaxAnnotations = -1
	}
	l.stdout = l.file
	l.stdout.Color = a.color(f.color)
	if l.stdout.Width == 0 {
		l.stdout.Width = a.width(a.stdout)
	}
	return l
}

// allFormats are the outputs that were asked for, in whatever way.
func (f *auditFlags) allFormats() []string {
	if f.statistics {
		return append(slices.Clone(f.formats), reports.Statistics.Name)
	}
	return f.formats
}

// validate finds values that no type can refuse.
func (f *auditFlags) validate() error {
	switch {
	case f.verbose && f.quiet > 0:
		return usagef("--verbose and --quiet contradict each other")
	case f.watch && (f.fix || f.diff):
		return usagef("--watch changes no file: leave --fix and --diff out")
	}
	if !slices.Contains(colorWords, f.color) {
		return usagef("--color: %w", unknownWord(f.color, colorWords))
	}
	if f.read.Format != "" && !slices.Contains(inputFormats(), f.read.Format) {
		return usagef("--input-format: %w", unknownWord(f.read.Format, inputFormats()))
	}
	if err := f.validateFixes(); err != nil {
		return err
	}
	if low := min(f.workers, f.width, f.maxAnnotations); low < 0 {
		return usagef("--jobs, --width and --max-annotations take no number below 0, not %d", low)
	}
	return nil
}
