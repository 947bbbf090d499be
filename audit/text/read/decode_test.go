package read

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
)

// articles are a headline and a paragraph each, in the legacy encodings that
// their languages were written in.
var articles = []struct {
	lang, text string
	encodings  []string
}{
	{"zh-Hans", "市议会通过新的公共交通计划\n\n市长林晓雯星期二在记者会上表示，新线路将于明年三月开通，预计每天运送二十万名乘客。她说，政府会继续听取居民的意见，并在秋季公布详细的时间表。", []string{"gb18030"}},
	{"zh-Hant", "市議會通過新的公共交通計劃\n\n市長林曉雯星期二在記者會上表示，新線路將於明年三月開通，預計每天運送二十萬名乘客。她說，政府會繼續聽取居民的意見，並在秋季公布詳細的時間表。", []string{"big5"}},
	{"ja", "市議会が新しい交通計画を承認\n\n田辺陽子市長は火曜日の記者会見で、新しい路線は来年三月に開業し、一日二十万人の乗客を運ぶ見込みだと述べた。市は今後も住民の意見を聞いていくとしている。", []string{"shift_jis", "euc-jp"}},
	{"ko", "시의회, 새로운 대중교통 계획 승인\n\n한소라 시장은 화요일 기자회견에서 새 노선이 내년 3월에 개통되어 하루 20만 명의 승객을 실어 나를 것이라고 말했다. 시는 앞으로도 주민들의 의견을 들을 것이라고 밝혔다.", []string{"euc-kr"}},
	{"ru", "Городской совет одобрил новый план общественного транспорта\n\nМэр города Вера Лосева заявила во вторник на пресс-конференции, что новая линия откроется в марте следующего года и будет перевозить двести тысяч пассажиров в день.", []string{"windows-1251", "koi8-r"}},
	{"de", "Stadtrat billigt neuen Nahverkehrsplan\n\nBürgermeisterin Käthe Mühlhäuser sagte am Dienstag vor der Presse, die neue Linie werde im März nächsten Jahres eröffnet und täglich zweihunderttausend Fahrgäste befördern. Die Behörden würden weiterhin auf die Wünsche der Anwohner hören.", []string{"windows-1252"}},
	{"fr", "Le conseil municipal approuve le nouveau plan de transport\n\nLa maire Hélène Froidevaux a déclaré mardi devant la presse que la nouvelle ligne ouvrirait en mars de l’année prochaine et transporterait deux cent mille passagers par jour. La mairie restera à l’écoute des habitants.", []string{"windows-1252"}},
	{"es", "El concejo aprueba el nuevo plan de transporte público\n\nLa alcaldesa Begoña Ibáñez declaró el martes ante la prensa que la nueva línea abrirá en marzo del próximo año y transportará a doscientos mil pasajeros al día. El ayuntamiento seguirá escuchando a los vecinos.", []string{"windows-1252"}},
	{"en", "Council approves new transit plan\n\nMayor Ada Finch said on Tuesday that the “new line” would open in March and carry 200,000 riders a day. “We’ll keep listening to residents,” she said; the budget — about £40 million — hasn’t changed since spring.", []string{"windows-1252"}},
	{"pl", "Rada miasta przyjęła nowy plan transportu\n\nBurmistrz Łucja Żądło powiedziała we wtorek na konferencji prasowej, że nowa linia zostanie otwarta w marcu przyszłego roku i będzie przewozić dwieście tysięcy pasażerów dziennie. Władze będą nadal słuchać mieszkańców.", []string{"windows-1250", "iso-8859-2"}},
	{"cs", "Městská rada schválila nový plán dopravy\n\nStarostka Žofie Říčanová v úterý na tiskové konferenci řekla, že nová linka bude otevřena v březnu příštího roku a denně přepraví dvě stě tisíc cestujících. Město bude i nadále naslouchat obyvatelům.", []string{"windows-1250", "iso-8859-2"}},
	{"hu", "A városi tanács elfogadta az új közlekedési tervet\n\nSzőke Ágnes polgármester kedden sajtótájékoztatón közölte, hogy az új vonal jövő márciusban nyílik meg, és naponta kétszázezer utast szállít majd. A város továbbra is meghallgatja a lakókat.", []string{"windows-1250"}},
	{"tr", "Belediye meclisi yeni ulaşım planını onayladı\n\nBelediye başkanı Çiğdem Işıközlü salı günü düzenlediği basın toplantısında yeni hattın gelecek yıl mart ayında açılacağını ve günde iki yüz bin yolcu taşıyacağını söyledi. Şehir, sakinlerin görüşlerini dinlemeyi sürdürecek.", []string{"windows-1254"}},
	{"el", "Το δημοτικό συμβούλιο ενέκρινε το νέο σχέδιο συγκοινωνιών\n\nΗ δήμαρχος Ελπίδα Ξυλούρη δήλωσε την Τρίτη ότι η νέα γραμμή θα ανοίξει τον Μάρτιο του επόμενου έτους και θα μεταφέρει διακόσιες χιλιάδες επιβάτες την ημέρα.", []string{"windows-1253", "iso-8859-7"}},
	{"he", "מועצת העיר אישרה את תוכנית התחבורה החדשה\n\nראש העיר תמר לביא אמרה ביום שלישי במסיבת עיתונאים כי הקו החדש ייפתח במרץ בשנה הבאה ויסיע מאתיים אלף נוסעים ביום. העירייה תמשיך להקשיב לתושבים.", []string{"windows-1255"}},
	{"ar", "مجلس المدينة يوافق على خطة النقل الجديدة\n\nقالت رئيسة البلدية ريم الحداد يوم الثلاثاء في مؤتمر صحفي إن الخط الجديد سيفتتح في مارس من العام المقبل وسينقل مئتي ألف راكب يوميا. وستواصل المدينة الاستماع إلى آراء السكان.", []string{"windows-1256"}},
}

