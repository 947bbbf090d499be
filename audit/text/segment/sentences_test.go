package segment

import (
	"strings"
	"testing"

	uax29 "github.com/clipperhouse/uax29/v2/sentences"

	"mtaudit/audit/text"
)

// In each case a bar stands where one sentence ends and the next begins.
var sentenceCases = []struct{ lang, text string }{
	// Titles, initials, companies.
	{"en", "Dr. Ana Weller met Prof. J. K. Marsh. |They spoke."},
	{"en", "Gen. Tom Ark and Lt. Col. R. Voss left. |Mrs. Lane stayed."},
	{"en", "George W. Hale won. |J. R. R. Oaks lost."},
	{"en", "Shares of Orla Inc. rose. |Tamber Co. Ltd. fell."},
	{"en", "He runs Orla Inc. |The firm makes lamps."},
	{"en", "Orla Corp. Chief Executive Jo Lind resigned."},
	{"en", "Sam Vale Jr. spoke first. |Sen. Rae Holt followed."},
	{"en", "The firm (Orla Inc.) said so. |It was Plan B. |It failed."},
	{"en", "See St. Mark's Church on Elm St. |It is old."},
	{"en", "Ask Dr. “Bones” Kemp. |He knows."},
	// Countries and letters with stops.
	{"en", "He lives in the U.S. |The next day he left."},
	{"en", "The U.S. President spoke at the U.N. headquarters. |It rained."},
	{"en", "It is the U.S.’s plan. |U.S.-made cars sell."},
	{"en", "Fruit, e.g. Apples, i.e. food, was sold vs. Bread."},
	{"en", "Cards, apps, etc. |Lind agreed, etc. and left."},
	{"en", "She holds a Ph.D. in law. |He has none."},
	// Datelines, dates, times, numbers.
	{"en", "BEIJING, Dec. 22 (Xinhua) -- On December 22, a meeting was held. |It ended at 5 p.m. Monday."},
	{"en", "LISBON, DEC. 22 -- Talks began. |They ended at 3 a.m. |The hall was empty."},
	{"en", "In Sept. and Oct. 2020 it rained. |In Nov. |The sun shone."},
	{"en", "Prices rose 3.5 percent to $1,000.50 in No. 5 of 12. |They fell."},
	{"en", "He said no. |Then he left."},
	{"en", "It happened in 2020. |In 2021. |1,500 people came."},
	{"en", "See Fig. 3 on pp. 4 and vol. 2. |It is art. |Look."},
	{"en", "1. The first item. |2. The second item."},
	{"en", "IV. The fourth part. |a. A letter."},
	// False full stops.
	{"en", "a community of sharing good and pain. |and help each other. |Next."},
	{"en", "He paid 5. |percent of it. |“and left”."},
	{"en", "The talks ended.|They will resume.|Soon. |See mtaudit.org or Node.js now."},
	// Quotes, brackets, ellipses, marks.
	{"en", "“I agree.” |He left. |“Really?” he asked. |“No!” |She nodded."},
	{"en", "He said \"I agree.\" |Then \"he left.\" |\"Good.\""},
	{"en", "He left (as he said.) |She stayed. |(It rained.)"},
	{"en", "He left. |[Then] she left.’ |‘Good.’ |He said."},
	{"en", "Well... he left. |Well... |He left. |So . . . |The end… of it. |…and more."},
	{"en", "What?! |No!!! |Yes?) |Good."},
	{"en", "It is over, he said. |— Then it rained."},
	{"en", "He left. , and so on."},
	{"en", "wrapped text goes on\nover lines. |The next\nline."},
	// Chinese.
	{"zh", "增长3.5%。|美国（U.S.）表示欢迎。|“你好！”|他走了。"},
	{"zh", "他说：“我们同意。”|会议结束了！|好吗？|好……他想。"},
	{"zh", "（一）会议开始。|（二）会议结束。）|完"},
	{"zh", "《上线！老师好》来了。|“ 二〇一九”走了… …|“光源 … …” |完。"},
	{"zh", "好吗?|我走了!|他说.|我们来了。"},
	{"zh-Hant", "他說：「我們同意。」|會議結束。|『好。』|完。"},
	// Japanese.
	{"ja", "「行きます。帰ります。」と述べた。|次の日。"},
	{"ja", "『「はい。」いいえ。』という。|終わり！|そうか？|はい。"},
	{"ja", "「開いたまま。|次の文。|終わり。"},
	// Korean.
	{"ko", "회의가 열렸다. |그는 떠났다. |큰 집. |끝."},
	// Right-to-left scripts.
	{"ar", "هل جاء؟ |نعم جاء. |قال د. سامي إنه هنا؛ ثم ذهب. |انتهى!"},
	{"ur", "یہ پہلا ہے۔ |یہ دوسرا ہے۔"},
	{"he", "הוא בא. |היא הלכה? |כן! |צה\"ל הודיע."},
	// Devanagari, Thai, Armenian, Greek.
	{"hi", "यह पहला है। |यह दूसरा है॥ |डॉ. वर्मा आए। |वह गई. |ठीक है।"},
	{"th", "ประชุมแล้ว เขากลับบ้าน"},
	{"hy", "Նա եկավ։ |Նա գնաց։"},
	{"el", "Ήρθε; |Ναι, ο κ. Λάμπρος ήρθε. |Έφυγε."},
	// German.
	{"de", "Am 22. Dezember traf Hr. Lang z. B. Frau Berg. |Der 19. Parteitag begann am 3. |Die Reden folgten."},
	{"de", "Das sind ca. 3 Mio. Euro bzw. 5 Mrd. Dollar. |Im Jahr 2020. |Er sagte: „Gut.“ |Sie ging."},
	{"de", "Äpfel, Birnen usw. |Das ist d. h. alles u. a. hier. |Nr. 5 lebt."},
	{"de", "»Gut.« |Er ging. |„Sag ‚Nein.‘“ |Lang stieg auf 60. |„Unsere Zahlen.“ |Ende."},
	// French.
	{"fr", "M. Dupré a parlé. |« Oui. » |Il est parti. |Mme Lenoir, av. J. Roche, etc. |Le vol. 3."},
	{"fr", "Que c'est. |Il dit : « Bien ! » puis il part. |« Non. »"},
	// Spanish.
	{"es", "El Sr. Vidal llegó a EE.UU. ayer. |¿Qué dijo? |¡Nada! |La Sra. Ruiz calló."},
	{"es", "Viven en EE. UU. |El núm. 5 ganó."},
	// Italian.
	{"it", "Il sig. Rossini e la dott.ssa Verri sono qui. |L'art. 3 vale. |Ecc. ecc. |Il resto."},
	// Portuguese.
	{"pt", "O Sr. Alves falou. |A Dra. Pires saiu às 5. |Eram dez. |João ficou."},
	// Russian and Ukrainian.
	{"ru", "А. С. Громов жил в г. Омске. |В 1990 г. он уехал, т. е. бежал и т. д. |Он вернулся."},
	{"ru", "— Да! — сказал он. |— Мы едем. |«Нет!» — ответил Пётр. |Это стоит 5 млн руб. |На ул. Мира 3 тыс. человек. |Их 8 млн. |Трое ушли."},
	{"uk", "О. П. Гай жив у м. Києві. |У 1990 р. він поїхав. |Він повернувся на вул. Миру."},
	// Others.
	{"sv", "Han kom bl.a. hit osv. |Det var kl. 5. |EU:s plan."},
	{"pl", "To np. prof. Kowal itd. |Na 3. miejscu."},
	{"und", "Emoji 😀! |Then 👩‍👩‍👧 left. |Cafe\u0301. |E\u0301. Roy came."},
}

