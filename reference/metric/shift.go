package metric

import "slices"

// Limits of tercom and of sacreBLEU: they change scores, so they are kept.
const (
	maxShiftWords      = 10   // longest phrase that is shifted
	maxShiftDistance   = 50   // farthest shift
	maxShiftCandidates = 1000 // shifts tried per segment
)

// translationEdits is the number of edits, shifts among them, that turn hyp
// into ref.
//
// Finding the fewest is NP-complete; like tercom this repeats the shift that
// lowers the edit distance most, as long as one does. Every candidate needs an
// edit distance, and tercom's answer depends on its beam, so the distances
// must be those of the same band of the matrix. A shift changes only the words
// between its origin and its target: the rows before them stand, and what
// comes after costs the same from each cell as before. Hence a candidate costs
// as many rows as words moved, not a matrix.
func translationEdits(hyp, ref []int32) int {
	if len(hyp) == 0 || len(ref) == 0 {
		return len(hyp) + len(ref)
	}
	s := newShifter(hyp, ref)
	shifts := 0
	for {
		s.search()
		if s.tried >= maxShiftCandidates || s.best.gain <= 0 {
			return shifts + s.distance
		}
		s.apply(s.best)
		shifts++
	}
}

// A shifter tries shifts of the words of one hypothesis.
type shifter struct {
	hyp, ref []int32
	places   map[int32][]int // of each word of ref, ascending
	band     *band
	distance int     // edit distance as the words stand
	tried    int     // candidates so far
	best     shift   // of the candidates since the last shift
	moved    []int32 // the words of a candidate between its origin and target
	rows     [2][]int32
	traced
}

// A phrase is a run of words that hypothesis and reference share.
type phrase struct {
	length       int
	start, there int // in the hypothesis and in the reference
}

// A shift moves length words from start to before target.
type shift struct {
	gain                  int // by how much it lowers the edit distance
	length, start, target int
}

// better is tercom's ranking: gain, then the longest, then the earliest.
func (s shift) better(t shift) bool {
	switch {
	case s.gain != t.gain:
		return s.gain > t.gain
	case s.length != t.length:
		return s.length > t.length
	case s.start != t.start:
		return s.start < t.start
	}
	return s.target < t.target
}

func newShifter(hyp, ref []int32) *shifter {
	s := &shifter{
		hyp:    slices.Clone(hyp),
		ref:    ref,
		places: map[int32][]int{},
		band:   newBand(len(hyp), ref),
		moved:  make([]int32, len(hyp)),
	}
	for i, w := range ref {
		s.places[w] = append(s.places[w], i)
	}
	for i := range s.rows {
		s.rows[i] = unreachableCells(s.band.stride)
	}
	s.measure(0, len(hyp))
	return s
}

// measure works out the distance and the trace of the words as they stand; of
// these only the ones between from and to have changed.
func (s *shifter) measure(from, to int) {
	s.band.fill(s.hyp, from)
	s.band.fillBackward(s.hyp, to)
	s.distance = int(s.band.cost(len(s.hyp), len(s.ref)))
	s.trace(s.band, s.hyp)
}

// search finds the best way to move a phrase that hypothesis and reference
// share to where the reference has it, and leaves it in s.best.
func (s *shifter) search() {
	s.best = shift{}
	for start, word := range s.hyp {
		for _, there := range near(s.places[word], start) {
			s.tryPhrases(start, there)
			if s.tried >= maxShiftCandidates {
				return
			}
		}
	}
}

// near returns the places that are not too far from start to shift to.
func near(places []int, start int) []int {
	first, _ := slices.BinarySearch(places, start-maxShiftDistance)
	after, _ := slices.BinarySearch(places, start+maxShiftDistance+1)
	return places[first:after]
}

// tryPhrases tries the phrases of every length that start at start in the
// hypothesis and at there in the reference.
func (s *shifter) tryPhrases(start, there int) {
	most := min(maxShiftWords, len(s.hyp)-start, len(s.ref)-there)
	for n := 1; n <= most && s.hyp[start+n-1] == s.ref[there+n-1]; n++ {
		p := phrase{length: n, start: start, there: there}
		if !s.worthwhile(p) {
			continue
		}
		s.tryTargets(p)
		if s.tried >= maxShiftCandidates {
			return
		}
	}
}

// worthwhile: both the phrase and its place in the reference have errors, and
// the phrase is not there already.
func (s *shifter) worthwhile(p phrase) bool {
	at := s.aligned[p.there]
	return s.hypErrors[p.start+p.length] > s.hypErrors[p.start] &&
		s.refErrors[p.there+p.length] > s.refErrors[p.there] &&
		(at < p.start || at >= p.start+p.length)
}

// tryTargets tries to put the phrase after each word of the hypothesis that is
// aligned with a word of its place in the reference, or with the one before.
func (s *shifter) tryTargets(p phrase) {
	previous := -1
	for place := p.there - 1; place < p.there+p.length; place++ {
		target := 0
		if place >= 0 {
			target = s.aligned[place] + 1
		}
		if target == previous {
			continue
		}
		previous = target
		candidate := shift{length: p.length, start: p.start, target: target}
		most := s.distance - max(s.best.gain, 1) // what leaves more is not better, or no shift at all
		candidate.gain = s.distance - s.distanceAfter(candidate, most)
		if s.best.length == 0 || candidate.better(s.best) {
			s.best = candidate
		}
		s.tried++
	}
}

// rearrange puts the words that a shift moves into s.moved, in their new order,
// and returns where they start and end in the hypothesis.
func (s *shifter) rearrange(c shift) (from, to int) {
	end := c.start + c.length
	phrase := s.hyp[c.start:end]
	if c.target < c.start {
		n := copy(s.moved, phrase)
		copy(s.moved[n:], s.hyp[c.target:c.start])
		return c.target, end
	}
	if c.target <= end {
		// Inside the phrase itself: counted from its start, as in sacreBLEU.
		c.target = min(c.target+c.length, len(s.hyp))
	}
	n := copy(s.moved, s.hyp[end:c.target])
	copy(s.moved[n:], phrase)
	return c.start, c.target
}

// lookEvery is after how many rows it pays to look whether a shift is hopeless.
const lookEvery = 4

// distanceAfter is the edit distance that a shift would leave, or a greater one
// than most as soon as that is sure: costs only grow from row to row, and behind
// the last one there is at least the rest.
func (s *shifter) distanceAfter(c shift, most int) int {
	from, to := s.rearrange(c)
	row := s.band.line(s.band.forward, from)
	for i, word := range s.moved[:to-from] {
		row = s.band.step(row, word, s.rows[i%2])
		if i%lookEvery == lookEvery-1 && int(s.band.least(row)+s.band.rest[to]) > most {
			return most + 1
		}
	}
	return s.band.through(row)
}

func (s *shifter) apply(c shift) {
	from, to := s.rearrange(c)
	copy(s.hyp[from:to], s.moved)
	s.measure(from, to)
}
