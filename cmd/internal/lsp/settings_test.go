package lsp

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestSettingsAsClientsSendThem(t *testing.T) {
	for raw, want := range map[string]Settings{
		``:                                      {},
		`null`:                                  {},
		`[]`:                                    {},
		`{}`:                                    {},
		` {"run":"onSave"}`:                     {Run: OnSave},
		`{"mtaudit":{"run":"onSave"}}`:          {Run: OnSave},
		`{"mtaudit":null}`:                      {},
		`{"mtaudit":{"path":"x","run":""}}`:     {},
		`{"rulePages":"https://a.example/r"}`:   {RulePages: "https://a.example/r"},
		`{"mtaudit":{"rulePages":"","run":""}}`: {},
	} {
		got, err := settingsIn(json.RawMessage(raw))
		if got != want || err != nil {
			t.Errorf("%s: %+v, %v", raw, got, err)
		}
	}
	for _, raw := range []string{`{"run":"always"}`, `{"run":5}`, `{"mtaudit":{"run":{}}}`, `{"rulePages":"javascript:alert(1)"}`, `{"rulePages":"/rules"}`, `{`} {
		if got, err := settingsIn(json.RawMessage(raw)); err == nil {
			t.Errorf("%s: %+v", raw, got)
		}
	}
}

// edited types at the start of untitled:a and shows the position of the repeated
// word then, -1 if none is marked.
func (p *peer) edited(version int, insert string) int {
	p.t.Helper()
	const uri = "untitled:a"
	p.notify("textDocument/didChange", changeParams{versionedID{uri, &version}, []change{{&textRange{}, insert}}})
	for {
		got := p.diagnostics(uri, func([]diagnostic) bool { return true })
		if *got.Version == version {
			return marked(got.Diagnostics)
		}
	}
}

func marked(all []diagnostic) int {
	for _, g := range all {
		if g.Code == "MT401" {
			return g.Range.Start.Character
		}
	}
	return -1
}

const onSaveOptions = `{"run":"onSave"}`

// saving opens a text in a session that audits what is saved.
func saving(t *testing.T, o Options, caps map[string]any, options string) *peer {
	t.Helper()
	p := newPeer(t, o)
	p.call("initialize", map[string]any{"capabilities": caps, "initializationOptions": json.RawMessage(options)}, nil)
	p.notify("initialized", map[string]any{})
	p.open("untitled:a", "Ann said that it was over.\n")
	return p
}

func TestOnSave(t *testing.T) {
	const uri = "untitled:a"
	for name, c := range map[string]struct {
		o       Options
		options string
	}{
		"initialization options": {Options{}, onSaveOptions},
		"flag":                   {Options{Settings: Settings{Run: OnSave}}, "null"},
	} {
		t.Run(name, func(t *testing.T) {
			p := saving(t, c.o, nil, c.options)
			p.diagnostics(uri, none)
			p.wholeReport(uri)
			if at := p.edited(2, "So the the "); at != -1 {
				t.Errorf("an edit that is not saved is looked at: %d", at)
			}
			p.notify("textDocument/didSave", documentParams{textDocumentID{uri}})
			p.diagnostics(uri, coded("MT401"))
			p.wholeReport(uri)
			if at := p.edited(3, "And "); at != len("And So ") {
				t.Errorf("an edit before it has moved it to %d", at)
			}
			p.notify("workspace/didChangeWatchedFiles", map[string]any{"changes": []any{map[string]any{"uri": "file:///x.csv", "type": 2}}})
			if rep := p.wholeReport(uri); len(rep.Findings) != 1 || rep.Findings[0].At.Span.Start != len("And So ") {
				t.Errorf("a run over the saved text, beside an edit: %+v", rep.Findings)
			}
			if at := p.edited(4, "an an "); at != len("an an And So ") {
				t.Errorf("marked at %d", at)
			}
		})
	}
}

// A run over the saved text takes as long as it takes: edits meanwhile take its
// result along.
func TestOnSaveEditedDuringARun(t *testing.T) {
	const uri = "untitled:a"
	block := make(chan struct{})
	p := saving(t, Options{Checks: append(slow(block), only("MT401")...)}, nil, onSaveOptions)
	p.notify("textDocument/didChange", changeParams{versionedID{uri, new(2)}, []change{{nil, "Then the the end came.\n"}}})
	p.notify("textDocument/didSave", documentParams{textDocumentID{uri}})
	p.edited(3, "𠮷 ")
	close(block)
	got := p.diagnostics(uri, coded("MT401"))
	if *got.Version != 3 || marked(got.Diagnostics) != len("xx Then ") {
		t.Errorf("%+v", got)
	}
}

