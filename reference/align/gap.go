package align

import "math"

// fill lines up what is left between two beads of the chain by length and what
// few words there are in common, after Gale and Church (1993).
func (s *scale) fill(g *groups, fences []block) {
	a, r := 0, 0
	for _, f := range append(fences, block{a0: len(g.ofA), r0: len(g.ofR)}) {
		s.fillGap(g, left(a, s.article[a:f.a0], g.ofA), left(r, s.reference[r:f.r0], g.ofR))
		a, r = f.a1, f.r1
	}
}

// left lists those of some texts, the first of this index, that are in no bead
// and say anything.
func left(first int, texts []bag, in []int) (out []int) {
	for i := range texts {
		if in[first+i] < 0 && len(texts[i].words) > 0 {
			out = append(out, first+i)
		}
	}
	return out
}

// A step is one bead of a gap: so many texts on each side.
type step struct {
	a, r  int
	price float64 // minus the logarithm of how often it is seen
}

// steps are Gale and Church's, priced after news with known links: whole
// paragraphs are dropped and added more often than sentences are, and joined
// less. The first two stand for drop and insert.
var steps = [...]step{{1, 0, 3}, {0, 1, 3}, {1, 1, 0.12}, {2, 1, 4}, {1, 2, 4}, {2, 2, 5.4}}

const (
	variance = 15      // of a character's length in the other text, twice Gale and Church's s²
	cells    = 1 << 20 // most cells of one gap's table
	narrow   = 64      // least width of its band
	inklings = 256     // most cells of a gap in one language
	evidence = 1.3     // what the weight of words in common takes off a price
	faint    = 0.1     // share in common of a bead in a gap in one language
)

// A gap is a table of the best way to every place in it.
type gap struct {
	*scale
	a, r               []int // which texts
	article, reference []bag // and what they say
	width              int
	ratio              float64   // of the lengths
	back               []uint8   // step by which a cell is reached, by row
	cost               []float64 // of the last three rows
}

func (s *scale) fillGap(g *groups, a, r []int) {
	if len(a) == 0 || len(r) == 0 || !s.foreign && len(a)*len(r) > inklings {
		return
	}
	t := &gap{scale: s, a: a, r: r, article: of(s.article, a), reference: of(s.reference, r)}
	t.ratio = ratio(t.article, t.reference)
	if s.learned {
		t.ratio = s.ratio
	}
	t.width = min(len(r)+1, max(narrow, cells/(len(a)+1))+2*len(r)/len(a))
	t.back = make([]uint8, (len(a)+1)*t.width)
	t.cost = make([]float64, 3*t.width)
	for i := 0; i <= len(a); i++ {
		t.row(i)
	}
	t.trace(g)
}

func ratio(article, reference []bag) float64 {
	return float64(max(1, length(reference))) / float64(max(1, length(article)))
}

// first is the reference place at which the band begins in a row.
func (t *gap) first(i int) int {
	return min(max(0, i*len(t.r)/len(t.a)-t.width/2), len(t.r)+1-t.width)
}

func (t *gap) row(i int) {
	from := t.first(i)
	for k := range t.width {
		j := from + k
		best, by := math.Inf(1), uint8(0)
		if i == 0 && j == 0 {
			best = 0
		}
		for n, st := range steps {
			if c := t.reach(st, place{i, j}, best); c < best {
				best, by = c, uint8(n)
			}
		}
		t.cost[i%3*t.width+k], t.back[i*t.width+k] = best, by
	}
}

func (t *gap) at(i, j int) float64 {
	if i < 0 || j < 0 {
		return math.Inf(1)
	}
	k := j - t.first(i)
	if k < 0 || k >= t.width {
		return math.Inf(1)
	}
	return t.cost[i%3*t.width+k]
}

// A place is how many texts of either side are behind it.
type place struct{ a, r int }

// reach is what it costs to reach a place by a step: more, the more unlike the
// lengths, less, the more words in common. It is exact where it is below best.
func (t *gap) reach(st step, to place, best float64) float64 {
	cost := t.at(to.a-st.a, to.r-st.r) + st.price
	if st.a == 0 || st.r == 0 || math.IsInf(cost, 1) {
		return cost
	}
	article, reference := t.article[to.a-st.a:to.a], t.reference[to.r-st.r:to.r]
	wa, _ := total(article)
	wr, _ := total(reference)
	most := evidence * min(wa, wr)
	if cost += evidence * t.expected * (wa + wr) / 2; cost-most >= best {
		return cost - most
	}
	if cost += stretch(length(article), length(reference), t.ratio); cost-most >= best {
		return cost - most
	}
	shared := t.shared(article, reference)
	if !t.foreign && 2*shared < faint*(wa+wr) {
		return math.Inf(1)
	}
	return cost - evidence*shared
}

func length(bags []bag) (n int) {
	for i := range bags {
		n += bags[i].length
	}
	return n
}

// stretch is minus the logarithm of how likely it is that a text of one length
// answers one of the other, in either direction.
func stretch(la, lr int, ratio float64) float64 {
	mean := (float64(la) + float64(lr)/ratio) / 2
	d := math.Abs(float64(lr)-float64(la)*ratio) / math.Sqrt(variance*mean*ratio)
	return min(60, -math.Log(math.Erfc(d/math.Sqrt2)))
}

func (t *gap) trace(g *groups) {
	for i, j := len(t.a), len(t.r); i > 0 || j > 0; {
		st := steps[t.back[i*t.width+j-t.first(i)]]
		for _, a := range t.a[i-st.a : i] {
			for _, r := range t.r[j-st.r : j] {
				g.join(a, r)
			}
		}
		i, j = i-st.a, j-st.r
	}
}
