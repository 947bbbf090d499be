package glossary

import (
	"fmt"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"
)

// marked is a text with the best matches in brackets, behind each its status and
// how it differs from the form.
func marked(g *Glossary, lang, s string) string {
	var b strings.Builder
	at := 0
	for _, m := range Best(g.Articles(lang).Find(s)) {
		fmt.Fprintf(&b, "%s[%s]%c", s[at:m.Start], s[m.Start:m.End], m.Term.Status.String()[0])
		if m.Like != Exact {
			fmt.Fprintf(&b, "%04b", m.Like)
		}
		at = m.End
	}
	return b.String() + s[at:]
}

func TestFind(t *testing.T) {
	for name, c := range map[string]struct{ lang, csv, text, want string }{
		"longest wins":             {"en", "term,forbidden\nGrand Duchy of Orm,Duchy of Orm\n", "The Grand Duchy of Orm and the Duchy of Orm.", "The [Grand Duchy of Orm]p and the [Duchy of Orm]f."},
		"longest across entries":   {"en", "term,status\nwarden,forbidden\nstate warden,\n", "A state warden, a warden.", "A [state warden]p, a [warden]f."},
		"case does not count":      {"en", "term\nstate warden\n", "STATE WARDEN, State warden", "[STATE WARDEN]p1101, [State warden]p1101"},
		"case of an acronym":       {"en", "term,status\nWIT,forbidden\n", "WIT has wit; WITs and WIT's.", "[WIT]f has wit; [WITs]f1011 and [WIT]f's."},
		"case that is said to":     {"en", "term,status,case\nThe Orm,forbidden,yes\n", "The Orm, the Orm.", "[The Orm]f, the Orm."},
		"inflection":               {"en", "term,status\ncarry trade,forbidden\nlevy,forbidden\nchairman,forbidden\n", "Levies were levied by chairmen in carry trades.", "[Levies]f1011 were [levied]f1011 by [chairmen]f1011 in [carry trades]f1011."},
		"derivation is another":    {"en", "term,status\norganization,forbidden\nmeeting,forbidden\npast,forbidden\n", "Organs meet; organizations paste; meetings.", "Organs meet; [organizations]f1011 paste; [meetings]f1011."},
		"a name does not inflect":  {"en", "term,status\nLao,forbidden\nOrms,forbidden\n", "Laos, Lao's, Orm.", "Laos, [Lao]f's, Orm."},
		"a kind tells names":       {"en", "term,status,kind\nlower orm,forbidden,place\n", "Lower Orm, lower orms.", "[Lower Orm]f1101, lower orms."},
		"hyphen, space, dash":      {"en", "term,status\nwell known,forbidden\n", "well-known, well  known, well–known, well\nknown, well - known, well, known", "[well-known]f1110, [well  known]f, [well–known]f1110, [well\nknown]f, well - known, well, known"},
		"hyphen that is meant":     {"en", "term,forbidden\ndecision-making,decision making\n", "decision-making, decision making, Decision making", "[decision-making]p, [decision making]f, [Decision making]f1101"},
		"case that is meant":       {"en", "term,forbidden\nmacOrm,MacOrm\n", "macOrm MacOrm macorm", "[macOrm]p [MacOrm]f [macorm]p1101"},
		"capital of a sentence":    {"en", "term,forbidden\nnetwork,Network\n", "Network. Network “Network a Network", "[Network]p. [Network]p “[Network]f a [Network]f"},
		"alternatives":             {"en", "term,variants\nState Warden,Warden|Guard\n", "Guard and Warden", "[Guard]a and [Warden]a"},
		"inner possessive":         {"en", "term,status\nPeople's Bank,forbidden\nLarry's,forbidden\n", "People’s Bank's, Peoples Bank, Larry’s, Larry", "[People’s Bank]f's, Peoples Bank, [Larry’s]f, Larry"},
		"plural possessive":        {"en", "term,status\nworkers' union,forbidden\n", "workers’ union, workers union", "[workers’ union]f, [workers union]f"},
		"quotes and dashes":        {"en", "term,status\nrock 'n' roll,forbidden\nOrm – the Lake,forbidden\n-ism,forbidden\n", "rock 'n' roll, rock n roll, Orm – the Lake, Orm the Lake, an -ism", "[rock 'n' roll]f, rock n roll, [Orm – the Lake]f, Orm the Lake, an [-ism]f"},
		"signs":                    {"en", "term,status\nC++,forbidden\nAT&T,forbidden\nSt. Orm,forbidden\nU.S.,forbidden\n", "C++ C+ AT&T St. Orm St Orm U.S. US", "[C++]f C+ [AT&T]f [St. Orm]f St Orm [U.S.]f US"},
		"addresses":                {"en", "term,status\norm,forbidden\n", "https://orm.example/orm orm@orm.example (www.orm.example) orm (orm)", "https://orm.example/orm orm@orm.example (www.orm.example) [orm]f ([orm]f)"},
		"normal forms":             {"en", "term,status\ncafé society,forbidden\n", "cafe\u0301 so\u00ADciety", "[cafe\u0301 so\u00ADciety]f"},
		"Chinese":                  {"zh-Hans", "term,status\n奥姆,forbidden\n奥姆湖,\n", "在奥姆湖边，奥姆人", "在[奥姆湖]p边，[奥姆]f人"},
		"dots in Chinese names":    {"zh-Hans", "term,status\n奥姆·林,forbidden\n", "奥姆・林和奥姆林", "[奥姆・林]f和[奥姆林]f1110"},
		"Korean particles":         {"ko", "term,status\n오름,forbidden\nAI위원회,forbidden\n", "오름에서 큰오름은 AI위원회가", "[오름]f에서 큰오름은 [AI위원회]f가"},
		"decomposed Korean":        {"ko", "term,status\n오름,forbidden\n", "\u110B\u1169\u1105\u1173\u11B7에", "[\u110B\u1169\u1105\u1173\u11B7]f에"},
		"Japanese":                 {"ja", "term,status\nデータ,forbidden\n東京都,forbidden\n", "東京都のデータとデータベース", "[東京都]fの[データ]fとデータベース"},
		"Thai":                     {"th", "term,status\nภาษี,forbidden\n", "เก็บภาษีใหม่", "เก็บ[ภาษี]fใหม่"},
		"German endings":           {"de", "term,status\nStaatswart,forbidden\n", "des Staatswartes, die Staatswarte, Staatswartung", "des [Staatswartes]f1011, die [Staatswarte]f1011, Staatswartung"},
		"French elision":           {"fr", "term,status\naccord,forbidden\n", "l’accord, d'accords", "l’[accord]f, d'[accords]f1011"},
		"Russian cases":            {"ru", "term,status\nозеро,forbidden\n", "у озера", "у [озера]f1011"},
		"Arabic article":           {"ar", "term,status\nضريبة,forbidden\n", "الضريبة", "[الضريبة]f1011"},
		"astral and right to left": {"en", "term,status\n𠮷野,forbidden\nאורם,forbidden\n", "🎉𠮷野🎉 אורם", "🎉[𠮷野]f🎉 [אורם]f"},
		"other language":           {"vi", "term,status\ntax,forbidden\n", "taxes tax", "taxes [tax]f"},
		"empty":                    {"en", "term\ntax\n", "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			if got := marked(mustRead(t, "a.csv", c.csv), c.lang, c.text); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestFindHasMatchesWithinOthers(t *testing.T) {
	g := mustRead(t, "a.csv", "term\nGrand Duchy of Orm\nDuchy\nOrm\n")
	var got []string
	for _, m := range g.Articles("en").Find("the Grand Duchy of Orm") {
		got = append(got, m.Term.Text)
	}
	if want := "Grand Duchy of Orm, Duchy, Orm"; strings.Join(got, ", ") != want {
		t.Errorf("got %s, want %s", strings.Join(got, ", "), want)
	}
}

func TestSides(t *testing.T) {
	g := mustRead(t, "a.tbx", tbx3)
	for _, c := range []struct {
		m    *Matcher
		text string
		n    int
	}{
		{g.Articles("en"), "Lake Orm 奥姆湖", 2}, // and Orm within
		{g.Articles("zh"), "Lake Orm 奥姆湖", 1},
		{g.Articles("und"), "Lake Orm 奥姆湖", 3},
		{g.Originals("zh", "en"), "Lake Orm 奥姆湖", 1},
		{g.Originals("und", "en"), "Lake Orm 奥姆湖", 1},
		{g.Originals("fr", "en"), "Lake Orm 奥姆湖", 0},
		{mustRead(t, "a.csv", "term,source\ntax,税\n").Originals("zh", "en"), "税 tax", 1},
	} {
		if got := len(c.m.Find(c.text)); got != c.n {
			t.Errorf("%q: %d matches, want %d", c.text, got, c.n)
		}
	}
	if first := g.Articles("en"); g.Articles("en") != first {
		t.Error("a matcher is made anew")
	}
}

func FuzzFind(f *testing.F) {
	f.Add("state-warden", "The State Warden's 국가 state–wardens.", "en")
	f.Add("l'accord d’été", "l’accord d'étés", "fr")
	f.Add("오름", "오름에서 AI가 \u110B\u1169", "ko")
	f.Add("C++", "http://a@b C + +", "")
	f.Fuzz(func(t *testing.T, term, text, lang string) {
		e := &Entry{Terms: []Term{{Text: term}}}
		if e.sound() != nil || !utf8.ValidString(term) {
			t.Skip()
		}
		g := &Glossary{Entries: []*Entry{e}}
		m := g.Articles(lang)
		for _, found := range m.Find(text) {
			if found.Start < 0 || found.End <= found.Start || found.End > len(text) {
				t.Fatalf("%q in %q: %d to %d", term, text, found.Start, found.End)
			}
		}
		whole := m.Find(term)
		if !strings.ContainsAny(term, "@:w") && (len(whole) == 0 || whole[0].Like != Exact) {
			t.Fatalf("%q does not match itself: %+v", term, whole)
		}
	})
}

// BenchmarkFind looks 10,000 terms up in an article of 100 KB. Half of them begin
// with one word.
func BenchmarkFind(b *testing.B) {
	var csv, text strings.Builder
	csv.WriteString("term,forbidden\n")
	for i := range 10_000 {
		first := "State"
		if i%2 == 0 {
			first = fmt.Sprintf("Ka%dra", i)
		}
		fmt.Fprintf(&csv, "%s committee of ward %d,%s board of ward %d\n", first, i, first, i)
	}
	for i := 0; text.Len() < 100<<10; i++ {
		fmt.Fprintf(&text, "The State board of ward %d met Ka%dra's delegates on the %dth and discussed well-known plans for roads.\n", i*7%10_000, i, i)
	}
	m := mustRead(b, "a.csv", csv.String()).Articles("en")
	s := text.String()
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		Best(m.Find(s))
	}
}

func BenchmarkMatcher(b *testing.B) {
	var csv strings.Builder
	csv.WriteString("term,forbidden\n")
	for i := range 10_000 {
		fmt.Fprintf(&csv, "State committee of ward %d,State board of ward %d\n", i, i)
	}
	b.SetBytes(int64(csv.Len()))
	b.ReportAllocs()
	for b.Loop() {
		mustRead(b, "a.csv", csv.String()).Articles("en")
	}
}

func TestOneGlossaryServesManyGoroutines(t *testing.T) {
	g := mustRead(t, "a.csv", "term,source,forbidden\ntax,税,levy\n")
	var all sync.WaitGroup
	for i := range 16 {
		all.Go(func() {
			lang := []string{"en", "de", "zh"}[i%3]
			if n := len(g.Articles(lang).Find("levy tax")); n != 2 {
				t.Errorf("%s: %d matches", lang, n)
			}
			if n := len(g.Originals("zh", lang).Find("税")); n != 1 {
				t.Errorf("%s: %d matches in the source", lang, n)
			}
		})
	}
	all.Wait()
}
