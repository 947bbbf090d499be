package checks

import (
	"fmt"
	"math"
	"slices"

	"mtaudit/audit/lexicon"
)

// candidates are the numbers of a passage of the original that the article does
// not have, for those of the article that the original does not have.
type candidates struct {
	foreign  bool              // in another language, so that what is counted cannot be compared
	counting map[role][]number // that count something
	strong   map[numberKind][]number
	rivals   map[numberKind]int // strong numbers of the article
	units    map[string]bool    // in the passage
	values   []float64          // rising
}

// A role is what a number counts, and how.
type role struct {
	kind  numberKind
	after string
}

func newCandidates(alone, missing []number) candidates {
	c := candidates{counting: map[role][]number{}, strong: map[numberKind][]number{}, rivals: map[numberKind]int{}, units: map[string]bool{}}
	for _, x := range alone {
		if !x.weak {
			c.rivals[x.kind]++
		}
	}
	for _, y := range missing {
		if y.counts() {
			k := role{y.kind, y.after}
			c.counting[k] = append(c.counting[k], y)
		}
		if !y.weak {
			c.strong[y.kind] = append(c.strong[y.kind], y)
		}
		c.values = append(c.values, y.values[0])
	}
	slices.Sort(c.values)
	return c
}

// measures notes the units of all numbers in some sentences, also of those that
// the article has: an amount may be given in two.
func (c candidates) measures(l *numberList, sentences []int) {
	for _, s := range sentences {
		for _, y := range l.of(s) {
			if lexicon.Measure(y.after) {
				c.units[y.after] = true
			}
		}
	}
}

// counts reports whether a number says how many there are of what follows it.
// One of a thing is often no count.
func (x number) counts() bool { return len(x.after) > 3 && x.values[0] > 1 }

// counterpart finds the number that stands for x in the original: it counts
// the same, it has the same digits, or it is the only one of its kind, as x is.
func (c candidates) counterpart(x number) (number, bool) {
	k := role{x.kind, x.after}
	if same := c.counting[k]; len(same) > 0 && x.counts() && !c.foreign {
		if len(same) > 1 {
			c.counting[k] = same[1:] // each stands for one, in order
		}
		return same[0], true
	}
	if x.weak {
		return number{}, false
	}
	same := c.strong[x.kind]
	if y, ok := moved(x, same); ok {
		return y, true
	}
	if len(same) == 1 && c.rivals[x.kind] == 1 && !c.converted(x) && !(c.foreign && converts(x, same[0])) {
		return same[0], true
	}
	return number{}, false
}

// moved finds the one number that has the digits of x, two or more, at another
// power of ten.
func moved(x number, list []number) (found number, ok bool) {
	for _, y := range list {
		if e, power := powerOfTen(x.values[0], y.values[0]); power && e != 0 && significant(x.values[0]) > 1 {
			if ok {
				return number{}, false
			}
			found, ok = y, true
		}
	}
	return found, ok
}

// significant counts the digits of a number without the zeros about them.
func significant(v float64) int {
	n := 1
	for m := v / math.Pow(10, math.Floor(math.Log10(v))); n < 12 && math.Abs(m-math.Round(m)) > 1e-9; n++ {
		m *= 10
	}
	return n
}

// rounded reports whether a number is one of the original's, rounded.
func (c candidates) rounded(x number) bool {
	i, _ := slices.BinarySearch(c.values, x.values[0]-x.unit/2)
	return i < len(c.values) && c.values[i] <= x.values[0]+x.unit/2
}

// converted reports whether the original gives an amount in another unit.
func (c candidates) converted(x number) bool {
	return lexicon.Measure(x.after) && len(c.units) > 0 && !(len(c.units) == 1 && c.units[x.after])
}

// converts reports whether one amount may be the other in another unit.
func converts(x, y number) bool {
	if !lexicon.Measure(x.after) {
		return false
	}
	const rounding = 0.04
	ratio := x.values[0] / y.values[0]
	near := func(v, w float64) bool { return math.Abs(v-w) <= rounding*w }
	if near(x.values[0], y.values[0]*9/5+32) || near(y.values[0], x.values[0]*9/5+32) {
		return true
	}
	return slices.ContainsFunc(conversions[:], func(by float64) bool { return near(ratio, by) || near(1/ratio, by) })
}

// conversions are how many of a unit make another: kilometres and miles, metres
// and feet, centimetres and inches, kilograms and pounds, hectares and acres, mu
// and both, litres and gallons, kilograms and jin, square metres and feet.
var conversions = [...]float64{1.609, 3.281, 2.54, 2.205, 2.471, 15, 6.07, 3.785, 2, 10.76}

// powerOfTen is the power of ten that parts two numbers, if one does.
func powerOfTen(x, y float64) (power float64, ok bool) {
	if x <= 0 || y <= 0 {
		return 0, false
	}
	e := math.Log10(y / x)
	n := math.Round(e)
	return n, math.Abs(e-n) <= 1e-9
}

// factor words a difference by a power of ten.
func factor(x, y float64) string {
	n, ok := powerOfTen(x, y)
	if !ok || n == 0 || math.Abs(n) > 6 {
		return ""
	}
	if n > 0 {
		return fmt.Sprintf(", %.0f times as much", math.Pow(10, n))
	}
	return fmt.Sprintf(", %.0f times less", math.Pow(10, -n))
}
