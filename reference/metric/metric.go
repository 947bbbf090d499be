// Package metric measures how near a translation is to its references.
//
// A metric is split in two, as in sacreBLEU (Post 2018): sums, which add up
// over paragraphs, documents and machines, and a value worked out from the
// sums. The score of a corpus is the value of its added sums, never the mean
// of its scores. Every number equals the one that sacreBLEU 2.6 gives for the
// same settings, which the signature spells out.
package metric

import (
	"fmt"
	"strings"
)

// Version names the arithmetic in every signature. It changes whenever any
// score of any text does.
const Version = "mtaudit-1"

// A Metric is one way to measure. It has no state: one value serves all texts
// and goroutines.
//
// Measure compares one segment with its references, of which there must be at
// least one (none is a programmer's mistake and panics); each text may be
// empty. Value accepts the sums that Measure returned, sums of such sums, and
// the zero Sums.
type Metric struct {
	Name      string // "BLEU", "chrF2", "chrF2++", "TER"
	Signature string // every setting that changes the number, in sacreBLEU's form
	Measure   func(hyp string, refs []string) Sums
	Value     func(Sums) Score
}

// All lists the metrics with their usual settings.
var All = []Metric{BLEU, CHRF, CHRFPP, TER}

// WithReferences returns m with a signature that says how many references
// each segment has; 0 says that the number varies. The signature of a fresh
// metric says 1. Nothing else changes: Measure takes any number.
func (m Metric) WithReferences(n int) Metric {
	_, rest, _ := strings.Cut(m.Signature, "|")
	count := fmt.Sprint(n)
	if n == 0 {
		count = "var"
	}
	m.Signature = "nrefs:" + count + "|" + rest
	return m
}

// Sums are sufficient statistics of one metric; what each number counts is
// the metric's own affair. The zero value is the sums of nothing.
type Sums []float64

// Add returns the sums of both texts together and changes neither operand.
// Both must come from one metric, or one be the zero value.
func (s Sums) Add(t Sums) Sums {
	if len(s) == 0 {
		s, t = t, s
	}
	if len(t) != 0 && len(t) != len(s) {
		panic(fmt.Sprintf("metric: adding %d sums to %d: not of one metric", len(t), len(s)))
	}
	sum := append(Sums(nil), s...)
	for i, v := range t {
		sum[i] += v
	}
	return sum
}

// A Score is a metric's value on its usual scale: BLEU and chrF rise from 0 to
// 100 with likeness; TER is the number of edits per 100 reference words, 0 for
// a perfect match and past 100 for a translation that is much too long.
type Score float64

// signature joins fields like "case:mixed" in sacreBLEU's order.
func signature(fields ...string) string {
	return "nrefs:1|" + strings.Join(fields, "|") + "|version:" + Version
}

func yesNo(yes bool) string {
	if yes {
		return "yes"
	}
	return "no"
}

func caseField(lower bool) string {
	if lower {
		return "case:lc"
	}
	return "case:mixed"
}

func needReferences(refs []string) {
	if len(refs) == 0 {
		panic("metric: no reference to measure against")
	}
}
