package names

import "math"

// # The model
//
// [Match] lines two names up word by word ([matching.partner]), looks at which
// steps lead from each word to its partner ([grid.align]), and adds up what every
// trait of that says: log odds, from the table in weights.go, which a logistic
// regression has learned from pairs that people have judged. A trait weighs
// otherwise in single words than in names of several words, where the other words
// are witnesses; what letters change into which weighs the same in both.
//
// What the other words add is capped: however many names two brothers share, the
// names that they do not share tell them apart.
//
// Traits that can only tell two names apart may not have a weight above 0, and
// the reverse, so that a name never becomes more alike by getting one more thing
// wrong. "go run ./cmd/internal/genweights -check" shows by source how well
// weights do on names they were not learned from.

// A weight is what a feature says for (above 0) or against (below 0) one name,
// in log odds.
type weight struct {
	feature string
	value   float64
}

// A Judgement says whether two spellings are one name.
type Judgement struct {
	Score float64  // from 0, certainly two names, to 1
	Same  bool     // the score is .5 or more
	Why   []string // in short phrases, at least one; what speaks against the judgement begins with "but"
}

// Match compares two names in Latin script: of persons, places or bodies, whole
// names or single words. It is symmetric and takes no notice of capitals, marks
// and punctuation. Words may be joined, parted or turned round (Li-Yen Hsia, Hsia
// Liyan), shortened to initials or left out on one side; titles and particles
// that one side lacks count little. A name without Latin letters is the same as
// none, and names of more than a dozen words or 120 letters are the same only if
// their letters are.
func Match(a, b string) Judgement {
	var c comparison
	j := Judgement{Score: c.score(a, b)}
	j.Same = j.Score >= same
	j.Why = c.why(j.Same)
	return j
}

// Score is the score of [Match], which costs less without the reasons.
func Score(a, b string) float64 {
	var c comparison
	return c.score(a, b)
}

// same is the least score of one name.
const same = 0.5

func (c *comparison) score(a, b string) float64 {
	if b < a {
		a, b = b, a // so that ties fall the same way round
	}
	if !c.compare(a, b) {
		return truth(c.a.joined == c.b.joined && c.a.joined != "")
	}
	words, names := 0.0, 0.0
	for _, o := range c.observe() {
		x := weightOf[o.id] * o.value
		if nameFeature <= o.id && o.id < fLetter {
			names += x
			continue
		}
		words += x
	}
	return 1 / (1 + math.Exp(-words-min(names, MostOfNames)))
}

// MostOfNames is the most that features "name: …" can add to the log odds.
const MostOfNames = 3

// weightOf is the table by number.
var weightOf = func() []float64 {
	named := map[string]float64{}
	for _, w := range weights {
		named[w.feature] = w.value
	}
	out := make([]float64, fRule+len(interchanges))
	for id := range out {
		out[id] = named[featureName(id)]
	}
	return out
}()
