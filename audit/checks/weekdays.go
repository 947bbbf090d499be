package checks

import (
	"bytes"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"mtaudit/audit"
	"mtaudit/audit/lexicon"
	"mtaudit/audit/text"
)

// A namedDay is a date with the day of the week that stands at it.
type namedDay struct {
	date
	name    text.Span
	weekday int // 0: Sunday
}

// span covers the date and its day of the week.
func (x namedDay) span() text.Span {
	return text.Span{Start: min(x.Start, x.name.Start), End: max(x.End, x.name.End)}
}

// firstSureYear is when the last countries had come over to the calendar that
// the days of the week are reckoned by here.
const firstSureYear = 1930

// wrongWeekdays are the dates whose day of the week is not that of the calendar,
// or not that of the same date before.
func wrongWeekdays(p *audit.Pass) (found []audit.Finding) {
	lang := languageOf(p.Article, p.Reference)
	names := lexicon.Weekdays(lang)
	seen := map[dateKey]namedDay{}
	for _, x := range articleDates.Of(p).all {
		if x.month == 0 || x.day == 0 || x.weak || x.day > daysOf(x.year, x.month) {
			continue
		}
		n := namedDay{date: x}
		if !n.find(p.Article, names) {
			continue
		}
		if x.year >= firstSureYear {
			if day := weekdayOf(x); day != n.weekday {
				found = append(found, n.wrong(p, lang, day))
			}
			continue
		}
		key := dateKey{x.year, x.month, x.day}
		if before, ok := seen[key]; ok && before.weekday != n.weekday {
			found = append(found, audit.Finding{
				At: p.At(n.span()),
				Message: fmt.Sprintf("“%s” here, “%s” before: one date has one day of the week. Look at the source and correct one of them.",
					shorten(p.Article.Text(n.span())), shorten(p.Article.Text(before.span()))),
				Related: []audit.Related{audit.Elsewhere(p.Article, before.span(), "the date with another day")},
			})
			continue
		}
		seen[key] = n
	}
	return found
}

func weekdayOf(x date) int {
	return int(time.Date(x.year, time.Month(x.month), x.day, 0, 0, 0, 0, time.UTC).Weekday())
}

// wrong reports a day of the week that is not that of its date.
func (x namedDay) wrong(p *audit.Pass, lang string, day int) audit.Finding {
	right := lexicon.Weekday(lang, day)
	return audit.Finding{
		At: p.At(x.span()),
		Message: fmt.Sprintf("“%s” cannot be: by the calendar that day is “%s”. Look at the source and correct the day or the date.",
			shorten(p.Article.Text(x.span())), right),
		Fixes: []audit.Fix{{
			Message: fmt.Sprintf("Change “%s” to “%s”", p.Article.Text(x.name), right),
			Edits:   []audit.Edit{{Span: x.name, New: right}},
		}},
	}
}

// find looks for the name of a day right before or behind the date.
func (x *namedDay) find(d *text.Document, names map[string]int) bool {
	if x.ranged(d) {
		return false
	}
	if s, at := namedBefore(d, x.Start); s != "" {
		if day, ok := dayNamed(s, names); ok {
			x.name, x.weekday = at, day
			return true
		}
	}
	s, at, closed := namedBehind(d, x.End)
	day, ok := dayNamed(s, names)
	x.name, x.weekday = at, day
	return ok && closed
}

// dayNamed is the day that a word names. Short forms that are also other words
// count with a capital alone.
func dayNamed(s string, names map[string]int) (int, bool) {
	low := strings.ToLower(s)
	if first, _ := utf8.DecodeRuneInString(s); len(low) < 4 && first < utf8.RuneSelf && low[0] == s[0] {
		return 0, false
	}
	day, ok := names[low]
	return day, ok
}

// ranged reports whether a date is the end of a range or list: its day of the
// week may be that of another day.
func (x *namedDay) ranged(d *text.Document) bool {
	rest := bytes.TrimLeft(d.Visible[x.End:min(len(d.Visible), x.End+8)], " ")
	for _, mark := range []string{"-", "–", "—", "/", "~", "to ", "and ", "bis ", "und ", "au ", "et ", "y ", "至", "到", "和", "、"} {
		if bytes.HasPrefix(rest, []byte(mark)) {
			return true
		}
	}
	return false
}

// betweenDates are what may stand between a day of the week and the date behind it.
var betweenDates = nameSet(", , den dem le the der")

// longestShort is how long a short name of a day is at most: a stop behind a
// longer one ends its sentence.
const longestShort = len("thurs")

// namedBefore is the word before a date, articles and a comma aside.
func namedBefore(d *text.Document, at int) (string, text.Span) {
	const reach = 40 // bytes
	from := max(0, at-reach)
	for from < at && !utf8.RuneStart(d.Visible[from]) {
		from++
	}
	s := string(d.Visible[from:at])
	if strings.ContainsAny(s, "\n\r"+string(rune(text.Filler))) {
		s = s[strings.LastIndexAny(s, "\n\r"+string(rune(text.Filler)))+1:]
	}
	bare := strings.TrimRight(s, " ")
	if i := strings.LastIndexByte(bare, ' '); i >= 0 && betweenDates[strings.ToLower(bare[i+1:])] {
		bare = strings.TrimRight(bare[:i], " ")
	}
	bare = strings.TrimRight(strings.TrimRight(bare, " ,("), "，（")
	if short := strings.TrimSuffix(bare, "."); len(wordBefore(short)) <= longestShort {
		bare = short
	}
	word := wordBefore(bare)
	end := at - len(s) + len(bare)
	return word, text.Span{Start: end - len(word), End: end}
}

// namedBehind is the word behind a date, and whether a mark closes it: in “May
// 1, 2021, Friday's vote” the day begins something new.
func namedBehind(d *text.Document, at int) (name string, where text.Span, closed bool) {
	const reach = 40 // bytes
	s := string(d.Visible[at:min(len(d.Visible), at+reach)])
	rest := strings.TrimPrefix(s, " ")
	if bare, ok := strings.CutPrefix(rest, "日"); ok {
		rest = bare
	}
	open := false
	for _, mark := range []string{"(a ", "(", "（", ", a ", ", ", "，"} {
		if bare, ok := strings.CutPrefix(rest, mark); ok {
			rest, open = bare, strings.HasPrefix(mark, "(") || mark == "（"
			break
		}
	}
	rest = strings.TrimLeft(rest, " ")
	name = wordAfter(rest)
	for _, opening := range []string{"星期", "礼拜", "禮拜", "周", "週"} { // no spaces part what follows
		if bare, ok := strings.CutPrefix(name, opening); ok && bare != "" {
			_, size := utf8.DecodeRuneInString(bare)
			name = opening + bare[:size]
		}
	}
	from := at + len(s) - len(rest)
	after := strings.TrimPrefix(rest[len(name):], ".")
	closed = after == "" || strings.HasPrefix(after, ")") || strings.HasPrefix(after, "）") || !open && strings.ContainsAny(after[:1], ".,;\n\r") || open && after[0] == ',' || utf8.RuneLen([]rune(name + " ")[0]) == 3
	return name, text.Span{Start: from, End: from + len(name)}, closed
}
