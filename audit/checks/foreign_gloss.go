package checks

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"mtaudit/audit/lexicon"
)

// brackets remembers the last bracket or quotation mark that was opened.
type brackets struct {
	at    int  // its offset
	latin bool // a Latin letter stood behind it
	inner bool // it is still open
	quote bool // a quotation mark
}

func (x *brackets) see(r rune, at int) {
	switch {
	case 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z': // most of them
		x.latin = true
	case r == ' ':
	case strings.ContainsRune("([（［", r):
		*x = brackets{at: at, inner: true}
	case strings.ContainsRune("“„«‘「", r):
		*x = brackets{at: at, inner: true, quote: true}
	case r == '"':
		*x = brackets{at: at, inner: !x.inner || !x.quote, quote: true}
	case strings.ContainsRune(")]）］”»’」", r):
		x.inner = false
	case latinLetter(r):
		x.latin = true
	}
}

// gloss reports whether foreign words stand beside their translation.
func gloss(s string, f foreign, x brackets) bool {
	before := strings.TrimRight(s[:f.from], " \"“„«‘")
	after := strings.TrimLeft(s[f.to:], " \"”»’“")
	if inBrackets := strings.TrimLeft(after, "(（"); len(inBrackets) < len(after) && latinBegins(strings.TrimLeft(inBrackets, " \"“")) {
		return true
	}
	if x.inner && !x.quote {
		last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s[:x.at], " \"”’»"))
		return x.latin || latinBegins(after) || unicode.IsLetter(last) || unicode.IsDigit(last)
	}
	if aboutWords(before) || meaning(after) {
		return true
	}
	return !x.quote && latinEnds(before) && afterName(before)
}

// afterName reports whether a text ends in a name that is no word of English,
// or in a short one behind such a name: Sikong Tu.
func afterName(s string) bool {
	name := wordBefore(s)
	if !capitalFirst(name) {
		return false
	}
	if !lexicon.Word(name) {
		return true
	}
	first := wordBefore(strings.TrimSuffix(s, name))
	return len(name) <= 4 && capitalFirst(first) && !lexicon.Word(first)
}

func latinLetter(r rune) bool { return unicode.Is(unicode.Latin, r) }

// nearby is how many words before foreign ones may say that they are named as
// words.
const nearby = 3

// wordsAboutWords announce words that are named, not used.
var wordsAboutWords = nameSet(`word words character characters letter letters kanji hanzi kana hiragana katakana hangul pinyin
	ideogram ideograph ideographs glyph script spelled spelt written called named means meaning meant pronounced term phrase
	expression translated transliterated transliteration chinese mandarin cantonese japanese korean russian ukrainian bulgarian
	serbian greek arabic persian farsi hebrew hindi thai urdu inscription reads`)

func aboutWords(before string) bool {
	for range nearby {
		w := wordBefore(before)
		if wordsAboutWords[strings.ToLower(w)] {
			return true
		}
		before = strings.TrimRight(strings.TrimSuffix(before, w), " :,-–—(\"“‘")
	}
	return false
}

// meaning reports whether what follows says what the words mean.
func meaning(after string) bool {
	w := strings.ToLower(wordAfter(strings.TrimLeft(after, " ,–—-")))
	return w == "means" || w == "meaning" || w == "meant" || w == "literally" || w == "translates" || w == "or"
}
