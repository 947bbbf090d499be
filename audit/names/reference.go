package names

import (
	"strings"

	"mtaudit/audit/text"
	"mtaudit/reference/align"
)

// A Reference is what a reference translation says of names. The zero value is
// that of no reference.
type Reference struct {
	words map[string]bool     // in lower case, without possessive endings
	whole string              // the text, in lower case
	near  map[int][]Candidate // by paragraph of the article
}

// A Candidate is a name of the reference: a whole name, or one word of it.
type Candidate struct {
	Text string
	At   text.Span // in the reference
	unit unit
}

// NewReference reads the names of a reference. The beads say which of its
// paragraphs answer to which of the article's.
func NewReference(d *text.Document, beads []align.Bead) Reference {
	r := Reference{words: map[string]bool{}, whole: strings.ToLower(d.Text(text.Span{End: len(d.Source)})), near: map[int][]Candidate{}}
	for _, p := range d.Paragraphs {
		for _, s := range p.Sentences {
			for _, t := range s.Tokens {
				if t.Kind == text.Word {
					r.words[bare(d.Text(t.Span))] = true
				}
			}
		}
	}
	byParagraph := map[int][]Candidate{}
	for _, m := range Mentions(d) {
		byParagraph[m.Paragraph] = append(byParagraph[m.Paragraph], candidates(m)...)
	}
	for _, b := range beads {
		for _, a := range b.Article {
			for _, p := range b.Reference {
				r.near[a] = append(r.near[a], byParagraph[p]...)
			}
		}
	}
	return r
}

func candidates(m Mention) []Candidate {
	out := []Candidate{{Text: m.Form(), At: m.At, unit: *newUnit(m.Form())}}
	if len(m.Words) > 1 && len(m.Words) < 4 {
		for _, w := range m.Words {
			out = append(out, Candidate{Text: w.Text, At: w.At, unit: *newUnit(w.Text)})
		}
	}
	return out
}

// Has reports whether the reference writes every word of a name, in any case.
func (r Reference) Has(name string) bool {
	if r.words == nil {
		return false
	}
	for w := range strings.FieldsSeq(name) {
		if !r.words[bare(w)] {
			return false
		}
	}
	return true
}

// Writes reports whether the reference writes some words in this order.
func (r Reference) Writes(phrase string) bool {
	return r.words != nil && strings.Contains(r.whole, strings.ToLower(phrase))
}

// Nearest finds the name of the reference that is most like a spelling, in the
// passages that answer to its mentions, among those that suit; the likeness is 0
// if there is none.
func (t *Table) Nearest(s Spelling, suits func(Candidate, float64) bool) (Candidate, float64) {
	u := *newUnit(s.Text)
	var best Candidate
	score := 0.0
	for _, m := range s.By {
		for _, c := range t.reference.near[t.Mentions[m].Paragraph] {
			if like := alike(u, c.unit, 0); like > score && suits(c, like) {
				best, score = c, like
			}
		}
	}
	return best, score
}
