// Package lexicon holds the tables that checks share: countries, offices, words
// that are no names. They were written for this program from general knowledge;
// country codes are those of ISO 3166-1, with XK and the withdrawn SU, DD, YU
// and CS beside them.
package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed countries.tsv
var countriesTSV string

// A Country is one state or territory and the ways to name it in English.
type Country struct {
	Code          string   // ISO 3166-1 alpha-2
	Names         []string // the usual one first
	Adjectives    []string // and demonyms
	Abbreviations []string // matched with their capitals: US is a country, us is not
}

// Name is the usual name.
func (c Country) Name() string { return c.Names[0] }

// Countries lists all countries, in the order of the table.
var Countries = sync.OnceValue(func() []Country {
	var all []Country
	for line := range strings.Lines(countriesTSV) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		cells := append(strings.Split(strings.TrimRight(line, "\n"), "\t"), "", "")
		all = append(all, Country{cells[0], list(cells[1]), list(cells[2]), list(cells[3])})
	}
	return all
})

func list(cell string) []string {
	if cell == "" {
		return nil
	}
	return strings.Split(cell, "|")
}

// How says in which way a phrase names a country.
type How uint8

// The ways to name a country.
const (
	ByName How = iota
	ByAdjective
	ByAbbreviation
)

// A Naming is a phrase that names a country.
type Naming struct {
	Country *Country
	How     How
}

var namings = sync.OnceValue(func() map[string]Naming {
	m := map[string]Naming{}
	all := Countries()
	for i := range all {
		c := &all[i]
		for _, n := range c.Names {
			m[fold(n)] = Naming{c, ByName}
		}
		for _, n := range c.Adjectives {
			m[fold(n)] = Naming{c, ByAdjective}
		}
		for _, n := range c.Abbreviations {
			m[n] = Naming{c, ByAbbreviation}
		}
	}
	return m
})

// LongestCountry is the number of words of the longest phrase in the table.
const LongestCountry = 9

var countryOpeners = sync.OnceValue(func() Set {
	set := Set{}
	for phrase := range namings() {
		first, _, _ := strings.Cut(fold(phrase), " ")
		set[first] = struct{}{}
	}
	return set
})

// OpensCountry reports whether a word, in any case, is the first of a phrase that
// CountryOf knows, so that a text need not be looked up from every word on.
func OpensCountry(word string) bool { return countryOpeners().Has(fold(word)) }

// CountryOf looks a phrase up: a name, an adjective or a demonym in any case, an
// abbreviation in capitals. A leading "the" is no part of the phrase.
func CountryOf(phrase string) (Naming, bool) {
	if n, ok := namings()[phrase]; ok && n.How == ByAbbreviation {
		return n, true
	}
	n, ok := namings()[fold(phrase)]
	return n, ok && n.How != ByAbbreviation
}

// fold makes phrases comparable: lower case, one kind of apostrophe.
func fold(s string) string {
	return strings.ToLower(strings.ReplaceAll(s, "’", "'"))
}
