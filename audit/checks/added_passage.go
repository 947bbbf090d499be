package checks

import "mtaudit/audit"

// AddedPassage looks for what only the article says.
var AddedPassage = &audit.Check{
	Rule: audit.Rule{
		ID:    "MT102",
		Name:  "added-passage",
		Title: "A passage has nothing to answer to it in the reference or the source",
		Why: `Captions, links and lines of the page's frame run into the text, and machine translation invents sentences. A sentence or paragraph of the article is reported if nothing in the reference answers to it, few of its words of content stand near its place there, and the article is longer there than if it said the same.

Left alone: what is worded anew, repeated or moved; headlines that the text says again; residue, which has rules of its own; lines of a few words. Nothing is reported where the two texts cannot be lined up with some certainty.

Without a reference, lengths are held against the source: a paragraph of more than twice the length that its source lets expect.

Compare with the source, and delete what it does not say.`,
		Category: "accuracy/addition",
		Severity: audit.Minor,
		Since:    "0.1.0",
		Measured: `Of 217 sentences taken out of the references of machine-translated news, Chinese to English, 87 in 100 were found in the article, and 6 that were there. Of 26 paragraphs taken out of references of news from four languages, 25, and none that was there. Between two human translations of one text (147,000 words, English and German) one finding. By length against the source, 113 of 236 paragraphs were found that had two sentences from elsewhere put in. On machine translations that professional raters had marked (WMT 2020 and 2021, Chinese to English, with their references), 46 of 51 findings stand on a mark (.90; by chance .79).`,
		Examples: []audit.Example{{
			Reference: "The ferry left the harbour at noon with ninety people on board. The coast guard will resume its search on Friday morning.",
			Bad:       "The ferry left the harbour at noon with ninety people on board. Tourists photographed colourful umbrellas beside several famous marble fountains yesterday. The coast guard will resume its search on Friday morning.",
			Good:      "With ninety people on board, the ferry left the harbour at noon. The coast guard will resume its search on Friday morning.",
		}},
	},
	Needs: audit.NeedOriginal,
	Run:   addedPassage,
}

func addedPassage(p *audit.Pass) error {
	if p.Reference == nil {
		return longForSource(p)
	}
	c := adding(p)
	for _, r := range runs(c.missing()) {
		p.Reportf(c.has.span(r[0], r[1]), "The reference has nothing that answers to this passage. Compare with the source, and delete what it does not say.")
	}
	return nil
}
