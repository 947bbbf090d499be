package lexicon

import (
	"slices"
	"strings"
	"testing"
)

func TestWord(t *testing.T) {
	for w, want := range map[string]bool{"congress": true, "Congress": true, "a": true, "zoos": true, "bunyang": false, "": false, "zzz": false} {
		if got := Word(w); got != want {
			t.Errorf("%q: %v", w, got)
		}
	}
	if !ProperName("john") || !ProperName("JOHN") || ProperName("Bunyang") || ProperName("the") {
		t.Error("proper names")
	}
}

func TestListsAreSorted(t *testing.T) {
	for _, list := range []string{englishWords, englishNames} {
		lines := strings.Split(strings.TrimSuffix(list, "\n"), "\n")
		if !slices.IsSorted(lines) {
			t.Error("not sorted by bytes")
		}
		for _, w := range []string{lines[0], lines[len(lines)/2], lines[len(lines)-1]} {
			if !newSortedLines(list).has(w) {
				t.Errorf("%q is not found", w)
			}
		}
	}
}

func BenchmarkWord(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Word("Revolutionary")
	}
}
