package checks

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"mtaudit/audit/text"
)

// How spaces around marks are judged
//
// A stop or comma stands right behind its word and before a space. Both can be
// seen from bytes alone, so the scan stops at six characters of ASCII only and
// looks around there. What looks like a wrong space and is none has a shape of
// its own: a face, a score, a figure or file name that begins with a stop, an
// address, initials. Where in doubt the place is left alone.

// A spaces scan looks at the marks of one paragraph.
type spaces struct {
	b             []byte // what a reader sees of the paragraph
	at            int    // where it stands in the document
	french        bool   // ; : ! ? may have a space before them
	abbreviations func(word string) bool
	function      func(word string) bool
}

// marksWithSpace are the marks that have a space behind them and none before.
const marksWithSpace = ".,;:!?"

var isSpaced = bytesOf(marksWithSpace)

// widestSpace is the most spaces that are taken for a slip; more are a gap to be
// filled in, or a table.
const widestSpace = 3

// before returns how many bytes of space stand before the mark at i that should
// not be there, or 0.
func (s spaces) before(i int) int {
	from := i
	for n := 0; ; n++ {
		size := spaceBehind(s.b[:from])
		if size == 0 {
			break
		}
		if n == widestSpace {
			return 0
		}
		from -= size
	}
	if from == i || !closesWord(s.b[:from]) || s.spacedByRight(i, from) {
		return 0
	}
	return i - from
}

// spacedByRight reports whether the mark at i, with a space before it from on, is
// none that belongs to the word before.
func (s spaces) spacedByRight(i, from int) bool {
	c, after := s.b[i], s.b[i+1:]
	next, _ := utf8.DecodeRune(after)
	ends := len(after) == 0 || unicode.IsSpace(next) || closing(next)
	rest := bytes.TrimLeft(after, " \u00A0")
	switch c {
	case ',':
		return unicode.IsDigit(next) || next == ',' || bytes.HasPrefix(rest, []byte(","))
	case '.':
		return !ends || bytes.HasPrefix(rest, []byte("."))
	case ':', ';':
		score := c == ':' && digitEnds(s.b[:from]) && len(rest) > 0 && '0' <= rest[0] && rest[0] <= '9'
		face := len(rest) > 0 && strings.IndexByte("()", rest[0]) >= 0
		return s.french || !ends || score || face
	}
	return s.french || !ends && next != '!' && next != '?'
}

// spaceBehind is the length of the space that a text ends with: one that parts
// words within a line.
func spaceBehind(b []byte) int {
	switch n := len(b); {
	case n == 0:
		return 0
	case b[n-1] == ' ' || b[n-1] == '\t':
		return 1
	case bytes.HasSuffix(b, []byte("\u00A0")):
		return 2
	case bytes.HasSuffix(b, []byte("\u202F")), bytes.HasSuffix(b, []byte("\u2009")):
		return 3
	}
	return 0
}

// closesWord reports whether a text ends with a word, or with what may close one.
func closesWord(b []byte) bool {
	r, _ := utf8.DecodeLastRune(b)
	return isWord(r) || unicode.IsMark(r) || closing(r) || r == '%'
}

// closing reports whether a character closes a quotation or a remark. In German
// “ does.
func closing(r rune) bool {
	return strings.ContainsRune("\"”“»’')]", r)
}

func digitEnds(b []byte) bool { return len(b) > 0 && '0' <= b[len(b)-1] && b[len(b)-1] <= '9' }

// longestChunk is how many bytes on either side of a mark are looked at for the
// address or file name that it may be part of.
const longestChunk = 80

// missing reports whether a space is missing behind the mark at i.
func (s spaces) missing(i int) bool {
	c := s.b[i]
	if c == ':' || i == 0 || i+2 >= len(s.b) || s.b[i-1] < 'A' || s.b[i+1] < 'A' {
		return false
	}
	left, right := s.wordUpTo(i), s.wordFrom(i+1)
	if utf8.RuneCountInString(left) < 2 || utf8.RuneCountInString(right) < 2 || s.inName(i) {
		return false
	}
	if c == ',' || c == ';' {
		return lowerEnds(left) && !s.abbreviations(left)
	}
	return s.parted(left, right)
}

// parted reports whether two words around a stop end one sentence and begin
// another.
func (s spaces) parted(left, right string) bool {
	if len(left) < 3 || !lowerEnds(left) || !capitalFirst(right) || !lowerEnds(right) || s.abbreviations(left) {
		return false
	}
	return !capitalFirst(left) || s.function(strings.ToLower(right)) // Node.Js, Booking.Com
}

// wordUpTo and wordFrom are the letters next to a mark, of scripts that part words by spaces.
func (s spaces) wordUpTo(i int) string {
	b := s.b[max(0, i-longestChunk):i]
	from := len(b)
	for from > 0 {
		r, size := utf8.DecodeLastRune(b[:from])
		if !alphabetic(r) {
			break
		}
		from -= size
	}
	return string(b[from:])
}

func (s spaces) wordFrom(i int) string {
	b := s.b[i:min(len(s.b), i+longestChunk)]
	to := 0
	for to < len(b) {
		r, size := utf8.DecodeRune(b[to:])
		if !alphabetic(r) {
			break
		}
		to += size
	}
	return string(b[:to])
}

func alphabetic(r rune) bool {
	return unicode.In(r, unicode.Latin, unicode.Cyrillic, unicode.Greek, unicode.Mn)
}

func lowerEnds(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsLower(r)
}

// inName reports whether the mark at i stands in an address, a path, a file name
// or a formula: in something between two spaces that holds signs or other marks.
func (s spaces) inName(i int) bool {
	from := max(0, i-longestChunk)
	if k := bytes.LastIndexAny(s.b[from:i], " \t\n\r\u00A0"); k >= 0 {
		from += k + 1
	}
	to := min(len(s.b), i+longestChunk)
	if k := bytes.IndexAny(s.b[i:to], " \t\n\r\u00A0"); k >= 0 {
		to = i + k
	}
	chunk := bytes.TrimRight(s.b[from:to], ".,;:!?\"')]”’»")
	return bytes.ContainsAny(chunk, "/\\@_=<>#&{}[]~^|$*`+:"+string(rune(text.Filler))) || bytes.HasPrefix(bytes.ToLower(chunk), []byte("www.")) ||
		bytes.Count(chunk, []byte{'.'})+2*bytes.Count(chunk, []byte{','})/3 > 1
}
