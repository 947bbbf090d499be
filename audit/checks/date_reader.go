package checks

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"mtaudit/audit/lexicon"
	"mtaudit/audit/text"
)

// A dateReader reads the dates of a document, sentence by sentence.
type dateReader struct {
	doc     *text.Document
	grammar lexicon.Set
	list    dateList
	numbers []number // of the sentence at hand
}

// read reads the date that begins with a number, and returns how many numbers
// it takes.
func (r *dateReader) read(i int) int {
	for _, form := range []func(int) int{r.figures, r.monthFirst, r.dayFirst, r.eastAsian, r.monthAlone} {
		if n := form(i); n > 0 {
			return n
		}
	}
	if day := r.day(i); day > 0 && r.bare(i) {
		r.add(i, 1, r.numbers[i].Span, date{day: day, weak: true})
	}
	return 0
}

// add notes a date of n numbers, of which core is without the year.
func (r *dateReader) add(i, n int, core text.Span, x date) int {
	x.Span, x.core = text.Span{Start: r.numbers[i].Start, End: r.numbers[i+n-1].End}, core
	x.sentence, x.paragraph = r.numbers[i].sentence, r.numbers[i].paragraph
	r.list.all = append(r.list.all, x)
	return n
}

// day is the day of the month that a number can be, or 0. In words only an
// ordinal is one.
func (r *dateReader) day(i int) int {
	if i >= len(r.numbers) {
		return 0
	}
	x := r.numbers[i]
	first, _ := utf8.DecodeRune(r.doc.Visible[x.Start:])
	digits := unicode.IsDigit(first) || isHanNumeral(string(first))
	if x.kind != ordinalNumber && (x.kind != plainNumber || !digits) || !isDay(r.whole(i)) {
		return 0
	}
	return r.whole(i)
}

// bare reports whether a number that stands without a month may be a day: an
// ordinal, or part of a range or list.
func (r *dateReader) bare(i int) bool {
	const joined = " -  - – — / to  and  or , ~ 、 至 到 和 . bis  und  au  et  al  y "
	x := r.numbers[i]
	if x.kind == ordinalNumber || x.dated || r.followed(i, "日", "号", "號", ".", "-", "–") {
		return true
	}
	after := strings.TrimSpace(r.gap(i))
	before := ""
	if i > 0 {
		before = strings.TrimSpace(r.gap(i - 1))
	}
	return after != "" && strings.Contains(joined, after) || before != "" && strings.Contains(joined, before)
}

// whole is the value of a number if it is whole and small enough for a year,
// or 0.
func (r *dateReader) whole(i int) int {
	if i >= len(r.numbers) {
		return 0
	}
	v := r.numbers[i].values[0]
	if v < 0 || v > 9999 || v != float64(int(v)) {
		return 0
	}
	return int(v)
}

// gap is what stands between a number and the next, on one line; "" if there is
// nothing or too much for a date.
func (r *dateReader) gap(i int) string {
	const most = 12 // bytes
	if i+1 >= len(r.numbers) {
		return ""
	}
	s := text.Span{Start: r.numbers[i].End, End: r.numbers[i+1].Start}
	if s.Empty() || s.Len() > most {
		return ""
	}
	return strings.ToLower(r.doc.Text(s))
}

// followed reports whether one of some marks stands right behind a number.
func (r *dateReader) followed(i int, marks ...string) bool {
	rest := r.doc.Visible[r.numbers[i].End:]
	for _, m := range marks {
		if bytes.HasPrefix(rest, []byte(m)) {
			return true
		}
	}
	return false
}

func oneOf(s string, list ...string) bool { return slices.Contains(list, s) }
