package align

import "testing"

// The paragraphs of invented articles in English and in other languages.
// Letters name them in the cases below.
var (
	english = map[byte]string{
		'a': "The harbour master of Lindholm, Odrun Haldvik, opened the new ferry terminal on Tuesday in front of more than 1,500 people, among them the president of the regional council.",
		'b': "The terminal cost 42 million crowns.",
		'c': "Fishermen protested against higher mooring fees. Their speaker, Pelle Brost, handed over a petition with 800 signatures and said that the minister of transport had never answered his letters.",
		'd': "Haldvik promised to read the petition.",
		'e': "Ferries to the island of Skarvoy will run every hour from next spring, the company Nordlinje announced in a press release, and the price of a ticket will remain at 12.50 crowns.",
		'f': "A technical commission is to examine the foundations of the old quay, where engineers discovered cracks of 3 centimetres in 2019.",
		'g': "The opposition in the council criticised the project. It demanded that the documents of the contract with the construction firm Granitt be published before the elections.",
		'h': "On the evening, the municipal orchestra played music by a local composer.",
	}
	french = map[byte]string{
		'a': "Le capitaine du port de Lindholm, Odrun Haldvik, a inauguré mardi le nouveau terminal des ferrys devant plus de 1 500 personnes, parmi lesquelles le président du conseil régional.",
		'b': "Le terminal a coûté 42 millions de couronnes.",
		'c': "Les pêcheurs ont protesté contre la hausse des droits d’amarrage. Leur porte-parole, Pelle Brost, a remis une pétition de 800 signatures et a déclaré que le ministre des Transports n’avait jamais répondu à ses lettres.",
		'd': "Haldvik a promis de lire la pétition.",
		'e': "Les ferrys pour l’île de Skarvoy circuleront toutes les heures à partir du printemps prochain, a annoncé la compagnie Nordlinje dans un communiqué de presse, et le prix du billet restera de 12,50 couronnes.",
		'f': "Une commission technique doit examiner les fondations de l’ancien quai, où des ingénieurs ont découvert en 2019 des fissures de 3 centimètres.",
		'g': "L’opposition au conseil a critiqué le projet. Elle a exigé que les documents du contrat avec l’entreprise de construction Granitt soient publiés avant les élections.",
		'h': "Le soir, l’orchestre municipal a joué la musique d’un compositeur de la région.",
		'x': "Partager cet article sur les réseaux sociaux",
	}
	german = map[byte]string{
		'a': "Die Hafenmeisterin von Lindholm, Odrun Haldvik, hat am Dienstag vor mehr als 1.500 Menschen, darunter dem Präsidenten des Regionalrats, das neue Fährterminal eröffnet.",
		'b': "Das Terminal kostete 42 Millionen Kronen.",
		'c': "Die Fischer protestierten gegen höhere Liegegebühren. Ihr Sprecher Pelle Brost übergab eine Petition mit 800 Unterschriften und sagte, der Verkehrsminister habe nie auf seine Briefe geantwortet.",
		'd': "Haldvik versprach, die Petition zu lesen.",
		'e': "Die Fähren zur Insel Skarvoy fahren ab dem kommenden Frühjahr jede Stunde, teilte die Gesellschaft Nordlinje in einer Pressemitteilung mit, und der Preis einer Fahrkarte bleibt bei 12,50 Kronen.",
		'f': "Eine technische Kommission soll die Fundamente des alten Kais untersuchen, wo Ingenieure 2019 Risse von 3 Zentimetern entdeckten.",
		'g': "Die Opposition im Rat kritisierte das Projekt. Sie verlangte, die Dokumente des Vertrags mit der Baufirma Granitt vor den Wahlen zu veröffentlichen.",
		'h': "Am Abend spielte das städtische Orchester Musik eines örtlichen Komponisten.",
	}
	chinese = map[byte]string{
		'a': "林德霍尔姆港务局长Odrun Haldvik周二在一千五百多人面前为新的渡轮码头揭幕,其中包括地区议会主席。",
		'b': "码头耗资4200万克朗。",
		'c': "渔民抗议停泊费上涨。他们的发言人Pelle Brost递交了一份有800人签名的请愿书,并说交通部长从未回复过他的信件。",
		'd': "Haldvik答应阅读请愿书。",
		'e': "Nordlinje公司在新闻稿中宣布,从明年春天起,开往斯卡沃伊岛的渡轮将每小时一班,票价仍为12.50克朗。",
		'f': "一个技术委员会将检查旧码头的地基,工程师二〇一九年在那里发现了3厘米的裂缝。",
		'g': "议会中的反对派批评了该项目,要求在选举前公布与建筑公司Granitt的合同文件。",
		'h': "晚上,市管弦乐队演奏了当地一位作曲家的音乐。",
	}
)

