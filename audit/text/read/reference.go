package read

import (
	"bytes"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"

	"mtaudit/audit/text"
)

// longest is longer than every name of a character reference.
const longest = 40

var referenceSyntax = regexp.MustCompile(`^&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]{1,31});?`)

// reference decodes the character reference that b begins with: what it means,
// and how many bytes it takes. The size is 0 if b begins with none.
func reference(b []byte) (meaning string, size int) {
	name := string(referenceSyntax.Find(b[:min(len(b), longest)]))
	meaning = html.UnescapeString(name)
	if meaning == name {
		return "", 0
	}
	// In “&notit;” HTML takes “&not” for a reference and the rest for text.
	rest := commonSuffix(name, meaning)
	if rest == len(meaning) {
		return meaning, len(name) // “&semi;”, the one name that ends as it means
	}
	return meaning[:len(meaning)-rest], len(name) - rest
}

func commonSuffix(a, b string) (n int) {
	for n < len(a) && n < len(b) && a[len(a)-1-n] == b[len(b)-1-n] {
		n++
	}
	return n
}

// show copies source text at s into visible, with its character references
// decoded in place. The few that are shorter than what they mean, such as
// “&nGt;”, stay as they are, and so do those for control characters.
func show(source, visible []byte, s text.Span) {
	copy(visible[s.Start:s.End], source[s.Start:s.End])
	for i := s.Start; i < s.End; i++ {
		if source[i] == '&' {
			i += decodeAt(source, visible, text.Span{Start: i, End: s.End})
		}
	}
}

// decodeAt decodes the reference that s begins with and returns how many bytes
// to skip beside the first.
func decodeAt(source, visible []byte, s text.Span) int {
	meaning, size := reference(source[s.Start:s.End])
	if size == 0 || len(meaning) > size || strings.ContainsFunc(meaning, control) {
		return 0
	}
	clear(visible[s.Start : s.Start+size])
	copy(visible[s.Start:], meaning)
	return size - 1
}

func control(r rune) bool { return r < ' ' && r != '\t' && r != '\n' && r != '\r' }

// trim narrows a span to where its visible text begins and ends: white space
// and Filler are no text, but a character reference at the end belongs to it
// as a whole.
func trim(source, visible []byte, s text.Span) text.Span {
	in := visible[s.Start:s.End]
	body := bytes.TrimRightFunc(in, blank)
	head := len(body) - len(bytes.TrimLeftFunc(body, blank))
	end := s.Start + len(body)
	_, size := utf8.DecodeLastRune(body)
	if last := end - size; size > 0 && source[last] == '&' {
		_, whole := reference(source[last:s.End])
		end = max(end, last+whole)
	}
	return text.Span{Start: s.Start + head, End: end}
}
