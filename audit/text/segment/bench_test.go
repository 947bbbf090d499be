package segment

import (
	"fmt"
	"strings"
	"testing"

	"mtaudit/audit/text"
)

func BenchmarkParagraph(b *testing.B) {
	for _, c := range []struct{ lang, text string }{
		{"en", "Dr. Ana Weller, who lives in the U.S., said on Dec. 22 that prices rose 3.5 percent. “Nobody slept,” she added; the mayor’s office did not reply. "},
		{"ru", "Река поднялась ночью, и никто не спал. По словам А. С. Громова, цены выросли на 3,5 процента. "},
		{"zh", "夜里河水上涨，没有人睡觉。市长表示：“增长3.5%。”中午水退了！"},
		{"ar", "ارتفع النهر ليلا، ولم ينم أحد. قال د. سامي إن الأسعار ارتفعت! "},
	} {
		b.Run(c.lang, func(b *testing.B) {
			d := document(c.lang, strings.Repeat(c.text, 2000/len(c.text)+1))
			b.SetBytes(int64(len(d.Source)))
			b.ReportAllocs()
			for b.Loop() {
				paragraph(d)
			}
		})
	}
}

func BenchmarkBlocks(b *testing.B) {
	d := document("en", strings.Repeat("The river rose at night and nobody who lives in\nthe town slept until the morning.\n\n", 200))
	b.SetBytes(int64(len(d.Source)))
	b.ReportAllocs()
	for b.Loop() {
		Blocks(d, text.Auto)
	}
}

// BenchmarkAwkward cuts texts that invite quadratic work, in two sizes: where the
// work is linear, both run at one speed.
func BenchmarkAwkward(b *testing.B) {
	for _, unit := range []string{"word ", "字", ". ", ".)", "? , ", "「。", "」。", "\"", "U.S. ", "a.", "a.B", "e\u0301", "\u0301", "\n", "\n\n", "a\n", "\r", "\x00", "\x00a", "1. ", "a’", "ab.Cd"} {
		for _, n := range []int{5_000, 50_000} {
			b.Run(fmt.Sprintf("%q/%d", unit, n), func(b *testing.B) {
				d := document("ja", strings.Repeat(unit, n))
				b.SetBytes(int64(len(d.Source)))
				b.ReportAllocs()
				for b.Loop() {
					Blocks(d, text.Auto)
					paragraph(d)
				}
			})
		}
	}
}
