package checks

import (
	"strings"
	"unicode/utf8"

	"mtaudit/audit/lexicon"
)

// Chinese, Japanese and Korean count in ten thousands and write it in three
// ways, which mix: in characters (三亿五千万), in digits with scales (3億5000万,
// 3만5천) and in digits alone. “More than” stands inside the number: 十多万, 3000
// 余万. Tenths are 成 and 割; a year may be one of an era: 令和6年, 民国101年.

func isHanNumeral(s string) bool {
	_, ok := hanValue(s)
	return ok
}

// hanValue is the value of a character that means a number.
func hanValue(s string) (float64, bool) {
	if s == "" || s[0] < utf8.RuneSelf {
		return 0, false
	}
	c, size := utf8.DecodeRuneInString(s)
	v, ok := lexicon.HanNumeral(c)
	return v, ok && size == len(s)
}

// hanWords reads a number in Chinese characters: 二十一, 三亿五千万, 二〇二〇.
// One character alone is weak: most are parts of words.
func (r *numberReader) hanWords(i int) int {
	var s hanSum
	n := 0
	for i+n < len(r.pieces) {
		k := n + r.aboutWidth(i+n)
		if i+k >= len(r.pieces) {
			break
		}
		v, ok := hanValue(r.pieces[i+k].form)
		if !ok || k > n && v < 1000 || !s.take(v) {
			break
		}
		n = k + 1
	}
	x := number{values: s.values()}
	x.weak = n == 1 || x.values[0] <= 10
	r.afterHan(i, n, &x)
	r.add(i, n, x)
	return n
}

// aboutWidth is 1 if a piece says “more than” inside a number, else 0.
func (r *numberReader) aboutWidth(i int) int {
	if i < len(r.pieces) && strings.Contains("多余餘来來", r.pieces[i].form) {
		return 1
	}
	return 0
}

// A hanSum is the value of the characters so far.
type hanSum struct {
	total, section, digit float64 // of the ten thousands; since; and the digit that waits for its scale
	positional            float64 // as digits one by one: 二〇二〇
	pair                  float64 // the first of two digits that may be a range: 四五十, forty or fifty
	scaled, zero          bool
	last                  float64 // value of the last character; 0 before the first
	unit                  float64 // scale that was last
}

// take adds a character, or reports that it begins another number: two digits
// after a scale do, as in 十三五, the thirteenth five-year plan.
func (s *hanSum) take(v float64) bool {
	switch {
	case v < 10 && s.scaled && s.digit > 0:
		return false
	case v < 10:
		if s.pair = 0; s.last < 10 && s.digit < v && !s.scaled {
			s.pair = s.digit
		}
		s.positional, s.digit, s.zero = s.positional*10+v, v, s.zero || v == 0
	case v < 10000:
		s.pair *= v
		s.section, s.digit, s.scaled, s.unit, s.zero = s.section+max(s.digit, 1)*v, 0, true, v, false
	default:
		s.pair *= v
		s.total, s.section, s.digit, s.scaled, s.unit, s.zero = s.total+max(s.section+s.digit, 1)*v, 0, 0, true, v, false
	}
	s.last = v
	return true
}

// values are the readings: 两千五 is 2500, but may be 2005; 三五 is three or five.
func (s *hanSum) values() []float64 {
	v := s.total + s.section + s.digit
	switch {
	case !s.scaled && s.pair > 0 && s.positional < 100:
		return []float64{s.positional, s.pair, s.digit}
	case !s.scaled:
		return []float64{s.positional}
	case s.pair > 0:
		return []float64{v, s.pair}
	case s.last > 0 && s.last < 10 && s.unit >= 100 && !s.zero:
		return []float64{v - s.digit + s.digit*s.unit/10, v}
	}
	return []float64{v}
}

// han takes in Chinese scales after digits, and what follows them: 150万,
// 3亿5000万, 1万5000.
func (r *numberReader) han(i int, x *number) int {
	n, scale := r.hanScales(i)
	if n == 0 {
		return 0
	}
	if r.kilo(i) {
		x.values = append(x.values, x.values[0]*scale)
		return 0
	}
	x.values = times(x.values, scale)
	for i+n < len(r.pieces) && r.touches(i+n-1) {
		num, suffix := cutDigits(r.pieces[i+n].form)
		rest := parse(num)
		m, by := r.hanScales(i + n + 1)
		if num == "" || suffix != "" || rest*by >= scale || m == 0 && r.pieceAt(i+n+1) == "年" {
			break
		}
		x.values, n = []float64{x.values[0] + rest*by}, n+1+m
		if m == 0 {
			break
		}
		scale = by
	}
	return n
}

// hanScales takes scales, and “more than” before them: 多万.
func (r *numberReader) hanScales(i int) (n int, scale float64) {
	scale = 1
	for {
		k := n + r.aboutWidth(i+n)
		v, ok := hanValue(r.pieceAt(i + k))
		if !ok || v < 10 || k > n && v < 1000 || n > 0 && r.kilo(i+k) {
			return n, scale
		}
		n, scale = k+1, scale*v
	}
}

// kilo reports whether a piece is the 千 of a unit, as 千瓦, a kilowatt.
func (r *numberReader) kilo(i int) bool {
	return r.pieceAt(i) == "千" && oneOf(r.pieceAt(i+1), "瓦", "伏", "米", "克", "卡", "赫")
}

func (r *numberReader) pieceAt(i int) string {
	if i < 0 || i >= len(r.pieces) {
		return ""
	}
	return r.pieces[i].form
}

// afterHan adds what the characters about a number make of it.
func (r *numberReader) afterHan(i, n int, x *number) {
	v := x.values[0]
	next := r.pieceAt(i + n)
	switch {
	case next == "年" && r.pieceAt(i+n+1) == "代" && v >= 1000:
		x.values = append(x.values, float64(int(v)%100))
	case next == "年" && r.era(i) > 0:
		x.values, x.kind, x.weak = []float64{r.era(i) + v, v}, yearNumber, false
	case (next == "年" || next == "后" || next == "後") && v < 100:
		x.values = append(x.values, 1900+v, 2000+v)
	case (next == "成" || next == "割") && v <= 10:
		x.values = append(x.values, r.tenths(i+n, v)...)
	case oneOf(next, "时", "時", "点", "點") && v <= 24:
		x.weak = true
	}
	if r.pieceAt(i-1) == "之" && r.pieceAt(i-2) == "分" && r.pieceAt(i-3) == "百" {
		x.kind = percentNumber
	}
}

// tenths are what 割 makes of a number, with the hundredths and thousandths that
// may follow: 1割8分2厘 is 18.2 in a hundred, or .182.
func (r *numberReader) tenths(i int, v float64) []float64 {
	out := []float64{10 * v}
	for k, unit := range []string{"分", "厘"} {
		num, _ := cutDigits(r.pieceAt(i + 2*k + 1))
		if num == "" || r.pieceAt(i+2*k+2) != unit {
			break
		}
		v = 10*v + parse(num)
		out = append(out, v, 10*v, v/10)
	}
	return out
}

// era is the year before the first of the era that is named before a piece, or 0.
func (r *numberReader) era(i int) float64 {
	return lexicon.Era(r.pieceAt(i-2) + r.pieceAt(i-1))
}

// hanHalf reads 半 as one half or fifty in a hundred; it vouches only.
func (r *numberReader) hanHalf(i int) int {
	r.add(i, 1, number{values: []float64{50, 0.5}, weak: true})
	return 1
}
