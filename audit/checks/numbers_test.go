package checks

import (
	"fmt"
	"strings"
	"testing"

	"mtaudit/audit/text"
	"mtaudit/audit/text/read"
)

func numbersOf(t testing.TB, lang, s string) (*text.Document, *numberList) {
	t.Helper()
	d, err := read.Document("a.txt", []byte(s), read.Options{Format: "plain", Lang: lang})
	if err != nil {
		t.Fatal(err)
	}
	return d, newNumbers(d, lang)
}

// spellNumbers writes numbers as text=value, with a question mark if weak.
func spellNumbers(d *text.Document, l *numberList) string {
	var out []string
	for _, x := range l.all {
		s := fmt.Sprintf("%s=%.15g", d.Text(x.Span), x.values[0])
		if x.weak {
			s += "?"
		}
		out = append(out, s)
	}
	return strings.Join(out, " ")
}

func TestNumbers(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "They sold 1,500,000 of 3.5 million, 1.5bn and 20 thousand.", "1,500,000=1500000 3.5 million=3500000 1.5bn=1500000000 20 thousand=20000"},
		{"en", "In 2020-21 the 14th plan rose 5% to $30,000.", "2020=2020 21=21 14th=14 5=5 30,000=30000"},
		{"en", "They paid RMB30,000 and USD1.5 million in G7 and L4.", "RMB30,000=30000 USD1.5 million=1500000 G7=7? L4=4?"},
		{"en", "Twenty-one of two hundred and fifty thousand, the thirty-first.", "Twenty-one=21 two hundred and fifty thousand=250000 thirty-first=31"},
		{"en", "One or two, half a million, a quarter of a billion, three and a half million.", "One=1? two=2? half a million=500000 quarter of a billion=250000000 three and a half million=3500000"},
		{"en", "COVID-19 hit Su-27 pilots of XIX Congress, not X or I.", "19=19? 27=27? XIX=19? X=10?"},
		{"en", "On Dec. 22 and 3 May at 10:30 p.m.", "Dec=12? 22=22 3=3 May=5? 10:30=10.3?"},
		{"en", "It may march. See https://example.org/2020/12345 there.", "2020=2020? 12345=12345?"},
		{"en", "Key 010020030300000000000000011100001126894160 stays.", ""},
		{"en", "From 5 to 6 million, five or six hundred, 1 500 000.", "5=5? 6 million=6000000 five=5? six hundred=600? 1 500 000=1500000"},
		{"de", "Es waren 1.500 Boote, 2,5 Millionen Kronen und zwölf Leute am 22.12.2020.", "1.500=1500 2,5 Millionen=2500000 zwölf=12 22.12.2020=22? 22.12.2020=12? 22.12.2020=2020"},
		{"ru", "В 1990 году 2,5 млн человек, двадцать пять лодок.", "1990=1990 2,5 млн=2500000 двадцать пять=25"},
		{"zh", "共有150万人、3亿5000万元、二十一艘、二〇二〇年12月22日", "150万=1500000 3亿5000万=350000000 二十一=21 二〇二〇=2020 12=12 22=22"},
		{"zh", "１２艘和一个", "１２=12 一=1?"},
		{"zh", "“十三五”期间有十多万人、3000余万元，两千五，三五年，送电850亿千瓦时", "十三=13 五=5? 十多万=100000 3000余万=30000000 两千五=2500 三五=35 850亿=85000000000 千=1000?"},
		{"zh", "民国101年与1980年代的五成", "101=2012 1980=1980 五=5?"},
		{"ja", "令和6年5月に３万5千人、前年比12.5％増の1兆2000億円、午後3時半", "6=2024 5=5 ３万5千=35000 12.5=12.5 1兆2000億=1200000000000 3=3? 半=50?"},
		{"ko", "2024년 5월 3만5천명이 1조 2000억원을 10시 30분", "2024년=2024 5월=5 3만5천명이=35000 1조 2000억원을=1200000000000 10시=10? 30분=30"},
		{"fr", "Quatre-vingt-dix-sept et soixante-quinze, vingt et un, deux cent cinquante mille, 18h30, XIXe", "Quatre-vingt-dix-sept=97 soixante-quinze=75 vingt et un=21 deux cent cinquante mille=250000 18h30=18.3? XIXe=19?"},
		{"es", "Treinta y cinco, doscientos cincuenta mil, tres mil millones, veintiún", "Treinta y cinco=35 doscientos cincuenta mil=250000 tres mil millones=3000000000 veintiún=21"},
		{"de", "Zweihundertfünfzig, einundzwanzig, 18.30 Uhr, dreiundzwanzigsten, Sechziger", "Zweihundertfünfzig=250 einundzwanzig=21 18.30=18.3? dreiundzwanzigsten=23 Sechziger=60?"},
		{"ru", "двадцати пяти, тысяча девятьсот, полтора миллиона, пятидесятого", "двадцати пяти=25 тысяча девятьсот=1900 полтора миллиона=1500000 пятидесятого=50"},
		{"uk", "двадцяти п’яти, сорок тисяч, 2,5 мільйона", "двадцяти п’яти=25 сорок тисяч=40000 2,5 мільйона=2500000"},
		{"en", "A hundred and fifty of £101million at GMT+8", "hundred and fifty=150 101million=101000000 8=8?"},
		{"ar", "فاز ٤٢ لاعبا", "٤٢=42"},
		{"en", "👩‍👩‍👧 12 cafe\u0301s\r\nand 13", "12=12 13=13"},
	} {
		d, l := numbersOf(t, c.lang, c.text)
		if got := spellNumbers(d, l); got != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.lang, c.text, got, c.want)
		}
	}
}

