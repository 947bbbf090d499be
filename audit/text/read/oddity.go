package read

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// oddities counts the characters beyond ASCII in a text, and the places that no
// writer makes but a wrong code page does: two scripts in a word, a capital
// after a small letter, a sign between two letters.
func oddities(b []byte) (odd, foreign int) {
	var before, last rune
	for _, r := range string(b) {
		if r >= utf8.RuneSelf {
			foreign++
		}
		if strange(last, r) || signInside(before, last, r) {
			odd++
		}
		before, last = last, r
	}
	return odd, foreign
}

// strange reports whether b does not follow a in a word. ASCII letters stand
// beside any script: GDP增长, KBS가.
func strange(a, b rune) bool {
	if !unicode.IsLetter(a) || !unicode.IsLetter(b) || a < utf8.RuneSelf && b < utf8.RuneSelf {
		return false
	}
	if unicode.IsLower(a) && unicode.IsUpper(b) {
		return true
	}
	return a >= utf8.RuneSelf && b >= utf8.RuneSelf && apart(system(a), system(b))
}

func apart(a, b int) bool { return a >= 0 && b >= 0 && a != b }

// system is the script of a letter; kana and Han are one, and full-width forms
// are of none.
func system(r rune) int {
	if r >= 0xFF00 && r <= 0xFFEF {
		return -1
	}
	if s := scriptOf(r); s != kana {
		return s
	}
	return han
}

// joiners are the signs that do stand between letters.
const joiners = "’‘ʼ·\u00AD\u00A0–—…„“”«»、。，：；！？（）「」『』《》〈〉・－ー"

func signInside(a, sign, b rune) bool {
	if sign < utf8.RuneSelf || !unicode.IsLetter(a) || !unicode.IsLetter(b) {
		return false
	}
	return !unicode.IsLetter(sign) && !unicode.IsMark(sign) && !unicode.IsSpace(sign) && !strings.ContainsRune(joiners, sign)
}
