package lsp

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
)

// long is an article of so many paragraphs of about 75 words, and a reference
// that says the same in part with other words.
func long(paragraphs int) (article, reference string) {
	rng := rand.New(rand.NewPCG(1, 2))
	places := strings.Fields("Ardale Birkford Cromwich Dunmere Elverton Fallowby Garside Harrowgate Ilmere Jarrow Kelsey Lindale")
	things := strings.Fields("harbour library bridge market school hospital station museum theatre garden railway airport")
	verbs := [][2]string{{"opened", "was opened"}, {"closed", "was shut"}, {"rebuilt", "was built again"}, {"sold", "went to a buyer"}, {"visited", "was seen"}}
	var a, r strings.Builder
	for range paragraphs {
		for range 5 {
			place, thing, verb := places[rng.IntN(len(places))], things[rng.IntN(len(things))], verbs[rng.IntN(len(verbs))]
			n, m := rng.IntN(900)+100, rng.IntN(27)+1
			fmt.Fprintf(&a, "The %s of %s was %s on %d May after %d days of work, and the people who live near it said that they had waited. ", thing, place, verb[0], m, n)
			fmt.Fprintf(&r, "In %s the %s %s on %d May after %d days, and its neighbours say that they waited a long time for it. ", place, thing, verb[1], m, n)
		}
		a.WriteString("\n\n")
		r.WriteString("\n\n")
	}
	return a.String(), r.String()
}

// openLong opens a long article that is paired with a reference.
func openLong(tb testing.TB, paragraphs int) (p *peer, uri string) {
	article, reference := long(paragraphs)
	dir := folderWith(tb, map[string]string{
		".mtaudit.yaml": "documents:\n  - article: \"*.mt.txt\"\n    reference: \"{name}.ref.txt\"\n",
		"a.mt.txt":      article, "a.ref.txt": reference,
	})
	p = newPeer(tb, Options{Delay: 250 * time.Millisecond})
	p.initialize(map[string]any{}, dir)
	uri = uriOf(filepath.Join(dir, "a.mt.txt"))
	p.open(uri, article)
	return p, uri
}

func BenchmarkOpen(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		p, uri := openLong(b, 2000)
		p.diagnostics(uri, func([]diagnostic) bool { return true })
		p.leave()
	}
}

// BenchmarkKeystroke types into one paragraph after another and waits for the
// diagnostics of each version.
func BenchmarkKeystroke(b *testing.B) {
	p, uri := openLong(b, 2000)
	p.diagnostics(uri, func([]diagnostic) bool { return true })
	rng := rand.New(rand.NewPCG(3, 4))
	var took []time.Duration
	b.ReportAllocs()
	for version := 2; b.Loop(); version++ {
		at := position{2 * rng.IntN(2000), rng.IntN(300)}
		start := time.Now()
		p.notify("textDocument/didChange", changeParams{versionedID{uri, &version}, []change{{&textRange{at, at}, "x"}}})
		for {
			if got := p.diagnostics(uri, func([]diagnostic) bool { return true }); *got.Version == version {
				break
			}
		}
		took = append(took, time.Since(start))
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "p50-ms")
	b.ReportMetric(float64(took[len(took)*99/100].Microseconds())/1000, "p99-ms")
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	b.ReportMetric(float64(m.HeapSys-m.HeapReleased)/(1<<20), "heap-MB")
}

// BenchmarkSettled types a letter and waits for all findings, those that are a
// matter of the whole article too. The pause before a whole run is left out.
func BenchmarkSettled(b *testing.B) {
	p, uri := openLong(b, 2000)
	score := func() { p.call("mtaudit/score", documentParams{textDocumentID{uri}}, nil) }
	score()
	rng := rand.New(rand.NewPCG(3, 4))
	const pause = 250 * time.Millisecond // of openLong
	b.ReportAllocs()
	for version := 2; b.Loop(); version++ {
		at := position{2 * rng.IntN(2000), rng.IntN(300)}
		p.notify("textDocument/didChange", changeParams{versionedID{uri, &version}, []change{{&textRange{at, at}, "x"}}})
		score()
	}
	b.ReportMetric(float64((b.Elapsed()/time.Duration(b.N)-pause).Microseconds())/1000, "settled-ms")
}
