package cli

import (
	"slices"

	"mtaudit/audit/quality"
	"mtaudit/reference/metric"
)

// A measure is a metric that was asked for.
type measure struct {
	key    string // in JSON and in --metric
	corpus metric.Metric
	line   metric.Metric // its sums are those of corpus
}

const estimateKey = "estimate"

// measures are the metrics asked for, in the order of the list.
func (f *scoreFlags) measures() ([]measure, error) {
	all := f.allMeasures()
	if len(f.metrics) == 0 {
		return all, nil
	}
	known := []string{"bleu", "chrf", "chrf++", "ter", estimateKey}
	wanted := map[string]bool{}
	for _, name := range f.metrics {
		if name == "chrfpp" {
			name = "chrf++"
		}
		if !slices.Contains(known, name) {
			return nil, usagef("--metric: %w", unknownWord(name, known))
		}
		wanted[name] = true
	}
	var chosen []measure
	for i, m := range all {
		if wanted[known[i]] {
			chosen = append(chosen, m)
		}
	}
	return chosen, nil
}

func (f *scoreFlags) allMeasures() []measure {
	bleu := metric.BLEUOptions{Tokenizer: f.tokenize, Smoothing: f.smooth, Lowercase: f.lowercase}
	line := bleu
	line.EffectiveOrder = true
	chrf := metric.CHRFOptions{Lowercase: f.lowercase, Whitespace: f.whitespace}
	chrfpp := chrf
	chrfpp.WordOrder = 2
	same := func(key string, m metric.Metric) measure { return measure{key, m, m} }
	return []measure{
		{"bleu", metric.NewBLEU(bleu), metric.NewBLEU(line)},
		same("chrf", metric.NewCHRF(chrf)),
		same("chrfpp", metric.NewCHRF(chrfpp)),
		same("ter", metric.NewTER(f.ter)),
		same(estimateKey, estimate()),
	}
}

// estimate is the estimate of quality in the form of a metric: its sums are
// those of the estimates, and how many there are.
func estimate() metric.Metric {
	return metric.Metric{
		Name:      estimateKey,
		Signature: quality.EstimateSignature,
		Measure: func(hyp string, refs []string) metric.Sums {
			if v, ok := quality.Estimate(hyp, refs); ok {
				return metric.Sums{v, 1}
			}
			return metric.Sums{0, 0}
		},
		Value: func(s metric.Sums) metric.Score {
			if !estimated(s) {
				return 0
			}
			return metric.Score(s[0] / s[1])
		},
	}
}

// estimated reports whether there is an estimate in the sums of estimates.
func estimated(s metric.Sums) bool { return len(s) > 0 && s[1] > 0 }
