package align

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// The paragraphs of one invented article, in the words of a human and of a
// machine. Letters name them in the cases below.
var (
	human = map[byte]string{
		'h': "Harbour master of Lindholm opens new ferry terminal",
		'a': "The harbour master of Lindholm, Odrun Haldvik, opened the new ferry terminal on Tuesday. More than 1,500 people watched.",
		'b': "The terminal cost 42 million crowns and took three years to build. It has six berths and a waiting hall of glass.",
		'c': "Fishermen protested against higher mooring fees. Their speaker, Pelle Brost, handed over a petition with 800 signatures.",
		'd': "Haldvik said that he would read the petition. The council will decide in November.",
		'e': "Ferries to the island of Skarvoy will run every hour from next spring, the company Nordlinje announced.",
	}
	machine = map[byte]string{
		'h': "Lindholm port director inaugurates the new ferry terminal",
		'a': "Port director of Lindholm Odrun Haldvig inaugurated the new ferry terminal on Tuesday, 1,500 people were watching.",
		'b': "Construction of the terminal lasted three years and cost 42 million crowns. There are six berths in it and a glass waiting hall.",
		'c': "The fishermen protested against the rise of the mooring fees. Speaker Pelle Brost delivered a petition with 800 signatures.",
		'd': "Haldvig said he will read the petition. In November the council is going to decide.",
		'e': "The Nordlinje company announced that from next spring the ferries to Skarvoy island would go every hour.",
		'1': "[ad_1]",
		'2': "Share on Facebook",
		'0': "",
		'x': "Tourists photographed colourful umbrellas beside several marble fountains of Verona.",
	}
)

// texts spells a list: a letter a paragraph, "+" joins two.
func texts(of map[byte]string, spelled string) (out []string) {
	for field := range strings.FieldsSeq(spelled) {
		var parts []string
		for c := range strings.SplitSeq(field, "+") {
			parts = append(parts, of[c[0]])
		}
		out = append(out, strings.Join(parts, " "))
	}
	return out
}

