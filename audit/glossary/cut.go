package glossary

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
)

// Words of terms and text
//
// Both are cut by one rule, so that they meet: at the word boundaries of UAX #29,
// a token for each word and each sign. Spaces and hyphens are no tokens but what
// stands between, so “shared-future” is “shared future”. Where no spaces are
// written, UAX #29 has a token for each character, and a run of tokens is any
// part of the text. Hangul is cut into syllables, for particles follow a word
// without a space; but a term begins where a word does.
//
// A token's form is normalised (NFC, straight apostrophe, no soft hyphen) and
// without the ending 's, which any word may have.

// gap is what stands before a token.
type gap uint8

const (
	together gap = iota
	hyphen
	space
)

// A token is a word or sign.
type token struct {
	start, end int    // in the text; with the ending 's
	core       int    // where the ending 's begins, or end
	form       string // without that ending
	before     gap
	inside     bool // of a word or an address: no term begins here
	opens      bool // may have its capital from opening a sentence
}

// owned reports whether the token has an ending 's.
func (t token) owned() bool { return t.core < t.end }

// A cutter cuts texts of one language.
type cutter struct{ lang *language }

func (c *cutter) cut(text string) []token {
	b := cutting{text: text, lang: c.lang, opens: true, out: make([]token, 0, len(text)/5+4)}
	for it := words.FromString(text); it.Next(); {
		b.segment(it.Start(), it.End())
	}
	return b.out
}

// A cutting is a text while it is cut.
type cutting struct {
	text    string
	lang    *language
	out     []token
	done    int // where the last token ends
	opens   bool
	looked  int // up to where addresses were looked for
	address int // where the one that was seen last ends
}

// segment takes one segment of UAX #29.
func (b *cutting) segment(from, to int) {
	s := b.text[from:to]
	r, _ := utf8.DecodeRuneInString(s)
	switch {
	case isSpace(r) || len(s) == utf8.RuneLen(r) && b.joint(r, from, to):
	case strings.IndexFunc(s, isHangul) >= 0:
		b.hangul(from, to)
	case b.lang.elides && elision(s) > 0:
		at := from + elision(s)
		b.add(from, at)
		b.add(at, to)
	default:
		b.add(from, to)
	}
}

// joint reports whether a sign is no token: a hyphen within a word, and the
// apostrophe of “workers' union”.
func (b *cutting) joint(r rune, from, to int) bool {
	if !isHyphen(r) && !isApostrophe(r) {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(b.text[:from])
	after, _ := utf8.DecodeRuneInString(b.text[to:])
	if isHyphen(r) {
		return inWord(before) && inWord(after)
	}
	return unicode.IsLetter(before) && (to == len(b.text) || isSpace(after))
}

// hangul takes a segment with Hangul in it, and what is written on to it: AI가.
func (b *cutting) hangul(from, to int) {
	after := false // whether Hangul stands before
	for from < to {
		r, size := utf8.DecodeRuneInString(b.text[from:to])
		is := isHangul(r)
		end := from + size
		for end < to {
			r, size := utf8.DecodeRuneInString(b.text[end:to])
			if isHangul(r) != is || is && !joins(r) {
				break
			}
			end += size
		}
		n := len(b.out)
		if b.add(from, end); is && after && len(b.out) > n {
			b.out[n].inside = true
		}
		from, after = end, is
	}
}

func (b *cutting) add(from, to int) {
	s := b.text[from:to]
	t := token{start: from, end: to, core: to - len(possessive(s)), opens: b.opens}
	t.before = gapOf(b.text[b.done:from])
	if t.form = normal(b.text[from:t.core]); t.form == "" {
		return // a soft hyphen
	}
	if from >= b.looked {
		b.findAddress(from)
	}
	t.inside = from < b.address
	b.out = append(b.out, t)
	b.done = to
	b.opens = b.opensNext(s)
}

// opensNext reports whether a token after this one may open a sentence.
func (b *cutting) opensNext(s string) bool {
	switch s {
	case ".", "!", "?", "…", ":", "。", "！", "？":
		return true
	case "\"", "“", "”", "(", "»", "«", "„", "*", "#":
		return b.opens
	}
	return false
}

func gapOf(s string) gap {
	if s == "" {
		return together
	}
	if r, size := utf8.DecodeRuneInString(s); size == len(s) && isHyphen(r) {
		return hyphen
	}
	return space
}

// findAddress looks whether a web or mail address begins at an offset. There, a
// forbidden form is none, and to write another would break it.
func (b *cutting) findAddress(from int) {
	to := from
	for to < len(b.text) && b.text[to] > ' ' && b.text[to] < utf8.RuneSelf {
		to++
	}
	b.looked = to
	if s := b.text[from:to]; strings.Contains(s, "://") || strings.Contains(s, "@") || strings.Contains(s, "www.") {
		b.address = to
	}
}
