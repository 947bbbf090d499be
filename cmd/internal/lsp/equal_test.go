package lsp

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"mtaudit/audit"
	"mtaudit/audit/checks"
	"mtaudit/cmd/internal/files"
	"mtaudit/cmd/internal/runner"
)

// TestFindingsAreThoseOfTheCommandLine holds what the editor shows at rest, after
// edits, to what a run over the same files finds: the same findings, byte for
// byte as JSON.
func TestFindingsAreThoseOfTheCommandLine(t *testing.T) {
	tree := map[string]string{".mtaudit.yaml": "documents:\n  - article: \"*.mt.txt\"\n    reference: \"{name}.ref.txt\"\n    source: \"{name}.src.txt\"\nglossary: terms.csv\n", "terms.csv": "term,source\nalpha term,甲\n"}
	var names []string
	for _, c := range checks.All {
		for i, e := range c.Examples {
			name := fmt.Sprintf("%s-%d", c.ID, i)
			names = append(names, name)
			tree[name+".mt.txt"] = e.Bad
			if e.Reference != "" {
				tree[name+".ref.txt"] = e.Reference + "\n" // an article is never its own reference
			}
			if e.Source != "" {
				tree[name+".src.txt"] = e.Source
			}
		}
	}
	dir := folderWith(t, tree)
	p := newPeer(t, Options{})
	p.initialize(map[string]any{}, dir)
	total := 0
	for _, name := range names {
		path := filepath.Join(dir, name+".mt.txt")
		want := onCommandLine(t, path)
		total += len(want.Findings)
		got := inEditor(p, path)
		if g, w := asJSON(t, got.Findings), asJSON(t, want.Findings); g != w {
			t.Errorf("%s: the editor finds\n%s\nthe command line\n%s", name, g, w)
		}
		if g, w := asJSON(t, got.Paragraphs), asJSON(t, want.Paragraphs); g != w {
			t.Errorf("%s: the editor's paragraphs are\n%s\nthe command line's\n%s", name, g, w)
		}
	}
	if total < len(names)/2 {
		t.Errorf("only %d findings in %d examples", total, len(names))
	}
}

// onCommandLine audits a file as the audit command does.
func onCommandLine(t *testing.T, path string) audit.DocumentReport {
	t.Helper()
	config, err := files.FindConfig(filepath.Dir(path))
	if err != nil {
		t.Fatal(err)
	}
	cfg, err := files.LoadConfig(config, checks.All)
	if err != nil {
		t.Fatal(err)
	}
	settings := cfg.RunSettings()
	if settings.Glossary, err = files.Glossary(cfg.GlossaryPaths(), ""); err != nil {
		t.Fatal(err)
	}
	r, err := runner.New(settings, checks.All)
	if err != nil {
		t.Fatal(err)
	}
	text := func(name string) *runner.Text {
		if _, err := os.Stat(name); name == "" || err != nil {
			return nil
		}
		return &runner.Text{URI: files.URI(name), Load: func() ([]byte, error) { return files.Read(name) }}
	}
	set := cfg.Counterparts(path)
	rep, err := r.Run(context.Background(), []runner.Job{{Article: *text(path), Reference: text(set.Reference), Source: text(set.Source)}})
	if err != nil {
		t.Fatal(err)
	}
	return rep.Documents[0]
}

// inEditor audits a file as an open document that was typed in from the end to
// the start.
func inEditor(p *peer, path string) audit.DocumentReport {
	p.t.Helper()
	body, err := os.ReadFile(path)
	if err != nil {
		p.t.Fatal(err)
	}
	uri, runes := uriOf(path), []rune(string(body))
	half := len(runes) / 2
	p.open(uri, string(runes[half:]))
	for i := half; i > 0; {
		from := max(0, i-17)
		p.notify("textDocument/didChange", changeParams{versionedID{uri, new(2 + half - from)}, []change{{&textRange{}, string(runes[from:i])}}})
		i = from
	}
	rep := p.wholeReport(uri)
	p.notify("textDocument/didClose", documentParams{textDocumentID{uri}})
	return rep
}

func asJSON(t *testing.T, v any) string {
	t.Helper()
	b, err := json.MarshalIndent(v, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
