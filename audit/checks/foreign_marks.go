package checks

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// dotAt recognises a middle dot between the parts of a name.
func dotAt(s string, i int, r rune) (foreign, bool) {
	to := i + utf8.RuneLen(r)
	if !latinEnds(s[:i]) || !latinBegins(s[to:]) {
		return foreign{}, false
	}
	first, last := wordBefore(s[:i]), wordAfter(s[to:])
	if r == '·' && (utf8.RuneCountInString(first) < 3 || !capitalFirst(first) || !capitalFirst(last) || strings.ToUpper(first) == first) {
		return foreign{}, false // Catalan, and the units of physics
	}
	f := foreign{from: i - len(first), to: to + len(last), kind: middleDot}
	f.fixes = []foreignFix{{i, to, " ", false}, {i, to, "-", false}}
	for strings.HasPrefix(s[f.to:], string(r)) && latinBegins(s[f.to+len(string(r)):]) {
		f.to += len(string(r)) + len(wordAfter(s[f.to+len(string(r)):]))
		f.fixes = nil // of several dots each may want another mark
	}
	return f, true
}

func capitalFirst(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// wideAt recognises characters of full width among Latin letters.
func wideAt(s string, i int) (foreign, bool) {
	f := foreign{from: i, to: i, kind: wideMark}
	for j, r := range s[i:] {
		if narrowed(r) == "" {
			break
		}
		f.to = i + j + utf8.RuneLen(r)
	}
	before, _ := utf8.DecodeLastRuneInString(s[:f.from])
	after, _ := utf8.DecodeRuneInString(s[f.to:])
	if scriptName(before) != "" || scriptName(after) != "" || f.to == i || closesGloss(s, i) {
		return foreign{}, false
	}
	var narrow strings.Builder
	for _, r := range s[i:f.to] {
		narrow.WriteString(narrowed(r))
	}
	n := narrow.String()
	last := n[len(n)-1]
	if strings.IndexByte(",;:.!?)", last) >= 0 && (unicode.IsLetter(after) || unicode.IsDigit(after)) {
		n += " "
	}
	if n[0] == '(' && (unicode.IsLetter(before) || unicode.IsDigit(before)) {
		n = " " + n
	}
	f.fixes = []foreignFix{{f.from, f.to, n, !strings.ContainsAny(s[i:f.to], "「」『』【】《》〈〉〔〕＜＞＆［］｛｝％＄")}}
	return f, true
}

// glossReach is how many bytes before a closing bracket its opening one is looked for.
const glossReach = 120

// closesGloss reports whether a bracket of full width stands at i that closes one
// behind a word in its own script.
func closesGloss(s string, i int) bool {
	if !strings.HasPrefix(s[i:], "）") {
		return false
	}
	from := max(0, i-glossReach)
	open := strings.LastIndex(s[from:i], "（")
	if open < 0 {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(s[:from+open])
	return scriptName(before) != ""
}

// narrowed is what stands for a character of full width in Latin text.
func narrowed(r rune) string {
	const pairs = "。.、,「“」”『“』”《“》”〈“〉”【[】]〔[〕]"
	if 0xFF01 <= r && r <= 0xFF5E {
		return width.Narrow.String(string(r))
	}
	if i := strings.IndexRune(pairs, r); i >= 0 && r >= 0x3000 {
		mean, _ := utf8.DecodeRuneInString(pairs[i+utf8.RuneLen(r):])
		return string(mean)
	}
	return ""
}
