package lexicon

import "testing"

func TestRoman(t *testing.T) {
	for s, want := range map[string]int{"I": 1, "IV": 4, "XI": 11, "XIX": 19, "MMXXIV": 2024, "MMMCMXCIX": 3999} {
		if got, ok := Roman(s); !ok || got != want {
			t.Errorf("%s: %d, %v; want %d", s, got, ok, want)
		}
	}
	for _, s := range []string{"", "IIII", "IC", "VX", "XIXI", "MMMM", "Xi", "XIa", "VV"} {
		if got, ok := Roman(s); ok {
			t.Errorf("%q was read as %d", s, got)
		}
	}
}

func TestNumerals(t *testing.T) {
	for _, c := range []struct {
		lang, word string
		want       Numeral
	}{
		{"en", "nineteen", Numeral{19, Cardinal}},
		{"en-GB", "forty", Numeral{40, Cardinal}},
		{"en", "millions", Numeral{1e6, Scale}},
		{"en", "ninetieth", Numeral{90, Ordinal}},
		{"en", "two", Numeral{2, Cardinal}},
		{"en", "three-quarters", Numeral{75, Collected}},
		{"en", "dozens", Numeral{12, Collected}},
		{"de", "zwölf", Numeral{12, Cardinal}},
		{"fr", "seize", Numeral{16, Cardinal}},
		{"es", "noventa", Numeral{90, Cardinal}},
		{"ru", "миллиардов", Numeral{1e9, Scale}},
		{"ru", "девятьсот", Numeral{900, Cardinal}},
	} {
		if got := Numerals(c.lang)[c.word]; got != c.want {
			t.Errorf("%s %s: %v, want %v", c.lang, c.word, got, c.want)
		}
	}
	if n := len(Numerals("xx")); n != 0 {
		t.Errorf("%d words of no language", n)
	}
}

func TestMonths(t *testing.T) {
	for lang := range months {
		seen := map[int]bool{}
		for _, m := range Months(lang) {
			seen[m] = true
		}
		if len(seen) != 12 {
			t.Errorf("%s has %d months", lang, len(seen))
		}
	}
	if got := Months("en-US")["sept"]; got != 9 {
		t.Errorf("sept is month %d", got)
	}
}

func TestHanNumeral(t *testing.T) {
	for r, want := range map[rune]float64{'〇': 0, '九': 9, '万': 1e4, '億': 1e8} {
		if got, ok := HanNumeral(r); !ok || got != want {
			t.Errorf("%c: %v, want %v", r, got, want)
		}
	}
	if _, ok := HanNumeral('人'); ok {
		t.Error("人 is no number")
	}
}

func TestCurrencyAndMeasure(t *testing.T) {
	if !Currency("RMB") || !Currency("US") || Currency("G") || Currency("COVID") || Currency("") {
		t.Error("RMB and US name a currency; G, COVID and nothing do not")
	}
	if !Measure("mile") || !Measure("公里") || Measure("people") || Measure("") {
		t.Error("mile and 公里 are units; people and nothing are not")
	}
}
