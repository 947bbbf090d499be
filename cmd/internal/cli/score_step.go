package cli

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// inStep wants files of equally many lines. If they differ, it says where the
// longer one seems to hold lines that the other lacks: at the line that divides
// them so that the lines before it are most like their partners, and those after
// it most like partners that far further down.
func inStep(a, b lineFile) error {
	if len(a.lines) == len(b.lines) {
		return nil
	}
	short, long := a, b
	if len(a.lines) > len(b.lines) {
		short, long = b, a
	}
	at := stepsOut(short.lines, long.lines)
	where := fmt.Sprintf("%s ends before line %d of %s", short.name, at+1, long.name)
	if at < len(short.lines) {
		where = fmt.Sprintf("they seem to go out of step at line %d of %s", at+1, long.name)
	}
	return fmt.Errorf("%s has %s, %s has %d: %s, “%s”", a.name, counted(len(a.lines), "line"), b.name, len(b.lines), where, lineStart(long.lines[at]))
}

// stepsOut is the index of the first line of long that short lacks. Where lines
// tell nothing, it is the end of short.
func stepsOut(short, long []string) int {
	by := len(long) - len(short)
	gain, best, at := 0.0, 0.0, len(short)
	for i := len(short) - 1; i >= 0; i-- {
		words := wordSet(short[i])
		gain += alike(words, long[i+by]) - alike(words, long[i])
		if gain > best {
			best, at = gain, i
		}
	}
	return at
}

func wordSet(line string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(strings.ToLower(line)) {
		set[w] = true
	}
	return set
}

// alike is Dice's coefficient of two sets of words.
func alike(words map[string]bool, line string) float64 {
	other := wordSet(line)
	both := 0
	for w := range other {
		if words[w] {
			both++
		}
	}
	if both == 0 {
		return 0
	}
	return 2 * float64(both) / float64(len(words)+len(other))
}

// lineStart is the beginning of a line, in 40 characters at most.
func lineStart(line string) string {
	const most = 40
	if utf8.RuneCountInString(line) <= most {
		return line
	}
	return string([]rune(line)[:most-1]) + "…"
}

// counted is a number and what it counts.
func counted(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}
