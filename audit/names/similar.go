package names

import "strings"

// What one change of a sound costs, from 0 to 1. The figures are first settings
// by hand.
const (
	costVowel = 0.30 // one vowel for another
	costNear  = 0.35 // one consonant for another of its class
	costGlide = 0.30 // h, y or a vowel that comes or goes
	costNasal = 0.20 // n for ng
	costVU    = 0.30 // u for v
	costOther = 1.00
)

// Similarity compares two spellings of a name by sound: 1 for the same sounds,
// 0 for nothing in common. The words may be joined, split or hyphenated
// differently (Boon Yang, Boonyang), and stand in another order (Li-Yen Hsia,
// Hsia Liyan).
func Similarity(a, b string) float64 { return alike(*newUnit(a), *newUnit(b), 0) }

// alike is the similarity of two units, or 0 if it is below least.
func alike(a, b unit, least float64) float64 {
	best := similarAtLeast(a.sounds, b.sounds, least)
	for _, turned := range b.turned {
		best = max(best, similarAtLeast(a.sounds, turned, least))
	}
	for _, turned := range a.turned {
		best = max(best, similarAtLeast(turned, b.sounds, least))
	}
	return best
}

// rotations are the other orders in which family and given names stand: the
// last word first, and the first word last.
func rotations(name string) []string {
	words := strings.Fields(name)
	if len(words) < 2 || len(words) > 4 {
		return nil
	}
	n := len(words) - 1
	return []string{
		strings.Join(append([]string{words[n]}, words[:n]...), " "),
		strings.Join(append(append([]string{}, words[1:]...), words[0]), " "),
	}
}

// similarAtLeast is the similarity of two rows of sounds, or 0 if it is below
// least, which is found out sooner.
func similarAtLeast(a, b string, least float64) float64 {
	if a == "" || b == "" {
		return 0
	}
	longer := float64(max(len(a), len(b)))
	d := distance(a, b, (1-least)*longer)
	if d > (1-least)*longer+1e-9 {
		return 0
	}
	return max(0, 1-d/longer)
}

// longestOnStack is the length of a name up to which no memory is allocated.
const longestOnStack = 40

// distance is the cheapest way to change one row of sounds into another
// (Wagner and Fischer 1974, with priced edits). It gives up as soon as every
// way costs more than limit, and then returns what it has come to.
func distance(a, b string, limit float64) float64 {
	var buf [longestOnStack + 1]float64
	row := buf[:]
	if len(b) > longestOnStack {
		row = make([]float64, len(b)+1)
	}
	for j := 1; j <= len(b); j++ {
		row[j] = row[j-1] + costGap(b[j-1])
	}
	for i := 0; i < len(a); i++ {
		diagonal := row[0]
		row[0] += costGap(a[i])
		least := row[0]
		for j := 0; j < len(b); j++ {
			cost := min(diagonal+costSwap(a[i], b[j]), row[j+1]+costGap(a[i]), row[j]+costGap(b[j]))
			diagonal, row[j+1] = row[j+1], cost
			least = min(least, cost)
		}
		if least > limit+1e-9 {
			return least
		}
	}
	return row[len(b)]
}

// swaps is costSwap for every two sounds.
var swaps = func() (t [128][128]float64) {
	for a := range t {
		for b := range t[a] {
			t[a][b] = swap(byte(a), byte(b))
		}
	}
	return t
}()

func costSwap(a, b byte) float64 { return swaps[a&127][b&127] }

func costGap(c byte) float64 {
	if vowel(c) || c == 'h' || c == 'y' {
		return costGlide
	}
	return costOther
}

// swap is the price of one sound for another.
func swap(a, b byte) float64 {
	switch {
	case a == b:
		return 0
	case vowel(a) && vowel(b):
		return costVowel
	case a == 'n' && b == 'N' || a == 'N' && b == 'n':
		return costNasal
	case a == 'u' && b == 'v' || a == 'v' && b == 'u':
		return costVU
	case (a == 'y' || a == 'i') && (b == 'y' || b == 'i'):
		return costNasal
	case classes[a] != 0 && classes[a] == classes[b]:
		return costNear
	}
	return costOther
}
