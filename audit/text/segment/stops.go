package segment

import "unicode"

// A stop is a mark that may end a sentence.
type stop uint8

const (
	none     stop = iota
	dot           // . which ends abbreviations and numbers too
	ellipsis      // … and several dots
	loud          // ! ? which stand in names too
	full          // 。！？ ؟ ۔ । and all that end nothing but sentences
)

func stopOf(r rune) stop {
	switch r {
	case '.', '．', '․', '﹒':
		return dot
	case '…', '‥', '⋯':
		return ellipsis
	case '!', '?', '\u037E', '‼', '‽', '⁇', '⁈', '⁉':
		return loud
	}
	if r < 0x80 || !unicode.Is(unicode.Sentence_Terminal, r) {
		return none
	}
	return full
}

// unspaced reports whether a letter belongs to a script that writes no spaces.
func unspaced(r rune) bool {
	return r >= 0x0E00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

// goesOn reports whether a mark behind a stop shows that the sentence goes on.
func goesOn(r rune) bool {
	switch r {
	case ',', ';', ':', '，', '；', '：', '、', '،', '؛':
		return true
	}
	return false
}
