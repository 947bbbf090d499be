package lsp

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"mtaudit/cmd/internal/files"
)

const (
	spelt = "Alfred Bunyan opened the hall of 𠮷野 on Monday.\n\nAlfred Bunyon thanked the the builders.\n\nAlfred Bunyan left early.\n"
	human = "On Monday Alfred Bunyan opened the hall of 𠮷野.\n\nAlfred Bunyan thanked the builders.\n\nAlfred Bunyan left early.\n"
)

// project opens an article that is paired with a reference.
func paired(t *testing.T, caps map[string]any) (p *peer, dir, uri string) {
	dir = folderWith(t, map[string]string{
		".mtaudit.yaml": "# pairs\ndocuments:\n  - article: \"*.mt.txt\"\n    reference: \"{name}.ref.txt\"\n",
		"a b.mt.txt":    spelt, "a b.ref.txt": human,
	})
	p = newPeer(t, Options{})
	p.initialize(caps, dir)
	uri = uriOf(filepath.Join(dir, "a b.mt.txt"))
	p.open(uri, spelt)
	return p, dir, uri
}

var versioned = map[string]any{
	"workspace":    map[string]any{"workspaceEdit": map[string]any{"documentChanges": true}},
	"textDocument": map[string]any{"publishDiagnostics": map[string]any{"relatedInformation": true}},
}

// actions of a finding, asked for as an editor does that sends ranges back
// wrong.
func (p *peer) actions(uri string, g diagnostic, only ...string) (list []codeAction) {
	p.t.Helper()
	a := p.call("textDocument/codeAction", map[string]any{
		"textDocument": textDocumentID{uri}, "range": textRange{position{0, 0}, position{0, 0}},
		"context": map[string]any{"only": only, "diagnostics": []any{map[string]any{"range": textRange{position{77, 3}, position{99, 4}}, "data": g.Data}}},
	}, &list)
	if a.Error != nil {
		p.t.Fatal(a.Error.Message)
	}
	return list
}

func pick(t *testing.T, all []diagnostic, code string) diagnostic {
	t.Helper()
	for _, g := range all {
		if g.Code == code {
			return g
		}
	}
	t.Fatalf("no %s in %+v", code, all)
	return diagnostic{}
}

func titled(t *testing.T, all []codeAction, start string) codeAction {
	t.Helper()
	for _, a := range all {
		if strings.HasPrefix(a.Title, start) {
			return a
		}
	}
	t.Fatalf("no action %q in %+v", start, all)
	return codeAction{}
}

func (p *peer) execute(c *command) {
	p.t.Helper()
	if a := p.call("workspace/executeCommand", map[string]any{"command": c.Command, "arguments": c.Arguments}, nil); a.Error != nil {
		p.t.Fatalf("%s: %s", c.Command, a.Error.Message)
	}
}

func TestRelatedPlacesAndFixes(t *testing.T) {
	p, dir, uri := paired(t, versioned)
	got := p.diagnostics(uri, coded("MT201"))
	g := pick(t, got.Diagnostics, "MT201")
	b := newBuffer([]byte(spelt))
	if s := b.span(g.Range, utf16Units); !strings.Contains(spelt[s.Start:s.End], "Bunyon") {
		t.Errorf("it marks %q", spelt[s.Start:s.End])
	}
	inReference := 0
	for _, r := range g.Related {
		if r.Location.URI == uriOf(filepath.Join(dir, "a b.ref.txt")) {
			inReference++
			s := newBuffer([]byte(human)).span(r.Location.Range, utf16Units)
			if !strings.Contains(human[s.Start:s.End], "Bunyan") {
				t.Errorf("%q of the reference", human[s.Start:s.End])
			}
		}
	}
	if len(g.Related) < 1 {
		t.Errorf("related %+v, %d in the reference", g.Related, inReference)
	}
	word := pick(t, got.Diagnostics, "MT401")
	actions := p.actions(uri, word)
	fix := actions[0]
	if fix.Edit == nil || len(fix.Edit.DocumentChanges) != 1 || *fix.Edit.DocumentChanges[0].TextDocument.Version != 1 || fix.Kind != kindQuickFix {
		t.Fatalf("%+v", fix)
	}
	for _, e := range fix.Edit.DocumentChanges[0].Edits {
		b = b.replace(b.span(e.Range, utf16Units), e.NewText)
	}
	if !strings.Contains(string(b.text), "thanked the builders") {
		t.Errorf("after the fix: %s", b.text)
	}
	for _, a := range p.actions(uri, word, "source.fixAll") {
		if a.Kind != kindFixAll {
			t.Errorf("asked for source.fixAll, got %s", a.Kind)
		}
	}
	if len(p.actions(uri, word, "refactor")) != 0 {
		t.Error("it offers what was not asked for")
	}
}

