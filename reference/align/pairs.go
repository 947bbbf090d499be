package align

import (
	"cmp"
	"slices"
)

// A pair is an article text and a reference text that share words.
type pair struct {
	a, r   int
	shared float64 // weight of the words in both
}

const (
	postings   = 256 // a word in more reference texts than this suggests no pair
	perArticle = 12  // best pairs kept for one article text
	perRef     = 24
)

// pairs lists the pairs worth a look, by article and reference. There are at
// most perArticle for an article text and perRef for a reference text, however
// often a text repeats.
func (c *corpus) pairs() []pair {
	where := c.invert()
	shared := make([]float64, len(c.reference))
	var all, found []pair
	for a, b := range c.article {
		found = found[:0]
		for _, t := range b.terms {
			if len(where[t.id]) > postings {
				continue
			}
			for _, p := range where[t.id] {
				if shared[p.text] == 0 {
					found = append(found, pair{a: a, r: int(p.text)})
				}
				shared[p.text] += c.weights[t.id] * float64(min(t.n, p.n))
			}
		}
		for i := range found {
			found[i].shared = shared[found[i].r]
			shared[found[i].r] = 0
			c.near(found[i])
		}
		all = append(all, best(slices.DeleteFunc(found, c.unrelated), perArticle)...)
	}
	return c.thin(all)
}

func (c *corpus) near(p pair) {
	a, r := &c.article[p.a], &c.reference[p.r]
	a.nearest = max(a.nearest, min(1, p.shared/a.weight))
	r.nearest = max(r.nearest, min(1, p.shared/r.weight))
}

func (c *corpus) unrelated(p pair) bool {
	return p.shared < c.unlike*min(c.article[p.a].weight, c.reference[p.r].weight)
}

// thin keeps the best pairs of every reference text.
func (c *corpus) thin(all []pair) []pair {
	slices.SortFunc(all, func(x, y pair) int {
		return cmp.Or(cmp.Compare(x.r, y.r), cmp.Compare(y.shared, x.shared), cmp.Compare(x.a, y.a))
	})
	kept, n := all[:0], 0
	for _, p := range all {
		if len(kept) == 0 || kept[len(kept)-1].r != p.r {
			n = 0
		}
		if n++; n <= perRef {
			kept = append(kept, p)
		}
	}
	slices.SortFunc(kept, func(x, y pair) int { return cmp.Or(cmp.Compare(x.a, y.a), cmp.Compare(x.r, y.r)) })
	return kept
}

func best(found []pair, n int) []pair {
	slices.SortFunc(found, func(x, y pair) int { return cmp.Or(cmp.Compare(y.shared, x.shared), cmp.Compare(x.r, y.r)) })
	return found[:min(n, len(found))]
}

type posting struct{ text, n int32 }

func (c *corpus) invert() [][]posting {
	where := make([][]posting, len(c.weights))
	for r, b := range c.reference {
		for _, t := range b.terms {
			where[t.id] = append(where[t.id], posting{int32(r), t.n})
		}
	}
	return where
}
