package cli

import (
	"context"
	"fmt"
	"slices"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"mtaudit/audit"
	"mtaudit/audit/judge"
	"mtaudit/cmd/internal/runner"
)

const judgeLong = `Prepare, repeat and measure what a language model says of articles.

The judge itself runs with “mtaudit audit --judge”. Text of the articles, their
references and sources is then sent to one host; all of these must hold, or
nothing is sent and the exit status is 2:

  - --judge is given;
  - the address and a model are named, by --judge-url and --judge-model or in the
    configuration;
  - the configuration of the project lists the host;
  - the address begins with https:, unless it is of this machine.

    judge:
      url: https://api.example.org/v1
      models: [some-model]
      allow-hosts: [api.example.org]
      prices: {input: 0.5, output: 2}   # of a million tokens
      max-cost: 5

The key of the endpoint is read from the environment variable MTAUDIT_JUDGE_KEY
(or --judge-key-env, --judge-key-file) and written nowhere. Answers are kept in
.mtaudit-judge.jsonl beside the configuration: none is asked for twice.`

func (a *app) judgeCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "judge",
		Short: "Prepare, repeat and measure what a language model says of articles",
		Long:  judgeLong,
		Example: `  mtaudit judge plan article.txt --reference human.txt
  mtaudit audit article.txt --reference human.txt --judge --max-cost 1
  mtaudit judge replay article.txt --reference human.txt --format html=report.html`,
		Args: cobra.ArbitraryArgs,
		RunE: a.noCommand,
	}
	cmd.AddCommand(a.judgePlanCommand(), a.judgeReplayCommand(), a.judgeExportCommand(), a.judgeImportCommand(), a.judgeDoctorCommand(), a.judgeCalibrateCommand())
	return cmd
}

func (a *app) judgeReplayCommand() *cobra.Command {
	f := auditFlags{judge: judgeFlags{mode: judgeReplay}}
	cmd := &cobra.Command{
		Use:     "replay [FILE…]",
		Short:   "Audit with the judge's answers of before, and no network",
		Long:    "Audit as “mtaudit audit --judge” does, with the answers that are in the ledger\nand without a network: the same articles, settings and answers give the same\nreport, byte for byte. Answers that are missing make it exit with 2.",
		Example: "  mtaudit judge replay article.txt --format json=again.json",
		RunE: func(cmd *cobra.Command, names []string) error {
			f.changed = cmd.Flags().Changed
			return a.audit(cmd.Context(), &f, names)
		},
	}
	f.register(cmd)
	return cmd
}

func (a *app) judgePlanCommand() *cobra.Command {
	f := auditFlags{judge: judgeFlags{mode: judgePlan}}
	cmd := &cobra.Command{
		Use:   "plan [FILE…]",
		Short: "Show what the judge would send and cost, and send nothing",
		Long:  "Show how many requests “mtaudit audit --judge” would send, how many tokens they\nare likely to have, and what all of it can cost at most by judge: prices: in the\nconfiguration. Nothing is sent. Answers in the ledger cost nothing more; where it\nhas any of a model, the estimate is corrected by what they came to.",
		Example: `  mtaudit judge plan article.txt --judge-model some-model
  mtaudit judge plan news/ --judge-samples 1`,
		RunE: func(cmd *cobra.Command, names []string) error {
			f.changed = cmd.Flags().Changed
			return a.plan(cmd.Context(), &f, names)
		},
	}
	f.registerInput(cmd)
	f.judge.registerModel(cmd.Flags())
	return cmd
}

// plan shows what is yet to be asked, by model.
func (a *app) plan(ctx context.Context, f *auditFlags, names []string) error {
	j, err := a.gather(ctx, f, names)
	if err != nil {
		return err
	}
	all := j.collector.Requests()
	w := tabwriter.NewWriter(a.stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "MODEL\tREQUESTS\tTOKENS SENT\tAT MOST\tANSWERED AT MOST\tCOST AT MOST")
	var worst judge.Usage
	for _, model := range slices.Compact(slices.Sorted(slices.Values(j.config.Models))) {
		p := judge.NewPlan(slices.DeleteFunc(slices.Clone(all), func(r judge.Request) bool { return r.Model != model }), j.ledger.Correction(model))
		fmt.Fprintf(w, "%s\t%d\t%d\t%d\t%d\t%s\n", printable(model), p.Requests, p.Input, p.Worst.Input, p.Worst.Output, cost(p.Worst, j.config))
		worst = worst.Plus(p.Worst)
	}
	if err := w.Flush(); err != nil {
		return err
	}
	host := j.config.Host()
	if host == "" {
		host = "no host: give --judge-url"
	}
	_, err = fmt.Fprintf(a.stdout, "\nto %s; at most %d requests, %d tokens, cost %s; nothing was sent\n", printable(host), worst.Requests, worst.Input+worst.Output, cost(worst, j.config))
	return err
}

func cost(u judge.Usage, c judge.Config) string {
	if c.Prices == (judge.Prices{}) {
		return "unknown: no prices"
	}
	return fmt.Sprintf("%.4f", u.Cost(c.Prices))
}

// gather finds what would be asked about articles that the ledger does not answer.
func (a *app) gather(ctx context.Context, f *auditFlags, names []string) (*judging, error) {
	cfg, err := a.config(f)
	if err != nil {
		return nil, err
	}
	j, err := a.judging(f, cfg)
	if err != nil {
		return nil, err
	}
	sets, err := articles(f, cfg, names)
	if err != nil {
		return nil, err
	}
	settings, err := f.settings(cfg)
	if err != nil {
		return nil, err
	}
	settings.Rules, settings.Gates = audit.Config{}, runner.Gates{}
	r, err := runner.New(settings, j.own)
	if err != nil {
		return nil, &usageError{err}
	}
	if _, err = r.Run(ctx, a.jobs(f, sets)); err != nil {
		return nil, err
	}
	return j, nil
}
