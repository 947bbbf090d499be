package glossary

import (
	"unicode"
	"unicode/utf8"
)

// A pattern is a term to be found.
type pattern struct {
	entry  *Entry
	term   *Term
	words  []string // in lower case
	tokens []token
	cased  []bool // by token: whether its case counts
	proper bool   // a name, which does not inflect in English
}

// likeness compares a pattern with the tokens from i on, which have its keys.
func (p *pattern) likeness(lang *language, t reading, i int) (Likeness, bool) {
	like := Exact
	for k, want := range p.tokens {
		got := t.tokens[i+k]
		if !sameCase(want.form, got) {
			if p.cased[k] {
				return 0, false
			}
			like &^= SameCase
		}
		if k > 0 && want.before != got.before {
			like &^= SameGaps
		}
		owned := want.owned() == got.owned() || k == len(p.tokens)-1 && got.owned()
		if p.words[k] != t.words[i+k] || !owned {
			like &^= SameForms
		}
		if !owned || !p.inflected(lang, k, t.words[i+k]) {
			like &^= OneWord
		}
	}
	return like, true
}

// inflected reports whether a word of the text is a form of a word of the pattern.
func (p *pattern) inflected(lang *language, k int, text string) bool {
	if lang.english && p.proper && !p.cased[k] {
		return p.words[k] == text
	}
	return lang.inflected(p.words[k], text)
}

// sameCase compares the letters that two words begin with. The first of a
// sentence may be a capital.
func sameCase(want string, got token) bool {
	for i, r := range want {
		if i >= len(got.form) {
			return true
		}
		g, _ := utf8.DecodeRuneInString(got.form[i:])
		switch {
		case g == r || i == 0 && got.opens && unicode.IsUpper(g) && unicode.ToLower(g) == r:
		case unicode.ToLower(g) == unicode.ToLower(r):
			return false
		default:
			return true
		}
	}
	return true
}

// acronym reports whether a word is in capitals.
func acronym(w string) bool {
	capitals := 0
	for _, r := range w {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			capitals++
		}
	}
	return capitals > 1
}

func capitalised(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}
