package align

import (
	"cmp"
	"slices"
)

// uncross parts blocks whose halves gain more apart: two paragraphs that changed
// places, and two that were moved together, are two beads, not one.
func (s *scale) uncross(blocks []block) []block {
	var out []block
	for _, b := range blocks {
		out = append(out, s.part(b)...)
	}
	return out
}

func (s *scale) part(b block) []block {
	best, gain := []block(nil), b.gain
	for a := b.a0 + 1; a < b.a1; a++ {
		for r := b.r0 + 1; r < b.r1; r++ {
			for _, halves := range b.cut(a, r) {
				x, y := &halves[0], &halves[1]
				x.gain, y.gain = s.gain(*x), s.gain(*y)
				if x.gain > 0 && y.gain > 0 && x.gain+y.gain > gain {
					best, gain = halves[:], x.gain+y.gain
				}
			}
		}
	}
	if best == nil {
		return []block{b}
	}
	return s.uncross(best)
}

// cut parts a block at two places, straight and crosswise.
func (b block) cut(a, r int) [2][2]block {
	return [2][2]block{
		{{a0: b.a0, a1: a, r0: b.r0, r1: r}, {a0: a, a1: b.a1, r0: r, r1: b.r1}},
		{{a0: b.a0, a1: a, r0: r, r1: b.r1}, {a0: a, a1: b.a1, r0: b.r0, r1: r}},
	}
}

// rest picks blocks out of order from what the chain left over, the best first.
func (s *scale) rest(blocks, taken []block) []block {
	usedA, usedR := make([]bool, len(s.article)), make([]bool, len(s.reference))
	for _, b := range taken {
		b.use(usedA, usedR)
	}
	free := slices.DeleteFunc(slices.Clone(blocks), func(b block) bool { return !b.free(usedA, usedR) })
	slices.SortStableFunc(free, func(x, y block) int { return cmp.Compare(y.gain, x.gain) })
	var out []block
	for _, b := range free {
		if b.free(usedA, usedR) {
			b.use(usedA, usedR)
			out = append(out, b)
		}
	}
	return out
}

func (b block) use(a, r []bool) {
	for i := b.a0; i < b.a1; i++ {
		a[i] = true
	}
	for i := b.r0; i < b.r1; i++ {
		r[i] = true
	}
}

func (b block) free(a, r []bool) bool {
	return !slices.Contains(a[b.a0:b.a1], true) && !slices.Contains(r[b.r0:b.r1], true)
}
