package lsp

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// The kinds of code action.
const (
	kindQuickFix = "quickfix"
	kindFixAll   = "source.fixAll.mtaudit"
)

type codeActionParams struct {
	TextDocument textDocumentID `json:"textDocument"`
	Range        textRange      `json:"range"`
	Context      struct {
		Diagnostics []struct {
			Source string           `json:"source"`
			Data   *diagnosticOrder `json:"data"`
		} `json:"diagnostics"`
		Only []string `json:"only"`
	} `json:"context"`
}

// wants reports whether the client asked for a kind of action, or one that
// holds it.
func (p codeActionParams) wants(kind string) bool {
	return len(p.Context.Only) == 0 || slices.ContainsFunc(p.Context.Only, func(only string) bool {
		return only == "" || kind == only || strings.HasPrefix(kind, only+".")
	})
}

// codeAction offers what can be done about findings. They are those whose
// fingerprints came back with the diagnostics, whatever ranges came with them;
// where none came, those at the range.
func (s *server) codeAction(_ context.Context, p codeActionParams) ([]codeAction, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	d := s.open(p.TextDocument.URI)
	actions := []codeAction{}
	if d == nil || d.report == nil {
		return actions, nil
	}
	if p.wants(kindQuickFix) {
		for _, f := range s.meant(d, p) {
			actions = append(actions, s.quickFixes(d, f)...)
		}
	}
	if edits := safeEdits(d.report.Findings); p.wants(kindFixAll) && len(edits) > 0 {
		actions = append(actions, codeAction{Title: fmt.Sprintf("Apply all safe fixes (%d)", len(edits)), Kind: kindFixAll, Edit: s.edit(d, edits)})
	}
	return actions, nil
}

func (s *server) meant(d *document, p codeActionParams) []audit.Finding {
	wanted := map[string]bool{}
	for _, g := range p.Context.Diagnostics {
		if g.Data != nil {
			wanted[g.Data.Fingerprint] = true
		}
	}
	at := d.buffer.span(p.Range, s.client.encoding)
	return slices.DeleteFunc(slices.Clone(d.report.Findings), func(f audit.Finding) bool {
		if len(wanted) > 0 {
			return !wanted[f.Fingerprint]
		}
		return !meets(f.At.Span, at)
	})
}

// meets reports whether two spans share a byte or an end.
func meets(a, b text.Span) bool { return a.Start <= b.End && b.Start <= a.End }

// quickFixes are the actions for one finding. The caller holds the lock.
func (s *server) quickFixes(d *document, f audit.Finding) (actions []codeAction) {
	about := []diagnostic{s.diagnostic(s.places(d), f)}
	preferred := false
	for _, fix := range f.Fixes {
		actions = append(actions, codeAction{
			Title: fix.Message, Kind: kindQuickFix, Diagnostics: about,
			IsPreferred: fix.Safe && !preferred, Edit: s.edit(d, fix.Edits),
		})
		preferred = preferred || fix.Safe
		if all := alike(d.report.Findings, f, fix); len(all) > len(fix.Edits) {
			actions = append(actions, codeAction{
				Title: fmt.Sprintf("%s: all %d places", fix.Message, len(all)), Kind: kindQuickFix, Diagnostics: about, Edit: s.edit(d, all),
			})
		}
	}
	for _, c := range []*command{
		{"Dismiss " + f.Rule + " here (adds to baseline)", commandDismiss, []any{findingArgument{d.uri, f.Fingerprint, nil}}},
		{"Accept “" + short(f.At.Text) + "” in this project: " + f.Name, commandAcceptName, []any{findingArgument{d.uri, f.Fingerprint, nil}}},
		{"Disable " + f.Rule + " for this file", commandDisable, []any{disableArgument{d.uri, f.Rule, "file"}}},
		{"Disable " + f.Rule + " for this project", commandDisable, []any{disableArgument{d.uri, f.Rule, "project"}}},
		{"Open rule documentation (" + f.Rule + ")", commandOpenRule, []any{ruleArgument{f.Rule}}},
	} {
		actions = append(actions, codeAction{Title: c.Title, Kind: kindQuickFix, Diagnostics: about, Command: c})
	}
	return actions
}

// short is a text for a title.
func short(t string) string {
	r := []rune(strings.Join(strings.Fields(t), " "))
	if len(r) > 40 {
		return string(r[:39]) + "…"
	}
	return string(r)
}

// alike are the edits of a fix and of all other findings of the rule that put
// the same words in the place of the same words.
func alike(all []audit.Finding, f audit.Finding, fix audit.Fix) []audit.Edit {
	edits := slices.Clone(fix.Edits)
	if len(fix.Edits) != 1 || fix.Edits[0].Span != f.At.Span {
		return edits
	}
	for _, g := range all {
		if g.Rule != f.Rule || g.At.Text != f.At.Text || g.At.Span == f.At.Span {
			continue
		}
		for _, other := range g.Fixes {
			if len(other.Edits) == 1 && other.Edits[0].Span == g.At.Span && other.Edits[0].New == fix.Edits[0].New {
				edits = append(edits, other.Edits[0])
				break
			}
		}
	}
	return apart(edits)
}

// safeEdits are those of the first safe fix of every finding that has one.
func safeEdits(all []audit.Finding) (edits []audit.Edit) {
	end := -1
	for _, f := range all {
		i := slices.IndexFunc(f.Fixes, func(fix audit.Fix) bool { return fix.Safe })
		if i < 0 || len(f.Fixes[i].Edits) == 0 || f.Fixes[i].Edits[0].Span.Start < end {
			continue // a fix is made whole or not at all
		}
		edits = append(edits, f.Fixes[i].Edits...)
		end = edits[len(edits)-1].Span.End
	}
	return edits
}

// apart sorts edits and drops those that overlap an earlier one.
func apart(edits []audit.Edit) (kept []audit.Edit) {
	slices.SortStableFunc(edits, func(a, b audit.Edit) int { return a.Span.Start - b.Span.Start })
	end := -1
	for _, e := range edits {
		if e.Span.Start < end {
			continue
		}
		kept = append(kept, e)
		end = max(e.Span.End, e.Span.Start+1)
	}
	return kept
}

// edit makes edits one of the protocol's, for the very version that they are of
// where the client can hold it to that. The caller holds the lock.
func (s *server) edit(d *document, edits []audit.Edit) *workspaceEdit {
	list := make([]textEdit, len(edits))
	for i, e := range edits {
		list[i] = textEdit{d.buffer.textRange(e.Span, s.client.encoding), e.New}
	}
	if s.client.documentChanges {
		return &workspaceEdit{DocumentChanges: []documentEdit{{versionedID{d.uri, d.version}, list}}}
	}
	return &workspaceEdit{Changes: map[string][]textEdit{d.uri: list}}
}
