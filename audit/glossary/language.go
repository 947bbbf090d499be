package glossary

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/arabic"
	"github.com/blevesearch/snowballstem/danish"
	"github.com/blevesearch/snowballstem/dutch"
	"github.com/blevesearch/snowballstem/english"
	"github.com/blevesearch/snowballstem/finnish"
	"github.com/blevesearch/snowballstem/french"
	"github.com/blevesearch/snowballstem/german"
	"github.com/blevesearch/snowballstem/hungarian"
	"github.com/blevesearch/snowballstem/irish"
	"github.com/blevesearch/snowballstem/italian"
	"github.com/blevesearch/snowballstem/norwegian"
	"github.com/blevesearch/snowballstem/portuguese"
	"github.com/blevesearch/snowballstem/romanian"
	"github.com/blevesearch/snowballstem/russian"
	"github.com/blevesearch/snowballstem/spanish"
	"github.com/blevesearch/snowballstem/swedish"
	"github.com/blevesearch/snowballstem/tamil"
	"github.com/blevesearch/snowballstem/turkish"
	xlang "golang.org/x/text/language"
)

// A language is what the forms of its words depend on. The zero language has
// words that do not inflect.
type language struct {
	stem    func(*snowballstem.Env) bool
	ending  int    // most letters of an ending; 0: as many as the stemmer takes off
	derives string // endings as short that make another word
	genders bool   // articles and adjectives agree with the noun
	elides  bool   // l'accord
	english bool
}

var languages = map[string]*language{
	"ar": {stem: arabic.Stem, genders: true},
	"ca": {elides: true, genders: true},
	"da": {stem: danish.Stem, ending: 4, genders: true},
	"de": {stem: german.Stem, ending: 3, derives: "ung ig ik end", genders: true},
	"en": {stem: english.Stem, english: true},
	"es": {stem: spanish.Stem, ending: 3, genders: true},
	"fi": {stem: finnish.Stem, ending: 7},
	"fr": {stem: french.Stem, ending: 3, genders: true, elides: true},
	"ga": {stem: irish.Stem, ending: 4, genders: true},
	"hu": {stem: hungarian.Stem, ending: 7},
	"it": {stem: italian.Stem, ending: 3, genders: true, elides: true},
	"nb": {stem: norwegian.Stem, ending: 4, genders: true},
	"nl": {stem: dutch.Stem, ending: 3, genders: true},
	"nn": {stem: norwegian.Stem, ending: 4, genders: true},
	"no": {stem: norwegian.Stem, ending: 4, genders: true},
	"pt": {stem: portuguese.Stem, ending: 3, genders: true},
	"ro": {stem: romanian.Stem, ending: 5, genders: true},
	"ru": {stem: russian.Stem, ending: 4, genders: true},
	"sv": {stem: swedish.Stem, ending: 4, genders: true},
	"ta": {stem: tamil.Stem, genders: true},
	"tr": {stem: turkish.Stem, ending: 8},
}

// languageOf finds the language of a BCP 47 tag.
func languageOf(tag string) *language {
	base, _, _ := strings.Cut(strings.ToLower(tag), "-")
	if l, ok := languages[base]; ok {
		return l
	}
	return &language{}
}

// sameLanguage reports whether two tags mean one written language, whatever the
// region: en-GB and en-US do, zh-Hans and zh-TW do not. No tag, or “und”, may be
// any language.
func sameLanguage(a, b string) bool {
	if a == b || unsaid(a) || unsaid(b) {
		return true
	}
	x, errX := xlang.Parse(strings.ReplaceAll(a, "_", "-"))
	y, errY := xlang.Parse(strings.ReplaceAll(b, "_", "-"))
	if errX != nil || errY != nil {
		return strings.EqualFold(a, b)
	}
	baseX, _ := x.Base()
	baseY, _ := y.Base()
	scriptX, _ := x.Script()
	scriptY, _ := y.Script()
	return baseX == baseY && scriptX == scriptY
}

func unsaid(tag string) bool { return tag == "" || tag == "und" }

// key is what the forms of one word have in common. The word is in lower case.
func (l *language) key(word string) string {
	if l.stem == nil || len(word) < 3 {
		return word
	}
	if stem, ok := strings.CutSuffix(word, "men"); l.english && ok && len(stem) > 1 {
		word = stem + "man" // chairmen
	}
	env := snowballstem.NewEnv(word)
	l.stem(env)
	return env.Current()
}

// inflected reports whether a word of the text is a form of a word of the
// glossary with the same key. Stemmers take off too much: for them organs and
// organization are one word. So the two may differ in an ending alone, and in
// English in one that makes a plural or a form of a verb. Both are in lower case.
func (l *language) inflected(word, text string) bool {
	if word == text {
		return true
	}
	a, b := rest(word, text)
	switch {
	case l.english:
		return englishForms(word[:len(word)-len(a)], a, b)
	case l.ending > 0:
		return l.ends(a) && l.ends(b)
	}
	return true
}

// ends reports whether what a word ends with makes no other word of it.
func (l *language) ends(s string) bool {
	return utf8.RuneCountInString(s) <= l.ending && !slices.Contains(strings.Fields(l.derives), s)
}

// rest cuts off what two words begin with.
func rest(a, b string) (string, string) {
	n := 0
	for i, r := range a {
		if !strings.HasPrefix(b[i:], string(r)) {
			break
		}
		n = i + len(string(r))
		if n >= len(b) {
			break
		}
	}
	return a[n:], b[n:]
}

// englishForms reports whether what follows common letters are endings of one
// word. The word of the glossary is a noun or the base form of a verb: “meeting”
// is no form of “meet” there.
func englishForms(common, word, text string) bool {
	if word == "an" && text == "en" {
		return true // chairman, chairmen
	}
	if common != "" && strings.HasPrefix(text, common[len(common)-1:]) && word == "" {
		text = text[1:] // planned
	}
	switch word {
	case "":
		return text == "s" || text == "es" || text == "d" || text == "ed" || text == "ing"
	case "e":
		return text == "ing"
	case "y":
		return text == "ies" || text == "ied"
	case "s", "es":
		return text == ""
	case "ies":
		return text == "y"
	}
	return false
}

// Genders reports whether words around a noun change with it in a language, so
// that another noun cannot simply take its place.
func Genders(lang string) bool { return languageOf(lang).genders }
