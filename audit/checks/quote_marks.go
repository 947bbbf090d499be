package checks

import (
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
	twin   bool // it opens right behind one of its kind: “““, a mark said twice
	double bool // one that opens right behind it is closed, and it is not: ““so”
}

// A quotedParagraph holds what is known about the quotation marks of a paragraph.
type quotedParagraph struct {
	pairs   []text.Span // from opening to closing mark, outermost only
	opens   []quoteMark // without a closing mark in the paragraph
	closes  []quoteMark // without an opening one
	within  bool        // the paragraph stands in a quotation that runs over it, or its marks do not pair
	turned  []text.Span // „ where a quotation closes
	marks   int
	leading bool      // an opening mark is the first thing in it
	inches  bool      // a mark behind a digit may be no quotation mark
	even    bool      // straight marks in even number: their spaces are wrong, not their number
	crossed bool      // a single mark may have closed what a double one opened
	table   text.Span // what stands within the outer marks, if they are those of a table file
}

// articleQuotes pairs the quotation marks of the article, by paragraph.
var articleQuotes = audit.NewMemo(func(p *audit.Pass) []quotedParagraph {
	return pairQuotes(p.Article, articleMarkup.Of(p))
})

// referenceQuotes pairs the quotation marks of the reference, by paragraph.
var referenceQuotes = audit.NewReferenceMemo(func(p *audit.Pass) []quotedParagraph {
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

// quoteStarts are the first bytes of all quotation marks.
var quoteStarts = bytesOf("\"“”„‟＂'‘’‚«»「」『』")

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
