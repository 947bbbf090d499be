package checks

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// foreign is a place where a text leaves its script, bytes from..to.
type foreign struct {
	from, to int
	kind     foreignKind
	script   string
	fixes    []foreignFix // alternatives
}

type foreignFix struct {
	from, to int
	text     string
	safe     bool
}

type foreignKind uint8

const (
	foreignWords foreignKind = iota
	lookalike                // a letter in a word of another script
	middleDot                // between the parts of a name
	wideMark                 // full width
)

// writing is a script by the name that readers know it by.
type writing struct {
	name  string
	table *unicode.RangeTable
}

var writings = [...]writing{
	{"Chinese or Japanese", unicode.Han}, {"Japanese", unicode.Hiragana}, {"Japanese", unicode.Katakana}, {"Korean", unicode.Hangul},
	{"Cyrillic", unicode.Cyrillic}, {"Greek", unicode.Greek}, {"Arabic", unicode.Arabic}, {"Hebrew", unicode.Hebrew},
	{"Devanagari", unicode.Devanagari}, {"Thai", unicode.Thai}, {"Armenian", unicode.Armenian}, {"Georgian", unicode.Georgian},
	{"Bengali", unicode.Bengali}, {"Tamil", unicode.Tamil}, {"Telugu", unicode.Telugu}, {"Lao", unicode.Lao},
	{"Khmer", unicode.Khmer}, {"Burmese", unicode.Myanmar}, {"Ethiopic", unicode.Ethiopic}, {"Chinese (Bopomofo)", unicode.Bopomofo},
}

// scriptName is the script of a letter that is not Latin; "" if it has none.
func scriptName(r rune) string {
	if r < 0x370 || r >= 0x1D00 && r < 0x1F00 || !unicode.IsLetter(r) && !unicode.IsMark(r) || r == 'ー' || r == 'Ω' {
		return ""
	}
	for _, w := range writings {
		if unicode.Is(w.table, r) {
			return w.name
		}
	}
	return ""
}

// latinShare is how many of five letters of a Latin text are Latin.
const latinShare = 4

// latinText reports whether a document is written in Latin letters for the most
// part. What has no script, and what is left over from the page, has no vote.
func latinText(d *text.Document) bool {
	latin, all := 0, 0
	for _, p := range d.Paragraphs {
		if p.Kind == text.Residue {
			continue
		}
		l, a := countLetters(d.Visible[p.Start:p.End])
		latin, all = latin+l, all+a
	}
	return latin > 0 && 5*latin >= latinShare*all
}

// countLetters counts the Latin letters, and those of all scripts.
func countLetters(b []byte) (latin, all int) {
	for i := 0; i < len(b); {
		if c := b[i]; c < utf8.RuneSelf {
			if 'a' <= c|0x20 && c|0x20 <= 'z' {
				latin++
				all++
			}
			i++
			continue
		}
		r, size := utf8.DecodeRune(b[i:])
		i += size
		switch {
		case unicode.Is(unicode.Latin, r):
			latin++
			all++
		case r >= 0x370 && unicode.IsLetter(r):
			all++
		}
	}
	return latin, all
}

// A foreignPlace is a place of the article where it leaves its script.
type foreignPlace struct {
	foreign
	in seen // the paragraph
}

// foreignPlaces lists the places where an article in Latin letters leaves its
// script, in order; none of another article.
var foreignPlaces = audit.NewMemo(func(p *audit.Pass) (places []foreignPlace) {
	if ascii(p.Article.Visible) || !latinText(p.Article) {
		return nil
	}
	for _, par := range p.Article.Paragraphs {
		if !leavesLatin(p.Article.Visible[par.Start:par.End]) {
			continue
		}
		s := newSeen(p.Article, par.Span)
		for _, f := range findForeign(s.text) {
			places = append(places, foreignPlace{f, s})
		}
	}
	return places
})

// leavesLatin reports whether a text holds any character beyond the Latin
// letters and the quotation marks and dashes that go with them.
func leavesLatin(b []byte) bool {
	for i := beyondASCII.next(b, 0); i < len(b); i = beyondASCII.next(b, i) {
		r, size := utf8.DecodeRune(b[i:])
		if r >= 0x370 && !(0x1E00 <= r && r <= 0x1EFF) && !(0x2010 <= r && r <= 0x203A) || r == '·' {
			return true
		}
		i += size
	}
	return false
}

// findForeign lists the places where a paragraph leaves its script, in order.
func findForeign(s string) (found []foreign) {
	var x brackets
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		x.see(r, i)
		if r < utf8.RuneSelf {
			i += size
			continue
		}
		f, ok := foreignAt(s, i, r)
		if !ok {
			i += size
			continue
		}
		if f.kind != foreignWords || !gloss(s, f, x) {
			found = append(found, f)
		}
		i = f.to
	}
	return found
}

func foreignAt(s string, i int, r rune) (foreign, bool) {
	if name := scriptName(r); name != "" {
		return wordsAt(s, i, name)
	}
	switch {
	case r == '・' || r == '･' || r == '·':
		return dotAt(s, i, r)
	case 0xFF01 <= r && r <= 0xFF5E || strings.ContainsRune("。、「」『』【】《》〈〉〔〕", r):
		return wideAt(s, i)
	}
	return foreign{}, false
}

// wordsAt takes in all that follows in other scripts, with the spaces and marks
// between.
func wordsAt(s string, i int, name string) (foreign, bool) {
	f := foreign{from: i, to: i, kind: foreignWords, script: name}
	n := 0
	for j, r := range s[i:] {
		switch {
		case scriptName(r) != "" || r == 'ー':
			n++
			f.to = i + j + utf8.RuneLen(r)
		case !unicode.IsSpace(r) && !strings.ContainsRune(",，、；;・·：·「」『』《》。-–", r) && !unicode.IsMark(r):
			return f.judged(s, n)
		}
	}
	return f.judged(s, n)
}

// judged tells words from the single letters of formulas, and from letters that
// got into a word of the text's own script.
func (f foreign) judged(s string, letters int) (foreign, bool) {
	alphabet := f.script == "Greek" || f.script == "Cyrillic"
	if alphabet && (latinEnds(s[:f.from]) || latinBegins(s[f.to:])) {
		latin, ok := latinForms(s[f.from:f.to])
		if !ok {
			return f, f.script == "Cyrillic"
		}
		f.kind, f.fixes = lookalike, []foreignFix{{f.from, f.to, latin, true}}
		return f, true
	}
	return f, !(f.script == "Greek" && letters <= 2)
}

func latinEnds(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.Is(unicode.Latin, r)
}

func latinBegins(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.Is(unicode.Latin, r)
}

// latinForms puts Latin letters in the place of those that look the same.
func latinForms(s string) (string, bool) {
	const same = "АAВBЕEКKМMНHОOРPСCТTХXаaеeоoрpсcуyхxіiІIјjЈJѕsЅSΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοo"
	var out strings.Builder
	for _, r := range s {
		i := strings.IndexRune(same, r)
		if i < 0 {
			return "", false
		}
		out.WriteByte(same[i+utf8.RuneLen(r)])
	}
	return out.String(), true
}
