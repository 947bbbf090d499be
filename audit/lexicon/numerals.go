package lexicon

import (
	"maps"
	"strings"
	"sync"
)

// NumeralKind says how a word of number joins with its neighbours.
type NumeralKind uint8

// The kinds of numeral.
const (
	Cardinal  NumeralKind = iota // adds: seven, forty
	Scale                        // multiplies what stands before it: hundred, million
	Ordinal                      // adds and ends: seventh, fortieth, hundredth
	Collected                    // stands for a number that the text may also write in digits: dozen, decade, half
)

// A Numeral is a word that means a number.
type Numeral struct {
	Value float64
	Kind  NumeralKind
}

// Numerals are the words of number of a language (BCP 47), in lower case. The
// map is empty for a language without a list. It is shared: do not change it.
func Numerals(lang string) map[string]Numeral {
	if read, ok := numeralsOf()[base(lang)]; ok {
		return read()
	}
	return nil
}

var numeralsOf = sync.OnceValue(func() map[string]func() map[string]Numeral {
	all := make(map[string]func() map[string]Numeral, len(numerals))
	for lang, lists := range numerals {
		all[lang] = sync.OnceValue(func() map[string]Numeral { return readNumerals(lists) })
	}
	return all
})

func readNumerals(lists []numeralList) map[string]Numeral {
	out := map[string]Numeral{}
	for _, list := range lists {
		for i, w := range strings.Fields(list.words) {
			for form := range strings.SplitSeq(w, "|") {
				list.add(out, form, list.value(i))
			}
		}
	}
	return out
}

// add puts a word in, with each of the endings.
func (l numeralList) add(out map[string]Numeral, word string, value float64) {
	if l.endings == "" {
		out[word] = Numeral{value, l.kind}
	}
	for e := range strings.FieldsSeq(l.endings) {
		out[word+e] = Numeral{value, l.kind}
	}
}

// Months are the names of the months of a language (BCP 47) and their short
// forms, in lower case and without a full stop, with their numbers from 1. The
// map is shared: do not change it.
func Months(lang string) map[string]int { return monthsOf()[base(lang)] }

var monthsOf = sync.OnceValue(func() map[string]map[string]int { return numbered(months, 1) })

// numbered reads lists of words by language, in the order of their numbers. Other
// forms of a word follow after "|".
func numbered(lists map[string]string, from int) map[string]map[string]int {
	all := make(map[string]map[string]int, len(lists))
	for lang, words := range lists {
		all[lang] = map[string]int{}
		for i, w := range strings.Fields(words) {
			for form := range strings.SplitSeq(w, "|") {
				all[lang][form] = from + i
			}
		}
	}
	return all
}

func base(lang string) string {
	b, _, _ := strings.Cut(strings.ToLower(lang), "-")
	return b
}

// Magnitudes are the abbreviations and foreign words that multiply the number
// in digits before them, in any language. The map is a copy.
func Magnitudes() map[string]float64 { return maps.Clone(magnitudes) }

// Currency reports whether capitals before digits name a currency: USD, RMB.
func Currency(s string) bool { return currencySet().Has(s) }

var currencySet = sync.OnceValue(func() Set { return setOf(currencies) })

const currencies = " A AED ARS AU AUD BRL C CA CAD CHF CLP CNY COP CZK DKK DM EGP EUR F FRF GBP HK HKD HUF IDR INR ILS JPY KES KRW KSH KZT LKR MOP MXN MYR N NOK NT NTD NZ NZD P PHP PKR PLN QAR R RM RMB RON RP RS Rs RSD RUB S SAR SEK SG SGD T THB TRY TSH TWD UAH UGX US USD VND Z ZAR Rp Rm Ksh "

// Measure reports whether a word, in small letters and without a plural s, is a
// unit in which translators convert: of length, area, weight, volume, heat or
// money.
func Measure(word string) bool { return measureSet().Has(word) }

var measureSet = sync.OnceValue(func() Set { return setOf(measures) })

