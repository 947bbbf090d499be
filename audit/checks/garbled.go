package checks

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// How garbled text is told from good text
//
// Each character of UTF-8 beyond ASCII is a lead byte and one to three
// continuation bytes. Read as Windows-1252 (or Latin-1, which has controls where
// Windows-1252 has signs) the lead byte becomes a letter from  to ô, a
// continuation byte a sign, a letter such as œ or Ÿ, or a control. Put back into
// bytes, such a group is UTF-8 again, which good text is only by chance: “CAFÉ—”
// ends in the bytes C9 97, which is “ɗ”. So what chance makes is left alone:
//
//   - signs that do follow words (quotation marks, dashes, dots, a no-break
//     space, superscripts), unless the letter before them could not end a word,
//     being a capital behind a small letter, or a sign that ends no word follows;
//   - groups that mean a character of a script other than Latin, unless two
//     stand side by side, or it is punctuation, a symbol or an emoji;
//   - groups that mean nothing: controls and characters that do not exist.
//
// Text may be garbled twice or three times over; it is read again as long as
// that works, and that it works leaves no doubt.

// garbled is a run of characters that was read wrongly, bytes from..to of a text.
type garbled struct {
	from, to int
	repaired string
	sure     bool // no doubt about the repair
	lost     bool // a replacement character: nothing can be repaired
}

// A group is one character of UTF-8 that shows as several.
type group struct {
	size   int  // in the text
	means  rune // what it stands for
	chance bool // it may well stand there by itself
}

// garbledAt recognises the garbled run at byte i.
func garbledAt(s string, i int) (garbled, bool) {
	if strings.HasPrefix(s[i:], "\uFFFD") {
		rest := strings.TrimLeft(s[i:], "\uFFFD")
		return garbled{from: i, to: len(s) - len(rest), lost: true}, true
	}
	var means []rune
	to, proof := i, false
	for {
		g := groupAt(s, to)
		if g.size == 0 {
			break
		}
		alone := g.chance
		if n := len(means); n > 0 && alone {
			alone = !kindred(means[n-1], g.means)
		}
		proof = proof || !alone
		means = append(means, g.means)
		to += g.size
	}
	if len(means) == 0 {
		return cutQuote(s, i)
	}
	repaired := readAgain(string(means))
	if !proof && repaired == string(means) || strings.IndexFunc(repaired, unicode.IsControl) >= 0 {
		return garbled{}, false
	}
	repaired = strings.ReplaceAll(repaired, "\uFEFF", "")
	return garbled{from: i, to: to, repaired: repaired, sure: !strings.ContainsAny(repaired, "\uFFFD<>&"), lost: repaired == "\uFFFD"}, true
}

// cutQuote recognises “â€” whose last byte got lost, as that of a closing
// quotation mark does in Windows-1252, which has no character for it.
func cutQuote(s string, i int) (garbled, bool) {
	const cut = "â€"
	if !strings.HasPrefix(s[i:], cut) {
		return garbled{}, false
	}
	return garbled{from: i, to: i + len(cut), repaired: "”"}, true
}

// readAgain repairs what was garbled more than once.
func readAgain(s string) string {
	for range 3 {
		b := make([]byte, 0, len(s))
		for _, r := range s {
			c, ok := singleByte(r)
			if !ok {
				return s
			}
			b = append(b, c)
		}
		if plainASCII(s) || !utf8.Valid(b) {
			return s
		}
		s = string(b)
	}
	return s
}

// groupAt reads the characters at byte i as bytes; size is 0 if they are no
// character of UTF-8.
func groupAt(s string, i int) (g group) {
	lead, size := utf8.DecodeRuneInString(s[i:])
	first, ok := singleByte(lead)
	n := sequence(first)
	if !ok || n == 0 {
		return group{}
	}
	b := make([]byte, 1, utf8.UTFMax)
	b[0] = first
	end, signs := i+size, true
	for len(b) < n {
		r, size := utf8.DecodeRuneInString(s[end:])
		c, ok := singleByte(r)
		if !ok || c&0xC0 != 0x80 || size == 0 {
			return group{}
		}
		b = append(b, c)
		end += size
		signs = signs && follows(r)
	}
	means, width := utf8.DecodeRune(b)
	if width != n || means < 0x80 || means >= 0xA0 && means != utf8.RuneError && !unicode.IsGraphic(means) && !unicode.Is(unicode.Cf, means) {
		return group{}
	}
	g = group{size: end - i, means: means}
	g.chance = byChance(s, i, end, signs, means)
	return g
}

// byChance reports whether good text may hold the group that stands at from..to.
func byChance(s string, from, to int, signs bool, means rune) bool {
	lead, _ := utf8.DecodeRuneInString(s[from:])
	before, _ := utf8.DecodeLastRuneInString(s[:from])
	after, _ := utf8.DecodeRuneInString(s[to:])
	small := unicode.IsLower(before)
	switch {
	case means < 0xA0:
		return true // a control, unless it is read again
	case lead == 'Â' && signs && !unicode.IsLetter(before):
		return strings.ContainsAny(s[from:to], "‘’“”–—…»·™")
	case unicode.IsUpper(lead) && signs && !unicode.IsLetter(before) && unicode.IsLower(after):
		return !unicode.IsLetter(means) || means > 0x17F
	case unicode.IsUpper(lead) && signs:
		return !small || !unicode.Is(unicode.Latin, means) && means > 0xFF
	case signs && lead != 'â':
		return !(small && unicode.IsLower(after)) || !unicode.Is(unicode.Latin, means) || strings.Contains(s, "«")
	case means <= 0xFF:
		return unicode.IsUpper(before) && !unicode.IsLetter(after)
	case unicode.Is(unicode.Latin, means):
		return means < 0x1E00 && !small && !unicode.IsLower(after)
	}
	return unicode.IsLetter(means) || unicode.IsMark(means)
}

// kindred reports whether two characters may stand side by side in a word.
func kindred(a, b rune) bool {
	for _, script := range []*unicode.RangeTable{unicode.Greek, unicode.Cyrillic, unicode.Hebrew, unicode.Arabic, unicode.Latin, unicode.Hangul,
		unicode.Devanagari, unicode.Thai} {
		if unicode.Is(script, a) {
			return unicode.Is(script, b)
		}
	}
	cjk := func(r rune) bool {
		return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) || 0x3000 <= r && r <= 0x303F
	}
	return cjk(a) && cjk(b)
}

// sequence is how many bytes a character of UTF-8 has by its first.
func sequence(lead byte) int {
	switch {
	case 0xC2 <= lead && lead <= 0xDF:
		return 2
	case 0xE0 <= lead && lead <= 0xEF:
		return 3
	case 0xF0 <= lead && lead <= 0xF4:
		return 4
	}
	return 0
}

// singleByte is the byte that shows as a character in Windows-1252; where that
// has no character, in Latin-1.
func singleByte(r rune) (byte, bool) {
	if 0x80 <= r && r <= 0x9F {
		return byte(r), true
	}
	return charmap.Windows1252.EncodeRune(r)
}

// follows reports whether a sign may stand behind a word in good text.
func follows(r rune) bool {
	return strings.ContainsRune("‘’‚“”„–—…‹›«»\u00A0·°¹²³ªº™®©¿¡§¶", r)
}
