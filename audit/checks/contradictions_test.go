package checks

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"mtaudit/audit"
	"mtaudit/audit/text/read"
)

// contradictionChecks hold the article against itself, structureChecks look at
// its headings and its end.
var (
	contradictionChecks = []*audit.Check{NumberContradiction, DateContradiction, PronounConflict, SentenceFragment}
	structureChecks     = []*audit.Check{EmptySection, HeadingLevel, TruncatedEnd}
)

// FuzzContradictions holds findings on any text to sound places and edits.
func FuzzContradictions(f *testing.F) {
	for _, s := range []string{
		"\ufeffOn Tuesday, 22 December 2021,\r\n(Monday) Feb. 30, 2021-02-31  , Friday). 2021年12月22日（星期二",
		"Ms. Ida Holm came. He 🎭 é left. Mr. Ida Holm (1950–1920) was born in 1970 and died in 1960 aged 3.",
		"It killed 12 people. And ensure it. 21 people were killed. XI Harbour Congress. IX Harbour Congress שלום",
		"Born in",
		"2021-12-22 ,",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !plain(s) {
			return
		}
		for _, lang := range []string{"en", "de", "zh"} {
			findings(t, contradictionChecks, input{article: s, lang: lang})
		}
	})
}

// FuzzStructure does the same in formats that have headings.
func FuzzStructure(f *testing.F) {
	f.Add("# a\n\n### b ###\n\nc\n===\n\n> ## d\n\n<h4>e</h4>\n\n## f")
	f.Add("<!DOCTYPE html><h1>a<h3>b</h3><p>c<h6></h6><h2>d<br>e</h2>")
	f.Add("\ufeff# a\r\n\r\n#\r\n\r\nb\r\n-\r\n\r\nand the,")
	f.Fuzz(func(t *testing.T, s string) {
		if !plain(s) {
			return
		}
		for _, format := range []string{"markdown", "html", "plain"} {
			if _, err := read.Document("a", []byte(s), read.Options{Lang: "en", Format: format}); err == nil {
				findings(t, structureChecks, input{article: s, format: format})
			}
		}
	})
}

// TestRomanContradiction holds two rules that see the same slip to one finding.
func TestRomanContradiction(t *testing.T) {
	for _, c := range []struct {
		name, article string
		want          []string
	}{
		{"both Roman", "Fishers praised the XI Harbour Congress. Delegates of the IX Congress met in Norrby.", []string{"MT303 XI Harbour Congress", "MT303 IX Congress"}},
		{"in digits", "The 12th Harbour Congress closed in Norrby. Delegates praised the 21st Harbour Congress.", []string{"MT304 21st Harbour Congress"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, f := range findings(t, []*audit.Check{MixedOrdinals, NumberContradiction}, input{article: c.article}) {
				got = append(got, f.Rule+" "+f.At.Text)
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func BenchmarkContradictions(b *testing.B) {
	var article strings.Builder
	for i := range 500 {
		fmt.Fprintf(&article, "Ms. Ida Holm of ward %d told the council on Monday, May %d, 2021, that %d people were hired. She left. The %d member towns, founded in %d, agreed.\n\n", i, i%28+1, i*7, i, 1500+i)
	}
	for _, bm := range []struct{ name, article string }{
		{"article", article.String()},
		{"one paragraph", strings.Repeat("On May 3, 2021, 12 people were killed, and 21 people were killed by 13 dogs. ", 3000)},
		{"one sentence", strings.Repeat("12 people were killed on May 3, 2021 and ", 5000)},
	} {
		b.Run(bm.name, func(b *testing.B) { benchmark(b, []*audit.Check{NumberContradiction, DateContradiction}, bm.article) })
	}
}