func TestTexts(t *testing.T) {
	for name, c := range map[string]struct{ article, reference, want string }{
		"one by one":              {"h a b c d e", "h a b c d e", "0:0 1:1 2:2 3:3 4:4 5:5"},
		"dropped":                 {"h a c d e", "h a b c d e", "0:0 1:1 :2 2:3 3:4 4:5"},
		"dropped at either end":   {"b c", "a b c d", ":0 0:1 1:2 :3"},
		"added":                   {"a x b c", "a b c", "0:0 1: 2:1 3:2"},
		"residue and empty lines": {"1 h 0 a 2 b c 0", "h a b c", "0: 1:0 2: 3:1 4: 5:2 6:3 7:"},
		"joined":                  {"h a+b c d e", "h a b c d e", "0:0 1:1,2 2:3 3:4 4:5"},
		"parted":                  {"h a b c d e", "h a+b c d+e", "0:0 1,2:1 3:2 4,5:3"},
		"moved far":               {"e a b c d", "a b c d e", "0:4 1:0 2:1 3:2 4:3"},
		"changed places":          {"a c b d", "a b c d", "0:0 1:2 2:1 3:3"},
		"headline twice":          {"h h a b", "h a b", "0,1:0 2:1 3:2"},
		"nothing in common":       {"x", "b", ":0 0:"},
		"no article":              {"", "a b", ":0 :1"},
		"no reference":            {"a b", "", "0: 1:"},
		"neither":                 {"", "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			beads := Texts(texts(machine, c.article), texts(human, c.reference))
			if got := spell(beads); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

func spell(beads []Bead) string {
	var out []string
	for _, b := range beads {
		out = append(out, list(b.Article)+":"+list(b.Reference))
	}
	return strings.Join(out, " ")
}

func list(indices []int) string {
	return strings.ReplaceAll(strings.Trim(fmt.Sprint(indices), "[]"), " ", ",")
}

// A paragraph that ends one sentence late joins two beads.
func TestSentenceAcrossParagraphs(t *testing.T) {
	a, b, c := machine['a'], machine['b'], machine['c']
	first, second, _ := strings.Cut(b, ". ")
	got := spell(Texts([]string{a + " " + first + ".", second, c}, texts(human, "a b c")))
	if want := "0,1:0,1 2:2"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestOtherScripts(t *testing.T) {
	for name, c := range map[string]struct {
		article, reference []string
		want               string
	}{
		"Chinese": {
			[]string{"港务局长周二为新渡轮码头揭幕。", "码头造价四千二百万克朗,工期三年。", "渔民抗议停泊费上涨。"},
			[]string{"码头耗资四千二百万克朗,历时三年建成。", "渔民抗议提高停泊费用。"},
			"0: 1:0 2:1",
		},
		"Korean": {
			[]string{"항만청장이 화요일에 새 여객 터미널을 열었다.", "터미널 건설에는 삼 년이 걸렸다."},
			[]string{"터미널을 건설하는 데 삼 년이 걸렸다.", "항만청장은 화요일 새 여객터미널 문을 열었다."},
			"0:1 1:0",
		},
		"Arabic": {
			[]string{"افتتح مدير الميناء المحطة الجديدة يوم الثلاثاء.", "احتج الصيادون على زيادة الرسوم."},
			[]string{"احتج الصيادون على رفع الرسوم.", "افتتح مدير الميناء المحطة الجديدة الثلاثاء."},
			"0:1 1:0",
		},
		"combining marks and astral letters": {
			[]string{"cafe\u0301 𠮷野家 opened 👩‍👩‍👧", "Nothing else happened in Lindholm that day."},
			[]string{"café 𠮷野家 opens", "Nothing else happened that day in Lindholm."},
			"0:0 1:1",
		},
	} {
		t.Run(name, func(t *testing.T) {
			if got := spell(Texts(c.article, c.reference)); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

// In two languages there are names, numbers and lengths.
func TestTwoLanguages(t *testing.T) {
	article := []string{
		"Начальник порта Линдхольм открыл во вторник новый паромный терминал. За церемонией наблюдали более 1500 человек.",
		"Строительство длилось три года и обошлось в 42 миллиона крон.",
		"Рыбаки протестовали.",
		"Компания Nordlinje объявила, что паромы на остров Скарвой будут ходить каждый час начиная со следующей весны.",
	}
	reference := texts(human, "a b e")
	if got, want := spell(Texts(article, reference)), "0:0 1:1 2: 3:2"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestConfidence(t *testing.T) {
	sure := Texts(texts(machine, "a b c d e"), texts(human, "a b c d e"))
	for _, b := range sure {
		if b.Confidence < 0.9 || b.Confidence >= 1 {
			t.Errorf("%v: confidence %v, want at least 0.9 and below 1", b, b.Confidence)
		}
	}
	lone := Texts(texts(machine, "a x b"), texts(human, "a b"))[1]
	if lone.Confidence < 0.8 {
		t.Errorf("a text of nothing but its own: confidence %v", lone.Confidence)
	}
}

// check fails where beads break their promises.
func check(t *testing.T, beads []Bead, articles, references int) {
	t.Helper()
	a, r := make([]int, articles), make([]int, references)
	last := -1
	for _, b := range beads {
		if !slices.IsSorted(b.Article) || !slices.IsSorted(b.Reference) || b.Article == nil || b.Reference == nil || len(b.Article)+len(b.Reference) == 0 {
			t.Fatalf("bad indices: %v", b)
		}
		if !(b.Confidence >= 0 && b.Confidence < 1) {
			t.Fatalf("confidence %v", b.Confidence)
		}
		if len(b.Article) > 0 {
			if b.Article[0] <= last {
				t.Fatalf("%v after %d", b, last)
			}
			last = b.Article[0]
		}
		for _, i := range b.Article {
			a[i]++
		}
		for _, i := range b.Reference {
			r[i]++
		}
	}
	for _, n := range slices.Concat(a, r) {
		if n != 1 {
			t.Fatalf("an index is in %d beads: %v", n, beads)
		}
	}
}

func FuzzTexts(f *testing.F) {
	f.Add("a\nb\n\nThe end. Of 12 things", "b\na\nThe end")
	f.Add("机器\n\n\xff\xfe\n𠮷𠮷", "Слово\n12,000\n…")
	f.Add(strings.Repeat("the same line again\n", 20), strings.Repeat("the same line again\n", 3))
	f.Fuzz(func(t *testing.T, a, r string) {
		article, reference := strings.Split(a, "\n"), strings.Split(r, "\n")
		beads := Texts(article, reference)
		check(t, beads, len(article), len(reference))
		if !reflect.DeepEqual(beads, Texts(article, reference)) {
			t.Fatal("two runs differ")
		}
	})
}

// Sizes that would be too much for a table of both texts.
func TestLargeTexts(t *testing.T) {
	article, reference := noisy(3000)
	for name, c := range map[string]struct{ article, reference []string }{
		"many copies of one line": {slices.Repeat([]string{human['a']}, 20000), []string{human['a'], human['b']}},
		"many empty lines":        {make([]string, 100000), reference},
		"long beside short":       {slices.Repeat(article, 10), reference[:4]},
		"short beside long":       {article[:4], slices.Repeat(reference, 10)},
		"two languages":           {article, slices.Repeat([]string{"слово и дело"}, 9000)},
		"few beside many foreign": {article[:3], slices.Repeat([]string{"слово и дело"}, 50000)},
		"one long line":           {[]string{strings.Join(article, " ")}, []string{strings.Join(reference, " ")}},
	} {
		t.Run(name, func(t *testing.T) {
			check(t, Texts(c.article, c.reference), len(c.article), len(c.reference))
		})
	}
}

func TestLargeTextsAreAligned(t *testing.T) {
	article, reference := noisy(3000)
	right := 0
	for _, b := range Texts(slices.Concat(article[:1000], article[1001:]), reference) {
		if len(b.Article) == 1 && len(b.Reference) == 1 && b.Reference[0]-b.Article[0] == b.Article[0]/1000-b.Article[0]/2000 {
			right++
		}
	}
	if right < 2980 {
		t.Errorf("%d of 2999 right", right)
	}
}

func TestWords(t *testing.T) {
	var got []string
	words("Dr. Löwe’s 1,000 apples cost €3.50. 机器人 ok ４２ ٤٢", func(w word) {
		s := w.form
		if w.opens {
			s = "|" + s
		}
		got = append(got, s)
	})
	want := []string{"|dr", "|lowe", "s", "1000#", "apple", "cost", "350#", "|机器", "器人", "ok", "42#", "42#"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
