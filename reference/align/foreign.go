package align

// entire is the most cells of a table of two texts in two languages that are
// lined up without a chain to hold on to.
const entire = 1 << 16

// half is how much of what beads have in common on the average a bead must
// have for its words to speak neither for nor against it.
const half = 0.5

// abroad lines up texts in two languages, twice. The blocks of the chain are
// those that happen to share names, numbers and cognates, and what lies between
// is filled in by length. This shows how much longer one language is and how
// much the two have in common, and with that the texts are lined up again as one
// gap, but for what was moved. Texts too long for that stay as they are.
func (s *scale) abroad(p pins, straight, moved []block) *groups {
	g := s.begin(p, straight, moved)
	s.fill(g, straight)
	if len(s.article)*len(s.reference) <= entire {
		s.learn(g)
		pinned := chain(p.blocks(), len(s.reference))
		g = s.begin(p, pinned, moved)
		s.fill(g, pinned)
	}
	s.repeats(g)
	return g
}

// learn reads from groups what the ratio of lengths is, and what share of the
// weight of two texts in common is to be expected.
func (s *scale) learn(g *groups) {
	both, all := 0.0, 0.0
	la, lr := 0, 0
	for _, k := range g.list {
		if len(k.article) == 0 || len(k.reference) == 0 {
			continue
		}
		a, r := of(s.article, k.article), of(s.reference, k.reference)
		wa, _ := total(a)
		wr, _ := total(r)
		both, all = both+2*s.shared(a, r), all+wa+wr
		la, lr = la+length(a), lr+length(r)
	}
	if all > 0 && la > 0 && lr > 0 {
		s.expected = half * both / all
		s.ratio, s.learned = float64(lr)/float64(la), true
	}
}
