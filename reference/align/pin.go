package align

import (
	"fmt"
	"slices"
)

// A Pin says that some texts of the article answer to some of the reference,
// and to nothing else. One side may be empty: then they answer to nothing.
type Pin struct{ Article, Reference []int }

// hold is the gain of a pinned block: more than that of all others together.
const hold = 1e9

// Pinned lines up two lists as [Texts] does, around pins: each is a bead of
// exactly its texts, with confidence 1, and what stands before it on one side
// answers to what stands before it on the other, unless it was moved. Pinned
// panics if a pin is empty or has an index out of range, and if a text is
// pinned twice.
func Pinned(article, reference []string, list []Pin) []Bead {
	p := newPins(list, len(article), len(reference))
	s := newScale(newCorpus(article, reference))
	pairs := s.pairs()
	blocks := append(slices.DeleteFunc(s.blocks(pairs), p.touched), p.blocks()...)
	straight := chain(slices.Clone(blocks), len(reference))
	moved := s.rest(blocks, straight)
	if s.foreign {
		return s.beads(s.abroad(p, straight, moved))
	}
	g := s.begin(p, straight, moved)
	s.strays(g, pairs)
	s.seams(g)
	s.fill(g, straight)
	s.repeats(g)
	return s.beads(g)
}

// begin makes groups of blocks and pins.
func (s *scale) begin(p pins, straight, moved []block) *groups {
	g := s.groups(s.uncross(slices.Concat(straight, moved)))
	g.pin(p.list)
	return g
}

// pins are the pins of a pair of lists.
type pins struct {
	list               []Pin
	article, reference []bool // whether a text is pinned
}

func newPins(list []Pin, articles, references int) pins {
	p := pins{article: make([]bool, articles), reference: make([]bool, references)}
	for _, pin := range list {
		if len(pin.Article)+len(pin.Reference) == 0 {
			panic("align: a pin without texts")
		}
		claim(p.article, pin.Article)
		claim(p.reference, pin.Reference)
		p.list = append(p.list, Pin{with([]int{}, pin.Article...), with([]int{}, pin.Reference...)})
	}
	return p
}

func claim(taken []bool, indices []int) {
	for _, i := range indices {
		if i < 0 || i >= len(taken) || taken[i] {
			panic(fmt.Sprintf("align: text %d of %d is pinned twice or does not exist", i, len(taken)))
		}
		taken[i] = true
	}
}

func (p pins) touched(b block) bool { return !b.free(p.article, p.reference) }

// blocks stand for the pins while the rest is lined up around them: the first
// text of one side against the first of the other.
func (p pins) blocks() (out []block) {
	for _, pin := range p.list {
		if len(pin.Article) > 0 && len(pin.Reference) > 0 {
			a, r := pin.Article[0], pin.Reference[0]
			out = append(out, block{a, a + 1, r, r + 1, hold})
		}
	}
	return out
}

// pin makes a group of every pin, which nothing joins.
func (g *groups) pin(list []Pin) {
	for _, pin := range list {
		k := len(g.list)
		g.list = append(g.list, group{pin.Article, pin.Reference, true})
		for _, a := range pin.Article {
			g.leave(g.ofA[a])
			g.ofA[a] = k
		}
		for _, r := range pin.Reference {
			g.ofR[r] = k
		}
	}
}

// leave empties the group that a block stood in for.
func (g *groups) leave(k int) {
	if k >= 0 && !g.list[k].pinned {
		g.list[k] = group{}
	}
}
