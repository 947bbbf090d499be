package checks

import (
	"fmt"
	"strings"
	"testing"

	"mtaudit/audit"
)

// megabyte is an article of about 1 MB: no two paragraphs are alike, every
// tenth holds something for each of the rules that look at the text alone.
func megabyte() string {
	var b strings.Builder
	towns := []string{"Norrby", "Lindhamn", "Vestra", "Kalmby", "Oxelund"}
	goods := []string{"trams", "ferries", "bicycles", "lifts", "barges", "night buses", "cable cars"}
	for i := 0; b.Len() < 1<<20; i++ {
		fmt.Fprintf(&b, "Ms. Holm of ward %d told the council of %s on May %d that %s and %s would share one ticket, number %d. “Nobody waits,” she said; nobody will. ",
			i, towns[i%5], i%28+1, goods[i%7], goods[i/7%7], i*7919%100003)
		fmt.Fprintf(&b, "The harbour board (founded in %d) agrees: quay %d is full, its cranes are old, and the %d people who work there want more than promises.\n\n", 1700+i%300, i, i*31)
		if i%10 == 0 {
			b.WriteString("The towns agreed on on trade in fish. and on comprehensive, comprehensive talks; they gain from joint planning and joint planning. [ad_1] <br>&amp;nbsp; 漢字 🎭 é́ the XI Congress, an bridge.\n\n")
		}
	}
	return b.String()
}

// BenchmarkRules measures each rule that looks at the text alone, and all of
// them together, over one megabyte.
func BenchmarkRules(b *testing.B) {
	article := megabyte()
	var alone []*audit.Check
	for _, c := range All {
		if c.ID >= "MT303" && c.ID < "MT700" {
			alone = append(alone, c)
		}
	}
	b.Run("all", func(b *testing.B) { benchmark(b, alone, article) })
	for _, c := range alone {
		b.Run(c.Name, func(b *testing.B) { benchmark(b, []*audit.Check{c}, article) })
	}
}
