package reports

import "mtaudit/audit"

// A mention is what is said of one or more related places.
type mention struct {
	message string
	places  []audit.Location
}

// mentions groups related locations by message, in order of appearance.
func mentions(related []audit.Related, listed func(audit.Related) bool) (groups []mention) {
	at := map[string]int{}
	for _, r := range related {
		if !listed(r) {
			continue
		}
		i, known := at[r.Message]
		if !known {
			i = len(groups)
			at[r.Message] = i
			groups = append(groups, mention{message: r.Message})
		}
		groups[i].places = append(groups[i].places, r.Location)
	}
	return groups
}
