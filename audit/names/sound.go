package names

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// # Name keys
//
// One foreign name reaches English by many roads: pinyin or Wade-Giles
// (Xia, Hsia), a romanisation by ear (Bounnhang, Bunyang), a detour through a
// third language (Mbappé, Embape). What these roads share is how the name
// sounds. So two spellings are compared as two rows of sounds: [sounds] spells a
// name with one letter a sound, whatever digraph wrote it, and [distance] prices
// each change of sound by how readily transcribers make it. A vowel for a vowel
// costs little, b for p more, k for m all.
//
// [skeleton] is coarser: only the classes of the consonants. Names with quite
// different skeletons are never compared, which keeps the work linear.

// sounds spells a name in a phonetic alphabet: lower-case letters as in English
// consonants and Italian vowels, S for sh, C for ch, J for zh and j, N for ng, c
// for ts. Marks, spaces, hyphens and apostrophes are dropped, doubled letters
// are one.
func sounds(name string) string {
	letters := foldLetters(name)
	var b strings.Builder
	last := byte(0)
	for i := 0; i < len(letters); {
		out, n := sound(letters, i)
		i += n
		for k := 0; k < len(out); k++ {
			if out[k] != last {
				b.WriteByte(out[k])
				last = out[k]
			}
		}
	}
	return b.String()
}

// foldLetters is a name in lower-case ASCII without marks. Letters outside the
// Latin script are dropped: there is nothing to compare by.
func foldLetters(name string) string {
	var b strings.Builder
	if !ascii(name) {
		name = norm.NFD.String(name)
	}
	for _, r := range name {
		r = unicode.ToLower(r)
		if r < 0x80 {
			if 'a' <= r && r <= 'z' {
				b.WriteByte(byte(r))
			}
			continue
		}
		b.WriteString(latin[r])
	}
	return b.String()
}

// latin spells letters that do not decompose.
var latin = map[rune]string{
	'ß': "ss", 'æ': "e", 'œ': "e", 'ø': "o", 'ł': "l", 'đ': "d", 'ð': "d", 'þ': "t", 'ı': "i", 'ħ': "h", 'ŋ': "ng", 'ə': "a",
}

// A digraph is a row of letters that write one sound.
type digraph struct{ letters, sounds string }

// digraphs are tried in order, the longest first.
var digraphs = []digraph{
	{"shch", "S"}, {"tsch", "C"}, {"sch", "S"}, {"tch", "C"}, {"dzh", "J"},
	{"sh", "S"}, {"ch", "C"}, {"zh", "J"}, {"dj", "J"}, {"hs", "S"}, {"sz", "S"},
	{"kh", "k"}, {"gh", "g"}, {"ph", "f"}, {"th", "t"}, {"dh", "d"}, {"bh", "b"}, {"nh", "n"}, {"rh", "r"},
	{"ts", "c"}, {"tz", "c"}, {"cz", "c"}, {"ck", "k"}, {"qu", "kv"}, {"ng", "N"},
	{"oo", "u"}, {"ou", "u"}, {"ee", "i"}, {"ae", "e"}, {"iy", "i"}, {"yi", "i"}, {"yy", "i"}, {"ij", "i"}, {"ie", "ie"},
}

// digraphsOf are the digraphs by their first letter.
var digraphsOf = func() (by [26][]digraph) {
	for _, d := range digraphs {
		first := d.letters[0] - 'a'
		by[first] = append(by[first], d)
	}
	return by
}()

// sound returns the sounds that begin at letter i, and how many letters wrote them.
func sound(s string, i int) (string, int) {
	for _, d := range digraphsOf[s[i]-'a'] {
		if strings.HasPrefix(s[i:], d.letters) {
			return d.sounds, len(d.letters)
		}
	}
	next := byte(0)
	if i+1 < len(s) {
		next = s[i+1]
	}
	switch s[i] {
	case 'x':
		if i == 0 {
			return "S", 1
		}
		return "ks", 1
	case 'c':
		if strings.IndexByte("eiy", next) >= 0 && next != 0 {
			return "c", 1
		}
		return "k", 1
	case 'y':
		if vowel(next) {
			return "y", 1
		}
		return "i", 1
	case 'q':
		return "k", 1
	case 'w':
		return "v", 1
	case 'j':
		return "J", 1
	}
	return s[i : i+1], 1
}

func vowel(c byte) bool { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' }

// classes puts sounds that transcribers exchange under one letter; vowels,
// h and y, which come and go, have none.
var classes = map[byte]byte{
	'b': 'B', 'p': 'B', 'v': 'B', 'f': 'B',
	'd': 'T', 't': 'T',
	'g': 'K', 'k': 'K',
	's': 'S', 'z': 'S', 'c': 'S', 'S': 'S', 'C': 'S', 'J': 'S',
	'l': 'L', 'r': 'L',
	'm': 'N', 'n': 'N', 'N': 'N',
}

// keys are the skeleton of a name, and what is left of it without one class: two
// names that may be one share a key.
func keys(sounds string) []string {
	k := skeleton(sounds)
	out := []string{k}
	for i := 0; i < len(k) && len(k) > 2; i++ {
		if rest := k[:i] + k[i+1:]; !slices.Contains(out, rest) {
			out = append(out, rest)
		}
	}
	return out
}

// skeleton is the row of consonant classes, without doubles.
func skeleton(sounds string) string {
	out := make([]byte, 0, len(sounds))
	for i := 0; i < len(sounds); i++ {
		if c := classes[sounds[i]]; c != 0 && (len(out) == 0 || out[len(out)-1] != c) {
			out = append(out, c)
		}
	}
	return string(out)
}
