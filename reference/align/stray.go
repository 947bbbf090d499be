package align

import "slices"

// A group is what one bead joins so far.
type group struct{ article, reference []int }

// groups say which group each text is in.
type groups struct {
	ofA, ofR []int // index into list, or -1
	list     []group
	conf     []float64
}

func (s *scale) groups(blocks []block) *groups {
	g := &groups{ofA: none(len(s.article)), ofR: none(len(s.reference))}
	for k, b := range blocks {
		g.list = append(g.list, group{span(b.a0, b.a1), span(b.r0, b.r1)})
		for i := b.a0; i < b.a1; i++ {
			g.ofA[i] = k
		}
		for i := b.r0; i < b.r1; i++ {
			g.ofR[i] = k
		}
	}
	return g
}

const (
	strayed = 0.35 // share of a sentence that must stand in the other text
	clearly = 0.2  // and by how much this must exceed its share in its own bead
	alike   = 0.25
)

// strays joins the beads that a sentence was carried over between: the article
// ends a paragraph one sentence sooner or later than the reference.
func (s *scale) strays(g *groups, pairs []pair) {
	for _, p := range pairs {
		x, y := g.ofA[p.a], g.ofR[p.r]
		if x >= 0 && x == y {
			continue
		}
		if s.carried(g, p) {
			g.join(p.a, p.r)
		}
	}
}

// carried reports whether a sentence of the article text answers one of the
// reference text, and either answers nothing better in its own bead.
func (s *scale) carried(g *groups, p pair) bool {
	var homeA, homeR []bag
	if k := g.ofA[p.a]; k >= 0 {
		homeA = of(s.reference, g.list[k].reference)
	}
	if k := g.ofR[p.r]; k >= 0 {
		homeR = of(s.article, g.list[k].article)
	}
	as := s.wandering(s.article[p.a], s.reference[p.r], homeA)
	if len(as) == 0 {
		return false
	}
	rs := s.wandering(s.reference[p.r], s.article[p.a], homeR)
	for _, a := range as {
		for _, r := range rs {
			if 2*s.shared([]bag{a}, []bag{r}) >= alike*(a.weight+r.weight) {
				return true
			}
		}
	}
	return false
}

func of(bags []bag, indices []int) []bag {
	out := make([]bag, len(indices))
	for i, k := range indices {
		out[i] = bags[k]
	}
	return out
}

// wandering lists the sentences of a text that stand in the other text and not
// in its bead.
func (s *scale) wandering(text, other bag, home []bag) []bag {
	var out []bag
	for _, u := range s.sentences(text) {
		if u.weight < lightest {
			continue
		}
		there := s.shared([]bag{u}, []bag{other}) / u.weight
		if there < strayed {
			continue
		}
		if here := s.shared([]bag{u}, home) / u.weight; there-here >= clearly {
			out = append(out, u)
		}
	}
	return out
}

const lightest = 6 // weight of a sentence that is looked at: two or three words

func (s *scale) sentences(b bag) []bag {
	out := make([]bag, 0, len(b.ends))
	from := int32(0)
	for _, end := range b.ends {
		out, from = append(out, s.bag(b.words[from:end])), end
	}
	return out
}

// bag weighs a part of a text.
func (s *scale) bag(words []int32) bag {
	b := bag{words: words, terms: count(slices.Sorted(slices.Values(words)))}
	for _, t := range b.terms {
		b.weight += float64(t.n) * s.weights[t.id]
	}
	return b
}

// join puts two texts and all that they are with in one group.
func (g *groups) join(a, r int) {
	x, y := g.ofA[a], g.ofR[r]
	switch {
	case x >= 0 && x == y:
	case x < 0 && y < 0:
		g.ofA[a], g.ofR[r] = len(g.list), len(g.list)
		g.list = append(g.list, group{[]int{a}, []int{r}})
	case x < 0:
		g.ofA[a] = y
		g.list[y].article = with(g.list[y].article, a)
	case y < 0:
		g.ofR[r] = x
		g.list[x].reference = with(g.list[x].reference, r)
	default:
		g.list[x] = group{with(g.list[x].article, g.list[y].article...), with(g.list[x].reference, g.list[y].reference...)}
		for _, i := range g.list[y].article {
			g.ofA[i] = x
		}
		for _, i := range g.list[y].reference {
			g.ofR[i] = x
		}
		g.list[y] = group{}
	}
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
