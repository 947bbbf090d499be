package read

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"mtaudit/audit/text"
)

// What kind of paragraph a block of plain text is
//
// Residue, if no word is left when tags, comments, character references,
// shortcodes, placeholders, addresses of web pages and numbers of eight digits
// or more are taken away, and there was one of these to take. See leftover.
//
// List, if it begins with a bullet (- * • ◦ ▪ ‣) and a space, with 1) or (1),
// or with a number and a full stop that continue a count from 1: a paragraph
// may begin with "22. Dezember".
//
// Quote, if it begins with >.
//
// Headline, if it is short, does not end like a sentence, body text follows
// somewhere, and it stands either before all body text, at most the sixth there,
// or is set apart: very short, and in capitals, title case or a script without
// capitals. Tags do not count.
//
// Body otherwise.

// The limits of a headline: of any, and of one between paragraphs. Where words
// are not parted by spaces, two characters weigh as much as a word.
const (
	headlineBytes   = 1000
	headlineWords   = 30
	subheadingWords = 12
	headlines       = 6
)

// A classifier remembers what it needs of the blocks before.
type classifier struct {
	count int  // the last number of a running list
	heads int  // headlines so far
	begun bool // whether body text was seen
}

// classify finds the kind of every block, in two passes, for a headline needs
// body text behind it. Blocks without text are left out.
func classify(visible []byte, spans []text.Span) []Block {
	blocks := make([]Block, 0, len(spans))
	var c classifier
	for _, s := range spans {
		if s = trim(visible, visible, s); !s.Empty() {
			blocks = append(blocks, Block{s, c.kind(visible[s.Start:s.End])})
		}
	}
	withoutBody(blocks)
	return blocks
}

// withoutBody makes body text of headlines that nothing follows.
func withoutBody(blocks []Block) {
	for i := len(blocks) - 1; i >= 0 && blocks[i].Kind != text.Body; i-- {
		if blocks[i].Kind == text.Headline {
			blocks[i].Kind = text.Body
		}
	}
}

func (c *classifier) kind(b []byte) text.Kind {
	number := numbered(b)
	listed := number > 0 && number == c.count+1
	c.count = 0
	switch {
	case leftover(b):
		return text.Residue
	case listed:
		c.count = number
		return text.List
	case bulleted(b):
		return text.List
	case b[0] == '>':
		return text.Quote
	case c.headline(b):
		c.heads++
		return text.Headline
	}
	c.begun = true
	return text.Body
}

func (c *classifier) headline(b []byte) bool {
	if len(b) > headlineBytes {
		return false
	}
	s := withoutMarkup(b)
	n := wordsIn(s)
	if n == 0 || n > headlineWords || endsSentence(s) {
		return false
	}
	return !c.begun && c.heads < headlines || n <= subheadingWords && titled(s)
}

// numbered is the number of an item such as "3. Budget", 0 if b is none.
func numbered(b []byte) (n int) {
	i := 0
	for ; i < len(b) && i < 3 && '0' <= b[i] && b[i] <= '9'; i++ {
		n = n*10 + int(b[i]-'0')
	}
	if i == 0 || i+1 >= len(b) || b[i] != '.' || b[i+1] != ' ' && b[i+1] != '\t' {
		return 0
	}
	return n
}

func bulleted(b []byte) bool {
	r, size := utf8.DecodeRune(b)
	if strings.ContainsRune("-*•◦▪‣", r) {
		next, _ := utf8.DecodeRune(b[size:])
		return unicode.IsSpace(next)
	}
	if r == '(' {
		b = b[1:]
	}
	i := 0
	for i < len(b) && i < 3 && '0' <= b[i] && b[i] <= '9' {
		i++
	}
	return i > 0 && i+1 < len(b) && b[i] == ')' && b[i+1] == ' '
}
