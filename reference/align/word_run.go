package align

import (
	"cmp"
	"slices"
)

// candidates lists the pairs of words of one form or stem, by article and
// reference word.
func (m *matcher) candidates() []wordPair {
	where := map[string][]int{}
	for r := range m.reference {
		where[m.reference[r].key] = append(where[m.reference[r].key], r)
	}
	var out []wordPair
	for a := range m.article {
		at := a * len(m.reference) / len(m.article)
		for _, r := range nearest(where[m.article[a].key], at, mostPlaces) {
			if how := kinship(&m.article[a], &m.reference[r]); how > 0 {
				out = append(out, wordPair{a, r, how})
			}
		}
	}
	return out
}

// nearest are the n entries of a rising list that are nearest to a number.
func nearest(list []int, at, n int) []int {
	if len(list) <= n {
		return list
	}
	from, _ := slices.BinarySearch(list, at)
	to := from
	for to-from < n {
		if from > 0 && (to == len(list) || at-list[from-1] <= list[to]-at) {
			from--
			continue
		}
		to++
	}
	return list[from:to]
}

// A wordRun is pairs that follow each other on both sides.
type wordRun struct {
	pairs []wordPair
	worth float64
}

// round links the runs of free words that are worth this much, the best first.
// Of a run that another has words of, the rest waits for the next round.
func (m *matcher) round(least float64) {
	m.pairs = slices.DeleteFunc(m.pairs, func(p wordPair) bool { return !m.free(p.a, p.r) })
	runs := m.runs(least)
	slices.SortFunc(runs, func(x, y wordRun) int {
		return cmp.Or(cmp.Compare(y.worth, x.worth), compareWordPairs(x.pairs[0], y.pairs[0]))
	})
	for _, u := range runs {
		if slices.ContainsFunc(u.pairs, func(p wordPair) bool { return !m.free(p.a, p.r) }) {
			continue
		}
		for _, p := range u.pairs {
			m.link(p.a, p.r, p.how)
		}
	}
}

// runs joins the pairs that are left to the longest runs, by diagonals.
func (m *matcher) runs(least float64) []wordRun {
	slices.SortFunc(m.pairs, func(x, y wordPair) int { return cmp.Or(cmp.Compare(x.r-x.a, y.r-y.a), cmp.Compare(x.a, y.a)) })
	f := m.frame()
	var out []wordRun
	for from := 0; from < len(m.pairs); {
		to := from + 1
		for to < len(m.pairs) && follows(m.pairs[to-1], m.pairs[to]) {
			to++
		}
		if u := m.run(f, m.pairs[from:to]); u.worth > least {
			out = append(out, u)
		}
		from = to
	}
	return out
}

func follows(x, y wordPair) bool { return y.a == x.a+1 && y.r == x.r+1 }

func (m *matcher) run(f frame, pairs []wordPair) wordRun {
	u := wordRun{pairs: slices.Clone(pairs)}
	drift := far
	for _, p := range pairs {
		u.worth += (m.article[p.a].weight + m.reference[p.r].weight) / 2
		drift = min(drift, f.drift(p.a, p.r))
	}
	u.worth -= toll(drift)
	return u
}
