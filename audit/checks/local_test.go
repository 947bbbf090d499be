package checks

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"mtaudit/audit"
	"mtaudit/audit/text"
	"mtaudit/audit/text/read"
)

// What a local check finds in a text is what it finds in its paragraphs, each
// read alone.
func TestLocalChecksLookAtParagraphsAlone(t *testing.T) {
	var parts []string
	for _, c := range All {
		for _, e := range c.Examples {
			parts = append(parts, e.Bad)
		}
	}
	seen := alike(t, strings.Join(parts, "\n\n"), audit.Config{})
	for _, c := range All {
		if c.Local && !seen[c.ID] {
			t.Errorf("%s finds nothing: the test says nothing of it", c.Name)
		}
	}
}

// Words, marks and residue that meet by chance, across paragraphs too. repeated-word
// is left out: it passes over a word that the article doubles elsewhere, and over a
// phrase that the next paragraph mirrors.
func TestLocalChecksInMixtures(t *testing.T) {
	words := strings.Fields("the the a an a and and of of to again again very bridge bridge old harbour hour peace trade opened is is , , , . . .. ( ) “ ” - 3 3 12 Ann Holm [b] &amp; ï»¿ <unk> <unk>")
	rng := rand.New(rand.NewPCG(5, 6))
	for range 150 {
		var b strings.Builder
		for range 40 {
			for n := 1 + rng.IntN(12); n > 0; n-- {
				phrase := words[rng.IntN(len(words))]
				if rng.IntN(3) == 0 {
					phrase += " " + words[rng.IntN(len(words))]
				}
				b.WriteString(strings.Repeat(phrase+" ", 1+rng.IntN(6)/4*(1+rng.IntN(3))))
			}
			b.WriteString("\n\n")
		}
		if alike(t, b.String(), audit.Config{Disable: []string{"MT401"}}); t.Failed() {
			return
		}
	}
}

// alike holds what the local checks find in a text to what they find in its
// paragraphs, and returns the rules of what they find.
func alike(t *testing.T, body string, c audit.Config) map[string]bool {
	t.Helper()
	e, err := audit.New(c, All)
	if err != nil {
		t.Fatal(err)
	}
	local := e.Local()
	source := []byte(body)
	whole := readAlone(t, source)
	var alone []string
	for _, p := range whole.Paragraphs {
		alone = append(alone, found(t, local, readAlone(t, source[p.Start:p.End]), p.Start)...)
	}
	want := found(t, local, whole, 0)
	for _, f := range want {
		if !slices.Contains(alone, f) {
			t.Errorf("only in the whole: %s", f)
		}
	}
	for _, f := range alone {
		if !slices.Contains(want, f) {
			t.Errorf("only in a paragraph: %s", f)
		}
	}
	if t.Failed() {
		t.Logf("%q", body)
	}
	seen := map[string]bool{}
	for _, f := range want {
		rule, _, _ := strings.Cut(f, " ")
		seen[rule] = true
	}
	return seen
}

func readAlone(t testing.TB, source []byte) *text.Document {
	t.Helper()
	d, err := read.Document("a.txt", source, read.Options{Lang: "en", Encoding: "utf-8"})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func found(t *testing.T, e *audit.Engine, d *text.Document, base int) (list []string) {
	t.Helper()
	rep, err := e.Audit(context.Background(), audit.Input{Article: d})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range rep.Findings {
		list = append(list, fmt.Sprint(f.Rule, " ", f.At.Span.Start+base, f.At.Span.End+base, f.Message))
	}
	return list
}
