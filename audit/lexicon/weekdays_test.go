package lexicon

import (
	"maps"
	"slices"
	"strings"
	"testing"
)

func TestWeekdays(t *testing.T) {
	for _, c := range []struct {
		lang, form string
		day        int
	}{{"en-GB", "wednesday", 3}, {"de", "sonnabend", 6}, {"ru", "пятницу", 5}, {"zh-Hans", "周日", 0}} {
		if got, ok := Weekdays(c.lang)[c.form]; !ok || got != c.day {
			t.Errorf("%s %s: %d %t, want %d", c.lang, c.form, got, ok, c.day)
		}
	}
	if got := Weekday("en", 2) + Weekday("fr", 6) + Weekday("xx", 1) + Weekday("en", 7); got != "Tuesdaysamedi" {
		t.Error(got)
	}
}

// TestWeeksAreWhole wants seven days of every language, and no form of two days.
func TestWeeksAreWhole(t *testing.T) {
	for _, lang := range slices.Sorted(maps.Keys(weekdays)) {
		days, forms := strings.Fields(weekdays[lang]), 0
		for _, d := range days {
			forms += strings.Count(d, "|") + 1
		}
		if len(days) != 7 || forms != len(Weekdays(lang)) {
			t.Errorf("%s: %d days, %d forms, %d different", lang, len(days), forms, len(Weekdays(lang)))
		}
	}
}
