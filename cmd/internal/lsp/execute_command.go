package lsp

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/creachadair/jrpc2"

	"mtaudit/audit"
	"mtaudit/cmd/internal/files"
	"mtaudit/cmd/internal/suppress"
)

// The commands, which code actions and lenses name, and a client may offer.
const (
	commandDismiss    = "mtaudit.dismiss"     // {uri, fingerprint, reason?}: without a reason, it is asked for
	commandAcceptName = "mtaudit.acceptName"  // {uri, fingerprint, reason?}
	commandDisable    = "mtaudit.disableRule" // {uri, rule, scope: "file" or "project"}
	commandOpenRule   = "mtaudit.openRule"    // {rule}
	commandReport     = "mtaudit.showReport"  // {uri}
)

func commandNames() []string {
	return []string{commandDismiss, commandAcceptName, commandDisable, commandOpenRule, commandReport}
}

type findingArgument struct {
	URI         string  `json:"uri"`
	Fingerprint string  `json:"fingerprint"`
	Reason      *string `json:"reason,omitempty"`
}

type ruleArgument struct {
	Rule string `json:"rule"`
}

type disableArgument struct {
	URI   string `json:"uri"`
	Rule  string `json:"rule"`
	Scope string `json:"scope"`
}

type commandParams struct {
	Command   string            `json:"command"`
	Arguments []json.RawMessage `json:"arguments"`
}

// executeCommand runs a command. What it changes is a file of the project, which
// the command line reads too, never a setting of the editor.
func (s *server) executeCommand(ctx context.Context, p commandParams) (any, error) {
	switch p.Command {
	case commandDismiss:
		return nil, changes(s, p, func(a findingArgument) error { return s.dismiss(ctx, a) })
	case commandAcceptName:
		return nil, changes(s, p, s.acceptName)
	case commandDisable:
		return nil, changes(s, p, s.disable)
	case commandOpenRule:
		var shown *shownPage
		err := withArgument(p, func(a ruleArgument) (err error) {
			shown, err = s.openRule(a.Rule)
			return err
		})
		return shown, err
	case commandReport:
		var shown *shownPage
		err := withArgument(p, func(a textDocumentID) (err error) {
			shown, err = s.showReport(ctx, a.URI)
			return err
		})
		return shown, err
	}
	return nil, jrpc2.Errorf(jrpc2.InvalidParams, "no command is called %q", p.Command)
}

// changes runs a command that changes the project, and audits again.
func changes[A any](s *server, p commandParams, do func(A) error) error {
	if err := withArgument(p, do); err != nil {
		return err
	}
	s.auditAgain()
	return nil
}

func withArgument[A any](p commandParams, do func(A) error) error {
	var a A
	if len(p.Arguments) != 1 {
		return jrpc2.Errorf(jrpc2.InvalidParams, "%s: got %d arguments, want 1", p.Command, len(p.Arguments))
	}
	if err := json.Unmarshal(p.Arguments[0], &a); err != nil {
		return jrpc2.Errorf(jrpc2.InvalidParams, "%s: %v", p.Command, err)
	}
	return do(a)
}

// acceptedHere is the reason of what was dismissed without one.
const acceptedHere = "accepted in the editor"

// acceptName has the rule leave alone, in the whole project, the words that it
// marks.
func (s *server) acceptName(a findingArgument) error {
	f, err := s.finding(a.URI, a.Fingerprint)
	if err != nil {
		return err
	}
	reason := acceptedHere
	if a.Reason != nil && strings.TrimSpace(*a.Reason) != "" {
		reason = *a.Reason
	}
	return s.project(a.URI).add("ignore", suppress.Ignore{Rules: []string{f.Name}, Text: f.At.Text, Reason: reason}, s.Checks)
}

// disable switches a rule off.
func (s *server) disable(a disableArgument) error {
	if err := audit.Known(s.Checks, a.Rule); err != nil {
		return err
	}
	p := s.project(a.URI)
	switch a.Scope {
	case "project":
		return p.add("disable", a.Rule, s.Checks)
	case "file":
		path := files.PathOf(p.dir())(nameOf(a.URI))
		return p.add("ignore", suppress.Ignore{Path: literal(path), Rules: []string{a.Rule}, Reason: "disabled in the editor"}, s.Checks)
	}
	return fmt.Errorf("the scope of a rule is “file” or “project”, not %q", a.Scope)
}

// errGone answers to a command about something that is not there any more.
var errGone = errors.New("the finding is gone: the text has changed")

func (s *server) finding(uri, fingerprint string) (audit.Finding, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	d := s.open(uri)
	if d == nil || d.report == nil {
		return audit.Finding{}, errGone
	}
	i := slices.IndexFunc(d.report.Findings, func(f audit.Finding) bool { return f.Fingerprint == fingerprint })
	if i < 0 {
		return audit.Finding{}, errGone
	}
	return d.report.Findings[i], nil
}
