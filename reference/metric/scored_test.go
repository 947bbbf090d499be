package metric

import (
	"math"
	"testing"
)

// scoredBy orders the scores of the table below: a line of BLEU with effective
// order, one of chrF, one of TER.
var scoredBy = []string{
	"bleu:13a", "bleu:intl", "bleu:zh", "bleu:char", "bleu:none", "bleu:13a:lc",
	"chrf", "chrf++", "chrf:ws", "chrf:lc",
	"ter", "ter:norm", "ter:nopunct", "ter:norm:asian", "ter:cased",
}

// The scores were worked out outside this package, by a rendering of
// sacreBLEU 2.6's algorithms in Python that gives sacreBLEU's own scores.
var scored = []struct {
	hyp    string
	refs   []string
	scores []Score
}{
	{
		"The ferry left at 7.30 a.m., but nobody had told the band.",
		[]string{"Nobody had told the band that the ferry left at 7:30 a.m."},
		[]Score{
			35.230890317, 35.230890317, 35.230890317, 75.965989948, 21.200626759, 50.243316187,
			72.094117625, 66.774181218, 74.990272648, 76.677785728,
			58.333333333, 47.058823529, 25, 47.058823529, 75,
		},
	},
	{
		"Mayor Ilse Brandvold opened the \"Harbour Days\" on 3 June.",
		[]string{"On 3 June, mayor Ilse Brandvold opened the “Harbour Days”.", "The “Harbour Days” were opened by Ilse Brandvold on 3 June."},
		[]Score{
			38.677062764, 39.355951621, 39.355951621, 84.555547659, 37.991784283, 48.44273238,
			76.710832623, 69.186404763, 79.027098229, 81.036378637,
			47.619047619, 50, 28.571428571, 50, 66.666666667,
		},
	},
	{
		"渡轮七点半离开了港口。",
		[]string{"渡轮在七点半离开港口。"},
		[]Score{
			0, 50, 51.566269182, 51.566269182, 0, 0,
			40.773208273, 34.948464234, 40.773208273, 40.773208273,
			100, 100, 100, 18.181818182, 100,
		},
	},
	{
		"Цена выросла на 3,5 %, сказал директор.",
		[]string{"Директор сказал, что цена выросла на 3,5%."},
		[]Score{
			30.719343731, 30.719343731, 30.719343731, 71.57398289, 13.134549472, 46.26079039,
			65.65614743, 57.758631235, 64.949175636, 71.75165713,
			71.428571429, 40, 71.428571429, 40, 85.714285714,
		},
	},
	{
		"أُغلق الجسر مساء أمس.",
		[]string{"أُغلق الجسر ليلة أمس."},
		[]Score{
			30.213753974, 30.213753974, 30.213753974, 65.405858449, 35.355339059, 30.213753974,
			57.586337954, 59.439753465, 63.695953528, 57.586337954,
			25, 20, 25, 20, 25,
		},
	},
	{
		"👩\u200d🌾 harvested 1,200 t of café beans 😀",
		[]string{"👩\u200d🌾 harvested 1200 t of cafe\u0301 beans 😀"},
		[]Score{
			19.130147081, 35.49481056, 35.49481056, 81.669203195, 19.130147081, 19.130147081,
			73.670081728, 69.984704153, 79.168030712, 73.670081728,
			25, 25, 12.5, 25, 25,
		},
	},
	{
		"Ο ΔΡΟΜΟΣ είναι κλειστός",
		[]string{"ο δρόμος είναι ΚΛΕΙΣΤΟΣ"},
		[]Score{
			15.973577606, 15.973577606, 15.973577606, 21.951524427, 15.973577606, 18.995892141,
			17.66619367, 16.374645253, 25.783700578, 73.062578833,
			50, 50, 50, 50, 75,
		},
	},
	{
		"\ufeffFirst line,\r\nsecond line &amp; third",
		[]string{"First line, second line & third"},
		[]Score{
			80.910671157, 46.713797773, 46.713797773, 77.65145041, 32.466791548, 80.910671157,
			85.156703309, 78.60215978, 75.013231335, 85.156703309,
			33.333333333, 14.285714286, 33.333333333, 14.285714286, 33.333333333,
		},
	},
	{
		"",
		[]string{"Nothing was translated."},
		[]Score{
			0, 0, 0, 0, 0, 0,
			0, 0, 0, 0,
			100, 100, 100, 100, 100,
		},
	},
	{
		"Something was added.",
		[]string{""},
		[]Score{
			0, 0, 0, 0, 0, 0,
			0, 0, 0, 0,
			100, 100, 100, 100, 100,
		},
	},
}

func TestScored(t *testing.T) {
	for _, c := range scored {
		for i, name := range scoredBy {
			got := sentenceScore(settings[name], c.hyp, c.refs)
			if want := float64(c.scores[i]); math.Abs(got-want) > tolerance {
				t.Errorf("%s of %q: %.9f, want %.9f", name, c.hyp, got, want)
			}
		}
	}
}
