package checks

import (
	"strings"
	"unicode/utf8"

	"mtaudit/audit/lexicon"
)

// numeralWords reads a number in words: two hundred and fifty thousand,
// twenty-first.
func (r *numberReader) numeralWords(i int) int {
	var s spoken
	n := 0
	for k := i; k < len(r.pieces); k++ {
		if n > 0 && (isHyphen(r.pieces[k].form) && r.touches(k-1) || r.pieces[k].low == "and" && s.open) {
			continue
		}
		w, ok := r.words[r.pieces[k].low]
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
	x.weak = s.loose || x.values[0] <= 10
	x.weak = r.share(i, s.factor) || x.weak
	r.add(i, n, x)
	return n
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
	loose       bool    // a word that is no numeral in the strict sense
	begun       bool
}

func (s *spoken) value() float64 { return s.total + s.part }

// take adds a word, or reports that it begins another number.
func (s *spoken) take(w lexicon.Numeral) bool {
	if s.ended || s.loose {
		return false
	}
	switch w.Kind {
	case lexicon.Collected:
		if s.begun {
			return false
		}
		s.loose = true
		s.part = w.Value
	case lexicon.Scale:
		s.scale(w.Value)
	default:
		if s.begun && !s.fits(w.Value) {
			return false
		}
		s.part, s.last, s.open = s.part+w.Value, w.Value, false
		s.ended = w.Kind == lexicon.Ordinal
	}
	s.begun = true
	return true
}

// fits reports whether a word can add to what stands: one after twenty, sixty
// after hundred; not three after two.
func (s *spoken) fits(v float64) bool {
	return s.open || v < 10 && s.last >= 20 && s.last < 100 || v < 100 && s.last >= 100
}

func (s *spoken) scale(v float64) {
	s.loose = !s.begun // “hundreds of”
	s.part, s.factor = max(s.part, 1)*v, max(s.factor, 1)*v
	if v >= 1000 {
		s.total, s.part = s.total+s.part, 0
	}
	s.open, s.last = true, v
}

func isHanNumeral(s string) bool {
	c, size := utf8.DecodeRuneInString(s)
	_, ok := lexicon.HanNumeral(c)
	return ok && size == len(s)
}

// hanWords reads a number in Chinese characters: 二十一, 三亿五千万, 二〇二〇.
// One character alone is weak: most are parts of words.
func (r *numberReader) hanWords(i int) int {
	var total, section, digit float64
	positional, scaled, n := 0.0, false, 0
	for ; i+n < len(r.pieces) && isHanNumeral(r.pieces[i+n].form); n++ {
		c, _ := utf8.DecodeRuneInString(r.pieces[i+n].form)
		v, _ := lexicon.HanNumeral(c)
		switch {
		case v < 10:
			positional, digit = positional*10+v, v
		case v < 10000:
			section, digit, scaled = section+max(digit, 1)*v, 0, true
		default:
			total, section, digit, scaled = total+max(section+digit, 1)*v, 0, 0, true
		}
	}
	v := total + section + digit
	if !scaled {
		v = positional
	}
	r.add(i, n, number{values: []float64{v}, weak: n == 1 || v <= 10})
	return n
}

// han takes in Chinese scales after digits, and what follows them: 150万,
// 3亿5000万.
func (r *numberReader) han(i int, x *number) int {
	n := 0
	for i+n < len(r.pieces) && isHanNumeral(r.pieces[i+n].form) {
		c, _ := utf8.DecodeRuneInString(r.pieces[i+n].form)
		v, _ := lexicon.HanNumeral(c)
		if v < 10 {
			break
		}
		x.values, n = times(x.values, v), n+1
	}
	if n == 0 || i+n+1 >= len(r.pieces) || !isHanNumeral(r.pieces[i+n+1].form) || !allDigits(r.pieces[i+n].form) {
		return n
	}
	rest := number{values: []float64{parse(r.pieces[i+n].form)}}
	m := r.han(i+n+1, &rest)
	if m == 0 || rest.values[0] >= x.values[0] {
		return n
	}
	x.values = []float64{x.values[0] + rest.values[0]}
	return n + 1 + m
}
