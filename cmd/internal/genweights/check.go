package main

import (
	"fmt"
	"hash/fnv"
	"maps"
	"math"
	"slices"
	"strings"

	"mtaudit/audit/names"
)

const folds = 10

// crossValidate judges each tenth of the names by weights that were learned
// from pairs that share no name with it, and says by source how well that went.
func (s *sample) crossValidate() string {
	score := make([]float64, len(s.pairs))
	for fold := range folds {
		held := map[string]bool{}
		var test, train []int
		for i, p := range s.pairs {
			if foldOf(p) == fold {
				test = append(test, i)
				held[key(p.a)], held[key(p.b)] = true, true
			}
		}
		for i, p := range s.pairs {
			if !held[key(p.a)] && !held[key(p.b)] {
				train = append(train, i)
			}
		}
		w := s.learn(train)
		for _, i := range test {
			score[i] = s.score(i, w)
		}
	}
	return s.table(score)
}

func key(name string) string { return strings.ToLower(name) }

func foldOf(p pair) int {
	h := fnv.New32a()
	h.Write([]byte(key(p.a)))
	return int(h.Sum32() % folds)
}

func (s *sample) score(i int, w []float64) float64 {
	m, n := 0.0, 0.0
	for k, f := range s.pairs[i].ids {
		x := w[f] * s.pairs[i].values[k]
		if strings.HasPrefix(s.features[f], "name: ") {
			n += x
			continue
		}
		m += x
	}
	return 1 / (1 + math.Exp(-m-min(n, names.MostOfNames)))
}

// table shows precision, recall and F1 by source.
func (s *sample) table(score []float64) string {
	type count struct{ right, wrong, missed, silent int }
	counts := map[string]*count{}
	for i, p := range s.pairs {
		groups := []string{p.source, "~ all but extensions"}
		if inText(p.source) {
			groups = append(groups, "~ in text")
		}
		if p.extension {
			groups = []string{"~ extensions"}
		}
		for _, g := range groups {
			c := counts[g]
			if c == nil {
				c = &count{}
				counts[g] = c
			}
			said := score[i] >= .5
			switch {
			case said && p.same:
				c.right++
			case said:
				c.wrong++
			case p.same:
				c.missed++
			default:
				c.silent++
			}
		}
	}
	var b strings.Builder
	for _, g := range slices.Sorted(maps.Keys(counts)) {
		c := counts[g]
		fmt.Fprintf(&b, "%-24s right %5d  wrong %4d  missed %4d  silent %5d  F1 %.4f\n", g, c.right, c.wrong, c.missed, c.silent,
			2*float64(c.right)/float64(2*c.right+c.wrong+c.missed))
	}
	return b.String()
}
