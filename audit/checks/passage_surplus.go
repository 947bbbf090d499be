package checks

// A surplus is what words of content one text has beyond those that answer to
// the other: by stem, how often. A name or a term that both texts repeat all
// over is no evidence that a passage is there; one more of it is.
type surplus map[string]int

// add counts the words of some sentences n times.
func (s surplus) add(contents [][]string, n int) {
	for _, words := range contents {
		for _, w := range words {
			s[w] += n
		}
	}
}

// share is how much of the words of some sentences a surplus holds. If they were
// counted in it, they are taken out first.
func (s surplus) share(contents [][]string, counted bool) float64 {
	need := surplus{}
	need.add(contents, 1)
	found, all := 0, 0
	for w, n := range need {
		have := s[w]
		if counted {
			have += n
		}
		all += n
		found += max(0, min(n, have))
	}
	return float64(found) / float64(max(1, all))
}

// A vicinity is the beads with both sides before and after some that have one,
// and what the text that lacks has in them and between them.
type vicinity struct {
	prev, next int
	surplus
}

// vicinity is that of bead k. Beads that follow each other share it, so it is
// worked out once for them.
func (c *comparison) vicinity(k int) vicinity {
	if c.near.surplus != nil && c.near.prev == c.prev[k] && c.near.next == c.next[k] {
		return c.near
	}
	c.near = vicinity{c.prev[k], c.next[k], surplus{}}
	for i := c.prev[k]; i <= c.next[k]; i++ {
		b := c.paragraphs[i]
		c.near.count(c.lacks, b.lacks, 1)
		if len(b.lacks) > 0 {
			c.near.count(c.has, b.has, -1)
		}
	}
	return c.near
}

func (s surplus) count(in *side, paragraphs []int, n int) {
	for _, p := range paragraphs {
		s.add(in.contents[in.first[p]:in.first[p+1]], n)
	}
}

// everywhere is the surplus of all of the text that lacks.
func (c *comparison) everywhere() surplus {
	s := surplus{}
	s.add(c.lacks.contents, 1)
	s.add(c.has.contents, -1)
	return s
}