const measures = " mile mi kilometer kilometre km meter metre m centimeter centimetre cm millimeter mm foot feet ft inch inche yard nautical li" +
	" acre hectare ha mu square sq km2 m2 pound lb ounce oz kilogram kilo kg gram gramme g ton tonne metric jin ji catty stone" +
	" gallon liter litre l barrel celsiu fahrenheit degree °c °f dollar euro yuan rmb yen won pound sterling franc ruble rouble rupee usd eur gbp cny jpy hkd mop krw" +
	" meile meilen kilometern metern fuß zoll morgen hektar quadratkilometer quadratmeter pfund kilogramm gramm tonnen unze grad gallonen barrel dollar rubel" +
	" pied pouce mètre kilomètre livre hectare litre milla metro kilómetro libra hectárea litro миль мили км м метр метров метра долларов рублей евро га кг тонн 公里 里 米 亩 畝 斤 公斤 吨 元 円 美 "

// HangulScale returns what a Korean syllable at digits multiplies them by.
func HangulScale(r rune) (value float64, ok bool) {
	value, ok = hangulScales[r]
	return value, ok
}

var hangulScales = map[rune]float64{'십': 10, '백': 100, '천': 1e3, '만': 1e4, '억': 1e8, '조': 1e12}

// Era returns the year before the first year of an East Asian era, so that year
// 6 of it is the value and 6; 0 if the word names none.
func Era(name string) float64 { return eras[name] }

var eras = map[string]float64{
	"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867, "民国": 1911, "民國": 1911,
}

// HanNumeral returns what a Chinese or Japanese character means as a number:
// a digit from 0 to 9, or a scale from 10 up.
func HanNumeral(r rune) (value float64, ok bool) {
	value, ok = han[r]
	return value, ok
}

// Roman reads a Roman numeral in capitals, from I to MMMCMXCIX, in its regular
// form only: IV, never IIII.
func Roman(s string) (int, bool) {
	if s == "" || strings.IndexByte("IVXLCDM", s[0]) < 0 || strings.Trim(s, "IVXLCDM") != "" {
		return 0, false
	}
	rest, n := s, 0
	for _, d := range romans {
		for range d.most {
			if !strings.HasPrefix(rest, d.form) {
				break
			}
			rest, n = rest[len(d.form):], n+d.value
		}
	}
	return n, rest == "" && n > 0 && roman(n) == s
}

func roman(n int) string {
	var b strings.Builder
	for _, d := range romans {
		for ; n >= d.value; n -= d.value {
			b.WriteString(d.form)
		}
	}
	return b.String()
}

var romans = [...]struct {
	form        string
	value, most int
}{
	{"M", 1000, 3}, {"CM", 900, 1}, {"D", 500, 1}, {"CD", 400, 1}, {"C", 100, 3}, {"XC", 90, 1}, {"L", 50, 1},
	{"XL", 40, 1}, {"X", 10, 3}, {"IX", 9, 1}, {"V", 5, 1}, {"IV", 4, 1}, {"I", 1, 3},
}

// A numeralList holds words in order: word i means from + i·step, or
// values[i] where there are values. Other forms of a word follow after "|".
type numeralList struct {
	kind       NumeralKind
	from, step float64
	values     []float64
	words      string
	endings    string // of every word; none: they stand as they are
}

func (l numeralList) value(i int) float64 {
	if l.values != nil {
		return l.values[i]
	}
	return l.from + float64(i)*l.step
}

