package lsp

import (
	"testing"
	"unicode/utf16"
)

const doubled = "Café 👩‍👩‍👧 𝒜 said the the plan was ready.\n\nThe council will meet again in spring.\n"

func TestDiagnosticsAtTheExactPlace(t *testing.T) {
	for _, c := range []struct {
		encodings  []string
		want       encoding
		start, end int
	}{
		{nil, utf16Units, len(utf16.Encode([]rune("Café 👩‍👩‍👧 𝒜 said "))), 0},
		{[]string{"utf-16", "utf-8"}, utf8Units, len("Café 👩‍👩‍👧 𝒜 said "), 0},
	} {
		p := newPeer(t, Options{})
		caps := p.initialize(map[string]any{"general": map[string]any{"positionEncodings": c.encodings}})
		if caps["positionEncoding"] != string(c.want) {
			t.Errorf("encoding %v, want %s", caps["positionEncoding"], c.want)
		}
		p.open("untitled:Untitled-1", doubled)
		got := p.diagnostics("untitled:Untitled-1", some)
		if len(got.Diagnostics) != 1 || *got.Version != 1 {
			t.Fatalf("%+v", got)
		}
		g := got.Diagnostics[0]
		if g.Range.Start != (position{0, c.start}) || g.Range.End != (position{0, c.start + len("the the")}) {
			t.Errorf("%s: %+v", c.want, g.Range)
		}
		if g.Source != "mtaudit" || g.Severity == 0 || g.Code != "MT401" || g.Data == nil || g.Data.Fingerprint == "" {
			t.Errorf("%+v", g)
		}
		p.notify("textDocument/didChange", changeParams{versionedID{"untitled:Untitled-1", new(2)}, []change{
			{&textRange{position{0, c.start}, position{0, c.start + len("the ")}}, ""},
		}})
		if got := p.diagnostics("untitled:Untitled-1", none); *got.Version != 2 {
			t.Errorf("version %d", *got.Version)
		}
		if !p.leave() {
			t.Error("not orderly")
		}
	}
}
