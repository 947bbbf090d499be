package checks

import "unicode/utf8"

// A byteSet says of each byte whether a scan must stop at it. Most bytes of a text
// are letters and spaces, which no rule on marks looks at: passing over them by
// a table costs a tenth of decoding them.
type byteSet [256]bool

// bytesOf is the set of the first bytes of some characters.
func bytesOf(characters string) *byteSet {
	var set byteSet
	for i := range characters {
		set[characters[i]] = true
	}
	return &set
}

// next is the first place from i on at which a byte of the set stands, or len(b).
func (set *byteSet) next(b []byte, i int) int {
	for i < len(b) && !set[b[i]] {
		i++
	}
	return i
}

// nextIn is next in a string.
func (set *byteSet) nextIn(s string, i int) int {
	for i < len(s) && !set[s[i]] {
		i++
	}
	return i
}

// ascii reports whether there is nothing beyond ASCII.
func ascii(b []byte) bool {
	for _, c := range b {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

func plainASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
