package checks

import (
	"unicode/utf8"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// innerSpaces lists the spaces on the inner side of quotation marks and round
// brackets, of so many marks. « so » is left alone, and so are paragraphs whose marks do not pair:
// there nobody knows which side is the inner one.
func innerSpaces(p *audit.Pass, paragraph int) (found []wrongSpace, marks int) {
	par := p.Article.Paragraphs[paragraph]
	q := articleQuotes.Of(p)[paragraph]
	pairs := bracketPairs(p.Article, par.Span)
	if len(q.opens)+len(q.closes) == 0 && !q.within && !q.inches {
		pairs = append(pairs, q.pairs...)
	}
	for _, pair := range pairs {
		found = append(found, innerSpacesOf(p.Article, par.Span, pair)...)
	}
	return found, 2 * len(pairs)
}

// innerSpacesOf looks behind the opening mark of a pair and before the closing one.
func innerSpacesOf(d *text.Document, within, pair text.Span) (found []wrongSpace) {
	b := d.Visible
	open, first := utf8.DecodeRune(b[pair.Start:])
	_, last := utf8.DecodeLastRune(b[:pair.End])
	before, _ := utf8.DecodeLastRune(b[within.Start:pair.Start])
	after, _ := utf8.DecodeRune(b[pair.End:within.End])
	from, to := pair.Start+first, pair.End-last
	if open == '«' || open == '»' || from >= to || pair.Start > within.Start && isWord(before) || pair.End < within.End && isWord(after) {
		return nil
	}
	if next, _ := utf8.DecodeRune(b[from+1:]); b[from] == ' ' && isWord(next) {
		found = append(found, wrongSpace{Span: text.Span{Start: from, End: from + 1}, mark: pair.Start, behind: true})
	}
	if n := spaceBehind(b[from:to]); n > 0 && closesWord(b[from:to-n]) && to-n > from+1 {
		found = append(found, wrongSpace{Span: text.Span{Start: to - n, End: to}, mark: to, closes: len(found) > 0})
	}
	return found
}

// bracketPairs are the round brackets of a paragraph that hold no others.
func bracketPairs(d *text.Document, s text.Span) (pairs []text.Span) {
	open := -1
	for i := roundBrackets.next(d.Visible[:s.End], s.Start); i < s.End; i = roundBrackets.next(d.Visible[:s.End], i+1) {
		switch d.Visible[i] {
		case '(':
			open = i
		case ')':
			if open >= 0 {
				pairs = append(pairs, text.Span{Start: open, End: i + 1})
			}
			open = -1
		}
	}
	return pairs
}

var roundBrackets = bytesOf("()")
