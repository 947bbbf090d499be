package checks

import (
	"fmt"
	"strings"
	"testing"
)

func TestStayed(t *testing.T) {
	for _, c := range []struct {
		order []int
		want  string
	}{
		{nil, ""},
		{[]int{0, 1, 2, 3}, "++++"},
		{[]int{3, 0, 1, 2}, "-+++"},
		{[]int{0, 2, 3, 4, 1, 5}, "++++-+"},
		{[]int{0, 3, 4, 1, 2, 5, 6}, "+--++++"},
		{[]int{2, 1, 0}, "--+"},
	} {
		beads := make([]beadPlace, len(c.order))
		for i, r := range c.order {
			beads[i] = beadPlace{[]int{i}, []int{r}}
		}
		var got strings.Builder
		for _, kept := range stayed(beads) {
			got.WriteByte("-+"[map[bool]int{true: 1}[kept]])
		}
		if got.String() != c.want {
			t.Errorf("%v: %s, want %s", c.order, &got, c.want)
		}
	}
}

func BenchmarkStayed(b *testing.B) {
	beads := make([]beadPlace, 20000)
	for i := range beads {
		beads[i] = beadPlace{[]int{i}, []int{i * 7919 % len(beads)}}
	}
	b.ReportAllocs()
	for b.Loop() {
		stayed(beads)
	}
}

// A text of many equal paragraphs has no order.
func TestOrderOfEqualParagraphs(t *testing.T) {
	var s strings.Builder
	for i := range 40 {
		fmt.Fprintf(&s, "The ferry left the harbour at noon on Tuesday with ninety people and %d cars on board.\n\n", 12+i%2)
	}
	if found := findings(t, allOf(ParagraphOrder), input{article: s.String(), reference: s.String()}); len(found) > 0 {
		t.Error(oneLine(found[0]))
	}
}
