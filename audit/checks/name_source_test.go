package checks

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"mtaudit/audit"
	"mtaudit/audit/text/read"
)

// sourceNames audits an article against its source alone and returns what the
// findings cover, minor ones with the name that is lacking.
func sourceNames(t *testing.T, article, source, lang, sourceLang string) (found []string) {
	t.Helper()
	e, err := audit.New(audit.Config{Rules: []string{NameMismatch.ID}}, allOf(NameMismatch))
	if err != nil {
		t.Fatal(err)
	}
	s, err := read.Document("source.txt", []byte(source), read.Options{Format: "plain", Lang: sourceLang})
	if err != nil {
		t.Fatal(err)
	}
	a := document(t, "article.txt", article, input{lang: lang})
	rep, err := e.Audit(t.Context(), audit.Input{Article: a, Source: s})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range rep.Findings {
		sound(t, a, f)
		last := f.Related[len(f.Related)-1]
		if f.Severity == audit.Minor {
			found = append(found, "-"+last.Text)
			continue
		}
		found = append(found, f.At.Text+"≠"+last.Text)
	}
	return found
}

func TestNamesAgainstSource(t *testing.T) {
	for _, c := range []struct {
		lang, source, article string
		want                  []string
	}{
		{"zh", "新款VeloNord自行车周一上市。", "The new VeloNrod bicycle went on sale on Monday.", []string{"VeloNrod≠VeloNord"}},
		{"zh", "新款VeloNord自行车周一上市。", "The new Velo Nord bicycle went on sale on Monday.", nil},
		{"zh", "新款ＶｅｌｏＮｏｒｄ自行车周一上市。", "The new VELONORD bicycle went on sale on Monday.", nil},
		{"zh", "NRDA说没有危险。", "The NRAD says there is no danger.", []string{"NRAD≠NRDA"}},
		{"zh", "NRDA说没有危险。", "The National Road and Dam Agency says there is no danger.", nil},
		{"zh", "NRDA说没有危险。", "There is no danger, it says.", []string{"-NRDA"}},
		{"zh", "WHO说没有危险。", "The world health body says there is no danger.", nil},
		{"zh", "ASELN国家周一开会。", "The Asian countries met on Monday.", []string{"-ASELN"}},
		{"ja", "Tarnwikは新型カメラを発表した。", "Tarnwick presented a new camera.", []string{"Tarnwick≠Tarnwik"}},
		{"ko", "Tarnwik가 새 카메라를 공개했다.", "Tarnwik’s new camera was presented.", nil},
		{"ko", "Tarnwik가 새 카메라를 공개했다.", "A new camera was presented.", []string{"-Tarnwik"}},
		{"ko", "Tarnwik가 새 카메라를 공개했다.", "Tarwnik presented a new camera.", []string{"Tarwnik≠Tarnwik"}},
		{"ru", "Компания Tarnwik показала новую камеру.", "The company Tarwnik presented a new camera.", []string{"Tarwnik≠Tarnwik"}},
		{"uk", "Компанія Tarnwik показала нову камеру.", "The company Tarnwik presented a new camera.", nil},
		{"zh", "Łukasz Wróblik周一到达。", "Lukasz Wroblik arrived on Monday.", nil},
		{"ar", "أعلنت شركة Tarnwik عن كاميرا جديدة.", "The company Tarnwki presented a new camera.", []string{"Tarnwki≠Tarnwik"}},
		{"fr", "Le maire Jourdevin a félicité Alexandre.", "Mayor Jourdeivn congratulated Alexander.", []string{"Jourdeivn≠Jourdevin"}},
		{"fr", "L’ONU et l’OTAN ont félicité le maire, dit Jourdevin.", "The UN and NATO congratulated the mayor, they said.", nil},
		{"es", "La alcaldesa Villarmeda habló en Sevilla.", "Mayor Vilalrmeda spoke in Seville.", []string{"Vilalrmeda≠Villarmeda"}},
		{"de", "Der Präsident Nawalnyk und der Onkel sprachen im Oktober im Kreis der Tramlinks.", "President Navalnyk and the uncle spoke in October among the trams.", nil},
	} {
		if got := sourceNames(t, c.article, c.source, "en", c.lang); !slices.Equal(got, c.want) {
			t.Errorf("%s: %s\n got %q\nwant %q", c.lang, c.article, got, c.want)
		}
	}
}

// Articles in other languages with Latin letters are compared too, those in other
// scripts are not.
func TestNamesOfOtherArticles(t *testing.T) {
	for _, c := range []struct{ lang, source, article, want string }{
		{"de", "The singer Haldvik came to California in October.", "Die Sängerin Hadlvik kam im Oktober nach Kalifornien.", "Hadlvik≠Haldvik"},
		{"de", "The singer Haldvik met the Unionists in California.", "Haldviks Sängerin traf die Unionisten in Kalifornien.", ""},
		{"de", "The Tarnwik deal is off.", "Das Tarnwik-Geschäft ist geplatzt.", ""},
		{"zh", "The singer Haldvik came.", "歌手Hadlvik来了。", ""},
	} {
		if got := strings.Join(sourceNames(t, c.article, c.source, c.lang, "en"), " "); got != c.want {
			t.Errorf("%s: %q, want %q", c.article, got, c.want)
		}
	}
}

