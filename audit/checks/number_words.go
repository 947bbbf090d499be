package checks

import (
	"math"
	"strings"

	"mtaudit/audit/lexicon"
)

// numeralWords reads a number in words: two hundred and fifty thousand,
// twenty-first.
func (r *numberReader) numeralWords(i int) int {
	s := spoken{french: r.lang == "fr"}
	n := 0
	for k := i; k < len(r.pieces); k++ {
		if n > 0 && (isHyphen(r.pieces[k].form) && r.touches(k-1) || s.joins(r.lang, r.pieces[k].low)) {
			continue
		}
		w, ok := r.numeral(r.pieces[k].low)
		if !ok || !s.take(w) {
			break
		}
		n = k - i + 1
	}
	if n == 0 {
		return 0
	}
	x := number{values: []float64{s.value()}}
	if m := r.fraction(i+n, s.value()); m > 0 {
		scale := r.words[r.pieces[i+n+m-1].low].Value
		x.values, n, s.loose = []float64{s.value() / 100 * scale}, n+m, false
	} else {
		n += r.andHalf(i+n, &x)
	}
	if s.ended {
		x.kind = ordinalNumber
	}
	if s.loose || oneOf(r.wordBefore(i), "années", "años") {
		x.values = append(x.values, decade(x.values[0])...)
	}
	x.weak = s.loose || x.values[0] <= 10
	x.weak = r.share(i, s.factor) || x.weak
	r.add(i, n, x)
	return n
}

// numeral looks a word up, or its parts in a language that joins them.
func (r *numberReader) numeral(word string) (lexicon.Numeral, bool) {
	if w, ok := r.words[word]; ok {
		return w, true
	}
	if r.lang == "de" {
		return lexicon.GermanNumeral(word, r.words)
	}
	return lexicon.Numeral{}, false
}

// fraction is the number of pieces that a scale takes after a fraction: half a
// million, a quarter of a million.
func (r *numberReader) fraction(i int, value float64) int {
	if value != 50 && value != 25 || !strings.Contains("half quarter", r.pieces[i-1].low) {
		return 0
	}
	n := 0
	for _, w := range []string{"of", "a"} {
		if i+n < len(r.pieces) && r.pieces[i+n].low == w {
			n++
		}
	}
	if i+n < len(r.pieces) && r.words[r.pieces[i+n].low].Kind == lexicon.Scale {
		return n + 1
	}
	return 0
}

// andHalf takes in “and a half”, and a scale that follows.
func (r *numberReader) andHalf(i int, x *number) int {
	if i+2 >= len(r.pieces) || r.pieces[i].low != "and" || r.pieces[i+1].low != "a" || r.pieces[i+2].low != "half" {
		return 0
	}
	x.values = append([]float64{x.values[0] + 0.5}, x.values...)
	return 3 + r.scales(i+3, x)
}

// spoken is the value of the words so far.
type spoken struct {
	total, part float64 // of the thousands and above; since
	last        float64 // value of the last word that added
	factor      float64 // product of the scales, or 0
	open        bool    // a scale was last: “and” may follow
	ended       bool    // an ordinal ends a number
	loose       bool    // no numeral in the strict sense: a dozen, hundreds
	closed      bool    // and nothing may follow
	begun       bool
	french      bool // counts on from sixty and eighty, which is four twenties
}

func (s *spoken) value() float64 { return s.total + s.part }

// take adds a word, or reports that it begins another number.
func (s *spoken) take(w lexicon.Numeral) bool {
	if s.ended || s.closed {
		return false
	}
	switch w.Kind {
	case lexicon.Collected:
		if s.begun {
			return false
		}
		s.loose, s.closed = true, true
		s.part = w.Value
	case lexicon.Scale:
		s.scale(w.Value)
	default:
		if s.french && s.last == 4 && w.Value == 20 {
			s.part, w.Value = s.part-4, 80
		} else if s.begun && !s.fits(w.Value) {
			return false
		}
		s.part, s.last, s.open, s.loose = s.part+w.Value, w.Value, false, false
		s.ended = w.Kind == lexicon.Ordinal
	}
	s.begun = true
	return true
}

// fits reports whether a word can add to what stands: one after twenty, sixty
// after hundred; not three after two.
func (s *spoken) fits(v float64) bool {
	if s.french && (v < 20 && (s.last == 60 || s.last == 80) || v < 10 && s.last == 10) {
		return true
	}
	return s.open || v < 10 && s.last >= 20 && s.last < 100 || v < 100 && s.last >= 100
}

// joins reports whether a word stands between the parts of a number.
func (s *spoken) joins(lang, word string) bool {
	switch word {
	case "and":
		return lang == "en" && s.open
	case "et":
		return s.french && s.last >= 20 && s.last < 100
	case "y":
		return lang == "es" && s.last >= 30 && s.last < 100
	}
	return false
}

func (s *spoken) scale(v float64) {
	s.loose = !s.begun // “hundreds of”
	s.factor = max(s.factor, 1) * v
	if s.total > 0 && s.total < v {
		s.total, s.part = 0, s.total+s.part // mil millones
	}
	s.part = max(s.part, 1) * v
	if v >= 1000 {
		s.total, s.part = s.total+s.part, 0
	}
	s.open, s.last = true, v
}

// decade is what tens may mean as a decade: the sixties are the 1960s.
func decade(v float64) []float64 {
	if v < 10 || v > 90 || math.Mod(v, 10) != 0 {
		return nil
	}
	return []float64{1900 + v, 2000 + v}
}
