package checks

import (
	"fmt"

	"mtaudit/audit"
)

// wrongFrame reports whether two verbs with one object between them are a slip.
// The object must be a noun phrase with content, the verbs must carry content,
// and a third member makes it a list, which is style.
func wrongFrame(w *wordList, r repeat) bool {
	first, second := r.first, r.at+r.step-1
	if !w.is(r.at, determiner) || !w.content(first) || !w.content(second) || w.capital(second) {
		return false
	}
	if w.all[first].sentence != w.all[r.last-1].sentence || w.measure(r).content == 0 {
		return false
	}
	if w.goesOn(r) {
		return false
	}
	third := r.last + r.step - r.n - 1 // its verb
	return third+1 >= len(w.all) || w.all[third+1].id != w.all[r.at].id && !w.endsWith(first, w.all[r.last-1].id)
}

// endsWith reports whether a word stands right before word i, a coordinator aside.
func (w *wordList) endsWith(i int, id int32) bool {
	if i > 0 && w.is(i-1, coordinator) {
		i--
	}
	return i > 0 && w.all[i-1].id == id
}

func frameFinding(p *audit.Pass, w *wordList, r repeat) audit.Finding {
	second := r.at + r.step - 1
	return audit.Finding{
		At: p.At(w.span(r.first, r.last)),
		Message: fmt.Sprintf("“%s” is said twice, after “%s” and after “%s”. Often the source has two verbs of nearly one meaning here. Keep one of them, or let both share the phrase.",
			shorten(w.phrase(r.at, r.at+r.n)), w.text(r.first), w.text(second)),
	}
}
