package checks

import (
	"fmt"
	"unicode"
	"unicode/utf8"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// FullWidthPunctuation looks for marks that have the width of another script.
var FullWidthPunctuation = &audit.Check{
	Rule: audit.Rule{
		ID:    "MT412",
		Name:  "full-width-punctuation",
		Title: "A mark has the width of another script",
		Why: `Commas, stops and brackets of the original go through translation as they are: “the towns，the harbour（and）the bridge。”.
They stand apart from their words, lines break before them, and searches do not find them.
Found in texts in Latin letters: marks, digits and letters of full width, and the stop and quotation marks of Chinese and
Japanese. In Chinese the other way about: a comma, stop, colon, semicolon, question or exclamation mark of half width between
two Chinese characters, in an article that uses those of full width.
Left alone: marks next to words in Chinese, Japanese or Korean in a Latin text; half width beside a digit or Latin letter, and
Chinese articles in which it is more than a slip.
The marks of one paragraph are one finding, those that can be replaced unasked apart from the others.
Put the mark of the language there.`,
		Category: "linguistic-conventions/punctuation",
		Severity: audit.Minor,
		Since:    "0.1.0",
		Measured: `On the texts that the rule was developed on, so not blind; read by one person. Translations
by people, English (184,200 words): 10 findings; machine translations, English (848,000 words): 4, all of them true. Articles by
people in English (77,100 words) and German texts: no finding. Chinese news (211 articles): 2 marks of half width, both slips.
Mark by mark, of 6 in translations that professional raters had marked, 1 stands on a mark (by chance .17): but of 12 in
translations by people, all, and at 9 the punctuation is marked, always as minor. They are few, and recall is not measured.`,
		Examples: []audit.Example{
			{
				Bad:  "The club won，but only just（again）.",
				Good: "The club won, but only just (again).",
			},
		},
	},
	Run: fullWidthPunctuation,
}

func fullWidthPunctuation(p *audit.Pass) error {
	if baseLang(p.Article) == "zh" {
		halfWidth(p)
		return nil
	}
	var marks []foreignPlace // of one paragraph
	for _, f := range foreignPlaces.Of(p) {
		if f.kind != wideMark || untranslated(p, f.in.span(f.from, f.to)) {
			continue
		}
		if len(marks) > 0 && marks[0].in.at != f.in.at {
			reportWide(p, marks)
			marks = marks[:0]
		}
		marks = append(marks, f)
	}
	reportWide(p, marks)
	return nil
}

// reportWide reports the marks of full width of one paragraph. They are one habit,
// and put right at once: those that can be unasked, and the others.
func reportWide(p *audit.Pass, marks []foreignPlace) {
	var safe, unsafe []foreignPlace
	for _, m := range marks {
		if m.fixes[0].safe {
			safe = append(safe, m)
			continue
		}
		unsafe = append(unsafe, m)
	}
	for _, alike := range [][]foreignPlace{safe, unsafe} {
		if len(alike) > 0 {
			p.Report(wideFinding(p, alike))
		}
	}
}

func wideFinding(p *audit.Pass, marks []foreignPlace) audit.Finding {
	first := marks[0]
	f := audit.Finding{
		At:      p.At(first.in.span(first.from, first.to)),
		Message: fmt.Sprintf("“%s” is a mark or character of East Asian width. Use that of this language.", shorten(first.in.text[first.from:first.to])),
		Fixes:   fixesOf(first.in, first.foreign),
	}
	if len(marks) > 1 {
		f.Message = fmt.Sprintf("“%s” is a mark or character of East Asian width, one of %d in this paragraph. Use those of this language.", shorten(first.in.text[first.from:first.to]), len(marks))
		f.Fixes[0].Message = "Put the marks of this language there"
	}
	for i, m := range marks[1:] {
		f.Fixes[0].Edits = append(f.Fixes[0].Edits, fixesOf(m.in, m.foreign)[0].Edits...)
		if i < mostRelated {
			f.Related = append(f.Related, audit.Elsewhere(p.Article, m.in.span(m.from, m.to), "another one"))
		}
	}
	return f
}

// fullWidth are the marks of Chinese for those of ASCII.
var fullWidth = map[byte]string{',': "，", '.': "。", ':': "：", ';': "；", '?': "？", '!': "！"}

// slipShare is which part of the marks of a Chinese article may be of half width
// by a slip.
const slipShare = 4

// halfWidth reports the marks of half width between Chinese characters, where
// they are the exception.
func halfWidth(p *audit.Pass) {
	var found []int
	full := 0
	for _, par := range p.Article.Paragraphs {
		if par.Kind == text.Residue || par.Kind == text.TableCell {
			continue
		}
		b := p.Article.Visible[par.Start:par.End]
		for i := 0; i < len(b); {
			r, size := utf8.DecodeRune(b[i:])
			switch {
			case r < utf8.RuneSelf && fullWidth[b[i]] != "" && betweenHan(b, i):
				found = append(found, par.Start+i)
			case r == '，' || r == '。' || r == '：' || r == '；' || r == '？' || r == '！':
				full++
			}
			i += size
		}
	}
	if slipShare*len(found) > full {
		return
	}
	for _, at := range found {
		mark := p.Article.Visible[at]
		span := text.Span{Start: at, End: at + 1}
		p.Report(audit.Finding{
			At:      p.At(span),
			Message: fmt.Sprintf("This “%c” has half width, between Chinese characters. Write “%s”, as elsewhere in the article.", mark, fullWidth[mark]),
			Fixes:   []audit.Fix{{Message: "Write “" + fullWidth[mark] + "”", Safe: p.Article.Source[at] == mark, Edits: []audit.Edit{{Span: span, New: fullWidth[mark]}}}},
		})
	}
}

// betweenHan reports whether the byte at i stands between Chinese characters.
func betweenHan(b []byte, i int) bool {
	before, _ := utf8.DecodeLastRune(b[:i])
	after, _ := utf8.DecodeRune(b[i+1:])
	return unicode.Is(unicode.Han, before) && unicode.Is(unicode.Han, after)
}
