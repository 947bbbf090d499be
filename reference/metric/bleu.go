package metric

import "math"

// BLEU is corpus BLEU with sacreBLEU's defaults (Papineni et al. 2002).
var BLEU = NewBLEU(BLEUOptions{})

// SentenceBLEU is BLEU as sacreBLEU gives it for single sentences: with
// effective order. Its sums are those of BLEU, so a caller that wants both
// measures once and values twice.
var SentenceBLEU = NewBLEU(BLEUOptions{EffectiveOrder: true})

// BLEUOptions choose a variant of BLEU. The zero value is sacreBLEU's default
// for a corpus.
type BLEUOptions struct {
	Tokenizer Tokenizer // zero: 13a
	Smoothing Smoothing // zero: exp
	// SmoothingValue is what floor and add-k add; 0 means the value of Chen
	// and Cherry (2014), 0.1 and 1.
	SmoothingValue float64
	// EffectiveOrder leaves out the orders for which the hypothesis is too
	// short, as SentenceBLEU does. The sums do not depend on it.
	EffectiveOrder bool
	Lowercase      bool
}

const bleuOrder = 4

// Places in the sums of BLEU.
const (
	bleuHyp     = 0                       // words of the hypothesis
	bleuRef     = 1                       // words of the reference nearest in length
	bleuCorrect = 2                       // n-grams found, by order
	bleuTotal   = bleuCorrect + bleuOrder // n-grams of the hypothesis, by order
	bleuSums    = bleuTotal + bleuOrder
)

// NewBLEU returns the BLEU of the given options.
func NewBLEU(o BLEUOptions) Metric {
	if o.SmoothingValue == 0 {
		o.SmoothingValue = o.Smoothing.usual()
	}
	return Metric{
		Name: "BLEU",
		Signature: signature(caseField(o.Lowercase), "eff:"+yesNo(o.EffectiveOrder),
			"tok:"+o.Tokenizer.String(), "smooth:"+o.Smoothing.describe(o.SmoothingValue)),
		Measure: o.measure,
		Value:   o.value,
	}
}

func (o BLEUOptions) measure(hyp string, refs []string) Sums {
	needReferences(refs)
	words := numbering{}
	hypWords := words.of(o.tokens(hyp))
	refWords := make([][]int32, len(refs))
	for i, ref := range refs {
		refWords[i] = words.of(o.tokens(ref))
	}
	s := make(Sums, bleuSums)
	s[bleuHyp] = float64(len(hypWords))
	s[bleuRef] = float64(nearestLength(len(hypWords), refWords))
	for n, found := range matches(hypWords, refWords, bleuOrder) {
		s[bleuCorrect+n] = float64(found)
		s[bleuTotal+n] = float64(grams(len(hypWords), n+1))
	}
	return s
}

func (o BLEUOptions) tokens(text string) []string {
	if o.Lowercase {
		text = lower(text)
	}
	return o.Tokenizer.split(text)
}

// nearestLength is the length of the reference nearest to hyp, the shorter of
// two equally near ones.
func nearestLength(hyp int, refs [][]int32) int {
	best := len(refs[0])
	for _, ref := range refs[1:] {
		d, least := distance(hyp, len(ref)), distance(hyp, best)
		if d < least || d == least && len(ref) < best {
			best = len(ref)
		}
	}
	return best
}

func distance(a, b int) int {
	return max(a-b, b-a)
}

func (o BLEUOptions) value(s Sums) Score {
	if len(s) == 0 || s[bleuCorrect] == 0 {
		return 0 // no word matches, so nothing longer does
	}
	precisions := o.Smoothing.precisions(s[bleuCorrect:bleuTotal], s[bleuTotal:], o.SmoothingValue)
	orders := bleuOrder
	if o.EffectiveOrder {
		orders = len(precisions)
	}
	if len(precisions) < orders {
		return 0
	}
	logs := 0.0
	for _, p := range precisions {
		logs += math.Log(100 * p)
	}
	return Score(brevity(s[bleuHyp], s[bleuRef]) * math.Exp(logs/float64(orders)))
}

// brevity is the penalty for a hypothesis shorter than its reference.
func brevity(hyp, ref float64) float64 {
	if hyp >= ref {
		return 1
	}
	return math.Exp(1 - ref/hyp)
}
