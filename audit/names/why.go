package names

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// A reason is a phrase, and whether it speaks for one name.
type reason struct {
	text string
	pro  bool
}

// why says what the score rests on, what supports the judgement first.
func (c *comparison) why(same bool) []string {
	var pros, cons []string
	for _, r := range c.reasons() {
		switch {
		case r.pro == same && !slices.Contains(pros, r.text):
			pros = append(pros, r.text)
		case r.pro != same && !slices.Contains(cons, "but "+r.text):
			cons = append(cons, "but "+r.text)
		}
	}
	if len(pros) == 0 {
		pros = append(pros, map[bool]string{true: "nearly the same letters", false: "they are not alike enough"}[same])
	}
	return append(pros, cons...)
}

// reasons lists all there is to say.
func (c *comparison) reasons() []reason {
	switch {
	case c.a.joined == "" || c.b.joined == "":
		return []reason{{"no Latin letters to compare", false}}
	case c.a.joined == c.b.joined:
		return []reason{{"the same letters", true}}
	case c.a.long() || c.b.long():
		return []reason{{"too long for a name, and not the same letters", false}}
	}
	return slices.Concat(c.wordReasons(), c.spellingReasons(), c.pairReasons())
}

// wordReasons are those of words and their partners.
func (c *comparison) wordReasons() (out []reason) {
	for _, l := range c.links {
		x, y := c.written(l)
		switch l.kind {
		case apart:
			if l.b[1]-l.b[0] == 1 {
				x, y = y, x
			}
			out = append(out, reason{quote(y) + " is " + quote(x) + " written apart", true})
		case initialOf:
			if len(x) > len(y) {
				x, y = y, x
			}
			out = append(out, reason{quote(x) + " is short for " + quote(y), true})
		case wholeName:
			out = append(out, reason{"nearly the same letters, with the words parted elsewhere", true})
		case unlike:
			out = append(out, reason{"names differ: " + x + " / " + y, false})
		}
	}
	if c.turned() {
		out = append(out, reason{"family name first in one, last in the other", true})
	}
	return append(out, c.loneReasons()...)
}

// loneReasons are those of words without partner.
func (c *comparison) loneReasons() []reason {
	left, right := c.loneWords(c.a, c.usedA), c.loneWords(c.b, c.usedB)
	switch {
	case left == "" && right == "":
		return nil
	case left == "" || right == "":
		if len(c.links) == 0 {
			return nil
		}
		return []reason{{"one is short for the other, without " + quote(left+right), true}}
	}
	return []reason{{"names differ: " + left + " / " + right, false}}
}

func (m *matching) loneWords(p parsed, used uint32) string {
	var words []string
	for i, w := range p.parts {
		if used>>i&1 == 0 && w.role == plain {
			words = append(words, w.shown())
		}
	}
	return strings.Join(words, " ")
}

// spellingReasons say how partners differ.
func (c *comparison) spellingReasons() (out []reason) {
	votes := c.votes()
	for _, l := range c.links {
		a, b := c.letters(l)
		if a == b || l.kind == unlike || l.kind == initialOf {
			continue
		}
		if sounds(a) == sounds(b) {
			x, y := c.written(l)
			out = append(out, reason{"same sounds: " + x + " / " + y, true})
		}
		for _, e := range c.changes(a, b) {
			out = append(out, e.reason(a, b, votes))
		}
	}
	return out
}

// changes are the steps from one word to another that change something.
func (c *comparison) changes(a, b string) []edit {
	c.grid.align(a, b)
	c.steps = c.grid.edits(c.steps[:0])
	slices.Reverse(c.steps)
	return slices.DeleteFunc(c.steps, func(e edit) bool { return e.same(a, b) })
}

// votes counts the steps that each system explains.
func (c *comparison) votes() []int {
	votes := make([]int, len(systems))
	for _, l := range c.links {
		a, b := c.letters(l)
		for _, e := range c.changes(a, b) {
			by := e.systems(a, b)
			for n := range votes {
				votes[n] += int(by >> n & 1)
			}
		}
	}
	return votes
}

// reason says what a step changes, and by which system: the one that explains
// most, unless all it explains is one letter, which proves nothing.
func (e edit) reason(a, b string, votes []int) reason {
	from, to := a[e.i:e.i+e.m], b[e.j:e.j+e.n]
	switch {
	case e.doubles(a, b):
		return reason{quote(from+to) + " is doubled on one side", true}
	case from == "" || to == "":
		return reason{quote(from+to) + " on one side only", false}
	}
	by, system := e.systems(a, b), -1
	for n := range votes {
		if by>>n&1 == 1 && (system < 0 || votes[n] > votes[system]) {
			system = n
		}
	}
	if system >= 0 && (by == 1<<system && e.rule >= 0 || votes[system] > 1) {
		return reason{note(system, from, to), true}
	}
	return reason{quote(from) + " for " + quote(to), by != 0}
}

// pairReasons are those of the two partners that are least alike.
func (c *comparison) pairReasons() (out []reason) {
	l, ok := c.worst()
	if a, b := c.letters(l); !ok || a == b || l.kind == unlike {
		return nil
	}
	v := &c.value
	if v[fRatio] > .2 || v[fSkeleton]+v[fOneSystem] == 0 {
		x, y := c.written(l)
		out = append(out, reason{"names differ: " + x + " / " + y, false})
	}
	for _, r := range [...]struct {
		feature int
		text    string
	}{
		{fBothOrdinary, "both are ordinary words"},
		{fBothKnown, "both are common names or words"},
		{fCountry, "a country and its people or adjective"},
		{fPlural, "one is the plural of the other"},
		{fPeople, "one is made of the other by an ending"},
		{fChinese, "both are pinyin, which has one spelling for a name"},
	} {
		if v[r.feature] > 0 {
			out = append(out, reason{r.text, false})
		}
	}
	return out
}

// written is a link's words as they are spelled.
func (c *comparison) written(l link) (a, b string) {
	join := func(parts []part) string {
		words := make([]string, len(parts))
		for i, p := range parts {
			words[i] = p.shown()
		}
		return strings.Join(words, " ")
	}
	return join(c.a.parts[l.a[0]:l.a[1]]), join(c.b.parts[l.b[0]:l.b[1]])
}

func (p part) shown() string { return norm.NFC.String(p.text) }

func quote(s string) string { return "“" + s + "”" }
