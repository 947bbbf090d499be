package names

// observeSteps counts the steps from one word to another by kind.
func (c *comparison) observeSteps(a, b string) {
	v := &c.value
	c.grid.align(a, b)
	c.steps = c.grid.edits(c.steps[:0])
	common := ^uint32(0)
	for _, e := range c.steps {
		if e.same(a, b) {
			continue
		}
		by := e.systems(a, b)
		common &= by
		c.observeStep(a, b, e)
		if by != 0 {
			v[fExplained]++
			continue
		}
		v[fAtStart] += truth(e.i == 0 && e.j == 0)
		v[fAtEnd] += truth(e.i+e.m == len(a) && e.j+e.n == len(b))
	}
	v[fOneSystem] += truth(common&^general != 0)
}

// general is the bit of the last system, which stands for none in particular.
var general = uint32(1) << (len(systems) - 1)

// systems are the systems that a step may lie between, a bit each.
func (e edit) systems(a, b string) uint32 {
	switch {
	case e.rule >= 0:
		return interchanges[e.rule].systems
	case e.m == 1 && e.n == 1:
		return letterSystems[a[e.i]-'a'][b[e.j]-'a']
	}
	return 0
}

// observeStep counts one step by its letters and by what kind they are.
func (c *comparison) observeStep(a, b string, e edit) {
	switch {
	case e.rule >= 0:
		c.count(fRule + e.rule)
	case e.m == 2, e.doubles(a, b): // two letters that change places, or one that is written twice, say little
	case e.m == 0:
		c.gone(b, e.j)
	case e.n == 0:
		c.gone(a, e.i)
	default:
		c.swapped(a, b, e)
	}
}

// swapped counts a letter for a letter.
func (c *comparison) swapped(a, b string, e edit) {
	v := &c.value
	x, y := a[e.i]-'a', b[e.j]-'a'
	id := fLetter + 26*int(min(x, y)) + int(max(x, y))
	c.count(id)
	if e.i == 0 && e.j == 0 {
		c.count(id + 26*26)
	}
	if e.i+1 == len(a) && e.j+1 == len(b) {
		c.count(id + 2*26*26)
	}
	switch letterPrice[x][y] {
	case priceVowel:
		v[fVowels]++
	case priceNear:
		v[fNears]++
	default:
		v[fOthers]++
	}
}

// gone counts a letter that only one side has.
func (c *comparison) gone(s string, i int) {
	c.value[fGlideGone] += truth(gapPrice(s, i) == priceGlide)
	id := fGone + int(s[i]-'a')
	c.count(id)
	switch i {
	case 0:
		c.count(id + 26)
	case len(s) - 1:
		c.count(id + 2*26)
	}
}

func (c *comparison) count(id int) {
	for i := range c.seen {
		if c.seen[i].id == id {
			c.seen[i].value++
			return
		}
	}
	c.seen = append(c.seen, observation{id, 1})
}
