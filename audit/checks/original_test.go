package checks

import (
	"slices"
	"strings"
	"testing"

	"mtaudit/audit"
	"mtaudit/audit/text/read"
)

// against audits an article in English against its source, without a reference.
func against(t *testing.T, c *audit.Check, article, source, lang string) (found []string) {
	t.Helper()
	e, err := audit.New(audit.Config{Rules: []string{c.ID}}, allOf(c))
	if err != nil {
		t.Fatal(err)
	}
	s, err := read.Document("source.txt", []byte(source), read.Options{Format: "plain", Lang: lang})
	if err != nil {
		t.Fatal(err)
	}
	a := document(t, "article.txt", article, input{})
	rep, err := e.Audit(t.Context(), audit.Input{Article: a, Source: s})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range rep.Findings {
		sound(t, a, f)
		if len(f.Fixes) > 0 {
			t.Errorf("a fix in another language: %s", oneLine(f))
		}
		if !strings.Contains(f.Message, "source") {
			t.Errorf("does not say that it is the source: %s", oneLine(f))
		}
		found = append(found, f.At.Text)
	}
	return found
}

func TestNumbersAgainstSource(t *testing.T) {
	for _, c := range []struct {
		lang, source, article string
		want                  []string
	}{
		{"zh", "该港口去年处理了150万吨粮食，增长百分之三十五。", "Last year the port handled 15 million tonnes of grain, up 35%.", []string{"15 million"}},
		{"zh", "该港口去年处理了150万吨粮食，增长三成五。", "Last year the port handled 1.5 million tonnes of grain.", nil},
		{"zh", "有十多万人参加，共花费3000余万元。", "More than 100,000 people took part, at a cost of over 30 million yuan.", nil},
		{"ja", "令和6年度の予算は１兆2000億円で、３万5千人が恩恵を受ける。", "The budget for 2024 is 1.2 trillion yen, and 53,000 people benefit.", []string{"53,000"}},
		{"ko", "2024년 예산은 1조 2000억원이고 3만5천명이 혜택을 받는다.", "The budget for 2024 is 1.2 trillion won, and 35,000 people benefit.", nil},
		{"ru", "В двадцати пяти городах собрали полтора миллиона подписей.", "In 25 cities 15 million signatures were collected.", []string{"15 million"}},
		{"uk", "У двадцяти п’яти містах зібрали 2,5 мільйона підписів.", "In 25 cities 2.5 million signatures were collected.", nil},
		{"fr", "Quatre-vingt-dix-sept communes ont reçu 1 500 000 euros, soit 12,5 % de plus.", "Ninety-seven towns received 1.5 million euros, 12.5 percent more.", nil},
		{"fr", "Quatre-vingt-dix-sept communes ont reçu 1 500 000 euros.", "Eighty-seven towns received 1.5 million euros.", []string{"Eighty-seven"}},
		{"es", "Treinta y cinco pueblos recibieron 2.500 millones de coronas.", "Thirty-five villages received 2.5 billion crowns.", nil},
		{"de", "Zweihundertfünfzig Leute kamen um 18.30 Uhr, wie in den 70er Jahren.", "Some 250 people came at 6:30 p.m., as in the 1970s.", nil},
		{"de", "Einundzwanzig Boote sanken vor 100 Kilometern Küste.", "Twenty-one boats sank off 62 miles of coast.", nil},
	} {
		if got := against(t, NumberMismatch, c.article, c.source, c.lang); !slices.Equal(got, c.want) {
			t.Errorf("%s: %s\n got %q\nwant %q", c.lang, c.article, got, c.want)
		}
	}
}

func TestDatesAgainstSource(t *testing.T) {
	for _, c := range []struct{ lang, source, article, want string }{
		{"zh", "市长将于12月22日为大桥剪彩。", "The mayor will open the bridge on December 12.", "December 12"},
		{"zh", "市长将于12月22日为大桥剪彩。", "The mayor will open the bridge on Dec. 22.", ""},
		{"ja", "市長は令和6年5月1日に橋を開通させた。", "The mayor opened the bridge on May 1, 2024.", ""},
		{"ja", "市長は令和6年5月1日に橋を開通させた。", "The mayor opened the bridge on June 1, 2024.", "June 1, 2024"},
		{"ko", "시장은 2024년 5월 1일 다리를 개통했다.", "The mayor opened the bridge on May 1, 2024.", ""},
		{"ko", "시장은 2024년 5월 1일 다리를 개통했다.", "The mayor opened the bridge on May 11, 2024.", "May 11, 2024"},
		{"ru", "Мэр открыл мост 3 мая 2024 года.", "The mayor opened the bridge on March 3, 2024.", "March 3, 2024"},
		{"fr", "Le maire a ouvert le pont le 1er mai 2024.", "The mayor opened the bridge on 1 May 2024.", ""},
	} {
		if got := strings.Join(against(t, DateMismatch, c.article, c.source, c.lang), " "); got != c.want {
			t.Errorf("%s: %s: %q, want %q", c.lang, c.article, got, c.want)
		}
	}
}

