// Package align lines up the parts of two texts.
//
// # What a bead is worth
//
// Texts of both sides are bags of words: cut to a stem, without case and
// accents; numbers without separators; pairs of neighbouring characters where a
// script does not part its words. A word weighs the more, the rarer it is in
// both lists together (log(1+N/df)) and the more it says for what it is: names
// and numbers more than other words, long words more than short ones, which
// mostly carry grammar. For a run of article texts A and of reference texts R,
//
//	gain(A, R) = 2·shared(A, R) − unlike·(w(A) + w(R)) − joining·w(further) − another·n(further)
//
// where w is a weight, shared that of the words in both, each as often as the
// side that has it less, and further are the texts of each side but its
// heaviest. A text left alone gains nothing. So a bead pays if its sides share
// more than any two texts on one matter share; one more text joins a bead if
// what it brings is more than chance; and a line of the page's frame, a second
// headline, a dropped or an added paragraph falls out, without a price for that
// which would have to be tuned against all the rest.
//
// Lengths are in the formula as weights: what is too long for its counterpart
// has weight that is not shared. Gale and Church's model of lengths comes in
// where words fail, in gaps.
//
// # How the best beads are found
//
//  1. Pairs (pairs.go): words that are not everywhere suggest, for every text,
//     the few of the other side that share most with it. There are O(n) of them,
//     whatever repeats.
//  2. Blocks (block.go): the runs up to 4:4 around the pairs, in which every
//     text has a pair, with their gains.
//  3. Chain (chain.go): the blocks of greatest total gain that follow each
//     other in both texts. Since leaving a text alone costs nothing, this is a
//     heaviest increasing chain, and takes O(k log k) for k blocks, with no
//     table and no band.
//  4. Moves (move.go): of the blocks left over, the best in any order; and a
//     block whose halves answer to each other crosswise comes apart.
//  5. Strays (stray.go): where the two texts are cut into paragraphs at
//     different sentences, beads grow together if a sentence of one answers to a
//     sentence of the other.
//  6. Seams (seam.go): where beads follow each other, or a text stands alone
//     beside one, the sentences about the seam are lined up freely; if that gains
//     over keeping to the seam, what meets there is joined.
//  7. Gaps (gap.go): what stays alone on both sides between two beads of the
//     chain is lined up by Gale and Church's lengths (1993) and the few words in
//     common. In one language only small gaps, and only where something is
//     shared; in two languages any gap.
//  8. Repeats (repeat.go): what the article says again word for word joins the
//     bead of what it repeats, if it stands beside it.
//
// Two languages share names, numbers and cognates, so there words are compared by
// their first consonants (cognate.go) and numbers by the digits that count, those
// of Chinese characters too (numerals.go). Pairs, blocks, chain and moves are as
// above; strays and seams would need more words in common. Texts of a few hundred
// parts are then lined up a second time as one gap (foreign.go), with what the
// first time showed of their lengths and of how much they have in common: words
// missing where they should be speak against a bead as well.
//
// Pins (pin.go) hold a block in the chain against all others and keep everything
// else out of it.
//
// Confidence (confidence.go) is how often beads with such a share in common
// were right on texts with known links.
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
// list is in exactly one bead; texts without a word are in beads of their own.
// Beads come in the order of their first article text; those without article
// texts stand where the reference has them. Where a passage was moved, the
// reference's indices do not rise from bead to bead, and where it was moved into
// another, the article's indices in a bead have gaps.
//
// Confidence is how likely the bead is right as a whole; for a text on its own,
// how little of it stands in any one text of the other side. It is below 1.
//
// Time and memory grow with the length of the texts and little more, however
// long either list is beside the other.
func Texts(article, reference []string) []Bead {
	return Pinned(article, reference, nil)
}

// beads writes groups as beads, in the order of the article. What only the
// reference has comes after the bead of what stands before it there.
func (s *scale) beads(g *groups) []Bead {
	inserts := make([][]int, len(g.list)+1)
	last := 0
	for r, k := range g.ofR {
		if k < 0 || len(g.list[k].article) == 0 {
			inserts[last] = append(inserts[last], r)
			continue
		}
		last = k + 1
	}
	out := s.insert(make([]Bead, 0, len(g.ofA)), g, inserts[0])
	for a, k := range g.ofA {
		if k < 0 {
			out = append(out, Bead{[]int{a}, []int{}, alone(s.article[a])})
			continue
		}
		if a == g.list[k].article[0] {
			out = append(out, Bead{g.list[k].article, g.list[k].reference, s.confidence(g.list[k])})
			out = s.insert(out, g, inserts[k+1])
		}
	}
	return out
}

// insert adds the beads of texts that only the reference has.
func (s *scale) insert(out []Bead, g *groups, references []int) []Bead {
	for _, r := range references {
		k := g.ofR[r]
		switch {
		case k < 0:
			out = append(out, Bead{[]int{}, []int{r}, alone(s.reference[r])})
		case r == g.list[k].reference[0]:
			out = append(out, Bead{[]int{}, g.list[k].reference, s.confidence(g.list[k])})
		}
	}
	return out
}
