package cli

import (
	"errors"

	"github.com/spf13/cobra"

	"mtaudit/reference/metric"
)

const scoreLong = `Score a translation against one reference or several: files of lines, line 7 of
each being one segment. The scores are those of sacreBLEU for the same settings,
which the signature spells out; of a corpus they are the scores of its added
sums, not means. A line that a reference leaves empty is no reference there if
another one has it.

"estimate" foretells, from 0 to 100, how human raters would judge a segment: 100
less 4 for each point of the MQM penalty that is typical of segments like it. It
was learned from ratings of texts in English and German. Longer segments have
more errors; of a corpus it is the mean, and no better than chrF at telling which
of two systems is better.

With --tsv, segments are the rows of a table. If all cells of its first row are
among id, source, hyp (or mt) and ref, ref1, ref2 …, they name the columns; else
the columns are the translation and its references.

With neither, segments are read from standard input, one JSON object a line:

    {"id":"1","mt":"The cat sat.","refs":["The cat sat down."]}

and by default answered so (BLEU of a line uses the effective order):

    {"id":"1","bleu":49.76,"chrf":61.01,"chrfpp":62.81,"ter":50,"estimate":…}

The last line is {"corpus":{…}}. --format tsv gives the segments as rows of a table
with the metrics at its head.

--compare tells whether a second system differs from the first, with two p-values
for each metric: by paired bootstrap resampling and by paired approximate
randomisation. Equal seeds give equal results on any machine.`

const scoreExample = `  mtaudit score system.txt human.txt
  mtaudit score system.txt human1.txt human2.txt --metric chrf,ter --confidence
  mtaudit score system.txt human.txt --compare other.txt
  mtaudit score system.txt human.txt --format tsv | sort -t '	' -k 6,6n | head
  mtaudit score < pairs.jsonl`

// scoreFlags choose what is scored, how, and how it is shown.
type scoreFlags struct {
	metrics    []string
	tokenize   metric.Tokenizer
	smooth     metric.Smoothing
	lowercase  bool
	whitespace bool
	ter        metric.TEROptions
	format     string // "" is jsonl for JSON, else table
	tsv        string
	compare    string
	confidence bool
	resampling metric.Resampling
}

func (a *app) scoreCommand() *cobra.Command {
	f := scoreFlags{resampling: metric.Resampling{Samples: 1000, Seed: 12345}}
	cmd := &cobra.Command{
		Use:     "score [HYP REF...]",
		Short:   "Score translations against references: BLEU, chrF, chrF++, TER and an estimate",
		Long:    scoreLong,
		Example: scoreExample,
		RunE: func(cmd *cobra.Command, args []string) error {
			return interruptible(cmd.Context(), func() error { return a.score(f, args) })
		},
	}
	f.inputFlags(cmd)
	f.metricFlags(cmd)
	return cmd
}

func (f *scoreFlags) inputFlags(cmd *cobra.Command) {
	formatFlag(cmd, &f.format, "what is written: table or json (the corpus), jsonl or tsv (every segment)", "table", "json", "jsonl", "tsv")
	fs := cmd.Flags()
	fs.StringVar(&f.tsv, "tsv", "", "score the rows of a `FILE` of tab-separated columns; - is standard input")
	fs.StringVar(&f.compare, "compare", "", "compare HYP with a second system's `FILE` of lines")
	fs.BoolVar(&f.confidence, "confidence", false, "give 95 % confidence intervals")
	fs.IntVar(&f.resampling.Samples, "samples", f.resampling.Samples, "draw `N` samples for intervals and p-values")
	fs.Uint64Var(&f.resampling.Seed, "seed", f.resampling.Seed, "`SEED` of the random numbers that samples are drawn by")
}

func (f *scoreFlags) metricFlags(cmd *cobra.Command) {
	fs := cmd.Flags()
	fs.StringSliceVar(&f.metrics, "metric", nil, "`METRIC` to give, again for more: bleu, chrf, chrf++, ter, estimate (default: all)")
	fs.TextVar(&f.tokenize, "tokenize", f.tokenize, "`TOKENIZER` of BLEU: 13a, intl, zh, char, none")
	fs.TextVar(&f.smooth, "smooth", f.smooth, "`SMOOTHING` of BLEU: exp, floor, add-k, none")
	fs.BoolVar(&f.lowercase, "lowercase", false, "BLEU and chrF: fold case")
	fs.BoolVar(&f.whitespace, "chrf-whitespace", false, "chrF: count white space among the characters")
	fs.BoolVar(&f.ter.Normalized, "ter-normalized", false, "TER: split punctuation from words")
	fs.BoolVar(&f.ter.NoPunctuation, "ter-no-punct", false, "TER: leave out punctuation")
	fs.BoolVar(&f.ter.Asian, "ter-asian", false, "TER: the two above for Chinese and Japanese too")
	fs.BoolVar(&f.ter.CaseSensitive, "ter-case-sensitive", false, "TER: tell upper from lower case")
	complete(cmd, "metric", "bleu", "chrf", "chrf++", "ter", "estimate")
	complete(cmd, "tokenize", "13a", "intl", "zh", "char", "none")
	complete(cmd, "smooth", "exp", "floor", "add-k", "none")
}

func (a *app) score(f scoreFlags, args []string) error {
	if err := f.check(args); err != nil {
		return err
	}
	measures, err := f.measures()
	if err != nil {
		return err
	}
	in, err := a.scoreInput(f, args)
	if err != nil {
		return err
	}
	s := &scoring{measures: measures, keep: f.confidence || f.compare != ""}
	switch f.format {
	case "jsonl":
		err = s.eachJSON(in, a.stdout)
	case "tsv":
		err = s.eachTSV(in, a.stdout)
	default:
		if err = s.each(in, func(measured) error { return nil }); err == nil {
			err = a.showScores(f, s.result(in, f))
		}
	}
	a.tellEmpty(s, in)
	return err
}

// check finds what does not go together, and fills in the format.
func (f *scoreFlags) check(args []string) error {
	files := len(args) > 0
	if f.format == "" {
		f.format = "table"
		if !files && f.tsv == "" {
			f.format = "jsonl"
		}
	}
	switch {
	case files && f.tsv != "":
		return usagef("score takes HYP and REF or --tsv, not both")
	case len(args) == 1:
		return usagef("score takes HYP and at least one REF; got 1")
	case f.compare != "" && !files:
		return usagef("--compare needs HYP and REF")
	case (f.compare != "" || f.confidence) && f.format != "table" && f.format != "json":
		return usagef("--compare and --confidence are of a corpus: use --format table or json, not %s", f.format)
	case f.resampling.Samples < 1:
		return &usageError{errors.New("--samples: want at least 1")}
	}
	return nil
}
