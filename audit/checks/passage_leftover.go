package checks

import (
	"slices"

	"mtaudit/audit/text"
)

// reworded reports whether about as much as a passage of bead k says is left
// over at its place in the other text: in the bead, and in those beside it up
// to the next that have both sides, since paragraphs may be cut elsewhere.
func (c *comparison) reworded(k, words int) bool {
	n := c.spare[c.next[k]+1] - c.spare[c.prev[k]]
	return float64(n) >= leftoverFew*float64(words)
}

// titled reports whether the other text has a headline of its own at the place
// of bead k: headlines are written anew as often as they are translated.
func (c *comparison) titled(k int) bool { return c.titles[c.next[k]+1] > c.titles[c.prev[k]] }

// survey works out for every bead what is left over up to it, and the beads
// with both sides before and after it, or the first and last of all.
func (c *comparison) survey() {
	n := len(c.paragraphs)
	c.spare, c.titles, c.prev, c.next = make([]int, n+1), make([]int, n+1), make([]int, n), make([]int, n)
	for k, b := range c.paragraphs {
		c.spare[k+1], c.titles[k+1] = c.spare[k]+c.leftover(k), c.titles[k]
		if len(b.has) == 0 && slices.ContainsFunc(b.lacks, func(p int) bool { return c.lacks.doc.Paragraphs[p].Kind == text.Headline }) {
			c.titles[k+1]++
		}
		if c.prev[k] = max(0, k-1); k > 0 && !c.both(k-1) {
			c.prev[k] = c.prev[k-1]
		}
	}
	for k := n - 1; k >= 0; k-- {
		if c.next[k] = min(n-1, k+1); k+1 < n && !c.both(k+1) {
			c.next[k] = c.next[k+1]
		}
	}
}

func (c *comparison) both(k int) bool {
	return len(c.paragraphs[k].has) > 0 && len(c.paragraphs[k].lacks) > 0
}

// leftover is the number of words of a bead's sentences that only the other
// text has.
func (c *comparison) leftover(k int) (n int) {
	for _, s := range c.sentences[k] {
		if len(s.has) > 0 {
			continue
		}
		for _, i := range s.lacks {
			if kind := c.lacks.doc.Paragraphs[c.lacks.paragraph[i]].Kind; kind != text.Residue && kind != text.Headline {
				n += c.lacks.words[i]
			}
		}
	}
	return n
}
