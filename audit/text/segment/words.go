package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"

	"mtaudit/audit/text"
)

// Words are those of UAX #29, with what news need on top:
//
//   - An abbreviation of single letters owns its last stop: “U.S.” is one word,
//     and so is “U.S.’s”.
//   - A full stop between a word in small letters and a capitalised one lacks its
//     space, “ended.They”: three tokens, so that neither word is lost.
//   - A colon is no letter, save in Swedish and Finnish: CLDR has it so.
//
// “Xi’s”, “3.5”, “1,000”, “19th” and “l’accord” are one token each; hyphens and
// slashes part words and are marks. Where a script writes no spaces, UAX #29
// sees no words either: Han, Hiragana and Thai are a token for each character
// (with the marks above and below it), Katakana and Hangul a token for each run.
// Marks are what Unicode calls punctuation, which takes in % and @ but not $, +
// or <; a digit is of category Nd, so “½” and “²” are symbols. Invisible format
// characters that follow no character of their own are symbols too.
func tokenize(s string, lang *language) []text.Token {
	t := tokenizer{s: s, lang: lang, out: make([]text.Token, 0, capacity(s))}
	for it := words.FromString(s); it.Next(); {
		t.segment(max(it.Start(), t.done), it.End())
	}
	return t.out
}

// capacity guesses how many tokens a text has; where it is wrong, only memory is
// lost.
func capacity(s string) int {
	if unspaced(first(s)) {
		return utf8.RuneCountInString(s)
	}
	return len(s)/5 + 4
}

type tokenizer struct {
	s    string
	lang *language
	out  []text.Token
	done int // offset up to which all is in out
}

// segment takes one segment of UAX #29, or what is left of it.
func (t *tokenizer) segment(from, to int) {
	from = to - len(strings.TrimLeftFunc(t.s[from:max(from, to)], unicode.IsSpace))
	if from >= to {
		return
	}
	kind := kindOf(first(t.s[from:to]))
	if kind != text.Word {
		t.add(kind, from, to)
		return
	}
	t.word(from, to)
}

// word takes a segment that begins with a letter.
func (t *tokenizer) word(from, to int) {
	start := from
	for i := from; i < to; i++ {
		if c := t.s[i]; c == ':' && !t.lang.colon || c == '.' && lacksSpace(t.s[start:i], t.s[i+1:to]) {
			t.add(text.Word, start, i)
			t.add(text.Mark, i, i+1)
			start = i + 1
		}
	}
	if to < len(t.s) && t.s[to] == '.' && t.lang.dotted(t.s[start:to]) {
		to += 1 + len(possessive(t.s[to+1:]))
	}
	t.add(text.Word, start, to)
}

func (t *tokenizer) add(kind text.TokenKind, from, to int) {
	if from < to {
		t.out = append(t.out, text.Token{Span: text.Span{Start: from, End: to}, Kind: kind})
		t.done = to
	}
}

func kindOf(r rune) text.TokenKind {
	switch {
	case 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z':
		return text.Word
	case unicode.IsDigit(r):
		return text.Number
	case unicode.IsLetter(r) || unicode.IsMark(r):
		return text.Word
	case unicode.IsPunct(r):
		return text.Mark
	}
	return text.Symbol
}

// lacksSpace reports whether a full stop between these parts of a word ends a
// sentence, as in “ended.They”, and not a part of a name, as in “mtaudit.org”.
func lacksSpace(before, after string) bool {
	last, size := utf8.DecodeLastRuneInString(before)
	if !unicode.IsLower(last) || size == len(before) {
		return false
	}
	upper, size := utf8.DecodeRuneInString(after)
	return unicode.IsUpper(upper) && unicode.IsLower(first(after[size:]))
}

// possessive is the ’s that s begins with, if it does.
func possessive(s string) string {
	for _, p := range [...]string{"'s", "’s"} {
		if rest, ok := strings.CutPrefix(s, p); ok && !unicode.IsLetter(first(rest)) {
			return p
		}
	}
	return ""
}

func first(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}
