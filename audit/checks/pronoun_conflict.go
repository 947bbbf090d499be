package checks

import (
	"fmt"

	"mtaudit/audit"
)

// PronounConflict looks for a person who is he and she.
var PronounConflict = &audit.Check{
	Rule: audit.Rule{
		ID:    "MT415",
		Name:  "pronoun-conflict",
		Title: "One person is he and she",
		Why: `Chinese, Turkish, Finnish and other languages do not tell he from she, or leave the pronoun out, and the translation
guesses anew in every sentence: “Ms. Holm opened the bridge. He thanked the town.”

Found in English where it is plain who is meant: a title (Mr., Ms., Sir …) before the name, and he, she, his or her at the start
of the sentence behind one that begins with the name. Both sentences must name nobody else, and no father, wife or other
person. The form that the article uses less is reported.

Left alone: two persons of one family name with titles of their own, unless the whole name is the same; quotations.

Look the person up, and use one pronoun throughout.`,
		Category: "accuracy/mistranslation",
		Severity: audit.Major,
		Since:    "0.1.0",
		Measured: `Articles and speeches by people (77,100 words): no finding. Translations by people (273,500 words): none. Machine
translations from Chinese (848,000 words): 1, wrong (two names run together). So precision could not be shown, and the rule is in preview. A
person who is only “the author” is not followed.`,
		Preview: true,
		Langs:   []string{"en"},
		Examples: []audit.Example{{
			Bad:  "Ms. Ida Holm opened the bridge on Monday. He thanked the town for its patience.",
			Good: "Ms. Ida Holm opened the bridge on Monday. She thanked the town for its patience.",
		}},
	},
	Run: pronounConflict,
}

func pronounConflict(p *audit.Pass) error {
	if articleWords.Of(p).lang != "en" {
		return nil
	}
	for _, g := range genders(p) {
		if len(g.he) == 0 || len(g.she) == 0 {
			continue
		}
		few, many := g.he, g.she
		if len(few) > len(many) || len(few) == len(many) && few[0].Start < many[0].Start {
			few, many = many, few
		}
		for _, at := range few {
			p.Report(audit.Finding{
				At: p.At(at),
				Message: fmt.Sprintf("“%s” of %s, who is “%s” elsewhere in the article. Look the person up, and use one pronoun throughout.",
					p.Article.Text(at), g.name, p.Article.Text(many[0])),
				Related: []audit.Related{audit.Elsewhere(p.Article, many[0], "the same person as the other")},
			})
		}
	}
	return nil
}
