// Package quality scores a paragraph and an article by what was found in it.
//
// # How a score comes about
//
// The score is that of MQM 2.0 (Multidimensional Quality Metrics, raw quality
// score): every finding costs a penalty by its severity, and the penalties of a
// text are set against its length:
//
//	MQM = 100 × (1 − penalty total / effective word count)
//
// The weights are 0 for neutral, 1 for minor, 5 for major and 25 for critical
// findings. The effective word count leaves out residue, which is no part of the
// article; findings in residue count, because readers see it. The score is never
// clamped: a text with more penalties than words has a score below 0, and a
// program that sorts by it can tell bad from worse. A text without words has no
// score.
//
// MQM leaves it to the metric whether the same error counts again when it is
// repeated. Here a finding is a repeat if an earlier one has the same rule and
// the same text under its span; repeats cost nothing unless the configuration
// says "repeats: all". A chain of mentions, as of one name in several spellings,
// is one finding however many mentions it relates.
//
// A short text swings widely: one major error in a paragraph of 40 words costs
// 12.5 points, in an article of 800 words 0.6. So look at the article's score
// first, and at a paragraph's band rather than its points.
//
// # Bands
//
// The band puts the verdict in one word. "fail": the value is below the review
// limit (80), or a finding is critical. "pass": the value is at least the pass
// limit (95) and no finding is major. "review": all between.
//
// Metrics against the reference (BLEU, chrF, chrF++, TER) stand beside the score
// and do not enter it: they measure likeness, and a good translation may be
// unlike the reference.
package quality

import (
	"fmt"

	"mtaudit/audit"
)

// Config holds the settings of the score. The zero value is the default.
type Config struct {
	Weights Weights  `json:"weights,omitzero" yaml:"weights,omitempty"`  // penalty of a finding by severity
	Repeats Repeats  `json:"repeats,omitempty" yaml:"repeats,omitempty"` // "first" or "all"
	Pass    *float64 `json:"pass,omitempty" yaml:"pass,omitempty"`       // lowest value of the band pass; 95
	Review  *float64 `json:"review,omitempty" yaml:"review,omitempty"`   // lowest value of the band review; 80
}

// Weights are penalties. A weight that is not given is the default of MQM 2.0.
type Weights struct {
	Neutral  *float64 `json:"neutral,omitempty" yaml:"neutral,omitempty"`   // 0
	Minor    *float64 `json:"minor,omitempty" yaml:"minor,omitempty"`       // 1
	Major    *float64 `json:"major,omitempty" yaml:"major,omitempty"`       // 5
	Critical *float64 `json:"critical,omitempty" yaml:"critical,omitempty"` // 25
}

// Repeats says which findings of one problem cost a penalty.
type Repeats string

// The ways to count repeats.
const (
	FirstOnly Repeats = "first" // the default
	CountAll  Repeats = "all"
)

// The defaults.
const (
	defaultPass   = 95
	defaultReview = 80
)

var defaultWeights = [...]float64{audit.Neutral: 0, audit.Minor: 1, audit.Major: 5, audit.Critical: 25}

// Validate names what is wrong with the settings.
func (c Config) Validate() error {
	switch c.Repeats {
	case "", FirstOnly, CountAll:
	default:
		return fmt.Errorf("repeats: %q is neither %q nor %q", c.Repeats, FirstOnly, CountAll)
	}
	for s := audit.Neutral; s <= audit.Critical; s++ {
		if w := c.weight(s); w < 0 {
			return fmt.Errorf("weights: %s: %g is below 0", s, w)
		}
	}
	if c.pass() < c.review() {
		return fmt.Errorf("pass: %g is below review: %g", c.pass(), c.review())
	}
	return nil
}

func (c Config) pass() float64   { return or(c.Pass, defaultPass) }
func (c Config) review() float64 { return or(c.Review, defaultReview) }

func (c Config) weight(s audit.Severity) float64 {
	given := [...]*float64{audit.Neutral: c.Weights.Neutral, audit.Minor: c.Weights.Minor, audit.Major: c.Weights.Major, audit.Critical: c.Weights.Critical}
	return or(given[s], defaultWeights[s])
}

func or(v *float64, otherwise float64) float64 {
	if v == nil {
		return otherwise
	}
	return *v
}

// Signature names every setting that changes a score.
func (c Config) Signature() string {
	repeats := c.Repeats
	if repeats == "" {
		repeats = FirstOnly
	}
	return fmt.Sprintf("mqm:%g/%g/%g/%g|repeats:%s|bands:%g/%g", c.weight(audit.Neutral), c.weight(audit.Minor),
		c.weight(audit.Major), c.weight(audit.Critical), repeats, c.pass(), c.review())
}
