package checks

import (
	"fmt"
	"slices"
	"unicode"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// Without a reference, what is missing or added can only be told by length: a
// text and its translation keep nearly the same ratio of letters throughout
// (Gale and Church, 1993). The ratio is that of the two texts at hand, so that
// no table of languages is needed. A passage is reported if it is less than half
// or more than twice as long as its source lets expect, and by more than a
// sentence, and paragraphs of the source only if nothing is left near that could
// hold them.
const (
	leastPairs  = 5    // sure pairs that tell the ratio of two texts
	farTooShort = 0.5  // of the length expected
	farTooLong  = 2.0  // times it
	leastSpan   = 90.0 // letters of English that a missing or added passage has at least
)

// A lengthMatch compares the lengths of the article's paragraphs with those of
// their source.
type lengthMatch struct {
	*audit.Pass
	pairs []lengthPair
	ratio float64 // letters of the article for each of the source
	least float64 // letters of the article that a passage has at least
}

// A lengthPair is a bead with its lengths.
type lengthPair struct {
	article, source []int
	has, wants      float64 // letters of the article: counted, and expected
	sure            bool
}

// newLengths measures the beads with the source; ok is false if they do not tell
// a ratio.
func newLengths(p *audit.Pass) (m lengthMatch, ok bool) {
	m = lengthMatch{Pass: p}
	var ratios []float64
	for _, b := range sourcePairs.Of(p) {
		x := lengthPair{article: notResidue(p.Article, b.Article), source: notResidue(p.Source, b.Reference)}
		x.has, x.wants = lettersOf(p.Article, x.article), lettersOf(p.Source, x.source)
		x.sure = b.Confidence >= sureBead && x.has > 0 && x.wants > 0
		if x.sure && x.wants >= 10 {
			ratios = append(ratios, x.has/x.wants)
		}
		m.pairs = append(m.pairs, x)
	}
	if len(ratios) < leastPairs {
		return m, false
	}
	slices.Sort(ratios)
	m.ratio = ratios[len(ratios)/2]
	m.least = leastSpan * density(p.Article)
	for i := range m.pairs {
		m.pairs[i].wants *= m.ratio
	}
	return m, true
}

// notResidue lists those of some paragraphs that are no residue.
func notResidue(d *text.Document, paragraphs []int) []int {
	return slices.DeleteFunc(slices.Clone(paragraphs), func(i int) bool { return d.Paragraphs[i].Kind == text.Residue })
}

// lettersOf counts the letters and digits of some paragraphs.
func lettersOf(d *text.Document, paragraphs []int) float64 {
	n := 0
	for _, i := range paragraphs {
		for _, r := range d.Text(d.Paragraphs[i].Span) {
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				n++
			}
		}
	}
	return float64(n)
}

// density is how many letters say what one says in English.
func density(d *text.Document) float64 {
	if oneOf(baseLang(d), "zh", "ja", "ko") {
		return 0.35
	}
	return 1
}

func shortOfSource(p *audit.Pass) error {
	m, ok := newLengths(p)
	if !ok {
		return nil
	}
	for i, x := range m.pairs {
		switch {
		case m.paired(i) && x.has < farTooShort*x.wants && x.wants-x.has >= m.least && !m.accounted(i, x.wants-x.has):
			m.reportShort(x)
		case len(x.article) == 0 && x.wants >= m.least && m.between(i) && !m.accounted(i, x.wants) && !m.stray(i):
			m.reportAbsent(i)
		}
	}
	return nil
}

