package metric

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Tokenizer is a way to split a text into the words that BLEU counts.
type Tokenizer int

// The tokenizers of sacreBLEU that need no model.
const (
	Tok13a  Tokenizer = iota // mteval-v13a, the default of WMT
	TokIntl                  // mteval-v14: all of Unicode's punctuation and symbols
	TokZh                    // Chinese by character, the rest like 13a
	TokChar                  // every character a word
	TokNone                  // split at white space only
)

var tokenizers = [...]struct {
	name  string
	split func(string) []string
}{
	Tok13a:  {"13a", split13a},
	TokIntl: {"intl", splitIntl},
	TokZh:   {"zh", splitZh},
	TokChar: {"char", splitChar},
	TokNone: {"none", fields},
}

// String returns the name in signatures and options: "13a", "intl", "zh",
// "char" or "none".
func (t Tokenizer) String() string { return tokenizers[t].name }

// MarshalText returns the name.
func (t Tokenizer) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// UnmarshalText reads a name as String gives it.
func (t *Tokenizer) UnmarshalText(name []byte) error {
	for i, known := range tokenizers {
		if known.name == string(name) {
			*t = Tokenizer(i)
			return nil
		}
	}
	return fmt.Errorf("unknown tokenizer %q (known: 13a, intl, zh, char, none)", name)
}

func (t Tokenizer) split(text string) []string {
	return tokenizers[t].split(strings.TrimRightFunc(text, isSpace))
}

func split13a(text string) []string {
	text = strings.ReplaceAll(text, "<skipped>", "")
	text = strings.ReplaceAll(text, "-\n", "")
	s := newSpacing(" " + unescape(text) + " ")
	s.western()
	return s.words()
}

func splitIntl(text string) []string {
	s := newSpacing(text)
	s.aroundSecond(notNumber, unicode.IsPunct)
	s.aroundFirst(unicode.IsPunct, notNumber)
	s.around(unicode.IsSymbol)
	return s.words()
}

func notNumber(r rune) bool { return !unicode.IsNumber(r) }

func splitZh(text string) []string {
	s := newSpacing(strings.TrimFunc(text, isSpace))
	s.around(isChinese)
	s.western()
	return s.words()
}

// isChinese has the ranges of sacreBLEU. Their U+2001 to U+2A6D and U+2F81 to
// U+2FA1 come of a misspelt escape there (the planes of Extension B were
// meant), but every published score has them.
func isChinese(r rune) bool {
	return r > 0x2000 && unicode.Is(chinese, r)
}

var chinese = &unicode.RangeTable{R16: []unicode.Range16{
	{0x2001, 0x2a6d, 1}, // general punctuation, arrows, symbols: see isChinese
	{0x2e80, 0x2eff, 1}, // radicals
	{0x2f00, 0x2fdf, 1}, // Kangxi radicals
	{0x2ff0, 0x303f, 1}, // description characters, punctuation
	{0x3100, 0x312f, 1}, // Bopomofo
	{0x31a0, 0x31bf, 1}, // Bopomofo of Taiwanese and Hakka
	{0x31c0, 0x31ef, 1}, // strokes
	{0x3200, 0x33ff, 1}, // enclosed and compatibility forms
	{0x3400, 0x4db5, 1}, // Extension A
	{0x4e00, 0x9fbb, 1}, // unified ideographs
	{0xf900, 0xfa2d, 1}, // compatibility ideographs
	{0xfa30, 0xfa6a, 1},
	{0xfa70, 0xfad9, 1},
	{0xfe10, 0xfe1f, 1}, // vertical forms
	{0xfe30, 0xfe4f, 1}, // compatibility forms
	{0xff00, 0xffef, 1}, // full-width and half-width forms
}}

func splitChar(text string) []string {
	words := make([]string, 0, len(text))
	for len(text) > 0 {
		r, size := utf8.DecodeRuneInString(text)
		if !isSpace(r) {
			words = append(words, text[:size])
		}
		text = text[size:]
	}
	return words
}
