package cli

import (
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
}

func paragraphsOf(d *text.Document) *lined {
	s := &lined{doc: d}
	for _, p := range d.Paragraphs {
		s.parts = append(s.parts, p.Span)
	}
	return s
}

func sentencesOf(d *text.Document) *lined {
	s := &lined{doc: d}
	for _, p := range d.Paragraphs {
		for _, u := range p.Sentences {
			s.parts = append(s.parts, u.Span)
		}
	}
	return s
}

func alignParagraphs(article, reference *text.Document, pins []pin) (*lineup, error) {
	l := &lineup{article: paragraphsOf(article), reference: paragraphsOf(reference)}
	if err := within(pins, len(l.article.parts), len(l.reference.parts)); err != nil {
		return nil, err
	}
	list := make([]align.Pin, len(pins))
	for i, p := range pins {
		list[i] = p.Pin
	}
	l.beads = audit.AlignParagraphs(article, reference, list...)
	return l, nil
}

// sentences lines up the sentences inside each bead of paragraphs.
func (l *lineup) sentences() *lineup {
	return &lineup{
		article: sentencesOf(l.article.doc), reference: sentencesOf(l.reference.doc), bySentence: true,
		beads: audit.AlignSentences(l.article.doc, l.reference.doc, l.beads),
	}
}

// lines are the texts of some parts in one line each, blanks and line ends
// being one.
func (s *lined) lines(parts []int) []string {
	out := make([]string, len(parts))
	for i, k := range parts {
		out[i] = strings.Join(strings.Fields(s.doc.Text(s.parts[k])), " ")
	}
	return out
}
