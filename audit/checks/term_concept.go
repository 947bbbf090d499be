package checks

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// A concept is what an article words in more than one way.
type concept struct {
	mentions  []mention
	why       string
	best      string      // the wording to keep to; "" for the most frequent
	authority string      // who says so: "reference", "glossary", or "" for nobody
	ref       []text.Span // where, if known
}

// A mention is one place where a concept is worded.
type mention struct {
	term
	wording string
}

// part puts the mentions in order and leaves out those that overlap one before.
func (c *concept) part() {
	slices.SortFunc(c.mentions, func(a, b mention) int { return cmp.Or(a.from-b.from, b.to-a.to) })
	end := 0
	c.mentions = slices.DeleteFunc(c.mentions, func(m mention) bool {
		if m.from < end {
			return true
		}
		end = m.to
		return false
	})
}

// free reports whether no mention shares words with those of a concept that was
// reported before, and takes the words if so.
func (c concept) free(taken []bool) bool {
	for _, m := range c.mentions {
		if slices.Contains(taken[m.from:m.to], true) {
			return false
		}
	}
	for _, m := range c.mentions {
		for i := m.from; i < m.to; i++ {
			taken[i] = true
		}
	}
	return true
}

// A wording is one way to put a concept.
type wording struct {
	key, said string
	count     int
}

// wordings lists them in the order of their first mentions.
func (c concept) wordings(t *termList) (all []wording) {
	for _, m := range c.mentions {
		i := slices.IndexFunc(all, func(w wording) bool { return w.key == m.wording })
		if i < 0 {
			i = len(all)
			all = append(all, wording{key: m.wording, said: shorten(t.said(m.term))})
		}
		all[i].count++
	}
	return all
}

// keep is the wording that the article should keep to.
func (c concept) keep(all []wording) string {
	if c.best != "" {
		return c.best
	}
	best := all[0]
	for _, w := range all {
		if w.count > best.count {
			best = w
		}
	}
	return best.key
}

// finding reports the first mention that is not worded as it should be. The
// mentions are in order.
func (c concept) finding(p *audit.Pass, t *termList) audit.Finding {
	all := c.wordings(t)
	keep := c.keep(all)
	at := slices.IndexFunc(c.mentions, func(m mention) bool { return m.wording != keep })
	f := audit.Finding{At: p.At(t.span(c.mentions[at].from, c.mentions[at].to)), Message: c.message(all, keep)}
	for i, m := range c.mentions {
		if i != at {
			f.Related = append(f.Related, audit.Elsewhere(p.Article, t.span(m.from, m.to), "“"+shorten(t.said(m.term))+"” here"))
		}
	}
	for _, s := range c.ref {
		f.Related = append(f.Related, audit.Elsewhere(p.Reference, s, "the reference has “"+shorten(p.Reference.Text(s))+"”"))
	}
	if fix, ok := c.fix(t, keep); ok {
		f.Fixes = []audit.Fix{fix}
	}
	return f
}

func (c concept) message(all []wording, keep string) string {
	forms := make([]string, len(all))
	for i, w := range all {
		forms[i] = fmt.Sprintf("“%s” (%d)", w.said, w.count)
	}
	advice := "Keep to one wording."
	if i := slices.IndexFunc(all, func(w wording) bool { return w.key == keep }); c.authority != "" && i >= 0 {
		advice = "Keep to the " + c.authority + "'s “" + all[i].said + "”."
	}
	return fmt.Sprintf("One concept in %d wordings: %s; %s. %s", len(all), strings.Join(forms, ", "), c.why, advice)
}

// fix puts the wording to keep where another stands in the same number and case.
// It asks for a reader's eye: a term may be part of a longer name.
func (c concept) fix(t *termList, keep string) (audit.Fix, bool) {
	i := slices.IndexFunc(c.mentions, func(m mention) bool { return m.wording == keep })
	if i < 0 || c.authority == "" {
		return audit.Fix{}, false
	}
	model := c.mentions[i].term
	fix := audit.Fix{Message: "Write “" + shorten(t.said(model)) + "”"}
	for _, m := range c.mentions {
		if m.wording != keep && t.plural(m.head()) == t.plural(model.head()) && t.capitals(m.term) == t.capitals(model) {
			fix.Edits = append(fix.Edits, audit.Edit{Span: t.span(m.from, m.to), New: t.said(model)})
		}
	}
	return fix, len(fix.Edits) > 0
}
