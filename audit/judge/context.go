package judge

import (
	"fmt"
	"slices"
	"strings"

	"mtaudit/audit"
	"mtaudit/audit/text"
	"mtaudit/reference/align"
)

// wholeArticle is up to how many bytes an article goes along whole; of a longer one the
// paragraphs near the one that is judged do, so that the work is linear in its length.
const wholeArticle, near = 6000, 3

// An around finds what stands around a paragraph, and what answers to it.
type around struct {
	article           *text.Document
	reference, source side
	first             int // the headline, or the first paragraph
	whole             bool
}

// A side is another text, and which of its paragraphs answer to those of the article.
type side struct {
	doc     *text.Document
	answers map[int][]int
}

func newSide(d *text.Document, beads []align.Bead) side {
	s := side{d, map[int][]int{}}
	for _, b := range beads {
		for _, i := range b.Article {
			s.answers[i] = b.Reference
		}
	}
	return s
}

// text is what answers to a paragraph; "" if nothing does.
func (s side) text(paragraph int) string {
	var parts []string
	for _, i := range s.answers[paragraph] {
		parts = append(parts, s.doc.Text(s.doc.Paragraphs[i].Span))
	}
	return strings.Join(parts, "\n")
}

func newAround(p *audit.Pass) around {
	a := around{article: p.Article, whole: len(p.Article.Source) <= wholeArticle}
	a.first = max(0, slices.IndexFunc(p.Article.Paragraphs, func(q text.Paragraph) bool { return q.Kind == text.Headline }))
	if p.Reference != nil {
		a.reference = newSide(p.Reference, p.Beads)
	}
	if p.Source != nil {
		a.source = newSide(p.Source, slices.DeleteFunc(audit.AlignParagraphs(p.Article, p.Source), func(b align.Bead) bool { return b.Confidence < 0.5 }))
	}
	return a
}

// shot is the question about a piece.
func (a around) shot(p piece) shot {
	s := shot{focus: p.text, reference: a.reference.text(p.paragraph), source: a.source.text(p.paragraph)}
	for _, i := range a.beside(p.paragraph) {
		q := a.article.Paragraphs[i]
		if q.Kind == text.Residue {
			continue
		}
		if body := a.article.Text(q.Span); len(body) <= longestPiece {
			s.context = append(s.context, named{paragraphName(i), body})
		}
		if ref := a.reference.text(i); ref != "" && len(ref) <= longestPiece {
			s.context = append(s.context, named{fmt.Sprintf("reference of %d", i+1), ref})
		}
	}
	return s
}

func paragraphName(i int) string { return fmt.Sprintf("paragraph %d", i+1) }

// beside lists the paragraphs that go along with one. Of a short article it is the same
// for all, itself too, so that providers need to read it once.
func (a around) beside(paragraph int) (list []int) {
	from, to := max(0, paragraph-near), min(len(a.article.Paragraphs)-1, paragraph+near)
	if a.whole {
		from, to = 0, len(a.article.Paragraphs)-1
	}
	if a.first < from {
		list = append(list, a.first)
	}
	for i := from; i <= to; i++ {
		list = append(list, i)
	}
	return list
}

// asked is what answers to a question are checked against.
func (s shot) asked(p piece) asked {
	var elsewhere []string
	for _, c := range s.context {
		if c.name != paragraphName(p.paragraph) {
			elsewhere = append(elsewhere, c.text)
		}
	}
	a := asked{piece: p, focus: fold(p.text)}
	a.lower = sameLength(a.focus.text)
	a.originals = fold(s.reference + "\n" + s.source).text
	for _, c := range s.context {
		if strings.HasPrefix(c.name, "reference") {
			a.originals += "\n" + fold(c.text).text
			continue
		}
		a.article += fold(c.text).text + "\n"
	}
	a.article += a.focus.text
	a.elsewhere = fold(strings.Join(elsewhere, "\n")).text + "\n" + a.originals
	return a
}

// sameLength is a text in lower case, where that changes no lengths; else as it is.
func sameLength(s string) string {
	if lower := strings.ToLower(s); len(lower) == len(s) {
		return lower
	}
	return s
}
