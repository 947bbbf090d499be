package segment

import (
	"strings"
	"testing"

	"mtaudit/audit/text"
)

func TestTokens(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "Xi's and Xi’s l’accord O'Neil", "w:Xi's w:and w:Xi’s w:l’accord w:O'Neil"},
		{"en", "leaders’ ‘word’ \"a\"", "w:leaders m:’ m:‘ w:word m:’ m:\" w:a m:\""},
		{"en", "3.5% 1,000.50 19th 2020-12 10:30 5km 12.", "n:3.5 m:% n:1,000.50 n:19th n:2020 m:- n:12 n:10 m:: n:30 n:5km n:12 m:."},
		{"en", "China-Laos high‑level A/B x_y", "w:China m:- w:Laos w:high m:‑ w:level w:A m:/ w:B w:x_y"},
		{"en", "U.S. U.S.A. the U.S.’s U.S.-made Ph.D. a.m. E.g. U.S.", "w:U.S. w:U.S.A. w:the w:U.S.’s w:U.S. m:- w:made w:Ph.D. w:a.m. w:E.g. w:U.S."},
		{"en", "U.S... A.B U.S.'so", "w:U.S. m:. m:. w:A.B w:U.S. m:' w:so"},
		{"en", "ended.They mtaudit.org Node.js one.Two.Three St.Ives d.Or", "w:ended m:. w:They w:mtaudit.org w:Node.js w:one m:. w:Two m:. w:Three w:St m:. w:Ives w:d.Or"},
		{"en", "said:we a@b.org https://x.org/?a=1&b", "w:said m:: w:we w:a m:@ w:b.org w:https m:: m:/ m:/ w:x.org m:/ m:? w:a s:= n:1 m:& w:b"},
		{"sv", "EU:s", "w:EU:s"},
		{"en", "$5 €3,2 ©a 😀👩‍👩‍👧🇱🇦 ½ m² <br />", "s:$ n:5 s:€ n:3,2 s:© w:a s:😀 s:👩‍👩‍👧 s:🇱🇦 s:½ w:m s:² s:< w:br m:/ s:>"},
		{"en", "Cafe\u0301 e\u0301 na\u00advely \u0301 x", "w:Cafe\u0301 w:e\u0301 w:na\u00advely w:\u0301 w:x"},
		{"en", "a\u00a0b\u3000c\u2009d\r\ne\u200bf", "w:a w:b w:c w:d w:e s:\u200b w:f"},
		{"zh", "习近平说：“好”２０２０年3.5％", "w:习 w:近 w:平 w:说 m:： m:“ w:好 m:” n:２０２０ w:年 n:3.5 m:％"},
		{"ja", "東京タワーへ行く。", "w:東 w:京 w:タワー w:へ w:行 w:く m:。"},
		{"ko", "서울에서 만났다.", "w:서울에서 w:만났다 m:."},
		{"th", "กำลัง ที่", "w:ก w:ำ w:ลั w:ง w:ที่"},
		{"he", "צה\"ל בא", "w:צה\"ל w:בא"},
		{"ar", "قالَ ٣٫٥٪ \u200fلا", "w:قالَ n:٣٫٥ m:٪ s:\u200f w:لا"},
		{"hi", "हिन्दी क्षेत्र।", "w:हिन्दी w:क्षेत्र m:।"},
		{"ru", "т.е. А.С. Пушкин", "w:т.е. w:А.С. w:Пушкин"},
	} {
		d := document(c.lang, c.text)
		var got []string
		for _, s := range paragraph(d).Sentences {
			for _, tok := range s.Tokens {
				got = append(got, "wnms"[tok.Kind:tok.Kind+1]+":"+d.Text(tok.Span))
			}
		}
		if g := strings.Join(got, " "); g != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.text, g, c.want)
		}
	}
}

func TestTokensAroundFiller(t *testing.T) {
	const source = "<b>bold</b>ly <i>he</i>&rsquo;s caf&eacute;</b> &amp; A&<u>B;</u>. <p>End&eacute;</p>"
	visible := []byte(source)
	for _, m := range []string{"<b>", "</b>", "<i>", "</i>", "<u>", "</u>", "<p>", "</p>"} {
		visible = []byte(strings.ReplaceAll(string(visible), m, strings.Repeat("\x00", len(m))))
	}
	for ref, r := range map[string]string{"&rsquo;": "’", "&eacute;": "é", "&amp;": "&"} {
		visible = []byte(strings.ReplaceAll(string(visible), ref, r+strings.Repeat("\x00", len(ref)-len(r))))
	}
	d := text.New("t", []byte(source), visible)
	var got, shown []string
	for _, s := range paragraph(d).Sentences {
		for _, tok := range s.Tokens {
			got = append(got, source[tok.Start:tok.End])
			shown = append(shown, d.Text(tok.Span))
		}
	}
	want := "bold</b>ly|he</i>&rsquo;s|caf&eacute;|&amp;|A|&|B|;|.|End&eacute;"
	if g := strings.Join(got, "|"); g != want {
		t.Errorf("\n got %s\nwant %s", g, want)
	}
	if g := strings.Join(shown, " "); g != "boldly he’s café & A & B ; . Endé" {
		t.Errorf("shown as %s", g)
	}
}
