package checks

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"mtaudit/audit/lexicon"
	"mtaudit/audit/text"
)

// What makes two numbers one quantity
//
// Nearly all numbers of an article that count the same noun are different facts:
// of other places, other days, a part and a total. So a pair is taken for one
// quantity only where the article says so: in the same words (noun and verb, or
// a phrase behind “the”: contradictions), in a sentence that states another once
// more (restatements), or with a number that a slip makes of the other (slips).
// And both sentences must be free of whatever could make two facts of them: words
// of change, part or estimate (varying), and names of their own.

// A quantity is a number that counts a noun.
type quantity struct {
	number
	at          text.Span // number and noun
	noun        string    // with its modifiers
	verb        string    // said of it; "" if none is near
	definite    string    // the first two words behind “the” and the number; "" without
	third       string    // the word that goes on with them, if still another does: before, it may be a verb
	from, to    int       // words of its sentence
	first, last int       // words of its number and noun, and one past them
	loose       bool      // an age or a measure, which may be of anything
}

// head is the stem of the noun itself, without its modifiers.
func (c quantity) head() string { return c.noun[strings.LastIndexByte(c.noun, ' ')+1:] }

// A contradiction is the places of two numbers that cannot both be right.
type contradiction struct {
	mine, before text.Span
	roman        bool // as mixed-ordinals sees it too
}

// contradictions are the quantities that contradict one before. A third value
// shows that several things are counted in the same words.
func contradictions(w *wordList, all []quantity, quotes []quotedParagraph) (found []contradiction) {
	by := map[string][]quantity{} // of each key, the first with each value
	for _, c := range all {
		for _, key := range c.keys() {
			if len(by[key]) < 3 && !slices.ContainsFunc(by[key], c.agrees) {
				by[key] = append(by[key], c)
			}
		}
	}
	for _, c := range all {
		if quotes[c.paragraph].covers(c.Span) || w.varies(c.from, c.to) {
			continue
		}
		for _, key := range c.keys() {
			if two := by[key]; len(two) == 2 && c.agrees(two[1]) && !quotes[two[0].paragraph].covers(two[0].Span) && w.contradict(two[0], c) {
				found = append(found, contradiction{mine: c.at, before: two[0].at})
				break
			}
		}
	}
	return found
}

// agrees reports whether two numbers have a value in common.
func (c quantity) agrees(b quantity) bool {
	return slices.ContainsFunc(b.values, func(v float64) bool { return slices.Contains(c.values, v) })
}

// keys are what numbers of one quantity share.
func (c quantity) keys() (keys []string) {
	if c.verb != "" {
		keys = append(keys, c.noun+"|"+c.verb)
	}
	if c.definite != "" {
		keys = append(keys, "the "+c.definite)
	}
	return keys
}

// covers reports whether a place stands in a quotation.
func (q quotedParagraph) covers(at text.Span) bool {
	return q.within || slices.ContainsFunc(q.pairs, func(s text.Span) bool { return s.Contains(at) })
}

// quantitiesIn are the numbers of running text and headlines that count something.
func quantitiesIn(d *text.Document, w *wordList, numbers *numberList) (all []quantity) {
	i, from := 0, 0
	for _, n := range numbers.all {
		for i < len(w.all) && w.all[i].Start < n.End {
			if i > 0 && w.all[i].sentence != w.all[i-1].sentence {
				from = i
			}
			i++
		}
		if n.weak || n.dated || n.kind != plainNumber || !narrates(d.Paragraphs[n.paragraph].Kind) || i == 0 {
			continue
		}
		to := i
		for to < len(w.all) && to-from <= longestSentence && w.all[to].sentence == w.all[i-1].sentence {
			to++
		}
		if to-from > longestSentence {
			continue // no sentence, but a table or list
		}
		c := quantity{number: n, from: from, to: to}
		if c.read(w, i) {
			all = append(all, c)
		}
	}
	return all
}

// mostNoun is how many words a noun has at most, with its modifiers.
const mostNoun = 4

// narrates reports whether a paragraph says things once more that others say too:
// not tables and lists, which set numbers side by side.
func narrates(k text.Kind) bool { return k == text.Body || k == text.Headline }

// read reads the noun from word i on, and the verb before the number or behind
// the noun. It reports whether there is a noun.
func (c *quantity) read(w *wordList, i int) bool {
	end := i
	for end < c.to && end < i+mostNoun && w.content(end) && !auxiliaries[w.form(end)] && verbOf(w.form(end)) == "" && (end == i && touching(w, c.End, end) || end > i && joinedBy(w.gap(end-1))) {
		end++
	}
	if end == i {
		return false
	}
	c.at = text.Span{Start: c.Start, End: w.all[end-1].End}
	c.noun = stems(w, i, end)
	c.first, c.last = w.first(c.Start, i), end
	years, measure := strings.HasPrefix(w.form(i), "year"), lexicon.Measure(strings.TrimSuffix(w.form(i), "s"))
	if c.loose = years || measure; years || measure && end == i+1 {
		return true
	}
	first := c.first
	if first > c.from && w.form(first-1) == "the" && end-i >= 2 {
		c.definite = stems(w, i, i+2)
		if end == i+mostNoun {
			c.third = stemOf(w.form(i + 2))
		}
	}
	if first > c.from {
		c.verb = cmp.Or(verbOf(w.form(first-1)), presentVerb(w.form(first-1)))
	}
	if c.verb == "" && (end == c.to || w.gap(end-1) == " ") {
		for end < c.to && auxiliaries[w.form(end)] {
			end++
		}
		if end < c.to {
			c.verb = verbOf(w.form(end))
		}
	}
	return true
}

