package checks

import "strings"

// resumes reports whether the second copy is the subject that follows an opening
// phrase or clause: “As power shifts in the council, the council will …”, “so if
// you leave the harbour, the harbour will …”. What begins with a pronoun opens
// nothing, but somebody may be named behind what he said: “It left the council,
// the council said.”
func (w *wordList) resumes(r repeat) bool {
	if r.copies > 2 || !w.is(r.at, determiner) || strings.TrimSpace(w.after(r)) != "" {
		return false
	}
	if r.last < len(w.all) && sayings[w.form(r.last)] {
		return true
	}
	for i := r.at - 1; i >= 0 && w.all[i].sentence == w.all[r.at].sentence && strings.TrimSpace(w.gap(i)) == ""; i-- {
		begins := w.opens(i) || w.is(i-1, coordinator)
		if begins && w.is(i, function) && !w.is(i, determiner) && !pronouns[w.form(i)] {
			return true
		}
		if w.form(i) == "if" || subordinators[w.form(i)] && r.last < len(w.all) && auxiliaries[w.form(r.last)] {
			return true
		}
	}
	return false
}

var (
	pronouns      = nameSet("i he she it we they you there")
	subordinators = nameSet("when while as because since although though once until unless where whereas wherever whenever")
)

// listedByRight reports whether the copies are members of a list that says more
// than either: a row of figures, a theme, or items of which the second goes on,
// “mooring fees; mooring fees for ferries”.
func (w *wordList) listedByRight(r repeat) bool {
	item := strings.Contains(r.between(w), ";") && strings.TrimSpace(w.after(r)) == ""
	return item || w.figureListed(r) || w.thrice(r)
}

// figureListed reports whether copies with a number in them are members of a row
// of figures, as the next or the last member has one too: “10 metres, 10 metres,
// 20 metres”.
func (w *wordList) figureListed(r repeat) bool {
	return r.n <= longestFigure && w.figured(r.at, r.at+r.n) && (w.figured(r.last, r.last+r.n) && isComma(w.listGap(r.last-1)) || w.figured(r.first-r.n, r.first) && isComma(w.listGap(r.first-1)))
}

// longestFigure is how many words a figure has at most: minus 10 metres.
const longestFigure = 3

// figured reports whether there is a number among the words from i up to j.
func (w *wordList) figured(i, j int) bool {
	for i = max(i, 0); i < min(j, len(w.all)); i++ {
		if w.all[i].number {
			return true
		}
	}
	return false
}

// listGap is what stands behind word i, without signs that belong to a figure.
func (w *wordList) listGap(i int) string {
	if i < 0 || i+1 >= len(w.all) {
		return ""
	}
	return strings.TrimLeft(w.gap(i), "%‰°€$. ")
}

// thrice reports whether a short phrase is the theme of a list: the second copy
// goes on, and the sentence has it once more: “on sea ice, sea ice loss and the
// study of sea ice”.
func (w *wordList) thrice(r repeat) bool {
	if r.n > longestTheme || r.copies > 2 || strings.TrimSpace(w.after(r)) != "" {
		return false
	}
	sentence := w.all[r.at].sentence
	for i := max(0, r.first-longestSentence); i+r.n <= min(len(w.all), r.last+longestSentence); i++ {
		apart := i+r.n <= r.first || i >= r.last
		if apart && w.all[i].sentence == sentence && w.all[i+r.n-1].sentence == sentence && w.sameWords(i, r.at, r.n) {
			return true
		}
	}
	return false
}

// longestTheme is how many words the theme of a list has at most.
const longestTheme = 3

// sameWords reports whether n words from i on are those from j on.
func (w *wordList) sameWords(i, j, n int) bool {
	for k := range n {
		if w.all[i+k].id != w.all[j+k].id {
			return false
		}
	}
	return true
}
