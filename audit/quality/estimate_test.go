package quality_test

import (
	"math"
	"strings"
	"testing"

	"mtaudit/audit/quality"
)

const estimateRef = "The harbour of Tavos reopened on Monday after two days of repairs, said Ines Quint, the mayor."

func TestEstimateOrders(t *testing.T) {
	from := 101.0
	for _, hyp := range []string{ // from best to worst
		estimateRef,
		"The harbour of Tavos reopened on Monday after two days of repair, said Ines Quint, the mayor.",
		"The harbour of Tawos reopened on Monday after two days of repair, said Inez Kwint, the mayor.",
		"Port in Tawos was on Monday opened again two days behind the repairing, told mayor Inez Kwint.",
		"Ships were counted by nobody, because a letter without stamps cannot swim over any lake.",
		"",
	} {
		got, ok := quality.Estimate(hyp, []string{estimateRef})
		if !ok || got >= from || got < 0 {
			t.Errorf("%q: %g, %t after %g", hyp, got, ok, from)
		}
		from = got
	}
	if from != 0 {
		t.Errorf("nothing is worth %g", from)
	}
}

// A short perfect match has 100, and a long one not much less.
func TestEstimateOfPerfection(t *testing.T) {
	for text, least := range map[string]float64{
		"Tavos": 100, "Hafen wieder offen": 100, estimateRef: 98, "塔沃斯港重新开放": 100,
		strings.Repeat(estimateRef+" ", 5): 94,
	} {
		if got, ok := quality.Estimate(text, []string{text}); !ok || got < least || got > 100 {
			t.Errorf("%.40q: %g, %t, want at least %g", text, got, ok, least)
		}
	}
}

func TestEstimateByReferences(t *testing.T) {
	hyp := "The port of Tavos opened again."
	near, _ := quality.Estimate(hyp, []string{"The port of Tavos has opened again."})
	far, _ := quality.Estimate(hyp, []string{"Ships may once more enter Tavos harbour."})
	if near <= far {
		t.Fatalf("%g near, %g far", near, far)
	}
	refs := []string{"Ships may once more enter Tavos harbour.", "", "The port of Tavos has opened again."}
	if got, ok := quality.Estimate(hyp, refs); !ok || got != near {
		t.Errorf("%g, %t: want that of the best reference, %g", got, ok, near)
	}
	for _, refs := range [][]string{nil, {""}, {" ", "…"}} {
		if got, ok := quality.Estimate(hyp, refs); ok {
			t.Errorf("%q: %g from nothing", refs, got)
		}
	}
}

// Characters, not words, are what Chinese and Japanese share, and no text breaks it.
func TestEstimateInAnyScript(t *testing.T) {
	ref := "塔沃斯港口周一重新开放。"
	good, _ := quality.Estimate("塔沃斯港周一重新开放。", []string{ref})
	bad, _ := quality.Estimate("船长昨天没有看见月亮。", []string{ref})
	if good <= bad {
		t.Errorf("%g, %g", good, bad)
	}
	for _, hyp := range []string{"\xff\xfe", "🚢🚢 e\u0301te\u0301", "מזח נפתח", "\u202eTavos\x00", strings.Repeat("word ", 4000)} {
		if got, ok := quality.Estimate(hyp, []string{ref, estimateRef}); !ok || math.IsNaN(got) || got < 0 || got > 100 {
			t.Errorf("%.20q: %g, %t", hyp, got, ok)
		}
	}
}

func BenchmarkEstimate(b *testing.B) {
	hyp := "Port in Tawos was on Monday opened again two days behind the repairing, told mayor Inez Kwint."
	b.ReportAllocs()
	b.SetBytes(int64(len(hyp)))
	for b.Loop() {
		quality.Estimate(hyp, []string{estimateRef})
	}
}
