package checks

import "slices"

// longTerms are the terms of three words or more, by their heads.
func (t *termList) longTerms() map[string][]term {
	by := map[string][]term{}
	for i := range t.all {
		for _, x := range t.from(i) {
			if len(x.content) > 2 {
				by[t.stem(x.head())] = append(by[t.stem(x.head())], x)
			}
		}
	}
	return by
}

// akin finds other wordings of a concept: as many words with the same head, all
// but one of them the same. The concept is known to waver, so that is enough for
// terms of three words or more that are no titles.
func (t *termList) akin(c concept, byHead func() map[string][]term) []mention {
	known := c.mentions[0].term
	if len(known.content) < 3 || t.capitals(known) {
		return nil
	}
	var near []term
	begun := map[string]bool{}
	want := known.headFinal()
	for _, x := range byHead()[t.stem(known.head())] {
		if len(x.content) == len(want) && t.oneOff(x.headFinal(), want) {
			near = append(near, x)
			begun[t.wording(x)] = begun[t.wording(x)] || t.begins(x.from)
		}
	}
	return slices.DeleteFunc(t.settled(near), func(m mention) bool { return !begun[m.wording] })
}

// oneOff reports whether two terms of one length differ in one word, which is an
// ordinary one in both.
func (t *termList) oneOff(a, b []int) bool {
	n := 0
	for k := range a {
		if t.stem(a[k]) == t.stem(b[k]) {
			continue
		}
		if n++; !t.ordinary(a[k]) || !t.ordinary(b[k]) {
			return false
		}
	}
	return n == 1
}
