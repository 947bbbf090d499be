package checks

import (
	"fmt"
	"slices"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// NumberContradiction looks for one quantity with two values.
var NumberContradiction = &audit.Check{
	Rule: audit.Rule{
		ID:    "MT304",
		Name:  "number-contradiction",
		Title: "One quantity has two values in the article",
		Why: `A number that is said twice is translated twice, and one time a digit is lost, two change places, or 10,000 is read as
1,000. The article then contradicts itself: “the blast killed 12 people … 21 people were killed”, “the 414-kilometre railway …
the 441-kilometre railway”, “the 11th Harbour Congress … the 9th Harbour Congress”.

Two numbers are held to count one thing, in English, if they have the same noun, and

- the same verb too (“killed 12 people”, “12 people were killed”; also in a headline);
- or stand behind the in the same phrase of two words or more;
- or one sentence states the other once more: most of its words of content, all its names and all its other numbers are there;
- or no third number of that noun is in the article, the sentences share some words, and one number is the other with two
  digits changed round, a digit lost or another in its place (180 and 108, 4,404 and 444).

So are two ordinals, if the event has the same name and no third number, and the two are the same digits or Roman letters in
another order (12th and 21st, IX and XI). Roman numbers that mixed-ordinals holds against each other are not reported twice.

Left alone, as both may be right: sentences with a word of change, part, comparison or estimate (rose, now, more, of them,
each, at least, about, another …) or with a year, unless both have it; measures and ages that only look alike; a rounded value
beside the exact one; two numbers in one sentence; what has a third value too; quotations; sentences that each name persons,
places or days that the other does not.

Look at the source, and give both places the right number.`,
		Category: "accuracy/mistranslation",
		Severity: audit.Major,
		Since:    "0.1.0",
		Measured: `On the texts that the rule was developed on, so not blind. Articles, speeches and news by people in English
(77,600 words), translations by people (184,200) and machine translations from Chinese (825,600): no finding. Of 84 numbers
that such an article has twice with the same noun, often of different things, one was changed. With two digits changed round or
another first digit, 16 are found (by the verb and the phrase alone: 1); with a digit lost, added or changed at random, 9. What
is missed stands in sentences that share few words, or has a word of estimate on one side. How often the rule is right on
errors of real systems is not known.`,
		Langs: []string{"en"},
		Examples: []audit.Example{
			{
				Bad:  "Norrby sends 67 boats to Vestra after the storm of 1998\n\nIda Holm said that Norrby sends 45 boats to Vestra after the storm of 1998.",
				Good: "Norrby sends 67 boats to Vestra after the storm of 1998\n\nIda Holm said that Norrby sends 67 boats to Vestra after the storm of 1998.",
			},
			{
				Bad:  "The bank gave 14,250 books to the schools of the coast. Nobody had asked the schools of the coast about the 12,450 books.",
				Good: "The bank gave 14,250 books to the schools of the coast. Nobody had asked the schools of the coast about the 14,250 books.",
			},
			{
				Bad:  "The blast at the harbour killed 12 people. The mayor told reporters that 21 people were killed.",
				Good: "The blast at the harbour killed 12 people. The mayor told reporters that 12 people were killed.",
			},
			{
				Bad:  "The 414-kilometre railway line opens today. Trains on the 441-kilometre railway line are full.",
				Good: "The 414-kilometre railway line opens today. Trains on the 414-kilometre railway line are full.",
			},
			{
				Bad:  "The 11th Harbour Congress closed in Norrby. Delegates praised the spirit of the 9th Harbour Congress.",
				Good: "The 11th Harbour Congress closed in Norrby. Delegates praised the spirit of the 11th Harbour Congress.",
			},
		},
	},
	Run: numberContradiction,
}

func numberContradiction(p *audit.Pass) error {
	w := articleWords.Of(p)
	if w.lang != "en" {
		return nil
	}
	said := map[text.Span]bool{}
	for _, pair := range sameQuantities(p, w) {
		if !said[pair.mine] {
			said[pair.mine] = true
			p.Report(contradicting(p, pair, "one quantity, it seems, with two values"))
		}
	}
	roman := saidByRoman(p)
	for _, pair := range turnedEvents(w) {
		if pair.roman && roman[pair.mine] {
			continue
		}
		f := contradicting(p, pair, "one event, it seems, with two numbers")
		f.Severity = audit.Minor // there may be two of these events
		p.Report(f)
	}
	return nil
}

// sameQuantities are all pairs that cannot both be right; a place may be in
// several.
func sameQuantities(p *audit.Pass, w *wordList) []contradiction {
	quotes := articleQuotes.Of(p)
	all := quantitiesIn(p.Article, w, articleNumbers.Of(p))
	return slices.Concat(contradictions(w, all, quotes), restatements(w, all, quotes), slips(w, all, quotes))
}

// saidByRoman are the places of mixed-ordinals, which says at each of them what
// contradicts it.
func saidByRoman(p *audit.Pass) map[text.Span]bool {
	places := map[text.Span]bool{}
	for _, f := range p.Earlier() {
		if f.Rule == MixedOrdinals.ID {
			places[f.At.Span] = true
		}
	}
	return places
}

func contradicting(p *audit.Pass, pair contradiction, what string) audit.Finding {
	return audit.Finding{
		At: p.At(pair.mine),
		Message: fmt.Sprintf("“%s” here, “%s” before: %s. Look at the source and give both places the right number.",
			shorten(p.Article.Text(pair.mine)), shorten(p.Article.Text(pair.before)), what),
		Related: []audit.Related{audit.Elsewhere(p.Article, pair.before, "the other value")},
	}
}
