package reports

import (
	"strings"
	"testing"

	"mtaudit/audit"
)

// The table of units in one line: every editor wants another of these numbers.
func TestColumnUnits(t *testing.T) {
	d := document("a.txt", "en", "x\n机器 error 𠮷野家 error\there")
	for unit, want := range map[ColumnUnit][2]int{Char: {14, 20}, Byte: {25, 31}, UTF16: {15, 21}, Display: {19, 25}} {
		c := columns{unit: unit, doc: d}
		for i, s := range []string{"error", "here"} {
			n := 2 - i
			if got := c.of(audit.Locate(d, spanOf(d, s, n))); got != want[i] {
				t.Errorf("%v of %s: %d, want %d", unit, s, got, want[i])
			}
		}
		if got := c.of(audit.Locate(d, spanOf(d, "x", 1))); got != 1 {
			t.Errorf("%v, back in line 1: %d", unit, got)
		}
	}
}

func TestColumnUnitNames(t *testing.T) {
	for _, name := range ColumnUnits() {
		var u ColumnUnit
		if err := u.UnmarshalText([]byte(name)); err != nil || u.String() != name {
			t.Errorf("%s came back as %v, %v", name, u, err)
		}
	}
	var u ColumnUnit
	if err := u.UnmarshalText([]byte("chars")); err == nil || !strings.Contains(err.Error(), "char, byte, utf16, display") {
		t.Errorf("got %v", err)
	}
}

func TestConciseIsOneLineAFinding(t *testing.T) {
	r := hardReport()
	lines := strings.Split(strings.TrimRight(render(t, Concise, r, Options{ColumnUnit: Byte}), "\n"), "\n")
	if want := len(r.Documents[0].Findings) + len(r.Errors) + len(failed(r.Gates)); len(lines) != want {
		t.Errorf("%d lines, want %d", len(lines), want)
	}
	if want := "docs/河 bridge.mt.txt:3:12: major: one person is spelled “Kvist” and “Quist”: choose one [MT201]"; lines[0] != want {
		t.Errorf("got  %s\nwant %s", lines[0], want)
	}
}
