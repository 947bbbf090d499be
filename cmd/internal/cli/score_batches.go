package cli

import (
	"errors"
	"slices"

	"mtaudit/reference/metric"
)

// A scoring goes through segments and adds up.
type scoring struct {
	measures []measure
	keep     bool // the sums of every segment, for resampling

	segments int
	totals   [][]metric.Sums   // by system and measure
	kept     [][][]metric.Sums // by system, measure and segment

	emptyHyps, emptyRefs   empties
	fewestRefs, mostOfRefs int
}

// empties are segments without a character that shows.
type empties struct {
	count int
	first int // number of the first segment, from 1
}

func (e *empties) add(segment int) {
	if e.count == 0 {
		e.first = segment
	}
	e.count++
}

// batchSize is how many segments are measured at a time, shared out among the
// processors.
const batchSize = 256

// A measured segment has its sums by system and measure.
type measured struct {
	segment
	sums [][]metric.Sums
}

// each measures all segments and visits them in their order.
func (s *scoring) each(in scoreInput, visit func(measured) error) error {
	var batch []measured
	for seg, err := range in.segments {
		if err != nil {
			return errors.Join(s.batch(batch, visit), err)
		}
		batch = append(batch, measured{segment: s.register(seg)})
		if len(batch) == batchSize {
			if err := s.batch(batch, visit); err != nil {
				return err
			}
			batch = batch[:0]
		}
	}
	return s.batch(batch, visit)
}

func (s *scoring) batch(batch []measured, visit func(measured) error) error {
	err := inParallel(len(batch), func(i int) {
		batch[i].sums = s.measure(batch[i].segment)
	})
	if err != nil {
		return err
	}
	for _, m := range batch {
		s.sum(m.sums)
		if err := visit(m); err != nil {
			return err
		}
	}
	return nil
}

// register counts a segment and leaves out references that are empty where
// another one is not.
func (s *scoring) register(seg segment) segment {
	s.segments++
	if slices.ContainsFunc(seg.hyps, blank) {
		s.emptyHyps.add(s.segments)
	}
	full := slices.DeleteFunc(slices.Clone(seg.refs), blank)
	if len(full) == 0 {
		s.emptyRefs.add(s.segments)
		full = seg.refs[:1]
	}
	if s.segments == 1 {
		s.fewestRefs = len(full)
	}
	s.fewestRefs, s.mostOfRefs = min(s.fewestRefs, len(full)), max(s.mostOfRefs, len(full))
	seg.refs = full
	return seg
}

func (s *scoring) measure(seg segment) [][]metric.Sums {
	sums := make([][]metric.Sums, len(seg.hyps))
	for i, hyp := range seg.hyps {
		for _, m := range s.measures {
			sums[i] = append(sums[i], m.corpus.Measure(hyp, seg.refs))
		}
	}
	return sums
}

func (s *scoring) sum(sums [][]metric.Sums) {
	if s.totals == nil {
		s.totals = make([][]metric.Sums, len(sums))
		s.kept = make([][][]metric.Sums, len(sums))
		for i := range sums {
			s.totals[i] = make([]metric.Sums, len(s.measures))
			s.kept[i] = make([][]metric.Sums, len(s.measures))
		}
	}
	for i := range sums {
		for k, one := range sums[i] {
			s.totals[i][k] = s.totals[i][k].Add(one)
			if s.keep {
				s.kept[i][k] = append(s.kept[i][k], one)
			}
		}
	}
}

// signature says how many references the segments have.
func (s *scoring) signature(m measure) string {
	n := s.mostOfRefs
	if n != s.fewestRefs {
		n = 0
	}
	return m.corpus.WithReferences(n).Signature
}
