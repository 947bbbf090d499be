package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"mtaudit/audit/text"
)

// Sentences follow UAX #29 in what ends one (the stops of every script) and in
// what belongs to the end (closing quotation marks and brackets), and leave it in
// four things, because news are full of abbreviations and machine translation of
// false stops:
//
//   - An abbreviation, an initial or an ordinal number does not end a sentence.
//     Where it may mean either, as “U.S.” does, the next word decides: a small
//     letter goes on, “The” begins a sentence, “President” does not.
//   - Any other full stop before white space ends one, also before a small letter
//     (“good and pain. and help”): UAX #29 would hide this fault. Behind a
//     closing mark or an ellipsis a small letter goes on.
//   - “。” is followed by a new sentence with or without a space; behind other
//     stops there must be white space, or a space is plainly missing.
//   - Line ends are white space: wrapped text is one text.
//
// The tokens are walked once. The library's own sentences are not the base, since
// nearly every decision would be taken back, and its search ahead is quadratic
// in closing marks; a test holds that the two agree on prose without traps.
// Thai writes no stops: there a paragraph is a sentence.
func sentences(s string, tokens []text.Token, lang *language) []text.Sentence {
	if len(tokens) == 0 {
		return nil
	}
	p := splitter{s: s, tokens: tokens, lang: lang}
	if lang.japanese || strings.Contains(s, "《") {
		p.brackets = brackets(s, tokens, lang.japanese)
	}
	out := make([]text.Sentence, 0, len(s)/96+1)
	from := 0
	for i := 0; i < len(tokens); {
		g := p.group(i)
		p.say(i)
		if g.stop != none && g.end < len(tokens) && p.sayable(i, g.stop) && p.ends(i, g) {
			out = append(out, text.Sentence{Tokens: tokens[from:g.end:g.end]})
			from, p.said = g.end, 0
		}
		i = g.end
	}
	return append(out, text.Sentence{Tokens: tokens[from:]})
}

// A splitter walks the tokens once; what it remembers is what keeps it linear.
type splitter struct {
	s        string
	tokens   []text.Token
	lang     *language
	said     int         // words and numbers since the last boundary
	quoted   bool        // an odd number of " stands before
	low      int         // „ ‚ » that opened a quotation before
	brackets []text.Span // ahead, by token index
}

func (p *splitter) say(i int) {
	if k := p.tokens[i].Kind; k == text.Word || k == text.Number {
		p.said++
	}
}

// sayable reports whether a sentence that ended with the stop at i would say
// anything: it takes a word, and more than the “3.”, “b.” or “IV.” of a list.
func (p *splitter) sayable(i int, s stop) bool {
	if p.said != 1 || s != dot || i == 0 {
		return p.said > 0
	}
	item := p.word(i - 1)
	return utf8.RuneCountInString(item) > 1 && strings.Trim(item, "IVX") != "" &&
		(p.tokens[i-1].Kind != text.Number || len(item) > 3)
}

// ends reports whether a sentence ends with the group of the stop at i.
func (p *splitter) ends(i int, g group) bool {
	r := p.first(g.end)
	if goesOn(r) || p.bracketed(i, g.end) {
		return false
	}
	joined := p.joined(g.end)
	next := p.beyond(g.end)
	small := unicode.IsLower(p.first(next))
	if g.closed && (small || unicode.Is(unicode.Pd, r) || joined && unicode.Is(unicode.Hiragana, r)) {
		return false
	}
	switch {
	case g.stop == full:
		return true
	case small && (g.stop == ellipsis || unicode.Is(unicode.Pd, r)):
		return false
	case g.stop == ellipsis && joined && unspaced(r):
		return false
	case g.stop == dot && p.abbreviated(i, next):
		return false
	}
	return !joined || p.glued(i, next)
}

// beyond skips opening marks and dashes: what a sentence begins with is its
// first word.
func (p *splitter) beyond(i int) int {
	for j := i; j < min(i+3, len(p.tokens)); j++ {
		r := p.first(j)
		if p.tokens[j].Kind != text.Mark || !closing(r) && !unicode.In(r, unicode.Ps, unicode.Pd) {
			return j
		}
	}
	return i
}

// glued reports whether a stop without a space behind it ends a sentence.
func (p *splitter) glued(i, next int) bool {
	if i == 0 || !p.joined(i) || p.tokens[i].Kind != text.Mark {
		return false
	}
	if p.tokens[next].Kind != text.Word {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(p.s[:p.tokens[i].Start])
	return unspaced(before) || lacksSpace(p.word(i-1), p.word(next))
}
