package read

import (
	"bytes"
	"regexp"
	"unicode"
	"unicode/utf8"

	"mtaudit/audit/text"
)

// longNumber is how many digits no figure in an article has, but ids do.
const longNumber = 8

// leftover reports whether nothing but what a web page left behind is in b:
// markup and long numbers, and no word. It looks no further than the first word.
func leftover(b []byte) bool {
	found := false
	for i := 0; i < len(b); {
		if n := markup(b[i:]); n > 0 {
			i += n
			found = true
			continue
		}
		r, size := utf8.DecodeRune(b[i:])
		if unicode.IsDigit(r) {
			if size = digits(b[i:]); size < longNumber {
				return false
			}
			found = true
		}
		if unicode.IsLetter(r) {
			return false
		}
		i += size
	}
	return found
}

// setResidue finds what is residue among the paragraphs of a page: shortcodes
// that its own server should have replaced, and tags that it shows as text.
func setResidue(visible []byte, blocks []Block) {
	for i, b := range blocks {
		shown := bytes.ReplaceAll(visible[b.Start:b.End], []byte{text.Filler}, nil)
		if b.Kind == text.Body && leftover(shown) {
			blocks[i].Kind = text.Residue
		}
	}
}

func digits(b []byte) int {
	n := bytes.IndexFunc(b, func(r rune) bool { return r < '0' || r > '9' })
	if n < 0 {
		return len(b)
	}
	return max(n, 1)
}

func withoutMarkup(b []byte) string {
	out := make([]byte, 0, len(b))
	for i := 0; i < len(b); {
		if n := markup(b[i:]); n > 0 {
			i += n
			out = append(out, ' ')
			continue
		}
		out = append(out, b[i])
		i++
	}
	return string(out)
}

// shortcodes are those of content management systems: [ad_1], [/box],
// [button url=x], and those of WordPress itself. A word in brackets, as in
// transcripts, is none.
var shortcodes = regexp.MustCompile(`^\[(?:/[a-z][a-z0-9_-]*|[a-z]+[_-]?[0-9][a-z0-9_-]*|[a-z][a-z0-9-]*_[a-z0-9_-]*|(?:audio|caption|embed|gallery|playlist|video)(?:\s[^\]]*)?|[a-z][a-z0-9_-]*\s[^\]]*=[^\]]*)\]$`)

// markup is the length of the tag, comment, character reference, shortcode,
// template placeholder or web address that b begins with, 0 if it begins with
// none.
func markup(b []byte) int {
	switch b[0] {
	case '<':
		return tag(b)
	case '&':
		_, n := reference(b)
		return n
	case '[':
		if n := enclosed(b, ']', '['); n > 0 && shortcodes.Match(b[:n]) {
			return n
		}
	case '{':
		return placeholder(b)
	case 'h', 'w':
		return address(b)
	}
	return 0
}

// enclosed is the length up to the byte end, 0 if another begin or a line end
// is before it: that keeps the search linear in a text full of begins.
func enclosed(b []byte, end, begin byte) int {
	for i := 1; i < len(b); i++ {
		switch b[i] {
		case end:
			return i + 1
		case begin, '\n':
			return 0
		}
	}
	return 0
}

func tag(b []byte) int {
	if bytes.HasPrefix(b, []byte("<!--")) {
		i := bytes.Index(b, []byte("-->"))
		if i < 0 {
			return len(b)
		}
		return i + len("-->")
	}
	if len(b) < 3 || !(b[1] == '/' || b[1] == '!' || b[1] == '?' || 'a' <= b[1]|0x20 && b[1]|0x20 <= 'z') {
		return 0
	}
	if i := bytes.IndexAny(b[1:], "<>"); i >= 0 && b[1+i] == '>' {
		return i + 2
	}
	return 0
}

func placeholder(b []byte) int {
	if len(b) < 4 || b[1] != '{' && b[1] != '%' {
		return 0
	}
	n := 1 + enclosed(b[1:], '}', '{')
	switch {
	case n == 1:
		return 0
	case b[1] == '{' && n < len(b) && b[n] == '}':
		return n + 1
	case b[1] == '%' && b[n-2] == '%':
		return n
	}
	return 0
}

func address(b []byte) int {
	for _, scheme := range []string{"http://", "https://", "www."} {
		if bytes.HasPrefix(b, []byte(scheme)) {
			n := bytes.IndexFunc(b, func(r rune) bool { return unicode.IsSpace(r) || r == '<' })
			if n < 0 {
				return len(b)
			}
			return n
		}
	}
	return 0
}
