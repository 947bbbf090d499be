package names

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"mtaudit/audit/text"
	"mtaudit/audit/text/read"
)

func document(t testing.TB, s string) *text.Document {
	t.Helper()
	d, err := read.Document("t.txt", []byte(s), read.Options{Lang: "en"})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestMentions(t *testing.T) {
	for in, want := range map[string]string{
		"Yesterday Governor Odo van der Haag met Lina Pek-Moru's sister.":             "[Governor] Odo van der Haag|Lina Pek Moru",
		"The party held its XI Congress.":                                             "Congress",
		"The president of Chile Ana Bel met the chairman of the Government Ivo Tark.": "Chile|Ana Bel|Government|Ivo Tark",
		"The minister of Orlanda Ulo Mati spoke. Ulo Mati left Orlanda.":              "Orlanda|Ulo Mati|Ulo Mati|Orlanda",
		"He met Li Xi of Hong Kong.":                                                  "Li Xi|Hong Kong",
		"Vice President Ama Boateng spoke. Later she left.":                           "[Vice President] Ama Boateng",
		"Marching Through The Ruined Cities Together\n\nIt was a long walk.":          "",
		"Yesterday Hsu Ping-wei’s brother met Lu Tae-hye.":                            "Hsu Ping-wei|Lu Tae-hye",
		"Later Hsu Ping-man met Hsu Ping-kin in the Oslo-led firm.":                   "Hsu Ping-man|Hsu Ping-kin|Oslo",
		"It is an Oslo-headquartered and Oslo-based firm.":                            "Oslo|Oslo",
		"They met in Harvik-sur-Lorne and at a Hi-tech fair.":                         "Harvik|Lorne|Hi",
		"This is about 北京 and Ōkubo Toshi’s house.":                                   "Ōkubo Toshi",
		"Mayor Tano Bel meets guests-Cityherald\n\nTano Bel met them.":                "[Mayor] Tano Bel|Tano Bel",
	} {
		d := document(t, in)
		var got []string
		for _, m := range Mentions(d) {
			form := m.Form()
			if !m.Title.Empty() {
				form = "[" + d.Text(m.Title) + "] " + form
			}
			got = append(got, form)
		}
		if s := strings.Join(got, "|"); s != want {
			t.Errorf("%q:\n got %s\nwant %s", in, s, want)
		}
	}
}

// A mention's span is where its words stand, whatever comes before it.
func TestMentionSpans(t *testing.T) {
	d := document(t, "\uFEFF𠮷👩‍👩‍👧 met Tano Bel’s aunt.\r\n\r\nThen cafe\u0301 owner Zoë Ōta came.")
	var got []string
	for _, m := range Mentions(d) {
		got = append(got, string(d.Source[m.At.Start:m.At.End]))
	}
	if want := []string{"Tano Bel", "Zoë Ōta"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestSimilarity(t *testing.T) {
	for _, tc := range []struct {
		a, b     string
		min, max float64
	}{
		{"Boon Yang", "Boonyang", 1, 1},
		{"Hsia Liyan", "Xia Li-yan", 1, 1},
		{"Li-Yen Hsia", "Xia Liyan", .9, 1},
		{"Zelenskyy", "Zelensky", 1, 1},
		{"Ōkubo", "Okubo", 1, 1},
		{"Tinkov", "Tinkou", .9, .99},
		{"Embape", "Mbappé", .9, .99},
		{"Keqiang", "Qiang", 0, .8},
		{"Hamburg", "Helsinki", 0, .5},
		{"", "Bo", 0, 0},
		{"北京", "Bo", 0, 0},
	} {
		if got := Similarity(tc.a, tc.b); got < tc.min || got > tc.max {
			t.Errorf("%s, %s: %.3f, want %.2f to %.2f", tc.a, tc.b, got, tc.min, tc.max)
		}
		if a, b := Similarity(tc.a, tc.b), Similarity(tc.b, tc.a); a != b {
			t.Errorf("%s, %s: %.3f one way, %.3f the other", tc.a, tc.b, a, b)
		}
	}
}

func TestClusters(t *testing.T) {
	for in, want := range map[string]string{
		// the same title
		"Governor Tharnavong opened it.\n\nLater Governor Tanawong spoke.": "Tharnavong=Tanawong",
		// alike enough alone
		"The singer Mirzalieva came.\n\nFans love Mirzaliyeva here.": "Mirzalieva=Mirzaliyeva",
		// joined and split
		"President Boon Yek came.\n\nThen President Boonyek left.": "Boon Yek=Boonyek",
		// the rest of the name is the same
		"We met Kristof Mandelbrotson.\n\nThen Cristoff Mandelbrotson left.": "Kristof=Cristoff",
		// one sentence has both
		"The brothers Tharnavong and Tanavong came.\n\nTharnavong left; Tanavong did not.": "",
		// other given names, one family
		"We met Li Keqiang.\n\nThen Li Qiang came.": "",
		// both well known
		"The mayor met Jean.\n\nThe mayor met Joan.": "",
		// derived
		"They came to Rovinia.\n\nThe Rovinian crowd cheered. Rovinians love it.": "",
		// capitals in a headline
		"TANAWONG LEAVES\n\nThen Tanawong left.": "",
		// an ordinal is no name
		"They prepare the XI Congress.\n\nThen Xi spoke.": "",
		// long names that are the same but for one word, and bear one title
		"Prime Minister Tham Mor Zheng came.\n\nThen Prime Minister Tham Mor Trang left.": "Tham Mor Zheng=Tham Mor Trang",
		// a body in two word orders; another body; two bodies in one breath
		"The University of Kharmod opened.\n\nKharmod University is new. The Kharmod Museum and University of Orla closed.":    "University of Kharmod=Kharmod University",
		"The Ministry of Defence and the Defence Ministry.\n\nBank of Kharmod and Orla Bank met the Bank of Orla and Kharmod.": "",
		// a place without its ending before a noun; a person and a place
		"They met in Dorlanovo on Monday.\n\nDorlanov School has no roof.":                      "Dorlanovo=Dorlanov",
		"They met in Dorlanovo on Monday.\n\nDorlanov School is named after the poet Dorlanov.": "",
		"They met the singer Dorlanova on Monday.\n\nDorlanov School has no roof.":              "",
		// a blend of two words; one sentence has both; another first word
		"The Continental Assembly met.\n\nThe Contiassembly summit ended.":                "Continental Assembly=Contiassembly",
		"The Continental Assembly, or Contiassembly, met.":                                "",
		"The Continental Assembly met.\n\nThe Interassembly summit ended in the capital.": "",
		// well-known names that sound the same, with the same rest; a hyphen more
		"We met Megan Tarrowby.\n\nThen Meghan Tarrowby left.":     "Megan=Meghan",
		"We met Meghan.\n\nThen Megan left.":                       "",
		"We met Hsu Pingwei.\n\nThe singer Hsu Ping-wei was late.": "Pingwei=Ping-wei",
		// another syllable; the same, romanised otherwise
		"We met Hsu Ping-kin.\n\nHsu Ping-hing was late.": "",
		"We met Hsu Ping-yan.\n\nHsu Ping-yen was late.":  "Ping-yan=Ping-yen",
		// one noun before both; another noun
		"They praised assistant Tukaku.\n\nLater assistant Tukacumé left.": "Tukaku=Tukacumé",
		"They praised assistant Tukaku.\n\nLater physician Tukacumé left.": "",
		// the shape of an apostrophe
		"They sailed to Vava’u.\n\nThey left Vava'u.": "",
	} {
		var got []string
		for _, c := range NewTable(document(t, in), Reference{}).Clusters {
			var forms []string
			for _, s := range c.Spellings {
				forms = append(forms, s.Text)
			}
			got = append(got, strings.Join(forms, "="))
		}
		if s := strings.Join(got, "; "); s != want {
			t.Errorf("%q:\n got %s\nwant %s", in, s, want)
		}
	}
}

// Two spellings that the reference has both are two names.
func TestReferenceTellsNamesApart(t *testing.T) {
	d := document(t, "The singer Mirzalieva came.\n\nFans love Mirzaliyeva here.")
	r := document(t, "The singer Mirzalieva came, and so did Mirzaliyeva.")
	ref := NewReference(NewTranslation(r, Mentions(r)), nil)
	if n := len(NewTable(d, ref).Clusters); n != 0 {
		t.Errorf("%d clusters", n)
	}
}

func postsOf(d *text.Document, mentions []Mention) []Post {
	return Posts(d, mentions, func(i int) []Worded { return Wordings(d, d.Paragraphs[i]) })
}

func TestPosts(t *testing.T) {
	d := document(t, "Ana Bel, former president of Chile and minister of health, met the general secretary of the Lao Unity Party and president of the ROC.\n\nPolish Prime Minister Jan Gor and the president of the state Ulo Mati spoke. The bank's president-elect left.")
	ms := Mentions(d)
	var got []string
	for _, p := range postsOf(d, ms) {
		s := p.Wording.Office.Key
		if p.Country != nil {
			s += " " + p.Country.Code
		}
		if p.Holder >= 0 {
			s += " " + ms[p.Holder].Form()
		}
		if p.Past {
			s += " past"
		}
		got = append(got, fmt.Sprint(s, " ", p.Chain))
	}
	want := []string{
		"head-of-state CL Ana Bel past 1", "health-minister Ana Bel 1", "party-leader LA 2", "head-of-state TW 2",
		"prime-minister PL Jan Gor 3", "head-of-state Ulo Mati 4", "head-of-state past 5",
	}
	if !slices.Equal(got, want) {
		t.Errorf("\n got %q\nwant %q", got, want)
	}
}

// FuzzTable looks for panics, and for spans that lie.
func FuzzTable(f *testing.F) {
	f.Add("Governor Tharnavong opened it. Governor Tanawong spoke, the president of the ROC and the Lao chairman.")
	f.Add("Ā-b Ć d' E’s F. G\u0301. Of The Of and of\x00")
	f.Fuzz(func(t *testing.T, s string) {
		d, err := read.Document("t.txt", []byte(s), read.Options{Lang: "en"})
		if err != nil {
			t.Skip()
		}
		table := NewTable(d, Reference{})
		for _, m := range table.Mentions {
			if m.At.Start > m.At.End || !(text.Span{End: len(d.Source)}).Contains(m.At) {
				t.Fatalf("span %v", m.At)
			}
		}
		for _, p := range postsOf(d, table.Mentions) {
			if p.At.Start > p.Office.Start || p.At.End < p.Office.End {
				t.Fatalf("post %+v", p)
			}
		}
	})
}

// The work is linear in the article: the larger text may take no more time for
// a byte than the smaller.
func BenchmarkNewTable(b *testing.B) {
	for _, paragraphs := range []int{100, 1000} {
		b.Run(fmt.Sprint(paragraphs), func(b *testing.B) {
			var s strings.Builder
			r := rand.New(rand.NewPCG(1, 2))
			name := func() string {
				n := ""
				for range 2 + r.IntN(3) {
					n += string("bdfgklmnprstvz"[r.IntN(14)]) + string("aeiou"[r.IntN(5)])
				}
				return strings.ToUpper(n[:1]) + n[1:]
			}
			for range paragraphs {
				fmt.Fprintf(&s, "Governor %s met %s van Haag and Lina %s of %s on Monday, said the president of Chile.\n\n", name(), name(), name(), name())
			}
			d := document(b, s.String())
			b.SetBytes(int64(s.Len()))
			b.ReportAllocs()
			for b.Loop() {
				NewTable(d, Reference{})
			}
		})
	}
}

func TestEntities(t *testing.T) {
	d := document(t, "Governor Odo Tharnavong met Lina Pek in Orlanda.\n\nThen Governor Tanavong spoke. Pek left Orlanda. The University of Kharmod paid, and Chile helped.\n\nIn Orlanda it rained.")
	var got []string
	for _, e := range NewTable(d, Reference{}).Entities() {
		var forms []string
		for _, f := range e.Forms {
			forms = append(forms, fmt.Sprintf("%s×%d", f.Text, len(f.At)))
		}
		got = append(got, fmt.Sprintf("%s %s [%s] %v %v", e.Name, e.Kind, strings.Join(forms, " "), e.Titles, e.Wavers))
	}
	want := []string{
		"Odo Tharnavong person [Odo Tharnavong×1 Tanavong×1] [Governor] true",
		"Lina Pek other [Lina Pek×1 Pek×1] [] false",
		"Orlanda place [Orlanda×3] [] false",
		"University of Kharmod organisation [University of Kharmod×1] [] false",
		"Chile place [Chile×1] [] false",
	}
	if !slices.Equal(got, want) {
		t.Errorf("\n got %q\nwant %q", got, want)
	}
}
