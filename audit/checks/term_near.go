package checks

import (
	"slices"
	"strconv"
	"strings"
)

// longTerms are the terms of three words or more, by what is left of each
// without one word that is not its head.
func (t *termList) longTerms() map[string][]term {
	by := map[string][]term{}
	for i := range t.all {
		for _, x := range t.from(i) {
			if len(x.content) < 3 {
				continue
			}
			for _, key := range t.withoutOne(x) {
				by[key] = append(by[key], x)
			}
		}
	}
	return by
}

// withoutOne lists, for each word of a term but its head, the stems of the others
// and the place of the word.
func (t *termList) withoutOne(x term) (keys []string) {
	words := x.headFinal()
	stems := make([]string, len(words))
	for k, i := range words {
		stems[k] = t.stem(i)
	}
	for k := range len(stems) - 1 {
		stem := stems[k]
		stems[k] = strconv.Itoa(k)
		keys = append(keys, strings.Join(stems, " "))
		stems[k] = stem
	}
	return keys
}

// akin finds other wordings of a concept: as many words with the same head, all
// but one of them the same, and the odd one an ordinary word in both. The concept
// is known to waver, so that is enough for terms of three words or more that are
// no titles.
func (t *termList) akin(c concept, long func() map[string][]term) []mention {
	known := c.mentions[0].term
	if len(known.content) < 3 || t.capitals(known) {
		return nil
	}
	var near []term
	begun := map[string]bool{}
	want := known.headFinal()
	for k, key := range t.withoutOne(known) {
		if !t.ordinary(want[k]) {
			continue
		}
		for _, x := range long()[key] {
			if i := x.headFinal()[k]; t.stem(i) != t.stem(want[k]) && t.ordinary(i) {
				near = append(near, x)
				begun[t.wording(x)] = begun[t.wording(x)] || t.begins(x.from)
			}
		}
	}
	slices.SortFunc(near, func(a, b term) int { return a.from - b.from })
	return slices.DeleteFunc(t.settled(near), func(m mention) bool { return !begun[m.wording] })
}
