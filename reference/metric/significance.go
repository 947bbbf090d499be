package metric

import (
	"math"
	"math/rand/v2"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
)

// # How sure a score is
//
// A test set is a sample: other articles would have given other scores. What
// they might have given is simulated from the segments at hand, of which only
// the sums are needed, since sums of segments add up to sums of a corpus.
//
// The bootstrap (Efron 1979; for translation Koehn 2004) draws as many segments
// as there are, with replacement, and scores them; the middle 95 % of many such
// scores is the confidence interval. For two systems the same segments are drawn
// from both. Under the hypothesis that the systems are equally good the
// differences would scatter around 0 as they now scatter around the difference
// observed; p is the share that lies as far from it as it lies from 0.
//
// Approximate randomisation (Noreen 1989, Riezler and Maxwell 2005) takes that
// hypothesis at its word: if the systems are equal, it does not matter which of
// them a segment comes from. It swaps each pair of segments with probability one
// half; p is the share of such mixtures that differ at least as much as the
// systems do. It assumes less than the bootstrap and errs less often.
//
// Both count the systems as they are among the samples, as (c+1)/(n+1), so that
// no p is 0, and both are two-sided. sacreBLEU counts only differences that are
// larger, here those that are as large count too: a system against itself has a
// p of 1.

// Resampling says how often to resample. Equal seeds give equal results on any
// machine, however many processors it has.
type Resampling struct {
	Samples int // at least 1
	Seed    uint64
}

// An Interval holds the middle 95 % of the scores that were drawn.
type Interval struct{ Low, High Score }

// A Comparison holds two systems against each other.
type Comparison struct {
	Difference    Score    // of the second from the first: above 0, the second has more
	Interval      Interval // of the difference
	Bootstrap     float64  // p by paired bootstrap resampling
	Randomisation float64  // p by paired approximate randomisation
}

// Interval is the confidence interval of a corpus, given the sums of its
// segments, of which there must be at least one.
func (r Resampling) Interval(m Metric, segments []Sums) Interval {
	scores := r.each(func(draw *rand.Rand) Score {
		return m.Value(weighted(segments, resample(draw, len(segments))))
	})
	return middle(scores)
}

// Compare tests whether two systems that translated the same segments differ.
// Segment i of one must answer to segment i of the other, and there must be at
// least one; anything else is a programmer's mistake.
func (r Resampling) Compare(m Metric, first, second []Sums) Comparison {
	if len(first) != len(second) {
		panic("metric: comparing systems of different segments")
	}
	observed := m.Value(total(second)) - m.Value(total(first))
	drawn := r.each(func(draw *rand.Rand) Score {
		weights := resample(draw, len(first))
		return m.Value(weighted(second, weights)) - m.Value(weighted(first, weights))
	})
	swapped := r.each(func(draw *rand.Rand) Score {
		one, two := swap(draw, first, second)
		return m.Value(two) - m.Value(one)
	})
	return Comparison{
		Difference:    observed,
		Bootstrap:     share(drawn, observed, observed),
		Randomisation: share(swapped, 0, observed),
		Interval:      middle(drawn),
	}
}

// each draws the samples, each from random numbers of its own, so that it does
// not matter which is drawn first.
func (r Resampling) each(sample func(*rand.Rand) Score) []Score {
	scores := make([]Score, r.Samples)
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), r.Samples) {
		workers.Go(func() {
			for i := next.Add(1) - 1; i < int64(r.Samples); i = next.Add(1) - 1 {
				scores[i] = sample(rand.New(rand.NewPCG(r.Seed, uint64(i))))
			}
		})
	}
	workers.Wait()
	return scores
}

// resample draws n of n segments with replacement and returns how often each of
// them was drawn.
func resample(draw *rand.Rand, n int) []int32 {
	times := make([]int32, n)
	for range n {
		times[draw.Uint64N(uint64(n))]++
	}
	return times
}

func weighted(segments []Sums, times []int32) Sums {
	sum := make(Sums, len(segments[0]))
	for i, s := range segments {
		if times[i] != 0 {
			sum.accumulate(s, float64(times[i]))
		}
	}
	return sum
}

func total(segments []Sums) Sums {
	sum := make(Sums, len(segments[0]))
	for _, s := range segments {
		sum.accumulate(s, 1)
	}
	return sum
}

// swap exchanges the segments of each pair with probability one half.
func swap(draw *rand.Rand, first, second []Sums) (one, two Sums) {
	one, two = make(Sums, len(first[0])), make(Sums, len(first[0]))
	var coins uint64
	for i := range first {
		if i%64 == 0 {
			coins = draw.Uint64()
		}
		a, b := one, two
		if coins>>(i%64)&1 == 1 {
			a, b = two, one
		}
		a.accumulate(first[i], 1)
		b.accumulate(second[i], 1)
	}
	return one, two
}

// accumulate adds s so many times. Rounding the product before it is added
// keeps processors that can do both at once from doing so: they would round
// differently from others.
func (sum Sums) accumulate(s Sums, times float64) {
	for i, v := range s {
		sum[i] += float64(v * times)
	}
}

// share is how many of the scores, and of the observed difference itself, lie at
// least as far from the centre as the observed difference lies from 0. A hair
// less is as far: sums in another order round differently.
func share(scores []Score, centre, observed Score) float64 {
	const hair = 1e-9
	far := 1
	for _, s := range scores {
		if distant(s-centre) >= distant(observed)-hair {
			far++
		}
	}
	return float64(far) / float64(len(scores)+1)
}

func distant(s Score) float64 { return math.Abs(float64(s)) }

// middle leaves out a fortieth at either end.
func middle(scores []Score) Interval {
	sorted := slices.Sorted(slices.Values(scores))
	out := len(sorted) / 40
	return Interval{sorted[out], sorted[len(sorted)-1-out]}
}
