package checks

import (
	"strings"
	"unicode/utf8"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// UnbalancedQuote looks for quotation marks without a partner.
var UnbalancedQuote = &audit.Check{
	Rule: audit.Rule{
		ID:    "MT405",
		Name:  "unbalanced-quote",
		Title: "A quotation opens and never closes, or closes and never opened",
		Why: `Machine translation loses one of two quotation marks, or moves it into another paragraph. The reader then cannot tell
who says what, and where a quotation ends.
A mark said twice (““so””) counts once. What has one cause is one finding: paragraphs with the marks of a table file
("He said ""so""."); an opening mark said twice where the closing one stands once (““so”); the mark „ where a quotation closes;
an article in which most quotations lack the mark of the same side, as where a wrong encoding ate it.
Understood and left alone: a quotation of several paragraphs that opens each and closes the last; one that runs on over the
next lines; nested quotations; the marks of other languages („“ ”” «» »« 「」『』), also mixed in one pair; apostrophes, ’tis,
feet and inches; a mark that opens with the space on its wrong side (said:” So it is.”); a paragraph that is cut short with an
ellipsis. A paragraph that holds nothing but a closing mark is found even where the quotation opened before it. A single mark
counts as opening only where it cannot be an apostrophe, and never as a closing one too many.
A lone mark behind a word in s, before the thing that it has, is named as what may be an apostrophe (Rodgers" side).
Put the missing mark in, or take the other out.`,
		Category: "linguistic-conventions/punctuation",
		Severity: audit.Minor,
		Since:    "0.1.0",
		Measured: `On the texts that the rule was developed on, so not blind; read by one person. English. Articles,
interviews, speeches and travel guides by people (77,100 words): 10 findings, 9 of them slips of the writers, 1 wrong (a sentence
to a line, where a quotation opens again after a line without a mark). Machine translations from Chinese (253,700 words): 64, all
slips. In eleven annotated translations all 4 marks without a partner are found. Translations by people, all read: English
(184,200 words) 43, German (117,900 words, two versions of each text) 65, all true: most are a quotation of several sentences
of which one mark is missing, 19 of the German a text with the marks of a table file or without opening marks. German by
machines (1,326 versions of 463,100 words): 273, of which 32 are a „ that closes, and one in each of 362 versions that have the marks of a table file from
their originals. Chinese news: 8, looked through but not counted. A quotation that two neighbouring paragraphs leave
open and close by two different slips is taken for one that runs on.
Professional raters (WMT 2020 and 2021, Chinese to English) marked the punctuation at the place of 81 of 172 findings on
machine translations and 5 of 12 on translations by people (.47 and .42; by chance .03), 120 times as minor, 3 as major, 6 as
neutral: hence minor.`,
		Examples: []audit.Example{
			{
				Bad:  "“The bridge is safe, said the engineer Ida Holm. Nobody asked her again.",
				Good: "“The bridge is safe,” said the engineer Ida Holm. Nobody asked her again.",
			},
			{
				Bad:  "\"\"\"The bridge is safe\"\", said the engineer Ida Holm.\"",
				Good: "\"The bridge is safe\", said the engineer Ida Holm.",
			},
			{
				Bad:  "The bridge is safe,” said the engineer Ida Holm.",
				Good: "“The bridge is safe,” said the engineer Ida Holm.",
			},
		},
	},
	Run: unbalancedQuote,
}

func unbalancedQuote(p *audit.Pass) error {
	all := articleQuotes.Of(p)
	reportTables(p, all)
	reportTurned(p, all)
	var opens, closes []loneQuote
	pairs := 0
	for i, q := range all {
		pairs += len(q.pairs)
		if len(q.opens)+len(q.closes) == 0 && !q.within {
			continue
		}
		whole := trimmed(p.Article, p.Article.Paragraphs[i].Span)
		if q.inches || q.even || q.crossed || cutShort(p.Article, whole) {
			continue
		}
		if aloneMark(p.Article.Text(whole)) {
			p.Reportf(whole, "This paragraph holds nothing but a quotation mark. Move it to the end of the paragraph before, or delete it.")
			continue
		}
		lone := reportable(q.opens)
		for _, m := range lone {
			opens = append(opens, loneQuote{m, i})
		}
		if len(lone) > 0 && lone[0].family == singleMarks && len(q.closes) > 0 {
			q.closes = q.closes[1:] // opened with one kind of mark and closed with the other: one slip
		}
		for _, m := range q.closes {
			closes = append(closes, loneQuote{m, i})
		}
	}
	reportLone(p, opens, pairs, loneOpening)
	reportLone(p, closes, pairs, loneClosing)
	return nil
}

// reportable are the single marks, if there are any: where both kinds are left
// over, an inner quotation was opened with one and closed with the other.
func reportable(opens []quoteMark) []quoteMark {
	var single []quoteMark
	for _, m := range opens {
		if m.family == singleMarks {
			single = append(single, m)
		}
	}
	if single != nil {
		return single
	}
	return opens
}

// cutShort reports whether a passage ends with an ellipsis: the rest of it, with
// the closing marks, was left out on purpose.
func cutShort(d *text.Document, s text.Span) bool {
	s = trimmed(d, s)
	s.Start = max(s.Start, s.End-4)
	end := d.Text(s)
	return strings.HasSuffix(end, "…") || strings.HasSuffix(end, "...")
}

// aloneMark reports whether a paragraph is one closing or straight mark.
func aloneMark(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	f, is := familyOf(r)
	return is && f != singleMarks && size == len(s)
}

// trimmed is a span without the white space and markup at its ends.
func trimmed(d *text.Document, s text.Span) text.Span {
	for s.Start < s.End && blankByte(d.Visible[s.Start]) {
		s.Start++
	}
	for s.End > s.Start && blankByte(d.Visible[s.End-1]) {
		s.End--
	}
	return s
}

func blankByte(b byte) bool {
	return b == ' ' || b == '\n' || b == '\r' || b == '\t' || b == text.Filler
}
