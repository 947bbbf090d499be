package checks

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"mtaudit/audit"
)

// AcronymVariant looks for acronyms and what they are short for that do not
// agree.
var AcronymVariant = &audit.Check{
	Rule: audit.Rule{
		ID:    "MT209",
		Name:  "acronym-variant",
		Title: "An acronym is spelled out in two ways, or one body has two acronyms",
		Why: `An article that gives one acronym two meanings, or one body two acronyms, has translated one name twice. Readers look for two bodies.

Compared are the places where one stands in brackets behind the other; and an acronym that nothing explains is compared with those that have its letters in another order. Spellings (“Organisation”, “Organization”), plurals and a long form that is cut short count as the same; so does what the reference has in both ways itself.

Keep to one long form and one acronym: the reference's or the body's own.`,
		Category: "terminology/inconsistent-use",
		Severity: audit.Minor,
		Since:    "0.1.0",
		Measured: `No finding in 128 documents by people (77,100 words), 211 translations by people (91,800 words) and 1,423 machine
translations (632,400 words), in none of which an acronym was found by hand to be spelled out in two ways: 222 places define one. So
the rule is silent on good text; its recall is not known.`,
		Examples: []audit.Example{{
			Bad:  "The Lake Transport Agency (LTA) sells tickets. Maps are free at the Lake Traffic Authority (LTA).",
			Good: "The Lake Transport Agency (LTA) sells tickets. Maps are free at the Lake Transport Agency (LTA).",
		}, {
			Bad:  "The Lake Transport Agency (LTA) sells tickets. Maps are free at the Lake Transport Agency (ATL).",
			Good: "The Lake Transport Agency (LTA) sells tickets. Maps are free at the Lake Transport Agency (LTA).",
		}},
	},
	Run: acronymVariant,
}

func acronymVariant(p *audit.Pass) error {
	theirs := definitions(referenceWords.Of(p), referenceAcronyms.Of(p))
	byLetters, byContent := map[string]definition{}, map[string]definition{}
	for _, d := range articleDefinitions.Of(p) {
		key := strings.Join(d.content, " ")
		first, said := byLetters[d.letters]
		if !said && d.spells {
			byLetters[d.letters] = d
		}
		other, known := byContent[key]
		if !known {
			byContent[key] = d
		}
		if said && d.spells && !sameContent(first.content, d.content) && !bothIn(theirs, first, d) {
			p.Report(longClash(p, first, d))
		} else if known && other.letters != d.letters && (other.spells || d.spells) && !bothIn(theirs, other, d) {
			p.Report(shortClash(p, other, d))
		}
	}
	shuffled(p, byLetters)
	return nil
}

// shuffled reports the acronyms that have the letters of a defined one in another
// order, as the word order of another language leaves them.
func shuffled(p *audit.Pass, defined map[string]definition) {
	w, reported := articleWords.Of(p), map[string]bool{}
	bySet := map[string]definition{}
	for _, letters := range slices.Sorted(maps.Keys(defined)) {
		bySet[sorted(letters)] = defined[letters]
	}
	for _, a := range articleAcronyms.Of(p) {
		d, like := bySet[sorted(a.letters)]
		if !like || utf8.RuneCountInString(a.letters) < 3 || a.letters == d.letters || reported[a.letters] || !w.puzzling(a) || explainedAcronyms.Of(p).Has(a.letters) {
			continue
		}
		reported[a.letters] = true
		p.Report(audit.Finding{
			At: p.At(w.all[a.word].Span),
			Message: fmt.Sprintf("“%s” has the letters of “%s”, which is short for “%s”, in another order. Readers look for two bodies. Keep to one acronym.",
				a.letters, d.letters, shorten(p.Article.Text(d.long))),
			Related: []audit.Related{audit.Elsewhere(p.Article, w.all[d.word].Span, "“"+d.letters+"” here")},
		})
	}
}

func sorted(letters string) string {
	r := []rune(letters)
	slices.Sort(r)
	return string(r)
}

// bothIn reports whether a text has both definitions itself.
func bothIn(theirs []definition, a, b definition) bool {
	has := func(d definition) bool {
		return slices.ContainsFunc(theirs, func(t definition) bool { return t.letters == d.letters && sameContent(t.content, d.content) })
	}
	return has(a) && has(b)
}

// longClash says that an acronym has a second long form.
func longClash(p *audit.Pass, first, d definition) audit.Finding {
	long, before := p.Article.Text(d.long), p.Article.Text(first.long)
	return audit.Finding{
		At: p.At(d.long),
		Message: fmt.Sprintf("“%s” is short for “%s” here and for “%s” before. Readers look for two bodies. Keep to one long form.",
			d.letters, shorten(long), shorten(before)),
		Related: []audit.Related{audit.Elsewhere(p.Article, first.long, "“"+shorten(before)+"” here")},
	}
}

// shortClash says that a long form has a second acronym.
func shortClash(p *audit.Pass, first, d definition) audit.Finding {
	w := articleWords.Of(p)
	return audit.Finding{
		At: p.At(w.all[d.word].Span),
		Message: fmt.Sprintf("“%s” is shortened to “%s” here and to “%s” before. Readers look for two bodies. Keep to one acronym.",
			shorten(p.Article.Text(d.long)), d.letters, first.letters),
		Related: []audit.Related{audit.Elsewhere(p.Article, w.all[first.word].Span, "“"+first.letters+"” here")},
	}
}
