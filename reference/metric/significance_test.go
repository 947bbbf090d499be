package metric

import (
	"fmt"
	"math"
	"reflect"
	"runtime"
	"testing"
)

// average is a metric simple enough to work out its statistics by hand: a text
// "3" scores 3, a corpus the mean.
var average = Metric{
	Name: "average",
	Value: func(s Sums) Score {
		if len(s) == 0 || s[1] == 0 {
			return 0
		}
		return Score(s[0] / s[1])
	},
}

func values(of ...float64) (segments []Sums) {
	for _, v := range of {
		segments = append(segments, Sums{v, 1})
	}
	return segments
}

func nearly(got, want, by float64) bool { return math.Abs(got-want) <= by }

func TestInterval(t *testing.T) {
	r := Resampling{Samples: 4000, Seed: 1}
	for name, c := range map[string]struct {
		segments []Sums
		want     Interval
		by       float64
	}{
		"one segment is always itself": {values(7), Interval{7, 7}, 0},
		"all alike":                    {values(5, 5, 5), Interval{5, 5}, 0},
		// Both drawn are 0 in a quarter of all draws, and 1 in another.
		"two segments": {values(0, 1), Interval{0, 1}, 0},
		// The mean of 100 draws from 50 zeros and 50 ones: 0.5 ± 1.96 × 0.05.
		"a hundred coins": {coins(100), Interval{0.402, 0.598}, 0.011},
	} {
		got := r.Interval(average, c.segments)
		if !nearly(float64(got.Low), float64(c.want.Low), c.by) || !nearly(float64(got.High), float64(c.want.High), c.by) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

// coins are n segments, half of them 0, half of them 1.
func coins(n int) []Sums {
	of := make([]float64, n)
	for i := range of {
		of[i] = float64(i % 2)
	}
	return values(of...)
}

// The p-values can be counted: of the mixtures of n pairs there are 2^n.
func TestRandomisation(t *testing.T) {
	r := Resampling{Samples: 20000, Seed: 3}
	for name, c := range map[string]struct {
		first, second []Sums
		difference, p float64
	}{
		// 1 and -1: every mixture differs by as much.
		"one pair": {values(1), values(2), 1, 1},
		// Of four mixtures of two pairs, none or both swapped differ by 1, one
		// swapped by 0.
		"two pairs": {values(1, 1), values(2, 2), 1, 0.5},
		// Two of eight mixtures.
		"three pairs": {values(1, 1, 1), values(2, 2, 2), 1, 0.25},
		// Differences of 2 and -1, 0.5 on average: (±2±1)/2 is always at least 0.5.
		"a mixed pair": {values(0, 1), values(2, 0), 0.5, 1},
		// Differences of 2, 2 and -1, 1 on average: |±2±2±1|/3 is at least 1 in the
		// four mixtures of eight where the signs of both twos agree.
		"two to one":    {values(0, 0, 1), values(2, 2, 0), 1, 0.5},
		"itself":        {values(4, 9, 2), values(4, 9, 2), 0, 1},
		"the same mean": {values(4, 9), values(9, 4), 0, 1},
		"the worse one": {values(2, 2, 2), values(1, 1, 1), -1, 0.25},
	} {
		got := r.Compare(average, c.first, c.second)
		if !nearly(float64(got.Difference), c.difference, 1e-12) || !nearly(got.Randomisation, c.p, 0.012) {
			t.Errorf("%s: %+v, want difference %g, p %g", name, got, c.difference, c.p)
		}
	}
}

func TestPairedBootstrap(t *testing.T) {
	r := Resampling{Samples: 20000, Seed: 5}
	for name, c := range map[string]struct {
		first, second []Sums
		p             float64
	}{
		"itself": {values(4, 9, 2), values(4, 9, 2), 1},
		// Every draw differs by 1, so nothing lies away from 1.
		"better everywhere": {values(1, 5, 3), values(2, 6, 4), 0},
		// Differences of 0 and 2: a draw of two differs by 0, 1, 1 or 2. As far
		// from the 1 observed as it is from 0 are 0 and 2: half of them.
		"two pairs": {values(0, 0), values(0, 2), 0.5},
		// Differences of -1 and 2: draws of -1, 0.5, 0.5 and 2. As far from the
		// 0.5 observed as it is from 0 are -1 and 2.
		"for and against": {values(1, 0), values(0, 2), 0.5},
	} {
		if got := r.Compare(average, c.first, c.second); !nearly(got.Bootstrap, c.p, 0.012) {
			t.Errorf("%s: %+v, want p %g", name, got, c.p)
		}
	}
}

// A difference in a hundred pairs that agree is certain for both tests, noise is
// for neither.
func TestCompareMetrics(t *testing.T) {
	good, bad := make([][]Sums, len(All)), make([][]Sums, len(All))
	for i := range 60 {
		ref := []string{fmt.Sprintf("The harbour master counted %d barges before the tide turned at %d.", i, i%12)}
		right := fmt.Sprintf("The harbour master counted %d barges before the tide turned at noon.", i)
		wrong := fmt.Sprintf("Harbour chief was counting %d boats until tide it turned at %d.", i, i%12)
		for k, m := range All {
			good[k] = append(good[k], m.Measure(right, ref))
			bad[k] = append(bad[k], m.Measure(wrong, ref))
		}
	}
	r := Resampling{Samples: 500, Seed: 12345}
	for k, m := range All {
		got := r.Compare(m, good[k], bad[k])
		if got.Bootstrap > 0.01 || got.Randomisation > 0.01 || got.Interval.Low > got.Difference || got.Interval.High < got.Difference {
			t.Errorf("%s: %+v", m.Name, got)
		}
		if same := r.Compare(m, good[k], good[k]); same.Bootstrap != 1 || same.Randomisation != 1 || same.Difference != 0 {
			t.Errorf("%s against itself: %+v", m.Name, same)
		}
	}
}

// Results depend on the seed, and on nothing else.
func TestResamplingRepeats(t *testing.T) {
	first, second := values(3, 1, 4, 1, 5, 9, 2, 6), values(2, 7, 1, 8, 2, 8, 1, 8)
	r := Resampling{Samples: 200, Seed: 9}
	want := r.Compare(average, first, second)
	before := runtime.GOMAXPROCS(1)
	alone := r.Compare(average, first, second)
	runtime.GOMAXPROCS(before)
	if !reflect.DeepEqual(alone, want) {
		t.Errorf("one processor: %+v, several: %+v", alone, want)
	}
	r.Seed++
	if other := r.Compare(average, first, second); reflect.DeepEqual(other, want) {
		t.Error("another seed makes no difference")
	}
	if len(first) != 8 || first[0][0] != 3 {
		t.Error("the segments were changed")
	}
}

func TestCompareNeedsPairs(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("no panic")
		}
	}()
	Resampling{Samples: 1}.Compare(average, values(1), values(1, 2))
}

func BenchmarkCompare(b *testing.B) {
	first, second := make([]Sums, 2000), make([]Sums, 2000)
	for i := range first {
		first[i] = CHRFPP.Measure("The ferry left the quay at dawn.", []string{"The ferry sailed from the quay at dawn."})
		second[i] = CHRFPP.Measure("At dawn the ferry left.", []string{"The ferry sailed from the quay at dawn."})
	}
	b.ReportAllocs()
	for b.Loop() {
		Resampling{Samples: 100, Seed: 1}.Compare(CHRFPP, first, second)
	}
}
