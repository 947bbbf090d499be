// Package metric measures how near a translation is to its references.
package metric

// A Metric is one way to measure.
type Metric struct {
	Name      string // "BLEU", "chrF2", "chrF2++", "TER"
	Signature string // every setting that changes the number, in sacreBLEU's form
	Measure   func(hyp string, refs []string) Sums
	Value     func(Sums) Score
}

// Sums are sufficient statistics. The zero value is the sums of nothing.
type Sums []float64

// A Score is a metric's value on its usual scale.
type Score float64
