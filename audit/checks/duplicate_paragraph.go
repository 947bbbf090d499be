package checks

import "mtaudit/audit"

// DuplicateParagraph looks for paragraphs that stand in the article twice.
var DuplicateParagraph = &audit.Check{
	Rule: audit.Rule{
		ID:    "MT602",
		Name:  "duplicate-paragraph",
		Title: "A paragraph stands in the text again",
		Why: `Pages are put together from pieces, and a translation is pasted together from segments: a paragraph comes twice, word
for word, or translated apart, so that the copies differ by a word or two. The finding shows what has changed.
Authors, too, come back to what they have said: where there is no reference to tell, a copy with changes is neutral.
Left alone: short lines without a full stop (captions, headings, verse), notes in brackets, questions, lists and tables,
paragraphs that differ in a number or in several names, as the entries of a series do, the headline (see
duplicate-headline), and paragraphs that the reference has twice too.
Keep the copy that is right and delete the other.`,
		Category: "accuracy/addition",
		Severity: audit.Minor,
		Since:    "0.1.0",
		Measured: `On the texts that the rule was developed on, so not blind; read by one person. English, without a
reference. Articles by people (128 documents): no finding. Translations by people (365): 5 neutral, of three articles that say
their lead again. Machine translations (1,968 versions): 23 neutral, mostly of the same articles. German (1,643 documents): none.`,
		Examples: []audit.Example{{
			Bad: "Norrby builds a bridge\n\nThe council voted on Monday to build a second bridge over the Lind, north of the old mill.\n\n" +
				"Work starts in spring.\n\nThe council voted on Monday to build a second bridge over the Lind, north of the new mill.",
			Good: "Norrby builds a bridge\n\nThe council voted on Monday to build a second bridge over the Lind, north of the old mill.\n\nWork starts in spring.",
		}},
	},
	Run: duplicateParagraph,
}

// articleParagraphTwins are the paragraphs of the article that come twice.
var articleParagraphTwins = audit.NewMemo(func(p *audit.Pass) duplicateList {
	return paragraphTwins(p.Article, articleWords.Of(p))
})

func duplicateParagraph(p *audit.Pass) error {
	w, twins := articleWords.Of(p), articleParagraphTwins.Of(p)
	if len(twins.found) == 0 {
		return nil
	}
	known := knownParagraphs(p)
	var slips []duplicate
	for _, d := range twins.found {
		first, again := twins.stretches[d.first], twins.stretches[d.again]
		if w.weighty(again) && !known.has(first.paragraph, again.paragraph) {
			slips = append(slips, d)
		}
	}
	reportDuplicates(p, "paragraph", twins, slips)
	return nil
}
