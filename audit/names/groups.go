package names

import "slices"

// groups is a union of units that never joins two that are apart.
type groups struct {
	of  []int // unit to group
	all []group
}

type group struct {
	units []int
	why   string
}

func newGroups(n int) *groups {
	g := &groups{of: make([]int, n), all: make([]group, n)}
	for i := range n {
		g.of[i], g.all[i] = i, group{units: []int{i}}
	}
	return g
}

// join merges the groups of a pair, unless any two of their units are apart.
func (g *groups) join(p pair, apart func(a, b int) bool) {
	a, b := g.of[p.a], g.of[p.b]
	if a == b {
		return
	}
	for _, i := range g.all[a].units {
		for _, j := range g.all[b].units {
			if (i != p.a || j != p.b) && apart(i, j) {
				return
			}
		}
	}
	for _, j := range g.all[b].units {
		g.of[j] = a
	}
	g.all[a].units = append(g.all[a].units, g.all[b].units...)
	if g.all[a].why == "" {
		g.all[a].why = p.why
	}
	g.all[b].units = nil
}

// members lists the groups that are left, each with its units in order.
func (g *groups) members() []group {
	var out []group
	for _, m := range g.all {
		if len(m.units) > 0 {
			slices.Sort(m.units)
			out = append(out, m)
		}
	}
	return out
}
