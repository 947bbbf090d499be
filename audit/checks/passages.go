package checks

import (
	"mtaudit/audit"
	"mtaudit/reference/align"
)

// What one text says and the other does not is first a bead with nothing on one
// side. That alone is no omission: translators word freely, join sentences and
// move facts about, and the aligner then finds a sentence without a partner
// though all that it says is there. So a passage counts as missing only if
//
//   - no one paragraph or sentence of the other side has much of it: the
//     aligner's confidence that it stands alone, in which rare words weigh most;
//   - not too many of its words of content stand in the other text: those of a
//     sentence in the paragraphs that answer to its own; those of a paragraph at
//     its place, or anywhere, beyond what answers to something else there;
//   - inside a paragraph that has a partner, the other side is shorter than it
//     would be if it said the same. A sentence that was reworded or worked into
//     its neighbours leaves its length behind; and
//   - the other text has nothing left over at the same place of about its
//     length: then the two say the same in other words, if they are short or
//     share a few.
const (
	sureTexts    = 0.85 // mean confidence of the beads of two texts that may be compared
	loneWhole    = 0.4  // confidence from which a paragraph stands alone
	loneTitle    = 0.25 // and a headline of the reference, whose words the text below has too
	addedTitle   = 0.55 // and one of the article, where pages set the same line more than once
	loneSentence = 0.7  // and a sentence
	saidAnywhere = 0.6  // share of a paragraph's words of content that the other text has beyond its like
	saidAround   = 0.5  // and that it has so at the paragraph's place
	saidThere    = 0.65 // and of a sentence's in the paragraphs that answer to its own
	leastWords   = 5    // words of content of a passage that is looked at
	longPassage  = 30   // words of a passage that has words in common with itself in other words,
	commonWords  = 0.2  // and the share of its words of content that these are
	leftoverFew  = 0.5  // words left over at a place, as a share of the passage, that may be the passage reworded
)

// A comparison finds what one text lacks of the other.
type comparison struct {
	has, lacks *side
	paragraphs []view
	sentences  [][]view // by bead of paragraphs
	headline   float64  // confidence from which a headline stands alone
	ratio      float64  // words of the one that lacks per word of the one that has

	all  surplus  // of the one that lacks
	near vicinity // the last that was asked for

	spare      []int // words that only the one that lacks has, in the beads before each
	titles     []int // headlines that only it has, in the beads before each
	prev, next []int // bead with both sides before and after each
}

// lacking compares what the reference has with what the article lacks, and
// adding the other way about.
func lacking(p *audit.Pass) *comparison {
	c := &comparison{has: referenceSide.Of(p), lacks: articleSide.Of(p), headline: loneTitle}
	c.paragraphs = views(p.Beads, true)
	c.group(views(audit.SentenceBeads.Of(p), true))
	return c
}

func adding(p *audit.Pass) *comparison {
	c := &comparison{has: articleSide.Of(p), lacks: referenceSide.Of(p), headline: addedTitle}
	c.paragraphs = views(p.Beads, false)
	c.group(views(audit.SentenceBeads.Of(p), false))
	return c
}

// group hands the beads of sentences to those of their paragraphs.
func (c *comparison) group(sentences []view) {
	has, lacks := make([]int, len(c.has.doc.Paragraphs)), make([]int, len(c.lacks.doc.Paragraphs))
	for k, b := range c.paragraphs {
		for _, p := range b.has {
			has[p] = k
		}
		for _, p := range b.lacks {
			lacks[p] = k
		}
	}
	c.sentences = make([][]view, len(c.paragraphs))
	for _, s := range sentences {
		var k int
		if len(s.has) > 0 {
			k = has[c.has.paragraph[s.has[0]]]
		} else if len(s.lacks) > 0 {
			k = lacks[c.lacks.paragraph[s.lacks[0]]]
		}
		c.sentences[k] = append(c.sentences[k], s)
	}
	c.survey()
	c.all = c.everywhere()
}

// A view is a bead seen from the text that has more.
type view struct {
	has, lacks []int
	confidence float64
}

// missing lists the sentences of one text that the other has nothing of; nil if
// the two cannot be lined up with any certainty.
func (c *comparison) missing() []bool {
	if !c.sure() {
		return nil
	}
	out := make([]bool, len(c.has.sentences))
	for k, b := range c.paragraphs {
		switch {
		case len(b.has) == 0:
		case len(b.lacks) == 0:
			c.wholes(out, k)
		case b.confidence >= sureBead:
			c.parts(out, k)
		}
	}
	return out
}

// sure works out the ratio of lengths and reports whether the texts are known
// to answer to each other.
func (c *comparison) sure() bool {
	weight, sum := 0.0, 0.0
	for _, b := range c.paragraphs {
		if len(b.has) > 0 && len(b.lacks) > 0 {
			h := float64(c.has.length(b.has))
			weight, sum = weight+h, sum+h*b.confidence
		}
	}
	has, lacks := 0, 0
	for _, beads := range c.sentences {
		for _, s := range beads {
			if len(s.has) > 0 && len(s.lacks) > 0 {
				has, lacks = has+c.has.count(s.has), lacks+c.lacks.count(s.lacks)
			}
		}
	}
	c.ratio = min(2, max(0.5, float64(lacks)/float64(max(1, has))))
	return weight > 0 && sum >= sureTexts*weight
}

func mark(out []bool, from, to int) {
	for i := from; i < to; i++ {
		out[i] = true
	}
}

// weighty reports whether sentences say enough to be missed.
func (c *comparison) weighty(from, to int) bool {
	n := 0
	for _, words := range c.has.contents[from:to] {
		n += len(words)
	}
	return n >= leastWords
}

func views(beads []align.Bead, swap bool) []view {
	out := make([]view, len(beads))
	for i, b := range beads {
		out[i] = view{b.Article, b.Reference, b.Confidence}
		if swap {
			out[i] = view{b.Reference, b.Article, b.Confidence}
		}
	}
	return out
}

// runs lists where a run of true begins and ends.
func runs(marks []bool) (out [][2]int) {
	for i := 0; i < len(marks); i++ {
		from := i
		for i < len(marks) && marks[i] {
			i++
		}
		if i > from {
			out = append(out, [2]int{from, i})
		}
	}
	return out
}
