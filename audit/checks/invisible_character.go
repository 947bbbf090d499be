package checks

import (
	"fmt"
	"sort"

	"mtaudit/audit"
)

// InvisibleCharacter looks for characters that no reader sees and every program
// stumbles over.
var InvisibleCharacter = &audit.Check{
	Rule: audit.Rule{
		ID:    "MT508",
		Name:  "invisible-character",
		Title: "A character that nobody sees stands in the text",
		Why: `Zero width spaces, byte order marks, soft hyphens, controls of writing direction and characters of private use come
along when text is copied from web pages and office programs. They break searches, word counts and glossaries, split words for
the translation engine, and can hide text from the reader.
Left alone: joiners and zero width spaces in the scripts that are written with them (Arabic, the Indic scripts, Thai, Khmer and
their like) and in emoji, direction marks beside right-to-left text, controls of direction that are opened and closed around
it, the byte order mark at the start of a file, soft hyphens in HTML, and what the author of a page wrote as a character
reference (` + "`&zwj;`" + `).
What shows nowhere on the page is neutral. Characters of private use, which show as a box or a wrong sign, and controls that put
words in another order or hide them are minor.
Delete the character. One of private use inside a word may stand for a letter: look at the original.`,
		Category: "linguistic-conventions/character-encoding",
		Severity: audit.Neutral,
		Since:    "0.1.0",
		Measured: `Read by one person. Machine translations (3,861 versions): 19 findings, all true, most of one engine. Translations by
people (467 documents): 8, all true, 7 of them in one. Articles by people (77,100 words): no finding. How much is found needs no
measuring: the characters are listed.
Professional raters (WMT 2020 and 2021, Chinese to English) judged 16 of the findings 48 times, all of characters that show
nowhere. In 3 of the 48 something is marked there, once the character alone (.06; by chance .16). So these are neutral.`,
		Examples: []audit.Example{
			{Bad: "The har\u00ADbour opens\u200B again in May.", Good: "The harbour opens again in May."},
			{Bad: "The \u202Aharbour opens again in May.", Good: "The harbour opens again in May."},
		},
	},
	Local: true,
	Run:   invisibleCharacter,
}

func invisibleCharacter(p *audit.Pass) error {
	for _, paragraph := range p.Article.Paragraphs {
		s := newSeen(p.Article, paragraph.Span)
		hidden := findHidden(s)
		if len(hidden) == 0 {
			continue
		}
		garbled := findGarbled(s.text) // of which they may be the bytes
		for _, h := range hidden {
			if !h.within(garbled) {
				reportHidden(p, s, h)
			}
		}
	}
	return nil
}

// within reports whether it is a part of characters that were read wrongly.
func (h hidden) within(all []garbled) bool {
	i := sort.Search(len(all), func(i int) bool { return all[i].to > h.from })
	return i < len(all) && all[i].from < h.to
}

func reportHidden(p *audit.Pass, s seen, h hidden) {
	at, where := s.span(h.from, h.to), place(s.text, h.from, h.to)
	what := fmt.Sprintf("%s (U+%04X)", h.name, h.first)
	f := audit.Finding{At: p.At(at)}
	switch {
	case h.lost:
		f.Message = fmt.Sprintf("%s %s. It has no agreed shape and may stand for a letter. Look at the original.", upperFirst(what), where)
	case h.count > 1:
		f.Message = fmt.Sprintf("%d invisible characters %s, the first a %s. Searches and programs stumble over them. Delete them.", h.count, where, what)
	default:
		f.Message = fmt.Sprintf("Invisible %s %s. Searches and programs stumble over it. Delete it.", what, where)
	}
	if h.shows {
		f.Severity = audit.Minor
	}
	f.Fixes = []audit.Fix{{Message: "Delete what nobody sees", Safe: !h.lost, Edits: []audit.Edit{{Span: at}}}}
	p.Report(f)
}

// place words where in a text the bytes from..to stand, by the words around.
func place(s string, from, to int) string {
	before, after := wordBefore(s[:from]), wordAfter(s[to:])
	switch {
	case before != "" && after != "" && letterEnds(s[:from]) && letterBegins(s[to:]):
		return fmt.Sprintf("inside a word, between “%s” and “%s”", before, after)
	case before != "":
		return fmt.Sprintf("behind “%s”", before)
	case after != "":
		return fmt.Sprintf("before “%s”", after)
	}
	return "in this line"
}

// literal reports whether what is seen at byte i is written as it is seen, and
// not as a character reference.
func (s seen) literal(i int) bool {
	at := s.span(i, i+1).Start
	return s.doc.Source[at] == s.doc.Visible[at]
}
