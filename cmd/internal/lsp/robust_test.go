package lsp

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"mtaudit/audit"
	"mtaudit/audit/checks"
	"mtaudit/audit/text"
)

func TestSessionEnds(t *testing.T) {
	p := newPeer(t, Options{})
	p.initialize(nil)
	p.notify("exit", nil)
	if <-p.ended {
		t.Error("exit without shutdown is orderly")
	}
	p = newPeer(t, Options{})
	p.initialize(nil)
	_ = p.out.Close()
	if <-p.ended {
		t.Error("a client that is gone left orderly")
	}
}

// A client that was killed leaves no trace where another process holds the streams.
func TestClientThatWasKilled(t *testing.T) {
	dead := exec.Command(os.Args[0], "-test.run=^$")
	if err := dead.Run(); err != nil {
		t.Fatal(err)
	}
	p := newPeer(t, Options{})
	p.call("initialize", map[string]any{"processId": dead.Process.Pid, "capabilities": map[string]any{}}, nil)
	select {
	case orderly := <-p.ended:
		if orderly {
			t.Error("it left orderly")
		}
	case <-time.After(3 * beat):
		t.Error("the server stays behind")
	}
}

func TestRequestsThatMakeNoSense(t *testing.T) {
	p := newPeer(t, Options{})
	if a := p.call("textDocument/hover", nil, nil); a.Error == nil || a.Error.Code != -32002 {
		t.Errorf("before initialize: %+v", a.Error)
	}
	p.initialize(nil)
	if a := p.call("textDocument/unheardOf", nil, nil); a.Error == nil || a.Error.Code != -32601 {
		t.Errorf("unknown method: %+v", a.Error)
	}
	if a := p.call("textDocument/hover", []int{1}, nil); a.Error == nil || a.Error.Code != -32602 {
		t.Errorf("bad parameters: %+v", a.Error)
	}
	p.notify("$/unheardOf", map[string]any{})
	p.notify("textDocument/didChange", map[string]any{"textDocument": 7})
	p.notify("textDocument/didClose", documentParams{textDocumentID{"file:///never/opened"}})
	p.raw("{this is no JSON")
	p.raw("[]")
	for _, broken := range []string{"Content-Length: many\r\n\r\n", "Content-Length: -5\r\n\r\n", "garbage " + strings.Repeat("x", 200000) + "\r\n\r\n", "\r\n\r\n"} {
		if _, err := io.WriteString(p.framing.out, broken); err != nil {
			t.Fatal(err)
		}
	}
	p.open("untitled:a", doubled)
	p.diagnostics("untitled:a", coded("MT401"))
	p.call("shutdown", nil, nil)
	if a := p.call("textDocument/hover", nil, nil); a.Error == nil || a.Error.Code != -32600 {
		t.Errorf("after shutdown: %+v", a.Error)
	}
	p.notify("exit", nil)
	if !<-p.ended {
		t.Error("not orderly")
	}
}

func TestTextsOfEveryKind(t *testing.T) {
	dir := t.TempDir()
	for name, c := range map[string]struct{ uri, text string }{
		"CRLF":             {"untitled:crlf", "First line.\r\nIt said the the end.\r\n"},
		"byte order mark":  {"untitled:bom", "\uFEFFIt said the the end of it."},
		"no final newline": {"untitled:open", "It said the the end of it"},
		"remote":           {"vscode-remote://ssh-remote%2Bhost/srv/a.md", "It said the the end of it.\n"},
		"blank in name":    {uriOf(filepath.Join(dir, "two words.txt")), "It said the the end of it.\n"},
		"CJK in name":      {uriOf(filepath.Join(dir, "机器 𠮷.txt")), "It said the the end of it.\n"},
		"bare CJK":         {"file://" + filepath.Join(dir, "机器.txt"), "It said the the end of it.\n"},
		"long line":        {"untitled:long", strings.Repeat("The people of 𠮷 were glad that it was over. ", 3000) + "It said the the end of it."},
		"right to left":    {"untitled:rtl", "שלום עליכם. It said the the end of it."},
	} {
		t.Run(name, func(t *testing.T) {
			p := newPeer(t, Options{})
			p.initialize(nil, dir)
			p.open(c.uri, c.text)
			got := p.diagnostics(c.uri, coded("MT401"))
			b := newBuffer([]byte(c.text))
			for _, g := range got.Diagnostics {
				if s := b.span(g.Range, utf16Units); g.Code == "MT401" && c.text[s.Start:s.End] != "the the" {
					t.Errorf("it marks %q", c.text[s.Start:s.End])
				}
			}
			p.notify("textDocument/didClose", documentParams{textDocumentID{c.uri}})
			p.diagnostics(c.uri, none)
		})
	}
}

