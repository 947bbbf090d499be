package checks

import (
	"fmt"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// NegationMismatch looks for sentences that say the opposite of the reference.
var NegationMismatch = &audit.Check{
	Rule: audit.Rule{
		ID:    "MT103",
		Name:  "negation-mismatch",
		Title: "A statement is negated on one side only",
		Why: `A “not” that is lost or made up turns a sentence into its opposite, and it reads as well as before. A negation (not, never, no, don't) is reported if the sentence of the reference that answers to it has none, no other word that may carry it either (fail, without, unable, hardly, un-), and yet the same words on both sides of the place; and so is one of the reference that the article lacks. The two sentences must share most of their words of content.

Left alone: sentences that are worded anew, and all that may be another way to say the same (“not only”, “no longer”, “not until”, “no less than”); questions; languages without a list of such words.

Compare with the source, and put the negation in or take it out.`,
		Category: "accuracy/mistranslation",
		Severity: audit.Major,
		Since:    "0.1.0",
		Measured: `Silent where it should be, and finds few: of 127 negations that were taken out of news in English and 420 that were put in, against references worded apart, 15 and 59 were found (14 in 100), and nothing else was reported. Between two human translations of one text (150,000 words, English and German) no finding; in 426,000 words of machine translation against references none either, so that how often it is right on errors of real systems is not known. Tuned on the same texts. French, Spanish, Italian, Portuguese, Dutch and Russian are not measured.`,
		Examples: []audit.Example{
			{
				Reference: "The harbour master did not approve the plan for a second ferry terminal.",
				Bad:       "The harbour master approved the plan for a second ferry terminal.",
				Good:      "The harbour master refused to approve the plan for a second ferry terminal.",
			},
			{
				Reference: "The council will publish the names of the winners on Monday.",
				Bad:       "The council will not publish the names of the winners on Monday.",
				Good:      "On Monday the council will publish the names of the winners.",
			},
		},
	},
	Needs: audit.NeedReference,
	Run:   negationMismatch,
}

// oppositeBead is the confidence from which two sentences are compared: they
// must be known to say the same but for one word.
const oppositeBead = 0.8

func negationMismatch(p *audit.Pass) error {
	article := newPolarities(articleWords.Of(p))
	reference := newPolarities(referenceWords.Of(p))
	if article.lang != reference.lang || len(article.negators) == 0 {
		return nil
	}
	for _, b := range audit.SentenceBeads.Of(p) {
		if len(b.Article) != 1 || len(b.Reference) != 1 || b.Confidence < oppositeBead {
			continue
		}
		if n, m := article.count(b.Article[0]), reference.count(b.Reference[0]); n+m != 1 {
			continue // no one negation parts them
		}
		mine, theirs := article.of(b.Article[0]), reference.of(b.Reference[0])
		switch {
		case !mine.alike(theirs):
		case mine.only(theirs):
			reportNegated(p, mine, theirs)
		case theirs.only(mine):
			reportAffirmed(p, mine, theirs)
		}
	}
	return nil
}

// reportNegated reports a negation that the reference does not have.
func reportNegated(p *audit.Pass, mine, theirs clause) {
	at := mine.words.all[mine.negators[0]].Span
	p.Report(audit.Finding{
		At:      p.At(at),
		Message: fmt.Sprintf("“%s” makes this the opposite of the reference, which says “%s” without it. Compare with the source.", p.Article.Text(at), p.Reference.Text(theirs.near(mine))),
		Related: []audit.Related{audit.Elsewhere(p.Reference, theirs.sentence(), "the reference sentence, without a negation")},
	})
}

// reportAffirmed reports a negation that only the reference has.
func reportAffirmed(p *audit.Pass, mine, theirs clause) {
	not := theirs.words.all[theirs.negators[0]].Span
	p.Report(audit.Finding{
		At:      p.At(mine.near(theirs)),
		Message: fmt.Sprintf("The reference has “%s” here, so that this says the opposite. Compare with the source.", p.Reference.Text(not)),
		Related: []audit.Related{audit.Elsewhere(p.Reference, not, "the negation in the reference")},
	})
}

// sentence covers the words of a clause.
func (c clause) sentence() text.Span { return c.words.span(c.from, c.to) }
