package lsp

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"mtaudit/audit"
)

var linked = map[string]any{
	"window":       map[string]any{"showDocument": map[string]any{"support": true}},
	"textDocument": map[string]any{"publishDiagnostics": map[string]any{"codeDescriptionSupport": true}},
}

// linksTo opens a text with a finding and returns its diagnostic.
func linksTo(t *testing.T, o Options, caps map[string]any, dir string) (*peer, diagnostic) {
	t.Helper()
	p := newPeer(t, o)
	p.initialize(caps, dir)
	uri := uriOf(filepath.Join(dir, "a.txt"))
	p.open(uri, doubled)
	return p, pick(t, p.diagnostics(uri, coded("MT401")).Diagnostics, "MT401")
}

func TestCodesLinkToRulePages(t *testing.T) {
	work, cache := t.TempDir(), filepath.Join(t.TempDir(), "two words", "机器")
	p, g := linksTo(t, Options{Pages: cache}, linked, work)
	if g.About == nil {
		t.Fatalf("no link in %+v", g)
	}
	path, ok := pathOf(g.About.Href)
	if !ok || !strings.HasPrefix(path, cache) || !strings.Contains(path, "test") {
		t.Fatalf("it links to %s", g.About.Href)
	}
	body, err := os.ReadFile(path)
	if err != nil || !strings.HasPrefix(string(body), "# repeated-word (MT401)") {
		t.Errorf("%s, %v", body, err)
	}
	before, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	linksTo(t, Options{Pages: cache}, linked, work)
	if after, err := os.Stat(path); err != nil || !after.ModTime().Equal(before.ModTime()) || !os.SameFile(before, after) {
		t.Errorf("the next session writes it again: %v", err)
	}
	if all, err := os.ReadDir(filepath.Dir(path)); err != nil || len(all) == 0 || strings.HasPrefix(all[0].Name(), ".") {
		t.Errorf("beside it are %v, %v", all, err)
	}
	if left, err := os.ReadDir(work); err != nil || len(left) > 0 {
		t.Errorf("in the workspace are %v, %v", left, err)
	}
	p.execute(&command{Command: commandOpenRule, Arguments: []any{ruleArgument{"MT401"}}})
	p.until("it shows the page", func() bool { return len(p.asked("window/showDocument")) == 1 })
	if asked := p.asked("window/showDocument")[0]; !strings.Contains(asked, g.About.Href) || !strings.Contains(asked, `"external":false`) {
		t.Errorf("shown %s", asked)
	}
}

func TestRulePagesAreNoArticles(t *testing.T) {
	p, g := linksTo(t, Options{Pages: t.TempDir()}, linked, t.TempDir())
	p.open(g.About.Href, doubled)
	var r reportResult
	if a := p.call("mtaudit/report", reportParams{TextDocument: textDocumentID{g.About.Href}}, &r); a.Error != nil {
		t.Fatal(a.Error.Message)
	}
	if r.Document == nil || len(r.Document.Findings) > 0 {
		t.Errorf("the page of a rule is audited: %+v", r.Document)
	}
}

func TestDamagedRulePageIsWrittenAgain(t *testing.T) {
	cache := t.TempDir()
	_, g := linksTo(t, Options{Pages: cache}, linked, t.TempDir())
	path, _ := pathOf(g.About.Href)
	if err := os.WriteFile(path, []byte("# repe"), 0o600); err != nil {
		t.Fatal(err)
	}
	linksTo(t, Options{Pages: cache}, linked, t.TempDir())
	if body, err := os.ReadFile(path); err != nil || !strings.Contains(string(body), "Example") {
		t.Errorf("%s, %v", body, err)
	}
}

func TestLinksThatAreNotThere(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		o    Options
		caps map[string]any
		want string
	}{
		"client without links": {Options{Pages: t.TempDir()}, nil, ""},
		"no folder":            {Options{}, linked, ""},
		"not to be written":    {Options{Pages: filepath.Join(file, "below")}, linked, ""},
		"served": {Options{Pages: t.TempDir(), Settings: Settings{RulePages: "https://pages.example/mt/rules/"}}, linked,
			"https://pages.example/mt/rules/MT401"},
	} {
		t.Run(name, func(t *testing.T) {
			_, g := linksTo(t, c.o, c.caps, t.TempDir())
			if c.want == "" && g.About != nil || c.want != "" && (g.About == nil || g.About.Href != c.want) {
				t.Errorf("%+v", g.About)
			}
			if c.o.Pages != "" && c.want != "" {
				if left, err := os.ReadDir(c.o.Pages); err != nil || len(left) > 0 {
					t.Errorf("pages are written that nobody needs: %v, %v", left, err)
				}
			}
		})
	}
}

func TestOpenRuleWithoutShowDocument(t *testing.T) {
	dir := t.TempDir()
	p, g := linksTo(t, Options{Pages: t.TempDir()}, nil, dir)
	a := titled(t, p.actions(uriOf(filepath.Join(dir, "a.txt")), g), "Open rule documentation (MT401)")
	p.execute(a.Command)
	if m := string(p.next("window/showMessage").Params); !strings.Contains(m, "MT401.md") {
		t.Errorf("told %s", m)
	}
	for _, rule := range []string{"MT000", "../../x", ""} {
		if a := p.call("workspace/executeCommand", map[string]any{"command": commandOpenRule, "arguments": []any{ruleArgument{rule}}}, nil); a.Error == nil {
			t.Errorf("%q has a page", rule)
		}
	}
}

// A version is a name for a folder whatever is in it.
func TestVersionAsFolder(t *testing.T) {
	dir := t.TempDir()
	s := &server{Options: Options{Pages: dir, Tool: audit.Tool{Version: "../../v1 (机器)"}}}
	p := s.writePage(audit.Rule{ID: "MT1", Name: "x"})
	path, _ := pathOf(p.uri)
	if rel, err := filepath.Rel(dir, path); p.err != nil || err != nil || !filepath.IsLocal(rel) || strings.Count(rel, string(filepath.Separator)) != 1 {
		t.Errorf("%s, %v", path, p.err)
	}
}
