package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed acronyms.tsv
var acronymsTSV string

var acronyms = sync.OnceValue(func() Set {
	set := Set{}
	for line := range strings.Lines(acronymsTSV) {
		_, list, _ := strings.Cut(line, "\t")
		for a := range strings.FieldsSeq(list) {
			set[a] = struct{}{}
		}
	}
	return set
})

// Acronym reports whether an acronym is so well known that a news article need
// not spell it out: UN, GDP. It is given in capitals, with or without full stops.
// Abbreviations of countries are well known too.
func Acronym(a string) bool {
	_, country := CountryOf(a)
	a = strings.ReplaceAll(a, ".", "")
	_, plain := CountryOf(a)
	return country || plain || acronyms().Has(a)
}
