package checks

import (
	"slices"
	"strings"

	"mtaudit/audit/lexicon"
	"mtaudit/audit/text"
)

// Whether two sentences say the opposite of each other cannot be told from their
// negations alone: “did not pass” and “failed”, “no longer” and “stopped”, “not
// until Monday” and “only on Monday” agree, and a translator may put what one
// clause denies into another. So one negation must be all that parts two
// sentences: the other side has no word that could stand for it, the words of
// content are nearly the same, and those on both sides of the negation stand in
// the other sentence in the same order, near each other, with nothing new
// between.
const (
	alikeWords   = 0.6 // share of the words of content that both sentences have
	leastContent = 4   // words of content of a sentence that is compared
	widestPlace  = 6   // words between the two that stand about a negation
	nearDenial   = 8   // words between a place and another word that may carry the negation
)

// polarities finds the negations of a text.
type polarities struct {
	*wordList
	negators lexicon.Set
	meanings []polarity // by id
	first    []int      // index of each sentence's first word, and one past the last
}

// A polarity is what a word form has to do with negation.
type polarity struct {
	negates, denies, asks bool
	stem                  string
}

func newPolarities(w *wordList) *polarities {
	p := &polarities{wordList: w, negators: lexicon.Negators(w.lang), meanings: make([]polarity, len(w.forms)), first: w.sentences()}
	denials := lexicon.Denials(w.lang)
	for id, form := range w.forms {
		form = strings.ReplaceAll(form, "’", "'")
		p.meanings[id] = polarity{p.negators.Has(form), denials.Has(form) || p.prefixed(form), oneOf(form, "whether", "ob", "ли"), stemOf(form)}
	}
	return p
}

// count counts the negators of a sentence.
func (p *polarities) count(sentence int) (n int) {
	for _, w := range p.all[p.first[sentence]:p.first[sentence+1]] {
		if p.meanings[w.id].negates {
			n++
		}
	}
	return n
}

// A clause is a sentence with its negations.
type clause struct {
	words    *wordList
	from, to int            // words
	content  map[string]int // stems of its words of content, and where they stand last
	negators []int          // words
	denials  []int          // words that may carry a negation otherwise
	question bool           // asked, also in other words: whether
}

func (p *polarities) of(sentence int) clause {
	c := clause{words: p.wordList, from: p.first[sentence], to: p.first[sentence+1], content: make(map[string]int, p.first[sentence+1]-p.first[sentence])}
	for i := c.from; i < c.to; i++ {
		m := p.meanings[p.all[i].id]
		switch {
		case m.negates:
			c.negators = append(c.negators, i)
			if p.idiom(i, c.to) {
				c.denials = append(c.denials, i)
			}
		case m.denies:
			c.denials = append(c.denials, i)
		}
		if p.content(i) && !m.negates {
			c.content[m.stem] = i
		}
		c.question = c.question || m.asks || strings.ContainsAny(p.after(i), "?？")
	}
	return c
}

// after is the mark behind word i.
func (p *polarities) after(i int) string {
	end := min(len(p.doc.Visible), p.all[i].End+3)
	return string(p.doc.Visible[p.all[i].End:end])
}

// idiom reports whether a negator is part of a set phrase that negates nothing,
// or is itself negated.
func (p *polarities) idiom(i, to int) bool {
	if i+1 >= to {
		return true // “… or not”
	}
	return oneOf(p.form(i+1), "only", "just", "longer", "until", "less", "more", "fewer", "least", "later", "doubt", "matter", "merely", "simply", "better", "other", "one", "mention", "sooner", "alone", "nur", "mehr", "bloß", "allein", "zuletzt") || p.all[i+1].number
}

// prefixed reports whether a word denies by its first syllable or its last:
// unknown, irregular, homeless.
func (p *polarities) prefixed(form string) bool {
	if strings.HasSuffix(form, "less") || strings.HasSuffix(form, "los") {
		return true
	}
	for _, prefix := range []string{"un", "in", "im", "il", "ir", "dis", "non", "mis"} {
		if rest, ok := strings.CutPrefix(form, prefix); ok && len(rest) > 3 && (p.lang != "en" || lexicon.Word(rest)) {
			return true
		}
	}
	return false
}

// alike reports whether two clauses share so many of their words that a word
// between them counts.
func (c clause) alike(d clause) bool {
	if c.question || d.question || len(c.content) < leastContent || len(d.content) < leastContent {
		return false
	}
	shared := 0
	for stem := range c.content {
		if _, ok := d.content[stem]; ok {
			shared++
		}
	}
	return float64(shared) >= alikeWords*float64(max(len(c.content), len(d.content)))
}

// only reports whether c has one negation that parts it from d.
func (c clause) only(d clause) bool {
	if len(c.negators) != 1 || len(d.negators) > 0 || c.denies(c.negators[0], c.negators[0], d) {
		return false
	}
	before, after, ok := c.about(c.negators[0])
	if !ok {
		return false
	}
	i, has := d.content[before]
	j, too := d.content[after]
	return has && too && i < j && j-i <= widestPlace && d.empty(i+1, j) && !d.denies(i, j, c)
}

// denies reports whether a word that may carry a negation, and that the other
// clause does not have, stands near some words.
func (c clause) denies(from, to int, other clause) bool {
	return slices.ContainsFunc(c.denials, func(i int) bool {
		return i >= from-nearDenial && i <= to+nearDenial && !slices.ContainsFunc(other.denials, func(j int) bool {
			return c.words.form(i) == other.words.form(j)
		})
	})
}

// about returns the stems of the words of content before and after a word.
func (c clause) about(at int) (before, after string, ok bool) {
	i, j := at-1, at+1
	for i >= c.from && !c.words.content(i) {
		i--
	}
	for j < c.to && !c.words.content(j) {
		j++
	}
	if i < c.from || j >= c.to || j-i > widestPlace {
		return "", "", false
	}
	return stemOf(c.words.form(i)), stemOf(c.words.form(j)), true
}

// empty reports whether no word of content is among some words.
func (c clause) empty(from, to int) bool {
	for i := from; i < to; i++ {
		if c.words.content(i) {
			return false
		}
	}
	return true
}

// near covers what stands in c where d has its negation.
func (c clause) near(d clause) text.Span {
	before, after, _ := d.about(d.negators[0])
	return c.words.span(c.content[before], c.content[after]+1)
}