func longForSource(p *audit.Pass) error {
	m, ok := newLengths(p)
	if !ok {
		return nil
	}
	for i, x := range m.pairs {
		if m.paired(i) && x.has > farTooLong*x.wants && x.has-x.wants >= m.least && !m.accounted(i, x.wants-x.has) {
			at := text.Span{Start: p.Article.Paragraphs[x.article[0]].Start, End: p.Article.Paragraphs[x.article[len(x.article)-1]].End}
			p.Report(audit.Finding{
				At:      p.At(at),
				Message: fmt.Sprintf("This is %.1f times as long as its source lets expect: “%s”. Look at the passage there, and delete what it does not say.", x.has/x.wants, quoteStart(m.sourceText(x))),
				Related: []audit.Related{audit.Elsewhere(p.Source, m.sourceSpan(x), "the source passage")},
			})
		}
	}
	return nil
}

// accounted reports whether what a pair has too little (or, if negative, too much)
// is made up for by the pairs beside it: then they were lined up wrongly.
func (m lengthMatch) accounted(i int, lacks float64) bool {
	const reach, share = 3, 0.6
	all := 0.0
	for _, x := range m.pairs[max(0, i-reach):min(len(m.pairs), i+reach+1)] {
		all += x.wants - x.has
	}
	return all/lacks < share
}

// stray reports whether the article has a paragraph without a source not far
// from a pair, which may be what the pair lacks.
func (m lengthMatch) stray(i int) bool {
	const reach = 8
	return slices.ContainsFunc(m.pairs[max(0, i-reach):min(len(m.pairs), i+reach+1)], func(x lengthPair) bool {
		return x.wants == 0 && x.has >= 0.5*m.pairs[i].wants
	})
}

// paired reports whether a pair has both sides and is sure, or stands between two
// that are: its own confidence is low where its lengths do not fit.
func (m lengthMatch) paired(i int) bool {
	x := m.pairs[i]
	return x.has > 0 && x.wants > 0 && (x.sure || m.between(i))
}

// between reports whether the pairs before and after one are sure.
func (m lengthMatch) between(i int) bool {
	return (i == 0 || m.pairs[i-1].sure) && (i+1 == len(m.pairs) || m.pairs[i+1].sure) && len(m.pairs) > 1
}

func (m lengthMatch) sourceSpan(x lengthPair) text.Span {
	return text.Span{Start: m.Source.Paragraphs[x.source[0]].Start, End: m.Source.Paragraphs[x.source[len(x.source)-1]].End}
}

func (m lengthMatch) sourceText(x lengthPair) string { return m.Source.Text(m.sourceSpan(x)) }

func (m lengthMatch) reportShort(x lengthPair) {
	m.Report(audit.Finding{
		At:      m.At(endOf(m.Article, x.article[len(x.article)-1])),
		Message: fmt.Sprintf("The passage that ends here is %.0f %% as long as its source lets expect: “%s”. Look at the passage there, and put in what is missing.", 100*x.has/x.wants, quoteStart(m.sourceText(x))),
		Related: []audit.Related{audit.Elsewhere(m.Source, m.sourceSpan(x), "the source passage")},
	})
}

// reportAbsent reports a passage of the source that the article lacks as a
// whole, at the last word before it or the first of all.
func (m lengthMatch) reportAbsent(i int) {
	x, at, where := m.pairs[i], opening(m.Article), "Before"
	if i > 0 {
		before := m.pairs[i-1].article
		at, where = endOf(m.Article, before[len(before)-1]), "After"
	}
	m.Report(audit.Finding{
		At:      m.At(at),
		Message: fmt.Sprintf("%s this, a paragraph of the source is missing: “%s”. Look at the passage there, and put it in.", where, quoteStart(m.sourceText(x))),
		Related: []audit.Related{audit.Elsewhere(m.Source, m.sourceSpan(x), "missing from the article")},
	})
}

// endOf is the last word of a paragraph, with the marks behind it.
func endOf(d *text.Document, paragraph int) text.Span {
	s := d.Paragraphs[paragraph].Sentences
	tokens := s[len(s)-1].Tokens
	i := len(tokens) - 1
	for i > 0 && tokens[i].Kind != text.Word && tokens[i].Kind != text.Number {
		i--
	}
	return text.Span{Start: tokens[i].Start, End: tokens[len(tokens)-1].End}
}
