package judge

import (
	"cmp"
	"slices"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// A vote is what several passes say of one place.
//
// Passes seldom quote the same words, so claims that overlap are taken for one, the
// first of them standing for all. Of 1,830 segments that five models judged, one model alone was right
// with one quoted character in ten and flagged 96 % of the segments that people left alone;
// three of five were right with 22 % and flagged 53 %, all five with 39 % and 9 %. So a
// place of one vote of several is no finding, and what a finding may be called depends on
// how many agree: major takes more than half of them, critical all.
type vote struct {
	claim
	votes, of int
}

// poll groups the claims of all passes by place. Both come in order, and so does
// the result.
func poll(claims []claim, passes int) (out []vote) {
	var groups [][]claim
	for _, c := range claims {
		i := slices.IndexFunc(groups, func(g []claim) bool { return samePlace(g[0].at, c.at) })
		if i < 0 {
			groups = append(groups, []claim{c})
			continue
		}
		groups[i] = append(groups[i], c)
	}
	for _, g := range groups {
		out = append(out, newVote(g, passes))
	}
	slices.SortStableFunc(out, func(a, b vote) int {
		return cmp.Or(cmp.Compare(a.at.Start, b.at.Start), cmp.Compare(a.at.End, b.at.End))
	})
	return out
}

// samePlace reports whether two spans share half of the shorter.
func samePlace(a, b text.Span) bool {
	shared := text.Span{Start: max(a.Start, b.Start), End: min(a.End, b.End)}.Len()
	return shared > 0 && 2*shared >= min(a.Len(), b.Len())
}

func newVote(g []claim, passes int) vote {
	by := map[int]bool{}
	category := map[string]int{}
	var severities []audit.Severity
	for _, c := range g {
		by[c.pass] = true
		category[c.Category]++
		severities = append(severities, c.severity)
	}
	v := vote{claim: g[0], votes: len(by), of: passes}
	for _, c := range g {
		if category[c.Category] > category[v.Category] {
			v.claim = c
		}
	}
	slices.Sort(severities)
	v.severity = min(severities[(len(severities)-1)/2], mostSevere(v.votes, passes))
	return v
}

// mostSevere is what so many votes may call a finding.
func mostSevere(votes, of int) audit.Severity {
	switch {
	case of == 1 || 2*votes <= of:
		return audit.Minor
	case votes < of:
		return audit.Major
	}
	return audit.Critical
}

// alone reports whether one pass of several says it.
func (v vote) alone() bool { return v.votes == 1 && v.of > 1 }
