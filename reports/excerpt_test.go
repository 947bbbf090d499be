package reports

import (
	"strings"
	"testing"

	"github.com/clipperhouse/displaywidth"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// over returns what stands above the carets, cell by cell.
func over(line, carets, sign string) string {
	var b strings.Builder
	at := 0
	for g := displaywidth.StringGraphemes(line); g.Next(); {
		if at < len(carets) && strings.Contains(sign, carets[at:at+1]) {
			b.WriteString(g.Value())
		}
		at += g.Width()
	}
	return b.String()
}

func windowOf(d *text.Document, s text.Span, width int) (line, carets string) {
	first, _, _ := stretches(d, audit.Locate(d, s))
	span := within(s, first.span())
	return framer{width: width, ellipsis: "…"}.window(first, span, []mark{{span, "^"}})
}

func TestCaretsStandUnderWhatTheyMark(t *testing.T) {
	d := document("a", "en", "机器 error 𠮷野家 error cafe\u0301s 👩‍👩‍👧 family 🇯🇵 flag\tafter a tab שלום \u202eback हिन्दी टन end")
	for _, s := range []string{"机器", "error", "野家", "cafe\u0301s", "👩‍👩‍👧", "family", "🇯🇵", "after", "שלום", "हिन्दी", "टन", "end", "𠮷野家 error"} {
		for _, width := range []int{40, 60, 200} {
			line, carets := windowOf(d, spanOf(d, s, 1), width)
			if got := over(line, carets, "^"); got != s {
				t.Errorf("width %d: carets under %q, want %q\n%s\n%s", width, got, s, line, carets)
			}
		}
	}
}

func TestSecondErrorOfTheLine(t *testing.T) {
	d := document("a", "en", "机器 error 𠮷野家 error here")
	line, carets := windowOf(d, spanOf(d, "error", 2), 60)
	if want := strings.Repeat(" ", 18) + "^^^^^"; carets != want {
		t.Errorf("\n%s\n%s\nwant\n%s", line, carets, want)
	}
}

func TestWindows(t *testing.T) {
	long := document("a", "en", strings.Repeat("before it all ", 100)+"HERE"+strings.Repeat(" after it all", 100))
	for _, c := range []struct {
		name         string
		doc          *text.Document
		span         text.Span
		width        int
		line, carets string
	}{
		{"in the middle", long, spanOf(long, "HERE", 1), 40,
			"…before it all HERE after it all…", "               ^^^^"},
		{"at the start", long, spanOf(long, "before", 1), 40,
			"before it all before it all before it…", "^^^^^^"},
		{"at the end", long, text.Span{Start: len(long.Source) - 3, End: len(long.Source)}, 40,
			"…all after it all after it all after it all", ""},
		{"past the end", document("b", "en", "The end"), text.Span{Start: 7, End: 7}, 40, "The end", "       ^"},
		{"nothing at all", document("c", "en", ""), text.Span{}, 40, "", "^"},
		{"wide to the edge", document("d", "zh", strings.Repeat("机器", 50)), text.Span{Start: 0, End: 3}, 21, strings.Repeat("机器", 4) + "机…", "^^"},
	} {
		t.Run(c.name, func(t *testing.T) {
			line, carets := windowOf(c.doc, c.span, c.width)
			if c.name == "at the end" {
				if !strings.HasSuffix(line, "after it all") || over(line, carets, "^") != "all" || displaywidth.String(line) > 40 {
					t.Errorf("got\n%s\n%s", line, carets)
				}
				return
			}
			if line != c.line || carets != c.carets {
				t.Errorf("got\n%s\n%s\nwant\n%s\n%s", line, carets, c.line, c.carets)
			}
		})
	}
}

func TestSpanLongerThanTheWindow(t *testing.T) {
	d := document("a", "en", "Lead. "+strings.Repeat("begin ", 10)+strings.Repeat("机器", 9000)+strings.Repeat(" finish", 10)+". Tail.")
	s := spanOf(d, strings.Repeat("begin ", 10)+strings.Repeat("机器", 9000)+strings.Repeat(" finish", 10), 1)
	line, carets := windowOf(d, s, 60)
	for _, want := range []string{"Lead. begin", "…", "finish. Tail"} {
		if !strings.Contains(line, want) {
			t.Errorf("%q does not show %q", line, want)
		}
	}
	if got := over(line, carets, "^"); !strings.HasPrefix(got, "begin ") || !strings.HasSuffix(got, " finish") {
		t.Errorf("carets under %q\n%s\n%s", got, line, carets)
	}
	if n := displaywidth.String(line); n > 60 {
		t.Errorf("%d cells wide", n)
	}
}

func TestSpanOverLines(t *testing.T) {
	d := document("a", "en", "one two\r\nthree\r\nfour\r\nfive six")
	at := audit.Locate(d, spanOf(d, "two\r\nthree\r\nfour\r\nfive", 1))
	for name, doc := range map[string]*text.Document{"with the document": d, "without it": nil} {
		first, last, lines := stretches(doc, at)
		if lines != 4 || first.line != 1 || last.line != 4 {
			t.Errorf("%s: lines %d to %d, %d in all", name, first.line, last.line, lines)
		}
		if !strings.HasSuffix(string(first.text), "two") || !strings.HasPrefix(string(last.text), "five") {
			t.Errorf("%s: %q … %q", name, first.text, last.text)
		}
	}
	if _, last, lines := stretches(d, audit.Locate(d, spanOf(d, "two\r\n", 1))); lines != 1 || last.line != 1 {
		t.Errorf("a span that ends with its line break: %d lines", lines)
	}
}

func TestStaleLocationIsShownByItsOwnText(t *testing.T) {
	d := document("a", "en", "now it is something else")
	at := audit.Location{URI: "a", Text: "gone", Span: text.Span{Start: 4, End: 8}, Start: text.Point{Line: 1, Column: 5, Rune: 5, UTF16: 5}, End: text.Point{Line: 1, Column: 9, Rune: 9, UTF16: 9}}
	first, _, _ := stretches(d, at)
	line, carets := framer{width: 40, ellipsis: "…"}.window(first, at.Span, []mark{{at.Span, "^"}})
	if line != "…gone…" || carets != " ^^^^" {
		t.Errorf("got\n%s\n%s", line, carets)
	}
}

// FuzzWindow holds the two promises of an excerpt: it is never wider than it
// may be, and the carets are under the span or its two ends.
func FuzzWindow(f *testing.F) {
	f.Add(hardArticle, uint16(40), uint16(9), uint8(40))
	f.Add(hardLong(), uint16(30000), uint16(9), uint8(99))
	f.Add("#\u0301##[[\r👩‍👩‍👧\u202e\t機", uint16(3), uint16(2), uint8(0))
	f.Fuzz(func(t *testing.T, s string, start, length uint16, w uint8) {
		s = strings.ToValidUTF8(s, "\ufffd")
		d := text.New("a", []byte(s), []byte(s))
		from := d.Offset(1, int(start)+1, text.Runes)
		to := min(from+int(length), len(s))
		span := text.Span{Start: d.Offset(d.Point(from).Line, d.Point(from).Column, text.Bytes), End: to}
		for span.End > span.Start && span.End < len(s) && s[span.End]&0xC0 == 0x80 {
			span.End--
		}
		if span.End < span.Start {
			return
		}
		width := int(w)%160 + 40
		line, carets := windowOf(d, span, width)
		if !strings.Contains(carets, "^") {
			t.Errorf("nothing marked of %+v in %q", span, s)
		}
		if bad := unseen(line); bad != "" {
			t.Errorf("%q lets %q through", line, bad)
		}
		if n := displaywidth.String(line); n > max(width, 3*widestCell(s)+width/2) {
			t.Errorf("%d cells of %d: %q", n, width, line)
		}
	})
}

func BenchmarkWindow(b *testing.B) {
	d := document("a", "en", hardLong())
	span := spanOf(d, "Quist", 1)
	b.ReportAllocs()
	for b.Loop() {
		windowOf(d, span, 100)
	}
}
