package checks

import (
	"slices"
	"strings"

	"mtaudit/audit/text"
	"mtaudit/reference/align"
)

// A quoteSide is one of the two texts.
type quoteSide struct {
	words  *wordList
	quotes []quotedParagraph
}

// A quotePassage is one side of a bead: its words, which of them stand in
// quotation marks, and what answers to them on the other side.
type quotePassage struct {
	list   *wordList
	words  []int // indices into list
	quote  []int // by word: index of its quotation, or -1
	other  []int // by word: the word of the other side that answers to it by its form, or -1
	quotes []quoteRun
}

// A quoteRun is a quotation: its marks, and its words from one up to another.
type quoteRun struct {
	text.Span
	from, to int
}

// passage collects the words and quotations of some paragraphs. It reports false
// if it cannot be told what is quoted in them.
func (s quoteSide) passage(paragraphs []int) (*quotePassage, bool) {
	p := &quotePassage{list: s.words}
	for _, i := range paragraphs {
		q := s.quotes[i]
		if kind := s.words.doc.Paragraphs[i].Kind; kind == text.Residue || kind == text.Headline {
			return nil, false
		}
		if q.within || len(q.opens)+len(q.closes) > 0 || q.crossed || q.inches || s.escaped(i) {
			return nil, false
		}
		p.add(q.pairs, s.words.paragraphs[i], s.words.paragraphs[i+1])
	}
	p.other = slices.Repeat([]int{-1}, len(p.words))
	return p, true
}

// escaped reports whether a paragraph still has the quotation marks of the table
// that it was taken from, where each stands twice and all of it in a pair more.
func (s quoteSide) escaped(paragraph int) bool {
	return strings.Contains(s.words.doc.Text(s.words.doc.Paragraphs[paragraph].Span), `""`)
}

// add adds the words of a paragraph; pairs are in order.
func (p *quotePassage) add(pairs []text.Span, from, to int) {
	open := -1 // the quotation of the words at hand
	for i := from; i < to; i++ {
		at := p.list.all[i].Span
		for len(pairs) > 0 && pairs[0].End <= at.Start {
			pairs, open = pairs[1:], -1
		}
		if len(pairs) > 0 && pairs[0].Contains(at) {
			if open < 0 {
				open = len(p.quotes)
				p.quotes = append(p.quotes, quoteRun{Span: pairs[0], from: len(p.words)})
			}
			p.quotes[open].to = len(p.words) + 1
			p.quote = append(p.quote, open)
		} else {
			p.quote = append(p.quote, -1)
		}
		p.words = append(p.words, i)
	}
}

func (p *quotePassage) forms() []string {
	out := make([]string, len(p.words))
	for i, w := range p.words {
		out[i] = p.list.text(w)
	}
	return out
}

// link finds what answers to the words on either side. Words that are alike in
// nothing but their place count as worded anew.
func (p *quotePassage) link(o *quotePassage) {
	for _, l := range align.Words(p.forms(), o.forms()) {
		if l.How != align.Place {
			p.other[l.Article], o.other[l.Reference] = l.Reference, l.Article
		}
	}
}

func (p *quotePassage) span(from, to int) text.Span {
	return text.Span{Start: p.list.all[p.words[from]].Start, End: p.list.all[p.words[to-1]].End}
}

func (p *quotePassage) phrase(from, to int) string { return p.list.doc.Text(p.span(from, to)) }

const (
	leastSpeech  = 6   // words of a quotation that is no term, title or scare quote
	speechShared = 0.6 // share of its words that must answer to words of the other side
	spreadSpeech = 1.5 // words from the first to the last of these, to one of the quotation
)

// A quoteAnswer is what answers to a quotation: the words of the other side from
// one up to another, and how many of them stand in quotation marks there.
type quoteAnswer struct{ from, to, quoted int }

// answer finds what answers to a quotation, if the two are worded alike.
func (p *quotePassage) answer(q quoteRun, o *quotePassage) (quoteAnswer, bool) {
	a := quoteAnswer{from: len(o.words)}
	n := 0
	for _, r := range p.other[q.from:q.to] {
		if r < 0 {
			continue
		}
		n++
		a.from, a.to = min(a.from, r), max(a.to, r+1)
	}
	words := float64(q.to - q.from)
	if words < leastSpeech || float64(n) < speechShared*words || float64(a.to-a.from) > spreadSpeech*words {
		return a, false
	}
	for r := max(0, a.from-1); r < min(len(o.words), a.to+1); r++ {
		if o.quote[r] >= 0 {
			a.quoted++
		}
	}
	return a, true
}

const (
	leastEdge   = 3 // words that one side has inside a quotation and the other outside
	edgeContent = 2 // and words of content of these
)

// outside finds a run of words at either end of a quotation that the other side
// has outside of any. All of them must have a counterpart.
func (p *quotePassage) outside(q quoteRun, o *quotePassage) (quoteRun, bool) {
	from := q.from
	for from < q.to && p.beyond(from, o) {
		from++
	}
	to := q.to
	for to > q.from && p.beyond(to-1, o) {
		to--
	}
	for _, w := range [...]quoteRun{{from: q.from, to: from}, {from: to, to: q.to}} {
		if w.to-w.from >= leastEdge && w.to-w.from < q.to-q.from && p.content(w) >= edgeContent {
			return w, true
		}
	}
	return quoteRun{}, false
}

// beyond reports whether a word's counterpart stands outside of quotation marks.
func (p *quotePassage) beyond(i int, o *quotePassage) bool {
	r := p.other[i]
	return r >= 0 && o.quote[r] < 0
}

func (p *quotePassage) content(w quoteRun) (n int) {
	for _, i := range p.words[w.from:w.to] {
		if p.list.content(i) {
			n++
		}
	}
	return n
}

// across is the range of the words of the other side that answer to a run.
func (p *quotePassage) across(w quoteRun) (from, to int) {
	list := p.other[w.from:w.to]
	return slices.Min(list), slices.Max(list) + 1
}