// Whatever else stands in the texts, places are right.
func TestNamesAmongOtherText(t *testing.T) {
	article := "\ufeffThe VeloNrod 🚲 came e\u0301 early.\r\n\r\n" + strings.Repeat("The wind blew from the sea all day. ", 600) + "\r\n\r\nמחיר VeloNrod 𠮷.\r\n"
	source := "VeloNord🚲到了。\r\n\r\n" + strings.Repeat("风整天从海上吹来。", 600) + "\r\n\r\nVeloNord的价格𠮷。\r\n"
	if got := sourceNames(t, article, source, "en", "zh"); !slices.Equal(got, []string{"VeloNrod≠VeloNord"}) {
		t.Errorf("%q", got)
	}
}

// With a reference the source has no say, and neither has a reference in an
// article that is not in English.
func TestNamesReferenceFirst(t *testing.T) {
	in := input{article: "The new VeloNrod bicycle went on sale.", reference: "The new VeloNrod bicycle went on sale.", source: "新款VeloNord自行车上市。"}
	if found := findings(t, allOf(NameMismatch), in); len(found) > 0 {
		t.Errorf("found %s", oneLine(found[0]))
	}
	in = input{article: "Die Sängerin Odrun Hartvig kam.", reference: "Die Sängerin Odrun Haldvik kam.", lang: "de"}
	if found := findings(t, allOf(NameMismatch), in); len(found) > 0 {
		t.Errorf("found %s", oneLine(found[0]))
	}
}

func TestSlipsBetween(t *testing.T) {
	for _, c := range []struct {
		a, b    string
		acronym bool
		want    int
	}{
		{"tidalbox", "tidlabox", false, 1}, {"tidalbox", "tidelbox", false, 1}, {"tidalbox", "tidelbax", false, 2},
		{"ostrevoldhamn", "osrtevodlhamn", false, otherName}, {"ostrevoldhamn", "ostevolhdamn", false, 3},
		{"tarnwik", "tarnvic", false, otherName}, {"lisa", "lida", false, otherName}, {"lisa", "lsia", false, 1},
		{"nrda", "nrdb", true, 1}, {"imf", "ifm", true, 1}, {"imf", "img", true, otherName}, {"ömer", "möer", false, 1},
		{"", "a", false, otherName}, {"adn", "dna", true, otherName},
	} {
		if got := slipsBetween(c.a, c.b, c.acronym); got != c.want {
			t.Errorf("%s, %s: %d, want %d", c.a, c.b, got, c.want)
		}
	}
}

// FuzzNamesAgainstSource: whatever stands in two texts, places are sound.
func FuzzNamesAgainstSource(f *testing.F) {
	f.Add("The VeloNrod of NRAD.\n\n👩‍👩‍👧 cafe\u0301", "VeloNord，NRDA。\r\n\r\nＶelo https://x.test/Ab")
	f.Fuzz(func(t *testing.T, article, source string) {
		if !plain(article) || !plain(source) || source == "" {
			t.Skip("not a text")
		}
		findings(t, allOf(NameMismatch), input{article: article, source: source})
	})
}

// BenchmarkNamesAgainstSource compares articles of which every paragraph has a
// name that is wrong: time must grow as the text does.
func BenchmarkNamesAgainstSource(b *testing.B) {
	for _, n := range []int{100, 1000} {
		var article, source strings.Builder
		for i := range n {
			name := []byte(fmt.Sprintf("Velo%c%c%c", 'b'+i%17, 'a'+i/17%10, 'p'+i/170))
			fmt.Fprintf(&source, "第%d区的居民周一乘坐%snord的新船。\n\n", i, name)
			name[2], name[3] = name[3], name[2]
			fmt.Fprintf(&article, "The people of ward %d took the new boat of %snord on Monday.\n\n", i, name)
		}
		s, err := read.Document("source.txt", []byte(source.String()), read.Options{Format: "plain", Lang: "zh"})
		if err != nil {
			b.Fatal(err)
		}
		a, err := read.Document("article.txt", []byte(article.String()), read.Options{Format: "plain", Lang: "en"})
		if err != nil {
			b.Fatal(err)
		}
		e, err := audit.New(audit.Config{Rules: []string{NameMismatch.ID}}, allOf(NameMismatch))
		if err != nil {
			b.Fatal(err)
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(article.Len()))
			for b.Loop() {
				if rep, err := e.Audit(b.Context(), audit.Input{Article: a, Source: s}); err != nil || len(rep.Findings) < n/2 {
					b.Fatal(err, len(rep.Findings))
				}
			}
		})
	}
}
