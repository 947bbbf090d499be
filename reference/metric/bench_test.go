package metric

import (
	"fmt"
	"strings"
	"testing"
)

// Invented sentences of the length of a sentence of news.
const (
	benchHyp = "The governor of the northern province, Marta Oyelaran, said on Tuesday that the new bridge over the Sava would be opened to traffic before the end of the year, two months later than was planned."
	benchRef = "Marta Oyelaran, governor of the northern province, announced on Tuesday that the new Sava bridge will open to traffic by the end of the year, two months behind schedule."
)

func BenchmarkMetrics(b *testing.B) {
	for _, m := range All {
		b.Run(m.Name, func(b *testing.B) { benchmark(b, benchHyp, benchRef, m) })
	}
	for tok := range tokenizers {
		m := NewBLEU(BLEUOptions{Tokenizer: Tokenizer(tok)})
		b.Run("BLEU/"+Tokenizer(tok).String(), func(b *testing.B) { benchmark(b, benchHyp, benchRef, m) })
	}
}

func BenchmarkBLEUAndCHRF(b *testing.B) {
	benchmark(b, benchHyp, benchRef, BLEU, CHRF)
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "segments/s")
}

func BenchmarkTERParagraphs(b *testing.B) {
	hyps, refs := paragraphs(5, 200)
	b.SetBytes(int64(len(strings.Join(hyps, ""))))
	b.ReportAllocs()
	for b.Loop() {
		for i := range hyps {
			TER.Measure(hyps[i], refs[i:i+1])
		}
	}
}

func BenchmarkLongParagraph(b *testing.B) {
	hyps, refs := paragraphs(1, 3500)
	for _, m := range All {
		b.Run(m.Name, func(b *testing.B) { benchmark(b, hyps[0], refs[0], m) })
	}
}

func BenchmarkWordEdits(b *testing.B) {
	h, r := strings.Fields(benchHyp), strings.Fields(benchRef)
	b.ReportAllocs()
	for b.Loop() {
		WordEdits(h, r)
	}
}

func benchmark(b *testing.B, hyp, ref string, metrics ...Metric) {
	refs := []string{ref}
	b.SetBytes(int64(len(hyp)))
	b.ReportAllocs()
	for b.Loop() {
		for _, m := range metrics {
			m.Value(m.Measure(hyp, refs))
		}
	}
}

// paragraphs invents n pairs of paragraphs that have most words in common,
// many of them elsewhere, as a translation and a reference do.
func paragraphs(n, words int) (hyps, refs []string) {
	random := newRandom(1)
	for range n {
		ref := make([]string, words)
		for i := range ref {
			ref[i] = fmt.Sprintf("w%d", random.below(1+random.below(words)))
		}
		hyps = append(hyps, strings.Join(random.rework(ref, words/8), " "))
		refs = append(refs, strings.Join(ref, " "))
	}
	return hyps, refs
}

// A random is a source of the same numbers on every run.
type random struct{ state uint64 }

func newRandom(seed uint64) *random { return &random{seed} }

func (r *random) below(n int) int {
	r.state = r.state*6364136223846793005 + 1442695040888963407
	return int(r.state >> 33 % uint64(n))
}

// rework moves phrases of words and changes single ones, so many times each.
func (r *random) rework(words []string, times int) []string {
	out := append([]string(nil), words...)
	for range times {
		from := r.below(len(out))
		to := min(len(out), from+1+r.below(6))
		phrase := append([]string(nil), out[from:to]...)
		out = append(out[:from], out[to:]...)
		at := r.below(len(out) + 1)
		out = append(out[:at], append(phrase, out[at:]...)...)
		out[r.below(len(out))] = fmt.Sprintf("x%d", r.below(len(words)))
	}
	return out
}
