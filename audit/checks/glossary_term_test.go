package checks

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"mtaudit/audit"
	"mtaudit/audit/glossary"
	"mtaudit/audit/text"
	"mtaudit/audit/text/read"
)

func TestGlossaryFixes(t *testing.T) {
	const terms = "term,kind,variants,forbidden\nState Warden,,,State Keeper|executive keeper\nelder,,,keeper of age\nroad levy,,,toll\nOrm,place,,Ohm\ncolour,,,hue\nOdrun Haldvik,person,,Hartvig|Odrin\n,,tint|shade,tinge\n"
	for _, c := range []struct{ lang, article, want string }{
		{"en", "The State Keeper left.", "The State Warden left. safe"},
		{"en", "The State Keeper’s hat.", "The State Warden’s hat. safe"},
		{"en", "STATE KEEPER LEAVES", "STATE WARDEN LEAVES safe"},
		{"en", "Mr Hartvig left.", "Mr Odrun Haldvik left. safe"},
		{"en", "Odrun Hartvig left.", "Odrun Haldvik left. safe"},
		{"en", "Odrin Haldvik’s.", "Odrun Haldvik’s. safe"},
		{"en", "Odrin Haldviken.", "Odrun Haldvik Haldviken. safe"},
		{"en", "The Toll is due.", "The Road levy is due. unsafe"},
		{"en", "Toll is due.", "Road levy is due. safe"},
		{"en", "The tolls are due.", "The road levy are due. unsafe"},
		{"en", "He is a keeper of age.", "He is a elder. unsafe"},
		{"en", "He is an executive keeper.", "He is an State Warden. unsafe"},
		{"en", "He is a State Keeper.", "He is a State Warden. safe"},
		{"en", "A tinge.", "A tint. unsafe; A shade. unsafe"},
		{"de", "Die hue.", "Die colour. unsafe"},
		{"de", "In Ohm.", "In Orm. safe"},
	} {
		found := findings(t, []*audit.Check{GlossaryTerm}, input{article: c.article, glossary: terms, lang: c.lang})
		if len(found) != 1 {
			t.Errorf("%q: %d findings", c.article, len(found))
			continue
		}
		var got []string
		for _, f := range found[0].Fixes {
			safe := map[bool]string{true: "safe", false: "unsafe"}[f.Safe]
			got = append(got, applied(c.article, f)+" "+safe)
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%q: %s, want %s", c.article, s, c.want)
		}
	}
}

func applied(s string, f audit.Fix) string {
	for i := len(f.Edits) - 1; i >= 0; i-- {
		e := f.Edits[i]
		s = s[:e.Span.Start] + e.New + s[e.Span.End:]
	}
	return s
}

func TestGlossaryOfAnotherLanguage(t *testing.T) {
	const tbx = `<tbx><conceptEntry><langSec xml:lang="fr"><termSec><term>impôt</term></termSec></langSec></conceptEntry></tbx>`
	g, err := glossary.Read("a.tbx", []byte(tbx), "", "")
	if err != nil {
		t.Fatal(err)
	}
	e, err := audit.New(audit.Config{}, []*audit.Check{GlossaryTerm})
	if err != nil {
		t.Fatal(err)
	}
	rep, err := e.Audit(t.Context(), audit.Input{Article: document(t, "a", "Tax.", input{}), Glossary: g})
	if want := []audit.Skip{{Rule: "MT206", Why: "the glossary has no terms in en"}}; err != nil || !slices.Equal(rep.Skipped, want) {
		t.Error(rep.Skipped, err)
	}
}

func BenchmarkGlossaryTerm(b *testing.B) {
	var terms, article, source strings.Builder
	terms.WriteString("term,source,forbidden\n")
	for i := range 10_000 {
		fmt.Fprintf(&terms, "State committee of ward %d,委员会%d,State board of ward %d\n", i, i, i)
	}
	for i := 0; article.Len() < 100<<10; i++ {
		fmt.Fprintf(&article, "The State board of ward %d met in Lower Orm, and the committee of ward %d discussed well-known plans.\n\n", i*7%10_000, i)
		fmt.Fprintf(&source, "委员会%d在奥姆开会，讨论计划。\n\n", i)
	}
	g, err := glossary.Read("a.csv", []byte(terms.String()), "", "")
	if err != nil {
		b.Fatal(err)
	}
	e, err := audit.New(audit.Config{}, []*audit.Check{GlossaryTerm})
	if err != nil {
		b.Fatal(err)
	}
	in := audit.Input{Article: benchDocument(b, article.String(), "en"), Source: benchDocument(b, source.String(), "zh"), Glossary: g}
	b.SetBytes(int64(article.Len()))
	b.ReportAllocs()
	for b.Loop() {
		if rep, err := e.Audit(b.Context(), in); err != nil || len(rep.Findings) == 0 {
			b.Fatal(err)
		}
	}
}

func benchDocument(b *testing.B, body, lang string) *text.Document {
	b.Helper()
	d, err := read.Document("a.txt", []byte(body), read.Options{Lang: lang, Format: "plain"})
	if err != nil {
		b.Fatal(err)
	}
	return d
}
