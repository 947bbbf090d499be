package checks

import (
	"slices"
	"strings"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// # Repeats
//
// Text that says something twice in a row equals itself at a fixed distance: in
// “mutual learning and mutual learning” every word of the second copy equals the
// word three places before it. So for each distance one pass over the words of a
// paragraph counts how long they agree with the words that far behind them, and
// the length of the agreement against the distance says what it is:
//
//	distance d, agreement d or more   X X        said again at once
//	distance d, agreement d-1         X and X    joined by a coordinator
//	distance d, agreement d-2         V X and W X, or d-1: V X, W X
//
// The distances are few and fixed, so the whole is linear in the text. What is
// meant and what is a slip is not decided here: that is for the two rules,
// repeated-word and repeated-phrase.

// longestUnit is how many words may be said again as a whole. Longer ones are
// sentences, and those are compared as such.
const longestUnit = 24

// leastFramed is how many words must be said again where the words around them
// differ: shorter ones are the stuff of parallel style.
const leastFramed = 3

// repeatKind says how the copies stand to each other.
type repeatKind uint8

const (
	adjacent repeatKind = iota // X X
	joined                     // X and X
	framed                     // V X and W X
)

// A repeat is a unit of n words said again at once: the first copy begins at
// word at, each further one step words later.
type repeat struct {
	kind         repeatKind
	at, n        int
	step, copies int
	first, last  int // the words from first up to last are the whole of it
}

// articleRepeats are the repeats of the article in reading order, shorter units
// first; referenceRepeats are the units that the reference says twice itself.
var (
	articleRepeats   = audit.NewMemo(func(p *audit.Pass) []repeat { return findRepeats(articleWords.Of(p)) })
	referenceRepeats = audit.NewReferenceMemo(func(p *audit.Pass) map[string]bool {
		w, units := referenceWords.Of(p), map[string]bool{}
		for _, r := range findRepeats(w) {
			units[w.key(r.at, r.at+r.n)] = true
		}
		return units
	})
)

// A repeatFinder looks through one paragraph at a time.
type repeatFinder struct {
	*wordList
	last   []int32                // by id: the last word that has it, or -1
	before []int32                // by word: the one before with its id, or -1
	same   [longestUnit + 3][]int // by distance: the words of the paragraph at hand that stand again so far behind
	found  []repeat
	within []int32 // by word: the end of the longest repeat found that holds it
}

func newRepeatFinder(w *wordList) *repeatFinder {
	return &repeatFinder{wordList: w, last: slices.Repeat([]int32{-1}, len(w.forms)), before: make([]int32, len(w.all)), within: make([]int32, len(w.all))}
}

func findRepeats(w *wordList) []repeat {
	f := newRepeatFinder(w)
	for p := 0; p+1 < len(w.paragraphs); p++ {
		f.paragraph(w.paragraphs[p], w.paragraphs[p+1])
	}
	return f.found
}

func (f *repeatFinder) paragraph(from, to int) {
	f.link(from, to)
	for d, at := range f.same {
		for i := 0; i < len(at); {
			run := 1
			for i+run < len(at) && at[i+run] == at[i]+run {
				run++
			}
			f.agreement(at[i], run, d, from)
			i += run
		}
	}
}

// link finds, for every distance, the words that stand again so far behind.
func (f *repeatFinder) link(from, to int) {
	for d := range f.same {
		f.same[d] = f.same[d][:0]
	}
	for i := from; i < to; i++ {
		id := f.all[i].id
		f.before[i], f.last[id] = f.last[id], int32(i)
		for j := f.before[i]; int(j) >= max(from, i-len(f.same)+1); j = f.before[j] {
			f.same[i-int(j)] = append(f.same[i-int(j)], int(j))
		}
	}
}

// agreement takes what one distance has found: run words from i on equal those
// d further on, in a paragraph that begins at word from.
func (f *repeatFinder) agreement(i, run, d, from int) {
	if run == 0 {
		return
	}
	if at, ok := f.joint(i, run, d); ok {
		f.add(repeat{kind: joined, at: at, n: d - 1, step: d, copies: 1 + (run-(at-i)+1)/d})
		return
	}
	if run >= d && d <= longestUnit {
		at := f.boundary(i, run, d)
		f.add(repeat{kind: adjacent, at: at, n: d, step: d, copies: 1 + (run-(at-i))/d})
		return
	}
	if at, ok := f.datedJoint(i, run, d); ok {
		f.add(repeat{kind: joined, at: at, n: d - 1, step: d, copies: 2})
		return
	}
	if run >= leastFramed && i > from && (run == d-2 && f.is(i+run, coordinator) || run == d-1 && isComma(f.gap(i+run-1))) {
		f.add(repeat{kind: framed, at: i, n: run, step: d, copies: 2})
	}
}

// joint finds the copy that a coordinator parts from the next.
func (f *repeatFinder) joint(i, run, d int) (at int, ok bool) {
	for at = i; at+d-1 <= i+run && d > 1; at++ {
		if f.is(at+d-1, coordinator) {
			return at, true
		}
	}
	return 0, false
}

// boundary picks among the rotations of a unit the one that ends at a mark, as
// writers put one between copies, or else the first.
func (f *repeatFinder) boundary(i, run, d int) int {
	for at := i; at+d <= i+min(run, 2*d); at++ {
		if strings.TrimSpace(f.gap(at+d-1)) != "" {
			return at
		}
	}
	return i
}

// add keeps a repeat unless it only tells again what shorter units have told:
// “ha ha ha ha” is no repeat of “ha ha”.
func (f *repeatFinder) add(r repeat) {
	r.first, r.last = r.at, r.at+(r.copies-1)*r.step+r.n
	if r.kind == framed {
		r.first--
	}
	if int(f.within[r.first]) >= r.last {
		return
	}
	for i := r.first; i < r.last; i++ {
		f.within[i] = max(f.within[i], int32(r.last))
	}
	f.found = append(f.found, r)
}

// between is what stands between the first copy and the second.
func (r repeat) between(w *wordList) string {
	next := r.at + r.step
	if r.kind == framed {
		next--
	}
	return w.doc.Text(text.Span{Start: w.all[r.at+r.n-1].End, End: w.all[next].Start})
}

// excess covers all but the first copy, with what parts it from the first.
func (r repeat) excess(w *wordList) text.Span {
	return text.Span{Start: w.all[r.at+r.n-1].End, End: w.all[r.last-1].End}
}

func isComma(gap string) bool {
	switch strings.TrimSpace(gap) {
	case ",", ";", "、", "，":
		return true
	}
	return false
}
