package align

import "cmp"

// # Word links
//
// Inside a bead most words of one side answer to a word of the other. Both sides
// are in one language, so most of these are the same word, and the question is
// only which “the” answers to which. A link is worth what its word says and
// costs what it has to be dragged:
//
//	worth(run) = Σ w(word) − drag · min(drift, far)
//
// where w is a word's weight, as between paragraphs (names and numbers more than
// other words, long words more than short ones), divided by how often it stands
// in the two sides. A run is words that follow each other on both sides: it is
// one link as far as drift goes, so that grammar goes with the words about it.
// Drift is how far the run is from where its neighbours would have it: from the
// nearest link on its left or its right, whichever is nearer. It is counted up to
// far, for a clause that was moved may have moved anywhere. So a run of content
// is linked wherever it stands, monotone or swapped, and a lone “of” only where
// it is expected.
//
// Links are made in rounds, the ones that are worth most first, as what they
// join is where the others are expected. After words of one form or stem come
// those that are spelled nearly alike (a name romanised in two ways, another
// ending), near where they are expected. Last come those that are alike in
// nothing but their place: if all about them is linked, “bought” and “purchased”
// answer to each other, and so do 12 and 120.
//
// The model is that of METEOR's matcher (Banerjee and Lavie 2005), with its
// count of chunks as drift; the search is greedy, in place of a beam.
//
// Time grows with the number of words: of the places where a word stands on the
// other side, the [mostPlaces] nearest to its own are looked at; those nearly
// alike are looked for in a window. Texts of one word a thousand times over are
// therefore linked only near the diagonal.

// How says what makes two words answer to each other.
type How uint8

// What a link may rest on, the surest first.
const (
	Same  How = iota + 1 // one form, but for case and accents; one number, however written in digits
	Stem                 // one stem: announced, announces
	Near                 // spelled nearly alike: Haldvik, Haldvig
	Place                // nothing but where they stand: bought, purchased
)

var hows = [...]string{Same: "same", Stem: "stem", Near: "near", Place: "place"}

// String is the name in one word.
func (h How) String() string { return hows[h] }

// A Link says that a word of the article answers to one of the reference.
type Link struct {
	Article, Reference int // indices from 0
	How                How
}

// Words links the words of an article passage with those of the reference
// passage that answers to it, in one language. A word is in one link at most;
// links come in the order of the article, and their reference words do not rise
// where words changed places. Words that no link has were added, dropped or
// worded anew.
//
// Words are given as they stand, one to a string; punctuation marks may be among
// them. Scripts without spaces are best given a character to a string. Numbers
// in digits are compared by value. A caller who knows of two words that they mean
// the same, such as “fourteen” and “14”, gives both in one form.
func Words(article, reference []string) []Link {
	m := newMatcher(article, reference)
	for _, least := range rounds {
		m.round(least)
	}
	m.nearly()
	m.places()
	return m.links()
}

// rounds are what a run must be worth in each. The last round is there twice, as
// each moves where words are expected.
var rounds = [...]float64{2, 1, 0.5, 0, 0}

const (
	drag       = 0.08 // what a word of drift costs
	far        = 12   // words of drift beyond which no more is paid
	mostPlaces = 32   // places of a word on the other side that are looked at
)

// A matcher is two passages and their links so far.
type matcher struct {
	article, reference []wordForm
	pairs              []wordPair
	toR, toA           []int // the linked word on the other side, or -1
	how                []How // by article word
}

func newMatcher(article, reference []string) *matcher {
	m := &matcher{
		article: wordForms(article), reference: wordForms(reference),
		toR: none(len(article)), toA: none(len(reference)), how: make([]How, len(article)),
	}
	weigh(m.article, m.reference)
	m.pairs = m.candidates()
	return m
}

func (m *matcher) link(a, r int, how How) { m.toR[a], m.toA[r], m.how[a] = r, a, how }

// free reports whether neither of two words is linked.
func (m *matcher) free(a, r int) bool { return m.toR[a] < 0 && m.toA[r] < 0 }

func (m *matcher) links() []Link {
	out := make([]Link, 0, min(len(m.article), len(m.reference)))
	for a, r := range m.toR {
		if r >= 0 {
			out = append(out, Link{a, r, m.how[a]})
		}
	}
	return out
}

// A frame is where words of the article are expected in the reference: by the
// nearest link on the left, and by that on the right. The ends of both sides
// count as linked.
type frame struct{ left, right []int }

func (m *matcher) frame() frame {
	n := len(m.toR)
	f := frame{make([]int, n), make([]int, n)}
	at := 0
	for a, r := range m.toR {
		if r >= 0 {
			at = r - a
		}
		f.left[a] = a + at
	}
	at = len(m.toA) - n
	for a := n - 1; a >= 0; a-- {
		if r := m.toR[a]; r >= 0 {
			at = r - a
		}
		f.right[a] = a + at
	}
	return f
}

// drift is how far a pair is from where its neighbours would have it.
func (f frame) drift(a, r int) int { return min(distance(f.left[a], r), distance(f.right[a], r)) }

func distance(x, y int) int { return max(x-y, y-x) }

// toll is what drift costs.
func toll(drift int) float64 { return drag * float64(min(drift, far)) }

// A wordPair is two words that may be linked.
type wordPair struct {
	a, r int
	how  How
}

func compareWordPairs(x, y wordPair) int { return cmp.Or(cmp.Compare(x.a, y.a), cmp.Compare(x.r, y.r)) }
