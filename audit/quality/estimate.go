package quality

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"mtaudit/reference/metric"
)

// # How human raters would judge
//
// BLEU, chrF and TER say how near a translation is to its reference, on scales
// of their own. The estimate says what that nearness has meant to professional
// raters: it foretells the MQM penalty of a segment, from five things that can
// be counted, with one weight each.
//
// The weights were learned from the MQM ratings of WMT (Freitag et al. 2021):
// newstest2020 and newstest2021 into English from Chinese and into German from
// English, and TED talks from Chinese, 46,356 translations by machines. The
// penalty p, 0 to 25, was learned as 1 - log(1+p)/log(26), by least squares with
// a little ridge, every set weighing the same, and what parts the translations
// of one segment weighing ten times as much as what parts segments. The features
// are those of 61 that made the prediction of sets left out better, picked one by
// one, all sets having a say; in place of chrF the recall of bigrams alone was as
// good. Each set predicted from the other four, rank correlation with the ratings
// (Kendall's tau-b, mean of the sets) is:
//
//	            all segments   translations of one segment
//	BLEU        .133           .105
//	chrF        .155           .118
//	estimate    .304           .124
//
// So it tells hard segments from easy ones far better than a metric, mostly as
// longer ones have more errors, and good from bad translations of one segment
// slightly better. It ranks whole systems no better than they do: right in 75 % of
// pairs, as chrF. Learning the logarithm makes it foretell the typical penalty
// rather than the mean, which few bad segments raise. Of a single segment it is a
// hint. Languages other than English and German have not been tried.

// EstimateSignature names what changes an estimate, in the form of a metric's
// signature.
const EstimateSignature = "nrefs:1|case:mixed|scale:mqm25|version:estimate-1"

// estimateWeights are applied to the features of the same place; bias is what
// they are added to.
var estimateWeights = [...]struct {
	weight  float64
	feature func(compared) float64
}{
	{-0.05932, func(c compared) float64 { return math.Log1p(c.edits) }},
	{0.06661, func(c compared) float64 { return c.chrf }},
	{-0.05092, func(c compared) float64 { return math.Log1p(c.missing) }},
	{0.03883, func(c compared) float64 { return c.capitalised }},
	{-0.06359, func(c compared) float64 { return math.Log1p(c.marks) }},
}

const estimateBias = 0.9632

// compared is a translation beside a reference.
type compared struct {
	edits       float64 // of TER
	chrf        float64 // 0–1
	missing     float64 // words of the reference that the translation lacks, by stem
	capitalised float64 // share of capitalised words of the reference that it has; 1 if there are none
	marks       float64 // punctuation marks of the reference, but for quotation marks
}

// worstPenalty is the MQM penalty of a segment that is no translation at all,
// the estimate of which is 0.
const worstPenalty = 25

// Estimate foretells how human raters would judge a segment, from 0 to 100:
// 100 less 4 for each point of the MQM penalty that is typical of its like. Of several
// references the one that speaks best for it counts. ok is false if no reference
// has a word. A translation without a word has 0.
func Estimate(hyp string, refs []string) (value float64, ok bool) {
	words := estimateWords(hyp)
	for _, ref := range refs {
		other := estimateWords(ref)
		if len(other) == 0 {
			continue
		}
		ok = true
		if len(words) > 0 {
			value = max(value, compare(hyp, ref, words, other).estimate())
		}
	}
	return value, ok
}

func (c compared) estimate() float64 {
	likeness := estimateBias
	for _, w := range estimateWeights {
		likeness += w.weight * w.feature(c)
	}
	penalty := math.Pow(worstPenalty+1, 1-likeness) - 1
	return 100 * min(1, max(0, 1-penalty/worstPenalty))
}

func compare(hyp, ref string, hypWords, refWords []string) compared {
	refs := []string{ref}
	c := compared{
		edits: float64(metric.TER.Value(metric.TER.Measure(hyp, refs))) / 100 * float64(len(strings.Fields(ref))),
		chrf:  float64(metric.CHRF.Value(metric.CHRF.Measure(hyp, refs))) / 100,
		marks: marks(ref),
	}
	c.missing = float64(len(refWords) - shared(stems(hypWords), stems(refWords)))
	c.capitalised = 1
	if names := capitalised(refWords); len(names) > 0 {
		c.capitalised = float64(shared(capitalised(hypWords), names)) / float64(len(names))
	}
	return c
}

// estimateWords are the runs of letters and digits of a text; where words are
// written without spaces, each character is one.
func estimateWords(text string) (words []string) {
	start := -1
	end := func(at int) {
		if start >= 0 {
			words = append(words, text[start:at])
			start = -1
		}
	}
	for i, r := range text {
		switch {
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana):
			end(i)
			words = append(words, string(r))
		case !unicode.In(r, unicode.Letter, unicode.Digit, unicode.Mark):
			end(i)
		case start < 0:
			start = i
		}
	}
	end(len(text))
	return words
}

// stemLength is how many characters of a word tell it from others, whatever its
// ending.
const stemLength = 5

func stems(words []string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = strings.ToLower(w)
		n := 0
		for at := range out[i] {
			if n == stemLength {
				out[i] = out[i][:at]
				break
			}
			n++
		}
	}
	return out
}

func capitalised(words []string) (out []string) {
	for _, w := range words {
		if first, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(first) {
			out = append(out, strings.ToLower(w))
		}
	}
	return out
}

// shared counts the words that both have, each as often as both have it.
func shared(a, b []string) (n int) {
	left := make(map[string]int, len(b))
	for _, w := range b {
		left[w]++
	}
	for _, w := range a {
		if left[w] > 0 {
			left[w]--
			n++
		}
	}
	return n
}

func marks(text string) (n float64) {
	for _, r := range text {
		if unicode.IsPunct(r) && r != '"' && !unicode.In(r, unicode.Pi, unicode.Pf) {
			n++
		}
	}
	return n
}
