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

// DateMismatch compares the dates of the article with its reference.
var DateMismatch = &audit.Check{
	Rule: audit.Rule{
		ID:    "MT302",
		Name:  "date-mismatch",
		Title: "A date is not that of the reference",
		Why: `Days and months change places in translation, a lunar month becomes one of the calendar, a date is moved to the line beside it. Dates are compared by value, whatever their form: Dec. 22, 22 December, December 22nd, 12月22日, 22/12/2021 and 2021-12-22 agree; a year that one side leaves out agrees with any. One is reported if the passage of the reference that answers to it has another date in its stead, which the article in turn has nowhere near.

Left alone: dates that only one side gives; days without a month (“the 27th”) and days told from today (“yesterday”); 4/5/2021 and the like, which can be read in two ways; the name of a month alone, unless each side names one month only; passages that could not be lined up with some certainty.

Look at the source, mind differences of time zone, and correct the date.`,
		Category: "accuracy/mistranslation",
		Severity: audit.Major,
		Since:    "0.1.0",
		Measured: `Of 206 days or months that were changed in news (machine translations from Chinese, and one human translation held against another), 168 were found (82 in 100) and nothing else reported; most that were missed have the right date beside the wrong one in the same sentence. Between two human translations of one text (150,000 words, English and German) one finding, and in 426,000 words of machine translation against references one; both are real differences. No measure of names of months alone.`,
		Examples: []audit.Example{
			{
				Reference: "The mayor will open the new harbour on Dec. 22, the council said.",
				Bad:       "The mayor will open the new harbour on 12 December, the council said.",
				Good:      "The mayor will open the new harbour on the 22nd of December, the council said.",
			},
			{
				Reference: "The ferry to Norrby has not sailed since June, when its engine failed.",
				Bad:       "The ferry to Norrby has not sailed since May, when its engine failed.",
				Good:      "Since June, when its engine failed, the ferry to Norrby has not sailed.",
			},
		},
	},
	Needs: audit.NeedReference,
	Run:   dateMismatch,
}

func dateMismatch(p *audit.Pass) error {
	same := languageOf(p.Article, p.Reference) == languageOf(p.Reference, p.Article)
	for _, c := range dateClashes.Of(p) {
		f := audit.Finding{
			At:      p.At(c.mine.Span),
			Message: fmt.Sprintf("“%s” where the reference has “%s”. Compare with the source and correct the date.", p.Article.Text(c.mine.Span), p.Reference.Text(c.theirs.Span)),
			Related: []audit.Related{audit.Elsewhere(p.Reference, c.theirs.Span, "the date in the reference")},
		}
		if same {
			f.Fixes = []audit.Fix{c.fix(p)}
		}
		p.Report(f)
	}
	return nil
}

// A dateClash is a date of the article and the one that the reference has in
// its stead.
type dateClash struct{ mine, theirs date }

// fix puts the reference's date in place, without the year unless both have one.
func (c dateClash) fix(p *audit.Pass) audit.Fix {
	mine, theirs := c.mine.core, c.theirs.core
	if c.mine.year > 0 && c.theirs.year > 0 {
		mine, theirs = c.mine.Span, c.theirs.Span
	}
	have, want := p.Article.Text(mine), p.Reference.Text(theirs)
	return audit.Fix{Message: fmt.Sprintf("Change “%s” to “%s”", have, want), Edits: []audit.Edit{{Span: mine, New: want}}}
}

// dateClashes are the dates that are not those of the reference, in the order
// of the article.
var dateClashes = audit.NewMemo(func(p *audit.Pass) []dateClash {
	if p.Reference == nil {
		return nil
	}
	m := dateMatch{article: articleDates.Of(p), reference: referenceDates.Of(p)}
	m.near, _ = windows(p.Beads, len(p.Article.Paragraphs), len(p.Reference.Paragraphs))
	for _, b := range audit.SentenceBeads.Of(p) {
		if len(b.Article) > 0 && len(b.Reference) > 0 && b.Confidence >= sureBead {
			m.bead(b)
		}
	}
	slices.SortFunc(m.clashes, func(a, b dateClash) int { return cmp.Compare(a.mine.Start, b.mine.Start) })
	return m.clashes
})

// A dateMatch compares the dates of two texts.
type dateMatch struct {
	article, reference *dateList
	near               []window // by paragraph of the article: where its counterparts are
	clashes            []dateClash
}

// bead finds the clashes of one bead: dates of the article that are nowhere near
// in the reference, beside dates of the reference that the bead lacks. Every
// date of the reference stands for one of the article at most.
func (m *dateMatch) bead(b align.Bead) {
	mine, theirs := m.article.in(b.Article), m.reference.in(b.Reference)
	single := len(mine) == 1 && len(theirs) == 1
	there := func(x date) bool { return m.reference.near(x, m.near[x.paragraph]) }
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
