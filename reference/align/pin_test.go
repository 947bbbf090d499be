package align

import (
	"fmt"
	"strings"
	"testing"
)

func TestPinned(t *testing.T) {
	for name, c := range map[string]struct {
		article, reference string
		pins               []Pin
		want               string
	}{
		"none":                {"a b c", "a b c", nil, "0:0 1:1 2:2"},
		"as it is":            {"a b c", "a b c", []Pin{{[]int{1}, []int{1}}}, "0:0 1:1 2:2"},
		"against the words":   {"a b c", "a b c", []Pin{{[]int{0}, []int{1}}}, ":0 0:1 1: 2:2"},
		"which of two copies": {"a a b", "a b", []Pin{{[]int{1}, []int{0}}}, "0: 1:0 2:1"},
		"copies around it":    {"a b b b c", "a b b c", []Pin{{[]int{3}, []int{1}}}, "0:0 1,2:2 3:1 4:3"},
		"copies after it":     {"a b a b c", "a b a b c", []Pin{{[]int{0}, []int{2}}}, "0:2 1:3 2:0 3:1 4:4"},
		"crosswise":           {"a b c", "a b c", []Pin{{[]int{0}, []int{2}}, {[]int{2}, []int{0}}}, "0:2 1:1 2:0"},
		"two for one":         {"a b c", "a b c", []Pin{{[]int{1}, []int{2, 1}}}, "0:0 1:1,2 2:"},
		"far apart":           {"a b c d", "a b c d", []Pin{{[]int{3, 0}, []int{0}}}, "0,3:0 1:1 2:2 :3"},
		"alone in article":    {"a b c", "a b c", []Pin{{Article: []int{1}}}, "0:0 :1 1: 2:2"},
		"alone in reference":  {"a b c", "a b c", []Pin{{Reference: []int{2, 1}}}, "0:0 :1,2 1: 2:"},
		"nothing in common":   {"x", "b", []Pin{{[]int{0}, []int{0}}}, "0:0"},
	} {
		t.Run(name, func(t *testing.T) {
			article, reference := texts(machine, c.article), texts(human, c.reference)
			beads := Pinned(article, reference, c.pins)
			if got := spell(beads); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
			pinned := map[string]bool{}
			for _, p := range c.pins {
				pinned[list(with(nil, p.Article...))+":"+list(with(nil, p.Reference...))] = true
			}
			for _, b := range beads {
				if is := pinned[spell([]Bead{b})]; is != (b.Confidence == 1) {
					t.Errorf("%v: confidence %v, pinned %v", b, b.Confidence, is)
				}
			}
		})
	}
}

func TestPinnedPanics(t *testing.T) {
	for name, pins := range map[string][]Pin{
		"empty":             {{}},
		"below":             {{[]int{-1}, []int{0}}},
		"beyond":            {{[]int{0}, []int{2}}},
		"article twice":     {{[]int{0}, []int{0}}, {[]int{0}, []int{1}}},
		"reference twice":   {{[]int{0}, []int{0}}, {[]int{1}, []int{0}}},
		"twice in one side": {{[]int{0, 0}, []int{1}}},
	} {
		t.Run(name, func(t *testing.T) {
			defer func() {
				if recover() == nil {
					t.Error("no panic")
				}
			}()
			Pinned(texts(machine, "a b"), texts(human, "a b"), pins)
		})
	}
}

// Any pins whatever leave every text in one bead, and are beads themselves.
func FuzzPinned(f *testing.F) {
	f.Add("a\nb\nc", "b\na\nc", []byte{0, 2, 1, 0})
	f.Add("the same\nthe same\nthe same", "the same\nthe same", []byte{2, 0, 0, 1})
	f.Fuzz(func(t *testing.T, a, r string, raw []byte) {
		article, reference := strings.Split(a, "\n"), strings.Split(r, "\n")
		usedA, usedR := map[int]bool{}, map[int]bool{}
		var pins []Pin
		for i := 0; i+1 < len(raw); i += 2 {
			x, y := int(raw[i])%len(article), int(raw[i+1])%len(reference)
			if usedA[x] || usedR[y] {
				continue
			}
			usedA[x], usedR[y] = true, true
			pins = append(pins, Pin{[]int{x}, []int{y}})
		}
		got := " " + spell(Pinned(article, reference, pins)) + " "
		for _, p := range pins {
			if !strings.Contains(got, fmt.Sprintf(" %d:%d ", p.Article[0], p.Reference[0])) {
				t.Fatalf("pin %v is no bead of %s", p, got)
			}
		}
	})
}
