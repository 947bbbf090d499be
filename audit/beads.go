package audit

import (
	"slices"
	"strings"

	"mtaudit/audit/text"
	"mtaudit/reference/align"
)

// AlignParagraphs lines up the paragraphs of an article and its reference.
// Every paragraph is in exactly one bead, by its index; residue is in a bead of
// its own, since it is no part of either text. Beads come in the order of the
// article, those without article paragraphs where the reference has them.
//
// Pins fix beads; residue that is pinned counts as prose. Their indices are those
// of paragraphs, rising, and no paragraph is in two: see [align.Pinned].
func AlignParagraphs(article, ref *text.Document, pins ...align.Pin) []align.Bead {
	var pinned align.Pin // all of them
	for _, p := range pins {
		pinned.Article, pinned.Reference = append(pinned.Article, p.Article...), append(pinned.Reference, p.Reference...)
	}
	a, r := prose(article, pinned.Article), prose(ref, pinned.Reference)
	list := make([]align.Pin, len(pins))
	for i, p := range pins {
		list[i] = align.Pin{Article: places(p.Article, a), Reference: places(p.Reference, r)}
	}
	aligned := align.Pinned(texts(article, a), texts(ref, r), list)
	beads := make([]align.Bead, 0, len(aligned))
	residue := residueBeads(article, a)
	for _, b := range aligned {
		b.Article, b.Reference = pick(a, b.Article), pick(r, b.Reference)
		for len(residue) > 0 && len(b.Article) > 0 && residue[0].Article[0] < b.Article[0] {
			beads, residue = append(beads, residue[0]), residue[1:]
		}
		beads = append(beads, b)
	}
	beads = append(beads, residue...)
	for i := range ref.Paragraphs {
		if _, ok := slices.BinarySearch(r, i); !ok {
			beads = append(beads, align.Bead{Article: []int{}, Reference: []int{i}, Confidence: 1})
		}
	}
	return beads
}

// places are the indices of some entries of a rising list.
func places(entries, list []int) []int {
	out := make([]int, len(entries))
	for i, e := range entries {
		out[i], _ = slices.BinarySearch(list, e)
	}
	return out
}

// prose lists the paragraphs that are no residue, or pinned.
func prose(d *text.Document, pinned []int) (indices []int) {
	for i, p := range d.Paragraphs {
		if p.Kind != text.Residue || slices.Contains(pinned, i) {
			indices = append(indices, i)
		}
	}
	return indices
}

// residueBeads makes a bead of every paragraph that is not in prose.
func residueBeads(article *text.Document, prose []int) (beads []align.Bead) {
	for i := range article.Paragraphs {
		if _, ok := slices.BinarySearch(prose, i); !ok {
			beads = append(beads, align.Bead{Article: []int{i}, Reference: []int{}, Confidence: 1})
		}
	}
	return beads
}

func texts(d *text.Document, paragraphs []int) []string {
	out := make([]string, len(paragraphs))
	for i, p := range paragraphs {
		out[i] = d.Text(d.Paragraphs[p].Span)
	}
	return out
}

// AlignSentences lines up the sentences inside each bead of paragraphs. Indices
// count through the document, as in [text.Document.Sentences]; the confidence is
// that both beads are right.
func AlignSentences(article, ref *text.Document, beads []align.Bead) []align.Bead {
	return alignSentences(article, ref, beads, nil)
}

func alignSentences(article, ref *text.Document, beads []align.Bead, kept *Kept) (out []align.Bead) {
	a, r := newSentences(article), newSentences(ref)
	for _, b := range beads {
		ai, ri := a.of(b.Article), r.of(b.Reference)
		for _, s := range alignTexts(a.texts(ai), r.texts(ri), kept) {
			out = append(out, align.Bead{Article: pick(ai, s.Article), Reference: pick(ri, s.Reference), Confidence: s.Confidence * b.Confidence})
		}
	}
	return out
}

// sentenceBeads stands for the beads of two lists of sentences in a Kept.
type sentenceBeads struct{}

func alignTexts(article, ref []string, kept *Kept) []align.Bead {
	if kept == nil {
		return align.Texts(article, ref)
	}
	words := strings.Join(article, "\x00") + "\x00\x00" + strings.Join(ref, "\x00")
	return Keep(kept, sentenceBeads{}, words, func() []align.Bead { return align.Texts(article, ref) })
}

// sentences finds the sentences of paragraphs.
type sentences struct {
	doc   *text.Document
	all   []text.Sentence
	first []int // index of each paragraph's first sentence, and one past the last
}

func newSentences(d *text.Document) sentences {
	s := sentences{doc: d, all: d.Sentences(), first: make([]int, 1, len(d.Paragraphs)+1)}
	for i, p := range d.Paragraphs {
		s.first = append(s.first, s.first[i]+len(p.Sentences))
	}
	return s
}

func (s sentences) of(paragraphs []int) (out []int) {
	for _, p := range paragraphs {
		for i := s.first[p]; i < s.first[p+1]; i++ {
			out = append(out, i)
		}
	}
	return out
}

func (s sentences) texts(indices []int) []string {
	out := make([]string, len(indices))
	for i, k := range indices {
		out[i] = s.doc.Text(s.all[k].Span)
	}
	return out
}

func pick(of, indices []int) []int {
	out := make([]int, len(indices))
	for i, k := range indices {
		out[i] = of[k]
	}
	return out
}
