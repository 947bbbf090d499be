package checks

import (
	"fmt"
	"strings"
	"unicode"

	"mtaudit/audit"
	"mtaudit/audit/text"
	"mtaudit/reference/align"
)

// NumberMismatch compares the numbers of the article with its reference.
var NumberMismatch = &audit.Check{
	Rule: audit.Rule{
		ID:    "MT301",
		Name:  "number-mismatch",
		Title: "A number is not that of the reference or the source",
		Why: `A wrong figure is the error that readers cannot see: nothing in the sentence looks amiss. Numbers are compared by value, whatever their form: 14th, XIV, fourteenth and 14 agree, and so do 1.5 million, 1,500,000 and 150万. One is reported if neither the passage of the reference that answers to it nor those beside that have its value: as major if another number stands for it there, as minor if none does, since translators also add what readers need.

Without a reference, the source is asked instead, paragraph by paragraph: its digits, its number words (Chinese, Japanese, Korean, English, German, French, Spanish, Russian, Ukrainian), 万, 億, 만 and млн, tenths and decades. With both at hand, a number that the source has is right, whatever the reference says.

Left alone: number words up to ten and digits up to two, unless the same thing is counted on both sides and differs; years and days of the month that only one side gives; amounts in converted units; numbers that are part of a name (COVID-19); passages that could not be lined up with some certainty.

With a source alone, number words that only the article has are left alone too.

Look at the source, mind factors of ten (万, 亿, milliard), and correct the number.`,
		Category: "accuracy/mistranslation",
		Severity: audit.Major,
		Since:    "0.1.0",
		Measured: `On 735,000 words of machine translation, Chinese to English (WMT 2020 and 2021, every system against one reference), 0.14 findings per 1,000 words of a number that stands where the reference has another, and 0.22 of one that it has nowhere. Of 47 read, 43 name a real difference; in ten of these the reference is wrong. Between two human translations of one text (147,000 words, English and German) 0.14 and 0.17 per 1,000 words. Against the source alone, translations by people (Chinese to English, English to German, 141,000 words) have ten findings that are major, nine of them slips of the translator. Of 220 numbers that were changed there, 174 were found. On machine translations that professional raters had marked (WMT 2020 and 2021, Chinese to English, with their references), 170 of 263 findings stand on a mark (.65; by chance .33).`,
		Examples: []audit.Example{
			{
				Reference: "Altogether 120 people took part in the race on Sunday.",
				Bad:       "Altogether 12 people took part in the race on Sunday.",
				Good:      "Altogether one hundred and twenty people took part in the race on Sunday.",
			},
			{
				Reference: "The harbour handled 1.5 million tonnes of grain last year, the director said.",
				Bad:       "The harbour handled 150 million tonnes of grain last year, the director said.",
				Good:      "The harbour handled 1,500,000 tonnes of grain last year, the director said.",
			},
			{
				Source: "局长说，该港口去年处理了150万吨粮食。",
				Bad:    "The harbour handled 150 million tonnes of grain last year, the director said.",
				Good:   "The harbour handled 1.5 million tonnes of grain last year, the director said.",
			},
		},
	},
	Needs: audit.NeedOriginal,
	Run:   numberMismatch,
}

// sureBead is the confidence from which two passages are compared.
const sureBead = 0.6

func numberMismatch(p *audit.Pass) error {
	m := newNumberMatch(p)
	for _, b := range m.original.sure() {
		m.bead(b)
	}
	return nil
}

// A numberMatch compares the numbers of the article with those of its original.
type numberMatch struct {
	*audit.Pass
	original     *original
	mine, theirs *numberList
	sentences    []text.Sentence // of the original
	clashes      []dateClash     // of dates, which have a rule of their own
	source       *numberList     // beside a reference; nil if there is none
	nearSource   []window        // by paragraph of the article
}

