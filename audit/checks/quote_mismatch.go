package checks

import (
	"fmt"

	"mtaudit/audit"
)

// QuoteMismatch compares quotations with those of the reference.
var QuoteMismatch = &audit.Check{
	Rule: audit.Rule{
		ID:    "MT106",
		Name:  "quote-mismatch",
		Title: "A quotation is not that of the reference: its marks stand elsewhere, or another speaks",
		Why: `Who said what, and in which words, is what a report is held to. A translation that loses the quotation marks makes a
reporter's claim of a speaker's words; one that puts them around too much puts words into a speaker's mouth.

Found, where most words of a quotation have a counterpart in the passage of the reference that answers to it: speech of six
words or more that stands in quotation marks in the reference only, or (neutral) in the article only; a quotation that takes in words which the reference has
outside, or leaves out words which the reference has inside; in English, a speaker who is another of those that the
reference names.

Left alone: quotations of a few words, which translators mark as they see fit; words put otherwise on the two sides, as
reported speech is; marks without a partner, and quotations that run over several paragraphs.

Compare with the source, and put the marks where the speech begins and ends.`,
		Category: "accuracy/mistranslation",
		Severity: audit.Minor,
		Since:    "0.1.0",
		Measured: `Between two human translations of one text (147,000 words, English and German) 3 findings of minor or above, 0.02 per
1,000 words: in each, one translator lost the marks; 3 neutral ones. On 420,700 words of machine translation, Chinese to English
(WMT 2020, systems against one reference), 39, all of marks that the source has and the translation lost, in 9 passages; of the 11
neutral ones 10 are marks that the reference lost. Recall is low where the reference is worded apart: of 209 quotations whose marks were taken out of one human translation, held against
another, 49 were found, and 4 of 12 whose closing mark was moved to the end of the sentence. Tuned on the same texts. How often
speakers are right is not measured: none was found.`,
		Examples: []audit.Example{
			{
				Reference: "“We will open the new bridge before the first snow,” the engineer Ida Holm said on Monday.",
				Bad:       "We will open the new bridge before the first snow, the engineer Ida Holm said on Monday.",
				Good:      "“We will open the new bridge before the first snow,” said the engineer Ida Holm on Monday.",
			},
			{
				Reference: "“The ferry is safe again and will sail tomorrow,” said the harbour master Runa Kvist.",
				Bad:       "“The ferry is safe again and will sail tomorrow, said the harbour master Runa Kvist.”",
				Good:      "“The ferry is safe again and will sail tomorrow,” the harbour master Runa Kvist said.",
			},
			{
				Reference: "Ida Holm and Runa Kvist came to Norrby. “The bridge has to be closed for a week,” Holm said.",
				Bad:       "Ida Holm and Runa Kvist came to Norrby. “The bridge has to be closed for a week,” Kvist said.",
				Good:      "Ida Holm and Runa Kvist came to Norrby. “The bridge must be closed for a week,” said Holm.",
			},
		},
	},
	Needs: audit.NeedReference,
	Run:   quoteMismatch,
}

// quoteBead is the confidence from which the quotations of two passages are
// compared.
const quoteBead = 0.8

func quoteMismatch(p *audit.Pass) error {
	article := quoteSide{articleWords.Of(p), articleQuotes.Of(p)}
	reference := quoteSide{referenceWords.Of(p), referenceQuotes.Of(p)}
	speakers := newSpeakers(p)
	for _, b := range p.Beads {
		if len(b.Article) == 0 || len(b.Reference) == 0 || b.Confidence < quoteBead {
			continue
		}
		mine, ok := article.passage(b.Article)
		theirs, sound := reference.passage(b.Reference)
		if !ok || !sound || len(mine.quotes)+len(theirs.quotes) == 0 {
			continue
		}
		mine.link(theirs)
		quoteReports{p, mine, theirs, speakers}.run()
	}
	return nil
}

// quoteReports compares the quotations of one bead.
type quoteReports struct {
	*audit.Pass
	mine, theirs *quotePassage
	speakers     *speakers
}

func (r quoteReports) run() {
	for _, q := range r.mine.quotes {
		switch a, known := r.mine.answer(q, r.theirs); {
		case !known:
		case a.quoted == 0 && r.mine.speech(q) && !r.theirs.reported(a.from):
			r.onlyMine(q, a)
		case a.quoted == 0:
		case r.mine.speech(q):
			r.edges(q, a)
			r.speaker(q, a)
		}
	}
	for _, q := range r.theirs.quotes {
		switch a, known := r.theirs.answer(q, r.mine); {
		case !known:
		case a.quoted == 0 && r.theirs.speech(q) && !r.mine.reported(a.from):
			r.onlyTheirs(q, a)
		case a.quoted == 0:
		case r.theirs.speech(q):
			r.short(q)
		}
	}
}

// onlyMine is neutral: machines lose quotation marks, but seldom make them up, so
// that it may well be the reference that lost them.
func (r quoteReports) onlyMine(q quoteRun, a quoteAnswer) {
	r.Report(audit.Finding{
		Severity: audit.Neutral,
		At:       r.At(q.Span),
		Message:  "The reference has no quotation marks here: it gives this as a report, or lost them. Compare with the source, and take the marks out if nobody is quoted.",
		Related:  []audit.Related{audit.Elsewhere(r.Reference, r.theirs.span(a.from, a.to), "without quotation marks in the reference")},
	})
}

// onlyTheirs reports words that are a quotation only in the reference.
func (r quoteReports) onlyTheirs(q quoteRun, a quoteAnswer) {
	r.Report(audit.Finding{
		At:      r.At(r.mine.span(a.from, a.to)),
		Message: "The reference has these words in quotation marks, as somebody's own. Compare with the source, and put the marks in.",
		Related: []audit.Related{audit.Elsewhere(r.Reference, q.Span, "the quotation in the reference")},
	})
}

// edges reports words of a quotation that the reference has outside its own.
func (r quoteReports) edges(q quoteRun, a quoteAnswer) {
	w, ok := r.mine.outside(q, r.theirs)
	if !ok {
		return
	}
	if from, _ := r.mine.across(w); r.theirs.reported(from) {
		return
	}
	r.Report(audit.Finding{
		At:      r.At(r.mine.span(w.from, w.to)),
		Message: fmt.Sprintf("“%s” stands inside the quotation; the reference has it outside. Compare with the source, and move the quotation mark.", r.mine.phrase(w.from, w.to)),
		Related: []audit.Related{audit.Elsewhere(r.Reference, r.theirs.span(a.from, a.to), "the quotation in the reference")},
	})
}

// short reports words that the reference has inside a quotation and the article
// has outside.
func (r quoteReports) short(q quoteRun) {
	w, ok := r.theirs.outside(q, r.mine)
	if !ok {
		return
	}
	from, to := r.theirs.across(w)
	if r.mine.reported(from) {
		return
	}
	r.Report(audit.Finding{
		At:      r.At(r.mine.span(from, to)),
		Message: fmt.Sprintf("“%s” stands outside the quotation; the reference has it inside. Compare with the source, and move the quotation mark.", r.mine.phrase(from, to)),
		Related: []audit.Related{audit.Elsewhere(r.Reference, q.Span, "the quotation in the reference")},
	})
}
