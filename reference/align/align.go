// Package align lines up the parts of two texts.
package align

// A Bead joins the parts of an article with the parts of its reference that say
// the same: usually one with one, but n with m where they are cut differently,
// and with nothing on one side where a part was added or dropped.
type Bead struct {
	Article    []int   `json:"article"`    // indices from 0, rising
	Reference  []int   `json:"reference"`  // the same
	Confidence float64 `json:"confidence"` // 0 to 1
}

// Texts lines up two lists of paragraphs, or of sentences. Every index of either
// list is in exactly one bead; empty texts are in beads of their own. Beads come
// in the order of the article.
func Texts(article, reference []string) []Bead {
	panic("stub")
}
