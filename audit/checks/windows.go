package checks

import (
	"slices"

	"mtaudit/reference/align"
)

// A window is a run of paragraphs, or of sentences: from the first to the last.
type window struct{ from, to int }

// whereabouts are the paragraphs that have each of some things, rising.
type whereabouts[K comparable] map[K][]int

// add notes that a paragraph has a thing. Paragraphs come in order.
func (a whereabouts[K]) add(thing K, paragraph int) {
	if in := a[thing]; len(in) == 0 || in[len(in)-1] != paragraph {
		a[thing] = append(in, paragraph)
	}
}

// anyWithin reports whether a rising list has an entry in a window.
func anyWithin(list []int, w window) bool {
	i, _ := slices.BinarySearch(list, w.from)
	return i < len(list) && list[i] <= w.to
}

// windows finds for every paragraph those that answer to it on the other side,
// with one more on either end, since what is said may have slipped over.
func windows(beads []align.Bead, articles, references int) (a, r []window) {
	a, r = make([]window, articles), make([]window, references)
	for _, b := range beads {
		if len(b.Article) == 0 || len(b.Reference) == 0 {
			continue
		}
		for _, i := range b.Article {
			a[i] = window{b.Reference[0] - 1, b.Reference[len(b.Reference)-1] + 1}
		}
		for _, i := range b.Reference {
			r[i] = window{b.Article[0] - 1, b.Article[len(b.Article)-1] + 1}
		}
	}
	return a, r
}
