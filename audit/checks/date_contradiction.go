package checks

import (
	"cmp"
	"fmt"
	"slices"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// DateContradiction looks for dates that cannot be, by the calendar, the day of
// the week or the age that the article gives itself.
var DateContradiction = &audit.Check{
	Rule: audit.Rule{
		ID:    "MT305",
		Name:  "date-contradiction",
		Title: "A date contradicts the calendar or the article itself",
		Why: `A digit goes wrong, the day of another time zone is put beside the date, a year of another calendar is carried over:
the date then says something that cannot be.

Found are days that no month has (February 30, or 29 in a year without one); a day of the week that stands at a date with
its year and is not the one of the calendar, and one date with two days of the week; and in English lives and ages that do not
add up in one sentence: “born in 1970 … died in 2010, aged 50”, “(1950–1920)”, “founded in 1921 … its 100th anniversary in
2031”. An age may be out by one, as the birthday counts. An age at death, an anniversary or the age now must have its year in
the same sentence.

Left alone: dates without a year, unless the article contradicts itself; dates before 1930, when countries still changed
calendars; ranges (“Saturday and Sunday, May 1–2”); sentences that say that a date does not exist.

Look at the source; correct the date or what stands beside it.`,
		Category: "accuracy/mistranslation",
		Severity: audit.Major,
		Since:    "0.1.0",
		Measured: `Articles and speeches by people (77,100 words), news by people in English (43,700), translations by people (519,800, English and
German) and machine translations (1,143,000): no finding, with some twenty right days of the week among them. Recall is not measured.`,
		Langs: []string{"en", "de", "fr", "es", "it", "nl", "ru", "zh"},
		Examples: []audit.Example{
			{
				Bad:  "The bridge was opened on Tuesday, December 22, 2021.",
				Good: "The bridge was opened on Wednesday, December 22, 2021.",
			},
			{
				Bad:  "The council met on February 30 and again in March.",
				Good: "The council met on February 28 and again in March.",
			},
			{
				Bad:  "Ada Finch, who was born in 1970, died in 2010 at the age of 50.",
				Good: "Ada Finch, who was born in 1970, died in 2010 at the age of 40.",
			},
		},
	},
	Run: dateContradiction,
}

func dateContradiction(p *audit.Pass) error {
	found := append(impossibleDates(p), wrongWeekdays(p)...)
	if articleWords.Of(p).lang == "en" {
		found = append(found, wrongAges(p)...)
	}
	slices.SortFunc(found, func(a, b audit.Finding) int { return cmp.Compare(a.At.Span.Start, b.At.Span.Start) })
	for _, f := range found {
		p.Report(f)
	}
	return nil
}

// impossibleDates are those of days that their month does not have.
func impossibleDates(p *audit.Pass) (found []audit.Finding) {
	w := articleWords.Of(p)
	for _, x := range articleDates.Of(p).all {
		if x.month == 0 || x.day <= daysOf(x.year, x.month) || x.weak || !endsDate(p.Article, w.lang, x) || deniesDate(w, x) {
			continue
		}
		at, most := x.Span, daysOf(x.year, x.month)
		found = append(found, audit.Finding{
			At: p.At(at),
			Message: fmt.Sprintf("There is no “%s”: that month has %d days%s. Look at the source and correct the date.",
				shorten(p.Article.Text(at)), most, yearNote(x)),
		})
	}
	return found
}

// yearNote says of which year a February is short.
func yearNote(x date) string {
	if x.month == 2 && x.day == 29 {
		return fmt.Sprintf(" in %d", x.year)
	}
	return ""
}

// daysOf is how many days a month has; year 0 is any.
func daysOf(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year == 0 || year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

// endsDate reports whether a date ends where it seems to. In “in February 30
// people” and “June 31-year-old” the number counts what follows.
func endsDate(d *text.Document, lang string, x date) bool {
	if x.year > 0 || lang == "zh" {
		return true
	}
	rest := d.Text(text.Span{Start: x.End, End: min(len(d.Source), x.End+40)})
	if rest == "" || rest[0] == '\n' || rest[0] == '\r' {
		return true
	}
	switch rest[0] {
	case '.', ',', ';', ')', '!', '?':
		return len(rest) < 2 || rest[1] < '0' || rest[1] > '9'
	case ' ':
		return afterDate[wordAfter(rest)]
	}
	return false
}

// afterDate are words that may follow a date and are nothing to be counted.
var afterDate = nameSet("and or to at in on by for with from the this that which when while he she it they we was is will has und oder um in bis am der die das wird hat et à en dans le la y a el en")

// deniesDate reports whether the sentence of a date says that there is none.
func deniesDate(w *wordList, x date) bool {
	i, _ := slices.BinarySearchFunc(w.all, x.Start, func(a word, at int) int { return cmp.Compare(a.Start, at) })
	from, to := i, i
	for from > 0 && i-from < longestSentence && w.all[from-1].sentence == int32(x.sentence) {
		from--
	}
	for to < len(w.all) && to-i < longestSentence && w.all[to].sentence == int32(x.sentence) {
		to++
	}
	for k := from; k < to; k++ {
		if denyingDates[w.form(k)] {
			return true
		}
	}
	return false
}

var denyingDates = nameSet("no not never non-existent nonexistent imaginary fictional impossible exist exists existed invalid error calendar calendars kein keinen nicht pas aucun ningún не нет")
