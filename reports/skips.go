package reports

import (
	"slices"
	"strings"

	"mtaudit/audit"
)

// A skipped group is the checks that did not run for one reason.
type skipped struct {
	why   string
	rules []string
}

// skips groups what did not run by why, in the order of the report.
func skips(list []audit.Skip) (groups []skipped) {
	for _, s := range list {
		i := slices.IndexFunc(groups, func(g skipped) bool { return g.why == s.Why })
		if i < 0 {
			i = len(groups)
			groups = append(groups, skipped{why: s.Why})
		}
		groups[i].rules = append(groups[i].rules, s.Rule)
	}
	return groups
}

// notChecked reads "not checked: MT101, MT102: no reference translation was given".
func (s skipped) notChecked() string {
	return "not checked: " + clean(strings.Join(s.rules, ", ")) + ": " + clean(s.why)
}
