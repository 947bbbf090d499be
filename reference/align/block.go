package align

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

	learned  bool    // the ratio of lengths comes from beads, not from all of the texts
	expected float64 // share in common that speaks neither for a bead nor against it
}

func newScale(c *corpus) *scale { return &scale{corpus: c, count: make([]int32, len(c.weights))} }

// gain is what a block is worth beyond leaving its texts alone.
func (s *scale) gain(b block) float64 {
	return s.worth(s.article[b.a0:b.a1], s.reference[b.r0:b.r1])
}

func (s *scale) worth(article, reference []bag) float64 {
	return s.balance(article, reference, s.shared(article, reference))
}

// balance is worth, where it is known how much is shared.
func (s *scale) balance(article, reference []bag, shared float64) float64 {
	wa, ma := total(article)
	wr, mr := total(reference)
	more := len(article) + len(reference) - 2
	return 2*shared - s.unlike*(wa+wr) - joining*(wa-ma+wr-mr) - another*float64(more)
}

// shared is the weight of the words that both sides have, each as often as the
// side that has it less.
func (s *scale) shared(texts, others []bag) float64 {
	s.lay(others)
	sum := 0.0
	for i := range texts {
		sum = s.take(texts[i], sum)
	}
	s.clear(others)
	return sum
}

// lay counts the words of some texts, for take to take what another has of them.
func (s *scale) lay(texts []bag) {
	for i := range texts {
		for _, t := range texts[i].terms {
			s.count[t.id] += t.n
		}
	}
}

// take adds the weight of what a text has of the words that are left.
func (s *scale) take(text bag, sum float64) float64 {
	for _, t := range text.terms {
		n := min(t.n, s.count[t.id])
		s.count[t.id] -= n
		sum += float64(n) * s.weights[t.id]
	}
	return sum
}

func (s *scale) clear(texts []bag) {
	for i := range texts {
		for _, t := range texts[i].terms {
			s.count[t.id] = 0
		}
	}
}

// blocks lists every block that is worth something and in which each text has
// a pair. The pairs are in order.
func (s *scale) blocks(pairs []pair) []block {
	first := make([]int, len(s.article)+1) // pair of each article text
	for i, a := 0, 0; a <= len(s.article); a++ {
		for i < len(pairs) && pairs[i].a < a {
			i++
		}
		first[a] = i
	}
	var out []block
	for _, p := range pairs {
		var near neighbours
		for a := p.a; a < min(p.a+widest, len(s.article)); a++ {
			near.add(a-p.a, pairs[first[a]:first[a+1]], p.r)
		}
		out = s.around(out, near, p)
	}
	return out
}

// around lists the blocks whose first pair, by article and then reference, is p.
func (s *scale) around(out []block, near neighbours, p pair) []block {
	for size := range widest * widest { // of all ways to place p among texts of the reference
		r0 := p.r - size%widest
		b := block{a0: p.a, a1: p.a, r0: r0, r1: r0 + 1 + size/widest}
		if r0 >= 0 && b.r1 > p.r && b.r1 <= len(s.reference) {
			out = s.grow(out, near, b, p.r)
		}
	}
	return out
}

// grow adds the blocks that begin as b does, by one article text after the other.
func (s *scale) grow(out []block, near neighbours, b block, r int) []block {
	longest := 0
	for n := 1; n <= min(widest, len(s.article)-b.a0); n++ {
		b.a1 = b.a0 + n
		if near.cover(b, r) {
			longest = n
		}
	}
	if longest == 0 {
		return out
	}
	others := s.reference[b.r0:b.r1]
	s.lay(others)
	shared := 0.0
	for n := 1; n <= longest; n++ {
		b.a1 = b.a0 + n
		shared = s.take(s.article[b.a1-1], shared)
		if !near.cover(b, r) {
			continue
		}
		if b.gain = s.balance(s.article[b.a0:b.a1], others, shared); b.gain > minimum {
			out = append(out, b)
		}
	}
	s.clear(others)
	return out
}

// neighbours are the pairs about one: a row for its article text and each of the
// next, a bit for each reference text from widest-1 before its own on.
type neighbours [widest]uint

func (n *neighbours) add(row int, pairs []pair, r int) {
	for _, p := range pairs {
		if k := p.r - r + widest - 1; k >= 0 && k < 2*widest-1 {
			n[row] |= 1 << k
		}
	}
}

// cover reports whether each text of a block has a pair in it, and none of the
// first row comes before r.
func (n *neighbours) cover(b block, r int) bool {
	from := b.r0 - r + widest - 1
	block, before := uint(1)<<(b.r1-b.r0)-1, uint(1)<<(r-b.r0)-1
	var columns uint
	for row := range b.a1 - b.a0 {
		bits := n[row] >> from & block
		if bits == 0 || row == 0 && bits&before != 0 {
			return false
		}
		columns |= bits
	}
	return columns == block
}

func total(bags []bag) (sum, most float64) {
	for i := range bags {
		sum += bags[i].weight
		most = max(most, bags[i].weight)
	}
	return sum, most
}
