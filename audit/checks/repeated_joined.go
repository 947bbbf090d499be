package checks

import "strings"

// predicate reports whether a property is said twice: “are crisp and crisp”.
// It may well grow bigger and bigger.
func (w *wordList) predicate(r repeat) bool {
	if r.first == 0 || r.copies > 2 {
		return false
	}
	switch w.form(r.first - 1) {
	case "is", "are", "was", "were", "be", "been":
		form := w.form(r.at)
		return !strings.HasSuffix(form, "er") && !strings.HasSuffix(form, "s") && !strings.HasSuffix(form, "ing")
	}
	return false
}

// nominal reports whether a noun that counts nothing is said twice: “of villages
// and villages”, but for years and years. What stands before it tells that it is
// a noun: an article, “of”, the ending of an adjective.
func (w *wordList) nominal(r repeat) bool {
	form := w.form(r.at)
	return r.copies == 2 && !quantities[form] && !strings.HasSuffix(form, "er") && w.nounAt(r.first)
}

// nounAt reports whether what stands before an English word tells that it is a
// noun or part of a noun phrase.
func (w *wordList) nounAt(i int) bool {
	if i == 0 || strings.TrimSpace(w.gap(i-1)) != "" {
		return false
	}
	before := w.form(i - 1)
	if w.is(i-1, coordinator) {
		return i > 1 && w.content(i-2) && w.nounAt(i-2)
	}
	return w.is(i-1, determiner) || before == "of" || w.content(i-1) && endsIn(before, "al", "ous", "ic", "ive", "ful", "ary")
}

// quantities are what people count by when they say it twice to mean many.
var quantities = nameSet(`years months weeks days nights hours minutes seconds ages decades centuries generations miles
	kilometers kilometres acres lots loads tons tonnes heaps piles masses mounds stacks rows layers pages volumes reams
	dozens scores hundreds thousands millions billions trillions times bit bits`)

// abstract reports whether an English word has the ending of an idea or a
// property. People say “years and years” and “faster and faster”, but not
// “cooperation and cooperation”.
func abstract(form string) bool {
	return endsIn(form, "tion", "sion", "ment", "ness", "ity", "ence", "ance", "ism", "ship", "ology", "ive", "ous", "ical", "able", "ible")
}

// endsIn reports whether a word has one of some endings, and a stem before it.
func endsIn(form string, endings ...string) bool {
	for _, ending := range endings {
		if len(form) > len(ending)+2 && strings.HasSuffix(form, ending) {
			return true
		}
	}
	return false
}
