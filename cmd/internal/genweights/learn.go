package main

import (
	"math"
	"strings"
)

// Penalties for the square of a weight. A feature of steps is seen seldom, so it
// must say more to be believed.
const (
	penaltyName = 0.15
	penaltyStep = 8
	rounds      = 60
	widest      = 1 // of one change of a weight
)

// learn fits a logistic regression with squared penalties to some pairs, by
// cyclic coordinate descent with Newton steps (Genkin, Lewis and Madigan 2007).
// It returns a weight for each feature.
func (s *sample) learn(some []int) []float64 {
	columns := s.columns(some)
	margin := make([]float64, len(s.pairs))
	w := make([]float64, len(s.features))
	for range rounds {
		for f, column := range columns {
			d := s.bounds(f).clip(w[f]+s.step(column, margin, w[f], s.penalty(f))) - w[f]
			if d == 0 {
				continue
			}
			w[f] += d
			for _, c := range column {
				margin[c.pair] += d * c.value
			}
		}
	}
	return w
}

// step is the change of one weight.
func (s *sample) step(column []entry, margin []float64, w, penalty float64) float64 {
	slope, curve := penalty*w, penalty+1e-9
	for _, c := range column {
		p := &s.pairs[c.pair]
		is := 1 / (1 + math.Exp(-margin[c.pair]))
		want := 0.0
		if p.same {
			want = 1
		}
		slope += p.weight * (is - want) * c.value
		curve += p.weight * is * (1 - is) * c.value * c.value
	}
	return max(-widest, min(widest, -slope/curve))
}

// against are the features that may speak only against one name, and favour
// those that may speak only for it. What a weight is then does not hang on which
// of two features that go together the sample happens to prefer.
const (
	against = " vowels nears others glide-gone at-start at-end ratio ratio-5 sound-gap first short both-known one-known both-ordinary" +
		" plural people known-stem country pinyin chinese kana acronym ratio-all raw raw-25 lone-both lone-one lone-few whole "
	favour = " one-system dice-pair silent sounds skeleton frame long dice exact exact-more alike "
)

// A bound is where a weight may lie.
type bound struct{ low, high float64 }

func (b bound) clip(w float64) float64 { return max(b.low, min(b.high, w)) }

func (s *sample) bounds(feature int) bound {
	b := bound{math.Inf(-1), math.Inf(1)}
	_, name, _ := strings.Cut(s.features[feature], ": ")
	name = " " + name + " "
	if strings.Contains(against, name) {
		b.high = 0
	}
	if strings.Contains(favour, name) {
		b.low = 0
	}
	return b
}

func (s *sample) penalty(feature int) float64 {
	switch name := s.features[feature]; {
	case kind(name) > 0:
		return penaltyStep
	}
	return penaltyName
}

// An entry is the value of a feature in a pair.
type entry struct {
	pair  int
	value float64
}

// columns lists where each feature occurs.
func (s *sample) columns(some []int) [][]entry {
	out := make([][]entry, len(s.features))
	for _, i := range some {
		p := &s.pairs[i]
		for k, f := range p.ids {
			out[f] = append(out[f], entry{i, p.values[k]})
		}
	}
	return out
}
