package names

import (
	"cmp"
	"strings"
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
	if a.words != b.words && !longer(a.text, b.text) && !longer(b.text, a.text) {
		return Derived(a.text, b.text) || t.bothInReference(a.text, b.text) || t.together(a, b)
	}
	if ending := strings.TrimPrefix(max(a.text, b.text), min(a.text, b.text)); len(ending) == 1 && vowel(ending[0]) {
		return t.apartNames(i, j)
	}
	return t.apart(i, j)
}

// nearest finds the name of the reference that a unit is most like, in the
// passages that answer to its mentions.
func (t *Table) nearest(i int) (string, bool) {
	u := t.units[i]
	if len(u.sounds) < shortestLinked || t.reference.Has(u.text) {
		return "", false
	}
	best, score := "", 0.0
	seen := map[string]bool{}
	for _, m := range u.mentions {
		for _, c := range t.reference.near[t.Mentions[m].Paragraph] {
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
