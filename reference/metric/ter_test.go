package metric

import (
	"fmt"
	"math"
	"reflect"
	"strings"
	"testing"
)

func TestTERByHand(t *testing.T) {
	cases := []struct {
		name string
		o    TEROptions
		hyp  string
		refs []string
		want float64
	}{
		{"same", TEROptions{}, "the river rose", []string{"the river rose"}, 0},
		{"both empty", TEROptions{}, "", []string{" "}, 0},
		{"nothing translated", TEROptions{}, "", []string{"a b"}, 100},
		{"nothing to translate", TEROptions{}, "a b", []string{""}, 100},
		{"one shift", TEROptions{}, "on Monday the river rose", []string{"the river rose on Monday"}, 20},
		{"shift and substitution", TEROptions{}, "on Monday the river fell", []string{"the river rose on Monday"}, 40},
		{"past 100", TEROptions{}, "a b c d", []string{"x"}, 400},
		{"fewest edits, mean length", TEROptions{}, "a b c", []string{"a b c d e", "a b x"}, 100 * 1 / 4.},
		{"case is ignored", TEROptions{}, "The River", []string{"the river"}, 0},
		{"case counts", TEROptions{CaseSensitive: true}, "The river", []string{"the river"}, 50},
		{"punctuation", TEROptions{}, "so, yes", []string{"so yes"}, 50},
		{"no punctuation", TEROptions{NoPunctuation: true}, "so, (yes)!", []string{"so yes"}, 0},
		{"normalized", TEROptions{Normalized: true}, "Ana's so-called &quot;boat&quot;.", []string{"ana 's so-called \" boat \" ."}, 0},
		{"Chinese is one word", TEROptions{Normalized: true}, "桥长。", []string{"桥短。"}, 100},
		{"Asian", TEROptions{Normalized: true, Asian: true}, "桥长。", []string{"桥短。"}, 100 * 1 / 3.},
		// Found by search: seen the other way round, equal steps would give 3 edits.
		{"order of equally cheap steps", TEROptions{}, "c a d d c b", []string{"a c b c"}, 100},
		{"Asian punctuation", TEROptions{NoPunctuation: true, Asian: true}, "桥，长。", []string{"桥长"}, 0},
	}
	for _, c := range cases {
		m := NewTER(c.o)
		if got := float64(m.Value(m.Measure(c.hyp, c.refs))); math.Abs(got-c.want) > tolerance {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

// TestDistanceAfter compares the distance of a candidate, worked out from the
// rows between its origin and target, with a matrix for the shifted words, for
// texts of like and of very unlike lengths.
func TestDistanceAfter(t *testing.T) {
	random := newRandom(11)
	text := func(n int) []int32 {
		words := make([]int32, n)
		for i := range words {
			words[i] = int32(random.below(9))
		}
		return words
	}
	for _, size := range [][2]int{{1, 1}, {7, 7}, {90, 80}, {3, 300}, {300, 3}, {40, 160}} {
		hyp, ref := text(size[0]), text(size[1])
		s := newShifter(hyp, ref)
		for range 50 {
			c := shift{start: random.below(len(hyp)), target: random.below(len(hyp) + 1)}
			c.length = 1 + random.below(min(maxShiftWords, len(hyp)-c.start))
			got, most := s.distanceAfter(c, 2*unreachable), random.below(300)
			if early := s.distanceAfter(c, most); early != got && (got <= most || early <= most) {
				t.Fatalf("%v: %d, with a bound of %d %d", c, got, most, early)
			}
			s.apply(c)
			if want := newShifter(s.hyp, ref).distance; got != want || s.distance != want {
				t.Fatalf("%v of %v to %v: %d, then %d, want %d", c, s.hyp, ref, got, s.distance, want)
			}
		}
	}
}

// TestBandIsExactWhereWide: a text shorter than the beam has the plain edit
// distance.
func TestBandIsExactWhereWide(t *testing.T) {
	random := newRandom(2)
	letters := strings.Split("abcd", "")
	for range 500 {
		a, b := make([]string, 1+random.below(20)), make([]string, 1+random.below(20))
		for _, text := range [][]string{a, b} {
			for i := range text {
				text[i] = letters[random.below(4)]
			}
		}
		words := numbering{}
		s := newShifter(words.of(a), words.of(b))
		if want := CharacterEdits(strings.Join(a, ""), strings.Join(b, "")); s.distance != want || WordEdits(a, b) != want {
			t.Fatalf("%v to %v: %d in the band, %d by words, want %d", a, b, s.distance, WordEdits(a, b), want)
		}
	}
}

// TestBeam: the beam reaches 24 columns to the right of the diagonal.
func TestBeam(t *testing.T) {
	run := func(from, n int32) (words []int32) {
		for i := range n {
			words = append(words, from+i)
		}
		return words
	}
	for extra, want := range map[int32]int{24: 24 + 24, 25: 100 + 25} {
		hyp := append(run(0, 100), run(1000, extra)...)
		ref := append(run(2000, extra), run(0, 100)...)
		if got := newShifter(hyp, ref).distance; got != want {
			t.Errorf("%d words in front and behind: distance %d, want %d", extra, got, want)
		}
	}
}

func TestRearrange(t *testing.T) {
	words := []int32{0, 1, 2, 3, 4, 5, 6, 7}
	for _, c := range []struct {
		shift shift
		want  []int32
	}{
		{shift{length: 2, start: 3, target: 1}, []int32{0, 3, 4, 1, 2, 5, 6, 7}},
		{shift{length: 2, start: 1, target: 6}, []int32{0, 3, 4, 5, 1, 2, 6, 7}},
		{shift{length: 3, start: 1, target: 2}, []int32{0, 4, 1, 2, 3, 5, 6, 7}}, // inside itself
		{shift{length: 3, start: 4, target: 7}, []int32{0, 1, 2, 3, 7, 4, 5, 6}}, // inside, past the end
		{shift{length: 3, start: 5, target: 8}, words},
	} {
		s := newShifter(words, words)
		s.apply(c.shift)
		if !reflect.DeepEqual(s.hyp, c.want) {
			t.Errorf("%v: %v, want %v", c.shift, s.hyp, c.want)
		}
	}
}

// TestLimits holds what tercom never does: shift a phrase of more than ten
// words in one go, or anything by more than fifty.
func TestLimits(t *testing.T) {
	run := func(name string, from, to int) string {
		words := make([]string, 0, to-from)
		for i := from; i < to; i++ {
			words = append(words, fmt.Sprint(name, i))
		}
		return strings.Join(words, " ")
	}
	cases := []struct {
		name, phrase, rest string
		edits              float64
	}{
		{"ten words", run("p", 0, 10), run("r", 0, 30), 1},
		{"eleven words", run("p", 0, 11), run("r", 0, 30), 2},
		{"by fifty", "p", run("r", 0, 50), 1},
		{"by fifty-one", "p", run("r", 0, 51), 2},
	}
	for _, c := range cases {
		got := TER.Measure(c.phrase+" "+c.rest, []string{c.rest + " " + c.phrase})
		if got[terEdits] != c.edits {
			t.Errorf("%s: %v edits, want %v", c.name, got[terEdits], c.edits)
		}
	}
}

// TestParagraphs has the edits, worked out like the scores of TestScored, of
// texts so long that the beam and the limit of candidates tell.
func TestParagraphs(t *testing.T) {
	for _, c := range []struct {
		words int
		edits []float64
	}{
		{60, []float64{19, 20}},
		{200, []float64{82, 98, 127}},
		{400, []float64{266}},
	} {
		hyps, refs := paragraphs(len(c.edits), c.words)
		for i, want := range c.edits {
			if got := TER.Measure(hyps[i], refs[i:i+1])[terEdits]; got != want {
				t.Errorf("paragraph %d of %d words: %v edits, want %v", i, c.words, got, want)
			}
		}
	}
}
