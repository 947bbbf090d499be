package checks

import (
	"bytes"
	"fmt"
	"unicode/utf8"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// MixedQuotes looks for two styles of quotation marks in one article.
var MixedQuotes = &audit.Check{
	Rule: audit.Rule{
		ID:    "MT413",
		Name:  "mixed-quotes",
		Title: "The article mixes two styles of quotation marks",
		Why: `A translation engine takes each quotation mark from another text that it has read, and an editor's program writes curly
marks where the engine wrote straight ones: “safe” here, "safe" there. Readers see it, and searches miss one half.
Counted are the outermost quotations of the article by the mark that opens them: straight ("so"), curly (“so”, or „so“), pointed
(«so») and corner marks (「so」). A quotation that opens in one style and closes in the other counts too. There is one finding
for an article, at the first quotation in the rarer style; it names the others.
Left alone: quotations within quotations, single marks and apostrophes, feet and inches, marks without a partner (they are
unbalanced-quote's), headlines.
Use one style throughout.`,
		Category: "linguistic-conventions/punctuation",
		Severity: audit.Neutral,
		Since:    "0.1.0",
		Measured: `On the texts that the rule was developed on, so not blind; read by one person. Articles,
interviews, speeches and travel guides by people in English (128): 7 findings, true of the text, though two stem from a source
that is quoted. Translations by people, English (422 articles): 66, German (324): 11. Machine translations, English (1,968): 65,
German (1,326): 63. Some 40 read: all true; among the translations by people most are one quotation that opens straight and closes curly. People make this slip more often than
engines do, and few readers mind: so it is neutral.`,
		Examples: []audit.Example{{
			Bad:  "“The bridge is safe,” said Ida Holm. “Come and see.”\n\nNobody came. \"It rains,\" said Ole Berg.",
			Good: "“The bridge is safe,” said Ida Holm. “Come and see.”\n\nNobody came. “It rains,” said Ole Berg.",
		}},
	},
	Run: mixedQuotes,
}

// quoteStyle is a look of quotation marks.
type quoteStyle uint8

const (
	noStyle quoteStyle = iota
	straightStyle
	curlyStyle
	pointedStyle
	cornerStyle
	styles
)

var styleNames = [styles]string{straightStyle: "straight (\"so\")", curlyStyle: "curly (“so”)", pointedStyle: "pointed («so»)", cornerStyle: "corner marks (「so」)"}

func styleOf(r rune) quoteStyle {
	switch r {
	case '"', '＂':
		return straightStyle
	case '“', '”', '„', '‟':
		return curlyStyle
	case '«', '»':
		return pointedStyle
	case '「', '」', '『', '』':
		return cornerStyle
	}
	return noStyle
}

// A styledQuote is a quotation and the styles of its two marks.
type styledQuote struct {
	text.Span
	open, close quoteStyle
}

func mixedQuotes(p *audit.Pass) error {
	quotes := styledQuotes(p)
	var count [styles]int
	for _, q := range quotes {
		count[q.open]++
		count[q.close]++
	}
	main := straightStyle
	for s := range styles {
		if count[s] > count[main] {
			main = s
		}
	}
	var rare []styledQuote
	for _, q := range quotes {
		if q.open != main || q.close != main {
			rare = append(rare, q)
		}
	}
	if len(rare) == 0 || len(rare) == len(quotes) {
		return nil
	}
	p.Report(mixedFinding(p, rare, main, len(quotes)))
	return nil
}

// styledQuotes are the outermost quotations of the running text that both open
// and close.
func styledQuotes(p *audit.Pass) (quotes []styledQuote) {
	d := p.Article
	for i, q := range articleQuotes.Of(p) {
		if d.Paragraphs[i].Kind == text.Headline || len(q.opens)+len(q.closes) > 0 || q.within || q.inches || !q.table.Empty() {
			continue
		}
		for _, pair := range q.pairs {
			open, _ := utf8.DecodeRune(d.Visible[pair.Start:])
			last, _ := utf8.DecodeLastRune(d.Visible[:pair.End])
			if s := (styledQuote{pair, styleOf(open), styleOf(last)}); s.open != noStyle && s.close != noStyle {
				quotes = append(quotes, s)
			}
		}
	}
	return quotes
}

func mixedFinding(p *audit.Pass, rare []styledQuote, main quoteStyle, all int) audit.Finding {
	first := rare[0]
	f := audit.Finding{At: p.At(first.Span)}
	other := first.open
	if other == main {
		other = first.close
	}
	f.Message = fmt.Sprintf("%d of %d quotations in this article are not %s like the rest: this one has a mark that is %s. Use one style throughout.",
		len(rare), all, styleNames[main], styleNames[other])
	for _, q := range rare[1:] {
		f.Related = append(f.Related, audit.Elsewhere(p.Article, q.Span, "another one in the rarer style"))
	}
	if edits, ok := restyled(p, rare, main); ok {
		f.Fixes = []audit.Fix{{Message: "Make them all " + styleNames[main], Edits: edits}}
	}
	return f
}

// restyled changes the marks of quotations to a style, where it is certain which
// mark that style has: straight, or curly marks as in English.
func restyled(p *audit.Pass, quotes []styledQuote, to quoteStyle) (edits []audit.Edit, ok bool) {
	marks := map[quoteStyle][2]string{straightStyle: {`"`, `"`}, curlyStyle: {"“", "”"}}[to]
	d := p.Article
	if marks[0] == "" || lowQuotes[baseLang(d)] {
		return nil, false
	}
	for _, q := range quotes {
		_, open := utf8.DecodeRune(d.Visible[q.Start:])
		_, last := utf8.DecodeLastRune(d.Visible[:q.End])
		if !bytes.Equal(d.Visible[q.Start:q.Start+open], d.Source[q.Start:q.Start+open]) || !bytes.Equal(d.Visible[q.End-last:q.End], d.Source[q.End-last:q.End]) {
			return nil, false // written as a character reference
		}
		edits = append(edits,
			audit.Edit{Span: text.Span{Start: q.Start, End: q.Start + open}, New: marks[0]},
			audit.Edit{Span: text.Span{Start: q.End - last, End: q.End}, New: marks[1]})
	}
	return edits, true
}
