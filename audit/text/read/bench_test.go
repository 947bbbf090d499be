package read

import (
	"bytes"
	"strings"
	"testing"
	"time"
)

// shapes are texts that a reader might take quadratic time for, made of n units.
var shapes = []struct {
	name, format string
	make         func(n int) string
}{
	{"one line", "plain", func(n int) string { return strings.Repeat("The two sides should deepen 机器 exchanges. ", n) }},
	{"one line without sentences", "plain", func(n int) string { return strings.Repeat("deepen exchanges ", n) }},
	{"paragraphs", "plain", func(n int) string { return strings.Repeat("Short one.\n\n", n) }},
	{"tag starts", "plain", func(n int) string { return strings.Repeat("<a ", n) }},
	{"comment starts", "plain", func(n int) string { return strings.Repeat("<!--\n\n", n) }},
	{"brackets", "plain", func(n int) string { return strings.Repeat("[[{{{%&", n) + " end" }},
	{"digits", "plain", func(n int) string { return strings.Repeat("0123456789", n) + " end" }},
	{"html paragraphs", "html", func(n int) string { return "<article>" + strings.Repeat("<p>One &amp; <b>two</b>.", n) }},
	{"html nesting", "html", func(n int) string {
		return strings.Repeat("<div>", n) + "x" + strings.Repeat("</p></b>", n) + strings.Repeat("</div>", n)
	}},
	{"html articles", "html", func(n int) string { return strings.Repeat("<article><h1>a</h1>", n) }},
	{"html tag starts", "html", func(n int) string { return "x" + strings.Repeat("<", n) }},
	{"html references", "html", func(n int) string { return strings.Repeat("&amp;&#x41;&notit;&", n) }},
	{"markdown paragraphs", "markdown", func(n int) string { return strings.Repeat("One *two* [three](four) &amp; `five`.\n\n", n) }},
	{"markdown one line", "markdown", func(n int) string { return strings.Repeat("One *two* three. ", n) }},
	{"markdown items", "markdown", func(n int) string { return strings.Repeat("- one\n", n) }},
	{"markdown fences", "markdown", func(n int) string { return "---\na: b\n" + strings.Repeat("--\n", n) }},
}

func parse(t testing.TB, s, format string) time.Duration {
	in := Input{URI: "t", Source: []byte(s)}
	f, ok := Named(format)
	if !ok {
		t.Fatalf("no format %q", format)
	}
	start := time.Now()
	if _, err := f.Read(in); err != nil {
		t.Fatal(err)
	}
	return time.Since(start)
}

// TestLinear compares four times the text with the text itself. On a busy
// machine one measurement says nothing, so the best of several counts.
func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	for _, s := range shapes {
		small, big := s.make(4000), s.make(16000)
		one, four := time.Hour, time.Hour
		for tries := 0; tries < 3 || tries < 20 && slow(one, four); tries++ {
			one, four = min(one, parse(t, small, s.format)), min(four, parse(t, big, s.format))
		}
		if slow(one, four) {
			t.Errorf("%s: four times the text took %v instead of %v", s.name, four, one)
		}
	}
}

func slow(one, four time.Duration) bool { return four > 10*one && four > 10*time.Millisecond }

func BenchmarkRead(b *testing.B) {
	for _, s := range shapes {
		b.Run(strings.ReplaceAll(s.name, " ", "-"), func(b *testing.B) {
			text := s.make(6000)
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				parse(b, text, s.format)
			}
		})
	}
}

func BenchmarkDecode(b *testing.B) {
	for _, label := range []string{"utf-8", "gb18030", "utf-16le"} {
		b.Run(label, func(b *testing.B) {
			raw := encode(b, label, strings.Repeat(articles[0].text, 100))
			b.SetBytes(int64(len(raw)))
			b.ReportAllocs()
			for b.Loop() {
				if _, _, err := decode("t", bytes.Clone(raw), Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
