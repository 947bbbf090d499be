package checks

import (
	"fmt"

	"mtaudit/audit"
)

// speakers knows which names both texts use, so that one name for another can be
// told from one name in two spellings.
type speakers struct {
	english     bool
	mine, other map[string]bool // capitalised words, in lower case
}

func newSpeakers(p *audit.Pass) *speakers {
	a, r := articleWords.Of(p), referenceWords.Of(p)
	s := &speakers{english: a.lang == "en" && r.lang == "en"}
	if s.english {
		s.mine, s.other = capitalForms(a), capitalForms(r)
	}
	return s
}

func capitalForms(l *wordList) map[string]bool {
	out := map[string]bool{}
	for i := range l.all {
		if l.capital(i) && l.content(i) {
			out[l.form(i)] = true
		}
	}
	return out
}

// speaker reports a speaker whom both texts know, and who is not that of the
// reference, whom both texts know too.
func (r quoteReports) speaker(q quoteRun, a quoteAnswer) {
	if !r.speakers.english {
		return
	}
	mine, ok := r.mine.speakerAbout(q.from, q.to)
	theirs, named := r.theirs.speakerAbout(a.from, a.to)
	if !ok || !named {
		return
	}
	x, y := r.mine.list.form(mine), r.theirs.list.form(theirs)
	if x == y || !r.speakers.other[x] || !r.speakers.mine[y] || r.theirs.sentenceNames(theirs, x) || r.mine.sentenceNames(mine, y) {
		return
	}
	at := r.mine.list.span(mine, mine+1)
	there := r.theirs.list.span(theirs, theirs+1)
	r.Report(audit.Finding{
		Severity: audit.Major,
		At:       r.At(at),
		Message:  fmt.Sprintf("“%s” is the speaker here; in the reference “%s” says this. Compare with the source, and correct the name.", r.Article.Text(at), r.Reference.Text(there)),
		Related:  []audit.Related{audit.Elsewhere(r.Reference, there, "the speaker in the reference")},
	})
}

// nearSpeech is how many words before or behind a quotation its speaker is
// looked for.
const nearSpeech = 12

// speakerAbout finds the name beside a verb of saying next to a quotation: the
// index of its last word.
func (p *quotePassage) speakerAbout(from, to int) (int, bool) {
	for i := to; i < min(len(p.words), to+nearSpeech) && p.quote[i] < 0; i++ {
		if name, ok := p.sayer(i); ok {
			return name, true
		}
	}
	for i := from - 1; i >= max(0, from-nearSpeech) && p.quote[i] < 0; i-- {
		if name, ok := p.sayer(i); ok {
			return name, true
		}
	}
	return 0, false
}

// sayer finds the name right before a verb of saying, or right behind it.
func (p *quotePassage) sayer(i int) (int, bool) {
	if !sayings[p.list.form(p.words[i])] {
		return 0, false
	}
	if i > 0 && p.quote[i-1] < 0 && p.name(i-1) {
		return p.words[i-1], true
	}
	last := -1
	for j := i + 1; j < len(p.words) && p.quote[j] < 0 && p.name(j); j++ {
		last = p.words[j]
	}
	return last, last >= 0
}

func (p *quotePassage) name(i int) bool {
	w := p.words[i]
	return p.list.capital(w) && p.list.content(w)
}

// sentenceNames reports whether a name stands in the sentence of a word.
func (p *quotePassage) sentenceNames(word int, form string) bool {
	sentence := p.list.all[word].sentence
	for _, i := range p.words {
		if p.list.all[i].sentence == sentence && p.list.form(i) == form {
			return true
		}
	}
	return false
}
