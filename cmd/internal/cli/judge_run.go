package cli

import (
	"fmt"
	"slices"

	"mtaudit/audit"
	"mtaudit/audit/checks"
	"mtaudit/audit/judge"
	"mtaudit/cmd/internal/files"
	"mtaudit/cmd/internal/ledger"
	"mtaudit/cmd/internal/runner"
)

// allChecks are those of every rule there is. Those of the judge do nothing unless it is
// on.
func allChecks() []*audit.Check { return slices.Concat(checks.All, judge.Idle()) }

// A judging is the judge's part in one run.
type judging struct {
	checks    []*audit.Check // of the whole run
	own       []*audit.Check // of the judge; none if it is off
	judge     *judge.Judge
	config    judge.Config
	ledger    *ledger.File
	budget    *judge.Budget
	collector *judge.Collector

	calibration *judge.Calibration // nil if there was none
}

// judging sets up the judge of a run, if there is one. Nothing is sent yet, and where
// consent is missing nothing will be.
func (a *app) judging(f *auditFlags, cfg files.Config) (*judging, error) {
	if f.judge.mode == judgeLive && !f.judge.on {
		return &judging{checks: allChecks()}, nil
	}
	if f.fix || f.diff || f.watch {
		return nil, usagef("--judge does not go with --fix, --diff and --watch: they read every article again and again")
	}
	c, err := f.judge.config(cfg, f.changed)
	if err != nil {
		return nil, err
	}
	j := &judging{config: c}
	s := judge.Settings{Config: c, Names: checks.Names.Of}
	if s.Asker, err = a.asker(f, cfg, j); err != nil {
		return nil, err
	}
	if j.calibration, err = judge.ReadCalibration(j.ledger.About(judge.Calibrated, c.Subject())); err != nil {
		return nil, err
	}
	s.Ledger, s.Calibration = j.ledger, j.calibration
	if j.judge, err = judge.New(s); err != nil {
		return nil, &usageError{err}
	}
	j.own = j.judge.Checks()
	j.checks = slices.Concat(checks.All, j.own)
	return j, nil
}

// asker is what answers, and opens the ledger.
func (a *app) asker(f *auditFlags, cfg files.Config, j *judging) (_ judge.Asker, err error) {
	path := f.judge.ledgerPath(cfg)
	switch f.judge.mode {
	case judgeReplay:
		j.ledger, err = ledger.Read(path)
		return judge.Offline{}, err
	case judgePlan:
		j.ledger, err = ledger.Read(path)
		j.collector = &judge.Collector{}
		return j.collector, err
	}
	note := func(r judge.Request) error { return j.ledger.Note(judge.NewEntry(r, judge.Sent)) }
	client, err := a.client(f, cfg, j, note)
	return client, err
}

// client is the way to the endpoint, if there is consent to go there. It opens the
// ledger.
func (a *app) client(f *auditFlags, cfg files.Config, j *judging, sent func(judge.Request) error) (*judge.Client, error) {
	e, err := j.config.Endpoint()
	if err != nil {
		return nil, &usageError{err}
	}
	if len(j.config.Models) == 0 {
		return nil, usagef("%w: the judge needs a model: name one with --judge-model, or as models: under judge: in the configuration", judge.ErrNoConsent)
	}
	key, err := f.judge.key(a.getenv)
	if err != nil {
		return nil, err
	}
	if j.ledger, err = ledger.Open(f.judge.ledgerPath(cfg)); err != nil {
		return nil, err
	}
	j.budget = judge.NewBudget(j.config)
	return judge.NewClient(e, judge.ClientOptions{
		Key: key, Transport: a.transport, Budget: j.budget, Sent: sent,
	}), nil
}

// set makes the rules of the judge run: they were asked for by --judge, whatever rules
// the configuration names.
func (j *judging) set(f *auditFlags, s *runner.Settings) {
	if len(j.own) == 0 {
		return
	}
	s.Judge = j.config.Signature()
	s.Cache = runner.Cache{} // the ledger is what remembers answers
	if j.calibration != nil {
		s.Judge += "," + j.calibration.String()
	}
	if len(s.Rules.Rules) > 0 && !f.changed("rules") {
		s.Rules.Rules = slices.Clone(s.Rules.Rules)
		for _, c := range j.own {
			s.Rules.Rules = append(s.Rules.Rules, c.ID)
		}
	}
}

func (j *judging) close() error {
	if j.ledger == nil {
		return nil
	}
	return j.ledger.Close()
}

// endJudging closes the ledger and says what was spent.
func (a *app) endJudging(f *auditFlags, j *judging) error {
	if j.budget != nil && f.quiet == 0 {
		fmt.Fprintf(a.stderr, "judge: %s\n", spent(j.budget.Spent(), j.config))
		if n := j.ledger.Again(); n > 0 {
			fmt.Fprintf(a.stderr, "judge: %d requests were under way when an earlier run ended, and were sent again under the same Idempotency-Key; a provider that does not heed it may charge twice\n", n)
		}
	}
	if n := j.broken(); n > 0 {
		fmt.Fprintf(a.stderr, "judge: %d lines of the ledger are none of a ledger and were passed over\n", n)
	}
	return j.close()
}

func (j *judging) broken() int {
	if j.ledger == nil {
		return 0
	}
	return j.ledger.Broken()
}

// spent reads "12 requests to api.example.org, 20480 tokens sent, 900 answered, cost 0.0123".
func spent(u judge.Usage, c judge.Config) string {
	s := fmt.Sprintf("%d requests to %s, %d tokens sent, %d answered", u.Requests, printable(c.Host()), u.Input, u.Output)
	if c.Prices != (judge.Prices{}) {
		s += fmt.Sprintf(", cost %.4f", u.Cost(c.Prices))
	}
	return s
}
