package names

import (
	"slices"
	"strings"
)

// apart reports whether something says that two units are different names,
// however alike they are.
func (t *Table) apart(i, j int) bool {
	a, b := t.units[i], t.units[j]
	return a.sounds != b.sounds && Derived(a.text, b.text) || t.apartNames(i, j)
}

// apartNames is apart without regard to derivation.
func (t *Table) apartNames(i, j int) bool {
	a, b := t.units[i], t.units[j]
	return t.toldApart(a, b) || !rejoined(a, b) && (a.words != b.words || a.listed && b.listed && Score(a.text, b.text) < surelySame)
}

// toldApart reports whether the article or its reference tells two units apart, or
// a syllable does.
func (t *Table) toldApart(a, b unit) bool {
	return otherSyllable(a.text, b.text) || t.bothInReference(a.text, b.text) || t.together(a, b) || t.otherwiseNamed(a, b)
}

// rejoined reports whether one name is the other with its words written apart:
// Boon Yang, Boonyang.
func rejoined(a, b unit) bool {
	return a.words != b.words && !longer(a.text, b.text) && !longer(b.text, a.text) && similarAtLeast(a.sounds, b.sounds, alikeAlone) > 0
}

// longer reports whether a name has all words of another and more.
func longer(a, b string) bool {
	have := words(a)
	return !slices.ContainsFunc(words(b), func(w string) bool { return !slices.Contains(have, w) })
}

func (t *Table) bothInReference(a, b string) bool { return t.reference.Has(a) && t.reference.Has(b) }

func words(name string) []string { return strings.Fields(name) }

// together reports whether one sentence has both: writers who name two alike in
// one breath mean two.
func (t *Table) together(a, b unit) bool {
	for _, i := range a.mentions {
		for _, j := range b.mentions {
			if t.Mentions[i].Sentence == t.Mentions[j].Sentence {
				return true
			}
		}
	}
	return false
}

// otherwiseNamed reports whether the rest of two full names tells them apart:
// Jean Gabin, Jeanne Moreau.
func (t *Table) otherwiseNamed(a, b unit) bool {
	if a.whole || b.whole {
		return false
	}
	for _, i := range a.mentions {
		for _, j := range b.mentions {
			if t.restAlike(i, a.text, j, b.text) {
				return false
			}
		}
	}
	return true
}

// restAlike reports whether two mentions share a word besides the two given.
func (t *Table) restAlike(i int, a string, j int, b string) bool {
	for _, v := range t.Mentions[i].Words {
		for _, w := range t.Mentions[j].Words {
			if v.Text != a && w.Text != b && similarAtLeast(t.sounds[v.Text], t.sounds[w.Text], alikeAlone) > 0 {
				return true
			}
		}
	}
	return false
}
