package align

import "slices"

// A group is what one bead joins so far.
type group struct {
	article, reference []int
	pinned             bool
}

// groups say which group each text is in.
type groups struct {
	ofA, ofR []int // index into list, or -1
	list     []group
}

func (s *scale) groups(blocks []block) *groups {
	g := &groups{ofA: none(len(s.article)), ofR: none(len(s.reference))}
	for k, b := range blocks {
		g.list = append(g.list, group{article: span(b.a0, b.a1), reference: span(b.r0, b.r1)})
		for i := b.a0; i < b.a1; i++ {
			g.ofA[i] = k
		}
		for i := b.r0; i < b.r1; i++ {
			g.ofR[i] = k
		}
	}
	return g
}

// largest is how many texts of both sides a bead may join.
const largest = 24

// join puts two texts and all that they are with in one group, unless it would
// get too large to say anything, or is pinned.
func (g *groups) join(a, r int) {
	x, y := g.ofA[a], g.ofR[r]
	switch {
	case x >= 0 && x == y || g.fixed(x) || g.fixed(y) || g.size(x)+g.size(y) > largest:
	case x < 0 && y < 0:
		g.ofA[a], g.ofR[r] = len(g.list), len(g.list)
		g.list = append(g.list, group{article: []int{a}, reference: []int{r}})
	case x < 0:
		g.ofA[a] = y
		g.list[y].article = with(g.list[y].article, a)
	case y < 0:
		g.ofR[r] = x
		g.list[x].reference = with(g.list[x].reference, r)
	default:
		g.list[x] = group{article: with(g.list[x].article, g.list[y].article...), reference: with(g.list[x].reference, g.list[y].reference...)}
		for _, i := range g.list[y].article {
			g.ofA[i] = x
		}
		for _, i := range g.list[y].reference {
			g.ofR[i] = x
		}
		g.list[y] = group{}
	}
}

func (g *groups) fixed(k int) bool { return k >= 0 && g.list[k].pinned }

func (g *groups) size(k int) int {
	if k < 0 {
		return 1
	}
	return len(g.list[k].article) + len(g.list[k].reference)
}

func with(list []int, more ...int) []int {
	list = append(list, more...)
	slices.Sort(list)
	return list
}

func none(n int) []int { return slices.Repeat([]int{-1}, n) }

func span(from, to int) []int {
	out := make([]int, 0, to-from)
	for i := from; i < to; i++ {
		out = append(out, i)
	}
	return out
}
