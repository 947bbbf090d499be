package lexicon

import "strings"

// GermanNumeral reads a German number that is written as one word and is not in
// the list, in lower case: einundzwanzig, zweihundertfünfzigtausend, sechziger,
// dreiundzwanzigsten. The list is that of [Numerals].
func GermanNumeral(word string, list map[string]Numeral) (Numeral, bool) {
	stem, kind := germanStem(word, list)
	v, ok := germanValue(stem, list)
	return Numeral{v, kind}, ok
}

// germanStem cuts the ending of an ordinal and of a decade.
func germanStem(word string, list map[string]Numeral) (string, NumeralKind) {
	if stem, ok := strings.CutSuffix(word, "er"); ok && list[stem].Value >= 20 {
		return stem, Collected
	}
	for _, ending := range []string{"ste", "sten", "ster", "stes", "stem", "te", "ten", "ter", "tes", "tem"} {
		if stem, ok := strings.CutSuffix(word, ending); ok {
			if _, known := germanValue(stem, list); known {
				return stem, Ordinal
			}
		}
	}
	return word, Cardinal
}

// germanValue reads the parts of a word from its greatest.
func germanValue(word string, list map[string]Numeral) (float64, bool) {
	if n, ok := list[word]; ok {
		return n.Value, n.Kind == Cardinal || n.Kind == Scale
	}
	for _, scale := range []string{"tausend", "hundert"} {
		if before, after, ok := strings.Cut(word, scale); ok {
			return germanScaled(before, strings.TrimPrefix(after, "und"), list[scale].Value, list)
		}
	}
	ones, tens, ok := strings.Cut(word, "und")
	a, b := list[ones], list[tens]
	return a.Value + b.Value, ok && a.Kind == Cardinal && b.Kind == Cardinal && a.Value >= 1 && a.Value < 10 && b.Value >= 20
}

// germanScaled is the value of what stands before and after a scale.
func germanScaled(before, after string, scale float64, list map[string]Numeral) (float64, bool) {
	times, rest := 1.0, 0.0
	ok := true
	if before != "" {
		times, ok = germanValue(before, list)
	}
	if ok && after != "" {
		rest, ok = germanValue(after, list)
	}
	return times*scale + rest, ok && rest < scale
}