func encode(t testing.TB, label, s string) []byte {
	t.Helper()
	e, err := htmlindex.Get(label)
	if err != nil {
		t.Fatal(err)
	}
	switch label {
	case "utf-16le":
		e = unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case "utf-16be":
		e = unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	b, err := e.NewEncoder().Bytes([]byte(s))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestDecodeByLabel(t *testing.T) {
	for _, a := range articles {
		for _, label := range append(a.encodings, "utf-16le", "utf-16be", "utf-8") {
			got, name, err := decode("a.txt", encode(t, label, a.text), Options{Encoding: label})
			if err != nil || string(got) != a.text || name != strings.ReplaceAll(label, utf8Name, "") {
				t.Errorf("%s in %s: %q, %v\n%s", a.lang, label, name, err, got)
			}
		}
	}
}

func TestDecodeByDetection(t *testing.T) {
	for _, a := range articles {
		for _, label := range append(a.encodings, "utf-16le", "utf-16be", "utf-8") {
			got, name, err := decode("a.txt", encode(t, label, a.text), Options{})
			if err != nil || string(got) != a.text {
				t.Errorf("%s in %s: as %q, %v\n%s", a.lang, label, name, err, bytes.ToValidUTF8(got, []byte("?")))
			}
		}
	}
}

func TestDecodeByDeclaration(t *testing.T) {
	tests := []struct{ label, head string }{
		{"gb18030", `<html><head><meta http-equiv="Content-Type" content="text/html; charset=GB18030">`},
		{"big5", `<meta charset="Big5">`},
		{"shift_jis", "<!-- " + strings.Repeat("padding ", 300) + `--><html><head><META CHARSET='Shift_JIS' >`},
		{"euc-kr", `<?xml version="1.0" encoding="EUC-KR"?><html>`},
		{"windows-1252", `<html><meta content="text/html;charset=ISO-8859-1;x" http-equiv=content-type>`},
	}
	for i, c := range tests {
		body := []string{articles[0].text, articles[1].text, articles[2].text, articles[3].text, "Ä"}[i]
		got, name, err := decode("a.html", encode(t, c.label, c.head+body), Options{})
		if err != nil || name != c.label || !strings.HasSuffix(string(got), body) {
			t.Errorf("%s: %q, %v", c.label, name, err)
		}
	}
}

func TestDeclarationAgainstEvidence(t *testing.T) {
	meta := "<meta charset=gb2312>"
	for s, want := range map[string]string{
		meta + "市议会通过新的公共交通计划":    "",    // saved again as UTF-8
		meta + "<p>plain ASCII":   "gbk", // nothing to tell
		meta + "\xD0\xC5\xCF\xA2": "gbk", // 信息, which is also valid UTF-8
	} {
		if _, name, err := decode("a.html", []byte(s), Options{}); err != nil || name != want {
			t.Errorf("%q: %q, %v; want %q", s, name, err, want)
		}
	}
	if _, name, err := decode("a.txt", []byte("<meta charset=big5> is how pages begin. é"), Options{}); err != nil || name != "" {
		t.Errorf("plain text: %q, %v", name, err)
	}
}

// TestReplacementCharacter: a file may hold U+FFFD of its own right, before and
// after a byte that is wrong.
func TestReplacementCharacter(t *testing.T) {
	for _, label := range []string{"gb18030", "utf-16le", "utf-16be"} {
		s := "a\uFFFD\n\uFFFD\uFFFD 市"
		raw := encode(t, label, s)
		if got, err := transcode(raw, label); err != nil || string(got) != s {
			t.Errorf("%s: %q, %v", label, got, err)
		}
	}
	raw := append(encode(t, "gb18030", "a\uFFFD\n市"), 0xFF, 'b')
	_, err := transcode(raw, "gb18030")
	if b := (*badByte)(nil); !errors.As(err, &b) || b.line != 2 || b.offset != 8 {
		t.Errorf("%#v", err)
	}
}

func TestDecodeKeepsTheMarkOfUTF8Only(t *testing.T) {
	for raw, want := range map[string]string{
		"\xEF\xBB\xBFab":           "\uFEFFab",
		"\xFF\xFEa\x00b\x00":       "ab",
		"\xFE\xFF\x00a\x00b":       "ab",
		"\xFE\xFF\xD8\x42\xDF\xB7": "𠮷",
	} {
		if got, _, err := decode("a.txt", []byte(raw), Options{}); err != nil || string(got) != want {
			t.Errorf("%q: %q, %v", raw, got, err)
		}
	}
	if got, name, err := decode("a", []byte("\xFE\xFF\x00a"), Options{Encoding: "utf-16"}); err != nil || string(got) != "a" || name != "utf-16be" {
		t.Errorf("%q, %q, %v", got, name, err)
	}
}
