package checks

import (
	"math"
	"strconv"
	"strings"
	"unicode"

	"mtaudit/audit/lexicon"
	"mtaudit/audit/text"
)

// digits reads a number that begins with a digit.
func (r *numberReader) digits(i int) int { return r.figure(i, r.pieces[i].form) }

// lettered reads a word that ends in digits: RMB30,000 is a sum of money, G7 a
// name.
func (r *numberReader) lettered(i int) int {
	form := r.pieces[i].form
	k := strings.IndexFunc(form, unicode.IsDigit)
	if k < 0 {
		return 0
	}
	if lexicon.Currency(form[:k]) {
		return r.figure(i, form[k:])
	}
	if num, _ := cutDigits(form[k:]); len(num) <= longestNumber {
		r.add(i, 1, number{values: readings(num, r.lang), kind: numberLabel, weak: true})
	}
	return 1
}

// A figure is a number in digits: its first piece, how many it takes, the digits
// and the letters that stand at them.
type figure struct {
	at, n       int
	num, suffix string
}

// figure reads the number that a piece holds in digits.
func (r *numberReader) figure(i int, form string) int {
	num, suffix := cutDigits(form)
	if len(num) > longestNumber {
		return 0
	}
	if parts := dateParts(num); parts != nil {
		for _, v := range parts {
			r.add(i, 1, number{values: []float64{v}, weak: v <= 31})
		}
		return 1
	}
	if n := r.clock(i, num, suffix); n > 0 {
		return n
	}
	x := number{values: readings(num, r.lang)}
	n := r.grouped(i, num, &x)
	before := x.values[0]
	more, suffix := r.hangul(i+n-1, &x, suffix)
	n += more
	r.suffix(&x, suffix)
	if suffix == "" {
		n += r.scales(i+n, &x)
	}
	n += r.han(i+n, &x)
	r.afterHan(i, n, &x)
	r.classify(figure{i, n, num, suffix}, &x)
	scale := x.values[0] / before
	x.unit = scale * math.Pow(10, -float64(decimals(num, before)))
	x.weak = r.share(i, scale) || x.weak
	r.add(i, n, x)
	return n
}

// share gives the scale of a number to the one that it makes a range with: in
// “5 to 6 million” both are millions. It reports whether neither is meant
// exactly: “five or six hundred”.
func (r *numberReader) share(i int, scale float64) (vague bool) {
	k := len(r.list.all) - 1
	if !(scale > 1) || k < 0 || r.list.all[k].sentence != len(r.list.first)-1 || r.list.all[k].index != i-2 {
		return false
	}
	switch by := r.pieces[i-1].low; by {
	case "or", "to", "-", "–", "—", "~", "〜", "至", "到":
		x := &r.list.all[k]
		more := times(x.values, scale)
		canonicalise(more)
		x.values = append(x.values, more...)
		x.weak = true
		return by == "or"
	}
	return false
}

// grouped takes in further groups of three digits that are parted by spaces:
// narrow or fixed ones, or any if the last group is of zeros.
func (r *numberReader) grouped(i int, num string, x *number) int {
	n, all, fixed := 1, num, true
	for len(num) <= 3 && i+n < len(r.pieces) && len(r.pieces[i+n].form) == 3 && allDigits(r.pieces[i+n].form) {
		switch string(r.doc.Visible[r.pieces[i+n-1].End:r.pieces[i+n].Start]) {
		case " ":
			fixed = false
		case "\u00a0", "\u202f", "\u2009":
		default:
			return 1
		}
		all, n = all+r.pieces[i+n].form, n+1
	}
	if n == 1 || len(all) > longestNumber || !fixed && !strings.HasSuffix(all, "000") {
		return 1
	}
	x.values = []float64{parse(all)}
	return n
}

// suffix takes letters that stand at the digits.
func (r *numberReader) suffix(x *number, suffix string) {
	low := strings.ToLower(suffix)
	switch {
	case suffix == "":
	case low == "st" || low == "nd" || low == "rd" || low == "th":
		x.kind = ordinalNumber
	case low == "am" || low == "pm":
		x.kind = timeNumber
		x.values = halfDays(x.values)
	case strings.HasPrefix(suffix, "시"):
		x.weak = true // an hour
		x.values = halfDays(x.values)
	case r.magnitudes[low] > 0:
		x.values = append(times(x.values, r.magnitudes[low]), x.values...)
	case r.words[low].Kind == lexicon.Scale:
		x.values = times(x.values, r.words[low].Value)
	case capitalised(suffix):
		x.kind, x.weak = numberLabel, true
	}
}

