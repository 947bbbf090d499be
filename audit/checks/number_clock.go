package checks

import (
	"slices"
	"strconv"
	"strings"
)

// clock reads a time of day, as hours and minutes and as the two numbers: 10:30,
// 18h30, 18.30 Uhr. It returns how many pieces it takes, or 0.
func (r *numberReader) clock(i int, num, suffix string) int {
	if h, m, ok := strings.Cut(num, "."); ok && suffix == "" && r.hours(i+1) {
		return r.addTime(i, 1, h, m)
	}
	if m, ok := strings.CutPrefix(suffix, "h"); ok && r.lang == "fr" {
		return r.addTime(i, 1, num, m)
	}
	if i+2 >= len(r.pieces) || !strings.Contains(":：", r.pieces[i+1].form) || !r.touches(i) || !r.touches(i+1) && !r.hours(i+3) {
		return 0
	}
	minutes, after := cutDigits(r.pieces[i+2].form)
	if after != "" && strings.ToLower(after) != "am" && strings.ToLower(after) != "pm" {
		return 0
	}
	return r.addTime(i, 3, num, minutes)
}

// hours reports whether a word says that a time stands before it.
func (r *numberReader) hours(i int) bool {
	return i < len(r.pieces) && oneOf(r.pieces[i].low, "uhr", "am", "pm", "a.m.", "p.m.")
}

func (r *numberReader) addTime(i, n int, hours, minutes string) int {
	h, err1 := strconv.Atoi(hours)
	m, err2 := strconv.Atoi(minutes)
	if err1 != nil || err2 != nil || len(hours) > 2 || len(minutes) != 2 || h > 24 || m >= 60 {
		return 0
	}
	at := float64(h) + float64(m)/100
	r.add(i, n, number{values: append(halfDays([]float64{at}), float64(h), float64(m)), kind: timeNumber, weak: true})
	return n
}

// halfDays adds the readings of a time of day by a clock of 12 and of 24 hours.
func halfDays(values []float64) []float64 {
	out := slices.Clone(values)
	for _, v := range values {
		out = append(out, v+12)
		if v >= 12 {
			out = append(out, v-12)
		}
	}
	return out
}
