package audit

import (
	"mtaudit/audit/text"
	"mtaudit/reference/align"
)

// AlignParagraphs lines up the paragraphs of an article and its reference.
// Every paragraph is in exactly one bead, by its index; residue is in a bead of
// its own, since it is no part of either text. Beads come in the order of the
// article, those without article paragraphs where the reference has them.
func AlignParagraphs(article, ref *text.Document) []align.Bead {
	a, r := prose(article), prose(ref)
	aligned := align.Texts(texts(article, a), texts(ref, r))
	beads := make([]align.Bead, 0, len(aligned))
	residue := residueBeads(article)
	for _, b := range aligned {
		b.Article, b.Reference = pick(a, b.Article), pick(r, b.Reference)
		for len(residue) > 0 && len(b.Article) > 0 && residue[0].Article[0] < b.Article[0] {
			beads, residue = append(beads, residue[0]), residue[1:]
		}
		beads = append(beads, b)
	}
	beads = append(beads, residue...)
	for i, p := range ref.Paragraphs {
		if p.Kind == text.Residue {
			beads = append(beads, align.Bead{Article: []int{}, Reference: []int{i}, Confidence: 1})
		}
	}
	return beads
}

// prose lists the paragraphs that are no residue.
func prose(d *text.Document) (indices []int) {
	for i, p := range d.Paragraphs {
		if p.Kind != text.Residue {
			indices = append(indices, i)
		}
	}
	return indices
}

func residueBeads(article *text.Document) (beads []align.Bead) {
	for i, p := range article.Paragraphs {
		if p.Kind == text.Residue {
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

// sentenceBeads aligns the sentences inside each paragraph bead. Indices count
// through the document, as in text.Document.Sentences.
func sentenceBeads(article, ref *text.Document, beads []align.Bead) (out []align.Bead) {
	a, r := newSentences(article), newSentences(ref)
	for _, b := range beads {
		ai, ri := a.of(b.Article), r.of(b.Reference)
		for _, s := range align.Texts(a.texts(ai), r.texts(ri)) {
			out = append(out, align.Bead{Article: pick(ai, s.Article), Reference: pick(ri, s.Reference), Confidence: s.Confidence * b.Confidence})
		}
	}
	return out
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
