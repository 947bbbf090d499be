package checks

import (
	"fmt"

	"mtaudit/audit"
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

Two numbers are held to count one thing, in English, if they have the same noun and the same verb (“killed 12 people”, “12
people were killed”; also in a headline), or stand behind the in the same phrase of two words or more; two ordinals, if the event has
the same name and no third number, and the two are the same digits or Roman letters in another order (12th and 21st, IX and XI).

Left alone, as both may be right: sentences with a word of change, part, comparison or estimate (rose, now, more, of them,
each, at least, about, another …) or with a year; a rounded value beside the exact one; two numbers in one sentence;
what has a third value too; quotations; sentences that each name persons, places or days that the other does not.

Look at the source, and give both places the right number.`,
		Category: "accuracy/mistranslation",
		Severity: audit.Major,
		Since:    "0.1.0",
		Measured: `On the texts that the rule was developed on, so not blind. Articles and speeches by people (77,100 words), news by people in
English (43,700), translations by people (273,500) and machine translations from Chinese (848,000): no finding. It is silent on
good text, and finds few: of 159 numbers that an article has twice, often of different things, and of which one was changed,
2 were reported, both of one headline. How often it is right on errors of real systems is not known.`,
		Langs: []string{"en"},
		Examples: []audit.Example{
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
	for _, pair := range contradictions(p) {
		p.Report(contradicting(p, pair, "one quantity, it seems, with two values"))
	}
	for _, pair := range turnedEvents(w) {
		f := contradicting(p, pair, "one event, it seems, with two numbers")
		f.Severity = audit.Minor // there may be two of these events
		p.Report(f)
	}
	return nil
}

func contradicting(p *audit.Pass, pair contradiction, what string) audit.Finding {
	return audit.Finding{
		At: p.At(pair.mine),
		Message: fmt.Sprintf("“%s” here, “%s” before: %s. Look at the source and give both places the right number.",
			shorten(p.Article.Text(pair.mine)), shorten(p.Article.Text(pair.before)), what),
		Related: []audit.Related{audit.Elsewhere(p.Article, pair.before, "the other value")},
	}
}
