package names

// longestRun is how many words may be written as one.
const longestRun = 4

// rejoin links a part of one name with a run of parts of the other, if it reads
// more like all of the run than like one part of it.
func (m *matching) rejoin(g *grid) {
	for i, w := range m.a.parts {
		if m.usedA>>i&1 == 1 {
			continue
		}
		r, price := run(g, w.letters, m.b, m.usedB)
		if r[1] > 0 && price < len(w.letters)*m.nearest(r, i*mostParts, 1) {
			m.add(link{a: [2]int{i, i + 1}, b: r, price: price, kind: apart})
		}
	}
	for j, w := range m.b.parts {
		if m.usedB>>j&1 == 1 {
			continue
		}
		r, price := run(g, w.letters, m.a, m.usedA)
		if r[1] > 0 && price < len(w.letters)*m.nearest(r, j, mostParts) {
			m.add(link{a: r, b: [2]int{j, j + 1}, price: price, kind: apart})
		}
	}
}

// nearest is the least ratio of one part, which begins at start, to those of a
// run.
func (m *matching) nearest(run [2]int, start, stride int) int {
	least := 100
	for k := run[0]; k < run[1]; k++ {
		least = min(least, int(m.ratio[start+k*stride]))
	}
	return least
}

// run finds the run of unused parts that reads most like a word; its end is 0
// if none does.
func run(g *grid, word string, p parsed, used uint32) (best [2]int, price int) {
	limit, start := joining+1, 0
	for i := range p.parts {
		n := len(p.parts[i].letters)
		for j := i + 2; j <= min(len(p.parts), i+longestRun); j++ {
			n += len(p.parts[j-1].letters)
			if mask([2]int{i, j})&used != 0 || n > len(word)+3 {
				break
			}
			if n+3 < len(word) {
				continue
			}
			joined := p.joined[start : start+n]
			cost := g.align(word, joined)
			if r := perLetter(cost, word, joined); r < limit {
				best, price, limit = [2]int{i, j}, cost, r
			}
		}
		start += len(p.parts[i].letters)
	}
	return best, price
}
