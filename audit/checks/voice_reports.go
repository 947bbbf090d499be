package checks

import (
	"strings"
	"unicode"

	"mtaudit/audit/text"
)

// reports reports whether word i is a verb of saying behind a third person, and
// introduces reported speech: “Holm said that”, “she said on Monday that”.
func (v *voice) reports(i, from, to int) bool {
	if v.role(i)&saying == 0 || i == from || v.opens(i) {
		return false
	}
	who := i - 1
	for who > from && adverbs[v.words.form(who)] {
		who--
	}
	if form := v.words.form(who); iForms[form] || weForms[form] || youForms[form] || form == "i" {
		return false
	}
	if !v.capital(who) && !thirdPersons[v.words.form(who)] && !v.joined(who, from) {
		return false
	}
	for k := i + 1; k < to && k <= i+8 && !v.opens(k) && v.words.all[k].sentence == v.words.all[i].sentence; k++ {
		if v.words.form(k) == "that" {
			return true
		}
		if strings.ContainsAny(v.words.gap(k-1), ":;\"“") {
			return false
		}
	}
	return false
}

// joined reports whether word i is the “and” before the second verb of a sentence
// that begins with a third person: “Norrby welcomes the bridge and believes that”.
func (v *voice) joined(i, from int) bool {
	if v.words.form(i) != "and" {
		return false
	}
	first := i
	for first > from && i-first < longestSentence && !v.opens(first) {
		first--
	}
	form := v.words.form(first)
	return v.opens(first) && !iForms[form] && !weForms[form] && !youForms[form] && form != "i"
}

// longestSentence is how many words back a sentence is searched for its beginning.
const longestSentence = 100

// clause reports whether word i is the subject of the clause that a verb of saying
// introduces: “said that we”.
func (v *voice) clause(i, report int) bool {
	return i > 0 && v.words.form(i-1) == "that" && v.words.all[i].sentence == v.words.all[report].sentence
}

// everybody reports whether a we means all people: what somebody holds in general,
// in the present, “the board points out that we should save water”.
func (v *voice) everybody(i, report int) bool {
	return v.words.form(i) == "we" && v.clause(i, report) && strings.HasSuffix(v.words.form(report), "s") && i+1 < len(v.words.all) && duties[v.words.form(i+1)]
}

// addressed reports whether a you speaks to the persons that a sentence speaks
// about: “that the town will build it and you will open it”.
func (v *voice) addressed(i, report, to int) bool {
	if v.words.all[i].sentence-v.words.all[report].sentence > 1 || i+1 >= to {
		return false // one further: a false full stop may stand between
	}
	before, after := v.words.form(i-1), v.words.form(i+1)
	return (before == "and" || before == "that") && !anybody[after] && youForms[v.words.form(i)]
}

// turn reports whether a paragraph begins like a turn of an interview: “Q:”,
// “Interviewer:”, “Ida Holm:”.
func (v *voice) turn(p text.Paragraph) bool {
	head := v.words.doc.Text(text.Span{Start: p.Start, End: min(p.End, p.Start+40)})
	name, _, ok := strings.Cut(head, ":")
	if !ok || name == "" || len(strings.Fields(name)) > 3 {
		return false
	}
	for _, word := range strings.Fields(name) {
		if r := []rune(word)[0]; !unicode.IsUpper(r) {
			return false
		}
	}
	return true
}

// speaker names who is reported to speak.
func (v *voice) speaker(report int) string {
	i := report
	for i > 0 && report-i < 4 && v.capital(i-1) && v.words.all[i-1].sentence == v.words.all[report].sentence {
		i--
	}
	if i == report {
		return "another"
	}
	return v.words.phrase(i, report)
}