func TestDismissals(t *testing.T) {
	for _, c := range []struct{ title, file, want string }{
		{"Dismiss MT401 here", files.BaselineName, `"path":"a b.mt.txt","rule":"MT401"`},
		{"Accept “", files.ConfigName, "# pairs\ndocuments:\n  - article: \"*.mt.txt\"\n    reference: \"{name}.ref.txt\"\nignore:\n  - rules:"},
		{"Disable MT401 for this file", files.ConfigName, "path: a b.mt.txt"},
		{"Disable MT401 for this project", files.ConfigName, "disable:\n  - MT401\n"},
	} {
		t.Run(c.title, func(t *testing.T) {
			p, dir, uri := paired(t, versioned)
			p.answer("window/showMessageRequest", `{"title":"It is meant so"}`)
			g := pick(t, p.diagnostics(uri, coded("MT201")).Diagnostics, "MT401")
			p.execute(titled(t, p.actions(uri, g), c.title).Command)
			p.diagnostics(uri, func(all []diagnostic) bool { return len(all) > 0 && !coded("MT401")(all) })
			if body, err := os.ReadFile(filepath.Join(dir, c.file)); err != nil || !strings.Contains(string(body), c.want) {
				t.Errorf("%s: %v, want %q", body, err, c.want)
			}
			p.notify("textDocument/didChange", changeParams{versionedID{uri, new(2)}, []change{{&textRange{position{2, 0}, position{2, 0}}, "Then "}}})
			if got := p.diagnostics(uri, func(all []diagnostic) bool { return true }); *got.Version == 2 && c.file == files.ConfigName && coded("MT401")(got.Diagnostics) {
				t.Error("it is back after an edit")
			}
		})
	}
}

func TestItemsAreAddedToAConfiguration(t *testing.T) {
	for old, want := range map[string]string{
		"":                                 "disable:\n  - MT401\n",
		"lang: en":                         "lang: en\ndisable:\n  - MT401\n",
		"disable:\n- MT1 # so\nlang: en\n": "disable:\n- MT1 # so\n- MT401\nlang: en\n",
		"disable:\n    - MT1":              "disable:\n    - MT1\n    - MT401\n",
		"disable: [MT1]\n":                 "",
		"disable: MT1\n":                   "",
	} {
		got, err := appended([]byte(old), "disable", "MT401")
		if string(got) != want || (err == nil) != (want != "") {
			t.Errorf("%q: %q, %v", old, got, err)
		}
	}
}

func TestWhatIsShownBesideTheText(t *testing.T) {
	p, dir, uri := paired(t, nil)
	reference := uriOf(filepath.Join(dir, "a b.ref.txt"))
	p.call("mtaudit/report", documentParams{textDocumentID{uri}}, nil)
	at := positionParams{textDocumentID{uri}, position{2, 25}}
	var h hoverResult
	p.call("textDocument/hover", at, &h)
	for _, want := range []string{"repeated\\-word", "Alfred Bunyan thanked the builders", "MT401"} {
		if !strings.Contains(strings.ReplaceAll(h.Contents.Value, "repeated-word", "repeated\\-word"), want) {
			t.Errorf("no %q in %s", want, h.Contents.Value)
		}
	}
	var places []location
	p.call("textDocument/definition", at, &places)
	if len(places) != 1 || places[0].URI != reference || places[0].Range.Start.Line != 2 {
		t.Errorf("definition %+v", places)
	}
	var links []link
	p.call("textDocument/documentLink", documentParams{textDocumentID{uri}}, &links)
	for _, l := range links {
		if !strings.HasPrefix(l.Target, reference+"#L") {
			t.Errorf("link %+v", l)
		}
	}
	var symbols []symbol
	p.call("textDocument/documentSymbol", documentParams{textDocumentID{uri}}, &symbols)
	if len(symbols) != 3 || !strings.Contains(symbols[1].Detail, "score") || !strings.Contains(symbols[1].Detail, "finding") {
		t.Errorf("symbols %+v", symbols)
	}
	var lenses []lens
	p.call("textDocument/codeLens", documentParams{textDocumentID{uri}}, &lenses)
	if len(lenses) != 2 || lenses[1].Range.Start.Line != 2 { // the third paragraph is without fault
		t.Errorf("lenses %+v", lenses)
	}
	var hints []hint
	p.call("textDocument/inlayHint", rangeParams{textDocumentID{uri}, textRange{position{2, 0}, position{3, 0}}}, &hints)
	if len(hints) != 1 || hints[0].Position != (position{2, 0}) {
		t.Errorf("hints %+v", hints)
	}
	var shown shownPage
	p.call("workspace/executeCommand", map[string]any{"command": commandReport, "arguments": []any{textDocumentID{uri}}}, &shown)
	path, _ := pathOf(shown.URI)
	body, err := os.ReadFile(path)
	if err != nil || !strings.Contains(string(body), "Bunyon") {
		t.Errorf("the report: %v", err)
	}
	_ = os.Remove(path)
}

