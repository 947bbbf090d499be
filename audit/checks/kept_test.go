package checks

import (
	"context"
	"encoding/json"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// An article that is edited over and over is found to be, with what was kept of
// the texts before, what it is found to be without.
func TestKeptChangesNothing(t *testing.T) {
	var article, reference []string
	for _, c := range All {
		for _, e := range c.Examples {
			if e.Source == "" && e.Format == "" {
				article, reference = append(article, e.Bad), append(reference, e.Good)
			}
		}
	}
	ref := readAlone(t, []byte(strings.Join(reference, "\n\n")))
	engine, err := audit.New(audit.Config{}, All)
	if err != nil {
		t.Fatal(err)
	}
	rng := rand.New(rand.NewPCG(5, 6))
	kept := audit.NewKept()
	for step := range 30 {
		d := readAlone(t, []byte(strings.Join(article, "\n\n")))
		want, got := audited(t, engine, d, ref, nil), audited(t, engine, d, ref, kept)
		if want != got {
			t.Fatalf("step %d: with what was kept\n%s\nwithout\n%s", step, got, want)
		}
		article = edited(rng, article)
		if step == 20 {
			ref = readAlone(t, []byte(strings.Join(reference[:len(reference)/2], "\n\n")))
		}
	}
}

// edited types into one paragraph of an article, or moves, doubles or drops it.
func edited(rng *rand.Rand, article []string) []string {
	i, j := rng.IntN(len(article)), rng.IntN(len(article))
	out := slices.Clone(article)
	switch rng.IntN(5) {
	case 0:
		out[i], out[j] = out[j], out[i]
	case 1:
		out = slices.Insert(out, j, out[i])
	case 2:
		out = slices.Delete(out, i, i+1)
	default:
		at := strings.IndexByte(out[i], ' ') + 1
		out[i] = out[i][:at] + []string{"𠮷野 ", "President of Laos ", "Oslo, ", "“", "12 May "}[rng.IntN(5)] + out[i][at:]
	}
	return out
}

func audited(t testing.TB, e *audit.Engine, d, ref *text.Document, kept *audit.Kept) string {
	t.Helper()
	rep, err := e.Audit(context.Background(), audit.Input{Article: d, Reference: ref, Kept: kept})
	if err != nil {
		t.Fatal(err)
	}
	b, err := json.MarshalIndent(rep, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// BenchmarkAgain audits an article of which one paragraph changes each time: with
// what was kept, and without.
func BenchmarkAgain(b *testing.B) {
	engine, err := audit.New(audit.Config{}, All)
	if err != nil {
		b.Fatal(err)
	}
	var article []string
	for i := range 300 {
		article = append(article, strings.Repeat("The president of the State Bank of Norrby opened the bridge on 12 May. ", 1+i%7))
	}
	ref := readAlone(b, []byte(strings.Join(article, "\n\n")))
	for name, kept := range map[string]*audit.Kept{"rebuilt": nil, "kept": audit.NewKept()} {
		b.Run(name, func(b *testing.B) {
			rng := rand.New(rand.NewPCG(7, 8))
			b.SetBytes(int64(len(ref.Source)))
			b.ReportAllocs()
			for b.Loop() {
				i := rng.IntN(len(article))
				was := article[i]
				article[i] = "Yesterday " + was
				d := readAlone(b, []byte(strings.Join(article, "\n\n")))
				article[i] = was
				if _, err := engine.Audit(context.Background(), audit.Input{Article: d, Reference: ref, Kept: kept}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
