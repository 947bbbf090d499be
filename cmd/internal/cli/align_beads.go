package cli

import (
	"slices"
	"strings"

	"mtaudit/audit"
	"mtaudit/audit/text"
	"mtaudit/reference/align"
)

// A lineup is an article and its reference, lined up part by part.
type lineup struct {
	article, reference *lined
	beads              []align.Bead
	bySentence         bool
}

// A lined is one of them, as the parts that beads number.
type lined struct {
	doc   *text.Document
	parts []text.Span
	first []int // of sentences: that of each paragraph, and one past the last
}

func paragraphsOf(d *text.Document) *lined {
	s := &lined{doc: d}
	for _, p := range d.Paragraphs {
		s.parts = append(s.parts, p.Span)
	}
	return s
}

func sentencesOf(d *text.Document) *lined {
	s := &lined{doc: d, first: []int{0}}
	for _, p := range d.Paragraphs {
		for _, u := range p.Sentences {
			s.parts = append(s.parts, u.Span)
		}
		s.first = append(s.first, len(s.parts))
	}
	return s
}

func alignParagraphs(article, reference *text.Document, pins []pin) (*lineup, error) {
	l := &lineup{article: paragraphsOf(article), reference: paragraphsOf(reference)}
	if err := within(pins, len(l.article.parts), len(l.reference.parts)); err != nil {
		return nil, err
	}
	if l.beads = audit.AlignParagraphs(article, reference); len(pins) > 0 {
		l.beads = l.around(pins)
	}
	return l, nil
}

// around lines up paragraphs around pins. Residue is in a bead of its own, as in
// the audit, unless it is pinned.
func (l *lineup) around(pins []pin) []align.Bead {
	var pinnedA, pinnedR []int
	for _, p := range pins {
		pinnedA, pinnedR = append(pinnedA, p.Article...), append(pinnedR, p.Reference...)
	}
	a, r := l.article.prose(pinnedA), l.reference.prose(pinnedR)
	list := make([]align.Pin, len(pins))
	for i, p := range pins {
		list[i] = align.Pin{Article: places(p.Article, a), Reference: places(p.Reference, r)}
	}
	beads := align.Pinned(l.article.texts(a), l.reference.texts(r), list)
	for i, b := range beads {
		beads[i].Article, beads[i].Reference = picked(a, b.Article), picked(r, b.Reference)
	}
	return slices.Concat(l.merged(beads, a), alone(l.reference, r, func(i int) align.Bead {
		return align.Bead{Article: []int{}, Reference: []int{i}, Confidence: 1}
	}))
}

// merged puts the residue of the article, which is what is not in prose, between
// beads in the order of the article.
func (l *lineup) merged(beads []align.Bead, prose []int) (out []align.Bead) {
	residue := alone(l.article, prose, func(i int) align.Bead {
		return align.Bead{Article: []int{i}, Reference: []int{}, Confidence: 1}
	})
	for _, b := range beads {
		for len(residue) > 0 && len(b.Article) > 0 && residue[0].Article[0] < b.Article[0] {
			out, residue = append(out, residue[0]), residue[1:]
		}
		out = append(out, b)
	}
	return append(out, residue...)
}

// alone makes a bead of every part that is not in prose.
func alone(s *lined, prose []int, bead func(int) align.Bead) (out []align.Bead) {
	for i := range s.parts {
		if _, ok := slices.BinarySearch(prose, i); !ok {
			out = append(out, bead(i))
		}
	}
	return out
}

// prose lists the paragraphs that are no residue, or pinned.
func (s *lined) prose(pinned []int) (indices []int) {
	for i, p := range s.doc.Paragraphs {
		if p.Kind != text.Residue || slices.Contains(pinned, i) {
			indices = append(indices, i)
		}
	}
	return indices
}

func (s *lined) texts(indices []int) []string {
	out := make([]string, len(indices))
	for i, k := range indices {
		out[i] = s.doc.Text(s.parts[k])
	}
	return out
}

// sentences lines up the sentences inside each bead of paragraphs, as the audit
// does. Confidence is that both beads are right.
func (l *lineup) sentences() *lineup {
	out := &lineup{article: sentencesOf(l.article.doc), reference: sentencesOf(l.reference.doc), bySentence: true}
	for _, b := range l.beads {
		a, r := out.article.within(b.Article), out.reference.within(b.Reference)
		for _, s := range align.Texts(out.article.texts(a), out.reference.texts(r)) {
			out.beads = append(out.beads, align.Bead{Article: picked(a, s.Article), Reference: picked(r, s.Reference), Confidence: s.Confidence * b.Confidence})
		}
	}
	return out
}

// within lists the sentences of paragraphs.
func (s *lined) within(paragraphs []int) (indices []int) {
	for _, p := range paragraphs {
		for i := s.first[p]; i < s.first[p+1]; i++ {
			indices = append(indices, i)
		}
	}
	return indices
}

// lines are the texts of some parts in one line each, blanks and line ends
// being one.
func (s *lined) lines(parts []int) []string {
	out := s.texts(parts)
	for i, t := range out {
		out[i] = strings.Join(strings.Fields(t), " ")
	}
	return out
}

// picked are the entries of a list at some indices, and places the indices of
// some entries of a rising list.
func picked(list, indices []int) []int {
	out := make([]int, len(indices))
	for i, k := range indices {
		out[i] = list[k]
	}
	return out
}

func places(entries, list []int) []int {
	out := make([]int, len(entries))
	for i, e := range entries {
		out[i], _ = slices.BinarySearch(list, e)
	}
	return out
}
