package checks

import (
	"strings"
	"unicode"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// Who speaks
//
// Most texts say I or you by right. What makes a pronoun wrong is that somebody
// else's words are being reported: a third person with a verb of saying, in the
// same paragraph and before it. And the article itself must not speak so: one
// “I” in a paragraph that reports nobody shows a writer who tells of himself.
// So paragraphs are told apart first, the whole text is asked, and only then
// are sentences looked at.

// A shift is a pronoun and the verb of saying that it depends on, as indices of
// words.
type shift struct{ pronoun, report int }

// A voice is what is known about the persons of an article.
type voice struct {
	words  *wordList
	quotes []quotedParagraph
	shifts []shift
	own    struct{ i, we, you int } // pronouns of the article's own voice
	turns  int                      // paragraphs that begin like a turn of a conversation
}

var articleVoice = audit.NewMemo(func(p *audit.Pass) *voice {
	v := &voice{words: articleWords.Of(p), quotes: articleQuotes.Of(p)}
	if v.words.lang != "en" {
		return v
	}
	for i := range p.Article.Paragraphs {
		v.paragraph(p.Article.Paragraphs[i], i)
	}
	v.keep()
	return v
})

// paragraph collects the pronouns of one paragraph.
func (v *voice) paragraph(p text.Paragraph, index int) {
	from, to := v.words.paragraphs[index], v.words.paragraphs[index+1]
	if from == to || v.quotes[index].within {
		return
	}
	if v.turn(p) {
		v.turns++
	}
	report, reported, last := -1, false, int32(-1)
	pairs := v.quotes[index].pairs
	for i := from; i < to; i++ {
		for len(pairs) > 0 && pairs[0].End <= v.words.all[i].Start {
			pairs = pairs[1:]
		}
		if len(pairs) > 0 && pairs[0].Start < v.words.all[i].Start {
			continue
		}
		if v.reports(i, from, to) {
			report = i
		}
		switch v.pronoun(i, from, to) {
		case 0:
			continue
		case 'y':
			if report < 0 || !v.addressed(i, report, to) {
				v.own.you++
				continue
			}
		case 'i':
			if report < 0 || p.Kind == text.Headline {
				v.own.i++
				continue
			}
		case 'w':
			if report < 0 || p.Kind == text.Headline || !reported && !v.clause(i, report) && !v.opens(i) {
				v.own.we++
				continue
			}
		}
		reported = true
		if v.words.all[i].sentence != last {
			last = v.words.all[i].sentence
			v.shifts = append(v.shifts, shift{i, report})
		}
	}
}

// keep drops the shifts of a text that speaks in the same person itself.
func (v *voice) keep() {
	own := v.own
	kept := v.shifts[:0]
	for _, s := range v.shifts {
		form := v.words.form(s.pronoun)
		switch {
		case v.turns > 2 || own.i > 0:
		case youForms[form] && own.you > 0:
		case weForms[form] && own.we > 0:
		default:
			kept = append(kept, s)
		}
	}
	v.shifts = kept
}

// pronoun tells what person word i is: 'i', 'w', 'y', or 0.
func (v *voice) pronoun(i, from, to int) rune {
	form := v.words.form(i)
	switch {
	case form == "i":
		if !v.capital(i) || i+1 >= to || !deeds[v.words.form(i+1)] || v.words.gap(i) != " " && v.words.gap(i) != "\n" {
			return 0
		}
		if i > from && v.capital(i-1) && v.words.gap(i-1) == " " {
			return 0 // Elizabeth I was
		}
		return 'i'
	case iForms[form] && form != "mine":
		return v.lower(i, 'i')
	case weForms[form]:
		return v.lower(i, 'w')
	case youForms[form]:
		return v.lower(i, 'y')
	}
	return 0
}

func (v *voice) capital(i int) bool { return v.words.capital(i) }

// lower is the person of a word that is a pronoun only in small letters or at
// the start of a sentence: not “Let It Be Me”, not “US”.
func (v *voice) lower(i int, person rune) rune {
	t := v.words.text(i)
	if !v.capital(i) || strings.HasPrefix(v.words.form(i), "i") {
		return person
	}
	if len(t) > 1 && t == strings.ToUpper(t) || !v.opens(i) {
		return 0
	}
	return person
}

// opens reports whether word i begins a sentence.
func (v *voice) opens(i int) bool {
	return i == 0 || v.words.all[i].sentence != v.words.all[i-1].sentence
}

// reports reports whether word i is a verb of saying behind a third person, and
// introduces reported speech: “Holm said that”, “she said on Monday that”.
func (v *voice) reports(i, from, to int) bool {
	if !sayings[v.words.form(i)] || i == from || v.opens(i) {
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
