package checks

import (
	"unicode"
	"unicode/utf8"

	"mtaudit/audit/text"
)

// first reports whether nothing but other marks stands before an offset.
func (s *quoteScanner) first(at int) bool {
	for _, r := range s.doc.Text(text.Span{Start: s.span.Start, End: min(at, s.span.Start+8)}) {
		if !blankRune(r) && unicode.IsLetter(r) {
			return false
		}
	}
	return at < s.span.Start+8
}

// before and after are the neighbours of a mark in its paragraph, over markup; a
// space where there is none.
func (s *quoteScanner) before(at int) rune {
	for at > s.span.Start {
		r, size := utf8.DecodeLastRune(s.doc.Visible[s.span.Start:at])
		if r != rune(text.Filler) {
			return r
		}
		at -= size
	}
	return ' '
}

func (s *quoteScanner) after(at int) rune {
	for at < s.span.End {
		r, size := utf8.DecodeRune(s.doc.Visible[at:s.span.End])
		if r != rune(text.Filler) {
			return r
		}
		at += size
	}
	return ' '
}

// afterComma reports whether a mark begins its paragraph or follows a mark that
// announces speech.
func (s *quoteScanner) afterComma(at int) bool {
	for at > s.span.Start {
		r, size := utf8.DecodeLastRune(s.doc.Visible[s.span.Start:at])
		if !blankRune(r) {
			return r == ',' || r == ':'
		}
		at -= size
	}
	return true
}

// elision reports whether the word behind an apostrophe is one that lost its
// beginning: 'tis.
func (s *quoteScanner) elision(at int) bool {
	end := at
	for end < s.span.End && end < at+12 {
		r, size := utf8.DecodeRune(s.doc.Visible[end:s.span.End])
		if !unicode.IsLetter(r) {
			break
		}
		end += size
	}
	return elisions[s.doc.Text(text.Span{Start: at, End: end})]
}

var elisions = nameSet("tis Tis twas Twas twere em Em til Til till cause Cause cos Cos cuz bout round n N neath gainst nuff er ere im kay s sup scuse tween fraid ve ll re m d t")

func blankRune(r rune) bool { return unicode.IsSpace(r) || r == rune(text.Filler) || r == '\u200b' }

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// startsQuote reports whether an opening mark may stand behind a character.
func startsQuote(r rune) bool {
	return blankRune(r) || unicode.In(r, unicode.Ps, unicode.Pi, unicode.Pd) || r == '/' || r == '"' || r == '\'' || r == '„' || r == '，' || r == '：' || r == '。'
}

// endsQuote reports whether a closing mark may stand before a character.
func endsQuote(r rune) bool { return !isWord(r) }
