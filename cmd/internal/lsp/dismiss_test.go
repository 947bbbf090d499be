package lsp

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"mtaudit/cmd/internal/files"
)

func TestDismissAsksForAReason(t *testing.T) {
	for _, c := range []struct{ name, answer, want string }{
		{"chosen", `{"title":"The check is wrong here"}`, `"reason":"The check is wrong here"`},
		{"none", `{"title":"No reason"}`, `"rule":"MT401"`},
		{"closed", `null`, ""},
		{"client that cannot ask", `!{"code":-32601,"message":"no such method"}`, `"rule":"MT401"`},
		{"client that fails", `!{"code":-32603,"message":"it broke"}`, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			p, dir, uri := paired(t, versioned)
			p.answer("window/showMessageRequest", c.answer)
			a := titled(t, p.actions(uri, pick(t, p.diagnostics(uri, coded("MT201")).Diagnostics, "MT401")), "Dismiss MT401 here")
			failed := p.call("workspace/executeCommand", map[string]any{"command": a.Command.Command, "arguments": a.Command.Arguments}, nil).Error
			if (failed != nil) != (c.name == "client that fails") {
				t.Errorf("it answers %+v", failed)
			}
			body, err := os.ReadFile(filepath.Join(dir, files.BaselineName))
			if c.want == "" {
				if !os.IsNotExist(err) {
					t.Errorf("%s, %v: dismissed all the same", body, err)
				}
				return
			}
			if !strings.Contains(string(body), c.want) || strings.Contains(string(body), "No reason") {
				t.Errorf("%s: %v, want %s", body, err, c.want)
			}
			asked := p.asked("window/showMessageRequest")
			if len(asked) != 1 || !strings.Contains(asked[0], "MT401") || !strings.Contains(asked[0], `{"title":"No reason"}`) {
				t.Errorf("asked %q", asked)
			}
		})
	}
}

func TestDismissWithTheClientsReason(t *testing.T) {
	for _, reason := range []string{" a slogan, 机器 ", ""} {
		p, dir, uri := paired(t, versioned)
		g := pick(t, p.diagnostics(uri, coded("MT201")).Diagnostics, "MT401")
		p.execute(&command{Command: commandDismiss, Arguments: []any{findingArgument{uri, g.Data.Fingerprint, &reason}}})
		p.diagnostics(uri, func(all []diagnostic) bool { return len(all) > 0 && !coded("MT401")(all) })
		body, err := os.ReadFile(filepath.Join(dir, files.BaselineName))
		if err != nil || strings.Contains(string(body), `"reason":"a slogan, 机器"`) != (reason != "") {
			t.Errorf("%s, %v", body, err)
		}
		if asked := p.asked("window/showMessageRequest"); len(asked) > 0 {
			t.Errorf("asked %q", asked)
		}
	}
}

// A request that is given up while the question is open dismisses nothing, and the
// session goes on.
func TestDismissGivenUp(t *testing.T) {
	p, dir, uri := paired(t, versioned)
	p.answer("window/showMessageRequest", never)
	g := pick(t, p.diagnostics(uri, coded("MT201")).Diagnostics, "MT401")
	id, ch := p.start("workspace/executeCommand", map[string]any{"command": commandDismiss, "arguments": []any{findingArgument{uri, g.Data.Fingerprint, nil}}})
	p.until("it asks", func() bool { return len(p.asked("window/showMessageRequest")) == 1 })
	p.notify("textDocument/didChange", changeParams{versionedID{uri, new(2)}, []change{{&textRange{}, "So "}}})
	p.diagnostics(uri, coded("MT401")) // an open question holds up no edit
	p.notify("$/cancelRequest", map[string]any{"id": id})
	if a := p.answered(ch); a.Error == nil || a.Error.Code != -32800 {
		t.Errorf("%+v", a)
	}
	if _, err := os.Stat(filepath.Join(dir, files.BaselineName)); !os.IsNotExist(err) {
		t.Errorf("%v: dismissed all the same", err)
	}
	if !p.leave() {
		t.Error("not orderly")
	}
}