func TestSentences(t *testing.T) {
	for _, c := range sentenceCases {
		whole := strings.ReplaceAll(c.text, "|", "")
		d := document(c.lang, whole)
		var got strings.Builder
		end := 0
		for i, s := range paragraph(d).Sentences {
			got.WriteString(whole[end:s.Start])
			if i > 0 {
				got.WriteByte('|')
			}
			got.WriteString(whole[s.Start:s.End])
			end = s.End
		}
		if got.String() != c.text {
			t.Errorf("%s\n got %s\nwant %s", c.lang, &got, c.text)
		}
	}
}

// On prose without traps the splitter agrees with UAX #29.
func TestSentencesAgreeWithUAX29(t *testing.T) {
	for _, s := range []string{
		"The river rose at night. Nobody slept! Who would have? It fell (slowly.) By noon “all was dry.” People went home.",
		"Река поднялась ночью. Никто не спал! Кто бы спал? К полудню всё высохло.",
		"夜里河水上涨。没有人睡觉！谁会睡呢？中午水退了。",
		"रात में नदी चढ़ी। कोई नहीं सोया। दोपहर तक सब सूख गया।",
		"ارتفع النهر ليلا. لم ينم أحد! من كان سينام؟ جف كل شيء.",
	} {
		var want, got []string
		for it := uax29.FromString(s); it.Next(); {
			want = append(want, strings.TrimSpace(it.Value()))
		}
		d := document("und", s)
		for _, sentence := range paragraph(d).Sentences {
			got = append(got, d.Text(sentence.Span))
		}
		if strings.Join(got, "|") != strings.Join(want, "|") {
			t.Errorf("\n got %q\nwant %q", got, want)
		}
	}
}

func TestSentencesOfNothing(t *testing.T) {
	for _, s := range []string{"", " \u3000\n", "\x00\x00"} {
		if p := paragraph(document("en", s)); len(p.Sentences) != 0 {
			t.Errorf("%q has sentences %v", s, p.Sentences)
		}
	}
	if p := paragraph(document("en", "... ?! —")); len(p.Sentences) != 1 {
		t.Errorf("marks alone are one sentence, not %v", p.Sentences)
	}
	if k := paragraph(document("en", "x")).Kind; k != text.Body {
		t.Errorf("kind %v", k)
	}
}
