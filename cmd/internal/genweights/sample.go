package main

import (
	"fmt"
	"strings"

	"mtaudit/audit/names"
)

// A pair is two names, what people say of them, and what they show.
type pair struct {
	a, b      string
	same      bool
	source    string
	extension bool // one name is longer than the other
	weight    float64
	ids       []int
	values    []float64
}

// A sample is the pairs and the features that occur in them.
type sample struct {
	pairs    []pair
	features []string // by number
	number   map[string]int
}

// Pairs from running text count for more than lists of persons and places,
// because running text is what is audited; extensions for less, because whether
// a longer name is the same is a matter of context.
const (
	weightInText    = 3
	weightExtension = 0.3
)

// parse reads the pairs.
func parse(file string, raw []byte) (*sample, error) {
	s := &sample{number: map[string]int{}}
	var column map[string]int
	n := 0
	for line := range strings.Lines(string(raw)) {
		n++
		cells := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		if n == 1 {
			var err error
			if column, err = columnsOf(cells); err != nil {
				return nil, fmt.Errorf("%s:1: %w", file, err)
			}
			continue
		}
		if len(cells) != len(column) {
			return nil, fmt.Errorf("%s:%d: %d cells, want %d", file, n, len(cells), len(column))
		}
		cell := func(name string) string { return cells[column[name]] }
		label := cell("label")
		if label != "0" && label != "1" {
			return nil, fmt.Errorf("%s:%d: label %s, want 0 or 1", file, n, label)
		}
		s.add(pair{a: cell("a"), b: cell("b"), same: label == "1", source: cell("source"), extension: cell("sub") == "extension"})
	}
	return s, nil
}

// columnsOf says where each column is.
func columnsOf(head []string) (map[string]int, error) {
	column := map[string]int{}
	for i, c := range head {
		column[c] = i
	}
	for _, c := range []string{"label", "a", "b", "source", "sub"} {
		if _, ok := column[c]; !ok {
			return nil, fmt.Errorf("no column %s", c)
		}
	}
	return column, nil
}

func (s *sample) add(p pair) {
	p.weight = 1
	if inText(p.source) {
		p.weight = weightInText
	}
	if p.extension {
		p.weight = weightExtension
	}
	features := names.Features(p.a, p.b)
	if len(features) == 0 {
		return // there is nothing to learn
	}
	for _, f := range features {
		id, ok := s.number[f.Name]
		if !ok {
			id = len(s.features)
			s.number[f.Name] = id
			s.features = append(s.features, f.Name)
		}
		p.ids, p.values = append(p.ids, id), append(p.values, f.Value)
	}
	s.pairs = append(s.pairs, p)
}

func inText(source string) bool { return strings.HasPrefix(source, "wmt-") || source == "gum-coref" }

// all lists the pairs by index.
func (s *sample) all() []int {
	out := make([]int, len(s.pairs))
	for i := range out {
		out[i] = i
	}
	return out
}
