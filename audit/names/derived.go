package names

import (
	"slices"
	"strings"
)

// endings part a name from the words that are made of it: plurals, peoples,
// adjectives, feminine forms.
var endings = []string{"", "s", "es", "n", "an", "ian", "ans", "ians", "ese", "ish", "i", "is", "ic", "ics", "al", "ist", "ists", "ism", "er", "ers", "ed", "ing", "y", "ies",
	"ite", "ites", "a", "e", "o", "os", "as", "ina", "ova", "eva", "ia", "ya", "aya", "sky", "skaya", "ski", "ska", "skyi", "skiy", "land", "us", "um", "son", "man", "ly",
	"he", "hu", "shan", "jiang", "shi", "xian", "zhen", "cun", "gawa", "yama", "mura", "cho"} // river, lake, mountain, town …

// Derived reports whether two words have one stem and differ by such endings.
func Derived(a, b string) bool {
	a, b = strings.ToLower(a), strings.ToLower(b)
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	if n < 3 {
		return false
	}
	a, b = a[n:], b[n:]
	return slices.Contains(endings, a) && slices.Contains(endings, b) && !vowelOnly(a, b)
}

// vowelOnly tells Bruno and Bruni, two endings that are each one vowel and so
// may be a misspelling, from Roman and Romana.
func vowelOnly(a, b string) bool {
	return len(a) == 1 && len(b) == 1 && vowel(a[0]) && vowel(b[0])
}
