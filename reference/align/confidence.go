package align

import "math"

// The curve from what a bead has in common to how often such a bead is right:
// a logistic, fitted to news and Bible texts with known links.
const (
	evens = 0.17  // share in common at which it is right half the time
	slope = 0.035 // of the curve: the smaller, the steeper
	blind = 0.8   // how often length alone is right, in two languages
)

// confidence is how likely a group is right.
func (s *scale) confidence(g group) float64 {
	if g.pinned {
		return 1
	}
	article, reference := of(s.article, g.article), of(s.reference, g.reference)
	wa, _ := total(article)
	wr, _ := total(reference)
	share := 2 * s.shared(article, reference) / max(wa+wr, 1)
	sure := logistic((share - evens) / slope)
	if s.foreign {
		fit := math.Exp(-stretch(length(article), length(reference), s.ratio) / 4)
		sure = 1 - (1-sure)*(1-blind*fit)
	}
	return thousandths(sure)
}

// thousandths rounds down, for nothing is certain.
func thousandths(p float64) float64 { return math.Floor(min(max(p, 0), 0.9999)*1000) / 1000 }

func logistic(x float64) float64 { return 1 / (1 + math.Exp(-x)) }

// alone is how likely it is that a text has no counterpart: less, the more of
// it stands in the text on the other side that is nearest to it.
func alone(b bag) float64 { return thousandths(1 - b.nearest) }
