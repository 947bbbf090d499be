package checks

import (
	"slices"

	"mtaudit/audit"
)

// TermVariant looks for one concept that is put in several ways.
var TermVariant = &audit.Check{
	Rule: audit.Rule{
		ID:    "MT207",
		Name:  "term-variant",
		Title: "One concept is worded in several ways",
		Why: `A translation engine meets a set term anew in every sentence and words it anew: “community with a shared future” here, “community of shared future” there. Readers take them for two things.

Reported are terms that differ by a preposition (“of” and “with”; others in names with capitals), by the order of the words before one noun, by a noun against the adjective made of it (“Culture Industry” and “cultural industry”), by a country against its adjective (“Laos side” and “Lao side”). With a reference, also terms of which one word differs where the reference says the same term each time.

Wordings that your glossary lists are left to glossary-term; if it lists one of several, that is the one to keep.

Left alone: singular and plural, “the economy of China” beside “China’s economy” and “Chinese economy”, short forms, the order of two countries (“China-Laos”, “Laos-China”), titles of persons, and whatever the reference words in both ways itself. English only.

Keep to one wording: the reference's or that of your glossary.`,
		Category: "terminology/inconsistent-use",
		Severity: audit.Minor,
		Since:    "0.1.0",
		Langs:    []string{"en"},
		Measured: `On the texts that the rule was developed on, so not blind; read by one person. English. Articles, interviews and
speeches by people (128 documents, 77,100 words): no finding. Translations by people (211 documents, 91,800 words): 8, all one
thing in two wordings. The same with a second translation as reference (154 documents, 67,400 words): 10, of which 6 are one
thing in two wordings that a reader would accept.

Machine translations of news and talks (1,423 translations of 211 documents, 632,400 words): 9 without a reference, all one thing
in two wordings; 109 with one, 59 of them different, of which 51 are one thing in two wordings (0.86). Recall is known for two
articles with three such terms: two are found, with and without their references; missed is a place named once as a group and
once as its members (“camps”, “campers”), which the reference words in both ways too.
On machine translations that professional raters had marked (WMT 2020 and 2021, Chinese to English), 12 of 21 findings stand on a mark (.57; by chance .41).`,
		Examples: []audit.Example{{
			Bad:  "The mayors want a network with a common purpose. They signed a plan for the network of common purpose.",
			Good: "The mayors want a network with a common purpose. They signed a plan for the network with a common purpose.",
		}, {
			Bad:  "The Danish side spoke first. Then the Denmark side showed a map.",
			Good: "The Danish side spoke first. Then the Danish side showed a map.",
		}, {
			Reference: "Farmers asked for the flood relief fund. The flood relief fund is empty.",
			Bad:       "Farmers asked for the flood relief fund. The flood assistance fund is empty.",
			Good:      "Farmers asked for the flood relief fund. The flood relief fund is empty.",
		}},
	},
	Run: termVariant,
}

func termVariant(p *audit.Pass) error {
	t := articleTerms.Of(p)
	concepts := slices.Concat(referenceConcepts(p), formConcepts(p), countryConcepts(p))
	taken := make([]bool, len(t.all))
	listed := glossaryWordings(p)
	for _, c := range concepts {
		c.part()
		if c.agree(listed) && c.free(taken) {
			p.Report(c.finding(p, t))
		}
	}
	return nil
}
