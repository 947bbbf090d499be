package audit

import "strings"

// What is kept from one audit to the next
//
// Somebody who edits an article has it audited after every pause, and each time
// all but one paragraph is as it was. What the rules weigh is a matter of the
// whole article; but much of the work is to read paragraphs for offices and
// countries and to line up sentences, and what comes of that depends on the words
// of a passage alone. So it is kept by these words. Nothing is ever out
// of date: a paragraph that was edited has other words, and one that was moved
// still has its own. What an audit does not ask for is forgotten at its end.

// A Kept holds what was worked out for the passages of an article, for the next
// audit of nearly the same article. A nil Kept keeps nothing. It serves one audit
// at a time.
type Kept struct{ now, before map[passage]result }

// A passage is some words and in what respect they are looked at.
type passage struct {
	respect any
	words   string
}

// A result is what came of a passage.
type result struct {
	passage passage // with words of its own: others would hold the text they are part of
	value   any
}

// NewKept returns one that holds nothing yet.
func NewKept() *Kept { return &Kept{now: map[passage]result{}} }

// Keep returns what some words come to in a respect, which any comparable value
// can stand for. What is not known yet is made, and must depend on the words
// alone. It must not be changed.
func Keep[T any](k *Kept, respect any, words string, make func() T) T {
	if k == nil {
		return make()
	}
	p := passage{respect, words}
	if v, ok := k.known(p); ok {
		return v.(T)
	}
	v := make()
	k.add(p, v)
	return v
}

func (k *Kept) known(p passage) (any, bool) {
	r, ok := k.now[p]
	if !ok {
		if r, ok = k.before[p]; ok {
			k.now[r.passage] = r
		}
	}
	return r.value, ok
}

func (k *Kept) add(p passage, value any) {
	p.words = strings.Clone(p.words)
	k.now[p] = result{p, value}
}

// Turn forgets what was not asked for since the last Turn.
func (k *Kept) Turn() {
	if k != nil {
		k.before, k.now = k.now, make(map[passage]result, len(k.now))
	}
}
