package checks

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"mtaudit/audit/glossary"
)

// fits reports whether a form can stand where a match stands without a change to
// either: the match is not inflected and has no capitals of its own, but for a
// line in capitals; nothing around it agrees with its gender; and an article “a”
// or “an” before it stays right.
func fits(lang, form string, m glossary.Match, in string) bool {
	if m.Like&glossary.SameForms == 0 || m.Like&glossary.SameCase == 0 && !inCapitals(in[m.Start:m.End]) {
		return false
	}
	if glossary.Genders(lang) && m.Entry.Kind != glossary.Person && m.Entry.Kind != glossary.Place {
		return false
	}
	before := strings.ToLower(lastWord(in[:m.Start]))
	return before != "a" && before != "an" || startsWithVowel(form) == startsWithVowel(in[m.Start:])
}

func lastWord(s string) string {
	s = strings.TrimRight(s[max(0, len(s)-8):], " \t\r\n-")
	return s[strings.LastIndexAny(s, " \t\r\n(“\"'")+1:]
}

func startsWithVowel(s string) bool {
	return s != "" && strings.ContainsRune("aeiouAEIOU", rune(s[0]))
}

func inCapitals(s string) bool { return s == strings.ToUpper(s) }

// missingPart is what a form has beyond the words that stand around its place
// already: of a full name, where the family name stands behind.
func missingPart(form, before, after string) string {
	words := strings.Fields(form)
	for k := 1; k < len(words); k++ {
		if begins(after, " "+strings.Join(words[k:], " ")) {
			return strings.Join(words[:k], " ")
		}
		if rest, ok := strings.CutSuffix(before, strings.Join(words[:len(words)-k], " ")+" "); ok && !endsInWord(rest) {
			return strings.Join(words[len(words)-k:], " ")
		}
	}
	return form
}

// begins reports whether a text begins with words, and not with a part of one.
func begins(s, words string) bool {
	rest, ok := strings.CutPrefix(s, words)
	r, _ := utf8.DecodeRuneInString(rest)
	return ok && !unicode.IsLetter(r)
}

func endsInWord(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsLetter(r)
}

// replacement is a form with the capitals that its place has beyond those of the
// form that stands there: of a headline, or of the first word of a sentence.
func replacement(form string, m glossary.Match, in string) string {
	said := in[m.Start:m.End]
	switch {
	case m.Like&glossary.SameCase == 0 && inCapitals(said):
		return strings.ToUpper(form)
	case startsUpper(said) && !startsUpper(m.Term.Text):
		_, size := utf8.DecodeRuneInString(form)
		return strings.ToUpper(form[:size]) + form[size:]
	}
	return form
}
