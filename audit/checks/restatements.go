package checks

import "slices"

// What makes two sentences one statement
//
// An article says in its first lines what its headline says, and says it again
// in its last. Such sentences are known by their words: most words of content of
// the shorter one are in the other as well, and all its names and other numbers
// are. If they count the same noun then, and the number is another, one of the
// two is wrong. Parallel sentences on different facts (the boys' team and the
// girls' team, the first quarter and the second) give themselves away: by a name
// or another number of their own, by a word of change or part, or by the number
// of the one, which the other has as well. Where a third sentence of the same form
// has a third number, all are entries of a series.

const (
	leastStated = 4 // words of content that two statements share
	unlikeShare = 3 // which part of those of the shorter one the other may lack
	mostStated  = 8 // quantities of one noun that one is held against
	nearStated  = 6 // words around a number that could make it another fact
)

// restatements are the quantities that contradict one before, in a sentence that
// states the same.
func restatements(w *wordList, all []quantity, quotes []quotedParagraph) (found []contradiction) {
	by := map[string][]*quantity{} // of each noun
	for i := range all {
		c := &all[i]
		if quotes[c.paragraph].covers(c.Span) {
			continue
		}
		before := by[c.head()]
		if i := slices.IndexFunc(before, func(b *quantity) bool { return w.restates(b, c) }); i >= 0 {
			if !w.patterned(before, before[i], c) {
				found = append(found, contradiction{mine: c.at, before: before[i].at})
			}
			continue
		}
		if len(before) < mostStated {
			by[c.head()] = append(before, c)
		}
	}
	return found
}

// restates reports whether two quantities of one noun stand in sentences that
// state the same, but for the number.
func (w *wordList) restates(b, c *quantity) bool {
	if b.sentence == c.sentence || b.agrees(*c) || !w.sameNumbers(b, c) && !w.sameNumbers(c, b) || rounds(*b, *c) || rounds(*c, *b) {
		return false
	}
	short, stems := b, w.stated(b)
	long, others := c, w.stated(c)
	if len(stems) > len(others) {
		short, stems, long, others = long, others, short, stems
	}
	if !stateSame(stems, others) || !w.sameNumbers(short, long) {
		return false
	}
	mine, theirs := w.names(*short), w.names(*long)
	if !covered(mine, theirs) && !covered(theirs, mine) || !w.numbered(short) && common(mine, theirs) == 0 {
		return false
	}
	from, to := near(long)
	return !w.differs(short.from, short.to, long, altering) && !w.differs(from, to, short, altering)
}

// patterned reports whether the article has yet another number in the sentence of
// two: then it is the form of a series, as of results, and says something new each
// time.
func (w *wordList) patterned(all []*quantity, b, c *quantity) bool {
	stems := w.stated(c)
	return slices.ContainsFunc(all, func(x *quantity) bool {
		return !x.agrees(*b) && !x.agrees(*c) && stateSame(stems, w.stated(x))
	})
}

// stateSame reports whether two sentences may state the same, by their words of
// content: the shorter one has few that the other lacks.
func stateSame(a, b map[string]bool) bool {
	shared := common(a, b)
	return shared >= leastStated && unlikeShare*shared >= (unlikeShare-1)*min(len(a), len(b))
}

// own reports whether word i is the number of a quantity, or a part of it.
func (w *wordList) own(c *quantity, i int) bool { return c.Contains(w.all[i].Span) }

// numbered reports whether a sentence has a number beside that of a quantity.
func (w *wordList) numbered(c *quantity) bool {
	for i := c.from; i < c.to; i++ {
		if w.all[i].number && !w.own(c, i) {
			return true
		}
	}
	return false
}

// sameNumbers reports whether the sentence of c has all other numbers of the
// sentence of b beside its own, and not the number of b.
func (w *wordList) sameNumbers(b, c *quantity) bool {
	for i := b.from; i < b.to; i++ {
		if !w.all[i].number {
			continue
		}
		beside, itself := w.hasNumber(c, w.all[i].id)
		if own := w.own(b, i); own && beside || !own && (itself || !beside) {
			return false
		}
	}
	return true
}

// hasNumber reports whether a number stands in a quantity's sentence beside that
// of the quantity, and whether it is that itself.
func (w *wordList) hasNumber(c *quantity, id int32) (beside, itself bool) {
	for i := c.from; i < c.to; i++ {
		if w.all[i].id == id {
			itself = itself || w.own(c, i)
			beside = beside || !w.own(c, i)
		}
	}
	return beside, itself
}

// stated are the stems of the words of content in a quantity's sentence, but for
// the noun.
func (w *wordList) stated(c *quantity) map[string]bool {
	stems := map[string]bool{}
	for i := c.from; i < c.to; i++ {
		if w.content(i) && !c.at.Contains(w.all[i].Span) {
			stems[stemOf(w.form(i))] = true
		}
	}
	return stems
}

// near are the words around a quantity, of its sentence.
func near(c *quantity) (from, to int) {
	return max(c.from, c.first-nearStated), min(c.to, c.last+nearStated)
}

// differs reports whether one of the words from..to is such as make another fact
// of a sentence, and a quantity's sentence has no such word.
func (w *wordList) differs(from, to int, c *quantity, such func(form string) bool) bool {
	for i := from; i < to; i++ {
		if such(w.form(i)) && !slices.ContainsFunc(w.all[c.from:c.to], func(x word) bool { return x.id == w.all[i].id }) {
			return true
		}
	}
	return false
}

// altering reports whether a word speaks of change, part or comparison.
func altering(form string) bool { return varying[form] && !joining[form] }

// joining are the words of varying that another wording of the same may need.
var joining = nameSet("to from so all")

// common counts what two sets have in common.
func common(a, b map[string]bool) (n int) {
	for x := range a {
		if b[x] {
			n++
		}
	}
	return n
}
