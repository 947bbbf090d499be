package checks

import (
	"fmt"
	"strings"

	"mtaudit/audit"
	"mtaudit/audit/lexicon"
	"mtaudit/audit/names"
)

// TitleVariant looks for one office of one person in two wordings.
var TitleVariant = &audit.Check{
	Rule: audit.Rule{
		ID:    "MT204",
		Name:  "title-variant",
		Title: "One office of one person is worded in several ways",
		Why: `“State President” here and “State Chairman” there: the source has one title, the engine gave it two. Readers take them for two offices.

Wordings that English mixes freely are no finding (president and head of state, prime minister and premier, Minister of Defense and defense minister). A person is whoever bears one name, or one of its spellings; an office without a name beside it counts if only one person of the article can be meant.

The body that somebody heads is looked at too: “Director of the State Council of Water Affairs” has lost the Office that “Director of the State Council Water Affairs Office” has.

Keep to one wording: the reference's or that of your style guide.`,
		Measured: `128 articles by people (77,100 words) and 1,903 machine translations of 206 Chinese news articles and talks: no finding. Eleven annotated articles: both offices in two wordings found, one by its body. Too few to give a precision.`,
		Category: "terminology/inconsistent-use",
		Severity: audit.Minor,
		Since:    "0.1.0",
		Langs:    []string{"en"},
		Examples: []audit.Example{{
			Bad:  "State President Ludo Harkness opened the session.\n\nState Chairman Ludo Harkness left early.",
			Good: "State President Ludo Harkness opened the session.\n\nPresident Harkness left early.",
		}, {
			Bad:  "She met Orla Temm, director of the City Council of Harbour Affairs and head of the choir.\n\nOrla Temm, the new director of the City Council Harbour Affairs Office, was pleased.",
			Good: "She met Orla Temm, director of the City Council Harbour Affairs Office and head of the choir.\n\nOrla Temm, the new director of the Harbour Affairs Office, was pleased.",
		}},
	},
	Run: titleVariant,
}

func titleVariant(p *audit.Pass) error {
	for _, posts := range byHolder(p) {
		bodyVariants(p, posts)
	}
	for _, posts := range withUnnamed(p) {
		first := posts[0]
		var others []names.Post
		for _, post := range posts[1:] {
			if post.Wording != first.Wording {
				others = append(others, post)
			}
		}
		if len(others) > 0 {
			reportWordings(p, first, posts, others[0])
		}
	}
	return nil
}

// reportWordings reports the first post that is not worded as the first, and
// relates it to all the others.
func reportWordings(p *audit.Pass, first names.Post, posts []names.Post, odd names.Post) {
	f := audit.Finding{At: p.At(odd.Office)}
	var wordings []string
	seen := map[lexicon.Wording]bool{}
	for _, post := range posts {
		said := p.Article.Text(post.Office)
		if !seen[post.Wording] {
			seen[post.Wording] = true
			wordings = append(wordings, said)
		}
		if post.At != odd.At {
			f.Related = append(f.Related, audit.Elsewhere(p.Article, post.Office, "“"+said+"” here"))
		}
	}
	f.Message = fmt.Sprintf("%d titles for one office of %s: “%s”. Readers take them for two offices. Keep to one.", len(wordings), personName(p, first.Holder), strings.Join(wordings, "”, “"))
	p.Report(f)
}
