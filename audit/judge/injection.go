package judge

import (
	"encoding/base64"
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// injections reports passages that speak to a language model.
func injections(p *audit.Pass) error {
	for i, q := range p.Article.Paragraphs {
		if at, ok := attempt(newPiece(p.Article, i, q.Span)); ok {
			p.Reportf(at, "This speaks to a language model, not to a reader. It can change no more than the judge's verdict on this paragraph, which says little now: read the paragraph yourself, and delete what is no part of the article.")
		}
	}
	return nil
}

// attempt finds the first words of a paragraph that speak to a model. Where they are
// disguised it is the whole paragraph.
func attempt(p piece) (text.Span, bool) {
	f := fold(p.text)
	lower := sameLength(f.text)
	if m := findOrder(lower); m != nil {
		return p.span(f.span(m[0], m[1])), true
	}
	for _, unveiled := range disguises(p.text) {
		if findOrder(unveiled) != nil {
			return p.at, true
		}
	}
	return p.at, invisibleRun(p.text)
}

// disguises are a text as it reads without the ways in which words are hidden from a scan:
// letters of another alphabet or width or in place of others, letters set apart, invisible
// letters, and base64.
func disguises(s string) (out []string) {
	plain := strings.ToLower(s)
	if !ascii(s) {
		plain = cleaned(lookalikes.Replace(strings.ToLower(norm.NFKC.String(s))))
		out = append(out, plain)
	}
	if digitsInWords(plain) {
		out = append(out, digitLetters.Replace(plain))
	}
	out = append(out, setApart(plain)...)
	if tags := strings.Map(tagLetter, s); tags != "" {
		out = append(out, strings.ToLower(tags))
	}
	for _, word := range base64Word().FindAllString(s, -1) {
		raw, err := base64.RawStdEncoding.DecodeString(strings.TrimRight(word, "="))
		if err == nil && utf8.Valid(raw) {
			out = append(out, strings.ToLower(string(raw)))
		}
	}
	return out
}

func ascii(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r >= utf8.RuneSelf }) < 0
}

// digitsInWords reports whether a digit, or a sign for a letter, stands between two letters.
func digitsInWords(s string) bool {
	for i := 1; i+1 < len(s); i++ {
		if strings.IndexByte("013457@$", s[i]) >= 0 && unicode.IsLetter(rune(s[i-1])) && unicode.IsLetter(rune(s[i+1])) {
			return true
		}
	}
	return false
}

// apart is how many letters stand alone in a row before it is no accident.
const apart = 10

// setApart finds words that are written letter by letter, and puts spaces between those
// that orders have.
func setApart(s string) (out []string) {
	var run strings.Builder
	end := func() {
		if run.Len() >= apart {
			out = append(out, spaced.Replace(run.String()))
		}
		run.Reset()
	}
	for word := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if len(word) > 1 {
			end()
			continue
		}
		run.WriteString(word)
	}
	end()
	return out
}

var spaced = strings.NewReplacer("all", " all ", "any", " any ", "the", " the ", "previous", " previous ", "prior", " prior ", "above", " above ", "your", " your ", "system", " system ", "instructions", " instructions ", "rules", " rules ", "prompt", " prompt ")

var (
	lookalikes   = strings.NewReplacer("а", "a", "е", "e", "о", "o", "р", "p", "с", "c", "у", "y", "х", "x", "і", "i", "ѕ", "s", "ј", "j", "ԁ", "d", "ո", "n", "ο", "o", "α", "a", "ε", "e", "ι", "i", "ν", "v", "ρ", "p", "τ", "t")
	digitLetters = strings.NewReplacer("0", "o", "1", "i", "3", "e", "4", "a", "5", "s", "7", "t", "@", "a", "$", "s")
	base64Word   = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`[A-Za-z0-9+/]{24,}={0,2}`) })
)

// tagLetter is the letter that an invisible tag stands for, and nothing for all else.
func tagLetter(r rune) rune {
	if r >= 0xE0020 && r <= 0xE007E {
		return r - 0xE0000
	}
	return -1
}

// invisibleRun reports whether so many invisible characters stand together that
// they are likely to be writing.
func invisibleRun(s string) bool {
	n := 0
	for _, r := range s {
		if !invisible(r) || r < 0x100 {
			n = 0
			continue
		}
		if n++; n >= 8 {
			return true
		}
	}
	return false
}
