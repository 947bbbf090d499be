package align

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"
)

const (
	beside     = 8    // words about its expected place in which a word nearly alike is looked for
	nearWords  = 0.65 // share of characters that two words nearly alike have in common
	nearNames  = 0.6  // and two names
	begins     = 3    // characters that they begin with in common, if they are no names
	longestFit = 64   // bytes of a word beyond which it is not compared by its characters
)

// A nearPair is two words that are spelled nearly alike.
type nearPair struct {
	wordPair
	worth float64
}

// nearly links free words that are spelled nearly alike and stand near where they
// are expected.
func (m *matcher) nearly() {
	f := m.frame()
	var found []nearPair
	for a, r := range m.toR {
		if r < 0 && m.article[a].spelled() {
			found = m.look(found, f, a)
		}
	}
	slices.SortFunc(found, func(x, y nearPair) int {
		return cmp.Or(cmp.Compare(y.worth, x.worth), compareWordPairs(x.wordPair, y.wordPair))
	})
	for _, p := range found {
		if m.free(p.a, p.r) {
			m.link(p.a, p.r, Near)
		}
	}
}

// spelled reports whether it makes sense to compare a word by its characters.
func (w *wordForm) spelled() bool {
	return !w.mark && w.kind != number && len(w.form) > begins && len(w.form) <= longestFit && !dense(first(w.form))
}

// look compares an article word with the free words about its expected places.
func (m *matcher) look(found []nearPair, f frame, a int) []nearPair {
	for i, at := range [...]int{f.left[a], f.right[a]} {
		for r := max(0, at-beside); r <= min(at+beside, len(m.toA)-1); r++ {
			if m.toA[r] >= 0 || !m.reference[r].spelled() || i == 1 && distance(r, f.left[a]) <= beside {
				continue
			}
			if s := likeness(&m.article[a], &m.reference[r]); s > 0 {
				found = append(found, nearPair{wordPair{a, r, Near}, s - toll(f.drift(a, r))})
			}
		}
	}
	return found
}

// likeness is the share of characters that two words have in common, or 0 if it
// is too small, or they are no names and begin differently.
func likeness(x, y *wordForm) float64 {
	least := nearWords
	if x.kind == name && y.kind == name {
		least = nearNames
	} else if prefix(x.form, y.form) < begins {
		return 0
	}
	lx, ly := utf8.RuneCountInString(x.form), utf8.RuneCountInString(y.form)
	longer := float64(max(lx, ly))
	if float64(min(lx, ly)) < least*longer {
		return 0
	}
	share := 1 - float64(levenshtein.ComputeDistance(x.form, y.form))/longer
	if share < least {
		return 0
	}
	return share
}

const reworded = 2 // words between two links that are linked for nothing but their place

// places links words that are alike in nothing, if all about them is linked: as
// many words are left between two links that follow each other on both sides, and
// no number stands for a word. Where there are more, only numbers are.
func (m *matcher) places() {
	last := Link{Article: -1, Reference: -1}
	for _, l := range append(m.links(), Link{Article: len(m.toR), Reference: len(m.toA)}) {
		m.fillPlace(span(last.Article+1, l.Article), span(last.Reference+1, max(last.Reference+1, l.Reference)))
		last = l
	}
}

// fillPlace links what stands between two links, if it is all free.
func (m *matcher) fillPlace(as, rs []int) {
	as, rs = m.said(as, m.article), m.said(rs, m.reference)
	if slices.ContainsFunc(rs, func(r int) bool { return m.toA[r] >= 0 }) {
		return
	}
	if len(as) > reworded || len(as) != len(rs) || !m.fits(as, rs) {
		as, rs = m.numbers(as, m.article), m.numbers(rs, m.reference)
		if len(as) != 1 || len(rs) != 1 {
			return
		}
	}
	for i := range as {
		m.link(as[i], rs[i], Place)
	}
}

// said leaves out the marks.
func (m *matcher) said(of []int, side []wordForm) []int {
	return slices.DeleteFunc(of, func(i int) bool { return side[i].mark })
}

func (m *matcher) numbers(of []int, side []wordForm) []int {
	return slices.DeleteFunc(slices.Clone(of), func(i int) bool { return side[i].kind != number })
}

// fits reports whether words may answer to each other one by one.
func (m *matcher) fits(as, rs []int) bool {
	for i := range as {
		x, y := &m.article[as[i]], &m.reference[rs[i]]
		if (x.kind == number) != (y.kind == number) {
			return false
		}
	}
	return true
}
