package read

import (
	"unicode"

	"github.com/abadojack/whatlanggo"
)

// A script is a writing system and the languages that are told apart in it.
type script struct {
	iso    string // ISO 15924
	tables []*unicode.RangeTable
	lang   string // where the script means one language in news text
	among  []candidate
}

// A candidate is a language that the letter statistics may answer with. The
// list is short on purpose: every language beyond those that are expected costs
// right answers for those that are.
type candidate struct {
	tag  string
	code whatlanggo.Lang
}

// The indexes of the scripts that are handled apart.
const (
	latin = iota
	han
	kana
)

var scripts = [...]script{
	latin: {iso: "Latn", tables: []*unicode.RangeTable{unicode.Latin}, among: []candidate{
		{"cs", whatlanggo.Ces}, {"da", whatlanggo.Dan}, {"de", whatlanggo.Deu}, {"en", whatlanggo.Eng},
		{"es", whatlanggo.Spa}, {"fi", whatlanggo.Fin}, {"fr", whatlanggo.Fra}, {"hu", whatlanggo.Hun},
		{"id", whatlanggo.Ind}, {"it", whatlanggo.Ita}, {"nb", whatlanggo.Nob}, {"nl", whatlanggo.Nld},
		{"pl", whatlanggo.Pol}, {"pt", whatlanggo.Por}, {"ro", whatlanggo.Ron}, {"sv", whatlanggo.Swe},
		{"tr", whatlanggo.Tur}, {"vi", whatlanggo.Vie},
	}},
	han:  {iso: "Hani", tables: []*unicode.RangeTable{unicode.Han}},
	kana: {iso: "Hrkt", tables: []*unicode.RangeTable{unicode.Hiragana, unicode.Katakana}, lang: "ja"},
	{iso: "Hang", tables: []*unicode.RangeTable{unicode.Hangul}, lang: "ko"},
	{iso: "Cyrl", tables: []*unicode.RangeTable{unicode.Cyrillic}, among: []candidate{
		{"bg", whatlanggo.Bul}, {"ru", whatlanggo.Rus}, {"sr", whatlanggo.Srp}, {"uk", whatlanggo.Ukr},
	}},
	{iso: "Arab", tables: []*unicode.RangeTable{unicode.Arabic}, among: []candidate{
		{"ar", whatlanggo.Arb}, {"fa", whatlanggo.Pes}, {"ur", whatlanggo.Urd},
	}},
	{iso: "Deva", tables: []*unicode.RangeTable{unicode.Devanagari}, among: []candidate{
		{"hi", whatlanggo.Hin}, {"mr", whatlanggo.Mar}, {"ne", whatlanggo.Nep},
	}},
	{iso: "Hebr", tables: []*unicode.RangeTable{unicode.Hebrew}, lang: "he"},
	{iso: "Grek", tables: []*unicode.RangeTable{unicode.Greek}, lang: "el"},
	{iso: "Thai", tables: []*unicode.RangeTable{unicode.Thai}, lang: "th"},
	{iso: "Laoo", tables: []*unicode.RangeTable{unicode.Lao}, lang: "lo"},
	{iso: "Khmr", tables: []*unicode.RangeTable{unicode.Khmer}, lang: "km"},
	{iso: "Mymr", tables: []*unicode.RangeTable{unicode.Myanmar}, lang: "my"},
	{iso: "Armn", tables: []*unicode.RangeTable{unicode.Armenian}, lang: "hy"},
	{iso: "Geor", tables: []*unicode.RangeTable{unicode.Georgian}, lang: "ka"},
	{iso: "Ethi", tables: []*unicode.RangeTable{unicode.Ethiopic}, lang: "am"},
	{iso: "Beng", tables: []*unicode.RangeTable{unicode.Bengali}, lang: "bn"},
	{iso: "Taml", tables: []*unicode.RangeTable{unicode.Tamil}, lang: "ta"},
	{iso: "Telu", tables: []*unicode.RangeTable{unicode.Telugu}, lang: "te"},
	{iso: "Gujr", tables: []*unicode.RangeTable{unicode.Gujarati}, lang: "gu"},
	{iso: "Guru", tables: []*unicode.RangeTable{unicode.Gurmukhi}, lang: "pa"},
	{iso: "Knda", tables: []*unicode.RangeTable{unicode.Kannada}, lang: "kn"},
	{iso: "Mlym", tables: []*unicode.RangeTable{unicode.Malayalam}, lang: "ml"},
	{iso: "Sinh", tables: []*unicode.RangeTable{unicode.Sinhala}, lang: "si"},
	{iso: "Orya", tables: []*unicode.RangeTable{unicode.Oriya}, lang: "or"},
}

// scriptOf returns the index of a letter's script, -1 if it has none or one
// that is not listed.
func scriptOf(r rune) int {
	if r < 0x80 {
		if 'a' <= r|0x20 && r|0x20 <= 'z' {
			return latin
		}
		return -1
	}
	for i := range scripts {
		if unicode.In(r, scripts[i].tables...) {
			return i
		}
	}
	return -1
}

// share is the part of Japanese text, one in so many characters, that kana
// have at the very least; headlines have the fewest.
const share = 20

// dominant returns the index of the script that most letters of a text are in,
// -1 if it has no letters. Han text with some kana is Japanese. An ideograph
// counts twice, as it stands for about as much text as two letters do.
func dominant(s string) int {
	var count [len(scripts)]int
	for _, r := range s {
		if i := scriptOf(r); i >= 0 {
			count[i]++
		}
	}
	if count[kana] > 0 && count[kana]*share >= count[han] {
		count[kana] += count[han]
		count[han] = 0
	}
	count[han] *= 2
	best := -1
	for i, n := range count {
		if n > 0 && (best < 0 || n > count[best]) {
			best = i
		}
	}
	return best
}

func whitelist(among []candidate) map[whatlanggo.Lang]bool {
	m := make(map[whatlanggo.Lang]bool, len(among))
	for _, c := range among {
		m[c.code] = true
	}
	return m
}