func TestFilesBesideTheArticle(t *testing.T) {
	p, dir, uri := paired(t, nil)
	p.diagnostics(uri, coded("MT401"))
	config := filepath.Join(dir, files.ConfigName)
	changed := func(path string) {
		p.notify("workspace/didChangeWatchedFiles", map[string]any{"changes": []any{map[string]any{"uri": uriOf(path), "type": 2}}})
	}
	good, err := os.ReadFile(config)
	if err != nil {
		t.Fatal(err)
	}
	write(t, config, string(good)+"disable: [repeated-word]\n")
	changed(config)
	p.diagnostics(uri, func(all []diagnostic) bool { return !coded("MT401")(all) })
	write(t, config, "disable: [\n")
	changed(config)
	var m message
	if err := json.Unmarshal(p.next("window/showMessage").Params, &m); err != nil || m.Type != typeError || !strings.Contains(m.Message, files.ConfigName) {
		t.Errorf("%+v, %v", m, err)
	}
	if coded("MT401")(p.diagnostics(uri, func([]diagnostic) bool { return true }).Diagnostics) {
		t.Error("a broken configuration is taken for none")
	}
	write(t, config, string(good))
	if err := os.Remove(filepath.Join(dir, "a b.ref.txt")); err != nil {
		t.Fatal(err)
	}
	p.notify("textDocument/didSave", documentParams{textDocumentID{uri}})
	if err := json.Unmarshal(p.next("window/showMessage").Params, &m); err != nil || m.Type != typeWarning || !strings.Contains(m.Message, "a b.ref.txt") {
		t.Errorf("%+v, %v", m, err)
	}
	p.diagnostics(uri, coded("MT401"))
}

func TestTwoRoots(t *testing.T) {
	one := folderWith(t, map[string]string{".mtaudit.yaml": "disable: [repeated-word]\n", ".git/x": "", "a.txt": spelt})
	two := folderWith(t, map[string]string{".git/x": "", "a.txt": spelt})
	p := newPeer(t, Options{})
	p.initialize(nil, one, two)
	for dir, want := range map[string]bool{one: false, two: true} {
		uri := uriOf(filepath.Join(dir, "a.txt"))
		p.open(uri, spelt)
		var got struct {
			Document struct{ Findings []struct{ Rule string } }
		}
		p.call("mtaudit/report", documentParams{textDocumentID{uri}}, &got)
		has := false
		for _, f := range got.Document.Findings {
			has = has || f.Rule == "MT401"
		}
		if has != want {
			t.Errorf("%s: %+v", dir, got)
		}
	}
}

// Folders come and go while a file of them is open, and one that is no file is of
// the first folder.
func TestFoldersThatChange(t *testing.T) {
	strict := folderWith(t, map[string]string{"a.txt": spelt})
	lax := folderWith(t, map[string]string{".mtaudit.yaml": "disable: [repeated-word]\n"})
	p := newPeer(t, Options{})
	caps := p.initialize(nil, strict)
	if w, _ := json.Marshal(caps["workspace"]); !strings.Contains(string(w), `"changeNotifications":true`) {
		t.Errorf("it wants no word of them: %s", w)
	}
	p.open("untitled:a", spelt)
	p.diagnostics("untitled:a", coded("MT401"))
	one := func(dir string) []folder { return []folder{{uriOf(dir), "x"}} }
	p.notify("workspace/didChangeWorkspaceFolders", map[string]any{"event": map[string]any{"added": one(lax), "removed": one(strict)}})
	p.diagnostics("untitled:a", func(all []diagnostic) bool { return !coded("MT401")(all) })
	p.notify("workspace/didChangeWorkspaceFolders", map[string]any{"event": map[string]any{"added": []folder{}, "removed": one(lax)}})
	p.diagnostics("untitled:a", coded("MT401"))
}

func TestAReferenceIsNoArticle(t *testing.T) {
	p, dir, uri := paired(t, nil)
	p.diagnostics(uri, coded("MT401"))
	reference := uriOf(filepath.Join(dir, "a b.ref.txt"))
	p.open(reference, "The the reference.\n\nAlfred Bunyan thanked the the builders.\n\nAlfred Bunyan left early.\n")
	p.diagnostics(uri, func(all []diagnostic) bool { return !coded("MT401")(all) }) // the open reference has it too
	var got []symbol
	p.call("textDocument/documentSymbol", documentParams{textDocumentID{reference}}, &got)
	if len(got) != 0 {
		t.Errorf("%+v", got)
	}
}
