package reports

import (
	"slices"
	"sort"

	"mtaudit/audit"
	"mtaudit/audit/text"
	"mtaudit/reference/align"
)

// # Word differences
//
// A passage and its reference are two wordings of one thing, so what differs is
// most of the text as often as not, and a page with every other word painted says
// less than one with none. A difference is therefore shown only between passages
// that are close: where most words on both sides have a counterpart, what has
// none is worth a look. A word that answers to another for nothing but its place
// (bought, purchased) is a difference; another ending or another spelling of a
// name is none, as the rules on names speak of those.

// A diff finds, for the beads of one document, which words of the article and of
// its reference answer to each other. It is worked out where it is first asked
// for. Without either text it knows of nothing.
type diff struct {
	doc   *audit.DocumentReport
	beads map[int][]int // by their first paragraph of the reference: those of the article
	done  map[int]*beadDiff
	words [2]wordNames
}

// A beadDiff is the words of a bead, in reading order.
type beadDiff struct {
	article, reference []diffWord
}

// A diffWord is a word or number of a passage.
type diffWord struct {
	text.Span
	opens bool      // its paragraph
	other int       // index of the word on the other side that answers to it, or -1
	how   align.How // what that rests on; 0 without
}

// differs reports whether the other side does not have this word.
func (w diffWord) differs() bool { return w.how == 0 || w.how == align.Place }

func newDiff(d *audit.DocumentReport) *diff {
	x := &diff{doc: d, beads: map[int][]int{}, done: map[int]*beadDiff{}}
	if d.Article == nil || d.ReferenceText == nil {
		return x
	}
	x.words = [2]wordNames{newWordNames(d.Article), newWordNames(d.ReferenceText)}
	for i, p := range d.Paragraphs {
		if p.Kind != text.Residue && p.Bead != nil && len(p.Bead.Reference) > 0 {
			first := p.Bead.Reference[0]
			x.beads[first] = append(x.beads[first], i)
		}
	}
	return x
}

// bead is the difference of an article paragraph's bead; nil if there is none.
func (x *diff) bead(p audit.ParagraphReport) *beadDiff {
	if p.Bead == nil || len(p.Bead.Reference) == 0 {
		return nil
	}
	first := p.Bead.Reference[0]
	if len(x.beads[first]) == 0 {
		return nil
	}
	if x.done[first] == nil {
		x.done[first] = x.compare(x.beads[first], p.Bead.Reference)
	}
	return x.done[first]
}

// only lists the stretches of an article paragraph that its reference does not
// have, and those of its reference that the article does not have, over all
// paragraphs of the bead. Both are in order, lie within paragraphs and do not
// overlap. They are nil where the two are worded too far apart to be told.
func (x *diff) only(p audit.ParagraphReport) (article, reference []text.Span) {
	b := x.bead(p)
	if b == nil || !b.close() {
		return nil, nil
	}
	return lyingIn(stretchesOf(b.article), p.Span), stretchesOf(b.reference)
}

func (x *diff) compare(article, reference []int) *beadDiff {
	b := &beadDiff{article: x.words[0].of(article), reference: x.words[1].of(reference)}
	for _, l := range align.Words(x.words[0].forms(b.article), x.words[1].forms(b.reference)) {
		b.article[l.Article].other, b.article[l.Article].how = l.Reference, l.How
		b.reference[l.Reference].other, b.reference[l.Reference].how = l.Article, l.How
	}
	return b
}

// farApart is the share of words without a counterpart from which two passages
// are no longer compared word by word.
const farApart = 0.5

// close reports whether most words on both sides have a counterpart.
func (b *beadDiff) close() bool { return mostly(b.article) && mostly(b.reference) }

func mostly(words []diffWord) bool {
	n := 0
	for _, w := range words {
		if w.differs() {
			n++
		}
	}
	return len(words) > 0 && float64(n) < farApart*float64(len(words))
}

// stretchesOf joins the words that differ to stretches, with what is between.
func stretchesOf(words []diffWord) (out []text.Span) {
	before := false
	for _, w := range words {
		switch {
		case !w.differs():
		case before && !w.opens:
			out[len(out)-1].End = w.End
		default:
			out = append(out, w.Span)
		}
		before = w.differs()
	}
	return out
}

// lyingIn keeps the spans that lie in another. They are in order.
func lyingIn(spans []text.Span, in text.Span) []text.Span {
	from := sort.Search(len(spans), func(i int) bool { return spans[i].Start >= in.Start })
	to := sort.Search(len(spans), func(i int) bool { return spans[i].End > in.End })
	return spans[from:max(from, to)]
}

// covering lists the article words that a span touches, as a range of indices.
func (b *beadDiff) covering(at text.Span) (from, to int) {
	from = sort.Search(len(b.article), func(i int) bool { return b.article[i].End > at.Start })
	to = sort.Search(len(b.article), func(i int) bool { return b.article[i].Start >= max(at.End, at.Start+1) })
	return from, max(from, to)
}

// answer lists the reference words that stand for the article words from one up
// to another: those linked with them and, where one of them has no counterpart,
// what is left over between the links about them. Indices rise.
func (b *beadDiff) answer(from, to int) []int {
	var out []int
	for _, w := range b.article[from:to] {
		if w.other >= 0 {
			out = append(out, w.other)
		}
	}
	if len(out) < to-from {
		out = append(out, b.leftOver(from, to)...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

const (
	mostLeftOver = 6 // words that may be left over between two links and still stand for one
	mostWalked   = 3 // words without a counterpart that are passed on the way to the next link
)

// leftOver lists the reference words without a counterpart between those that
// the article words before and behind a run answer to.
func (b *beadDiff) leftOver(from, to int) (out []int) {
	lo, hi := b.linked(from-1, -1), b.linked(to, 1)
	if lo < 0 || hi < lo || hi-lo-1 > mostLeftOver {
		return nil
	}
	for i := lo + 1; i < hi; i++ {
		if b.reference[i].other < 0 {
			out = append(out, i)
		}
	}
	return out
}

// linked is what the first linked article word from here on answers to, or -1.
func (b *beadDiff) linked(i, step int) int {
	for range mostWalked {
		if i < 0 || i >= len(b.article) {
			return -1
		}
		if b.article[i].other >= 0 {
			return b.article[i].other
		}
		i += step
	}
	return -1
}