func TestAbroad(t *testing.T) {
	for name, c := range map[string]struct {
		language           map[byte]string
		article, reference string
		want               string
	}{
		"French, one by one":    {french, "a b c d e f g h", "a b c d e f g h", "0:0 1:1 2:2 3:3 4:4 5:5 6:6 7:7"},
		"French, joined":        {french, "a+b c d e+f g h", "a b c d e f g h", "0:0,1 1:2 2:3 3:4,5 4:6 5:7"},
		"French, parted":        {french, "a b c d e f g h", "a b c+d e f g+h", "0:0 1:1 2,3:2 4:3 5:4 6,7:5"},
		"French, dropped":       {french, "a b d e f g h", "a b c d e f h", "0:0 1:1 :2 2:3 3:4 4:5 5: 6:6"},
		"French, moved":         {french, "a b d e f g c h", "a b c d e f g h", "0:0 1:1 2:3 3:4 4:5 5:6 6:2 7:7"},
		"German, joined":        {german, "a+b c d e f g+h", "a b c d e f g h", "0:0,1 1:2 2:3 3:4 4:5 5:6,7"},
		"German, dropped":       {german, "a b d e g h", "a b c d e f g h", "0:0 1:1 :2 2:3 3:4 :5 4:6 5:7"},
		"German, moved":         {german, "e a b c d f g h", "a b c d e f g h", "0:4 1:0 2:1 3:2 4:3 5:5 6:6 7:7"},
		"Chinese, one by one":   {chinese, "a b c d e f g h", "a b c d e f g h", "0:0 1:1 2:2 3:3 4:4 5:5 6:6 7:7"},
		"Chinese, dropped":      {chinese, "a b d e f g h", "a b c d e f g h", "0:0 1:1 :2 2:3 3:4 4:5 5:6 6:7"},
		"Chinese, joined":       {chinese, "a b c+d e f g h", "a b c d e f g h", "0:0 1:1 2:2,3 3:4 4:5 5:6 6:7"},
		"nothing on either end": {french, "b c", "a b c d", ":0 0:1 1:2 :3"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := spell(Texts(texts(c.language, c.article), texts(english, c.reference))); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

func TestPinnedAbroad(t *testing.T) {
	beads := Pinned(texts(french, "a b c d e"), texts(english, "a b c d e"), []Pin{{[]int{3}, []int{1}}, {[]int{1}, []int{3}}})
	if got, want := spell(beads), "0:0 1:3 2:2 3:1 4:4"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestCognate(t *testing.T) {
	for _, c := range [][2]string{
		{"président", "president"}, {"Präsident", "president"}, {"президент", "president"}, {"théâtre", "theatre"},
		{"gouvernement", "government"}, {"politique", "political"}, {"Zentrum", "centre"}, {"Зеленский", "Zelensky"},
		{"philosophie", "Filosofia"}, {"Украина", "Ukraine"}, {"the\u0301a\u0302tre", "theatre"},
	} {
		if cognate(c[0]) != cognate(c[1]) {
			t.Errorf("%s is %s, %s is %s", c[0], cognate(c[0]), c[1], cognate(c[1]))
		}
	}
	for _, w := range []string{"le", "а", "", "𝔘𠮷", "ؤ"} {
		if s := cognate(w); len(s) > 0 && s[0] == vowel && len(w) > 0 {
			t.Errorf("%q has too few consonants, got %q", w, s)
		}
	}
}

func TestHanNumber(t *testing.T) {
	for s, want := range map[string]string{
		"二〇一九": "2019#", "四千二百万": "42000000#", "一千五百": "1500#", "十二": "12#", "三十": "30#", "一亿两千万": "120000000#", "萬億": "100010000#", "〇〇": "#",
	} {
		if got := hanNumber(s); got != want {
			t.Errorf("%s: %s, want %s", s, got, want)
		}
	}
}
