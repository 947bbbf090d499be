package reports

import (
	"fmt"
	"strings"
	"testing"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

func TestHTMLSegments(t *testing.T) {
	const s = "one two three four"
	d := lines("a", "en", s)
	all := text.Span{Start: 0, End: len(s)}
	tests := []struct {
		name  string
		spans [][2]int // of findings 1, 2 …
		want  string
	}{
		{"none", nil, "one two three four"},
		{"nested", [][2]int{{0, 18}, {4, 7}}, "[1:one ][2+:two]2[1: three four]1"},
		{"crossing", [][2]int{{0, 7}, {4, 13}}, "[1:one ][1+:two]1[2: three]2 four"},
		{"same", [][2]int{{4, 7}, {4, 7}}, "one [1+:two]1,2 three four"},
		{"touching", [][2]int{{0, 4}, {4, 8}}, "[1:one ]1[2:two ]2three four"},
		{"empty", [][2]int{{4, 4}}, "one ,1two three four"},
		{"empty at the ends", [][2]int{{0, 0}, {18, 18}}, ",1one two three four,2"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			rep := reported(d, nil)
			for _, s := range tt.spans {
				rep.Findings = append(rep.Findings, found("MT401", audit.Locate(d, text.Span{Start: s[0], End: s[1]}), "m"))
			}
			m := htmlMarker{d, rep.Findings, "d1", "a"}
			covers := htmlSpread([]text.Span{all}, htmlCovers(&rep, "a", len(s)))
			if got := segmentString(m.segments(all, covers[0])); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

// segmentString writes [finding:text] for a mark, + where several findings
// cover it, and the numbers that stand behind it.
func segmentString(segs []htmlSegment) string {
	var b strings.Builder
	for _, s := range segs {
		if s.Mark == nil {
			b.WriteString(s.Text)
		} else {
			more := ""
			if strings.HasSuffix(s.Mark.Class, " more") {
				more = "+"
			}
			fmt.Fprintf(&b, "[%s%s:%s]", strings.TrimPrefix(s.Mark.Finding, "d1f"), more, s.Text)
			if s.Mark.Number > 0 {
				fmt.Fprint(&b, s.Mark.Number)
			}
		}
		for _, n := range s.Notes {
			fmt.Fprintf(&b, ",%d", n.Number)
		}
	}
	return b.String()
}

// Spans that overlap in a chain, as of a phrase that is repeated all along.
func TestHTMLManyOverlaps(t *testing.T) {
	a := lines("a", "en", strings.Repeat("ha ", 4000))
	rep := reported(a, nil)
	for i := range 3900 {
		rep.Findings = append(rep.Findings, found("MT401", audit.Locate(a, text.Span{Start: 3 * i, End: 3*i + 100}), "m"))
	}
	m := htmlMarker{a, rep.Findings, "d1", "a"}
	segs := m.segments(a.Paragraphs[0].Span, htmlSpread([]text.Span{a.Paragraphs[0].Span}, htmlCovers(&rep, "a", len(a.Source)))[0])
	got, numbers := "", 0
	for _, s := range segs {
		got += s.Text
		numbers += len(s.Notes)
		if s.Mark != nil && s.Mark.Number > 0 {
			numbers++
		}
	}
	if got != a.Text(a.Paragraphs[0].Span) || numbers != 3900 {
		t.Errorf("%d bytes, %d numbers", len(got), numbers)
	}
}
