package audit

import "testing"

func TestKept(t *testing.T) {
	k := NewKept()
	made := 0
	get := func(words string) { Keep(k, "length", words, func() int { made++; return len(words) }) }
	for _, step := range []struct {
		words []string
		made  int
	}{
		{[]string{"a", "bb", "a"}, 2},
		{[]string{"bb"}, 0},
		{[]string{"bb", "a"}, 1}, // nobody asked for it the time before
		{nil, 0},
		{[]string{"bb", "a"}, 2},
	} {
		made = 0
		for _, w := range step.words {
			get(w)
		}
		if made != step.made {
			t.Errorf("%q: %d made, want %d", step.words, made, step.made)
		}
		k.Turn()
	}
	if n := Keep(k, "width", "bb", func() int { return 7 }); n != 7 {
		t.Errorf("another respect has %d", n)
	}
	if n := Keep(nil, "width", "bb", func() int { return 8 }); n != 8 {
		t.Errorf("no Kept has %d", n)
	}
}
