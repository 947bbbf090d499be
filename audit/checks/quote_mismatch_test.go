package checks

import (
	"strings"
	"testing"

	"mtaudit/audit"
	"mtaudit/audit/text"
	"mtaudit/audit/text/read"
)

// FuzzQuoteMismatch holds the findings on any two texts to sound places.
func FuzzQuoteMismatch(f *testing.F) {
	f.Add("“The quay is safe and dry,” said Holm.\r\n\r\nKvist left.", "The quay is safe and dry, said Kvist.\n\n“Holm left.”")
	f.Add("\ufeff“机器 𠮷野家 é שלום a b c d e f.”", "机器 𠮷野家 é שלום a b c d e f.")
	f.Add("\"a, b c d e f g.\" said X Y", "„a b“ c d e f g said Y «x")
	f.Fuzz(func(t *testing.T, a, r string) {
		if plain(a) && plain(r) && strings.TrimSpace(r) != "" {
			findings(t, []*audit.Check{QuoteMismatch}, input{article: a, reference: r})
		}
	})
}

// A paragraph of 20,000 characters, and one of nothing but marks.
func TestQuoteMismatchOfLongParagraphs(t *testing.T) {
	const said = "“The light on the mole was out when the ferry came,” said Ida Holm of the council. "
	long := strings.Repeat("The crew of the ferry waited for the tide at the old quay. ", 170)
	in := input{article: long + strings.NewReplacer("“", "", "”", "").Replace(said) + long, reference: long + said + long}
	found := findings(t, []*audit.Check{QuoteMismatch}, in)
	if len(found) != 1 || found[0].At.Text != "The light on the mole was out when the ferry came" {
		t.Errorf("found %v", found)
	}
	marks := strings.Repeat("“a” ", 5000)
	if found := findings(t, []*audit.Check{QuoteMismatch}, input{article: marks, reference: marks}); len(found) > 0 {
		t.Errorf("found %v", found)
	}
}

func BenchmarkQuoteMismatch(b *testing.B) {
	article := strings.Repeat("The mayor came to the harbour at noon. “We will build the new quay before the winter,” she said to the council of Norrby.\n\n", 300)
	var pair audit.Input
	var err error
	for content, d := range map[string]**text.Document{article: &pair.Article, strings.NewReplacer("“", "", "”", "").Replace(article): &pair.Reference} {
		if *d, err = read.Document("a", []byte(content), read.Options{Lang: "en", Format: "plain"}); err != nil {
			b.Fatal(err)
		}
	}
	e, err := audit.New(audit.Config{Rules: []string{QuoteMismatch.ID}}, []*audit.Check{QuoteMismatch})
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(article)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := e.Audit(b.Context(), pair); err != nil {
			b.Fatal(err)
		}
	}
}
