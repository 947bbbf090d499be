package lexicon

import (
	"strings"
	"testing"
)

func TestStopwords(t *testing.T) {
	for _, c := range []struct {
		set  Set
		word string
		want bool
	}{
		{FunctionWords("en"), "the", true},
		{FunctionWords("en-GB"), "the", true},
		{FunctionWords("EN"), "bridge", false},
		{FunctionWords("xx"), "the", false},
		{FunctionWords("ru"), "и", true},
		{Coordinators("de"), "und", true},
		{Emphatics("en"), "very", true},
		{Doubled("en"), "had", true},
		{Doubled("de"), "die", true},
		{Abbreviations("en"), "dept", true},
		{Particles(), "von", true},
	} {
		if got := c.set.Has(c.word); got != c.want {
			t.Errorf("Has(%q) = %v, want %v", c.word, got, c.want)
		}
	}
}

// TestStopwordLines holds every line of the table to its form: a misspelt kind
// or a capital letter would silently take words out of use.
func TestStopwordLines(t *testing.T) {
	kinds := map[string]bool{"function": true, "coordinator": true, "emphatic": true, "doubled": true, "abbreviation": true, "determiner": true, "particle": true}
	for line := range strings.Lines(stopwordsTSV) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(cells) != 3 || !kinds[cells[0]] || len(cells[1]) < 2 || cells[0] != "abbreviation" && cells[2] != strings.ToLower(cells[2]) {
			t.Errorf("bad line %q", line)
		}
	}
}

func TestLanguage(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"it is the bridge over the river", "en"},
		{"das ist die brücke über den fluss", "de"},
		{"это мост через реку и он не новый", "ru"},
		{"norrby lindholm arden", "und"},
		{"the", "und"},
		{"", "und"},
	} {
		if got := Language(strings.Fields(c.text)); got != c.want {
			t.Errorf("Language(%q) = %q, want %q", c.text, got, c.want)
		}
	}
}
