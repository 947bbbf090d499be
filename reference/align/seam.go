package align

import "slices"

const (
	around = 3   // sentences looked at on each side of a seam
	over   = 1.0 // weight that beads of sentences over a seam must gain
)

// A seam is where one text of a list ends and the next begins. Paragraphs are
// cut at different sentences in the two lists, so the sentences about a seam are
// lined up twice: as if nothing went over it, and freely. Where the latter gains
// clearly more, what meets at the seam belongs in one bead.
//
// Two kinds of seams are looked at: those between beads that follow each other
// in both lists, and those between a bead and a text that is in none.
func (s *scale) seams(g *groups) {
	for a := range max(0, len(g.ofA)-1) {
		s.between(g, a)
	}
	s.adopt(orphans{g, g.ofA, s.article, s.reference, group.sides, g.join})
	s.adopt(orphans{g, g.ofR, s.reference, s.article, group.swapped, func(r, a int) { g.join(a, r) }})
}

// between joins the beads of a text and the next, where their reference texts
// are neighbours too.
func (s *scale) between(g *groups, a int) {
	x, y := g.ofA[a], g.ofA[a+1]
	if x < 0 || y < 0 || x == y || len(g.list[x].reference) == 0 || len(g.list[y].reference) == 0 {
		return
	}
	r := last(g.list[x].reference)
	if a != last(g.list[x].article) || a+1 != g.list[y].article[0] || r+1 != g.list[y].reference[0] {
		return
	}
	if single(s.article[a:a+2]) && single(s.reference[r:r+2]) {
		return // blocks have been through this
	}
	al, ar := s.end(s.article[a], around), s.start(s.article[a+1], around)
	rl, rr := s.end(s.reference[r], around), s.start(s.reference[r+1], around)
	if s.best(slices.Concat(al, ar), slices.Concat(rl, rr)) >= s.best(al, rl)+s.best(ar, rr)+over {
		g.join(a, r+1)
	}
}

// Orphans are the texts of one list that are in no bead.
type orphans struct {
	*groups
	in         []int // group of each text of the list
	own, other []bag
	sides      func(group) (own, other []int)
	join       func(own, other int)
}

// adopt joins texts without a bead with that of a neighbour in their list, if
// what it answers to has a place for their sentences.
func (s *scale) adopt(o orphans) {
	for i, k := range o.in {
		if k >= 0 {
			continue
		}
		if own, other := o.bead(i + 1); len(other) > 0 && own[0] == i+1 && s.leads(o.own[i], o.own[i+1], o.other[other[0]]) {
			o.join(i, other[0])
			continue
		}
		if own, other := o.bead(i - 1); len(other) > 0 && last(own) == i-1 && s.trails(o.own[i], o.own[i-1], o.other[last(other)]) {
			o.join(i, last(other))
		}
	}
}

// bead returns the sides of a text's bead, the text's own first.
func (o orphans) bead(i int) (own, other []int) {
	if i < 0 || i >= len(o.in) || o.in[i] < 0 {
		return nil, nil
	}
	return o.sides(o.list[o.in[i]])
}

func (k group) sides() (article, reference []int)   { return k.article, k.reference }
func (k group) swapped() (reference, article []int) { return k.reference, k.article }

// leads reports whether a text makes the beginning of the next answer better to
// that of a text of the other list.
func (s *scale) leads(text, next, other bag) bool {
	with, without := s.end(text, around), s.start(next, around)
	there := s.start(other, 2*around)
	return s.best(slices.Concat(with, without), there) >= s.best(without, there)+over
}

// trails is leads for the text before.
func (s *scale) trails(text, before, other bag) bool {
	with, without := s.start(text, around), s.end(before, around)
	there := s.end(other, 2*around)
	return s.best(slices.Concat(without, with), there) >= s.best(without, there)+over
}

// single reports whether texts are of one sentence each.
func single(texts []bag) bool {
	return !slices.ContainsFunc(texts, func(b bag) bool { return len(b.ends) > 1 })
}

func last(list []int) int { return list[len(list)-1] }

func (s *scale) start(text bag, n int) []bag {
	return s.sentences(text, 0, min(n, len(text.ends)))
}

func (s *scale) end(text bag, n int) []bag {
	return s.sentences(text, max(0, len(text.ends)-n), len(text.ends))
}

// best is the gain of the best beads of a few sentences, in order.
func (s *scale) best(article, reference []bag) float64 {
	var t [2*around + 1][2*around + 1]float64
	for i := 1; i <= len(article); i++ {
		for j := 1; j <= len(reference); j++ {
			t[i][j] = max(t[i-1][j], t[i][j-1])
			for _, st := range steps[2:] {
				if st.a <= i && st.r <= j {
					t[i][j] = max(t[i][j], t[i-st.a][j-st.r]+s.worth(article[i-st.a:i], reference[j-st.r:j]))
				}
			}
		}
	}
	return t[len(article)][len(reference)]
}
