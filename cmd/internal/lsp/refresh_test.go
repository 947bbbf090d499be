package lsp

import (
	"encoding/json"
	"testing"
)

// The first run over an article shows that it is under way; every result has the
// client ask again for what it draws.
func TestProgressAndRefresh(t *testing.T) {
	yes := map[string]any{"refreshSupport": true}
	p := newPeer(t, Options{})
	p.initialize(map[string]any{
		"window":       map[string]any{"workDoneProgress": true},
		"workspace":    map[string]any{"diagnostics": yes, "codeLens": yes, "inlayHint": yes},
		"textDocument": map[string]any{"diagnostic": map[string]any{}},
	})
	p.open("untitled:a", doubled)
	for _, want := range []string{"begin", "end"} {
		var got struct{ Value struct{ Kind string } }
		if err := json.Unmarshal(p.next("$/progress").Params, &got); err != nil || got.Value.Kind != want {
			t.Errorf("%+v, %v, want %s", got, err, want)
		}
	}
	for _, method := range []string{"window/workDoneProgress/create", "workspace/diagnostic/refresh", "workspace/codeLens/refresh", "workspace/inlayHint/refresh"} {
		p.until(method, func() bool { return len(p.asked(method)) == 1 })
	}
	p.notify("textDocument/didChange", changeParams{versionedID{"untitled:a", new(2)}, []change{{&textRange{}, "So "}}})
	p.until("it has the client ask again", func() bool { return len(p.asked("workspace/diagnostic/refresh")) == 2 })
	if n := len(p.asked("window/workDoneProgress/create")); n != 1 {
		t.Errorf("progress of %d runs", n)
	}
}
