package checks

import (
	"slices"
	"strings"
)

// slips are the quantities that count the same noun as one before and differ from
// it as numbers do by a slip of reading or typing. There is no third number of
// that noun, and the sentences share some words.
func slips(w *wordList, all []quantity, quotes []quotedParagraph) (found []contradiction) {
	by := map[string][]*quantity{} // of each noun, the first with each value
	for i := range all {
		c, two := &all[i], by[all[i].head()]
		if !c.loose && len(two) < 3 && !slices.ContainsFunc(two, func(b *quantity) bool { return c.agrees(*b) }) {
			by[c.head()] = append(two, c)
		}
	}
	for i := range all {
		c, two := &all[i], by[all[i].head()]
		if c.loose || len(two) != 2 || !c.agrees(*two[1]) || !w.slipped(two[0], c) {
			continue
		}
		if !quotes[c.paragraph].covers(c.Span) && !quotes[two[0].paragraph].covers(two[0].Span) {
			found = append(found, contradiction{mine: c.at, before: two[0].at})
		}
	}
	return found
}

// leastSlipped is how many words of content the sentences of a slip share, beside
// the noun.
const leastSlipped = 2

// slipped reports whether one of two quantities is the other with a slip.
func (w *wordList) slipped(b, c *quantity) bool {
	if b.sentence == c.sentence || rounds(*b, *c) || rounds(*c, *b) {
		return false
	}
	first, sign := w.written(*b)
	again, other := w.written(*c)
	if sign != other || !misread(first, again) {
		return false
	}
	mine, theirs := w.names(*c), w.names(*b)
	return common(w.stated(b), w.stated(c)) >= leastSlipped && (covered(mine, theirs) || covered(theirs, mine)) &&
		!w.another(b, c) && !w.another(c, b)
}

// another reports whether a word near one quantity tells what it counts from
// other things of its kind, and the sentence of the other has no such word.
func (w *wordList) another(b, c *quantity) bool {
	from, to := near(b)
	return w.differs(from, to, c, func(form string) bool { return anotherOf[form] })
}

var anotherOf = nameSet("first second third fourth fifth last next previous previously another other others additional additionally further different separate respective respectively remaining rest each per former latter")

// written parts the digits of a quantity's number from what else is written of
// it: a point, a magnitude, a sign of currency.
func (w *wordList) written(c quantity) (digits, rest string) {
	var d, r strings.Builder
	for _, x := range w.doc.Text(c.Span) {
		switch {
		case '0' <= x && x <= '9':
			d.WriteRune(x)
		case x != ',' && x != ' ':
			r.WriteRune(x)
		}
	}
	return d.String(), r.String()
}

// longNumber is how many digits before its last zeros make a number long: what
// short ones differ in may be anything.
const longNumber = 3

// misread reports whether one number is the other with two neighbours changed
// round or, if it is long, with a digit more, or with another digit before its
// last: 291 and 292 are counts that follow each other.
func misread(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if sameLetters(a, b) {
		return true
	}
	if len(strings.TrimRight(b, "0")) < longNumber {
		return false
	}
	same := 0
	for same < len(a) && a[same] == b[same] {
		same++
	}
	other := len(a) == len(b) && same+1 < len(a) && a[same+1:] == b[same+1:]
	return other || len(a)+1 == len(b) && a[same:] == b[same+1:]
}
