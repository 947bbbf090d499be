package cli

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"mtaudit/audit/judge"
	"mtaudit/audit/text"
	"mtaudit/audit/text/read"
	"mtaudit/cmd/internal/files"
)

// asks is a command that asks an endpoint by being called, with consent like any other.
func (a *app) asks(cmd *cobra.Command, do func(ctx context.Context, f *auditFlags, cfg files.Config, args []string) error) *cobra.Command {
	f := auditFlags{judge: judgeFlags{on: true}}
	fs := cmd.Flags()
	fs.StringVar(&f.config, "config", "", "configuration `FILE`, instead of the nearest "+files.ConfigName)
	f.judge.registerModel(fs)
	f.judge.registerLimits(fs)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		f.changed = cmd.Flags().Changed
		cfg, err := a.config(&f)
		if err != nil {
			return err
		}
		return do(cmd.Context(), &f, cfg, args)
	}
	return cmd
}

func (a *app) judgeDoctorCommand() *cobra.Command {
	return a.asks(&cobra.Command{
		Use:     "doctor",
		Short:   "Try out what an endpoint can do",
		Long:    "Try out what the endpoint does with each model: about ten requests, none of\nwhich has text of an article. The result is kept in the ledger. Exit status 1 if\nsomething is not as it should be.",
		Example: "  mtaudit judge doctor --judge-url http://localhost:11434/v1 --judge-model some-model",
		Args:    takes(cobra.NoArgs, "no arguments"),
	}, a.doctor)
}

func (a *app) doctor(ctx context.Context, f *auditFlags, cfg files.Config, _ []string) (err error) {
	c, err := f.judge.config(cfg, f.changed)
	if err != nil {
		return err
	}
	j := &judging{config: c}
	client, err := a.client(f, cfg, j, nil)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, a.endJudging(f, j)) }()
	well := true
	for _, model := range c.Models {
		p, err := judge.Examine(ctx, client, c, model)
		if err != nil {
			return err
		}
		raw, err := json.Marshal(p)
		if err != nil {
			return err
		}
		one := c
		one.Models = []string{model}
		if err := j.ledger.Note(judge.Entry{Key: one.Subject(), State: judge.Profiled, Host: c.Host(), Model: model, Response: raw}); err != nil {
			return err
		}
		ok, err := a.showProfile(p)
		if err != nil {
			return err
		}
		well = well && ok
	}
	if !well {
		return errFound
	}
	return nil
}

func (a *app) showProfile(p judge.Profile) (well bool, err error) {
	w := tabwriter.NewWriter(a.stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintf(w, "%s\n", printable(p.Model))
	well = true
	for _, probe := range p.Probes {
		word := "ok"
		if !probe.OK {
			word, well = "no", false
		}
		fmt.Fprintf(w, "  %s\t%s\t%s\n", word, probe.Name, printable(probe.Note))
	}
	fmt.Fprintf(w, "  set\tformat: %s\t", p.Format)
	if p.TokenParam != "" {
		fmt.Fprintf(w, "token-param: %s", p.TokenParam)
	}
	fmt.Fprintln(w)
	return well, w.Flush()
}

func (a *app) judgeCalibrateCommand() *cobra.Command {
	return a.asks(&cobra.Command{
		Use:     "calibrate REFERENCE…",
		Short:   "Measure how many planted errors the judge finds",
		Long:    "Plant errors (numbers, names, negations, omissions, titles) in copies of good\ntexts of your own, have them judged against the originals, and say how many are\nfound and how many paragraphs without one are flagged. The texts are sent to the\nendpoint. The result is kept in the ledger and stands in the signature of every\nreport of the same models.",
		Example: "  mtaudit judge calibrate references/ --max-cost 2",
		Args:    takes(cobra.MinimumNArgs(1), "one or more good texts"),
	}, a.calibrate)
}

func (a *app) calibrate(ctx context.Context, f *auditFlags, cfg files.Config, args []string) (err error) {
	j, err := a.judging(f, cfg)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, a.endJudging(f, j)) }()
	texts, err := goodTexts(args)
	if err != nil {
		return err
	}
	c, err := j.judge.Calibrate(ctx, texts)
	if err != nil {
		return err
	}
	raw, err := json.Marshal(c)
	if err != nil {
		return err
	}
	if err := j.ledger.Note(judge.Entry{Key: j.config.Subject(), State: judge.Calibrated, Host: j.config.Host(), Response: raw}); err != nil {
		return err
	}
	return a.showCalibration(c)
}

func (a *app) showCalibration(c judge.Calibration) error {
	w := tabwriter.NewWriter(a.stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "KIND\tPLANTED\tFOUND")
	for _, k := range c.Kinds {
		fmt.Fprintf(w, "%s\t%d\t%d\n", k.Kind, k.Planted, k.Found)
	}
	fmt.Fprintf(w, "\nWITHOUT ERROR\t%d\t%d flagged\n", c.Controls, c.FalseAlarms)
	return w.Flush()
}

func goodTexts(names []string) (texts []*text.Document, err error) {
	found, err := files.Expand(names, extensions())
	if err != nil {
		return nil, err
	}
	for _, name := range found {
		raw, err := files.Read(name)
		if err != nil {
			return nil, err
		}
		d, err := read.Document(files.URI(name), raw, read.Options{})
		if err != nil {
			return nil, err
		}
		texts = append(texts, d)
	}
	return texts, nil
}
