package names

// An edit is one step from a word to another: letters i to i+m of the one for
// letters j to j+n of the other.
type edit struct {
	i, j, m, n int
	rule       int // index into interchanges, or -1
}

// same reports whether the step changes nothing.
func (e edit) same(a, b string) bool { return e.rule < 0 && a[e.i:e.i+e.m] == b[e.j:e.j+e.n] }

// doubles reports whether the step is a letter that one side has once more.
func (e edit) doubles(a, b string) bool {
	return e.n == 0 && gapPrice(a, e.i) == priceDouble || e.m == 0 && gapPrice(b, e.j) == priceDouble
}

// Prices of steps, in hundredths. They only decide by which way two words are
// aligned and which words are partners; what the steps on that way say about the
// names is learned.
const (
	priceRule   = 18
	priceDouble = 12 // a letter that is written twice
	priceVowel  = 30
	priceNear   = 35
	priceGlide  = 35 // h, w or y that comes or goes
	priceGone   = 45 // a vowel that comes or goes
	priceCross  = 60 // two letters change places
	priceOther  = 100
)

var letterPrice = func() (t [26][26]uint16) {
	for a := range t {
		for b := range t[a] {
			x, y := byte(a)+'a', byte(b)+'a'
			switch {
			case x == y:
			case vowel(x) && vowel(y) || (x == 'i' && y == 'y' || x == 'y' && y == 'i'):
				t[a][b] = priceVowel
			case near(x, y):
				t[a][b] = priceNear
			default:
				t[a][b] = priceOther
			}
		}
	}
	return t
}()

// near reports whether two consonants are written for one another.
func near(x, y byte) bool {
	for _, group := range [...]string{"bpvfw", "dt", "gkqcxh", "szcxj", "lr", "mn", "jyg", "vwu", "hgx", "td"} {
		in := func(c byte) bool {
			for i := 0; i < len(group); i++ {
				if group[i] == c {
					return true
				}
			}
			return false
		}
		if in(x) && in(y) {
			return true
		}
	}
	return false
}

func gapPrice(s string, i int) uint16 {
	switch c := s[i]; {
	case i > 0 && s[i-1] == c:
		return priceDouble
	case vowel(c):
		return priceGone
	case c == 'h' || c == 'y' || c == 'w':
		return priceGlide
	}
	return priceOther
}

// gridSide is the length of a word up to which no memory is allocated.
const gridSide = 18

// A grid holds the cheapest way to every pair of prefixes of two words.
type grid struct {
	a, b  string
	width int
	price []uint16
	step  []uint16 // stepSwap, stepLeft, stepRight, stepCross, or stepRule + index
	codes []uint64 // the last letters of each prefix of b

	room      [2 * (gridSide + 1) * (gridSide + 1)]uint16
	roomCodes [gridSide + 1]uint64
}

const (
	stepSwap uint16 = iota
	stepLeft
	stepRight
	stepCross
	stepRule
)

// align fills the grid for two words and returns the price of the cheapest way
// from one to the other (Wagner and Fischer 1974, with interchanges of up to
// four letters and exchanges of neighbours).
func (g *grid) align(a, b string) int {
	g.a, g.b, g.width = a, b, len(b)+1
	n := (len(a) + 1) * g.width
	if 2*n <= len(g.room) {
		g.price, g.step = g.room[:n], g.room[n:2*n]
	} else {
		both := make([]uint16, 2*n)
		g.price, g.step = both[:n], both[n:]
	}
	g.codes = append(g.roomCodes[:0], 0)
	g.price[0] = 0
	for j := 1; j <= len(b); j++ {
		g.price[j], g.step[j] = g.price[j-1]+gapPrice(b, j-1), stepRight
		g.codes = append(g.codes, push(g.codes[j-1], b[j-1]))
	}
	code := uint64(0)
	for i := 1; i <= len(a); i++ {
		code = push(code, a[i-1])
		g.row(i, code)
	}
	return int(g.price[n-1])
}

// row fills row i of the grid; code has the last letters of that prefix of a.
func (g *grid) row(i int, code uint64) {
	a, b, w := g.a, g.b, g.width
	above, here := g.price[(i-1)*w:i*w], g.price[i*w:(i+1)*w]
	steps := g.step[i*w : (i+1)*w]
	gap, letter := gapPrice(a, i-1), &letterPrice[a[i-1]-'a']
	swaps := &swapsAt[a[i-1]-'a']
	here[0], steps[0] = above[0]+gap, stepLeft
	for j := 1; j <= len(b); j++ {
		best, step := above[j-1]+letter[b[j-1]-'a'], stepSwap
		if p := above[j] + gap; p < best {
			best, step = p, stepLeft
		}
		if p := here[j-1] + gapPrice(b, j-1); p < best {
			best, step = p, stepRight
		}
		if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] && a[i-1] != a[i-2] {
			if p := g.price[(i-2)*w+j-2] + priceCross; p < best {
				best, step = p, stepCross
			}
		}
		list := swaps[b[j-1]-'a']
		for k := range list {
			s := &list[k]
			if s.a.of(code) && s.b.of(g.codes[j]) {
				if p := g.price[(i-s.a.letters)*w+j-s.b.letters] + priceRule; p < best {
					best, step = p, stepRule+s.rule
				}
			}
		}
		here[j], steps[j] = best, step
	}
}

// ends reports whether s[:i] ends with suffix.
func ends(s string, i int, suffix string) bool {
	return i >= len(suffix) && s[i-len(suffix):i] == suffix
}

// edits appends the steps of the cheapest way to out, the last first.
func (g *grid) edits(out []edit) []edit {
	i, j := len(g.a), len(g.b)
	for i > 0 || j > 0 {
		e := edit{rule: -1}
		switch step := g.step[i*g.width+j]; {
		case i == 0 || step == stepRight:
			e.n = 1
		case j == 0 || step == stepLeft:
			e.m = 1
		case step == stepSwap:
			e.m, e.n = 1, 1
		case step == stepCross:
			e.m, e.n = 2, 2
		default:
			e.rule = int(step - stepRule)
			x := &interchanges[e.rule]
			e.m, e.n = len(x.a), len(x.b)
			if !ends(g.a, i, x.a) || !ends(g.b, j, x.b) || g.price[i*g.width+j] != g.price[(i-e.m)*g.width+j-e.n]+priceRule {
				e.m, e.n = e.n, e.m
			}
		}
		i, j = i-e.m, j-e.n
		e.i, e.j = i, j
		out = append(out, e)
	}
	return out
}
