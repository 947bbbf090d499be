package lexicon

import "testing"

func TestNegators(t *testing.T) {
	for _, lang := range []string{"en", "de-AT", "fr", "es", "it", "pt", "nl", "ru"} {
		if len(Negators(lang)) == 0 || len(Denials(lang)) == 0 {
			t.Errorf("no words for %s", lang)
		}
	}
	for w := range Negators("en") {
		if Denials("en").Has(w) && w != "nor" {
			t.Errorf("%s is in both lists", w)
		}
	}
	if len(Negators("zh")) > 0 || !Negators("en-GB").Has("never") || !Denials("en").Has("refuse") {
		t.Error("a word is in the wrong list")
	}
}
