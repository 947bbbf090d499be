package checks

import (
	"slices"
	"strings"

	"mtaudit/audit/text"
)

// figures reads 2021-12-22, 22/12/2021 and 22.12.2021.
func (r *dateReader) figures(i int) int {
	if i+2 >= len(r.numbers) {
		return 0
	}
	a, b, c := r.whole(i), r.whole(i+1), r.whole(i+2)
	sep := r.gap(i)
	dotted := r.numbers[i].Span == r.numbers[i+2].Span
	if !dotted && (sep != r.gap(i+1) || sep != "-" && sep != "/") {
		return 0
	}
	core := text.Span{Start: r.numbers[i].Start, End: r.numbers[i+2].End}
	switch {
	case isYear(a) && isMonth(b) && isDay(c):
		return r.add(i, 3, core, date{year: a, month: b, day: c})
	case !isYear(c):
	case isMonth(b) && isDay(a):
		return r.add(i, 3, core, date{year: c, month: b, day: a, weak: !dotted && isMonth(a) && a != b})
	case isMonth(a) && isDay(b):
		return r.add(i, 3, core, date{year: c, month: a, day: b})
	}
	return 0
}

func isYear(v int) bool  { return v >= 1000 && v < 2200 }
func isMonth(v int) bool { return v >= 1 && v <= 12 }
func isDay(v int) bool   { return v >= 1 && v <= 31 }

// monthFirst reads Dec. 22, December the 22nd and December 22, 2021.
func (r *dateReader) monthFirst(i int) int {
	if r.numbers[i].kind != monthName || !oneOf(r.gap(i), " ", ". ", ".", " the ", "\u00a0") || r.day(i+1) == 0 {
		return 0
	}
	return r.dated(i, date{month: r.whole(i), day: r.day(i + 1)})
}

// dayFirst reads 22 December, 22nd of December and 22. Dezember 2021.
func (r *dateReader) dayFirst(i int) int {
	if r.day(i) == 0 || i+1 >= len(r.numbers) || r.numbers[i+1].kind != monthName || !oneOf(r.gap(i), " ", ". ", " of ", " de ", "-", "\u00a0") {
		return 0
	}
	return r.dated(i, date{month: r.whole(i + 1), day: r.day(i)})
}

// dated adds a date of two numbers, and the year that may follow.
func (r *dateReader) dated(i int, x date) int {
	core := text.Span{Start: r.numbers[i].Start, End: r.numbers[i+1].End}
	if i+2 < len(r.numbers) && isYear(r.whole(i+2)) && oneOf(r.gap(i+1), " ", ", ", " de ", " del ", "-") {
		x.year = r.whole(i + 2)
		return r.add(i, 3, core, x)
	}
	return r.add(i, 2, core, x)
}

// eastAsian reads 2021年12月22日, 12月22日 and 12月, and the same in Korean: 2021년
// 12월 22일.
func (r *dateReader) eastAsian(i int) int {
	x, at := date{}, i
	if isYear(r.whole(i)) && r.joined(i, "年", "년") {
		x.year, at = r.whole(i), i+1
	}
	if at >= len(r.numbers) || !isMonth(r.whole(at)) || !r.unit(at, "月", "월") {
		return 0
	}
	x.month = r.whole(at)
	end := at
	if r.joined(at, "月", "월") && isDay(r.whole(at+1)) && r.unit(at+1, "日", "号", "號", "일") {
		x.day, end = r.whole(at+1), at+1
	}
	return r.add(i, end-i+1, text.Span{Start: r.numbers[at].Start, End: r.numbers[end].End}, x)
}

// unit reports whether one of some words stands right behind the digits of a
// number: in Korean it is part of it.
func (r *dateReader) unit(i int, words ...string) bool {
	num, own := cutDigits(r.doc.Text(r.numbers[i].Span))
	if num == "" || own == "" {
		return r.followed(i, words...)
	}
	return slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(own, w) })
}

// joined reports whether nothing but such a word stands between a number and the
// next.
func (r *dateReader) joined(i int, words ...string) bool {
	if !r.unit(i, words...) || i+1 >= len(r.numbers) {
		return false
	}
	gap := strings.TrimSpace(r.gap(i))
	return gap == "" && r.numbers[i+1].Start-r.numbers[i].End <= 1 || slices.Contains(words, gap)
}

// monthAlone reads December and December 2021.
func (r *dateReader) monthAlone(i int) int {
	m := r.numbers[i]
	if m.kind != monthName {
		return 0
	}
	x := date{month: r.whole(i)}
	if i+1 < len(r.numbers) && isYear(r.whole(i+1)) && oneOf(r.gap(i), " ", ", ", " of ", " de ", " del ") {
		x.year = r.whole(i + 1)
		return r.add(i, 2, m.Span, x)
	}
	x.weak = !r.grammar.Has(m.before) && !oneOf(m.before, "early", "late", "mid", "last", "next")
	return r.add(i, 1, m.Span, x)
}
