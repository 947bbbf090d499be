package checks

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// hidden is a run of invisible characters, bytes from..to of a text.
type hidden struct {
	from, to int
	count    int
	first    rune
	name     string // of the first
	lost     bool   // one of them may stand for a letter
	shows    bool   // a reader may see that something is wrong: a box, or words in another order
}

// hiddenKind says what excuses an invisible character.
type hiddenKind uint8

const (
	joinerSign      hiddenKind = iota + 1 // zero width: scripts that are written with it, emoji
	softHyphen                            // soft: HTML breaks lines by it
	directionMark                         // of direction: right-to-left text near it
	directionOpener                       // of direction: right-to-left text, and a closer
	directionCloser                       // of direction: right-to-left text, and an opener
	privateUse                            // nothing
	flagTag                               // of a flag: the black flag before it
	uselessSign                           // nothing
)

// hiddenNames are the characters by Unicode's names.
var hiddenNames = map[rune]struct {
	kind hiddenKind
	name string
}{
	'\u00AD': {softHyphen, "soft hyphen"},
	'\u061C': {directionMark, "Arabic letter mark"},
	'\u180E': {joinerSign, "Mongolian vowel separator"},
	'\u200B': {joinerSign, "zero width space"},
	'\u200C': {joinerSign, "zero width non-joiner"},
	'\u200D': {joinerSign, "zero width joiner"},
	'\u200E': {directionMark, "left-to-right mark"},
	'\u200F': {directionMark, "right-to-left mark"},
	'\u202A': {directionOpener, "left-to-right embedding"},
	'\u202B': {directionOpener, "right-to-left embedding"},
	'\u202C': {directionCloser, "end of a change of direction"},
	'\u202D': {directionOpener, "left-to-right override"},
	'\u202E': {directionOpener, "right-to-left override"},
	'\u2060': {uselessSign, "word joiner"},
	'\u2061': {uselessSign, "invisible operator"},
	'\u2062': {uselessSign, "invisible operator"},
	'\u2063': {uselessSign, "invisible operator"},
	'\u2064': {uselessSign, "invisible operator"},
	'\u2066': {directionOpener, "left-to-right isolate"},
	'\u2067': {directionOpener, "right-to-left isolate"},
	'\u2068': {directionOpener, "first strong isolate"},
	'\u2069': {directionCloser, "end of an isolate"},
	'\uFEFF': {uselessSign, "byte order mark"},
	'\uFFF9': {uselessSign, "annotation mark"},
	'\uFFFA': {uselessSign, "annotation mark"},
	'\uFFFB': {uselessSign, "annotation mark"},
}

// hiddenKindOf names an invisible character; its kind is 0 if it is none.
func hiddenKindOf(r rune) (hiddenKind, string) {
	switch {
	case r < 0xAD, '\u2010' <= r && r <= '\u2027':
		return 0, "" // the most frequent: letters of ASCII, quotation marks, dashes
	case 0xE0000 <= r && r <= 0xE007F:
		return flagTag, "tag character"
	case unicode.Is(unicode.Co, r):
		return privateUse, "character of private use"
	case 0x206A <= r && r <= 0x206F:
		return uselessSign, "control character"
	}
	h := hiddenNames[r]
	return h.kind, h.name
}

// findHidden lists the runs of invisible characters without excuse, in order.
func findHidden(s seen) (found []hidden) {
	if !hides(s.text) {
		return nil
	}
	x := hiddenContext{seen: s, html: s.doc.Format == "html", leftward: strings.IndexFunc(s.text, leftward) >= 0}
	x.balanced = balance(s.text)
	for i, r := range s.text {
		kind, name := hiddenKindOf(r)
		if kind == 0 || x.excused(i, r, kind) {
			continue
		}
		size := utf8.RuneLen(r)
		lost := kind == privateUse && letterEnds(s.text[:i]) && letterBegins(s.text[i+size:])
		shows := kind == privateUse || kind == directionOpener || kind == directionCloser
		if n := len(found); n > 0 && found[n-1].to == i {
			found[n-1].to += size
			found[n-1].count++
			found[n-1].lost = found[n-1].lost || lost
			found[n-1].shows = found[n-1].shows || shows
			continue
		}
		found = append(found, hidden{i, i + size, 1, r, name, lost, shows})
	}
	return found
}

