package lsp

import (
	"testing"
	"time"
)

// A client that asks for diagnostics and cannot be told of newer ones does not
// wait for the keys to rest.
func TestPullWithoutRefreshWaitsForNoRest(t *testing.T) {
	p := newPeer(t, Options{Delay: time.Hour})
	p.initialize(map[string]any{"textDocument": map[string]any{"diagnostic": map[string]any{}}})
	const uri = "untitled:a"
	p.open(uri, "It rained.\n")
	pulled := func() (items int) {
		var got pullReport
		if a := p.call("textDocument/diagnostic", pullParams{TextDocument: textDocumentID{uri}}, &got); a.Error != nil {
			t.Fatal(a.Error.Message)
		}
		return len(*got.Items)
	}
	if n := pulled(); n != 0 {
		t.Fatalf("%d findings", n)
	}
	for version := 2; version < 5; version++ {
		p.notify("textDocument/didChange", changeParams{versionedID{uri, &version}, []change{{&textRange{}, "The the rain. "}}})
		if n := pulled(); n == 0 {
			t.Fatalf("version %d: no findings", version)
		}
	}
}
