package metric

import "fmt"

// A Smoothing is a way to keep one n-gram order without a match from making
// the BLEU of a short text 0 (Chen and Cherry 2014).
type Smoothing int

// The smoothings of sacreBLEU.
const (
	SmoothExp   Smoothing = iota // half the precision for each order that has no match
	SmoothFloor                  // a small count where there is none
	SmoothAddK                   // a constant to all counts past the first order
	SmoothNone
)

var smoothings = [...]struct {
	name  string
	usual float64 // value, 0 for a method that takes none
}{
	SmoothExp:   {"exp", 0},
	SmoothFloor: {"floor", 0.1},
	SmoothAddK:  {"add-k", 1},
	SmoothNone:  {"none", 0},
}

// String returns the name in signatures and options: "exp", "floor", "add-k"
// or "none".
func (s Smoothing) String() string { return smoothings[s].name }

// MarshalText returns the name.
func (s Smoothing) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads a name as String gives it.
func (s *Smoothing) UnmarshalText(name []byte) error {
	for i, known := range smoothings {
		if known.name == string(name) {
			*s = Smoothing(i)
			return nil
		}
	}
	return fmt.Errorf("unknown smoothing %q (known: exp, floor, add-k, none)", name)
}

func (s Smoothing) usual() float64 { return smoothings[s].usual }

// describe is the smoothing as signatures have it, such as "floor[0.10]".
func (s Smoothing) describe(value float64) string {
	if s.usual() == 0 {
		return s.String()
	}
	return fmt.Sprintf("%s[%.2f]", s, value)
}

// precisions returns the smoothed share of matches by order, from 0 to 1, up
// to the last order that has any n-gram.
func (s Smoothing) precisions(correct, total []float64, value float64) []float64 {
	shares := make([]float64, 0, len(total))
	halved := 1.0
	for i := range total {
		right, all := correct[i], total[i]
		if s == SmoothAddK && i > 0 {
			right, all = right+value, all+value
		}
		if all == 0 {
			break
		}
		if right == 0 {
			switch s {
			case SmoothExp:
				halved *= 2
				right = 1 / halved
			case SmoothFloor:
				right = value
			}
		}
		shares = append(shares, right/all)
	}
	return shares
}
