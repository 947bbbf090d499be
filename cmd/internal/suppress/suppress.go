// Package suppress decides which findings do not count, because somebody said
// so: in a baseline file, in a comment of the article, in the configuration, or
// by asking only for what is new since a revision. The command line and the
// editor server share it. It reads no files.
//
// What is dismissed leaves the findings of a report, and with them its scores
// and gates, but stays in [audit.DocumentReport.Suppressed] with the reason.
// What was dismissed and is not there any more is said, so that a list of
// exceptions does not outlive them.
package suppress

import (
	"fmt"
	"slices"

	"mtaudit/audit"
)

// A Set is everything that was dismissed. The zero value dismisses nothing.
type Set struct {
	Baseline Baseline
	Ignores  []Ignore
	Before   map[string][]string // fingerprints at an earlier revision, by URI of the document
	Revision string              // its name

	// Paths of a document, by its URI, as the baseline and the ignores have
	// them. Nil means that they have URIs.
	BaselinePath, IgnorePath func(uri string) string
}

func path(by func(string) string, uri string) string {
	if by == nil {
		return uri
	}
	return by(uri)
}

// Report dismisses what the set names in every document of a report, and notes
// there what it names in vain. Only documents of the report are looked at: a
// baseline may be about more articles than one run.
func (s *Set) Report(rep *audit.Report) {
	used := make([]bool, len(s.Ignores))
	seen := make([]bool, len(s.Ignores)) // a document that it could be about
	for i := range rep.Documents {
		d := &rep.Documents[i]
		rep.Unused = append(rep.Unused, s.Document(d)...)
		for j, ig := range s.Ignores {
			p := path(s.IgnorePath, d.URI)
			seen[j] = seen[j] || ig.about(p)
			used[j] = used[j] || slices.ContainsFunc(d.Suppressed, func(f audit.Finding) bool {
				return f.Suppression.Kind == configKind && ig.matches(p, f)
			})
		}
	}
	for j, ig := range s.Ignores {
		if seen[j] && !used[j] {
			rep.Unused = append(rep.Unused, ig.unused())
		}
	}
}

// The kinds of suppression, as the report has them.
const (
	baselineKind = "baseline"
	inlineKind   = "inline"
	configKind   = "config"
	revisionKind = "revision"
)

// Document dismisses what the set names in one document, and returns which
// entries of the baseline and comments of the article name nothing in it.
func (s *Set) Document(d *audit.DocumentReport) (unused []audit.Unused) {
	ignored := path(s.IgnorePath, d.URI)
	accepted := newAccepted(s.Baseline, path(s.BaselinePath, d.URI), d.Findings)
	inline := comments(d.Article)
	before := newBefore(s.Before[d.URI], s.Revision)
	d.Dismiss(func(f audit.Finding) *audit.Suppression {
		for _, c := range inline {
			if c.covers(f) {
				c.used = true
				return &audit.Suppression{Kind: inlineKind, Reason: c.reason}
			}
		}
		for _, ig := range s.Ignores {
			if ig.matches(ignored, f) {
				return &audit.Suppression{Kind: configKind, Reason: ig.Reason}
			}
		}
		if by, ok := accepted.take(f.Fingerprint); ok {
			return &audit.Suppression{Kind: baselineKind, Reason: by.Reason}
		}
		return before.take(f.Fingerprint)
	})
	for _, c := range inline {
		if !c.used {
			unused = append(unused, audit.Unused{Kind: inlineKind, URI: d.URI, Line: d.Article.Point(c.at.Start).Line, Message: c.vain()})
		}
	}
	for _, e := range accepted.left() {
		unused = append(unused, audit.Unused{Kind: baselineKind, URI: d.URI, Fingerprint: e.Fingerprint,
			Message: fmt.Sprintf("%s “%s” does not occur any more", e.Rule, e.Text)})
	}
	return unused
}
