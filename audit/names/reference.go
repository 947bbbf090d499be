package names

import (
	"strings"
	"unicode"

	"mtaudit/audit/text"
	"mtaudit/reference/align"
)

// A Reference is what a reference translation says of names. The zero value is
// that of no reference.
type Reference struct {
	words map[string]bool  // in lower case, without possessive endings
	texts map[int]string   // of the passages that answer to a paragraph of the article, in lower case
	near  map[int]*passage // the names in them
}

// A passage is what answers to one paragraph of the article: its names, each
// once, and how often it has them.
type passage struct {
	all   []Candidate
	count map[string]int
	byKey map[string][]int // indices into all
}

// like lists the candidates to compare a name with: all of a passage, but of one
// with very many names only those that share a key with it.
func (p *passage) like(u unit) []Candidate {
	if p == nil || len(p.all) <= window {
		return p.list()
	}
	var out []Candidate
	seen := map[int]bool{}
	for _, k := range keys(u.sounds) {
		for _, i := range p.byKey[k] {
			if !seen[i] {
				seen[i] = true
				out = append(out, p.all[i])
			}
		}
	}
	return out
}

func (p *passage) list() []Candidate {
	if p == nil {
		return nil
	}
	return p.all
}

// A Candidate is a name of the reference: a whole name, or one word of it.
type Candidate struct {
	Text string
	At   text.Span // in the reference
	unit unit
	term bool // it is put in many ways; see termlike
}

// A Translation is what a reference translation says of names, whatever article it
// is held against.
type Translation struct {
	words map[string]bool // in lower case, without possessive endings
	texts []string        // by paragraph, in lower case
	names [][]Candidate   // by paragraph
}

// NewTranslation reads a reference, whose names are the mentions.
func NewTranslation(d *text.Document, mentions []Mention) *Translation {
	t := &Translation{words: map[string]bool{}, names: make([][]Candidate, len(d.Paragraphs))}
	met := map[string]bool{} // as they are written
	for _, p := range d.Paragraphs {
		t.texts = append(t.texts, strings.ToLower(d.Text(p.Span)))
		for _, s := range p.Sentences {
			for _, token := range s.Tokens {
				if w := d.Text(token.Span); token.Kind == text.Word && !met[w] {
					met[w] = true
					t.words[bare(w)] = true
				}
			}
		}
	}
	for _, m := range mentions {
		t.names[m.Paragraph] = append(t.names[m.Paragraph], candidates(m)...)
	}
	return t
}

// NewReference holds a translation against an article. The beads say which of its
// paragraphs answer to which of the article's.
func NewReference(t *Translation, beads []align.Bead) Reference {
	r := Reference{words: t.words, texts: map[int]string{}, near: map[int]*passage{}}
	for _, b := range beads {
		for _, a := range b.Article {
			for _, p := range b.Reference {
				r.meet(a, t.names[p])
				r.texts[a] += t.texts[p] + "\n"
			}
		}
	}
	return r
}

// meet files the names of a passage under a paragraph of the article.
func (r Reference) meet(paragraph int, found []Candidate) {
	p := r.near[paragraph]
	if p == nil {
		p = &passage{count: map[string]int{}, byKey: map[string][]int{}}
		r.near[paragraph] = p
	}
	for _, c := range found {
		if p.count[c.Text]++; p.count[c.Text] > 1 {
			continue
		}
		for _, k := range keys(c.unit.sounds) {
			p.byKey[k] = append(p.byKey[k], len(p.all))
		}
		p.all = append(p.all, c)
	}
}

// times is how often the passages that answer to a paragraph have a name.
func (r Reference) times(paragraph int, name string) int {
	if p := r.near[paragraph]; p != nil {
		return p.count[name]
	}
	return 0
}

// forms are the whole name of a mention, and its words if it has two or three.
func forms(m Mention) []string {
	out := []string{m.Form()}
	if len(m.Words) > 1 && len(m.Words) < 4 {
		for _, w := range m.Words {
			out = append(out, w.Text)
		}
	}
	return out
}

func candidates(m Mention) []Candidate {
	out := []Candidate{newCandidate(m.Form(), m.At)}
	if len(m.Words) > 1 && len(m.Words) < 4 {
		for _, w := range m.Words {
			out = append(out, newCandidate(w.Text, w.At))
		}
	}
	return out
}

func newCandidate(name string, at text.Span) Candidate {
	return Candidate{Text: name, At: at, unit: *newUnit(name), term: termlike(name)}
}

// Has reports whether the reference writes every word of a name, in any case,
// with hyphens or without.
func (r Reference) Has(name string) bool {
	if r.words == nil {
		return false
	}
	for w := range strings.FieldsFuncSeq(name, func(c rune) bool { return unicode.IsSpace(c) || c == '-' }) {
		if !r.words[bare(w)] {
			return false
		}
	}
	return true
}

// writesAt reports whether the passages that answer to a paragraph of the article
// have some words in this order.
func (r Reference) writesAt(paragraph int, phrase string) bool {
	return strings.Contains(r.texts[paragraph], strings.ToLower(phrase))
}

// Nearest finds the name of the reference that is most like a spelling, in the
// passages that answer to its mentions, among those that suit; the likeness is 0
// if there is none.
func (t *Table) Nearest(s Spelling, suits func(Candidate, float64) bool) (Candidate, float64) {
	u := *newUnit(s.Text)
	var best Candidate
	score := 0.0
	for _, m := range s.By {
		for _, c := range t.reference.near[t.Mentions[m].Paragraph].like(u) {
			if c.Text != s.Text && !t.free(c, m) {
				continue
			}
			if like := alike(u, c.unit, 0); like > score && suits(c, like) {
				best, score = c, like
			}
		}
	}
	return best, score
}

// nearEnough is how alike a spelling and the reference's must be.
const nearEnough = 0.75

// InReference finds what the reference calls an entity: the name most like one
// of its spellings, in the passages that answer to its mentions.
func (t *Table) InReference(spellings []Spelling) (Candidate, bool) {
	var best Candidate
	score := 0.0
	for _, s := range spellings {
		if c, like := t.Nearest(s, func(Candidate, float64) bool { return true }); like > score {
			best, score = c, like
		}
	}
	return best, score >= nearEnough
}

// ReferenceOf is what the reference calls an entity, if it has none of the
// article's forms; else "".
func (t *Table) ReferenceOf(e Entity) string {
	var spellings []Spelling
	for _, f := range e.Forms {
		if t.reference.Has(f.Text) {
			return ""
		}
		spellings = append(spellings, Spelling{Text: f.Text, At: f.At, By: e.mentions})
	}
	c, ok := t.InReference(spellings)
	if !ok {
		return ""
	}
	return c.Text
}
