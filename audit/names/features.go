package names

import "strings"

// A Feature is one thing that two names show, and how much of it.
type Feature struct {
	Name  string
	Value float64
}

// Features lists what [Match] weighs when it compares two names. There are three
// kinds: "word: …" about the two partners that are least alike, "name: …" about
// names of several words, and the steps from one spelling to the other: "a~e" for
// a letter, "hs~x" for a row of letters, "h" for one that only one side has, each
// also with ^ or $ if the word begins or ends there. No name comes twice, and
// none with the value 0. There are none for names that Match judges without
// weighing: those with the same letters, with none, or too long.
func Features(a, b string) []Feature {
	var c comparison
	if !c.compare(a, b) {
		return nil
	}
	var out []Feature
	for _, o := range c.observe() {
		out = append(out, Feature{featureName(o.id), o.value})
	}
	return out
}

// The features of the pair: the two partners that are least alike. A name of
// several words has them twice: weighed once as if the words stood alone, and
// once for what is different where other words are witnesses.
const (
	fBias         = iota
	fOneSystem    // all steps of a word are between the same two systems
	fExplained    // steps that some system explains
	fVowels       // a vowel for a vowel
	fNears        // a consonant for one that is near
	fOthers       // a letter for any other
	fGlideGone    // h, w, y on one side only
	fAtStart      // unexplained steps at the first letter of a word
	fAtEnd        // unexplained steps at the last letter of a word
	fRatio        // price of the steps by the letter
	fRatio5       // what of it is above .05
	fDicePair     // share of letter pairs in common
	fSilent       // the same but for letters that are often silent
	fSoundGap     // distance by sound
	fSounds       // the same sounds
	fSkeleton     // consonants of the same classes in a row
	fFrame        // the same consonants in a row
	fFirst        // different first letters
	fShort        // letters that the shorter has less than six
	fLong         // letters over five of the shorter, its logarithm
	fBothKnown    // both are well-known words or names
	fOneKnown     // one is
	fBothOrdinary // both are ordinary words
	fPlural       // one is the other with an s
	fPeople       // one is made of the other by the ending of a people, a faith, a trade or an adjective
	fKnownStem    // either, and the shorter is well known
	fCountry      // a country and its adjective or people
	fPinyin       // both are pinyin
	fChinese      // so, and both look Chinese
	fKana         // both can be written in kana
	fAcronym      // one is in capitals and the other is not
	pairFeatures
)

// The features of names of several words as a whole.
const (
	fRatioAll   = iota + pairFeatures // price of the steps of all partners by the letter
	fRaw                              // Levenshtein distance by the letter of the longer
	fRaw25                            // what of it is above a quarter
	fDice                             // share of letter pairs in common
	fExact                            // there are partners with the same letters
	fExactMore                        // those beyond the first, at most two
	fExactKnown                       // those that are well known
	fAlike                            // partners that differ, besides the pair
	fLoneBoth                         // words without partner on both sides
	fLoneOne                          // words without partner on one side only
	fLoneFew                          // so, and the other is a single word
	fTurned                           // the words stand in another order
	fApart                            // words that are written apart
	fInitial                          // initials for words
	fWhole                            // the names agree only as rows of letters
	features
)

var featureNames = strings.Fields(`
	bias one-system explained vowels nears others glide-gone at-start at-end ratio ratio-5 dice-pair silent sound-gap
	sounds skeleton frame first short long both-known one-known both-ordinary plural people known-stem country pinyin
	chinese kana acronym
	ratio-all raw raw-25 dice exact exact-more exact-known alike lone-both lone-one lone-few turned apart initial whole`)

// The numbers of features: those of the pair, those of names, which are the same
// again and more, and those of steps.
const (
	nameFeature = pairFeatures
	fLetter     = nameFeature + features // letter x for letter y: place·676 + x·26 + y, x < y; place 0 anywhere, 1 start, 2 end
	fGone       = fLetter + 3*26*26      // letter x on one side only: place·26 + x
	fRule       = fGone + 3*26           // an interchange, by index
)

// featureName is the name of a feature in weights.go.
func featureName(id int) string {
	letter := func(n int) string { return string(rune('a' + n%26)) }
	placed := func(place int, s string) string {
		return [...]string{"", "^", ""}[place] + s + [...]string{"", "", "$"}[place]
	}
	switch {
	case id < nameFeature:
		return "word: " + featureNames[id]
	case id < fLetter:
		return "name: " + featureNames[id-nameFeature]
	case id < fGone:
		n := id - fLetter
		return placed(n/(26*26), letter(n/26)+"~"+letter(n))
	case id < fRule:
		n := id - fGone
		return placed(n/26, letter(n))
	}
	r := interchanges[id-fRule]
	return r.a + "~" + r.b
}
