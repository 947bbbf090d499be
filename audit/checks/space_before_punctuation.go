package checks

import (
	"fmt"
	"unicode"
	"unicode/utf8"

	"mtaudit/audit"
	"mtaudit/audit/lexicon"
	"mtaudit/audit/text"
)

// SpaceBeforePunctuation looks for spaces on the wrong side of a mark.
var SpaceBeforePunctuation = &audit.Check{
	Rule: audit.Rule{
		ID:    "MT410",
		Name:  "space-before-punctuation",
		Title: "A space stands before a mark, or is missing behind it",
		Why: `Translation engines cut a text into words and marks and put it together again, and markup that was taken out leaves its
space behind: “the bridge , which”, “on Monday .The council”.
Found: a space before a comma, stop, colon, semicolon, question or exclamation mark, and a stop or comma between two words
without a space; a space on the inner side of quotation marks or round brackets, at both ends one finding. A text that does so more often than not gets
one finding.
Left alone: the space before ; : ! ? in French, and where the language is not known; faces such as “: )”, scores (3 : 1),
ellipses, figures and names that begin with a stop (.5, .NET); addresses, file names, initials, abbreviations, names such as
Node.js; lists without spaces; tables; Chinese, Japanese, Thai and other languages without spaces.
Take the space out, or put it in.`,
		Category: "linguistic-conventions/punctuation",
		Severity: audit.Minor,
		Since:    "0.1.0",
		Measured: `On the texts that the rule was developed on, so not blind; read by one person. Articles,
interviews, speeches and travel guides by people in English (77,100 words): 2 findings, both slips. Translations by people,
English (184,200 words): 12, German (117,900): 7, all slips. Machine translations, English (848,000 words): 230, German
(457,600): 63; of some 90 of them read, all slips. Space by space, of 225 on translations that professional raters had marked, 87
stand on a mark (.39; by chance .18); at 72 of them, and at 4 of 5 in translations by people, the punctuation is marked (.32;
by chance .03), always as minor. Recall is not measured, nor French.`,
		Examples: []audit.Example{
			{
				Bad:  "The bridge , which opened in May, is safe.",
				Good: "The bridge, which opened in May, is safe.",
			},
			{
				Bad:  "The bridge is safe.The council said so.",
				Good: "The bridge is safe. The council said so.",
			},
		},
	},
	Run: spaceBeforePunctuation,
}

// A wrongSpace is a space that should not be there, or the place of a missing one.
type wrongSpace struct {
	text.Span
	mark    int
	missing bool
	behind  bool // the space stands behind the mark
	closes  bool // the wrong space before it stands in the same pair of marks
}

func spaceBeforePunctuation(p *audit.Pass) error {
	lang := baseLang(p.Article)
	if spaceless[lang] {
		return nil
	}
	s := spaces{
		french:        lang == "fr" || lang == "und",
		abbreviations: lexicon.Abbreviations(lang).Has,
		function:      lexicon.FunctionWords(lang).Has,
	}
	var found, inner []wrongSpace
	marks, innerMarks := 0, 0
	for i, par := range p.Article.Paragraphs {
		if par.Kind == text.Residue || par.Kind == text.TableCell {
			continue
		}
		s.b, s.at = p.Article.Visible[par.Start:par.End], par.Start
		outside, n := s.wrong(articleMarkup.Of(p))
		within, m := innerSpaces(p, i)
		found, inner = append(found, outside...), append(inner, within...)
		marks, innerMarks = marks+n, innerMarks+m
	}
	reportSpaces(p, found, marks)
	reportSpaces(p, inner, innerMarks)
	return nil
}

// spaceless are languages that do not part words by spaces: where they have some,
// a program put them in.
var spaceless = nameSet("zh yue ja th lo km my bo")

// fewSpaces is how many wrong spaces are no habit yet.
const fewSpaces = 4

// reportSpaces reports each wrong space, or that most marks of the article have one.
func reportSpaces(p *audit.Pass, found []wrongSpace, marks int) {
	if len(found) > fewSpaces && 2*len(found) > marks {
		p.Report(habit(p, found, marks))
		return
	}
	for i, w := range found {
		switch {
		case i+1 < len(found) && found[i+1].closes:
			p.Report(w.pairFinding(p, found[i+1]))
		case !w.closes:
			p.Report(w.finding(p))
		}
	}
}

