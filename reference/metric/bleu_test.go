package metric

import (
	"math"
	"reflect"
	"testing"
)

func TestBLEUByHand(t *testing.T) {
	root4 := func(product float64) float64 { return 100 * math.Pow(product, 0.25) }
	cases := []struct {
		name string
		o    BLEUOptions
		hyp  string
		refs []string
		want float64
	}{
		{"same", BLEUOptions{}, "one two three four", []string{"one two three four"}, 100},
		{"nothing in common", BLEUOptions{}, "one two", []string{"three four"}, 0},
		{"both empty", BLEUOptions{}, "", []string{""}, 0},
		// One red of four counts, since the reference has one.
		{"exp", BLEUOptions{}, "red red red red", []string{"red fox"}, root4(1. / 4 * 1 / 6 * 1 / 8 * 1 / 8)},
		{"floor", BLEUOptions{Smoothing: SmoothFloor}, "red red red red", []string{"red fox"}, root4(1. / 4 * .1 / 3 * .1 / 2 * .1)},
		{"floor 0.5", BLEUOptions{Smoothing: SmoothFloor, SmoothingValue: .5}, "red red red red", []string{"red fox"}, root4(1. / 4 * .5 / 3 * .5 / 2 * .5)},
		{"add-k", BLEUOptions{Smoothing: SmoothAddK}, "red red red red", []string{"red fox"}, root4(1. / 4 * 1 / 4 * 1 / 3 * 1 / 2)},
		{"add-k 2", BLEUOptions{Smoothing: SmoothAddK, SmoothingValue: 2}, "red red red red", []string{"red fox"}, root4(1. / 4 * 2 / 5 * 2 / 4 * 2 / 3)},
		{"none", BLEUOptions{Smoothing: SmoothNone}, "red red red red", []string{"red fox"}, 0},
		{"too short", BLEUOptions{}, "red fox", []string{"red fox runs"}, 0},
		{"too short, effective", BLEUOptions{EffectiveOrder: true}, "red fox", []string{"red fox runs"}, 100 * math.Exp(1-3./2)},
		{"add-k has all orders", BLEUOptions{Smoothing: SmoothAddK}, "red fox", []string{"red fox"}, 100},
		{"case", BLEUOptions{}, "Red Fox", []string{"red fox"}, 0},
		{"lower case", BLEUOptions{Lowercase: true, EffectiveOrder: true}, "Red Fox", []string{"red fox"}, 100},
	}
	for _, c := range cases {
		m := NewBLEU(c.o)
		if got := float64(m.Value(m.Measure(c.hyp, c.refs))); math.Abs(got-c.want) > tolerance {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestBLEUSums(t *testing.T) {
	cases := []struct {
		name string
		hyp  string
		refs []string
		want Sums
	}{
		{"nearest length is the shorter", "a b c d", []string{"a b c d e", "a b c"},
			Sums{4, 3, 4, 3, 2, 1, 4, 3, 2, 1}},
		{"counts of the reference that has most", "a a a b", []string{"a c d a", "a b b b"},
			Sums{4, 4, 3, 1, 0, 0, 4, 3, 2, 1}},
		{"empty hypothesis", "", []string{"a b"}, Sums{0, 2, 0, 0, 0, 0, 0, 0, 0, 0}},
		{"empty among the references", "a", []string{"", "a b"}, Sums{1, 0, 1, 0, 0, 0, 1, 0, 0, 0}},
	}
	for _, c := range cases {
		if got := BLEU.Measure(c.hyp, c.refs); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestTokenizers(t *testing.T) {
	cases := []struct {
		tok  Tokenizer
		text string
		want []string
	}{
		{Tok13a, "Rain, in 3.5% of “cases”.", []string{"Rain", ",", "in", "3.5", "%", "of", "“cases”", "."}},
		{Tok13a, "1-2 well-\nknown &amp;lt; ...", []string{"1", "-", "2", "wellknown", "<", ".", ".", "."}},
		{Tok13a, "<skipped>it's 7.", []string{"it's", "7", "."}},
		{TokIntl, "“it’s” 3,5 €7.", []string{"“", "it", "’", "s", "”", "3,5", "€", "7."}},
		{TokZh, " 桥在8.5米处。ok ", []string{"桥", "在", "8.5", "米", "处", "。", "ok"}},
		{TokZh, "it’s", []string{"it", "’", "s"}},
		{TokChar, "é 水😀", []string{"é", "水", "😀"}},
		{TokNone, " a,\u00a0b\u2009\x1cc\r\n", []string{"a,", "b", "c"}},
		{TokNone, "", []string{}},
	}
	for _, c := range cases {
		if got := c.tok.split(c.text); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s of %q: %q, want %q", c.tok, c.text, got, c.want)
		}
	}
}

func TestNames(t *testing.T) {
	for i := range tokenizers {
		name, _ := Tokenizer(i).MarshalText()
		var back Tokenizer
		if err := back.UnmarshalText(name); err != nil || back != Tokenizer(i) {
			t.Errorf("tokenizer %s reads back as %s, %v", name, back, err)
		}
	}
	for i := range smoothings {
		name, _ := Smoothing(i).MarshalText()
		var back Smoothing
		if err := back.UnmarshalText(name); err != nil || back != Smoothing(i) {
			t.Errorf("smoothing %s reads back as %s, %v", name, back, err)
		}
	}
	if new(Tokenizer).UnmarshalText([]byte("14b")) == nil || new(Smoothing).UnmarshalText(nil) == nil {
		t.Error("an unknown name is no error")
	}
}
