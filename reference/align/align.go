// Package align lines up the parts of two texts.
package align

import "slices"

// A Bead joins the parts of an article with the parts of its reference that say
// the same: usually one with one, but n with m where they are cut differently,
// and with nothing on one side where a part was added or dropped.
type Bead struct {
	Article    []int   `json:"article"`    // indices from 0, rising
	Reference  []int   `json:"reference"`  // the same
	Confidence float64 `json:"confidence"` // 0 to 1
}

// Texts lines up two lists of paragraphs, or of sentences. Every index of either
// list is in exactly one bead; empty texts are in beads of their own. Beads come
// in the order of the article; those without article texts stand where the
// reference has them.
func Texts(article, reference []string) []Bead {
	s := newScale(newCorpus(article, reference))
	pairs := s.pairs()
	blocks := s.blocks(pairs)
	straight := chain(slices.Clone(blocks), len(reference))
	moved := rest(blocks, straight, len(article), len(reference))
	g := s.groups(s.uncross(append(straight, moved...)))
	s.strays(g, pairs)
	s.fill(g, straight)
	s.repeats(g)
	return s.beads(g)
}

// beads writes groups as beads, in the order of the article. What only the
// reference has comes after the bead of what stands before it there.
func (s *scale) beads(g *groups) []Bead {
	inserts := make([][]int, len(g.list)+1)
	last := 0
	for r, k := range g.ofR {
		if k < 0 {
			inserts[last] = append(inserts[last], r)
			continue
		}
		last = k + 1
	}
	out := s.insert(make([]Bead, 0, len(g.ofA)), inserts[0])
	for a, k := range g.ofA {
		if k < 0 {
			out = append(out, Bead{[]int{a}, []int{}, alone(s.article[a])})
			continue
		}
		if a == g.list[k].article[0] {
			out = append(out, Bead{g.list[k].article, g.list[k].reference, s.confidence(g.list[k])})
			out = s.insert(out, inserts[k+1])
		}
	}
	return out
}

func (s *scale) insert(out []Bead, references []int) []Bead {
	for _, r := range references {
		out = append(out, Bead{[]int{}, []int{r}, alone(s.reference[r])})
	}
	return out
}
