package audit

import (
	"mtaudit/audit/text"
	"mtaudit/reference/align"
)

// paragraphBeads aligns the paragraphs of article and reference.
func paragraphBeads(article, ref *text.Document) []align.Bead {
	return align.Texts(paragraphTexts(article), paragraphTexts(ref))
}

func paragraphTexts(d *text.Document) []string {
	out := make([]string, len(d.Paragraphs))
	for i, p := range d.Paragraphs {
		if p.Kind != text.Residue {
			out[i] = d.Text(p.Span)
		}
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
