package names

import (
	"cmp"
	"slices"
	"strings"
)

// A Reference says what a reference translation has. The zero value is no
// reference.
type Reference struct {
	// Has reports whether the reference writes a word, in any case.
	Has func(word string) bool
	// Writes reports whether the reference writes some words in this order.
	Writes func(phrase string) bool
	// Near lists the names in the passages that answer to a paragraph of the
	// article.
	Near func(paragraph int) []Candidate
}

// A Candidate is a name of the reference: a whole name, or one word of it.
type Candidate struct {
	Text string
	unit unit
}

// NewCandidate returns a candidate to compare with.
func NewCandidate(name string) Candidate { return Candidate{name, *newUnit(name)} }

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
				if p.score > 0 && !sameLetters(t.units[a].text, t.units[b].text) && !t.apartThough(a, b) {
					found = append(found, p)
				}
			}
		}
	}
	return found
}

// apartThough is apart for two units that lead to one name: an ending of one
// vowel, which else makes another word (Roman, Romana), is then a slip.
func (t *Table) apartThough(i, j int) bool {
	a, b := t.units[i], t.units[j]
	if ending := strings.TrimPrefix(max(a.text, b.text), min(a.text, b.text)); len(ending) == 1 && vowel(ending[0]) {
		return t.apartNames(i, j)
	}
	return t.apart(i, j)
}

// nearest finds the name of the reference that a unit is most like, in the
// passages that answer to its mentions.
func (t *Table) nearest(i int) (string, bool) {
	u := t.units[i]
	if t.reference.Near == nil || len(u.sounds) < shortestLinked || t.has(u.text) {
		return "", false
	}
	best, score := "", 0.0
	seen := map[string]bool{}
	for _, m := range u.mentions {
		for _, c := range t.reference.Near(t.Mentions[m].Paragraph) {
			if seen[c.Text] {
				continue
			}
			seen[c.Text] = true
			if s := alike(u, c.unit, alikeLinked); s > score || s == score && cmp.Less(c.Text, best) {
				best, score = c.Text, s
			}
		}
	}
	return best, score > 0
}

// has reports whether the reference writes every word of a name.
func (t *Table) has(name string) bool {
	return t.reference.Has != nil && !slices.ContainsFunc(words(name), func(w string) bool { return !t.reference.Has(w) })
}

// writes reports whether the reference has both of two phrases.
func (t *Table) writes(a, b string) bool {
	return t.reference.Writes != nil && t.reference.Writes(a) && t.reference.Writes(b)
}