var numerals = map[string][]numeralList{
	"en": {
		{kind: Cardinal, from: 0, step: 1, words: "zero|nil|nought one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"},
		{kind: Cardinal, from: 20, step: 10, words: "twenty thirty forty|fourty fifty sixty seventy eighty ninety"},
		{kind: Scale, values: []float64{1e2, 1e3, 1e6, 1e9, 1e12, 1e5, 1e7}, words: "hundred|hundreds thousand|thousands million|millions billion|billions trillion|trillions lakh|lakhs crore|crores"},
		{kind: Ordinal, from: 1, step: 1, words: "first|firstly second|secondly third|thirdly|thirds fourth|fourthly|fourths fifth|fifths sixth|sixths seventh eighth|eighths ninth tenth|tenths eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"},
		{kind: Ordinal, from: 20, step: 10, words: "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth"},
		{kind: Ordinal, values: []float64{1000}, words: "thousandth"},
		{kind: Collected, from: 20, step: 10, words: "twenties thirties forties fifties sixties seventies eighties nineties"},
		{
			kind:   Collected,
			values: []float64{1, 2, 3, 4, 2, 4, 5, 10, 12, 14, 20, 50, 100, 100, 200, 1000, 50, 25, 75},
			words:  "once|single|sole|singles twice|double|doubled|doubles|both|pair|pairs|couple|twin|twins|dual|twofold|halved thrice|triple|tripled|trio|threefold quadruple|quadrupled|quartet|fourfold biennial quadrennial quintet|quinquennial|fivefold decade|decades|tenfold|tens dozen|dozens fortnight|fortnightly score|scores jubilee centenary|centennial|century|centuries hundredfold bicentenary|bicentennial millennium|millennia|millennial half|halves|midpoint quarter|quarters|quarterly three-quarters",
		},
	},
	"de": {
		{kind: Cardinal, from: 0, step: 1, words: "null eins|ein|eine|einen|einem|einer|eines zwei|zwo drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn"},
		{kind: Cardinal, from: 20, step: 10, words: "zwanzig dreißig|dreissig vierzig fünfzig sechzig siebzig achtzig neunzig"},
		{kind: Scale, values: []float64{1e2, 1e3, 1e6, 1e9, 1e12}, words: "hundert|hunderte|hunderten tausend|tausende|tausenden million|millionen milliarde|milliarden billion|billionen"},
		{kind: Ordinal, from: 1, step: 1, words: "erste|ersten|erster|erstes|erstem|erstens zweite|zweiten|zweiter|zweites|zweitens dritte|dritten|dritter|drittes|drittel vierte|vierten|vierter|viertes fünfte|fünften|fünfter|fünftes sechste|sechsten|sechster siebte|siebten|siebter achte|achten|achter neunte|neunten|neunter zehnte|zehnten|zehnter elfte|elften|elfter zwölfte|zwölften|zwölfter"},
		{kind: Collected, values: []float64{1, 2, 10, 12, 50, 25, 100}, words: "einmal|einzige|einziger zweimal|beide|beiden|doppelt|doppelte|paar|halbiert jahrzehnt|jahrzehnte|jahrzehnten dutzend|dutzende|dutzenden hälfte|halb|halbe|halben|halbes viertel|quartal|quartals jahrhundert|jahrhunderts|jahrhunderte"},
	},
	"fr": {
		{kind: Cardinal, from: 0, step: 1, words: "zéro un|une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"},
		{kind: Cardinal, from: 20, step: 10, words: "vingt|vingts trente quarante cinquante soixante septante huitante|octante nonante"},
		{kind: Scale, values: []float64{1e2, 1e3, 1e6, 1e9, 1e12}, words: "cent|cents mille million|millions milliard|milliards billion|billions"},
		{kind: Ordinal, from: 1, step: 1, words: "premier|première|premiers|premières deuxième|second|seconde troisième|tiers quatrième cinquième sixième septième huitième neuvième dixième onzième douzième"},
		{kind: Collected, values: []float64{2, 10, 12, 15, 20, 100, 50, 25, 100}, words: "double|doublé|paire dizaine|dizaines|décennie|décennies douzaine|douzaines quinzaine vingtaine centaine|centaines moitié|demi|demie quart|trimestre siècle|siècles"},
	},
	"es": {
		{kind: Cardinal, from: 0, step: 1, words: "cero un|uno|una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve"},
		{kind: Cardinal, from: 20, step: 10, words: "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa"},
		{kind: Cardinal, from: 21, step: 1, words: "veintiún|veintiuno|veintiuna veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve"},
		{kind: Cardinal, from: 200, step: 100, words: "doscientos|doscientas trescientos|trescientas cuatrocientos|cuatrocientas quinientos|quinientas seiscientos|seiscientas setecientos|setecientas ochocientos|ochocientas novecientos|novecientas"},
		{kind: Scale, values: []float64{1e2, 1e3, 1e6, 1e12}, words: "cien|ciento mil|miles millón|millones billón|billones"},
		{kind: Ordinal, from: 1, step: 1, words: "primer|primero|primera|primeros segundo|segunda tercer|tercero|tercera|tercio cuarto|cuarta quinto|quinta sexto|sexta séptimo|séptima octavo|octava noveno|novena décimo|décima"},
		{kind: Collected, values: []float64{2, 10, 12, 50, 100}, words: "doble|ambos|ambas|par década|décadas docena|docenas mitad|medio|media siglo|siglos"},
	},
	"ru": {
		{kind: Cardinal, from: 0, step: 1, words: "ноль|нуля один|одна|одно|одного|одной|одному|одним|одну два|две|двух|двум|двумя|двое|двоих три|трёх|трех|трём|трем|тремя|трое|троих четыре|четырёх|четырех|четырём|четырем|четырьмя|четверо|четверых пять|пяти|пятью|пятеро|пятерых шесть|шести|шестью|шестеро семь|семи|семью|семеро восемь|восьми|восемью девять|девяти|девятью"},
		{kind: Cardinal, from: 10, step: 1, words: "десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат", endings: "ь и ью"},
		{kind: Cardinal, values: []float64{30, 40, 90, 1.5}, words: "тридцать|тридцати|тридцатью сорок|сорока девяносто|девяноста полтора|полторы|полутора"},
		{kind: Cardinal, from: 50, step: 10, words: "пятьдесят|пятидесяти|пятьюдесятью шестьдесят|шестидесяти|шестьюдесятью семьдесят|семидесяти|семьюдесятью восемьдесят|восьмидесяти|восемьюдесятью"},
		{kind: Cardinal, from: 100, step: 100, words: "сто|ста двести|двухсот|двумстам|двумястами триста|трёхсот|трехсот|тремстам|тремястами четыреста|четырёхсот|четырехсот|четыремстам пятьсот|пятисот|пятистам шестьсот|шестисот|шестистам семьсот|семисот|семистам восемьсот|восьмисот|восьмистам девятьсот|девятисот|девятистам"},
		{kind: Scale, values: []float64{1e3, 1e6, 1e9, 1e12}, words: "тысяч|тыс миллион|млн миллиард|млрд триллион|трлн"},
		{kind: Scale, values: []float64{1e3}, words: "тысяч", endings: "а и у е ам ами ах ей"},
		{kind: Scale, values: []float64{1e6, 1e9, 1e12}, words: "миллион миллиард триллион", endings: "а у е ом ы ов ам ами ах"},
		{kind: Ordinal, values: []float64{1, 2, 4, 5, 6, 7, 8, 9}, words: "перв втор четвёрт|четверт пят шест седьм восьм девят", endings: "ый ой ая ое ого ому ым ом ую ые ых ыми"},
		{kind: Ordinal, values: []float64{3}, words: "трет", endings: "ий ья ье ьего ьему ьим ьем ьей ью ьи ьих ь и"},
		{kind: Ordinal, from: 10, step: 1, words: "десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат", endings: "ый ая ое ого ой ому ым ом ую ые ых ыми"},
		{kind: Ordinal, from: 30, step: 10, words: "тридцат сороков пятидесят шестидесят семидесят восьмидесят девяност сот", endings: "ый ая ое ого ой ому ым ом ую ые ых ыми"},
		{kind: Collected, values: []float64{2, 10, 50, 25, 100}, words: "оба|обе|обоих|обеих|дважды|вдвое|пара|пары|пару десяток|десятка|десятки|десятков|десятилетие|десятилетия|десятилетий половина|половины|половину|половине|пол четверть|четверти сотня|сотни|сотен|век|века|веке|столетие|столетия"},
	},
	"uk": {
		{kind: Cardinal, from: 0, step: 1, words: "нуль|нуля один|одна|одне|одного|одну|однієї|одній два|дві|двох|двом|двома|двоє три|трьох|трьом|трьома|троє чотири|чотирьох|чотирьом|четверо п’ять|п'ять|п’яти|п'яти|п’ятьох|п'ятьох|п’ятеро шість|шести|шістьох сім|семи|сімох вісім|восьми|вісьмох дев’ять|дев'ять|дев’яти|дев'яти"},
		{kind: Cardinal, from: 10, step: 1, words: "десят одинадцят дванадцят тринадцят чотирнадцят п’ятнадцят|п'ятнадцят шістнадцят сімнадцят вісімнадцят дев’ятнадцят|дев'ятнадцят двадцят", endings: "ь и ьох ьма"},
		{kind: Cardinal, values: []float64{30, 40, 50, 60, 70, 80, 90, 1.5}, words: "тридцять|тридцяти сорок|сорока п’ятдесят|п'ятдесят|п’ятдесяти|п'ятдесяти шістдесят|шістдесяти сімдесят|сімдесяти вісімдесят|вісімдесяти дев’яносто|дев'яносто|дев’яноста півтора|півтори"},
		{kind: Cardinal, from: 100, step: 100, words: "сто|ста двісті|двохсот триста|трьохсот чотириста|чотирьохсот п’ятсот|п'ятсот|п’ятисот|п'ятисот шістсот|шестисот сімсот|семисот вісімсот|восьмисот дев’ятсот|дев'ятсот|дев’ятисот"},
		{kind: Scale, values: []float64{1e3, 1e6, 1e9, 1e12}, words: "тисяч|тис мільйон|млн мільярд|млрд трильйон|трлн"},
		{kind: Scale, values: []float64{1e3}, words: "тисяч", endings: "а і у ею ам ами ах"},
		{kind: Scale, values: []float64{1e6, 1e9, 1e12}, words: "мільйон мільярд трильйон", endings: "а у ом и ів ам ами ах"},
		{kind: Ordinal, from: 1, step: 1, words: "перш друг третьо четверт п’ят|п'ят шост сьом восьм дев’ят|дев'ят десят одинадцят дванадцят тринадцят чотирнадцят п’ятнадцят|п'ятнадцят шістнадцят сімнадцят вісімнадцят дев’ятнадцят|дев'ятнадцят двадцят", endings: "ий а е ого ої ому им ій у і их ими"},
		{kind: Ordinal, values: []float64{3}, words: "трет", endings: "ій я є ього ьої ьому ім ю і іх ина ини"},
		{kind: Ordinal, from: 30, step: 10, words: "тридцят сороков п’ятдесят|п'ятдесят шістдесят сімдесят вісімдесят дев’яност|дев'яност сот", endings: "ий а е ого ої ому им ій у і их ими"},
		{kind: Collected, values: []float64{2, 10, 50, 25, 100}, words: "обидва|обидві|двічі|вдвічі|пара|пари десяток|десятки|десятків|десятиліття|десятиліть половина|половини|половину|пів чверть|чверті сотня|сотні|сотень|століття"},
	},
}

