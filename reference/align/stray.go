package align

const (
	strayed  = 0.35 // share of a sentence that must stand in the other text
	clearly  = 0.2  // and by how much this must exceed its share in its own bead
	atSeam   = 0.1  // enough instead, where two beads meet
	alike    = 0.25 // share that the two sentences must have in common
	lightest = 6    // weight of a sentence that is looked at: that of two or three words
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
	margin := clearly
	if g.seam(p) {
		margin = atSeam
	}
	as := s.wandering(s.article[p.a], abroad{s.reference[p.r], homeA, margin})
	if len(as) == 0 {
		return false
	}
	rs := s.wandering(s.reference[p.r], abroad{s.article[p.a], homeR, margin})
	for _, a := range as {
		for _, r := range rs {
			if 2*s.shared([]bag{a}, []bag{r}) >= alike*(a.weight+r.weight) {
				return true
			}
		}
	}
	return false
}

// An abroad is a text outside a bead, and what it takes to belong there.
type abroad struct {
	text   bag
	home   []bag   // the other side of the bead
	margin float64 // by which more of a sentence must stand abroad than at home
}

// wandering lists the sentences of a text that belong abroad.
func (s *scale) wandering(text bag, to abroad) []bag {
	var out []bag
	for _, u := range s.sentences(text, 0, len(text.ends)) {
		if u.weight < lightest {
			continue
		}
		there := s.shared([]bag{u}, []bag{to.text}) / u.weight
		if there < strayed {
			continue
		}
		if here := s.shared([]bag{u}, to.home) / u.weight; there-here >= to.margin {
			out = append(out, u)
		}
	}
	return out
}

// sentences weighs those of a text from i up to j.
func (s *scale) sentences(b bag, i, j int) []bag {
	if len(b.ends) == 1 {
		return []bag{b}
	}
	out := make([]bag, 0, j-i)
	from := int32(0)
	if i > 0 {
		from = b.ends[i-1]
	}
	for _, end := range b.ends[i:j] {
		out, from = append(out, s.bag(b.words[from:end])), end
	}
	return out
}

// seam reports whether two texts stand where their beads meet: one the last of
// its bead, the other the first of the next, in both lists.
func (g *groups) seam(p pair) bool {
	x, y := g.ofA[p.a], g.ofR[p.r]
	if x < 0 || y < 0 {
		return false
	}
	a, r := g.list[x].article, g.list[x].reference
	return a[len(a)-1] == p.a && r[len(r)-1] == p.r-1 || a[0] == p.a && r[0] == p.r+1
}