// first is the word that begins at an offset, at or before word i.
func (w *wordList) first(at, i int) int {
	for i > 0 && w.all[i-1].Start >= at {
		i--
	}
	return i
}

// touching reports whether a space or hyphen is all that parts a number from
// word i.
func touching(w *wordList, end, i int) bool {
	return joinedBy(w.doc.Text(text.Span{Start: end, End: max(end, w.all[i].Start)}))
}

func joinedBy(gap string) bool { return gap == " " || gap == "-" || gap == "\u00a0" }

// stems joins the stems of the words from i up to end.
func stems(w *wordList, i, end int) string {
	var all []string
	for ; i < end; i++ {
		all = append(all, stemOf(w.form(i)))
	}
	return strings.Join(all, " ")
}

var auxiliaries = nameSet("is are was were be been being has have had will would can could may might must should shall do does did")

// verbOf is the stem of a verb in the past or as a participle, which is one for
// words of one meaning, or "".
func verbOf(form string) string {
	switch {
	case oneOf(form, "dead", "died", "killed", "killing", "kills", "slain"):
		return "killed"
	case oneOf(form, "injured", "injuring", "wounded", "wounding", "hurt"):
		return "injured"
	case irregular[form]:
		return form
	case len(form) > 4 && strings.HasSuffix(form, "ed") && !strings.HasSuffix(form, "eed") && form != "hundred" && form != "united":
		return stemOf(form)
	}
	return ""
}

// presentVerb is the stem of a word that may be a verb of the present, as in
// headlines: sickens, for there is sickened. Only before a number is it no noun.
func presentVerb(form string) string {
	base, ok := strings.CutSuffix(form, "s")
	if !ok || auxiliaries[form] || !lexicon.Word(base+"ed") && !lexicon.Word(base+"d") {
		return ""
	}
	return stemOf(base)
}

var irregular = nameSet("built sold won lost held sent bought found shot sunk made missing homeless drawn grown spent paid written taught caught")

// varies reports whether the words of a sentence speak of change, part,
// comparison or estimate, or give a year: then it may be right beside another.
func (w *wordList) varies(from, to int) bool {
	for i := from; i < to; i++ {
		if varying[w.form(i)] || yearOf(w, i) > 0 {
			return true
		}
	}
	return false
}

var varying = nameSet(`now then later earlier so already since by until till after before initial initially firstly previous previously
	former formerly once again still yet currently originally meanwhile yesterday tomorrow last next ago recent recently
	rose rise risen rising grew grown fell fallen increased increase increasing decreased decrease dropped climbed jumped doubled reached
	up down from to than compared versus more less fewer most least over under above below nearly almost about around approximately some
	roughly exceed exceeded exceeding estimated estimate estimates another other others additional additionally further extra also
	including included include includes among them whom total totalling totaling altogether overall combined all whole every each per
	average daily weekly monthly annual annually yearly alone respectively both half rest remaining if would could should might may
	planned expected target respective different various same separate separately elsewhere
	nationwide worldwide globally according reportedly claimed claims alleged unconfirmed corrected revised second third other's
	week weeks month months year years day days morning night hours season quarter decade century round stage phase`)

// contradict reports whether two numbers that count one thing in the same words
// cannot both be right.
func (w *wordList) contradict(b, c quantity) bool {
	if b.sentence == c.sentence || w.varies(b.from, b.to) || rounds(b, c) || rounds(c, b) || b.third != c.third && b.third != "" && c.third != "" {
		return false
	}
	mine, theirs := w.names(c), w.names(b)
	return covered(mine, theirs) || covered(theirs, mine)
}

// rounds reports whether b is c to fewer digits.
func rounds(b, c quantity) bool {
	x, y := b.values[0], c.values[0]
	for unit := 10.0; unit <= x; unit *= 10 {
		if math.Mod(x, unit) == 0 && math.Abs(x-y) < unit {
			return true
		}
	}
	return false
}

// names are the words of a sentence with capitals, but for its first.
func (w *wordList) names(c quantity) map[string]bool {
	names := map[string]bool{}
	for i := c.from + 1; i < c.to; i++ {
		if w.capital(i) {
			names[w.form(i)] = true
		}
	}
	return names
}

// covered reports whether all of some names are among others.
func covered(names, others map[string]bool) bool {
	for n := range names {
		if !others[n] {
			return false
		}
	}
	return true
}
