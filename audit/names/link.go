package names

import (
	"cmp"
	"slices"
	"strings"

	"mtaudit/audit/lexicon"
)

// alikeLinked is how alike a spelling and the reference's name must be, and two
// spellings that lead to one name, for the reference to join them.
const alikeLinked = 0.65

// shortestLinked is how many sounds a name needs to be looked up in the
// reference: shorter ones are like too many others.
const shortestLinked = 4

// linked lists the pairs of units that lead to one name of the reference. A
// unit that the reference has itself is right, and leads to itself.
func (t *Table) linked() []pair {
	byName := map[string][]int{}
	var names []string
	for i, u := range t.units {
		name, ok := t.nearest(i)
		if !ok && len(u.sounds) < shortestLinked {
			continue
		}
		if !ok {
			name = u.text
		}
		if byName[name] == nil {
			names = append(names, name)
		}
		byName[name] = append(byName[name], i)
	}
	var found []pair
	for _, name := range names {
		for i, b := range byName[name] {
			for _, a := range byName[name][:i] {
				p := pair{a: a, b: b, score: alike(t.units[a], t.units[b], alikeLinked), why: "the reference has “" + name + "” for both"}
				if p.score > 0 && t.likelyLinked(a, b) {
					found = append(found, p)
				}
			}
		}
	}
	return found
}

// What the scorer that was learned from pairs of names must say of two units that
// lead to one name: of one that the reference has and one that it has not, which
// may be quite another thing, that they are the same; of two that it has not,
// that this is not out of the question.
const (
	likelyHad   = 0.50
	likelyUnhad = 0.10
)

func (t *Table) likelyLinked(i, j int) bool {
	a, b := t.units[i], t.units[j]
	if sameLetters(a.text, b.text) || t.apartThough(i, j) {
		return false
	}
	least := likelyUnhad
	if t.reference.Has(a.text) || t.reference.Has(b.text) {
		least = likelyHad
	}
	return Score(a.text, b.text) >= least
}

// apartThough is apart for two units that lead to one name: an ending of one
// vowel, which else makes another word (Roman, Romana), is then a slip.
func (t *Table) apartThough(i, j int) bool {
	a, b := t.units[i], t.units[j]
	if a.words != b.words && !longer(a.text, b.text) && !longer(b.text, a.text) {
		return Derived(a.text, b.text) || t.bothInReference(a.text, b.text) || t.together(a, b)
	}
	if t.toldApart(a, b) || a.words != b.words && !rejoined(a, b) {
		return true
	}
	ending := strings.TrimPrefix(max(a.text, b.text), min(a.text, b.text))
	slip := len(ending) == 1 && vowel(ending[0])
	return !slip && a.sounds != b.sounds && Derived(a.text, b.text)
}

// free reports whether the reference names a candidate more often than the
// article does in the paragraph of a mention: only then can the mention stand for
// it.
func (t *Table) free(c Candidate, mention int) bool {
	p := t.Mentions[mention].Paragraph
	return t.reference.times(p, c.Text) > t.written[p][c.Text]
}

// termlike reports whether a name is that of a country or has one in it, or is an
// ordinary word: these are put in many ways.
func termlike(name string) bool {
	if lexicon.Word(name) {
		return true
	}
	return slices.ContainsFunc(words(name), func(w string) bool { _, ok := lexicon.CountryOf(w); return ok })
}

// nearest finds the name of the reference that a unit is most like, in the
// passages that answer to its mentions.
func (t *Table) nearest(i int) (string, bool) {
	u := t.units[i]
	if len(u.sounds) < shortestLinked || t.reference.Has(u.text) || termlike(u.text) {
		return "", false
	}
	best, score := "", 0.0
	for _, m := range u.mentions {
		for _, c := range t.reference.near[t.Mentions[m].Paragraph].like(u) {
			if c.term || !t.free(c, m) {
				continue
			}
			if s := alike(u, c.unit, alikeLinked); s > score || s == score && cmp.Less(c.Text, best) {
				best, score = c.Text, s
			}
		}
	}
	return best, score > 0
}
