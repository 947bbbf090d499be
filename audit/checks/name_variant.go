package checks

import (
	"fmt"
	"strings"

	"mtaudit/audit"
	"mtaudit/audit/names"
)

// NameVariant looks for one name that is spelled in several ways.
var NameVariant = &audit.Check{
	Rule: audit.Rule{
		ID:    "MT201",
		Name:  "name-variant",
		Title: "One name is spelled in several ways",
		Why: `A translation engine works sentence by sentence and spells a foreign name anew each time. Readers then take one person for two or three.

Two spellings count as one name if they sound alike, whatever romanisation wrote them, and nothing tells them apart: a sentence that has both, different given names, a plural or an adjective made of the other, two names that are both well known, or a reference translation that has both. Spellings that are less alike or well known count if they bear the same title, share the rest of a full name or lead to one name of the reference; those that are less alike also if one noun stands before both.

Two slips of engines count that change more than the sound: a Slavic place that loses its ending before a noun (Karlov School in Karlovo), and a blend of two words (Eurocouncil, European Council).

Spellings that differ in accents, spaces or word order only are minor.

Articles that are audited together share their persons: a name that another article spells otherwise is reported if the title or the rest of the name is the same.

Keep to one spelling: the reference's, if there is one, else the one that is right, which need not be the most frequent.`,
		Measured: `Eleven machine-translated news articles (from Chinese, Russian, Ukrainian and Japanese), annotated by hand: 18 of 20 entities with wavering names found, 19 with the reference; all 18 and 19 name-variant findings right, none of 17 traps sprung. 128 articles by people (77,100 words): 1 finding besides slips that the authors really made. 1,903 machine translations of 206 Chinese news articles and talks: 162 findings, 67 in 100 on words that a professional rater marked too (24 by chance); of the others most are real differences that no rater marked. The rule was developed on these texts, so the figures are not blind.`,
		Category: "terminology/inconsistent-use",
		Severity: audit.Major,
		Since:    "0.1.0",
		Langs:    []string{"en"},
		Examples: []audit.Example{{
			Bad:  "Governor Tharnavong opened the bridge on Monday. The crowd cheered.\n\nLater Governor Tanawong spoke about the cost.",
			Good: "Governor Tharnavong opened the bridge on Monday. The crowd cheered.\n\nLater Governor Tharnavong spoke about the cost.",
		}, {
			Reference: "Governor Thanavong opened the bridge on Monday. The crowd cheered.\n\nLater Governor Thanavong spoke about the cost.",
			Bad:       "Governor Tharnavong opened the bridge on Monday. The crowd cheered.\n\nLater Governor Tanawong spoke about the cost.",
			Good:      "Governor Thanavong opened the bridge on Monday. The crowd cheered.\n\nLater Governor Thanavong spoke about the cost.",
		}},
	},
	Run:     nameVariant,
	Resolve: namesAcross,
}

func nameVariant(p *audit.Pass) error {
	t := Names.Of(p)
	for _, c := range t.Clusters {
		ref, inReference := t.InReference(c.Spellings)
		want := c.Spellings[0].Text
		if inReference {
			want = ref.Text
		}
		f := audit.Finding{Message: variantMessage(c, ref.Text), Fixes: []audit.Fix{respell(c, want, inReference && clean(want))}}
		if c.Slight {
			f.Severity = audit.Minor
		}
		f.At, f.Related = mentions(p, c, want)
		if inReference {
			f.Related = append(f.Related, audit.Elsewhere(p.Reference, ref.At, "the reference has “"+ref.Text+"”"))
		}
		p.Report(f)
	}
	noteNames(p)
	return nil
}

func variantMessage(c names.Cluster, reference string) string {
	forms := make([]string, len(c.Spellings))
	for i, s := range c.Spellings {
		forms[i] = fmt.Sprintf("“%s” (%d)", s.Text, len(s.At))
	}
	advice := "Keep to one spelling."
	if reference != "" {
		advice = "The reference has “" + reference + "”."
	}
	return fmt.Sprintf("One name in %d spellings: %s; %s. %s", len(forms), strings.Join(forms, ", "), c.Why, advice)
}

// mentions puts a finding on the first place that is not spelled as wanted, and
// relates it to all the others, in the order of the article.
func mentions(p *audit.Pass, c names.Cluster, want string) (audit.Location, []audit.Related) {
	places := c.Places()
	at := 0
	for places[at].Spelling == want && at+1 < len(places) {
		at++
	}
	var related []audit.Related
	for i, m := range places {
		if i != at {
			related = append(related, audit.Elsewhere(p.Article, m.At, "“"+m.Spelling+"” here"))
		}
	}
	return p.At(places[at].At), related
}

func respell(c names.Cluster, want string, safe bool) audit.Fix {
	fix := audit.Fix{Message: "Write “" + want + "” everywhere", Safe: safe}
	for _, m := range c.Places() {
		if m.Spelling != want {
			fix.Edits = append(fix.Edits, audit.Edit{Span: m.At, New: want})
		}
	}
	return fix
}

// Names are the names of the article.
var Names = audit.NewMemo(func(p *audit.Pass) *names.Table { return names.NewTable(p.Article, referenceNames.Of(p)) })

// referenceTranslation is what the reference says of names, whatever the article.
var referenceTranslation = audit.NewReferenceMemo(func(p *audit.Pass) *names.Translation {
	return names.NewTranslation(p.Reference, referenceMentions.Of(p))
})

// referenceNames are the names of the reference, if there is one.
var referenceNames = audit.NewMemo(func(p *audit.Pass) names.Reference {
	if p.Reference == nil {
		return names.Reference{}
	}
	return names.NewReference(referenceTranslation.Of(p), p.Beads)
})
