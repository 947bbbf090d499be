package checks

import (
	"strings"
	"testing"

	"mtaudit/audit"
)

var punctuationChecks = []*audit.Check{SpaceBeforePunctuation, DoubledPunctuation, FullWidthPunctuation, MixedQuotes, MissingStop}

// TestSafePunctuationFixes shows what safe fixes make of a text.
func TestSafePunctuationFixes(t *testing.T) {
	for _, c := range []struct{ bad, good string }{
		{"Norrby, Lund, Arden: all , who came , left.", "Norrby, Lund, Arden: all, who came, left."},
		{"The ferry\u00A0, the tram and the bus,and\r\nnobody.\r\n", "The ferry, the tram and the bus, and\r\nnobody.\r\n"},
		{"He met “ nobody ” (on Monday ) at noon.", "He met “nobody” (on Monday) at noon."},
		{"In May,, the bridge. . It is safe.", "In May, the bridge. It is safe."},
		{"The bridge.. It is safe.", "The bridge.. It is safe."}, // a stop or an ellipsis: somebody has to choose
		{"The harbour is full.The ferry waits.", "The harbour is full.The ferry waits."},
		{"The town，the harbour（and）the bridge。", "The town, the harbour (and) the bridge."},
	} {
		fixed, _ := applySafe(c.bad, findings(t, punctuationChecks, input{article: c.bad}))
		if fixed != c.good {
			t.Errorf("%q became %q, want %q", c.bad, fixed, c.good)
		}
	}
}

// FuzzPunctuation holds findings to sound places, and safe fixes to their
// promise: applied until none is left, they soon leave none.
func FuzzPunctuation(f *testing.F) {
	f.Add("A , b ,, c . . d..e\u00A0; “ f ” ( g ) \"h” «i » j，k。 éx́ , 🎭 . שלום ,")
	f.Add("\ufeff ,\r\n\r\n, , .,.;..…?!\r\"“ \" ”")
	f.Add(strings.Repeat("a , ", 30) + strings.Repeat("( b ) ", 30))
	f.Fuzz(func(t *testing.T, s string) {
		for round := 0; plain(s); round++ {
			fixed, n := applySafe(s, findings(t, punctuationChecks, input{article: s}))
			if n == 0 {
				return
			}
			if round > 50 {
				t.Fatalf("fixes do not end at %q", fixed)
			}
			s = fixed
		}
	})
}

func BenchmarkPunctuation(b *testing.B) {
	for _, bm := range []struct{ name, article string }{
		{"full of faults", strings.Repeat("The town , the harbour,and the “ bridge ” (in Norrby ) are,, safe. . It is，all true\n\n", 500)},
		{"spaces", strings.Repeat(" ", 50_000) + strings.Repeat(" ,", 50_000)},
		{"stops", strings.Repeat(".", 100_000)},
		{"one word", strings.Repeat("a,", 50_000)},
		{"open brackets", strings.Repeat("( ", 50_000)},
		{"quotes", strings.Repeat("\"a\" “b” ", 10_000)},
		{"wide", strings.Repeat("（a，", 20_000)},
	} {
		b.Run(bm.name, func(b *testing.B) { benchmark(b, punctuationChecks, bm.article) })
	}
}
