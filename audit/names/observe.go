package names

import (
	"math"

	"github.com/agnivade/levenshtein"

	"mtaudit/audit/lexicon"
)

// An observation is a feature by number.
type observation struct {
	id    int
	value float64
}

// A comparison is two names and what they show. Its rooms hold what nearly all
// names need, so that there is little to allocate.
type comparison struct {
	matching
	grid  grid
	steps []edit
	seen  []observation
	value [features]float64

	roomA, roomB [mostParts]part
	roomLinks    [mostParts]link
	roomSteps    [2 * gridSide]edit
	roomSeen     [96]observation
}

// compare finds the partners; false means that there is nothing to weigh.
func (c *comparison) compare(a, b string) bool {
	c.a, c.b = parse(a, c.roomA[:]), parse(b, c.roomB[:])
	c.links, c.steps, c.seen = c.roomLinks[:0], c.roomSteps[:0], c.roomSeen[:0]
	if c.a.joined == c.b.joined || c.a.joined == "" || c.b.joined == "" || c.a.long() || c.b.long() {
		return false
	}
	c.partner(&c.grid)
	return true
}

func (p parsed) long() bool { return len(p.parts) > mostParts || len(p.joined) > mostLetters }

// observe lists the features that are not 0.
func (c *comparison) observe() []observation {
	c.value[fBias] = 1
	c.observeLinks()
	if worst, ok := c.worst(); ok {
		c.observePair(worst)
	}
	for id, x := range c.value[:pairFeatures] {
		c.note(id, x)
	}
	if len(c.a.parts) == 1 && len(c.b.parts) == 1 {
		return c.seen
	}
	c.observeNames()
	for id, x := range c.value {
		c.note(nameFeature+id, x)
	}
	return c.seen
}

func (c *comparison) note(id int, x float64) {
	if x != 0 {
		c.seen = append(c.seen, observation{id, x})
	}
}

// worst is the link of the two partners that are least alike.
func (c *comparison) worst() (worst link, ok bool) {
	most := -1
	for _, l := range c.links {
		if l.kind == initialOf || c.weak(l) {
			continue
		}
		a, b := c.letters(l)
		if r := perLetter(l.price, a, b); r > most {
			most, worst, ok = r, l, true
		}
	}
	return worst, ok
}

// weak reports whether a link joins words that name nobody.
func (c *comparison) weak(l link) bool {
	return l.a[1]-l.a[0] == 1 && c.a.parts[l.a[0]].role != plain
}

// observeLinks looks at all partners.
func (c *comparison) observeLinks() {
	v := &c.value
	price, letters := 0, 0
	for _, l := range c.links {
		a, b := c.letters(l)
		price, letters = price+l.price, letters+max(len(a), len(b))
		v[fInitial] += truth(l.kind == initialOf)
		v[fApart] += truth(l.kind == apart)
		v[fWhole] += truth(l.kind == wholeName)
		switch {
		case l.kind == initialOf || c.weak(l):
		case a == b:
			v[fExactMore] += v[fExact]
			v[fExact] = 1
			v[fExactKnown] += truth(lexicon.ProperName(a))
		default:
			v[fAlike]++
		}
	}
	v[fExactMore], v[fExactKnown], v[fAlike] = min(v[fExactMore], 2), min(v[fExactKnown], 3), max(0, v[fAlike]-1)
	v[fRatioAll] = float64(price) / float64(100*max(1, letters))
}

// observePair looks at the two partners that are least alike.
func (c *comparison) observePair(l link) {
	v := &c.value
	a, b := c.letters(l)
	short := min(len(a), len(b))
	v[fShort], v[fLong] = max(0, 6-float64(short)), math.Log(max(1, float64(short)/5))
	if a == b {
		return
	}
	v[fRatio] = float64(l.price) / float64(100*max(len(a), len(b)))
	v[fRatio5] = max(0, v[fRatio]-.05)
	c.observeSteps(a, b)
	v[fDicePair] = dice(a, b)
	v[fSilent] = truth(silently(a, b))
	v[fFrame], v[fFirst] = truth(sameFrame(a, b)), truth(a[0] != b[0])
	x, y := sounds(a), sounds(b)
	v[fSoundGap], v[fSounds] = 1-similarAtLeast(x, y, 0), truth(x == y)
	v[fSkeleton] = truth(skeleton(x) == skeleton(y))
	v[fAcronym] = truth(c.a.parts[l.a[0]].capital != c.b.parts[l.b[0]].capital)
	c.observeSystems(a, b)
	c.observeKnown(a, b)
}

// observeSystems asks whether both words are of one system: it would not have
// written one name in two ways.
func (c *comparison) observeSystems(a, b string) {
	v := &c.value
	if isPinyin(a) && isPinyin(b) {
		v[fPinyin], v[fChinese] = 1, truth(chinese(a) && chinese(b))
	}
	v[fKana] = truth(isKana(a) && isKana(b))
}

// observeKnown looks the words up: two well-known words that differ are seldom
// slips for one another.
func (c *comparison) observeKnown(a, b string) {
	v := &c.value
	wordA, wordB := lexicon.Word(a), lexicon.Word(b)
	knownA, knownB := wordA || lexicon.ProperName(a), wordB || lexicon.ProperName(b)
	v[fBothOrdinary] = truth(wordA && wordB)
	v[fBothKnown], v[fOneKnown] = truth(knownA && knownB), truth(knownA != knownB)
	v[fPlural], v[fPeople] = truth(plural(a, b)), truth(people(a, b))
	known := knownA && len(a) <= len(b) || knownB && len(b) <= len(a)
	v[fKnownStem] = truth(known && v[fPlural]+v[fPeople] > 0)
	v[fCountry] = truth(countryForms(a, b))
}

// observeNames looks at names of several words as a whole.
func (c *comparison) observeNames() {
	v := &c.value
	x, y := c.a.joined, c.b.joined
	v[fRaw] = float64(levenshtein.ComputeDistance(x, y)) / float64(max(len(x), len(y)))
	v[fRaw25] = max(0, v[fRaw]-.25)
	v[fDice] = dice(x, y)
	a, b := float64(c.lone(c.a, c.usedA)), float64(c.lone(c.b, c.usedB))
	v[fLoneBoth], v[fLoneOne] = min(a, b, 3), min(math.Abs(a-b), 3)
	v[fLoneFew] = truth(a != b && min(len(c.a.parts), len(c.b.parts)) == 1)
	v[fTurned] = truth(c.turned())
}

func truth(b bool) float64 {
	if b {
		return 1
	}
	return 0
}
