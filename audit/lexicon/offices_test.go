package lexicon

import (
	"slices"
	"strings"
	"testing"
)

func TestOfficeOf(t *testing.T) {
	for phrase, want := range map[string]string{
		"State Chairman": "head-of-state", "president": "head-of-state", "Secretary General": "party-leader",
		"minister of foreign affairs": "foreign-minister", "baker": "",
	} {
		got := ""
		if w, ok := OfficeOf(phrase); ok {
			got = w.Office.Key
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", phrase, got, want)
		}
	}
}

// A wording belongs to one office, and none is longer than said.
func TestWordingsAreDistinct(t *testing.T) {
	seen := map[string]string{}
	for _, o := range Offices() {
		for _, w := range slices.Concat(o.Wordings...) {
			if other, ok := seen[fold(w)]; ok {
				t.Errorf("%q is %s and %s", w, other, o.Key)
			}
			seen[fold(w)] = o.Key
			if len(strings.Fields(w)) > LongestOffice {
				t.Errorf("%q is too long", w)
			}
		}
	}
}

// Every wording begins with a word that OpensOffice knows, and every phrase of a
// country with one that OpensCountry knows, in whatever case.
func TestOpeners(t *testing.T) {
	for wording := range wordings() {
		if first := strings.Fields(wording)[0]; !OpensOffice(first) || !OpensOffice(strings.ToUpper(first)) {
			t.Errorf("%q opens no office", first)
		}
	}
	for phrase := range namings() {
		first, _, _ := strings.Cut(phrase, " ")
		if curly := strings.ReplaceAll(first, "'", "’"); !OpensCountry(first) || !OpensCountry(strings.ToUpper(curly)) {
			t.Errorf("%q opens no country", first)
		}
	}
	if OpensOffice("bridge") || OpensOffice("") || OpensCountry("bridge") || OpensCountry("") {
		t.Error("a bridge opens something")
	}
}
