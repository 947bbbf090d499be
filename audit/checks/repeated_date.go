package checks

import "strings"

// longestDate is how many words a day has at most: on Tuesday the 22nd of December 2021.
const longestDate = 7

// isDate reports whether the words from i up to j say a day of a month or a time
// of day: words of grammar, numbers, and a month or a colon.
func (w *wordList) isDate(i, j int) bool {
	named, numbered, clock := false, false, false
	for k := i; k < j && j-i <= longestDate; k++ {
		switch {
		case w.all[k].number:
			numbered = true
			clock = clock || k+1 < j && w.all[k+1].number && w.gap(k) == ":"
		case w.is(k, month):
			named = true
		case !w.is(k, function):
			return false
		}
	}
	return numbered && (named || clock)
}

// datedJoint finds the day that a mark and a preposition part from the same day:
// “on December 22. On December 22”. Without a mark it is a span of time.
func (f *repeatFinder) datedJoint(i, run, d int) (at int, ok bool) {
	for at = i; at+d-1 <= i+run && d > 2; at++ {
		last := at + d - 2
		if f.is(last+1, function) && !f.is(last+1, coordinator) && strings.TrimSpace(f.gap(last)) != "" && f.isDate(at, last+1) {
			return at, true
		}
	}
	return 0, false
}

// wrongNumber reports whether a number said twice is a slip: a time of day or a
// large number, and no member of a row of numbers.
func wrongNumber(w *wordList, r repeat, sep separator) bool {
	form := w.form(r.at)
	ordinal := letterEnds(form)
	if r.copies > 2 || r.kind != adjacent || len(form) < 4 && !ordinal || w.numberBeside(r) {
		return false
	}
	switch sep {
	case space:
		return true
	case comma:
		return ordinal || strings.ContainsAny(form, ".,:")
	case bracket:
		return w.closed(r)
	}
	return false
}

// numberBeside reports whether a number stands right before or behind a repeat,
// with no more than a coordinator between.
func (w *wordList) numberBeside(r repeat) bool {
	before, after := r.first-1, r.last
	if before > 0 && w.is(before, coordinator) {
		before--
	}
	if after+1 < len(w.all) && w.is(after, coordinator) {
		after++
	}
	return before >= 0 && w.all[before].number || after < len(w.all) && w.all[after].number
}
