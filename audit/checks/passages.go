package checks

import (
	"slices"

	"mtaudit/audit"
	"mtaudit/audit/text"
	"mtaudit/reference/align"
)

// What one text says and the other does not is first a bead with nothing on one
// side. That alone is no omission: translators word freely, join sentences and
// move facts about, and the aligner then finds a sentence without a partner
// though all that it says is there. So a passage counts as missing only if
//
//   - no one paragraph or sentence of the other side has much of it: the
//     aligner's confidence that it stands alone, in which rare words weigh most;
//   - not too many of its words of content stand in the other text: in the
//     paragraphs that answer to its own, or, for a whole paragraph, anywhere;
//   - inside a paragraph that has a partner, the other side is shorter than it
//     would be if it said the same. A sentence that was reworded or worked into
//     its neighbours leaves its length behind; and
//   - the other text has nothing left over at the same place of about its
//     length: then the two say the same in other words.
const (
	sureTexts    = 0.85 // mean confidence of the beads of two texts that may be compared
	loneWhole    = 0.55 // confidence from which a paragraph stands alone
	loneSentence = 0.7  // and a sentence
	saidAnywhere = 0.75 // share of a paragraph's words of content that may stand in the other text
	saidAround   = 0.5  // and of those that must stand at its place then
	saidThere    = 0.65 // and of a sentence's in the paragraphs that answer to its own
	leastWords   = 5    // words of content of a passage that is looked at
	leftoverFew  = 0.5  // words left over at a place, as a share of the passage, that may be the passage reworded
)

// A comparison finds what one text lacks of the other.
type comparison struct {
	has, lacks *side
	paragraphs []view
	sentences  [][]view // by bead of paragraphs
	headlines  bool     // may be missing
	ratio      float64  // words of the one that lacks per word of the one that has

	spare      []int // words that only the one that lacks has, in the beads before each
	titles     []int // headlines that only it has, in the beads before each
	prev, next []int // bead with both sides before and after each
}

// lacking compares what the reference has with what the article lacks, and
// adding the other way about.
func lacking(p *audit.Pass) *comparison {
	c := &comparison{has: newSide(p.Reference, referenceWords.Of(p)), lacks: newSide(p.Article, articleWords.Of(p)), headlines: true}
	c.paragraphs = views(p.Beads, true)
	c.group(views(audit.SentenceBeads.Of(p), true))
	return c
}

func adding(p *audit.Pass) *comparison {
	c := &comparison{has: newSide(p.Article, articleWords.Of(p)), lacks: newSide(p.Reference, referenceWords.Of(p))}
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

// wholes marks the paragraphs of a bead that has nothing on the other side.
func (c *comparison) wholes(out []bool, k int) {
	b := c.paragraphs[k]
	for _, p := range b.has {
		from, to := c.has.first[p], c.has.first[p+1]
		kind := c.has.doc.Paragraphs[p].Kind
		if kind == text.Residue || kind == text.Headline && !c.headlines || from == to || !c.weighty(from, to) {
			continue
		}
		if c.reworded(k, c.has.length([]int{p})) || kind == text.Headline && c.titled(k) {
			continue
		}
		if b.confidence >= loneWhole && !c.said(k, window{from, to - 1}) {
			mark(out, from, to)
		}
	}
}

// said reports whether the content of a whole paragraph stands in the other text:
// much of it anywhere, and some of it together, at its place.
func (c *comparison) said(k int, sentences window) bool {
	return c.share(sentences, window{0, len(c.lacks.doc.Paragraphs)}) >= saidAnywhere && c.share(sentences, c.place(k)) >= saidAround
}

// place is where the other text would have what only bead k has: from the
// paragraphs of the bead before it to those of the bead behind it.
func (c *comparison) place(k int) window {
	w := window{len(c.lacks.doc.Paragraphs), -1}
	for _, i := range []int{c.prev[k], c.next[k]} {
		for _, p := range c.paragraphs[i].lacks {
			w.from, w.to = min(w.from, p), max(w.to, p)
		}
	}
	return w
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

// share is how much of the content of some sentences stands in some paragraphs
// of the other text.
func (c *comparison) share(sentences, paragraphs window) float64 {
	found, all := 0, 0
	for _, words := range c.has.contents[sentences.from : sentences.to+1] {
		for _, w := range words {
			all++
			if anyWithin(c.lacks.where[w], paragraphs) {
				found++
			}
		}
	}
	return float64(found) / float64(max(1, all))
}

// parts marks the sentences without a partner in a pair of paragraphs.
func (c *comparison) parts(out []bool, k int) {
	b := c.paragraphs[k]
	words := 0
	for _, s := range c.sentences[k] {
		if len(s.lacks) == 0 {
			words += c.has.count(s.has)
		}
	}
	if words == 0 || c.reworded(k, words) || !c.short(b, words) {
		return
	}
	there := window{b.lacks[0], b.lacks[len(b.lacks)-1]}
	for _, s := range c.sentences[k] {
		if len(s.lacks) > 0 || s.confidence < loneSentence*b.confidence {
			continue
		}
		for _, i := range s.has {
			out[i] = c.weighty(i, i+1) && c.share(window{i, i}, there) < saidThere
		}
	}
}

// short reports whether the other side of a pair of paragraphs is so short that
// it cannot well say what these words say.
func (c *comparison) short(b view, words int) bool {
	has, lacks := float64(c.has.length(b.has)), float64(c.lacks.length(b.lacks))
	return lacks < c.ratio*(has-float64(words)/2)
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
