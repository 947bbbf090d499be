package names

// A link joins parts of one name with parts of another that may write the same:
// one each or, where the words are written apart on one side, one and a run.
type link struct {
	a, b  [2]int // half-open ranges of parts
	price int    // of the way from one to the other, in hundredths of a letter
	kind  linkKind
}

type linkKind uint8

const (
	wordForWord linkKind = iota
	apart                // Boon Yang for Boonyang
	initialOf            // J. for Jon
	wholeName            // all letters of both names, however they are parted
	unlike               // all that is left of both names, and not the same at all
)

// How alike two parts must be to be partners: price per letter of the longer.
const (
	equal   = 0
	whole   = 14
	joining = 20
	likely  = 42
)

// A matching says which parts of two names answer to each other.
type matching struct {
	a, b         parsed
	links        []link
	usedA, usedB uint32 // a bit for each part that has a partner
	ratio        [mostParts * mostParts]uint8
}

// partner finds the links, the surest first: greedy, because names are short
// and a doubtful partner is no partner.
func (m *matching) partner(g *grid) {
	if len(m.a.parts) == 1 && len(m.b.parts) == 1 {
		m.add(link{a: [2]int{0, 1}, b: [2]int{0, 1}, price: g.align(m.a.joined, m.b.joined)})
		return
	}
	m.compare(g)
	m.greedy(equal)
	m.rejoin(g)
	m.greedy(likely)
	m.initials()
	m.inOneRow(g)
	m.leftover(g)
}

func (m *matching) add(l link) {
	m.links = append(m.links, l)
	m.usedA |= mask(l.a)
	m.usedB |= mask(l.b)
}

func mask(r [2]int) uint32 { return 1<<r[1] - 1<<r[0] }

// compare prices every pair of parts by the letter: 0 for the same, 100 for
// nothing in common.
func (m *matching) compare(g *grid) {
	for i, a := range m.a.parts {
		for j, b := range m.b.parts {
			r := 100
			switch {
			case a.letters == b.letters:
				r = 0
			case a.role == b.role && !strangers(a.letters, b.letters):
				r = min(r, perLetter(g.align(a.letters, b.letters), a.letters, b.letters))
			}
			m.ratio[i*mostParts+j] = uint8(r)
		}
	}
}

// perLetter is a price by the letter of the longer word.
func perLetter(price int, a, b string) int {
	n := max(len(a), len(b))
	return (price + n - 1) / n
}

// greedy links the parts that are left, nearest first, as far as limit.
func (m *matching) greedy(limit int) {
	for {
		best, at := limit+1, link{}
		for i := range m.a.parts {
			for j := range m.b.parts {
				r := int(m.ratio[i*mostParts+j])
				if m.usedA>>i&1 == 0 && m.usedB>>j&1 == 0 && r < best {
					best, at = r, link{a: [2]int{i, i + 1}, b: [2]int{j, j + 1}}
				}
			}
		}
		if best > limit {
			return
		}
		at.price = best * max(len(m.a.parts[at.a[0]].letters), len(m.b.parts[at.b[0]].letters))
		m.add(at)
	}
}

// initials links single letters with words that begin with them.
func (m *matching) initials() {
	for i, a := range m.a.parts {
		for j, b := range m.b.parts {
			if m.usedA>>i&1 == 0 && m.usedB>>j&1 == 0 && a.initial != b.initial && a.letters[0] == b.letters[0] {
				m.add(link{a: [2]int{i, i + 1}, b: [2]int{j, j + 1}, kind: initialOf})
			}
		}
	}
}

// inOneRow gives up on words where both names have some left over, but all letters
// in a row are nearly the same.
func (m *matching) inOneRow(g *grid) {
	if m.lone(m.a, m.usedA) == 0 || m.lone(m.b, m.usedB) == 0 || strangers(m.a.joined, m.b.joined) {
		return
	}
	if price := g.align(m.a.joined, m.b.joined); perLetter(price, m.a.joined, m.b.joined) <= whole {
		m.links = m.links[:0]
		m.add(link{a: [2]int{0, len(m.a.parts)}, b: [2]int{0, len(m.b.parts)}, price: price, kind: wholeName})
	}
}

// leftover links the last part of each name if both have just one left, so that
// there is something to say about how they differ.
func (m *matching) leftover(g *grid) {
	if m.lone(m.a, m.usedA) != 1 || m.lone(m.b, m.usedB) != 1 || len(m.links) == 0 {
		return
	}
	i, j := m.firstLone(m.a, m.usedA), m.firstLone(m.b, m.usedB)
	a, b := m.a.parts[i].letters, m.b.parts[j].letters
	m.add(link{a: [2]int{i, i + 1}, b: [2]int{j, j + 1}, price: g.align(a, b), kind: unlike})
}

// lone counts the parts without partner that name somebody.
func (m *matching) lone(p parsed, used uint32) (n int) {
	for i := range p.parts {
		if used>>i&1 == 0 && p.parts[i].role == plain {
			n++
		}
	}
	return n
}

func (m *matching) firstLone(p parsed, used uint32) int {
	for i := range p.parts {
		if used>>i&1 == 0 && p.parts[i].role == plain {
			return i
		}
	}
	return -1
}

// letters are the letters on both sides of a link, in one row each.
func (m *matching) letters(l link) (a, b string) { return m.a.of(l.a), m.b.of(l.b) }

// of is the letters of a run of parts.
func (p parsed) of(r [2]int) string {
	if r[1]-r[0] == 1 {
		return p.parts[r[0]].letters
	}
	start := 0
	for _, w := range p.parts[:r[0]] {
		start += len(w.letters)
	}
	n := 0
	for _, w := range p.parts[r[0]:r[1]] {
		n += len(w.letters)
	}
	return p.joined[start : start+n]
}

// turned reports whether the links cross: family name first in the one, last in
// the other.
func (m *matching) turned() bool {
	for _, l := range m.links {
		for _, k := range m.links {
			if l.a[0] < k.a[0] && l.b[0] > k.b[0] {
				return true
			}
		}
	}
	return false
}
