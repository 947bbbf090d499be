package lsp

import (
	"fmt"
	"slices"
	"strings"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// An edit puts so many bytes in the place of a span.
type edit struct {
	at     text.Span
	length int
}

// move is where a span is after the edit; ok is false if the edit touched it.
func (e edit) move(s text.Span) (moved text.Span, ok bool) {
	switch by := e.length - e.at.Len(); {
	case e.at.Start >= s.End:
		return s, true
	case e.at.End <= s.Start:
		return text.Span{Start: s.Start + by, End: s.End + by}, true
	}
	return s, false
}

// stretch is a span after the edit, widened by what was put into it or next to
// it.
func (e edit) stretch(s text.Span) text.Span {
	by := e.length - e.at.Len()
	switch {
	case e.at.Start > s.End:
		return s
	case e.at.End < s.Start:
		return text.Span{Start: s.Start + by, End: s.End + by}
	}
	return text.Span{Start: min(s.Start, e.at.Start), End: max(s.End, e.at.End) + by}
}

// touched is what the edit itself leaves behind.
func (e edit) touched() text.Span { return text.Span{Start: e.at.Start, End: e.at.Start + e.length} }

// move takes the report and what is dirty along with an edit.
func (d *document) move(e edit) {
	if d.stale {
		d.dirty = cover(e.stretch(d.dirty), e.touched())
	} else {
		d.dirty, d.stale = e.touched(), true
	}
	if d.report == nil {
		return
	}
	for _, p := range d.report.Paragraphs {
		if meets(e.at, p.Span) {
			d.dirty = cover(d.dirty, e.stretch(p.Span))
		}
	}
	d.report = e.report(d.report)
}

// report is a report after the edit, without the findings that it touched.
func (e edit) report(of *audit.DocumentReport) *audit.DocumentReport {
	rep := *of
	rep.Paragraphs = slices.Clone(rep.Paragraphs)
	for i := range rep.Paragraphs {
		rep.Paragraphs[i].Span = e.stretch(rep.Paragraphs[i].Span)
	}
	rep.Findings = e.findings(rep.URI, rep.Findings)
	return &rep
}

func cover(a, b text.Span) text.Span {
	return text.Span{Start: min(a.Start, b.Start), End: max(a.End, b.End)}
}

// findings are those that the edit left alone, where they are now.
func (e edit) findings(uri string, all []audit.Finding) []audit.Finding {
	var kept []audit.Finding
	for _, f := range all {
		var ok bool
		if f.At.Span, ok = e.move(f.At.Span); !ok {
			continue
		}
		f.Related, f.Fixes = e.related(uri, f.Related), e.fixes(f.Fixes)
		kept = append(kept, f)
	}
	return kept
}

func (e edit) related(uri string, all []audit.Related) []audit.Related {
	var kept []audit.Related
	for _, r := range all {
		ok := true
		if r.URI == uri {
			r.Span, ok = e.move(r.Span)
		}
		if ok {
			kept = append(kept, r)
		}
	}
	return kept
}

func (e edit) fixes(all []audit.Fix) []audit.Fix {
	var kept []audit.Fix
	for _, fix := range all {
		edits := slices.Clone(fix.Edits)
		intact := true
		for i := range edits {
			var ok bool
			edits[i].Span, ok = e.move(edits[i].Span)
			intact = intact && ok
		}
		if fix.Edits = edits; intact {
			kept = append(kept, fix)
		}
	}
	return kept
}

// merge puts what was found in the dirty part, by the checks that look at
// paragraphs alone, in the place of what they had found there before.
func merge(rep *audit.DocumentReport, found []audit.Finding, at text.Span, local map[string]bool) *audit.DocumentReport {
	out := *rep
	out.Findings = slices.DeleteFunc(slices.Clone(rep.Findings), func(f audit.Finding) bool {
		return local[f.Rule] && at.Contains(f.At.Span)
	})
	taken := map[string]bool{}
	for _, f := range out.Findings {
		taken[f.Fingerprint] = true
	}
	shift := edit{length: at.Start}
	for _, f := range shift.findings(rep.URI, found) {
		f.Fingerprint = free(f.Fingerprint, taken)
		out.Findings = append(out.Findings, f)
	}
	slices.SortStableFunc(out.Findings, audit.Compare)
	return &out
}

// free numbers a fingerprint anew where another finding has it.
func free(fingerprint string, taken map[string]bool) string {
	hash, _, _ := strings.Cut(fingerprint, ":")
	for n := 1; taken[fingerprint]; n++ {
		fingerprint = fmt.Sprintf("%s:%d", hash, n)
	}
	taken[fingerprint] = true
	return fingerprint
}
