package lsp

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/creachadair/jrpc2"

	"mtaudit/cmd/internal/files"
	"mtaudit/cmd/internal/suppress"
)

// reasons are what a client offers that has no place to write one.
func reasons() []string {
	return []string{"It is meant so", "The check is wrong here", "The original has it too", "Not worth mending"}
}

// noReason dismisses without one.
const noReason = "No reason"

// errGivenUp is the answer of a user who would rather not.
var errGivenUp = errors.New("given up")

// dismiss adds a finding to the baseline of its project. A client that has not
// asked for a reason itself is made to.
func (s *server) dismiss(ctx context.Context, a findingArgument) error {
	f, err := s.finding(a.URI, a.Fingerprint)
	if err != nil {
		return err
	}
	if a.Reason == nil {
		reason, err := s.askReason(ctx, fmt.Sprintf("Dismiss %s (%s) here: why?", f.Rule, f.Name))
		if errors.Is(err, errGivenUp) {
			return nil
		}
		if err != nil {
			return err
		}
		a.Reason = &reason
	}
	p := s.project(a.URI)
	b, err := files.LoadBaseline(p.baselinePath, false)
	if err != nil {
		return err
	}
	path := files.PathOf(files.Folder(p.baselinePath))(nameOf(a.URI))
	return files.SaveBaseline(p.baselinePath, b.Add(suppress.NewEntry(path, f, strings.TrimSpace(*a.Reason), "")))
}

type choice struct {
	Title string `json:"title"`
}

// askReason has the user choose a reason, "" for none. A client that cannot ask
// gives none; what a user answers by closing the question is errGivenUp.
func (s *server) askReason(ctx context.Context, question string) (string, error) {
	var actions []choice
	for _, r := range append(reasons(), noReason) {
		actions = append(actions, choice{r})
	}
	rsp, err := s.rpc.Callback(ctx, "window/showMessageRequest", map[string]any{"type": typeInfo, "message": question, "actions": actions})
	if jrpc2.ErrorCode(err) == jrpc2.MethodNotFound {
		return "", nil
	}
	if err != nil {
		return "", fmt.Errorf("ask for a reason: %w", err)
	}
	var chosen *choice
	if err := rsp.UnmarshalResult(&chosen); err != nil {
		return "", fmt.Errorf("ask for a reason: %w", err)
	}
	switch {
	case chosen == nil || chosen.Title == "":
		return "", errGivenUp
	case chosen.Title == noReason:
		return "", nil
	}
	return chosen.Title, nil
}
