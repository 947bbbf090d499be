package checks

import "mtaudit/audit"

// DuplicateSentence looks for sentences that stand in the article twice.
var DuplicateSentence = &audit.Check{
	Rule: audit.Rule{
		ID:    "MT603",
		Name:  "duplicate-sentence",
		Title: "A sentence stands in the text again",
		Why: `A translation pasted together from segments says a sentence twice, word for word or with a word changed: at the end of
one piece and the beginning of the next, or in a summary that was run into the text. The finding shows what has changed.
Authors do so too, and pages lift sentences out as quotations: where there is no reference to tell, the finding is neutral,
unless it comes four times and more.
Left alone: questions, and sentences of fewer than eight words, as refrains are; sentences that differ in a number or in
several names, as the entries of a series do; lists, tables, captions, verse; the headline; sentences of a paragraph that comes twice
as a whole (see duplicate-paragraph) or that follow each other at once (see repeated-phrase); and sentences that the
reference has twice too.
Keep the one that is right and delete the other.`,
		Category: "accuracy/addition",
		Severity: audit.Minor,
		Since:    "0.1.0",
		Measured: `On the texts that the rule was developed on, so not blind; read by one person. English, without a
reference, so all neutral. Articles by people (128 documents): 6 findings, 3 of them of sentences lifted out as quotations, in
one article. Translations by people (365): 1. Machine translations (1,968 versions): 11. German (1,643 documents): none.`,
		Examples: []audit.Example{{
			Bad: "Norrby builds a bridge\n\nThe council voted on Monday. The bridge will stand north of the old mill and carry two tram lines.\n\n" +
				"Work starts in spring, the mayor said. The bridge will stand north of the old mill and carry two tram lines.",
			Good: "Norrby builds a bridge\n\nThe council voted on Monday. The bridge will stand north of the old mill and carry two tram lines.\n\n" +
				"Work starts in spring, the mayor said.",
		}},
	},
	Run: duplicateSentence,
}

func duplicateSentence(p *audit.Pass) error {
	w := articleWords.Of(p)
	twins := sentenceTwins(p.Article, w)
	if len(twins.found) == 0 {
		return nil
	}
	known, whole := knownSentences(p), map[int]bool{} // paragraphs that come twice
	paragraphs := articleParagraphTwins.Of(p)
	for _, d := range paragraphs.found {
		whole[paragraphs.stretches[d.again].paragraph] = true
	}
	var slips []duplicate
	for _, d := range twins.found {
		first, again := twins.stretches[d.first], twins.stretches[d.again]
		if whole[again.paragraph] || !w.weighty(again) || w.atOnce(first, again) || known.has(w.sentenceOf(first), w.sentenceOf(again)) {
			continue
		}
		slips = append(slips, d)
	}
	reportDuplicates(p, "sentence", twins, slips)
	return nil
}

// atOnce reports whether one sentence follows the other in one paragraph, and
// is short enough for the rules on repeats.
func (w *wordList) atOnce(first, again line) bool {
	return first.paragraph == again.paragraph && first.to == again.from && again.to-again.from <= longestUnit
}
