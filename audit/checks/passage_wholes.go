package checks

import "mtaudit/audit/text"

// wholes marks the paragraphs of a bead that has nothing on the other side.
func (c *comparison) wholes(out []bool, k int) {
	b := c.paragraphs[k]
	for _, p := range b.has {
		from, to := c.has.first[p], c.has.first[p+1]
		kind := c.has.doc.Paragraphs[p].Kind
		if kind == text.Residue || from == to || !c.weighty(from, to) || b.confidence < c.lone(kind) {
			continue
		}
		if (kind == text.Headline || to-from == 1) && c.titled(k) {
			continue
		}
		if !c.said(k, c.has.contents[from:to]) && !c.anew(k, p) {
			mark(out, from, to)
		}
	}
}

// lone is the confidence from which a paragraph of a kind stands alone.
func (c *comparison) lone(kind text.Kind) float64 {
	if kind == text.Headline {
		return c.headline
	}
	return loneWhole
}

// anew reports whether what is left over at the place of a paragraph may be the
// paragraph in other words. What is long has some words in common even so.
func (c *comparison) anew(k, p int) bool {
	words := c.has.length([]int{p})
	if !c.reworded(k, words) {
		return false
	}
	contents := c.has.contents[c.has.first[p]:c.has.first[p+1]]
	return words < longPassage || c.vicinity(k).share(contents, false) >= commonWords
}

// said reports whether the content of a whole paragraph stands in the other text
// beyond what answers to something else there: at its place, or anywhere.
func (c *comparison) said(k int, contents [][]string) bool {
	return c.vicinity(k).share(contents, false) >= saidAround || c.all.share(contents, true) >= saidAnywhere
}
