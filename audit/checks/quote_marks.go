package checks

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// How quotation marks are paired
//
// The same character opens in one language and closes in another, and the mark
// of a typewriter does both, so what a mark does is read from its neighbours: it
// opens before a word and closes behind one. Marks of one family pair with each
// other whatever their shape: to mix “ and " is another kind of slip. A single
// mark may be an apostrophe: it opens only where it can be nothing else, and a
// possible closing one is taken on trust.
//
// Paragraphs are paired first each for itself, then with their neighbours: a
// quotation of several paragraphs opens each of them and closes the last, and
// in a text with a sentence to a line it may simply run on.

// family says which marks pair with each other.
type family uint8

const (
	doubleMarks family = iota
	singleMarks
	guillemets
	cornerMarks
	whiteCornerMarks
)

// A quoteMark is one quotation mark without a partner.
type quoteMark struct {
	text.Span
	family family
}

// A quotedParagraph holds what is known about the quotation marks of a paragraph.
type quotedParagraph struct {
	pairs   []text.Span // from opening to closing mark, outermost only
	opens   []quoteMark // without a closing mark in the paragraph
	closes  []quoteMark // without an opening one
	within  bool        // the paragraph stands in a quotation that runs over it, or its marks do not pair
	marks   int
	leading bool // an opening mark is the first thing in it
	inches  bool // a mark behind a digit may be no quotation mark
	even    bool // straight marks in even number: their spaces are wrong, not their number
	crossed bool // a single mark may have closed what a double one opened
}

// articleQuotes pairs the quotation marks of the article, by paragraph.
var articleQuotes = audit.NewMemo(func(p *audit.Pass) []quotedParagraph {
	return pairQuotes(p.Article, articleMarkup.Of(p))
})

// referenceQuotes pairs the quotation marks of the reference, by paragraph.
var referenceQuotes = audit.NewMemo(func(p *audit.Pass) []quotedParagraph {
	if p.Reference == nil {
		return nil
	}
	return pairQuotes(p.Reference, findMarkup(p.Reference))
})

// pairQuotes pairs the quotation marks of a text, by paragraph.
func pairQuotes(d *text.Document, markup []leftover) []quotedParagraph {
	all := make([]quotedParagraph, len(d.Paragraphs))
	for i, par := range d.Paragraphs {
		if par.Kind != text.Residue {
			all[i] = scanQuotes(d, par.Span, markup)
		}
	}
	for i := range all {
		settle(all, i)
	}
	return all
}

// longestRun is how many paragraphs a quotation may run over whose inner
// paragraphs do not open it again.
const longestRun = 12

// settle looks for the end of a quotation that paragraph i leaves open. Where it
// is found, the marks are taken off the lists.
func settle(all []quotedParagraph, i int) {
	p := &all[i]
	if len(p.opens)+len(p.closes) > 0 {
		p.within = true
	}
	if len(p.opens) == 0 {
		return
	}
	f := p.opens[0].family
	for j := i + 1; j < len(all) && j <= i+longestRun; j++ {
		next := &all[j]
		switch {
		case j == i+1 && next.leading:
			p.opens = p.opens[1:]
			next.within = next.within || len(next.opens) > 0
			return
		case len(next.closes) > 0 && next.closes[0].family == f && next.marks > 0:
			p.opens = p.opens[1:]
			next.closes = next.closes[1:]
			for k := i; k <= j; k++ {
				all[k].within = true
			}
			return
		case len(next.opens) > 0:
			return
		}
	}
}

// A quoteScanner reads one paragraph.
type quoteScanner struct {
	*quotedParagraph
	doc      *text.Document
	span     text.Span
	stack    []quoteMark
	straight int
	lost     []quoteMark // single marks inside a quotation that closed without them
}

func scanQuotes(d *text.Document, span text.Span, markup []leftover) quotedParagraph {
	var p quotedParagraph
	s := quoteScanner{quotedParagraph: &p, doc: d, span: span}
	for at := span.Start; at < span.End; {
		r, size := utf8.DecodeRune(d.Visible[at:span.End])
		if f, is := familyOf(r); is && !inMarkup(markup, at) {
			s.mark(r, text.Span{Start: at, End: at + size}, f)
		}
		at += size
	}
	p.opens = append(s.stack, s.lost...)
	p.even = s.straight > 0 && s.straight == p.marks && s.straight%2 == 0
	return p
}

// inMarkup reports whether an offset lies in a leftover. They are in order.
func inMarkup(markup []leftover, at int) bool {
	lo, hi := 0, len(markup)
	for lo < hi {
		mid := (lo + hi) / 2
		if markup[mid].End <= at {
			lo = mid + 1
			continue
		}
		hi = mid
	}
	return lo < len(markup) && markup[lo].Start <= at
}