// Forms that must agree have a value in common.
func TestNumbersAgree(t *testing.T) {
	for _, c := range []struct{ lang, a, b string }{
		{"en", "14th", "fourteenth"}, {"en", "XIV", "14"}, {"en", "1.5 million", "1,500,000"},
		{"en", "9 p.m.", "21:00"}, {"en", "half", "50 percent"}, {"en", "the 1990s", "the 90s"},
		{"en", "the 80’s", "the 1980s"}, {"en", "19th century", "the 1800s"}, {"en", "12", "a dozen"}, {"en", "2020-2021", "2020-21"},
		{"en", "1.1 million", "1,100,000"}, {"en", "100", "a century"}, {"en", "December 5", "12/5"},
		{"en", "two decades", "20 years"}, {"en", "1980s", "80s"}, {"de", "Sechziger", "1960"}, {"de", "18.30 Uhr", "18:30"},
		{"zh", "五成", "50%"}, {"ja", "1割8分2厘", "182"}, {"ja", "令和6年", "2024"}, {"ko", "10시", "22:00"}, {"fr", "années 80", "1980"},
		{"zh", "150万", "1500000"}, {"zh", "二十二日", "22日"},
	} {
		_, a := numbersOf(t, c.lang, c.a)
		_, b := numbersOf(t, c.lang, c.b)
		for _, x := range a.all[:1] {
			if !b.near(x.values, window{}) {
				t.Errorf("%s and %s: %v is not in %v", c.a, c.b, x.values, b.where())
			}
		}
	}
}

func FuzzNumbers(f *testing.F) {
	f.Add("On Dec. 22, 1,500,000 of 3.5 million (XIX, twenty-one) 150万 10:30 p.m. 1..5 9,9,9")
	f.Add("2020-21 ٤٢ １２ 二〇 hundred million half a and a half 5-")
	f.Fuzz(func(t *testing.T, s string) {
		d, err := read.Document("a.txt", []byte(s), read.Options{Format: "plain"})
		if err != nil {
			t.Skip("not a text")
		}
		for _, lang := range []string{"en", "de", "zh"} {
			last := 0
			for _, x := range newNumbers(d, lang).all {
				if x.Empty() || x.Start < last || x.End > len(d.Source) || len(x.values) == 0 {
					t.Fatalf("bad number %+v after %d", x, last)
				}
				last = x.Start
			}
		}
	})
}

func BenchmarkNumbers(b *testing.B) {
	s := strings.Repeat("On Dec. 22, 2020 some 1.5 million of twenty-one thousand people paid 30,000 crowns to the XIV Congress.\n\n", 500)
	d, _ := numbersOf(b, "en", s)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		newNumbers(d, "en")
	}
}
