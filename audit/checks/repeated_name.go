package checks

import (
	"strings"

	"mtaudit/audit/lexicon"
)

// name reports whether a word said twice is likely one name, such as Duran
// Duran or New York: written with capitals, and no ordinary word of some length.
func (w *wordList) name(r repeat, sep separator) bool {
	form := w.form(r.at)
	switch {
	case !properTwice(w, r) || r.copies > 2:
		return false
	case sep == comma:
		return !w.member(r)
	case sep != space || w.lang != "en" && w.lang != "und":
		return true
	case w.small[w.all[r.at].id] && lexicon.Word(form) && !lexicon.ProperName(form):
		return false // the Year Year festival, in an article that has years
	case len(form) < 5 && strings.ToUpper(form) != w.text(r.at):
		return true
	}
	if len(form) >= longName && !w.always(r) {
		return false
	}
	return len(form) < 4 || !lexicon.Word(form) || lexicon.ProperName(form)
}

// longName is how many letters a name has at least that parents or bands do not
// double: no syllable of Chinese or Korean has so many.
const longName = 7

// always reports whether a name comes up more often doubled than alone, and
// more than once: then it is one of two words.
func (w *wordList) always(r repeat) bool { return w.doubling[w.all[r.at].id] > 1 }

// doublings counts, by id, how much oftener a word stands twice in a row than
// alone.
func doublings(all []word, ids int) []int32 {
	n := make([]int32, ids)
	for i := 0; i < len(all); i++ {
		if i+1 == len(all) || all[i].id != all[i+1].id {
			n[all[i].id]--
			continue
		}
		n[all[i].id]++
		i++
	}
	return n
}

// member reports whether a name said twice is a member of a list that is named
// twice: “Norrby, Vestra, Vestra and Kalm”.
func (w *wordList) member(r repeat) bool {
	if r.first == 0 || r.last == len(w.all) || !isComma(w.gap(r.first-1)) || !w.capital(r.first-1) {
		return false
	}
	return isComma(w.gap(r.last-1)) && w.capital(r.last) || w.is(r.last, coordinator)
}
