package checks

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The forms of placeholders, each tried only where its opener stands.
var (
	templateForms = []struct {
		opener string
		form   *regexp.Regexp
	}{
		{"{{", regexp.MustCompile(`^\{\{[^{}\\\n]+\}\}`)},
		{"{%", regexp.MustCompile(`^\{%[^{}\n]+%\}`)},
		{"<%", regexp.MustCompile(`^<%[^<>\n]*%>`)},
		{"<?", regexp.MustCompile(`^<\?[^<>\n]*\?>`)},
		{"${", regexp.MustCompile(`^\$\{[a-zA-Z_][a-zA-Z0-9_.]*\}`)},
		{"%%", regexp.MustCompile(`^%%[a-z_]+%%`)},
	}
	printfForm = regexp.MustCompile(`^%(?:[1-9]\$|\([a-zA-Z_]+\))?[sd@]`)
)

// placeholderAt recognises what a program should have filled in.
func placeholderAt(s string, i int) int {
	for _, t := range templateForms {
		if !strings.HasPrefix(s[i:], t.opener) {
			continue
		}
		if n := len(t.form.FindString(s[i:])); n > 0 && !formula(s, i) {
			return n
		}
	}
	if s[i] != '%' {
		return 0
	}
	n := len(printfForm.FindString(s[i:]))
	if r, _ := utf8.DecodeRuneInString(s[i+n:]); n == 0 || unicode.IsLetter(r) || afterFigure(s[:i]) {
		return 0
	}
	return n
}

// formula reports whether braces at byte i belong to mathematics: f^{{x}}.
func formula(s string, i int) bool {
	return i > 0 && strings.IndexByte(`\^_{}`, s[i-1]) >= 0
}

// afterFigure reports whether a per cent sign would follow a figure: 50 %d’un.
func afterFigure(before string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(before, " \u00A0\u202F"))
	return unicode.IsDigit(r)
}
