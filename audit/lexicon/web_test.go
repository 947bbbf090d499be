package lexicon

import (
	"strings"
	"testing"
)

func TestWeb(t *testing.T) {
	for _, c := range []struct {
		name string
		set  Set
		in   string
	}{
		{"labels", PageLabels("en-GB"), "read more"},
		{"German labels", PageLabels("de"), "weiterlesen"},
		{"captions", Captions(), "photo"},
		{"credits", Credits(), "courtesy"},
		{"parts", MediaParts(), "zeitung"},
		{"suffixes", MediaSuffixes(), "net"},
		{"outlets", Outlets(), "reuters"},
		{"sections", PageSections(), "politics"},
	} {
		if !c.set.Has(c.in) {
			t.Errorf("%s lack %q", c.name, c.in)
		}
		for w := range c.set {
			if w == "" || w != strings.TrimSpace(w) || w != strings.ToLower(w) {
				t.Errorf("%s hold %q", c.name, w)
			}
		}
	}
	if n := len(PageLabels("tlh")); n != 0 {
		t.Errorf("%d labels of a language without a list", n)
	}
}
