package align

import "slices"

// A block is a run of article texts against a run of reference texts: a
// candidate for a bead.
type block struct {
	a0, a1, r0, r1 int // half-open
	gain           float64
}

const (
	widest  = 4    // texts on either side of a block
	joining = 0.22 // share of the weight of each text beyond the heaviest of its side
	another = 2    // weight that each text beyond the first of its side costs besides
	minimum = 1e-9
)

// A scale works out what blocks are worth.
type scale struct {
	*corpus
	count []int32 // by term id, of the reference side at hand
}

func newScale(c *corpus) *scale { return &scale{corpus: c, count: make([]int32, len(c.weights))} }

// gain is what a block is worth beyond leaving its texts alone.
func (s *scale) gain(b block) float64 {
	article, reference := s.article[b.a0:b.a1], s.reference[b.r0:b.r1]
	wa, ma := total(article)
	wr, mr := total(reference)
	more := len(article) + len(reference) - 2
	return 2*s.shared(article, reference) - s.unlike*(wa+wr) - joining*(wa-ma+wr-mr) - another*float64(more)
}

// shared is the weight of the words that both sides have, each as often as the
// side that has it less.
func (s *scale) shared(texts, others []bag) float64 {
	for i := range others {
		for _, t := range others[i].terms {
			s.count[t.id] += t.n
		}
	}
	sum := 0.0
	for i := range texts {
		for _, t := range texts[i].terms {
			n := min(t.n, s.count[t.id])
			s.count[t.id] -= n
			sum += float64(n) * s.weights[t.id]
		}
	}
	for i := range others {
		for _, t := range others[i].terms {
			s.count[t.id] = 0
		}
	}
	return sum
}

func total(bags []bag) (sum, most float64) {
	for _, b := range bags {
		sum += b.weight
		most = max(most, b.weight)
	}
	return sum, most
}

// blocks lists every block that is worth something and in which each text has
// a pair.
func (s *scale) blocks(pairs []pair) []block {
	at := make(map[[2]int]bool, len(pairs))
	for _, p := range pairs {
		at[[2]int{p.a, p.r}] = true
	}
	var out []block
	for _, p := range pairs {
		out = s.around(out, at, p)
	}
	return out
}

// around lists the blocks whose first pair, by article and then reference, is p.
func (s *scale) around(out []block, at map[[2]int]bool, p pair) []block {
	for r0 := p.r; r0 >= max(0, p.r-widest+1); r0-- {
		for a1 := p.a + 1; a1 <= min(len(s.article), p.a+widest); a1++ {
			for r1 := p.r + 1; r1 <= min(len(s.reference), r0+widest); r1++ {
				b := block{a0: p.a, a1: a1, r0: r0, r1: r1}
				if !covered(at, b, p.r) {
					continue
				}
				if b.gain = s.gain(b); b.gain > minimum {
					out = append(out, b)
				}
			}
		}
	}
	return out
}

// covered reports whether each text of a block has a pair in it, and none of
// the first row comes before r.
func covered(at map[[2]int]bool, b block, r int) bool {
	var rows, columns [widest]bool
	for a := b.a0; a < b.a1; a++ {
		for k := b.r0; k < b.r1; k++ {
			if !at[[2]int{a, k}] {
				continue
			}
			if a == b.a0 && k < r {
				return false
			}
			rows[a-b.a0], columns[k-b.r0] = true, true
		}
	}
	return !slices.Contains(rows[:b.a1-b.a0], false) && !slices.Contains(columns[:b.r1-b.r0], false)
}
