package judge

import (
	"math"
	"strings"
	"testing"
)

// estimated are texts with the number of tokens that the vocabularies o200k and cl100k
// have for them, and for the whole request about each paragraph, its turns included.
var estimated = []struct {
	lang, text   string
	alone        [2]int
	requests     [2]int
	requestCount int
}{
	{"en", `The harbour of Norrby will stay closed until Thursday, the council said after a storm tore away forty metres of the eastern pier on Sunday night. Nobody was hurt, but three fishing boats sank at their moorings and the ferry to the islands has been cancelled for the whole week.

Ilka Brandvoll, the harbour master, told reporters that divers would inspect the foundations as soon as the wind fell below 30 knots. "We have seen worse winters, and we have always rebuilt," she said. The repairs are expected to cost 2.4 million crowns.
`, [2]int{115, 117}, [2]int{2747, 2739}, 2},
	{"de", `Der Hafen von Norrby bleibt bis Donnerstag geschlossen, teilte der Stadtrat mit, nachdem ein Sturm in der Nacht zum Montag vierzig Meter der östlichen Mole weggerissen hatte. Verletzt wurde niemand, doch drei Fischerboote sanken an ihren Liegeplätzen, und die Fährverbindung zu den Inseln fällt die ganze Woche aus.

Hafenmeisterin Ilka Brandvoll sagte, Taucher würden die Grundmauern untersuchen, sobald der Wind unter 30 Knoten sinke. „Wir haben schlimmere Winter gesehen und immer wieder aufgebaut“, sagte sie. Die Reparaturen kosten voraussichtlich 2,4 Millionen Kronen.
`, [2]int{136, 163}, [2]int{2808, 2875}, 2},
	{"zh", `诺尔比市议会表示，周日夜间的风暴冲走了东侧防波堤四十米长的一段，港口将关闭至周四。没有人员受伤，但有三艘渔船在泊位沉没，开往群岛的渡轮整个星期都已取消。

港务局长布兰沃尔告诉记者，一旦风速降到三十节以下，潜水员就会检查地基。她说：“我们见过更糟的冬天，也一直都重建起来了。”修复工程预计耗资二百四十万克朗。
`, [2]int{134, 184}, [2]int{2818, 2954}, 2},
}

func TestEstimateIsNear(t *testing.T) {
	for _, c := range estimated {
		if got := float64(Tokens(c.text)); math.Abs(got/float64(c.alone[0])-1) > 0.15 {
			t.Errorf("%s: %g tokens, want about %d", c.lang, got, c.alone[0])
		}
		requests := plannedFor(t, c.text)
		sum := 0
		for _, r := range requests {
			sum += Estimate(r)
		}
		for _, real := range c.requests {
			if off := float64(sum)/float64(real) - 1; len(requests) != c.requestCount || math.Abs(off) > 0.15 {
				t.Errorf("%s: %d requests estimated at %d, really %d", c.lang, len(requests), sum, real)
			}
			worst := 0
			for _, r := range requests {
				worst += Worst(r).Input
			}
			if worst < real {
				t.Errorf("%s: at most %d, really %d", c.lang, worst, real)
			}
		}
	}
}

func TestTokensOfOddTexts(t *testing.T) {
	for s, want := range map[string]int{"": 0, " \r\n": 0, "a": 1, "1234567": 3, "河": 1, "\uFEFFa": 2, "e\u0301": 1, "שלום": 2} {
		if got := Tokens(s); got != want {
			t.Errorf("%q: %d, want %d", s, got, want)
		}
	}
	if n := Tokens(strings.Repeat("The storm passed. ", 1200)); n < 4000 || n > 6000 {
		t.Errorf("%d tokens of 3600 words and 1200 marks", n)
	}
}

func BenchmarkTokens(b *testing.B) {
	s := strings.Repeat(estimated[1].text+estimated[2].text, 20)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		Tokens(s)
	}
}
