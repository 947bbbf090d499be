package metric

import (
	"math"
	"reflect"
	"strings"
	"testing"
)

func TestSignatures(t *testing.T) {
	const version = "|version:" + Version
	cases := []struct {
		m               Metric
		name, signature string
	}{
		{BLEU, "BLEU", "nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp"},
		{CHRF, "chrF2", "nrefs:1|case:mixed|eff:yes|nc:6|nw:0|space:no"},
		{CHRFPP, "chrF2++", "nrefs:1|case:mixed|eff:yes|nc:6|nw:2|space:no"},
		{TER, "TER", "nrefs:1|case:lc|tok:tercom|norm:no|punct:yes|asian:no"},
		{NewBLEU(BLEUOptions{Tokenizer: TokZh, Smoothing: SmoothFloor, EffectiveOrder: true, Lowercase: true}),
			"BLEU", "nrefs:1|case:lc|eff:yes|tok:zh|smooth:floor[0.10]"},
		{NewBLEU(BLEUOptions{Smoothing: SmoothAddK, SmoothingValue: 2}), "BLEU", "nrefs:1|case:mixed|eff:no|tok:13a|smooth:add-k[2.00]"},
		{NewCHRF(CHRFOptions{CharOrder: 4, WordOrder: 1, Beta: 3, Lowercase: true, Whitespace: true}),
			"chrF3+", "nrefs:1|case:lc|eff:yes|nc:4|nw:1|space:yes"},
		{NewTER(TEROptions{Normalized: true, NoPunctuation: true, Asian: true, CaseSensitive: true}),
			"TER", "nrefs:1|case:mixed|tok:tercom|norm:yes|punct:no|asian:yes"},
		{TER.WithReferences(3), "TER", "nrefs:3|case:lc|tok:tercom|norm:no|punct:yes|asian:no"},
		{CHRF.WithReferences(0), "chrF2", "nrefs:var|case:mixed|eff:yes|nc:6|nw:0|space:no"},
	}
	for _, c := range cases {
		if c.m.Name != c.name || c.m.Signature != c.signature+version {
			t.Errorf("%s %s, want %s %s", c.m.Name, c.m.Signature, c.name, c.signature+version)
		}
	}
}

func TestSumsAdd(t *testing.T) {
	a, b := Sums{1, 2}, Sums{10, 20}
	if got := a.Add(b); !reflect.DeepEqual(got, Sums{11, 22}) || a[0] != 1 || b[0] != 10 {
		t.Errorf("%v + %v = %v", a, b, got)
	}
	for _, got := range []Sums{a.Add(nil), Sums(nil).Add(a)} {
		if got[0] = 5; a[0] != 1 {
			t.Error("a sum with nothing shares memory with its operand")
		}
	}
	if got := Sums(nil).Add(nil); len(got) != 0 {
		t.Errorf("nothing and nothing is %v", got)
	}
	mustPanic(t, "sums of two metrics", func() { a.Add(Sums{1}) })
}

func TestNothing(t *testing.T) {
	for _, m := range All {
		if got := m.Value(nil); got != 0 {
			t.Errorf("%s of no sums: %v", m.Name, got)
		}
		mustPanic(t, m.Name+" without reference", func() { m.Measure("a", nil) })
	}
}

func mustPanic(t *testing.T, what string, f func()) {
	t.Helper()
	defer func() {
		if recover() == nil {
			t.Errorf("%s: no panic", what)
		}
	}()
	f()
}

// TestCorpus: the score of a corpus is that of its sums, not the mean.
func TestCorpus(t *testing.T) {
	var sums Sums
	for _, pair := range [][2]string{{"a b c d e f g h", "a b c d e f g h"}, {"x", "y z"}} {
		sums = sums.Add(TER.Measure(pair[0], []string{pair[1]}))
	}
	if got := TER.Value(sums); got != 20 {
		t.Errorf("%v, want 2 edits for 10 words", got)
	}
}

func TestLengthRatio(t *testing.T) {
	for _, c := range []struct {
		hyp, ref string
		want     float64
	}{{"ab c", "ab\ncdef", 0.5}, {"水😀", "ab", 1}, {"a", " ", 0}, {"", "a", 0}} {
		if got := LengthRatio(c.hyp, c.ref); got != c.want {
			t.Errorf("%q to %q: %v, want %v", c.hyp, c.ref, got, c.want)
		}
	}
}

// FuzzMetrics: no text breaks a metric, a text is its own best translation,
// and sums come in one length.
func FuzzMetrics(f *testing.F) {
	f.Add("The river rose.", "On Monday the river rose.")
	f.Add("", "\xff\xfe")
	f.Add("e\u0301 水\r\n😀 &amp;amp; -\n", "\ufeffשלום, ΣΑΣ İ")
	f.Add(strings.Repeat("b a ", 300), strings.Repeat("a b ", 200))
	f.Add("x", strings.Repeat("長い文 ", 400))
	f.Fuzz(func(t *testing.T, a, b string) {
		for name, m := range settings {
			sums := m.Measure(a, []string{b, ""})
			if got := float64(m.Value(sums)); got < 0 || math.IsNaN(got) || m.Name != "TER" && got > 100+tolerance {
				t.Errorf("%s: %v", name, got)
			}
			same := m.Measure(a, []string{a})
			if len(same) != len(sums) {
				t.Errorf("%s: %d sums, then %d", name, len(sums), len(same))
			}
			if got := m.Value(same); m.Name == "TER" && got != 0 {
				t.Errorf("%s of a text and itself: %v", name, got)
			}
		}
	})
}