// pairFinding is the finding of a pair of marks that has a space at either end.
func (w wrongSpace) pairFinding(p *audit.Pass, end wrongSpace) audit.Finding {
	f, closing := w.finding(p), end.finding(p)
	open, _ := utf8.DecodeRune(p.Article.Visible[w.mark:])
	f.Message = fmt.Sprintf("Spaces stand behind this opening “%c” and before its closing mark. Take them out.", open)
	f.Related = []audit.Related{{Location: closing.At, Message: "the closing mark"}}
	f.Fixes = []audit.Fix{{Message: "Take the spaces out", Safe: true, Edits: []audit.Edit{w.edit(), end.edit()}}}
	return f
}

// wrong lists what is wrong about the marks outside of markup, and counts the marks.
func (s spaces) wrong(markup []leftover) (found []wrongSpace, marks int) {
	for i := isSpaced.next(s.b, 0); i < len(s.b); i = isSpaced.next(s.b, i+1) {
		marks++
		w := wrongSpace{Span: text.Span{Start: s.at + i + 1, End: s.at + i + 1}, mark: s.at + i}
		n := s.before(i)
		if n > 0 {
			w.Span = text.Span{Start: s.at + i - n, End: s.at + i}
		}
		w.missing = n == 0 && s.missing(i)
		if (n > 0 || w.missing) && !inMarkup(markup, w.mark) {
			found = append(found, w)
		}
	}
	return found, marks
}

func (w wrongSpace) finding(p *audit.Pass) audit.Finding {
	mark, size := utf8.DecodeRune(p.Article.Visible[w.mark:])
	if w.behind {
		return audit.Finding{
			At:      p.At(text.Span{Start: w.mark, End: w.End}),
			Message: fmt.Sprintf("A space stands behind this opening “%c”. Take it out.", mark),
			Fixes:   []audit.Fix{{Message: "Take the space out", Safe: true, Edits: []audit.Edit{w.edit()}}},
		}
	}
	if w.missing {
		return audit.Finding{
			At:      p.At(text.Span{Start: w.mark, End: w.mark + size}),
			Message: fmt.Sprintf("A space is missing behind this “%c”. Put it in.", mark),
			Fixes:   []audit.Fix{{Message: "Put a space in", Safe: mark == ',' || mark == ';', Edits: []audit.Edit{w.edit()}}},
		}
	}
	return audit.Finding{
		At:      p.At(text.Span{Start: w.Start, End: w.mark + size}),
		Message: fmt.Sprintf("A space stands before this “%c”. Take it out.", mark),
		Fixes:   []audit.Fix{w.takenOut(p.Article, mark)},
	}
}

// takenOut takes a space before a mark out, and puts it behind a comma that has
// none there.
func (w wrongSpace) takenOut(d *text.Document, mark rune) audit.Fix {
	fix := audit.Fix{Message: "Take the space out", Safe: true, Edits: []audit.Edit{w.edit()}}
	behind := w.mark + utf8.RuneLen(mark)
	if next, _ := utf8.DecodeRune(d.Visible[behind:]); (mark == ',' || mark == ';') && unicode.IsLetter(next) {
		fix.Message = "Put the space behind it"
		fix.Edits = append(fix.Edits, audit.Edit{Span: text.Span{Start: behind, End: behind}, New: " "})
	}
	return fix
}

func (w wrongSpace) edit() audit.Edit {
	if w.missing {
		return audit.Edit{Span: w.Span, New: " "}
	}
	return audit.Edit{Span: w.Span}
}

// habit is the finding of a text that puts its spaces wrong throughout.
func habit(p *audit.Pass, found []wrongSpace, marks int) audit.Finding {
	f := found[0].finding(p)
	f.Message = fmt.Sprintf("%d of %d marks in this article have a space on the wrong side, or none behind. Put the spaces right in all of it.", len(found), marks)
	f.Fixes[0].Message, f.Fixes[0].Edits = "Put the spaces right", nil
	for _, w := range found {
		f.Fixes[0].Edits = append(f.Fixes[0].Edits, w.edit())
		f.Fixes[0].Safe = f.Fixes[0].Safe && !w.missing
	}
	return f
}