var months = map[string]string{
	"en": "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sep|sept october|oct november|nov december|dec",
	"de": "januar|jänner|jan februar|feber|feb märz|mär april|apr mai juni|jun juli|jul august|aug september|sep|sept oktober|okt november|nov dezember|dez",
	"fr": "janvier|janv février|févr mars avril|avr mai juin juillet|juil août septembre|sept octobre|oct novembre|nov décembre|déc",
	"es": "enero|ene febrero|feb marzo|mar abril|abr mayo junio|jun julio|jul agosto|ago septiembre|setiembre|sept octubre|oct noviembre|nov diciembre|dic",
	"it": "gennaio|gen febbraio|feb marzo|mar aprile|apr maggio|mag giugno|giu luglio|lug agosto|ago settembre|set|sett ottobre|ott novembre|nov dicembre|dic",
	"pt": "janeiro|jan fevereiro|fev março|mar abril|abr maio|mai junho|jun julho|jul agosto|ago setembro|set outubro|out novembro|nov dezembro|dez",
	"nl": "januari|jan februari|feb maart|mrt april|apr mei juni|jun juli|jul augustus|aug september|sep|sept oktober|okt november|nov december|dec",
	"ru": "январь|января|январе февраль|февраля|феврале март|марта|марте апрель|апреля|апреле май|мая|мае июнь|июня|июне июль|июля|июле август|августа|августе сентябрь|сентября|сентябре октябрь|октября|октябре ноябрь|ноября|ноябре декабрь|декабря|декабре",
	"uk": "січень|січня|січні лютий|лютого|лютому березень|березня|березні квітень|квітня|квітні травень|травня|травні червень|червня|червні липень|липня|липні серпень|серпня|серпні вересень|вересня|вересні жовтень|жовтня|жовтні листопад|листопада|листопаді грудень|грудня|грудні",
}

var magnitudes = map[string]float64{
	"k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "mio": 1e6, "b": 1e9, "bn": 1e9, "bln": 1e9, "mrd": 1e9, "mld": 1e9, "tn": 1e12, "trn": 1e12,
}

var han = map[rune]float64{
	'〇': 0, '零': 0, '一': 1, '二': 2, '两': 2, '兩': 2, '三': 3, '四': 4, '五': 5, '六': 6, '七': 7, '八': 8, '九': 9,
	'十': 10, '百': 100, '千': 1000, '万': 1e4, '萬': 1e4, '亿': 1e8, '億': 1e8, '兆': 1e12,
}