// scales multiplies by the words that follow: million, bn.
func (r *numberReader) scales(i int, x *number) int {
	n := 0
	for i+n < len(r.pieces) {
		k := n
		if r.pieces[i+k].form == "-" && r.touches(i+k-1) && i+k+1 < len(r.pieces) {
			k++
		}
		low := r.pieces[i+k].low
		scale := r.magnitudes[low]
		if w := r.words[low]; w.Kind == lexicon.Scale {
			scale = w.Value
		} else if len(low) < 2 {
			scale = 0 // “5 m” are metres
		}
		if scale == 0 {
			break
		}
		x.values, n = times(x.values, scale), k+1
	}
	return n
}

// classify tells years, shares, times, ordinals and parts of names.
func (r *numberReader) classify(f figure, x *number) {
	i, n, num, v := f.at, f.n, f.num, x.values[0]
	after := ""
	if i+n < len(r.pieces) {
		after = r.pieces[i+n].low
	}
	switch {
	case x.kind != plainNumber:
	case r.named(i):
		x.kind, x.weak = numberLabel, true
	case after == "%" || after == "％" || strings.HasPrefix(after, "percent") || after == "per" || after == "pct" || after == "процент":
		x.kind = percentNumber
	case after == "am" || after == "pm" || after == "a.m." || after == "p.m.":
		x.kind, x.values = timeNumber, halfDays(x.values)
	case n == 1 && len(num) == 4 && v >= 1000 && v < 2200:
		x.kind = yearNumber
	}
	if short := r.shortYear(i, num); short > 0 {
		x.values = append(x.values, short)
	}
	if oneOf(f.suffix, "s", "er") || r.possessive(i+n) || oneOf(r.wordBefore(i), "années", "años") {
		x.values = append(x.values, century(v)...)
	}
	if i+n+1 < len(r.pieces) && r.lang != "en" && isHyphen(after) && r.touches(i+n-1) && r.touches(i+n) {
		x.weak = true // 12-jährig, which may be written as one word
		x.values = append(x.values, century(v)...)
	}
	lead := len(num) > 1 && num[0] == '0' && allDigits(num)
	listed := r.opens && i == 0 && n == 1 && v <= 20 && (after == "." || after == ")" || after == "、")
	x.weak = x.weak || x.kind == timeNumber || v <= 2 && x.kind != percentNumber || lead || listed
}

// century is what the number of a decade may be with its century, 80s, or without
// it, 1980s.
func century(v float64) []float64 {
	if v >= 1000 && v < 2200 && math.Mod(v, 10) == 0 {
		return []float64{math.Mod(v, 100)}
	}
	if v < 100 {
		return []float64{1900 + v, 2000 + v}
	}
	return nil
}

// possessive reports whether ’s stands at a place, as in the 80’s.
func (r *numberReader) possessive(i int) bool {
	return i+1 < len(r.pieces) && strings.Contains("'’", r.pieces[i].form) && r.pieces[i+1].form == "s" && r.touches(i-1) && r.touches(i)
}

// named reports whether a number is part of a name: COVID-19, GMT+8.
func (r *numberReader) named(i int) bool {
	return i >= 2 && (isHyphen(r.pieces[i-1].form) || r.pieces[i-1].form == "+") && r.touches(i-1) && r.touches(i-2) && r.pieces[i-2].Kind == text.Word
}

func isHyphen(s string) bool { return s == "-" || s == "\u2010" || s == "\u2011" }

// shortYear is the year that the second number of 2020–21 means, or 0.
func (r *numberReader) shortYear(i int, num string) float64 {
	if i < 2 || len(num) != 2 || !r.touches(i-1) || !r.touches(i-2) || !strings.Contains("-–/", r.pieces[i-1].form) || len(r.pieces[i-2].form) != 4 {
		return 0
	}
	v, err := strconv.ParseFloat(r.pieces[i-2].form[:2]+num, 64)
	if err != nil {
		return 0
	}
	return v
}
