package reports

import (
	"strconv"
	"strings"

	"mtaudit/audit"
)

// gateWords reads "min-score 80 (76.2)".
func gateWords(g audit.Gate) string {
	return clean(g.Name + " " + g.Limit + " (" + g.Value + ")")
}

func failed(gates []audit.Gate) (names []string) {
	for _, g := range gates {
		if !g.Passed {
			names = append(names, gateWords(g))
		}
	}
	return names
}

// succeeded reports whether nothing stands in the way of publishing: no finding
// and no error where there are no gates, else no gate missed and no error.
func succeeded(r *audit.Report) bool {
	if len(r.Errors) > 0 {
		return false
	}
	if len(r.Gates) > 0 {
		return len(failed(r.Gates)) == 0
	}
	return tallyOf(r.Documents).findings == 0
}

// verdict is what a report comes to, without its gates:
// "✖ 12 findings (3 major, 9 minor) in 2 of 40 paragraphs, 1 dismissed · score 76.2 review".
func verdict(r *audit.Report, o Options) string {
	t := tallyOf(r.Documents)
	head := o.sign("✖", "x") + " "
	if succeeded(r) {
		head = o.sign("✓", "ok:") + " "
	}
	head += t.counts() + " " + t.where()
	if len(r.Documents) > 1 {
		head += " of " + plural(len(r.Documents), "article")
	}
	if t.dismissed > 0 {
		head += ", " + strconv.Itoa(t.dismissed) + " dismissed"
	}
	return head + o.sign(" · ", " - ") + t.score(len(r.Documents))
}

// summary is the last line of a report for people: the verdict and the gates.
func summary(r *audit.Report, o Options) string {
	parts := []string{verdict(r, o)}
	switch missed := failed(r.Gates); {
	case len(missed) == 1:
		parts = append(parts, "gate failed: "+missed[0])
	case len(missed) > 1:
		parts = append(parts, "gates failed: "+strings.Join(missed, ", "))
	case len(r.Gates) > 0:
		parts = append(parts, "gates passed")
	}
	if n := len(r.Errors); n > 0 {
		parts = append(parts, plural(n, "error"))
	}
	return strings.Join(parts, o.sign(" · ", " - "))
}
