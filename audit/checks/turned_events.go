package checks

import "slices"

// turnedEvents are the events of one name whose two ordinals are the same
// letters or digits in another order: the IX and the XI Congress. Two that are
// both Roman need no more than the same noun.
func turnedEvents(w *wordList) (found []contradiction) {
	by := map[string][]ordinal{}
	all := ordinals(w)
	nouns := byNoun(w, all)
	for _, o := range all {
		key := w.key(o.at+1, o.end)
		if !slices.ContainsFunc(by[key], func(x ordinal) bool { return x.value == o.value }) {
			by[key] = append(by[key], o)
		}
	}
	for _, o := range all {
		if other := turned(w, nouns, o); other != nil {
			if o.value == nouns[o.key(w)][1].value {
				found = append(found, contradiction{o.span(w), other.span(w), true})
			}
			continue
		}
		numbers := by[w.key(o.at+1, o.end)]
		if len(numbers) != 2 || o.value != numbers[1].value || o.end-o.at < 3 || w.all[numbers[0].at].sentence == w.all[o.at].sentence {
			continue
		}
		a, b := numbers[0].value, o.value
		if sameLetters(roman(a), roman(b)) || sameLetters(inDigits(a)[:len(inDigits(a))-2], inDigits(b)[:len(inDigits(b))-2]) {
			found = append(found, contradiction{mine: o.span(w), before: numbers[0].span(w)})
		}
	}
	return found
}
