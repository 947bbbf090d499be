package audit

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"

	"mtaudit/audit/glossary"
	"mtaudit/audit/text"
	"mtaudit/reference/align"
)

// An Input is an article and what it is judged against.
type Input struct {
	Article           *text.Document
	Source, Reference *text.Document     // either may be nil
	Glossary          *glossary.Glossary // may be nil
	Kept              *Kept              // from the audit before, for this one and the next; may be nil
}

// Config says which rules run. It is plain data, so that a file, an editor or a
// worker on another machine can carry it. Rules go by ID or name.
type Config struct {
	Rules    []string            `json:"rules,omitempty"`    // only these; empty: all that are not in preview
	Disable  []string            `json:"disable,omitempty"`  // but not these
	Severity map[string]Severity `json:"severity,omitempty"` // instead of the rule's own
}

// An Engine audits documents. It holds no state between calls and is safe for
// concurrent use: the command line, the editor and batch runners share one.
type Engine struct {
	checks []*Check
	chosen bool // the checks were asked for by name
}

// New returns an engine for these checks, or an error naming what is wrong
// with the configuration. Two checks with one ID are a programmer's mistake.
func New(cfg Config, checks []*Check) (*Engine, error) {
	if err := cfg.validate(checks); err != nil {
		return nil, err
	}
	e := &Engine{chosen: len(cfg.Rules) > 0}
	for _, c := range slices.SortedFunc(slices.Values(checks), byID) {
		if !cfg.enabled(c) {
			continue
		}
		if s, ok := cfg.severity(c); ok {
			changed := *c
			changed.Severity = s
			c = &changed
		}
		e.checks = append(e.checks, c)
	}
	return e, nil
}

func byID(a, b *Check) int { return strings.Compare(a.ID, b.ID) }

func (cfg Config) enabled(c *Check) bool {
	if slices.ContainsFunc(cfg.Disable, c.Called) {
		return false
	}
	if len(cfg.Rules) == 0 {
		return !c.Preview
	}
	return slices.ContainsFunc(cfg.Rules, c.Called)
}

func (cfg Config) severity(c *Check) (Severity, bool) {
	for _, key := range []string{c.ID, c.Name} {
		if s, ok := cfg.Severity[key]; ok {
			return s, true
		}
	}
	return 0, false
}

// Called reports whether the rule has this ID or name, in whatever case.
func (r Rule) Called(name string) bool {
	return strings.EqualFold(r.ID, name) || strings.EqualFold(r.Name, name)
}

func (cfg Config) validate(checks []*Check) error {
	seen := map[string]bool{}
	for _, c := range checks {
		if seen[c.ID] || seen[c.Name] {
			panic("audit: two checks are called " + c.ID + " " + c.Name)
		}
		seen[c.ID], seen[c.Name] = true, true
	}
	for _, list := range []struct {
		key   string
		names []string
	}{{"rules", cfg.Rules}, {"disable", cfg.Disable}, {"severity", slices.Sorted(maps.Keys(cfg.Severity))}} {
		for _, name := range list.names {
			if err := Known(checks, name); err != nil {
				return fmt.Errorf("%s: %w", list.key, err)
			}
		}
	}
	return nil
}

// Known returns nil if a check goes by this name, else an error that names the
// nearest one.
func Known(checks []*Check, name string) error {
	best, nearest := len(name)/2+1, ""
	for _, c := range checks {
		if c.Called(name) {
			return nil
		}
		for _, known := range []string{c.ID, c.Name} {
			if d := levenshtein.ComputeDistance(strings.ToLower(name), strings.ToLower(known)); d < best {
				best, nearest = d, known
			}
		}
	}
	if nearest == "" {
		return fmt.Errorf("no rule is called %q: “mtaudit rules” lists them", name)
	}
	return fmt.Errorf("no rule is called %q: did you mean %q?", name, nearest)
}

// Local returns an engine that runs those checks of e that are [Check.Local].
func (e *Engine) Local() *Engine {
	local := &Engine{chosen: e.chosen}
	for _, c := range e.checks {
		if c.Local {
			local.checks = append(local.checks, c)
		}
	}
	return local
}

