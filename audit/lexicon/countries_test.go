package lexicon

import (
	"strings"
	"testing"
)

func TestCountryOf(t *testing.T) {
	for phrase, want := range map[string]string{
		"ROC": "TW", "Lao": "LA", "Lao People’s Democratic Republic": "LA", "lao people's democratic republic": "LA",
		"Republic of China": "TW", "People's Republic of China": "CN", "US": "US", "DPRK": "KP", "New Zealanders": "NZ",
		"us": "", "roc": "", "Atlantis": "",
	} {
		got := ""
		if n, ok := CountryOf(phrase); ok {
			got = n.Country.Code
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", phrase, got, want)
		}
	}
}

// Every phrase names one country, and none is longer than said.
func TestCountriesAreDistinct(t *testing.T) {
	if n := len(Countries()); n < 195 {
		t.Errorf("only %d countries", n)
	}
	seen := map[string]string{}
	for _, c := range Countries() {
		if len(c.Code) != 2 || len(c.Names) == 0 {
			t.Errorf("%q: bad row", c.Code)
		}
		for _, list := range [][]string{c.Names, c.Adjectives, c.Abbreviations} {
			for _, phrase := range list {
				if other, ok := seen[phrase]; ok {
					t.Errorf("%q is %s and %s", phrase, other, c.Code)
				}
				seen[phrase] = c.Code
				if n := len(strings.FieldsFunc(phrase, func(r rune) bool { return r == ' ' || r == '-' })); n > LongestCountry {
					t.Errorf("%q has %d words", phrase, n)
				}
			}
		}
	}
}
