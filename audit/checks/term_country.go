package checks

import (
	"strings"

	"mtaudit/audit"
	"mtaudit/audit/lexicon"
)

// countryConcepts finds the nouns that stand behind a country here and behind
// its adjective there: the Laos side, the Lao side. Countries of two words are
// left alone, as English uses most of them like adjectives: United States troops.
func countryConcepts(p *audit.Pass) (found []concept) {
	t := articleTerms.Of(p)
	groups := newTermGroups()
	for i, x := range t.all {
		if !t.lands[x.id] {
			continue
		}
		if n, ok := t.country(i); ok && n.How != lexicon.ByAbbreviation && t.attribute(i) && t.follows(i+1) && t.termWord(i+1) {
			groups.add(n.Country.Code+" "+t.singular(i+1), term{i, i + 2, []int{i, i + 1}})
		}
	}
	said := referenceWordings.Of(p)
	for _, key := range groups.keys {
		c := concept{why: "the country stands here, its adjective there", mentions: t.settled(groups.of[key])}
		if c.best = t.adjective(c.mentions); c.best != "" && c.agree(said) {
			found = append(found, c)
		}
	}
	return found
}

// attribute reports whether the country at word i stands before its noun as a
// whole: no part of a longer name, no plural, not in the possessive.
func (t *termList) attribute(i int) bool {
	return t.begins(i) && t.termWord(i) && !t.people(i)
}

// people reports whether word i is an adjective in the plural: Danes, Germans.
func (t *termList) people(i int) bool {
	n, ok := lexicon.CountryOf(singular(owner(t.form(i))))
	return !t.named(i) && strings.HasSuffix(t.form(i), "s") && ok && n.How == lexicon.ByAdjective
}

// named reports whether word i is the name of a country, and not its adjective.
func (t *termList) named(i int) bool {
	n, _ := t.country(i)
	return n.How == lexicon.ByName
}

// adjective returns the wording with the adjective, if there is one with the
// country beside it.
func (t *termList) adjective(mentions []mention) (wording string) {
	named := false
	for _, m := range mentions {
		if t.named(m.from) {
			named = true
		} else if wording == "" {
			wording = m.wording
		}
	}
	if !named {
		return ""
	}
	return wording
}
