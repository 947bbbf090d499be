package checks

import (
	"fmt"
	"strings"
	"testing"

	"mtaudit/audit"
	"mtaudit/audit/text/read"
)

// textChecks look at the article as text: repeats, stops, residue, headlines.
var textChecks = []*audit.Check{RepeatedWord, RepeatedPhrase, RepetitionLoop, FalseFullStop, ShortcodeResidue, MarkupResidue, DuplicateHeadline, DuplicateParagraph, DuplicateSentence}

// passage holds something for every check, and characters of several widths.
const passage = `Mayor opens the new bridge in Norrby

[ad_1]</p> <p>Mayor opens the old bridge in Norrby<br />

The towns agreed on on trade in fish. and on comprehensive, comprehensive talks; they gain from joint planning and
joint planning &amp;nbsp; 漢字、漢字 🎭🎭 שלום שלום é́ é́ {{name}} %s [b]x[/b] the Energy Corridor. North-South, and more.

`

// FuzzTextChecks holds every finding to sound places, and safe fixes to their
// promise: applied until none is left, they soon leave none. One may uncover
// another: “the[/b] the”.
func FuzzTextChecks(f *testing.F) {
	f.Add(passage)
	f.Add("\ufeffa a\r\n\r\nA a.\r\n<br><br/>&nbsp;&#0;&#x110000;")
	f.Add("<br")
	f.Add("x<b>y</b>z &lt;b&gt; [ad_1] [ad_1]")
	f.Add(strings.Repeat("ha ", 50) + strings.Repeat("X and ", 9) + "X")
	f.Fuzz(func(t *testing.T, s string) {
		for round := 0; plain(s); round++ {
			fixed, n := applySafe(s, findings(t, textChecks, input{article: s}))
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

// plain reports whether a text can be read and is read as it stands, not in
// another encoding.
func plain(s string) bool {
	d, err := read.Document("a", []byte(s), read.Options{Lang: "en", Format: "plain"})
	return err == nil && string(d.Source) == s
}

// applySafe makes the safe fixes that go together, and says how many.
func applySafe(s string, found []audit.Finding) (string, int) {
	fixes := audit.Choose(found, false)
	return string(audit.Apply([]byte(s), fixes)), len(fixes)
}

// TestSafeFixes shows what safe fixes make of a text.
func TestSafeFixes(t *testing.T) {
	for _, c := range []struct{ bad, good string }{
		{"They met at at noon.", "They met at noon."},
		{"Trade in fish. and salt grew.", "Trade in fish and salt grew."},
		{"</p> <p>The harbour opens.<br />", "The harbour opens."},
		{"One<br>two <br /> three<br>\nfour", "One two three\nfour"},
		{"[ad_1]\r\n\r\nThe harbour opens.\r\n", "The harbour opens.\r\n"},
		{"One is here.\n\n[ad_1]\n\n\nTwo is here.", "One is here.\n\nTwo is here."},
		{"One is here.\n[ad_1]\nTwo is here.\n", "One is here.\nTwo is here.\n"},
		{"\uFEFF[ad_1]\n\nOne is here. \n \n[ad_2]", "\uFEFFOne is here."},
		{"The harbour[ad_1]. It (the[ad_2]) opens[ad_3]today.", "The harbour. It (the) opens today."},
		{"A [vc_row]b[/vc_row] c", "A b c"},
		{"The mayor&amp;#8217;s R&amp;D", "The mayor’s R&amp;D"}, // “&” alone could make new markup
		{"Say [b]no[/b] now", "Say no now"},
	} {
		if got, _ := applySafe(c.bad, findings(t, textChecks, input{article: c.bad})); got != c.good {
			t.Errorf("%q became %q, want %q", c.bad, got, c.good)
		}
	}
}

func BenchmarkTextChecks(b *testing.B) {
	var article strings.Builder
	for i := range 500 {
		fmt.Fprintf(&article, "Ms. Holm of ward %d told the council on May %d that trams, buses and ferries would share one ticket. “Nobody waits,” she said; nobody will.\n\n", i, i%28+1)
	}
	for _, bm := range []struct{ name, article string }{
		{"article", article.String()},
		{"full of faults", strings.Repeat(passage, 20)},
		{"one paragraph", strings.Repeat("The quick brown fox jumps over the lazy dog, and the cat looks on. ", 3000)},
		{"loop", strings.Repeat("again and again ", 15000)},
		{"brackets", strings.Repeat("[b]<a &amp;{{", 20000)},
		{"short lines", strings.Repeat("Mayor opens the new bridge\n\n", 5000)},
	} {
		b.Run(bm.name, func(b *testing.B) { benchmark(b, textChecks, bm.article) })
	}
}
