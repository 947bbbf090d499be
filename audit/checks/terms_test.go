package checks

import (
	"fmt"
	"strings"
	"testing"

	"mtaudit/audit"
	"mtaudit/audit/text"
	"mtaudit/audit/text/read"
)

func TestSingular(t *testing.T) {
	for plural, want := range map[string]string{
		"camps": "camp", "countries": "country", "boxes": "box", "classes": "class", "churches": "church", "crises": "crise",
		"glass": "glass", "bus": "bus", "basis": "basis", "gas": "gas", "sheep": "sheep", "": "", "s": "s", "café": "café", "cafés": "café",
	} {
		if got := singular(plural); got != want {
			t.Errorf("singular(%q) = %q, want %q", plural, got, want)
		}
	}
}

func TestHeadFinal(t *testing.T) {
	for phrase, want := range map[string]string{
		"fish market":                          "fish market",
		"community with a shared future":       "shared future community",
		"plan for the protection of sea birds": "sea birds protection plan",
		"salt-marsh bird":                      "salt marsh bird",
	} {
		list := newTermList(newWords(readEnglish(t, phrase), nil))
		terms := list.from(0)
		var words []string
		for _, i := range terms[len(terms)-1].headFinal() {
			words = append(words, list.form(i))
		}
		if got := strings.Join(words, " "); got != want {
			t.Errorf("%q is headed as %q, want %q", phrase, got, want)
		}
	}
}

// TestTermsEnd says what no term goes over: stops, possessives, numbers, and an
// article that opens another noun phrase.
func TestTermsEnd(t *testing.T) {
	for _, phrase := range []string{"fish. Market", "fish, market", "fish's market", "fish 12 market", "sell the market", "fish of", "fish and market"} {
		list := newTermList(newWords(readEnglish(t, phrase), nil))
		for i := range list.all {
			if found := list.from(i); len(found) > 0 {
				t.Errorf("%q has the term %q", phrase, list.said(found[0]))
			}
		}
	}
}

func TestAdjectival(t *testing.T) {
	for _, c := range []struct {
		noun, adjective string
		want            bool
	}{
		{"culture", "cultural", true}, {"robot", "robotic", true}, {"prevention", "preventive", true},
		{"develop", "developed", false}, {"culture", "culture", false}, {"legal", "legality", false}, {"operating", "operative", false},
	} {
		if got := adjectival(c.noun, c.adjective); got != c.want {
			t.Errorf("adjectival(%q, %q) = %v", c.noun, c.adjective, got)
		}
	}
}

func TestCapitals(t *testing.T) {
	for word, want := range map[string]string{
		"KMSS": "KMSS", "K.M.S.S.": "KMSS", "KMSS's": "KMSS", "KMSS’s": "KMSS", "KMSs": "KMS", "ÄÖÜ": "ÄÖÜ", "МВФ": "МВФ",
		"K": "", "Ks": "", "KMss": "", "LONGEST": "", "LY.COM": "", "A320": "", "": "", "…": "", "北京": "",
	} {
		if got := capitals(word); got != want {
			t.Errorf("capitals(%q) = %q, want %q", word, got, want)
		}
	}
}

func TestSpelledFrom(t *testing.T) {
	for _, c := range []struct{ words, letters, want string }{
		{"the old Kirin Harbour Union", "KHU", "Kirin Harbour Union"},
		{"of the Lake Office of Maps", "LOM", "Lake Office of Maps"},
		{"a polyvinyl lake resin", "PVLR", "polyvinyl lake resin"},
		{"Mr Ivo Tark", "LOM", ""},
	} {
		w := newWords(readEnglish(t, c.words), nil)
		got := ""
		if from := w.spelledFrom(0, len(w.all), c.letters); from >= 0 {
			got = w.phrase(from, len(w.all))
		}
		if got != c.want {
			t.Errorf("%s is spelled by %q, want %q", c.letters, got, c.want)
		}
	}
}

func readEnglish(tb testing.TB, content string) *text.Document {
	tb.Helper()
	d, err := read.Document("x", []byte(content), read.Options{Lang: "en", Format: "plain"})
	if err != nil {
		tb.Fatal(err)
	}
	return d
}

// FuzzTerms holds the rules on terms and acronyms to places that are there and
// edits that apply, whatever the text.
func FuzzTerms(f *testing.F) {
	for _, seed := range []string{
		"a network with a common purpose, the network of common purpose", "the Danish side, the Denmark side.", "The KHU (Kirin Harbour Union) and the KUH.",
		"\ufeffa covered fish market.\r\nThe fish covered market, 🐟 the fish\u200d market", "network of network of network with network", "سوق السمك (ABC) 鱼市场 (ABC)", "(AB) (A.B.) A.B. (", "é́ cafés de la é́ côte",
	} {
		f.Add(seed, seed)
	}
	e, err := audit.New(audit.Config{Rules: []string{"MT207", "MT208", "MT209"}}, []*audit.Check{TermVariant, AcronymUndefined, AcronymVariant})
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, article, reference string) {
		o := read.Options{Lang: "en", Format: "plain"}
		a, errA := read.Document("a", []byte(article), o)
		r, errR := read.Document("r", []byte(reference), o)
		if errA != nil || errR != nil {
			t.Skip()
		}
		for _, in := range []audit.Input{{Article: a}, {Article: a, Reference: r}} {
			rep, err := e.Audit(t.Context(), in)
			if err != nil {
				t.Fatal(err)
			}
			for _, found := range rep.Findings {
				sound(t, a, found)
			}
		}
	})
}

// BenchmarkTermVariant audits 20,000 words of which every paragraph words a term
// anew, and one sentence of 20,000 characters.
func BenchmarkTermVariant(b *testing.B) {
	var article, reference strings.Builder
	for i := range 1000 {
		fmt.Fprintf(&article, "The town of %d ships wants a network with a common purpose, and the harbour board signed a plan for it.\n\n", i)
		fmt.Fprintf(&reference, "The town of %d ships wants a network with a shared purpose, and the harbour board signed a plan for it.\n\n", i)
	}
	article.WriteString(strings.Repeat("harbour fish market board ", 800))
	reference.WriteString(strings.Repeat("harbour fish market council ", 800))
	for _, c := range []*audit.Check{TermVariant, AcronymUndefined, AcronymVariant} {
		b.Run(c.Name, func(b *testing.B) {
			e, err := audit.New(audit.Config{Rules: []string{c.ID}}, []*audit.Check{c})
			if err != nil {
				b.Fatal(err)
			}
			in := audit.Input{Article: readEnglish(b, article.String()), Reference: readEnglish(b, reference.String())}
			b.ReportAllocs()
			b.SetBytes(int64(article.Len()))
			for b.Loop() {
				if _, err := e.Audit(b.Context(), in); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
