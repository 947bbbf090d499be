package checks

import (
	"slices"
	"sort"

	"mtaudit/audit"
	"mtaudit/audit/text"
	"mtaudit/reference/align"
)

// Which paragraphs were moved is a question of which stayed: those of the
// longest chain of beads that follow each other in both texts. All others left
// their place. Where two passages changed places, either may be the one that
// moved; the shorter is, since the chain keeps the longer.
//
// A bead counts if it is sure and says more than a line: headlines, captions
// and datelines stand where the page has them, and what stands in a text twice
// has no one place.
const (
	surePlace   = 0.8 // confidence of a bead that has a place
	leastPlaces = 4   // such beads in texts whose order is compared
	leastPlaced = 12  // words of such a bead on each side
)

// A beadPlace is a bead with a place in both texts.
type beadPlace struct{ article, reference []int }

// placed lists the beads that have a place, in the order of the article.
func placed(p *audit.Pass) (out []beadPlace) {
	article, reference := articleWords.Of(p), referenceWords.Of(p)
	twice := repeatedParagraphs(p.Article)
	again := referenceRepeated.Of(p)
	for _, b := range p.Beads {
		if b.Confidence >= surePlace && closed(b) && article.weigh(b.Article, twice) && reference.weigh(b.Reference, again) {
			out = append(out, beadPlace{b.Article, b.Reference})
		}
	}
	return out
}

// closed reports whether a bead has text on both sides, each in one piece.
func closed(b align.Bead) bool {
	n, m := len(b.Article), len(b.Reference)
	return n > 0 && m > 0 && b.Article[n-1]-b.Article[0] == n-1 && b.Reference[m-1]-b.Reference[0] == m-1
}

// weigh reports whether some paragraphs are running text of enough words, none
// of which stands twice.
func (w *wordList) weigh(paragraphs []int, repeated []bool) bool {
	n := 0
	for _, i := range paragraphs {
		kind := w.doc.Paragraphs[i].Kind
		if repeated[i] || kind == text.Headline || kind == text.Residue || kind == text.TableCell {
			return false
		}
		n += w.paragraphs[i+1] - w.paragraphs[i]
	}
	return n >= leastPlaced
}

// repeatedParagraphs marks the paragraphs that the text has more than once.
func repeatedParagraphs(d *text.Document) []bool {
	count, texts := map[string]int{}, make([]string, len(d.Paragraphs))
	for i, p := range d.Paragraphs {
		texts[i] = plainText(d, p)
		count[texts[i]]++
	}
	out := make([]bool, len(d.Paragraphs))
	for i, s := range texts {
		out[i] = count[s] > 1
	}
	return out
}

var referenceRepeated = audit.NewReferenceMemo(func(p *audit.Pass) []bool { return repeatedParagraphs(p.Reference) })

// stayed marks the beads of the longest chain that rises in the reference.
func stayed(beads []beadPlace) []bool {
	var tails, prev []int // last bead of the best chain of each length; the bead before each
	for k, b := range beads {
		n := sort.Search(len(tails), func(i int) bool { return beads[tails[i]].reference[0] >= b.reference[0] })
		prev = append(prev, -1)
		if n > 0 {
			prev[k] = tails[n-1]
		}
		if n == len(tails) {
			tails = append(tails, k)
		}
		tails[n] = k
	}
	out := make([]bool, len(beads))
	if len(tails) == 0 {
		return out
	}
	for k := tails[len(tails)-1]; k >= 0; k = prev[k] {
		out[k] = true
	}
	return out
}

// A move is a block of the article that stands elsewhere in the reference.
type move struct {
	article []int     // paragraphs
	first   beadPlace // of the block
	after   int       // paragraph of the reference that it stands behind, or -1
}

// moves lists the blocks that left their place, in the order of the article.
// Beads that follow each other in both texts are one block.
func moves(p *audit.Pass) (out []move) {
	beads := placed(p)
	if len(beads) < leastPlaces {
		return nil
	}
	kept := stayed(beads)
	for k, b := range beads {
		if kept[k] {
			continue
		}
		if k > 0 && !kept[k-1] && b.reference[0] == last(beads[k-1].reference)+1 {
			out[len(out)-1].article = append(out[len(out)-1].article, b.article...)
			continue
		}
		out = append(out, move{slices.Clone(b.article), b, b.reference[0] - 1})
	}
	return out
}

func last(list []int) int { return list[len(list)-1] }
