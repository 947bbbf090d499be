package checks

import (
	"slices"
	"sync"

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
	first []int                       // index into all of each sentence's first date, and one past the last
	where func() whereabouts[dateKey] // only two texts need it
}

// articleDates and originalDates are the dates of the texts, in order; sourceDates
// tells whether the source has a date, beside a reference.
var (
	articleDates = audit.NewMemo(func(p *audit.Pass) *dateList {
		return newDates(p.Article, articleNumbers.Of(p), languageOf(p.Article, p.Reference))
	})
	originalDates = audit.NewMemo(func(p *audit.Pass) *dateList {
		o := originalOf.Of(p)
		return newDates(o.Document, originalNumbers.Of(p), languageOf(o.Document, p.Article))
	})
	sourceDates = audit.NewMemo(func(p *audit.Pass) func(x date) bool {
		if p.Reference == nil || p.Source == nil {
			return func(date) bool { return false }
		}
		l := newDates(p.Source, sourceNumbers.Of(p), languageOf(p.Source, nil))
		near, _ := windows(audit.SourceBeads.Of(p), len(p.Article.Paragraphs), len(p.Source.Paragraphs))
		return func(x date) bool { return l.near(x, near[x.paragraph]) }
	})
)

func newDates(d *text.Document, numbers *numberList, lang string) *dateList {
	r := dateReader{doc: d, grammar: lexicon.FunctionWords(lang)}
	r.list.where = sync.OnceValue(r.list.places)
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

func (l *dateList) places() whereabouts[dateKey] {
	where := whereabouts[dateKey]{}
	for _, x := range l.all {
		for _, k := range x.keys() {
			where.add(k, x.paragraph)
		}
	}
	return where
}

// near reports whether a paragraph of a window has a date that agrees with x.
func (l *dateList) near(x date, w window) bool {
	where := l.where()
	return slices.ContainsFunc(x.agrees(), func(k dateKey) bool { return anyWithin(where[k], w) })
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
