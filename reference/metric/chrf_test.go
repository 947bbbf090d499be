package metric

import (
	"math"
	"reflect"
	"testing"
)

func TestCHRFByHand(t *testing.T) {
	f2 := func(p, r float64) float64 { return 100 * 5 * p * r / (4*p + r) }
	cases := []struct {
		name string
		o    CHRFOptions
		hyp  string
		refs []string
		want float64
	}{
		{"same", CHRFOptions{}, "水 is water", []string{"水 is water"}, 100},
		{"both empty", CHRFOptions{}, "", []string{""}, 0},
		{"blank reference", CHRFOptions{}, "a", []string{" \u00a0"}, 0},
		{"orders 1 to 3 exist", CHRFOptions{}, "abc", []string{"abd"}, 100 * (2./3 + 1./2) / 3},
		{"white space is nothing", CHRFOptions{}, "a b\tc", []string{"abc"}, 100},
		{"white space counts", CHRFOptions{Whitespace: true}, "a b", []string{"ab"},
			f2((2./3+0)/2, (2./2+0)/2)},
		{"recall matters more", CHRFOptions{CharOrder: 1}, "ab", []string{"abcd"}, f2(1, 0.5)},
		{"beta 1", CHRFOptions{CharOrder: 1, Beta: 1}, "ab", []string{"abcd"}, 100 * 2 * 0.5 / 1.5},
		{"case", CHRFOptions{CharOrder: 1}, "AB", []string{"ab"}, 0},
		{"lower case", CHRFOptions{CharOrder: 1, Lowercase: true}, "ÀΣ", []string{"àς"}, 100},
		{"words", CHRFOptions{CharOrder: 1, WordOrder: 2}, "go on.", []string{"go on!"},
			100 * (4./5 + 2./3 + 1./2) / 3},
		{"best reference", CHRFOptions{}, "abc", []string{"xyz", "abc", "abd"}, 100},
		{"combining marks are characters", CHRFOptions{CharOrder: 1}, "e\u0301", []string{"é"}, 0},
		{"astral", CHRFOptions{CharOrder: 2}, "😀😁", []string{"😀😂"}, 100 * (1. / 2) / 2},
	}
	for _, c := range cases {
		m := NewCHRF(c.o)
		if got := float64(m.Value(m.Measure(c.hyp, c.refs))); math.Abs(got-c.want) > tolerance {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

// TestCHRFSums: n-grams longer than the reference do not count.
func TestCHRFSums(t *testing.T) {
	m := NewCHRF(CHRFOptions{CharOrder: 3, WordOrder: 1})
	want := Sums{5, 2, 2, 4, 1, 0, 0, 0, 0, 2, 1, 0}
	if got := m.Measure("ab cde", []string{"ba"}); !reflect.DeepEqual(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

func TestPartPunctuation(t *testing.T) {
	got := partPunctuation([]string{"(hi)", "(hi", ".", "...", "don't", "«ok»", "é!"})
	want := []string{"(hi", ")", "(", "hi", ".", "..", ".", "don't", "«ok»", "é", "!"}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestMatches compares with counting in maps.
func TestMatches(t *testing.T) {
	random := newRandom(5)
	text := func() []int32 {
		symbols := make([]int32, random.below(40))
		for i := range symbols {
			symbols[i] = int32(random.below(1 + random.below(6)))
		}
		return symbols
	}
	for range 2000 {
		hyp, refs := text(), make([][]int32, 1+random.below(3))
		for i := range refs {
			refs[i] = text()
		}
		got := matches(hyp, refs, 5)
		for n := 1; n <= 5; n++ {
			if want := matchesByMap(hyp, refs, n); got[n-1] != want {
				t.Fatalf("%d-grams of %v in %v: %d, want %d", n, hyp, refs, got[n-1], want)
			}
		}
	}
}

func matchesByMap(hyp []int32, refs [][]int32, n int) (found int) {
	count := func(text []int32) map[string]int {
		counts := map[string]int{}
		for i := 0; i+n <= len(text); i++ {
			counts[string(text[i:i+n])]++
		}
		return counts
	}
	most := map[string]int{}
	for _, ref := range refs {
		for gram, c := range count(ref) {
			most[gram] = max(most[gram], c)
		}
	}
	for gram, c := range count(hyp) {
		found += min(c, most[gram])
	}
	return found
}
