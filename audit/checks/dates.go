package checks

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"mtaudit/audit"
	"mtaudit/audit/lexicon"
	"mtaudit/audit/text"
)

// Dates are put together from the numbers of a text (numbers.go), which already
// tell ordinals, Chinese numerals and the names of months. So “Dec. 22”, “the
// twenty-second of December”, “12月22日”, “22.12.2021” and “2021-12-22” all have
// month 12 and day 22. A year that is not given agrees with any.
//
// Where a form can be read in two ways (4/5/2021) it agrees with both and is not
// looked for itself; the same goes for the name of a month that may be another
// word (“May”, “August”) unless it has a day, a year or a preposition beside it.
// A day without its month (“the 27th”) is no date, but vouches for a date with
// that day on the other side.

// A date is a place in a text that names a day or a month. Without a month it is
// a day that may be of any, and weak.
type date struct {
	text.Span
	core                text.Span // without the year
	year, month, day    int       // 0 if not given
	weak                bool      // vouches for others and is not looked for
	sentence, paragraph int       // count through the document
}

// A dateKey is what dates are looked up by.
type dateKey struct{ year, month, day int }

// anyYear stands in keys for whatever year a date has, or none.
const anyYear = -1

// A dateList holds the dates of a document.
type dateList struct {
	all   []date
	first []int             // index into all of each sentence's first date, and one past the last
	where map[dateKey][]int // the paragraphs that have it, rising
}

// articleDates and referenceDates are the dates of the two texts, in order.
var (
	articleDates = audit.NewMemo(func(p *audit.Pass) *dateList {
		return newDates(p.Article, articleNumbers.Of(p), languageOf(p.Article, p.Reference))
	})
	referenceDates = audit.NewMemo(func(p *audit.Pass) *dateList {
		if p.Reference == nil {
			return &dateList{}
		}
		return newDates(p.Reference, referenceNumbers.Of(p), languageOf(p.Reference, p.Article))
	})
)

func newDates(d *text.Document, numbers *numberList, lang string) *dateList {
	r := dateReader{doc: d, grammar: lexicon.FunctionWords(lang), list: dateList{where: map[dateKey][]int{}}}
	for s := range len(numbers.first) - 1 {
		r.list.first = append(r.list.first, len(r.list.all))
		r.numbers = numbers.of(s)
		for i := 0; i < len(r.numbers); {
			i += max(1, r.read(i))
		}
	}
	r.list.first = append(r.list.first, len(r.list.all))
	return &r.list
}

// in copies the dates of some sentences.
func (l *dateList) in(sentences []int) (out []date) {
	for _, s := range sentences {
		out = append(out, l.all[l.first[s]:l.first[s+1]]...)
	}
	return out
}

// near reports whether a paragraph of a window has a date that agrees with x.
func (l *dateList) near(x date, w window) bool {
	return slices.ContainsFunc(x.agrees(), func(k dateKey) bool { return anyWithin(l.where[k], w) })
}

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
	for _, form := range []func(int) int{r.figures, r.monthFirst, r.dayFirst, r.chinese, r.monthAlone} {
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
	for _, k := range x.keys() {
		if w := r.list.where[k]; len(w) == 0 || w[len(w)-1] != x.paragraph {
			r.list.where[k] = append(w, x.paragraph)
		}
	}
	return n
}

// keys are what others find a date by.
func (x date) keys() []dateKey {
	if x.month == 0 {
		return []dateKey{{anyYear, 0, x.day}}
	}
	out := []dateKey{{x.year, x.month, x.day}, {anyYear, x.month, x.day}, {x.year, x.month, 0}, {anyYear, x.month, 0}}
	if x.weak && x.day > 0 {
		x.month, x.day, x.weak = x.day, x.month, false
		out = append(out, x.keys()...)
	}
	return out
}

// agrees are the keys of the dates that agree with x. A day without its month
// does, unless the month is alone.
func (x date) agrees() []dateKey {
	out := make([]dateKey, 0, 3)
	if x.day > 0 {
		out = append(out, dateKey{anyYear, 0, x.day})
	}
	if x.year == 0 {
		return append(out, dateKey{anyYear, x.month, x.day})
	}
	return append(out, dateKey{x.year, x.month, x.day}, dateKey{0, x.month, x.day})
}

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

// chinese reads 2021年12月22日, 12月22日 and 12月.
func (r *dateReader) chinese(i int) int {
	x, at := date{}, i
	if isYear(r.whole(i)) && r.gap(i) == "年" {
		x.year, at = r.whole(i), i+1
	}
	if at >= len(r.numbers) || !isMonth(r.whole(at)) || !r.followed(at, "月") {
		return 0
	}
	x.month = r.whole(at)
	end := at
	if r.gap(at) == "月" && isDay(r.whole(at+1)) && r.followed(at+1, "日", "号", "號") {
		x.day, end = r.whole(at+1), at+1
	}
	return r.add(i, end-i+1, text.Span{Start: r.numbers[at].Start, End: r.numbers[end].End}, x)
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