func newNumberMatch(p *audit.Pass) *numberMatch {
	o := originalOf.Of(p)
	m := &numberMatch{Pass: p, original: o, mine: articleNumbers.Of(p), theirs: originalNumbers.Of(p), sentences: o.Sentences(), clashes: dateClashes.Of(p)}
	if p.Reference != nil && p.Source != nil {
		m.source = sourceNumbers.Of(p)
		m.nearSource, _ = windows(audit.SourceBeads.Of(p), len(p.Article.Paragraphs), len(p.Source.Paragraphs))
	}
	return m
}

// bead reports the numbers of the article's sentences in one bead.
func (m *numberMatch) bead(b align.Bead) {
	alone := lookup{m.mine, m.theirs, m.original.near}.unmatched(b.Article)
	if len(alone) == 0 {
		return
	}
	c := newCandidates(alone, lookup{m.theirs, m.mine, m.original.back}.unmatched(b.Reference))
	c.foreign = m.original.foreign
	c.measures(m.theirs, b.Reference)
	passage := text.Span{Start: m.sentences[b.Reference[0]].Start, End: m.sentences[b.Reference[len(b.Reference)-1]].End}
	for _, x := range alone {
		if c.rounded(x) || clashCovers(m.clashes, x.Span) || m.sourceHas(x) {
			continue
		}
		if y, ok := c.counterpart(x); ok {
			m.reportPair(x, y)
		} else if x.stands() && !c.converted(x) && !(c.foreign && m.worded(x)) {
			m.reportAlone(x, passage)
		}
	}
}

// worded reports whether a number is written in words: in another language such
// may stand for none, as in “the starting eleven”.
func (m *numberMatch) worded(x number) bool {
	return !strings.ContainsFunc(m.Article.Text(x.Span), unicode.IsDigit)
}

// sourceHas reports whether a number is the source's: then it is the reference
// that differs.
func (m *numberMatch) sourceHas(x number) bool {
	return m.source != nil && m.source.near(x.values, m.nearSource[x.paragraph])
}

// A lookup looks the numbers of one text up in another, about their counterparts.
type lookup struct {
	own, other *numberList
	near       []window // by paragraph of the one
}

// unmatched lists the numbers of some sentences whose value is not found.
func (l lookup) unmatched(sentences []int) (out []number) {
	for _, s := range sentences {
		for _, x := range l.own.of(s) {
			if x.kind != monthName && x.kind != numberLabel && !l.other.near(x.values, l.near[x.paragraph]) {
				out = append(out, x)
			}
		}
	}
	return out
}

// stands reports whether a number may be looked for in the reference for itself.
// Dates are not: translators add them and leave them out.
func (x number) stands() bool { return !x.weak && !x.dated && x.kind != yearNumber }

func (m *numberMatch) reportPair(x, y number) {
	mine, theirs := m.Article.Text(x.Span), m.original.Text(y.Span)
	f := audit.Finding{
		At:      m.At(x.Span),
		Message: fmt.Sprintf("“%s” where the %s has “%s”%s. %s and correct the number.", mine, m.original.name, theirs, factor(x.values[0], y.values[0]), m.original.advice()),
		Related: []audit.Related{audit.Elsewhere(m.original.Document, y.Span, "the number in the "+m.original.name)},
	}
	if !m.original.foreign {
		f.Fixes = []audit.Fix{{Message: fmt.Sprintf("Change “%s” to “%s”", mine, theirs), Edits: []audit.Edit{{Span: x.Span, New: theirs}}}}
	}
	m.Report(f)
}

func (m *numberMatch) reportAlone(x number, passage text.Span) {
	m.Report(audit.Finding{
		Severity: audit.Minor, // it may be an addition that is right
		At:       m.At(x.Span),
		Message:  fmt.Sprintf("The %s has no “%s” here, in figures or in words. %s, and correct the number or delete it.", m.original.name, m.Article.Text(x.Span), m.original.advice()),
		Related:  []audit.Related{audit.Elsewhere(m.original.Document, passage, "the "+m.original.name+" passage")},
	})
}