func familyOf(r rune) (family, bool) {
	switch r {
	case '"', '“', '”', '„', '‟', '＂':
		return doubleMarks, true
	case '\'', '‘', '’', '‚':
		return singleMarks, true
	case '«', '»':
		return guillemets, true
	case '「', '」':
		return cornerMarks, true
	case '『', '』':
		return whiteCornerMarks, true
	}
	return 0, false
}

// mark places one mark.
func (s *quoteScanner) mark(r rune, at text.Span, f family) {
	before, after := s.before(at.Start), s.after(at.End)
	m := quoteMark{at, f}
	if f == singleMarks {
		s.single(r, m, before, after)
		return
	}
	if s.idle(r, f, before, after) {
		return
	}
	s.marks++
	if r == '"' {
		s.straight++
	}
	open := s.top(f) >= 0 || r == '“' && lowQuotes[baseLang(s.doc)]
	if s.opens(r, at, f, opensHere(r, before, after, open)) {
		s.leading = s.leading || s.first(at.Start)
		s.stack = append(s.stack, m)
		return
	}
	s.close(m)
}

// opens corrects what the neighbours of a mark say by its place: nothing opens
// at the end of a paragraph, nothing closes before its first word.
func (s *quoteScanner) opens(r rune, at text.Span, f family, byNeighbours bool) bool {
	rest := s.doc.Text(text.Span{Start: at.End, End: min(s.span.End, at.End+8)})
	if f != doubleMarks || r == '„' {
		return byNeighbours
	}
	if at.End+8 >= s.span.End && strings.TrimSpace(rest) == "" {
		return false
	}
	return byNeighbours || at.Start == s.span.Start && strings.TrimSpace(rest) != ""
}

// lowQuotes are the languages that write „so“: there a “ behind a word closes.
var lowQuotes = nameSet("de cs sk sl bg et lt is hr sr mk ka lv")

// idle reports whether a mark is no quotation mark: inches, a bullet, a path.
func (s *quoteScanner) idle(r rune, f family, before, after rune) bool {
	if r == '"' && unicode.IsDigit(before) {
		s.inches = true
		return s.top(f) < 0
	}
	return f == guillemets && blankRune(before) && blankRune(after) && s.top(f) < 0 && r == '»' || (before == '"' && after == '"')
}

// opensHere reports what a mark does, by its neighbours.
func opensHere(r rune, before, after rune, open bool) bool {
	starts := startsQuote(before) && !blankRune(after) && !strings.ContainsRune(".,;:!?)", after)
	ends := !startsQuote(before) && endsQuote(after)
	switch r {
	case '„', '‚', '「', '『':
		return true
	case '“', '‟', '‘':
		return !(ends && (open || !blankRune(after))) // „so“, word“,
	case '«':
		return !ends
	case '」', '』':
		return false
	case '”', '»':
		return starts && !open && isWord(after)
	}
	if starts == ends || blankRune(before) && blankRune(after) {
		return !open
	}
	return starts
}

// single places a mark that may be an apostrophe.
func (s *quoteScanner) single(r rune, m quoteMark, before, after rune) {
	if !startsQuote(before) && !isWord(after) || r == '’' && unicode.Is(unicode.Han, after) {
		if i := s.top(singleMarks); i >= 0 {
			s.stack = append(s.stack[:i], s.stack[i+1:]...)
			return
		}
		s.crossed = s.crossed || s.top(doubleMarks) >= 0
		return
	}
	if r == '’' || !startsQuote(before) || !unicode.IsLetter(after) || s.elision(m.End) {
		return
	}
	if (r == '\'' || unicode.IsUpper(after)) && !s.afterComma(m.Start) {
		return // 'Abd al-Rahman, ‘Utu, the '90s
	}
	s.leading = s.leading || s.first(m.Start)
	s.stack = append(s.stack, m)
}

// close takes the opening mark of a closing one off the stack.
func (s *quoteScanner) close(m quoteMark) {
	i := s.top(m.family)
	if i < 0 {
		s.closes = append(s.closes, m)
		return
	}
	s.lost = append(s.lost, s.stack[i+1:]...)
	if i == 0 {
		s.pairs = append(s.pairs, text.Span{Start: s.stack[0].Start, End: m.End})
	}
	s.stack = s.stack[:i]
}

// deepest is how far down marks and brackets are looked for in each other, so that a text
// of nothing but opening marks costs no more than another.
const deepest = 16

// top is the place of the last open mark of a family, or -1.
func (s *quoteScanner) top(f family) int {
	for i := len(s.stack) - 1; i >= max(0, len(s.stack)-deepest); i-- {
		if s.stack[i].family == f {
			return i
		}
	}
	return -1
}
