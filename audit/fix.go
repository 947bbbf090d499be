package audit

import (
	"cmp"
	"slices"

	"mtaudit/audit/text"
)

// A Choice is a fix to be made, and the ID of the rule that asks for it.
type Choice struct {
	Rule string
	Fix
}

// Choose picks the fixes of an article's findings that can be made together, at
// most one of each finding: the first that is safe or, with unsafe, the first
// safe one, else the first. A fix is made as a whole or not at all. Where two
// would touch one place, that of the earlier finding wins; whoever audits the
// outcome can choose again. The order of the result is that of the findings.
func Choose(findings []Finding, unsafe bool) (chosen []Choice) {
	var taken []text.Span // in order, apart from each other
	for _, f := range findings {
		fix, ok := f.choice(unsafe)
		if !ok || !free(taken, fix.Edits) {
			continue
		}
		for _, e := range fix.Edits {
			i, _ := search(taken, e.Span)
			taken = slices.Insert(taken, i, e.Span)
		}
		chosen = append(chosen, Choice{Rule: f.Rule, Fix: fix})
	}
	return chosen
}

func (f Finding) choice(unsafe bool) (Fix, bool) {
	for _, fix := range f.Fixes {
		if fix.Safe && len(fix.Edits) > 0 {
			return fix, true
		}
	}
	if unsafe && len(f.Fixes) > 0 {
		return f.Fixes[0], len(f.Fixes[0].Edits) > 0
	}
	return Fix{}, false
}

// free reports whether no edit touches a span that is taken. Spans with nothing
// between them touch: each may have counted on what the other deletes.
func free(taken []text.Span, edits []Edit) bool {
	for _, e := range edits {
		if _, touches := search(taken, e.Span); touches {
			return false
		}
	}
	return true
}

// search returns where a span belongs among others, and whether it touches one.
func search(taken []text.Span, s text.Span) (int, bool) {
	return slices.BinarySearchFunc(taken, s, func(t, s text.Span) int {
		switch {
		case t.End < s.Start:
			return -1
		case t.Start > s.End:
			return 1
		}
		return 0
	})
}

// Apply returns a text with the edits of all fixes made. The fixes must be of
// that text and go together, as [Choose] sees to; Apply panics if they do not.
func Apply(source []byte, fixes []Choice) []byte {
	var edits []Edit
	for _, f := range fixes {
		edits = append(edits, f.Edits...)
	}
	slices.SortFunc(edits, func(a, b Edit) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End))
	})
	var out []byte
	done := 0
	for _, e := range edits {
		out = append(out, source[done:e.Span.Start]...)
		out = append(out, e.New...)
		done = e.Span.End
	}
	return append(out, source[done:]...)
}
