package checks

import (
	"unicode/utf8"

	"mtaudit/audit/lexicon"
)

// hangul reads the scales that stand at digits in Korean, 3만5천명, and in the
// next piece, 1조 2000억원; it returns how many pieces it takes beyond the first,
// and what is left of the last.
func (r *numberReader) hangul(i int, x *number, suffix string) (n int, rest string) {
	var s hanSum
	value := x.values[0]
	for {
		c, size := utf8.DecodeRuneInString(suffix)
		by, ok := lexicon.HangulScale(c)
		if !ok {
			break
		}
		s.scale(value, by)
		value, suffix = 0, suffix[size:]
		num, after := cutDigits(suffix)
		if num == "" && s.unit >= 10000 && suffix == "" {
			num, after = r.smaller(i+n+1, s.unit)
			if num != "" {
				n++
			}
		}
		if num != "" {
			value, suffix = parse(num), after
		}
	}
	if s.unit > 0 {
		x.values = []float64{s.total + s.section + value}
	}
	return n, suffix
}

// scale adds what a scale makes of a waiting value.
func (s *hanSum) scale(value, by float64) {
	s.unit = by
	if by < 10000 {
		s.section += max(value, 1) * by
		return
	}
	s.total, s.section = s.total+max(s.section+value, 1)*by, 0
}

// smaller cuts a piece that goes on with a number below a scale: 2000억 after 1조.
func (r *numberReader) smaller(i int, unit float64) (num, suffix string) {
	num, suffix = cutDigits(r.pieceAt(i))
	c, _ := utf8.DecodeRuneInString(suffix)
	if by, ok := lexicon.HangulScale(c); !ok || num == "" || by >= unit {
		return "", ""
	}
	return num, suffix
}