func TestOnSavePull(t *testing.T) {
	const uri = "untitled:a"
	p := saving(t, Options{}, map[string]any{"textDocument": map[string]any{"diagnostic": map[string]any{}}}, onSaveOptions)
	pull := func() (got struct{ Items []diagnostic }) {
		if a := p.call("textDocument/diagnostic", documentParams{textDocumentID{uri}}, &got); a.Error != nil {
			t.Fatal(a.Error.Message)
		}
		return got
	}
	p.notify("textDocument/didChange", changeParams{versionedID{uri, new(2)}, []change{{&textRange{}, "So the the "}}})
	if at := marked(pull().Items); at != -1 {
		t.Errorf("before it is saved: %d", at)
	}
	p.notify("textDocument/didSave", documentParams{textDocumentID{uri}})
	if at := marked(pull().Items); at != len("So ") {
		t.Errorf("once it is saved: %d", at)
	}
	p.notify("textDocument/didChange", changeParams{versionedID{uri, new(3)}, []change{{&textRange{}, "𠮷"}}})
	if at := marked(pull().Items); at != len("xxSo ") {
		t.Errorf("after one more edit: %d", at)
	}
}

// Settings are asked for where the client can be asked, else taken as they are
// sent; both change a session that is under way.
func TestSettingsThatChange(t *testing.T) {
	const uri = "untitled:a"
	for name, caps := range map[string]map[string]any{
		"asked for": {"workspace": map[string]any{"configuration": true, "didChangeConfiguration": map[string]any{"dynamicRegistration": true}}},
		"sent":      {},
	} {
		t.Run(name, func(t *testing.T) {
			p := newPeer(t, Options{})
			set := func(value string) {
				p.answer("workspace/configuration", `[{"run":"`+value+`"}]`)
				asked := len(p.asked("workspace/configuration"))
				p.notify("workspace/didChangeConfiguration", map[string]any{"settings": map[string]any{"mtaudit": map[string]any{"run": value}}})
				p.until("it asks", func() bool { return name == "sent" || len(p.asked("workspace/configuration")) > asked })
			}
			p.answer("workspace/configuration", `[null]`)
			p.initialize(caps)
			p.open(uri, "Ann said that it was over.\n")
			version := 1
			reports := func(text string) bool {
				version++
				p.notify("textDocument/didChange", changeParams{versionedID{uri, new(version)}, []change{{nil, text}}})
				return len(p.wholeReport(uri).Findings) > 0
			}
			typed := func() bool { return !reports("It was over.\n") && reports("The the end came.\n") }
			if !typed() {
				t.Fatal("it waits for a save at once")
			}
			set("onSave")
			p.until("it waits for a save", func() bool { return !typed() })
			set("never")
			var m message
			if err := json.Unmarshal(p.next("window/showMessage").Params, &m); err != nil || !strings.Contains(m.Message, `"never"`) {
				t.Errorf("%+v, %v", m, err)
			}
			if typed() {
				t.Error("a setting that means nothing has changed something")
			}
			set("onType")
			p.until("it waits no more", typed)
		})
	}
}

func TestRegistrations(t *testing.T) {
	p := newPeer(t, Options{})
	p.initialize(map[string]any{"workspace": map[string]any{
		"didChangeWatchedFiles":  map[string]any{"dynamicRegistration": true},
		"didChangeConfiguration": map[string]any{"dynamicRegistration": true},
	}})
	p.until("it registers", func() bool { return len(p.asked("client/registerCapability")) == 1 })
	for _, want := range []string{`"method":"workspace/didChangeWatchedFiles"`, `"method":"workspace/didChangeConfiguration"`, `"section":"mtaudit"`, ".mtaudit.yaml", ",xhtml", ",tbx"} {
		if got := p.asked("client/registerCapability")[0]; !strings.Contains(got, want) {
			t.Errorf("no %s in %s", want, got)
		}
	}
}
