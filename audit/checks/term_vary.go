package checks

// vary reports whether two terms that are alike in one way are two wordings of
// one concept.
func (t *termList) vary(way string, x, y term) bool {
	switch way {
	case byPreposition:
		return t.exchangeable(x, y)
	case byOrder:
		return t.reorderable(x)
	}
	return t.derived(x, y)
}

// exchangeable reports whether two terms differ by prepositions that do not
// tell two things apart: “of” and “with” always, others only within a title.
func (t *termList) exchangeable(x, y term) bool {
	a, b := t.preposition(x), t.preposition(y)
	if a == "in" || b == "in" {
		return false
	}
	return t.capitals(x) && t.capitals(y) || a != "on" && b != "on" && a != "for" && b != "for"
}

func (t *termList) preposition(x term) string {
	for i := x.from; i < x.to; i++ {
		if !t.content(i) && joints[t.form(i)] {
			return t.form(i)
		}
	}
	return ""
}

// reorderable reports whether the order of the words before a noun says nothing:
// no more than one of them is a name.
func (t *termList) reorderable(x term) bool {
	named := 0
	for _, i := range x.content[:len(x.content)-1] {
		if _, ok := t.country(i); ok {
			return false
		}
		if !t.ordinary(i) {
			named++
		}
	}
	return named < 2
}

// derived reports whether two terms differ in one word that is a noun here and
// the adjective made of it there. In a title of three words any ending counts.
func (t *termList) derived(x, y term) bool {
	differing, title := 0, len(x.content) > 2 && t.capitals(x) && t.capitals(y)
	for k, i := range x.content {
		a, b := t.singular(i), t.singular(y.content[k])
		if a == b {
			continue
		}
		if differing++; !title && !adjectival(a, b) && !adjectival(b, a) {
			return false
		}
	}
	return differing == 1
}

// adjectival reports whether the second word is an adjective made of the first,
// a noun with the same stem.
func adjectival(noun, adjective string) bool {
	return hasSuffix(adjective, "al", "ic", "ive", "ary", "ar", "ous") &&
		!hasSuffix(noun, "al", "ic", "ive", "ary", "ar", "ous", "ing", "ed", "er", "or", "ist", "ly", "ate", "ize", "ise", "ity", "ism")
}
