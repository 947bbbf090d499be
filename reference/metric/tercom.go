package metric

import (
	"strings"
	"unicode"
)

// tokens splits as tercom's normalizer does in sacreBLEU's rendering. That
// leaves out one thing which there can never take effect: runs of kana are
// parted only if they are the whole text, and the text is padded before.
func (o TEROptions) tokens(text string) []string {
	if !o.CaseSensitive {
		text = lower(text)
	}
	if o.Normalized {
		text = o.normalize(strings.TrimRightFunc(text, isSpace))
	}
	if o.NoPunctuation {
		text = strings.Map(o.dropPunctuation, text)
	}
	return fields(text)
}

func (o TEROptions) normalize(text string) string {
	text = strings.ReplaceAll(text, "\n-", "")
	s := newSpacing(" " + unescape(text) + " ")
	s.around(isMark)
	s.possessives()
	s.numerals()
	if o.Asian {
		s.around(isAsian)
	}
	return string(s.text)
}

// possessives puts a space before every 's that ends a word.
func (s *spacing) possessives() {
	out := s.spare[:0]
	for i, r := range s.text {
		if r == '\'' && i+2 < len(s.text) && s.text[i+1] == 's' && isBlank(s.text[i+2]) {
			out = append(out, ' ')
		}
		out = append(out, r)
	}
	s.text, s.spare = out, s.text
}

func isBlank(r rune) bool { return r == ' ' || r == '\n' }

func (o TEROptions) dropPunctuation(r rune) rune {
	if strings.ContainsRune(`.,?:;!"()`, r) || o.Asian && unicode.Is(asianPunctuation, r) {
		return -1
	}
	return r
}

func isAsian(r rune) bool {
	return r >= 0x2e80 && (unicode.Is(asianLetters, r) || unicode.Is(asianPunctuation, r))
}

var asianLetters = &unicode.RangeTable{R16: []unicode.Range16{
	{0x2e80, 0x2eff, 1}, // radicals
	{0x31c0, 0x31ef, 1}, // strokes
	{0x3200, 0x4dbf, 1}, // enclosed and compatibility forms, Extension A
	{0x4e00, 0x9fff, 1}, // unified ideographs
	{0xf900, 0xfaff, 1}, // compatibility ideographs
	{0xfe30, 0xfe4f, 1}, // compatibility forms
}}

var asianPunctuation = &unicode.RangeTable{R16: []unicode.Range16{
	{0x3001, 0x3002, 1},
	{0x3008, 0x3011, 1},
	{0x3014, 0x301f, 1},
	{0x30fb, 0x30fb, 1},
	{0xff01, 0xff02, 1},
	{0xff08, 0xff09, 1},
	{0xff0c, 0xff0c, 1},
	{0xff0e, 0xff0e, 1},
	{0xff1a, 0xff1b, 1},
	{0xff1f, 0xff1f, 1},
	{0xff61, 0xff65, 1},
}}
