package checks

import (
	"fmt"
	"strings"
	"testing"

	"mtaudit/audit/text"
	"mtaudit/audit/text/read"
)

func datesOf(t testing.TB, lang, s string) (*text.Document, *dateList) {
	t.Helper()
	d, err := read.Document("a.txt", []byte(s), read.Options{Format: "plain", Lang: lang})
	if err != nil {
		t.Fatal(err)
	}
	return d, newDates(d, newNumbers(d, lang), lang)
}

// spellDates writes dates as text=year-month-day, with a question mark if weak.
func spellDates(d *text.Document, l *dateList) string {
	var out []string
	for _, x := range l.all {
		s := fmt.Sprintf("%s=%d-%d-%d", d.Text(x.Span), x.year, x.month, x.day)
		if x.weak {
			s += "?"
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

func TestDates(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "On Dec. 22 and 22 December and December 22nd, 2021.", "Dec. 22=0-12-22; 22 December=0-12-22; December 22nd, 2021=2021-12-22"},
		{"en", "The twenty-second of December, December the 22nd, Tuesday, May 4.", "twenty-second of December=0-12-22; December the 22nd=0-12-22; May 4=0-5-4"},
		{"en", "From 2021-12-22 to 22/12/2021, 12/22/2021, 22.12.2021.", "2021-12-22=2021-12-22; 22/12/2021=2021-12-22; 12/22/2021=2021-12-22; 22.12.2021=2021-12-22"},
		{"en", "From 4/5/2021 to 5/5/2021 or 45/13/2021.", "4/5/2021=2021-5-4?; 5/5/2021=2021-5-5; 13=0-0-13?"},
		{"en", "In May, since June 2021; May I march? August Holm left.", "May=0-5-0; June 2021=2021-6-0; May=0-5-0?; August=0-8-0?"},
		{"en", "On the 27th, 27 people paid 1,027 crowns at 10:27.", "27th=0-0-27?; 27=0-0-27?"},
		{"en", "On June 5 and 7, on July 8-9, in December 1200 men came.", "June 5=0-6-5; 7=0-0-7?; July 8=0-7-8; 9=0-0-9?; December 1200=1200-12-0"},
		{"en", "Some 22 million in May 22 million.", "May=0-5-0"},
		{"zh", "2021年12月22日、十二月二十二日、12月、22日", "2021年12月22=2021-12-22; 十二月二十二=0-12-22; 12=0-12-0; 22=0-0-22?"},
		{"de", "Am 22. Dezember 2021 und im Mai.", "22. Dezember 2021=2021-12-22; Mai=0-5-0"},
		{"es", "El 22 de diciembre de 2021.", "22 de diciembre de 2021=2021-12-22"},
		{"ru", "Это было 22 декабря 2021 года.", "22 декабря 2021=2021-12-22"},
		{"en", "\ufeff👩‍👩‍👧 é́ on May 4\r\nand May 5", "May 4=0-5-4; May 5=0-5-5"},
	} {
		d, l := datesOf(t, c.lang, c.text)
		if got := spellDates(d, l); got != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.lang, c.text, got, c.want)
		}
	}
}

func TestDatesAgree(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"Dec. 22", "22 December 2021", true}, {"22 December 2020", "22 December 2021", false},
		{"in December", "Dec. 22", true}, {"Dec. 22", "in December", false},
		{"Dec. 22", "the 22nd", true}, {"in December", "the 22nd", false},
		{"May 4, 2021", "4/5/2021", true}, {"April 5", "4/5/2021", true}, {"April 6", "4/5/2021", false},
	} {
		_, a := datesOf(t, "en", c.a)
		_, b := datesOf(t, "en", c.b)
		if got := b.near(a.all[0], window{}); got != c.want {
			t.Errorf("%s and %s: %v", c.a, c.b, got)
		}
	}
}

// A number inside a date that clashes has been spoken of.
func TestClashCovers(t *testing.T) {
	clashes := []dateClash{{mine: date{Span: text.Span{Start: 10, End: 20}}}, {mine: date{Span: text.Span{Start: 30, End: 40}}}}
	if !clashCovers(clashes, text.Span{Start: 15, End: 17}) || !clashCovers(clashes, text.Span{Start: 38, End: 40}) || clashCovers(clashes, text.Span{Start: 20, End: 22}) || clashCovers(nil, text.Span{End: 5}) {
		t.Error("a place is taken for another")
	}
}

func FuzzDates(f *testing.F) {
	f.Add("On Dec. 22, 2021 or 22/12/2021 or 2021-12-22, the 5th of May-June 7")
	f.Add("2021年12月22日 十二月 22.12.2021 May 99999999999999 1/1/1/1/1000")
	f.Fuzz(func(t *testing.T, s string) {
		d, err := read.Document("a.txt", []byte(s), read.Options{Format: "plain"})
		if err != nil {
			t.Skip("not a text")
		}
		for _, lang := range []string{"en", "de", "zh"} {
			end := 0
			for _, x := range newDates(d, newNumbers(d, lang), lang).all {
				if x.Empty() || x.Start < end || x.End > len(d.Source) || !x.Contains(x.core) || x.month > 12 || x.day > 31 {
					t.Fatalf("bad date %+v after %d", x, end)
				}
				end = x.End
			}
		}
	})
}

func BenchmarkDates(b *testing.B) {
	s := strings.Repeat("On Dec. 22, 2020 the council met, and again on 5 May 2021, on 2021-06-07 and in July.\n\n", 500)
	d, _ := datesOf(b, "en", s)
	numbers := newNumbers(d, "en")
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		newDates(d, numbers, "en")
	}
}
