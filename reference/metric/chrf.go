package metric

import (
	"fmt"
	"strings"
)

// CHRF is chrF2: character n-grams up to 6, recall twice as important as
// precision (Popović 2015), with sacreBLEU's defaults.
var CHRF = NewCHRF(CHRFOptions{})

// CHRFPP is chrF2++: CHRF with word n-grams up to 2 as well (Popović 2017).
var CHRFPP = NewCHRF(CHRFOptions{WordOrder: 2})

// CHRFOptions choose a variant of chrF. The zero value is sacreBLEU's default.
type CHRFOptions struct {
	CharOrder  int // longest character n-gram; 0: 6
	WordOrder  int // longest word n-gram; 2 makes it chrF++
	Beta       int // weight of recall over precision; 0: 2
	Lowercase  bool
	Whitespace bool // white space counts among the characters
}

// NewCHRF returns the chrF of the given options.
func NewCHRF(o CHRFOptions) Metric {
	if o.CharOrder == 0 {
		o.CharOrder = 6
	}
	if o.Beta == 0 {
		o.Beta = 2
	}
	return Metric{
		Name: fmt.Sprintf("chrF%d%s", o.Beta, strings.Repeat("+", o.WordOrder)),
		Signature: signature(caseField(o.Lowercase), "eff:yes", fmt.Sprintf("nc:%d", o.CharOrder),
			fmt.Sprintf("nw:%d", o.WordOrder), "space:"+yesNo(o.Whitespace)),
		Measure: o.measure,
		Value:   o.value,
	}
}

// measure returns the sums against the reference that scores best.
func (o CHRFOptions) measure(hyp string, refs []string) Sums {
	needReferences(refs)
	words := numbering{}
	h := o.prepare(hyp, words)
	var best Sums
	for _, ref := range refs {
		s := o.compare(h, o.prepare(ref, words))
		if best == nil || o.value(s) > o.value(best) {
			best = s
		}
	}
	return best
}

// A chrfText is a text as numbers: its characters, and its words if they count.
type chrfText struct {
	chars, words []int32
}

func (o CHRFOptions) prepare(text string, words numbering) chrfText {
	if o.Lowercase {
		text = lower(text)
	}
	t := chrfText{chars: make([]int32, 0, len(text))}
	for _, r := range text {
		if o.Whitespace || !isSpace(r) {
			t.chars = append(t.chars, r)
		}
	}
	if o.WordOrder > 0 {
		t.words = words.of(partPunctuation(fields(text)))
	}
	return t
}

// partPunctuation parts one ASCII punctuation mark from each word, the last
// character if it is one, else the first.
func partPunctuation(words []string) []string {
	parts := make([]string, 0, len(words)+len(words)/4)
	for _, w := range words {
		last := len(w) - 1
		switch {
		case last > 0 && isPunctuation(w[last]):
			parts = append(parts, w[:last], w[last:])
		case last > 0 && isPunctuation(w[0]):
			parts = append(parts, w[:1], w[1:])
		default:
			parts = append(parts, w)
		}
	}
	return parts
}

func isPunctuation(b byte) bool {
	return isMark(rune(b)) || b == '\'' || b == ',' || b == '-' || b == '.'
}

// compare returns, for each order of characters and then of words, the
// n-grams of the hypothesis, of the reference, and of both.
func (o CHRFOptions) compare(hyp, ref chrfText) Sums {
	s := make(Sums, 0, 3*(o.CharOrder+o.WordOrder))
	s = appendOrders(s, hyp.chars, ref.chars, o.CharOrder)
	return appendOrders(s, hyp.words, ref.words, o.WordOrder)
}

func appendOrders(s Sums, hyp, ref []int32, orders int) Sums {
	for i, both := range matches(hyp, [][]int32{ref}, orders) {
		inHyp, inRef := grams(len(hyp), i+1), grams(len(ref), i+1)
		if inRef == 0 {
			inHyp = 0 // what no reference could match is not held against it
		}
		s = append(s, float64(inHyp), float64(inRef), float64(both))
	}
	return s
}

// value is the F score of mean precision and mean recall over the orders that
// both texts are long enough for.
func (o CHRFOptions) value(s Sums) Score {
	var precision, recall, orders float64
	for i := 0; i+2 < len(s); i += 3 {
		if hyp, ref, both := s[i], s[i+1], s[i+2]; hyp > 0 && ref > 0 {
			precision += both / hyp
			recall += both / ref
			orders++
		}
	}
	if precision+recall == 0 {
		return 0
	}
	precision, recall = precision/orders, recall/orders
	weight := float64(o.Beta * o.Beta)
	return Score(100 * (1 + weight) * precision * recall / (weight*precision + recall))
}
