package checks

import (
	"strings"
	"testing"

	"mtaudit/audit"
	"mtaudit/audit/text/read"
)

func allOf(c ...*audit.Check) []*audit.Check { return c }

func TestEnclosed(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"a (b c) d", "b c"}, {"“a b” c", "a b"}, {"a «b» „c“ d", "b c"}, {"(a b", ""}, {"a “b (c) d” e", "b c d"},
		{"a (b\n\nc) d", ""}, {"it’s a dog’s", ""}, {"a (b c)", "b c"}, {"", ""},
	} {
		d, err := read.Document("a", []byte(c.text), read.Options{Format: "plain", Lang: "en"})
		if c.text == "" || err != nil {
			continue
		}
		w := newWords(d, nil)
		var got []string
		for i, in := range enclosed(w) {
			if in {
				got = append(got, w.form(i))
			}
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%q: %q, want %q", c.text, s, c.want)
		}
	}
}

func TestScriptOf(t *testing.T) {
	for word, want := range map[string]script{"é́tude": latin, "1990s": latin, "Привет": cyrillic, "δόξα": greek, "漢": eastAsian, "한글": eastAsian, "かな": eastAsian, "שלום": hebrew, "سلام": arabic, "हिन्दी": devanagari, "ไทย": thai, "ქართ": otherScript, "12": noScript, "": noScript} {
		if got := scriptOf(word); got != want {
			t.Errorf("%s: %d, want %d", word, got, want)
		}
	}
}

// FuzzPassageChecks: whatever stands in two texts, places are sound.
func FuzzPassageChecks(f *testing.F) {
	f.Add(passage, passage)
	f.Add("\ufeffDer Rat hat nicht gesagt, dass er das nicht will.\r\n\r\nEl capitán no dijo que no ha visto nada (\"\n\n渡轮中午离开港口时船上有九十人。", "Not no never. On May 5 in June.\n\n“(")
	f.Fuzz(func(t *testing.T, article, reference string) {
		if !plain(article) || !plain(reference) || reference == "" {
			t.Skip("not a text")
		}
		findings(t, allOf(DateMismatch, NegationMismatch, UntranslatedPassage, ParagraphOrder), input{article: article, reference: reference, source: reference})
	})
}

func BenchmarkUntranslated(b *testing.B) {
	s := strings.Repeat("Ms. Holm told the council (in brief) that trams, “buses” and ferries would share one ticket, und niemand wartet.\n\n", 500)
	d, err := read.Document("a", []byte(s), read.Options{Format: "plain", Lang: "en"})
	if err != nil {
		b.Fatal(err)
	}
	w := newWords(d, nil)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		newForeigner(w).runs()
	}
}
