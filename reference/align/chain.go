package align

import (
	"cmp"
	"slices"
)

// chain picks the blocks of greatest gain that follow each other in both texts.
func chain(blocks []block, references int) []block {
	slices.SortFunc(blocks, func(x, y block) int {
		if x.a0 != y.a0 {
			return x.a0 - y.a0
		}
		return cmp.Or(x.r0-y.r0, x.a1-y.a1, x.r1-y.r1)
	})
	ended := make([]int, len(blocks)) // by where they end in the article
	for i := range ended {
		ended[i] = i
	}
	slices.SortStableFunc(ended, func(x, y int) int { return cmp.Compare(blocks[x].a1, blocks[y].a1) })
	t := newTree(references)
	sum, before := make([]float64, len(blocks)), make([]int, len(blocks))
	next, last := 0, -1
	for i, b := range blocks {
		for next < len(ended) && blocks[ended[next]].a1 <= b.a0 {
			t.put(blocks[ended[next]].r1, sum[ended[next]], ended[next])
			next++
		}
		before[i] = t.best(b.r0)
		sum[i] = b.gain
		if before[i] >= 0 {
			sum[i] += sum[before[i]]
		}
		if last < 0 || sum[i] > sum[last] {
			last = i
		}
	}
	var out []block
	for ; last >= 0; last = before[last] {
		out = append(out, blocks[last])
	}
	slices.Reverse(out)
	return out
}

// A tree finds the greatest sum that ends at or before a place: Fenwick's tree
// with maxima for sums.
type tree struct {
	sum  []float64
	what []int
}

func newTree(n int) *tree {
	t := &tree{make([]float64, n+2), make([]int, n+2)}
	for i := range t.what {
		t.what[i] = -1
	}
	return t
}

func (t *tree) put(end int, sum float64, what int) {
	for i := end + 1; i < len(t.sum); i += i & -i {
		if sum > t.sum[i] {
			t.sum[i], t.what[i] = sum, what
		}
	}
}

// best returns what was put with the greatest sum at end or before, or -1.
func (t *tree) best(end int) int {
	what, sum := -1, 0.0
	for i := end + 1; i > 0; i -= i & -i {
		if t.sum[i] > sum {
			what, sum = t.what[i], t.sum[i]
		}
	}
	return what
}