// withoutHidden is a text without the characters that nobody sees.
func withoutHidden(s string) string {
	return strings.Map(func(r rune) rune {
		if kind, _ := hiddenKindOf(r); kind != 0 && kind != privateUse {
			return -1
		}
		return r
	}, s)
}

// clean reports whether none of the rules on characters would object to a text,
// so that it can be put into an article.
func clean(s string) bool {
	return plainASCII(s) || withoutHidden(s) == s && len(findGarbled(s)) == 0 && len(findForeign(s)) == 0
}

// hides reports whether a text holds an invisible character at all.
func hides(s string) bool {
	for i := beyondASCII.nextIn(s, 0); i < len(s); i = beyondASCII.nextIn(s, i) {
		r, size := utf8.DecodeRuneInString(s[i:])
		if kind, _ := hiddenKindOf(r); kind != 0 {
			return true
		}
		i += size
	}
	return false
}

// beyondASCII are the first bytes of all characters that may be invisible.
var beyondASCII = func() *byteSet {
	var set byteSet
	for c := utf8.RuneSelf; c < len(set); c++ {
		set[c] = true
	}
	return &set
}()

// A hiddenContext is what excuses depend on.
type hiddenContext struct {
	seen
	html     bool
	leftward bool         // there is right-to-left text
	balanced map[int]bool // offsets of controls of direction that have their partner
}

func (x hiddenContext) excused(i int, r rune, kind hiddenKind) bool {
	if !x.literal(i) {
		return true
	}
	before, _ := utf8.DecodeLastRuneInString(x.text[:i])
	after, _ := utf8.DecodeRuneInString(x.text[i+utf8.RuneLen(r):])
	switch kind {
	case softHyphen:
		return x.html
	case directionMark:
		return x.leftward
	case directionOpener, directionCloser:
		return x.leftward && x.balanced[i]
	case flagTag:
		return before == 0x1F3F4 || 0xE0000 <= before && before <= 0xE007F
	case joinerSign:
		return r == '\u200D' && emoji(before) && emoji(after) || zeroWidth(before) || zeroWidth(after)
	}
	return false
}

// leftward reports whether a letter is written from right to left.
func leftward(r rune) bool {
	return r >= 0x590 && unicode.In(r, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana, unicode.Nko, unicode.Adlam)
}

// zeroWidth reports whether a character is of a script that is written with zero
// width joiners or spaces.
func zeroWidth(r rune) bool {
	return r >= 0x600 && unicode.In(r, unicode.Arabic, unicode.Syriac, unicode.Mongolian, unicode.Devanagari, unicode.Bengali,
		unicode.Gurmukhi, unicode.Gujarati, unicode.Oriya, unicode.Tamil, unicode.Telugu, unicode.Kannada, unicode.Malayalam,
		unicode.Sinhala, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar, unicode.Tibetan, unicode.Javanese, unicode.Balinese)
}

// emoji reports whether a character may stand beside a joiner in an emoji.
func emoji(r rune) bool {
	return unicode.Is(unicode.So, r) || r == '\uFE0F' || 0x1F3FB <= r && r <= 0x1F3FF || r == '→' || r == '↔' || r == '↕'
}

// balance pairs the controls of direction; isolates close what was opened
// within them, as in the Unicode bidirectional algorithm.
func balance(s string) map[int]bool {
	paired := map[int]bool{}
	var open []int // offsets
	isolates := 0  // among them
	for i, r := range s {
		kind, _ := hiddenKindOf(r)
		switch {
		case kind == directionOpener:
			open = append(open, i)
			if isolate(s[i:]) {
				isolates++
			}
			continue
		case kind != directionCloser || len(open) == 0 || r == '\u2069' && isolates == 0:
			continue
		}
		n := len(open) - 1
		for r == '\u2069' && !isolate(s[open[n]:]) {
			n--
		}
		if isolate(s[open[n]:]) == (r == '\u2069') {
			paired[open[n]], paired[i] = true, true
			open = open[:n]
		}
		if r == '\u2069' {
			isolates--
		}
	}
	return paired
}

// isolate reports whether a text begins with what opens an isolate.
func isolate(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return '\u2066' <= r && r <= '\u2068'
}
