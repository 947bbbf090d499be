package checks

import (
	"fmt"
	"strings"

	"mtaudit/audit"
	"mtaudit/audit/names"
	"mtaudit/audit/text"
)

// MissingName looks for a title whose bearer the reference names.
var MissingName = &audit.Check{
	Rule: audit.Rule{
		ID:    "MT210",
		Name:  "missing-name",
		Title: "A title stands without the name that belongs to it",
		Why: `The engine dropped a name and left the title: the reader is told that the president of a country was called, and not who. The reference has the same office, with a name beside it.

Only offices of a named country, and several offices of one person, are looked at, and only if no name like the missing one stands in the paragraph.

Put the name in.`,
		Measured: `One human translation held against another (211 articles, 89,000 words): 1 finding, of an office that one translator left without a name. Recall is not measured.`,
		Category: "accuracy/omission",
		Severity: audit.Major,
		Since:    "0.1.0",
		Langs:    []string{"en"},
		Examples: []audit.Example{{
			Reference: "On Monday the mayor received Odrun Haldvik, the president of Chile, in the old town hall.",
			Bad:       "On Monday the mayor received the president of Chile in the old town hall.",
			Good:      "On Monday the mayor received Odrun Haldvik, president of Chile, in the old town hall.",
		}},
	},
	Needs: audit.NeedReference,
	Run:   missingName,
}

func missingName(p *audit.Pass) error {
	posts := Posts.Of(p)
	for i := 0; i < len(posts); {
		j := i + 1
		for j < len(posts) && posts[j].Chain == posts[i].Chain {
			j++
		}
		if chain := posts[i:j]; telling(chain) {
			if name, ok := bearer(p, chain); ok {
				reportNameless(p, chain, name)
			}
		}
		i = j
	}
	return nil
}

// telling reports whether posts without a name say whose they are: several of
// one person, or that of a country.
func telling(chain []names.Post) bool {
	return chain[0].Holder < 0 && !chain[0].Past && (len(chain) > 1 || chain[0].Country != nil && chain[0].Article)
}

// bearer finds the name that the reference has beside the same posts, if no name
// like it is in the paragraph.
func bearer(p *audit.Pass, chain []names.Post) (names.Mention, bool) {
	paragraph := paragraphAt(p.Article, chain[0].At.Start)
	bead, _ := p.ReferenceOf(paragraph)
	if bead.Confidence < sureBead {
		return names.Mention{}, false
	}
	for _, r := range bead.Reference {
		for _, ref := range referencePosts.Of(p)[r] {
			if ref.Holder < 0 || ref.Wording.Office != chain[0].Wording.Office || ref.Country != chain[0].Country {
				continue
			}
			name := referenceMentions.Of(p)[ref.Holder]
			return name, !namedIn(p, paragraph, name)
		}
	}
	return names.Mention{}, false
}

// namedIn reports whether a paragraph of the article has a name like one of the
// reference's.
func namedIn(p *audit.Pass, paragraph int, name names.Mention) bool {
	for _, m := range Names.Of(p).Mentions {
		if m.Paragraph != paragraph {
			continue
		}
		for _, v := range m.Words {
			for _, w := range name.Words {
				if names.Similarity(v.Text, w.Text) >= nearEnough {
					return true
				}
			}
		}
	}
	return false
}

func reportNameless(p *audit.Pass, chain []names.Post, name names.Mention) {
	at := text.Span{Start: chain[0].At.Start, End: chain[len(chain)-1].At.End}
	p.Report(audit.Finding{
		At:      p.At(at),
		Message: fmt.Sprintf("“%s” stands without a name. The reference names %s. Put the name in.", strings.Join(strings.Fields(p.Article.Text(at)), " "), name.Form()),
		Related: []audit.Related{audit.Elsewhere(p.Reference, name.At, "the reference has “"+name.Form()+"”")},
	})
}
