package checks

import (
	"cmp"
	"fmt"
	"slices"
	"sort"

	"mtaudit/audit"
	"mtaudit/audit/text"
	"mtaudit/reference/align"
)

// A dateClash is a date of the article and the one that the original has in
// its stead.
type dateClash struct{ mine, theirs date }

// fix puts the original's date in place, without the year unless both have one.
func (c dateClash) fix(p *audit.Pass, o *original) audit.Fix {
	mine, theirs := c.mine.core, c.theirs.core
	if c.mine.year > 0 && c.theirs.year > 0 {
		mine, theirs = c.mine.Span, c.theirs.Span
	}
	have, want := p.Article.Text(mine), o.Text(theirs)
	return audit.Fix{Message: fmt.Sprintf("Change “%s” to “%s”", have, want), Edits: []audit.Edit{{Span: mine, New: want}}}
}

// dateClashes are the dates that are not those of the original, in the order
// of the article.
var dateClashes = audit.NewMemo(func(p *audit.Pass) []dateClash {
	o := originalOf.Of(p)
	m := dateMatch{article: articleDates.Of(p), original: originalDates.Of(p), near: o.near, source: sourceDates.Of(p)}
	for _, b := range o.sure() {
		m.bead(b)
	}
	slices.SortFunc(m.clashes, func(a, b dateClash) int { return cmp.Compare(a.mine.Start, b.mine.Start) })
	return m.clashes
})

// A dateMatch compares the dates of two texts.
type dateMatch struct {
	article, original *dateList
	near              []window          // by paragraph of the article: where its counterparts are
	source            func(x date) bool // whether the source has a date beside a reference
	clashes           []dateClash
}

// bead finds the clashes of one bead: dates of the article that are nowhere near
// in the original, beside dates of the original that the bead lacks. Every
// date of the original stands for one of the article at most.
func (m *dateMatch) bead(b align.Bead) {
	mine, theirs := m.article.in(b.Article), m.original.in(b.Reference)
	single := len(mine) == 1 && len(theirs) == 1
	there := func(x date) bool { return m.original.near(x, m.near[x.paragraph]) || m.source(x) }
	mine = slices.DeleteFunc(mine, func(x date) bool { return x.weak || there(x) })
	if len(mine) == 0 {
		return
	}
	here := keysOf(m.article.in(b.Article))
	theirs = slices.DeleteFunc(theirs, func(y date) bool {
		return y.weak || slices.ContainsFunc(y.agrees(), func(k dateKey) bool { return here[k] })
	})
	alone := len(mine) == 1 && len(theirs) == 1
	for _, x := range mine {
		k := slices.IndexFunc(theirs, func(y date) bool {
			return (x.day > 0) == (y.day > 0) && (x.day > 0 || single) && (alone || x.like(y))
		})
		if k >= 0 {
			m.clashes = append(m.clashes, dateClash{x, theirs[k]})
			theirs = slices.Delete(theirs, k, k+1)
		}
	}
}

// like reports whether two dates differ so little that one may well stand for
// the other, though there are more.
func (x date) like(y date) bool { return x.month == y.month || x.day > 0 && x.day == y.day }

func keysOf(dates []date) map[dateKey]bool {
	out := map[dateKey]bool{}
	for _, x := range dates {
		for _, k := range x.keys() {
			out[k] = true
		}
	}
	return out
}

// clashCovers reports whether a place is inside one of the dates of the article
// that clash, so that what is wrong there has been said.
func clashCovers(clashes []dateClash, at text.Span) bool {
	i := sort.Search(len(clashes), func(i int) bool { return clashes[i].mine.End > at.Start })
	return i < len(clashes) && clashes[i].mine.Overlaps(at)
}
