package align

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// noisy writes n sentences of invented words by Zipf's law, and the same with
// every fifth word changed.
func noisy(n int) (article, reference []string) {
	rng := rand.New(rand.NewPCG(1, 2))
	zipf := rand.NewZipf(rng, 1.1, 4, 20000)
	word := func() string {
		x := zipf.Uint64()
		return fmt.Sprintf("%c%c%dw", 'a'+x%23, 'b'+x/23%19, x)
	}
	for range n {
		a, r := []string{}, []string{}
		for range 12 + rng.IntN(20) {
			w := word()
			a = append(a, w)
			if rng.IntN(5) == 0 {
				w = word()
			}
			r = append(r, w)
		}
		article, reference = append(article, strings.Join(a, " ")+"."), append(reference, strings.Join(r, " ")+".")
	}
	return article, reference
}

func BenchmarkTexts(b *testing.B) {
	for _, n := range []int{10, 1000, 10000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			article, reference := noisy(n)
			b.SetBytes(int64(len(strings.Join(article, ""))))
			b.ReportAllocs()
			for b.Loop() {
				Texts(article, reference)
			}
		})
	}
}

func BenchmarkLopsided(b *testing.B) {
	article, _ := noisy(1000)
	article = repeat(article, 1000)
	reference := article[:5]
	b.ReportAllocs()
	for b.Loop() {
		Texts(article, reference)
	}
}

func BenchmarkAllAlike(b *testing.B) {
	article := repeat([]string{"The committee met on Monday in Vientiane and agreed on 14 points.", "Read more"}, 5000)
	b.ReportAllocs()
	for b.Loop() {
		Texts(article, article)
	}
}

func BenchmarkStrangers(b *testing.B) {
	article, _ := noisy(10000)
	reference := make([]string, 10000)
	for i := range reference {
		reference[i] = strings.Repeat("слово да", 5+i%7)
	}
	b.ReportAllocs()
	for b.Loop() {
		Texts(article, reference)
	}
}

func repeat(s []string, n int) (out []string) {
	for range n {
		out = append(out, s...)
	}
	return out
}
