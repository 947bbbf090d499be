package checks

import (
	"strings"

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
	roles  []speechRole // by id of the form
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
	v.roles = rolesOf(v.words.forms)
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
		if v.role(i) == 0 {
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
			if report >= 0 && v.everybody(i, report) {
				continue
			}
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
	switch r := v.role(i); {
	case r&persons == 0:
		return 0
	case v.words.form(i) == "i":
		return v.bareI(i, from, to)
	case r&firstPerson != 0 && v.words.form(i) != "mine":
		return v.lower(i, 'i')
	case r&ourPerson != 0:
		return v.lower(i, 'w')
	case r&secondPerson != 0:
		return v.lower(i, 'y')
	}
	return 0
}

// bareI is the person of an “I”, unless it is a numeral: Elizabeth I was.
func (v *voice) bareI(i, from, to int) rune {
	if !v.capital(i) || i+1 >= to || v.role(i+1)&deed == 0 || v.words.gap(i) != " " && v.words.gap(i) != "\n" {
		return 0
	}
	if i > from && v.capital(i-1) && v.words.gap(i-1) == " " {
		return 0
	}
	return 'i'
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
