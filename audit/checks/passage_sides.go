package checks

import (
	"slices"
	"strings"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// A side is one text of a pair, with what is asked of it.
type side struct {
	doc       *text.Document
	sentences []text.Sentence
	paragraph []int               // of each sentence
	first     []int               // of each paragraph, and one past the last sentence
	contents  [][]string          // stems of each sentence's words of content
	where     whereabouts[string] // by stem
	words     []int               // of each sentence
}

// articleSide and referenceSide are those of the texts; the second needs one.
var (
	articleSide   = audit.NewMemo(func(p *audit.Pass) *side { return newSide(p.Article, articleWords.Of(p)) })
	referenceSide = audit.NewReferenceMemo(func(p *audit.Pass) *side { return newSide(p.Reference, referenceWords.Of(p)) })
)

func newSide(d *text.Document, l *wordList) *side {
	s := &side{doc: d, sentences: d.Sentences(), where: whereabouts[string]{}}
	for i, p := range d.Paragraphs {
		s.first = append(s.first, len(s.paragraph))
		s.paragraph = append(s.paragraph, slices.Repeat([]int{i}, len(p.Sentences))...)
	}
	s.first = append(s.first, len(s.paragraph))
	s.contents, s.words = make([][]string, len(s.sentences)), make([]int, len(s.sentences))
	for i, w := range l.all {
		s.words[w.sentence]++
		if !l.content(i) {
			continue
		}
		stem := stemOf(l.form(i))
		s.contents[w.sentence] = append(s.contents[w.sentence], stem)
		s.where.add(stem, s.paragraph[w.sentence])
	}
	return s
}

// stemOf cuts a word so that most of its forms are one.
func stemOf(form string) string {
	form = strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(form, "’s"), "'s"), "s")
	n := 0
	for i := range form {
		if n == 5 {
			return form[:i]
		}
		n++
	}
	return form
}

// span covers sentences from one up to another.
func (s *side) span(from, to int) text.Span {
	return text.Span{Start: s.sentences[from].Start, End: s.sentences[to-1].End}
}

// count is the number of words of some sentences.
func (s *side) count(sentences []int) (n int) {
	for _, i := range sentences {
		n += s.words[i]
	}
	return n
}

// length is the number of words of some paragraphs.
func (s *side) length(paragraphs []int) (n int) {
	for _, p := range paragraphs {
		for i := s.first[p]; i < s.first[p+1]; i++ {
			n += s.words[i]
		}
	}
	return n
}
