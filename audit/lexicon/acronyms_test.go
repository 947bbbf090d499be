package lexicon

import (
	"testing"
)

func TestAcronym(t *testing.T) {
	for _, known := range []string{"UN", "U.N.", "NATO", "GDP", "ROK", "D.P.R.K.", "WHO", "CEO", "TX"} {
		if !Acronym(known) {
			t.Errorf("%s is not known", known)
		}
	}
	for _, unknown := range []string{"", "un", "QXZ", "KMSS", "acronyms", "#"} {
		if Acronym(unknown) {
			t.Errorf("%s is known", unknown)
		}
	}
}