func TestEmptyAndUnreadableTexts(t *testing.T) {
	p := newPeer(t, Options{})
	p.initialize(nil)
	for i, s := range []string{"", " \n\r\n", "\uFEFF", "a\x00b", "<!-- -->", "---\n---\n"} {
		uri := fmt.Sprintf("untitled:%d", i)
		p.open(uri, s)
		p.diagnostics(uri, func([]diagnostic) bool { return true })
		var got struct{ Document *audit.DocumentReport }
		p.call("mtaudit/report", documentParams{textDocumentID{uri}}, &got)
	}
	if !p.leave() {
		t.Error("not orderly")
	}
}

func TestPanicInACheck(t *testing.T) {
	check := func(id string, local bool, run func(*audit.Pass) error) *audit.Check {
		return &audit.Check{Rule: audit.Rule{ID: id, Name: "rule-" + id, Severity: audit.Minor}, Local: local, Run: run}
	}
	first := text.Span{End: 1}
	p := newPeer(t, Options{Checks: []*audit.Check{
		check("MT1", true, func(*audit.Pass) error { panic("a slip") }),
		check("MT2", true, func(p *audit.Pass) error { p.Reportf(first, "found"); return nil }),
		check("MT3", false, func(*audit.Pass) error { panic("another") }),
	}})
	p.initialize(nil)
	p.open("untitled:a", doubled)
	p.diagnostics("untitled:a", coded("MT2"))
	p.notify("textDocument/didChange", changeParams{versionedID{"untitled:a", new(2)}, []change{{&textRange{}, "x"}}})
	if got := p.diagnostics("untitled:a", coded("MT2")); *got.Version != 2 && *got.Version != 1 {
		t.Errorf("%+v", got)
	}
	if !p.leave() {
		t.Error("not orderly")
	}
}

// slow is a check that waits.
func slow(until chan struct{}) []*audit.Check {
	return []*audit.Check{{
		Rule: audit.Rule{ID: "MT1", Name: "slow", Severity: audit.Minor},
		Run:  func(*audit.Pass) error { <-until; return nil },
	}}
}

// only are the checks with an ID.
func only(id string) []*audit.Check {
	return slices.DeleteFunc(slices.Clone(checks.All), func(c *audit.Check) bool { return c.ID != id })
}

func TestCancelledRequest(t *testing.T) {
	block := make(chan struct{})
	defer close(block)
	p := newPeer(t, Options{Checks: slow(block)})
	p.initialize(map[string]any{"textDocument": map[string]any{"diagnostic": map[string]any{}}})
	p.open("untitled:a", doubled)
	id, ch := p.start("textDocument/diagnostic", documentParams{textDocumentID{"untitled:a"}})
	p.notify("$/cancelRequest", map[string]any{"id": id})
	select {
	case a := <-ch:
		if a.Error == nil || a.Error.Code != -32800 {
			t.Errorf("%+v", a)
		}
	case <-time.After(10 * time.Second):
		t.Fatal("not cancelled")
	}
}

func TestPull(t *testing.T) {
	p := newPeer(t, Options{})
	caps := p.initialize(map[string]any{"textDocument": map[string]any{"diagnostic": map[string]any{}}})
	if caps["diagnosticProvider"] == nil {
		t.Fatal("it offers no pull")
	}
	p.open("untitled:a", doubled)
	var got struct {
		Kind, ResultID string
		Items          []diagnostic
	}
	p.call("textDocument/diagnostic", documentParams{textDocumentID{"untitled:a"}}, &got)
	if got.Kind != "full" || !coded("MT401")(got.Items) {
		t.Errorf("%+v", got)
	}
	p.call("textDocument/diagnostic", pullParams{textDocumentID{"untitled:a"}, got.ResultID}, &got)
	if got.Kind != "unchanged" {
		t.Errorf("%+v", got)
	}
	p.leave()
	for n := range p.notes {
		if n.Method == "textDocument/publishDiagnostics" {
			t.Error("it pushes to a client that pulls")
		}
	}
}

// FuzzFraming reads whatever a client sends: it must end, and not by a panic.
func FuzzFraming(f *testing.F) {
	f.Add("Content-Length: 2\r\n\r\n{}")
	f.Add("Content-Length: 99999999999999999999\r\n\r\n{}Content-length:1\n\nx")
	f.Fuzz(func(t *testing.T, s string) {
		if strings.Count(s, "0") > 6 {
			t.Skip("lengths of gigabytes are honoured")
		}
		fr := newFraming(strings.NewReader(s), io.Discard)
		for range len(s) + 1 {
			if _, err := fr.Recv(); err != nil {
				return
			}
		}
		t.Error("it does not end")
	})
}

// write replaces a file at once, so that no run reads half of it.
func write(t *testing.T, path, body string) {
	t.Helper()
	if err := os.WriteFile(path+".new", []byte(body), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(path+".new", path); err != nil {
		t.Fatal(err)
	}
}