// A number that the source has is right, whatever the reference says.
func TestSourceVouches(t *testing.T) {
	in := input{
		article:   "Altogether 120 people took part in the race on May 5.",
		reference: "Altogether 12 people took part in the race on May 6.",
		source:    "共有120人参加了5月5日的比赛。",
	}
	if found := findings(t, allOf(NumberMismatch, DateMismatch), in); len(found) > 0 {
		t.Errorf("found %s", oneLine(found[0]))
	}
	in.source = ""
	if found := findings(t, allOf(NumberMismatch, DateMismatch), in); len(found) != 2 {
		t.Errorf("%d findings without the source", len(found))
	}
}

// pairs writes n paragraphs and their source, each with a number of its own.
func pairs(n int) (article, source []string) {
	for i := range n {
		k := string(rune('1'+i)) + string(rune('3'+i%5)) + "7"
		article = append(article, "In district "+k+" the council counted its ferries, its boats and all its crews before the winter storms came down from the northern hills and shut the narrow strait for weeks.")
		source = append(source, "Im Bezirk "+k+" zählte der Rat seine Fähren, seine Boote und alle seine Leute, bevor die Winterstürme von den Bergen im Norden herunterkamen und die enge Straße für Wochen schlossen.")
	}
	return article, source
}

func TestLengthsAgainstSource(t *testing.T) {
	join := func(p []string) string { return strings.Join(p, "\n\n") }
	article, source := pairs(9)
	if got := against(t, OmittedPassage, join(article), join(source), "de"); len(got) > 0 {
		t.Errorf("omitted: %q", got)
	}
	if got := against(t, AddedPassage, join(article), join(source), "de"); len(got) > 0 {
		t.Errorf("added: %q", got)
	}
	short := slices.Clone(article)
	short[4] = "In district 577 the council counted."
	if got := against(t, OmittedPassage, join(short), join(source), "de"); len(got) != 1 || got[0] != "counted." {
		t.Errorf("too short: %q", got)
	}
	long := slices.Clone(article)
	long[4] += " Tourists photographed colourful umbrellas beside several famous marble fountains, and nobody could say why they had come so early, or what they were waiting for in the rain."
	if got := against(t, AddedPassage, join(long), join(source), "de"); len(got) != 1 || got[0] != long[4] {
		t.Errorf("too long: %q", got)
	}
	if got := against(t, OmittedPassage, join(article[:3]), join(source), "de"); len(got) > 0 {
		t.Errorf("texts that cannot be compared: %q", got)
	}
}

// A copy of the source is one even if both are taken for the same language.
func TestCopyOfSource(t *testing.T) {
	article, _ := pairs(3)
	whole := strings.Join(article, "\r\n\r\n")
	if got := against(t, CopiedText, whole, "\ufeff"+whole, "en"); len(got) != 1 {
		t.Errorf("%q", got)
	}
	if got := against(t, CopiedText, article[0], article[0], "en"); len(got) > 0 {
		t.Errorf("one sentence: %q", got)
	}
}

// FuzzAgainstSource: whatever stands in two texts, places are sound.
func FuzzAgainstSource(f *testing.F) {
	f.Add("On May 5, 1,500,000 of 3.5 million.\n\n👩‍👩‍👧 12 cafe\u0301s", "5月5日，150万、3억5천만。\r\n\r\n令和6年")
	f.Fuzz(func(t *testing.T, article, source string) {
		if !plain(article) || !plain(source) || source == "" {
			t.Skip("not a text")
		}
		findings(t, allOf(NumberMismatch, DateMismatch, CopiedText, OmittedPassage, AddedPassage), input{article: article, source: source})
	})
}
