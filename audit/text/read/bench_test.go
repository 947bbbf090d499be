package read

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
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

// BenchmarkRead reads each shape in two sizes: where the work is linear, both run
// at one speed.
func BenchmarkRead(b *testing.B) {
	for _, s := range shapes {
		for _, n := range []int{4000, 16000} {
			b.Run(fmt.Sprintf("%s/%d", strings.ReplaceAll(s.name, " ", "-"), n), func(b *testing.B) {
				in := Input{URI: "t", Source: []byte(s.make(n))}
				f, ok := Named(s.format)
				if !ok {
					b.Fatalf("no format %q", s.format)
				}
				b.SetBytes(int64(len(in.Source)))
				b.ReportAllocs()
				for b.Loop() {
					if _, err := f.Read(in); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
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
