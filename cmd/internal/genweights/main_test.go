package main

import (
	"bytes"
	"fmt"
	"go/parser"
	"go/token"
	"strings"
	"testing"
)

const head = "id\tlabel\ta\tb\tsub\tsource\n"

// invented makes pairs of invented names: a vowel or a doubled letter apart is
// one name, another stem is another.
func invented() []byte {
	var b strings.Builder
	b.WriteString(head)
	stems := []string{"Tharnav", "Mirzal", "Okurod", "Belmant", "Gordap", "Senkov", "Ludrin", "Pashtev"}
	for i, s := range stems {
		for _, end := range []string{"ong", "ek", "ista", "ur", "amo"} {
			fmt.Fprintf(&b, "p\t1\t%s%s\t%s%s\trespelling\tpress\n", s, end, strings.Replace(s, "a", "aa", 1), end)
			fmt.Fprintf(&b, "p\t1\t%s%s\t%s%s\trespelling\twmt-x\n", s, end, s, strings.Map(swapVowel, end))
			fmt.Fprintf(&b, "n\t0\t%s%s\t%s%s\tdifferent\tpress\n", s, end, stems[(i+1)%len(stems)], end)
		}
	}
	return []byte(b.String())
}

func swapVowel(r rune) rune {
	if other, ok := map[rune]rune{'o': 'u', 'e': 'i', 'u': 'o', 'i': 'e', 'a': 'e'}[r]; ok {
		return other
	}
	return r
}

func TestLearn(t *testing.T) {
	s, err := parse("pairs.tsv", invented())
	if err != nil {
		t.Fatal(err)
	}
	w := s.learn(s.all())
	for i, p := range s.pairs {
		if got := s.score(i, w) >= .5; got != p.same {
			t.Errorf("%s, %s: %v", p.a, p.b, got)
		}
	}
	for f, name := range s.features {
		if b := s.bounds(f); w[f] < b.low || w[f] > b.high {
			t.Errorf("%s: %v is out of bounds", name, w[f])
		}
	}
	code, err := s.code(w)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := parser.ParseFile(token.NewFileSet(), "weights.go", code, 0); err != nil {
		t.Error(err)
	}
	again, _ := parse("pairs.tsv", invented())
	if other, err := again.code(again.learn(again.all())); err != nil || !bytes.Equal(code, other) {
		t.Errorf("a second run learns something else (%v)", err)
	}
}

func TestCrossValidate(t *testing.T) {
	s, err := parse("pairs.tsv", invented())
	if err != nil {
		t.Fatal(err)
	}
	if got := s.crossValidate(); !strings.Contains(got, "~ in text") || !strings.Contains(got, "press") {
		t.Error(got)
	}
}

func TestParse(t *testing.T) {
	for in, want := range map[string]string{
		"label\ta\n":                      "pairs.tsv:1: no column b",
		head + "p\t1\tBela\n":             "pairs.tsv:2: 3 cells, want 6",
		head + "p\tyes\tBela\tBola\tx\ty": "pairs.tsv:2: label yes, want 0 or 1",
	} {
		if _, err := parse("pairs.tsv", []byte(in)); err == nil || err.Error() != want {
			t.Errorf("%q: %v, want %s", in, err, want)
		}
	}
}
