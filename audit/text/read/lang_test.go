package read

import (
	"strings"
	"testing"
)

func TestLanguageOfText(t *testing.T) {
	more := []struct{ want, text string }{
		{"und", "2020, 12:30 — 5%"},
		{"und", "Ok."},
		{"ko", "시의회는 계획을 승인했다."},
		{"ja", "市議会、新計画を承認"},
		{"zh", "三月十二日"},
		{"th", "นายกเทศมนตรีกล่าวว่าเส้นทางใหม่จะเปิดในเดือนมีนาคม"},
		{"el", "Η δήμαρχος μίλησε."},
		{"he", "ראש העיר דיברה."},
		{"hy", "Քաղաքապետը խոսեց։"},
		{"ar", "قالت رئيسة البلدية يوم الثلاثاء إن الخط الجديد سيفتتح في مارس من العام المقبل."},
		{"fa", "شهردار روز سه\u200cشنبه گفت که خط جدید در ماه مارس سال آینده افتتاح می\u200cشود و شهر به حرف مردم گوش می\u200cدهد."},
		{"hi", "महापौर ने मंगलवार को कहा कि नई लाइन अगले साल मार्च में खुलेगी और शहर लोगों की बात सुनता रहेगा।"},
		{"uk", "Мер міста заявила у вівторок, що нова лінія відкриється в березні наступного року і перевозитиме двісті тисяч пасажирів на день."},
		{"zh-Hans", "北京市政府说，GDP增长百分之五。The council said so."},
	}
	for _, a := range articles {
		if got := byText(a.text, dominant(a.text)); got != a.lang {
			t.Errorf("%s: got %s", a.lang, got)
		}
	}
	for _, c := range more {
		if got := byText(c.text, dominant(c.text)); got != c.want {
			t.Errorf("%s: got %s, want %s", c.text, got, c.want)
		}
	}
}

func TestLanguageOptionWins(t *testing.T) {
	for want, raw := range map[string]string{"pt-BR": "pt_br", "zh-Hant": "zh-hant", "en": "EN"} {
		d, err := Document("a.txt", []byte("The mayor spoke."), Options{Lang: raw})
		if err != nil || d.Lang != want {
			t.Errorf("%s: %v, %v; want %s", raw, d, err, want)
		}
	}
}

// TestChineseTable: the two standards stand in pairs, and no pair is of equals.
func TestChineseTable(t *testing.T) {
	a, b := []rune(simplified), []rune(traditional)
	if len(a) != len(b) {
		t.Fatalf("%d simplified and %d traditional characters", len(a), len(b))
	}
	for i := range a {
		if a[i] == b[i] || strings.Count(simplified, string(a[i])) > 1 {
			t.Errorf("%c and %c, at %d", a[i], b[i], i)
		}
	}
}
