package judge

import (
	"strings"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// A claim is a remark that was checked and has its place.
type claim struct {
	remark
	pass     int
	at       text.Span
	severity audit.Severity
}

// An asked question is what the answers to it are checked against, all folded.
type asked struct {
	piece     piece
	focus     folded
	lower     string // of focus
	elsewhere string // context, reference, source
	originals string // reference, source
	article   string // the visible text of the article around the piece, and the piece
}

// place is where the quote of a remark stands in the piece: as it is, else in
// whatever case.
func (a asked) place(r remark) (text.Span, Reject) {
	quote := fold(r.Quote).text
	if quote == "" {
		return text.Span{}, NotThere
	}
	for _, in := range []struct{ text, quote, before, after string }{
		{a.focus.text, quote, fold(r.Before).text, fold(r.After).text},
		{a.lower, strings.ToLower(quote), strings.ToLower(fold(r.Before).text), strings.ToLower(fold(r.After).text)},
	} {
		all := occurrences(in.text, in.quote)
		if len(all) > 1 {
			all = beside(all, in.text, in.quote, in.before, in.after)
		}
		switch len(all) {
		case 0:
			continue
		case 1:
			return a.piece.span(a.focus.span(all[0], all[0]+len(in.quote))), ""
		}
		return text.Span{}, Ambiguous
	}
	if len(occurrences(a.elsewhere, quote)) > 0 {
		return text.Span{}, Elsewhere
	}
	return text.Span{}, NotThere
}

// occurrences are where a quote stands, as a whole word where it is one.
func occurrences(s, quote string) (at []int) {
	for i := 0; ; {
		k := strings.Index(s[i:], quote)
		if k < 0 {
			return at
		}
		if i += k; whole(s, i, i+len(quote)) {
			at = append(at, i)
		}
		i += len(quote)
	}
}

// beside leaves of several places the one that has these words around it; all, if that
// is not one.
func beside(all []int, s, quote, before, after string) []int {
	var found []int
	for _, i := range all {
		ahead, behind := strings.TrimSpace(s[:i]), strings.TrimSpace(s[i+len(quote):])
		if strings.HasSuffix(ahead, before) && strings.HasPrefix(behind, after) {
			found = append(found, i)
		}
	}
	if len(found) == 0 {
		return all
	}
	return found
}

// claims are the remarks of one pass that hold, and why the others do not.
func (a asked) claims(remarks []remark, pass int) (out []claim, rejects []Reject) {
	for _, r := range remarks {
		at, reject := a.place(r)
		if reject == "" {
			reject = a.check(r)
		}
		for _, c := range out {
			if reject == "" && c.at.Overlaps(at) {
				reject = SaidTwice
			}
		}
		if reject != "" {
			rejects = append(rejects, reject)
			continue
		}
		out = append(out, claim{remark: r, pass: pass, at: at, severity: r.severity()})
	}
	return out, rejects
}

// check holds what a remark says against what can be looked up.
func (a asked) check(r remark) Reject {
	evidence := fold(r.evidence()).text
	if evidence == "" {
		return ""
	}
	switch {
	case !strings.Contains(strings.ToLower(a.originals), strings.ToLower(evidence)):
		return NoEvidence
	case r.Category == "accuracy/omission" && strings.Contains(strings.ToLower(a.article), strings.ToLower(evidence)):
		return NotMissing
	case r.Category == "accuracy/number" && digits(evidence) != "" && digits(evidence) == digits(r.Quote):
		return Contradicted
	}
	return ""
}

// digits are those of a text; marks that group them do not matter.
func digits(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, s)
}
