package checks

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// deletion takes a span out, and with it what would be left over: the space on
// one side, or the line that holds nothing else. It leaves a space where words
// would run together.
func deletion(d *text.Document, at text.Span) audit.Edit {
	if line, ok := ownLine(d, at); ok {
		return audit.Edit{Span: line}
	}
	before, after := byteAt(d, at.Start-1), byteAt(d, at.End)
	if !blank(before) && !blank(after) {
		return audit.Edit{Span: at, New: between(d, at)}
	}
	for blank(before) && (byteAt(d, at.End) == ' ' || byteAt(d, at.End) == '\t') {
		at.End++
	}
	for newline(byteAt(d, at.End)) && (byteAt(d, at.Start-1) == ' ' || byteAt(d, at.Start-1) == '\t') {
		at.Start--
	}
	if strings.IndexByte(unparted, byteAt(d, at.End)) >= 0 {
		at.Start -= len(trailing(d.Visible[:at.Start], " \t"))
	}
	return audit.Edit{Span: at}
}

// unparted are marks that have no space before them in any language.
const unparted = ".,)"

// ownLine is the line of a span that has a line to itself, with its end and the
// blank lines behind that would be one too many. Of the last line of a text it
// is the end of the line before, so that the text ends as it did. ok is false
// for a span that is all of the text.
func ownLine(d *text.Document, at text.Span) (line text.Span, ok bool) {
	from := at.Start - len(trailing(d.Visible[:at.Start], " \t"))
	rest := bytes.TrimLeft(d.Visible[at.End:], " \t")
	first := from == 0 || from == len(byteOrder) && bytes.HasPrefix(d.Source, byteOrder)
	if !first && !newline(byteAt(d, from-1)) || len(rest) > 0 && !newline(rest[0]) {
		return at, false
	}
	line = text.Span{Start: from, End: len(d.Visible) - len(rest)}
	if behind := bytes.TrimLeft(rest, " \t\r\n"); len(behind) == 0 {
		line.Start -= len(trailing(d.Visible[:from], " \t\r\n"))
		return line, !first
	}
	line.End += lineEnd(rest)
	for gap := first || blankBefore(d.Visible[:from]); gap; {
		next := bytes.TrimLeft(d.Visible[line.End:], " \t")
		n := lineEnd(next)
		if gap = n > 0; gap {
			line.End = len(d.Visible) - len(next) + n
		}
	}
	return line, true
}

// byteOrder is the byte order mark of UTF-8.
var byteOrder = []byte("\uFEFF")

// trailing is what a text ends with of these characters.
func trailing(b []byte, set string) []byte { return b[len(bytes.TrimRight(b, set)):] }

// lineEnd is the length of the line end that a text begins with: LF, CRLF or CR.
func lineEnd(b []byte) int {
	switch {
	case bytes.HasPrefix(b, []byte("\r\n")):
		return 2
	case len(b) > 0 && newline(b[0]):
		return 1
	}
	return 0
}

// blankBefore reports whether a text, which ends with a line end, ends with a
// blank line.
func blankBefore(b []byte) bool {
	b = bytes.TrimSuffix(bytes.TrimSuffix(b, []byte("\n")), []byte("\r"))
	b = bytes.TrimRight(b, " \t")
	return len(b) == 0 || newline(b[len(b)-1])
}

// between is the space that must stay where a span goes that has no blank on
// either side: before a word or an opening mark, but behind none, and not in
// scripts without spaces. Markup between is looked through.
func between(d *text.Document, at text.Span) string {
	a, _ := utf8.DecodeLastRune(bytes.TrimRight(d.Visible[:at.Start], "\x00"))
	b, _ := utf8.DecodeRune(bytes.TrimLeft(d.Visible[at.End:], "\x00"))
	opens := unicode.In(b, unicode.Letter, unicode.Number, unicode.Ps, unicode.Pi)
	if !opens || unicode.In(a, unicode.Ps, unicode.Pi, unicode.Pd) || unspaced(a) || unspaced(b) {
		return ""
	}
	return " "
}

// unspaced reports whether a character is of a script that parts no words.
func unspaced(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

// invisible reports whether a text is made of characters that nobody sees.
func invisible(s string) bool {
	return s != "" && strings.IndexFunc(s, func(r rune) bool { kind, _ := hiddenKindOf(r); return kind == 0 || kind == privateUse }) < 0
}