// Rules lists the rules that this engine runs, by ID.
func (e *Engine) Rules() []Rule {
	rules := make([]Rule, len(e.checks))
	for i, c := range e.checks {
		rules[i] = c.Rule
	}
	return rules
}

// Audit audits one document. Where some checks fail, it returns what the others
// found together with an error that names each of them; when ctx ends, it
// returns ctx's error. Scores are not its business: see package quality.
func (e *Engine) Audit(ctx context.Context, in Input) (DocumentReport, error) {
	rep := newDocumentReport(in)
	var beads []align.Bead
	if in.Reference != nil {
		beads = AlignParagraphs(in.Article, in.Reference)
		rep.setBeads(beads)
	}
	var found []Finding
	var ran []*Check
	var errs []error
	shared := map[any]any{}
	for _, c := range e.checks {
		if err := ctx.Err(); err != nil {
			return rep, err
		}
		if c.Needs&NeedGlossary != 0 && in.Glossary == nil && !e.chosen {
			continue // there is nothing to hold the article to
		}
		if why := missing(c, in); why != "" {
			rep.Skipped = append(rep.Skipped, Skip{c.ID, why})
			continue
		}
		p := &Pass{Check: c, Article: in.Article, Source: in.Source, Reference: in.Reference, Glossary: in.Glossary, Beads: beads, ctx: ctx, kept: in.Kept, shared: shared, earlier: found, ran: ran}
		if err := run(c, p); err != nil {
			errs = append(errs, fmt.Errorf("check %s on %s: %w", c.ID, in.Article.URI, err))
			rep.Skipped = append(rep.Skipped, Skip{c.ID, err.Error()})
		}
		ran = append(ran, c)
		found = append(found, p.findings...)
		rep.Skipped = append(rep.Skipped, p.skipped...)
		rep.Facts = append(rep.Facts, p.facts...)
	}
	rep.Add(found...)
	in.Kept.Turn()
	return rep, errors.Join(errs...)
}

// Resolve compares what was noted in all documents, in whatever order they
// came. It is a group-by on Rule and Key; what is found under several keys is
// said once.
func (e *Engine) Resolve(facts []Fact) []Finding {
	var found []Finding
	for _, c := range e.checks {
		if c.Resolve == nil {
			continue
		}
		groups := map[string][]Fact{}
		for _, f := range slices.SortedFunc(slices.Values(facts), compareFacts) {
			if f.Rule == c.ID {
				groups[f.Key] = append(groups[f.Key], f)
			}
		}
		for _, key := range slices.Sorted(maps.Keys(groups)) {
			for _, f := range c.Resolve(key, groups[key]) {
				found = append(found, c.finding(f))
			}
		}
	}
	slices.SortStableFunc(found, Compare)
	return slices.CompactFunc(found, func(a, b Finding) bool { return Compare(a, b) == 0 })
}

// A PanicError is a panic of a check. It carries the stack for a bug report.
type PanicError struct {
	Value any
	Stack []byte
}

func (e *PanicError) Error() string { return fmt.Sprintf("panic: %v", e.Value) }

// run turns a panic in one check into an error, so that it cannot take the
// other checks, the batch or the editor's session with it.
func run(c *Check, p *Pass) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = &PanicError{r, debug.Stack()}
		}
	}()
	return c.Run(p)
}

// missing says why a check cannot run, or "".
func missing(c *Check, in Input) string {
	n := c.Needs
	switch {
	case !c.For(in.Article.Lang):
		return fmt.Sprintf("only for articles in %s, and this one is in %s", strings.Join(c.Langs, ", "), in.Article.Lang)
	case n&NeedSource != 0 && in.Source == nil:
		return "no source text was given"
	case n&NeedReference != 0 && in.Reference == nil:
		return "no reference translation was given"
	case n&NeedOriginal != 0 && in.Reference == nil && in.Source == nil:
		return "neither a reference translation nor a source text was given"
	case n&NeedGlossary != 0 && in.Glossary == nil:
		return "no glossary was given"
	case n&NeedGlossary != 0 && !in.Glossary.Speaks(in.Article.Lang):
		return "the glossary has no terms in " + in.Article.Lang
	}
	return ""
}
