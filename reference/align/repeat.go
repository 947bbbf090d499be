package align

import "slices"

// opening is the share of a headline that must stand where a text opens.
const opening = 0.5

// repeats attaches what the article says twice where the reference says it
// once: a text printed again word for word, and a headline before the
// paragraph that opens with it. Only what stands by its bead is attached.
func (s *scale) repeats(g *groups) {
	before := -1
	for a, k := range g.ofA {
		if k < 0 && before >= 0 && !g.fixed(g.ofA[before]) && s.copied(a, before) {
			g.join(a, g.list[g.ofA[before]].reference[0])
		}
		if g.ofA[a] >= 0 {
			before = a
		}
	}
	next := -1 // group of the next text that is in one
	for a := len(g.ofA) - 1; a >= 0; a-- {
		if g.ofA[a] < 0 && next >= 0 && !g.fixed(next) && s.opens(a, g.list[next]) {
			g.join(a, g.list[next].reference[0])
		}
		if g.ofA[a] >= 0 {
			next = g.ofA[a]
		}
	}
}

// opens reports whether a text is what a bead's reference or article opens with.
func (s *scale) opens(a int, k group) bool {
	if s.copied(a, k.article[0]) {
		return true
	}
	text, r := s.article[a], s.reference[k.reference[0]]
	n := len(text.words) * 3 / 2
	if n == 0 || n > len(r.words) || 2*text.weight > r.weight {
		return false
	}
	return s.shared([]bag{text}, []bag{s.bag(r.words[:n])}) >= opening*text.weight
}

func (s *scale) copied(a, b int) bool {
	return len(s.article[a].words) > 0 && slices.Equal(s.article[a].words, s.article[b].words)
}
