package metric

import (
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/language"
)

// A spacing is a text into which a tokenizer puts spaces, pass by pass. Each
// pass does what one regular expression of the original tokenizers does,
// including that no character takes part in two matches.
type spacing struct {
	text, spare []rune
}

// newSpacing leaves room for as many spaces as most texts get.
func newSpacing(text string) *spacing {
	room := 3 * len(text) / 2
	s := &spacing{text: make([]rune, 0, room), spare: make([]rune, 0, room)}
	for _, r := range text {
		s.text = append(s.text, r)
	}
	return s
}

// set answers whether a character belongs to a class.
type set func(rune) bool

// around puts a space on both sides of every character in the set.
func (s *spacing) around(in set) {
	out := s.spare[:0]
	for _, r := range s.text {
		if in(r) {
			out = append(out, ' ', r, ' ')
			continue
		}
		out = append(out, r)
	}
	s.text, s.spare = out, s.text
}

// aroundSecond puts a space on both sides of the second of each pair.
func (s *spacing) aroundSecond(first, second set) {
	out, in := s.spare[:0], s.text
	for i := 0; i < len(in); i++ {
		out = append(out, in[i])
		if i+1 < len(in) && second(in[i+1]) && first(in[i]) {
			i++
			out = append(out, ' ', in[i], ' ')
		}
	}
	s.text, s.spare = out, in
}

// aroundFirst puts a space on both sides of the first of each pair.
func (s *spacing) aroundFirst(first, second set) {
	out, in := s.spare[:0], s.text
	for i := 0; i < len(in); i++ {
		if i+1 < len(in) && first(in[i]) && second(in[i+1]) {
			out = append(out, ' ', in[i], ' ', in[i+1])
			i++
			continue
		}
		out = append(out, in[i])
	}
	s.text, s.spare = out, in
}

// words splits the text at its spaces.
func (s *spacing) words() []string {
	return fields(string(s.text))
}

// western is the language-dependent part of mteval-v13a, for Western
// languages, which the Chinese and the TER tokenizer share.
func (s *spacing) western() {
	s.around(isMark)
	s.numerals()
}

// numerals parts full stops and commas from what they follow and precede
// unless that is a digit, and a hyphen from a digit before it.
func (s *spacing) numerals() {
	s.aroundSecond(notDigit, isStop)
	s.aroundFirst(isStop, notDigit)
	s.aroundSecond(isDigit, isHyphen)
}

// isMark: ASCII punctuation but the apostrophe, comma, hyphen and full stop.
func isMark(r rune) bool {
	return '!' <= r && r <= '&' || '(' <= r && r <= '+' || r == '/' ||
		':' <= r && r <= '@' || '[' <= r && r <= '`' || '{' <= r && r <= '~'
}

func isDigit(r rune) bool  { return '0' <= r && r <= '9' }
func notDigit(r rune) bool { return r < '0' || r > '9' }
func isStop(r rune) bool   { return r == '.' || r == ',' }
func isHyphen(r rune) bool { return r == '-' }

// isSpace is what Python takes for white space: Unicode's, and the four
// ASCII separators.
func isSpace(r rune) bool {
	return unicode.IsSpace(r) || 0x1c <= r && r <= 0x1f
}

func fields(text string) []string {
	return strings.FieldsFunc(text, isSpace)
}

// lower is Unicode's full lower-casing, with the final sigma.
func lower(text string) string {
	if strings.ContainsAny(text, "Σİ") {
		return cases.Lower(language.Und).String(text)
	}
	return strings.ToLower(text)
}

// unescape undoes the four XML escapes in the order of the original
// tokenizers: "&amp;lt;" becomes "<".
func unescape(text string) string {
	if !strings.Contains(text, "&") {
		return text
	}
	text = strings.ReplaceAll(text, "&quot;", `"`)
	text = strings.ReplaceAll(text, "&amp;", "&")
	text = strings.ReplaceAll(text, "&lt;", "<")
	return strings.ReplaceAll(text, "&gt;", ">")
}
