package checks

import (
	"fmt"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// ParagraphOrder compares the order of paragraphs with the reference.
var ParagraphOrder = &audit.Check{
	Rule: audit.Rule{
		ID:    "MT105",
		Name:  "paragraph-order",
		Title: "A paragraph stands elsewhere in the reference",
		Why: `When a page is taken apart and put together again, paragraphs change places: a later one comes before what it builds on. The paragraphs that answer to each other with certainty are held against the order of the reference; of those that do not follow it, each block is reported once. As many as can stay are taken to have stayed.

Left alone: headlines, short lines and cells of tables; paragraphs that stand in a text twice; texts with fewer than four paragraphs that can be told; sentences that were moved inside a paragraph or from one into another.

Look at the source, and put the passage in its place, or leave it if the reference was arranged anew.`,
		Category: "style/organizational-style",
		Severity: audit.Minor,
		Since:    "0.1.0",
		Measured: `Of 660 paragraphs of 14 words or more that were moved by two places or further in translated news (English and German, against references), 555 were reported (84 in 100); for 51 more, what stood between was taken to have moved instead. In the same texts as they were (576,000 words, by machines and people) no finding. Texts that a translator arranged anew are not measured.`,
		Examples: []audit.Example{{
			Reference: "The ferry left the harbour at noon on Tuesday with ninety people and twelve cars on board, its owner said.\n\nFishermen found three empty lifeboats near Cape Lindos after midnight and told the coast guard by radio.\n\nA helicopter from Norrby searched the bay until dawn, while the wind tore the roofs off several barns.\n\nSchools on the island stayed closed for the week, and the bakery handed out bread to whoever came by.\n\nThe mayor thanked the volunteers on Thursday and promised every family a room in the new guest house.",
			Bad:       "The ferry left the harbour at noon on Tuesday with ninety people and twelve cars on board, its owner said.\n\nThe mayor thanked the volunteers on Thursday and promised every family a room in the new guest house.\n\nFishermen found three empty lifeboats near Cape Lindos after midnight and told the coast guard by radio.\n\nA helicopter from Norrby searched the bay until dawn, while the wind tore the roofs off several barns.\n\nSchools on the island stayed closed for the week, and the bakery handed out bread to whoever came by.",
			Good:      "The ferry left the harbour at noon on Tuesday with ninety people and twelve cars on board, its owner said.\n\nFishermen found three empty lifeboats near Cape Lindos after midnight and told the coast guard by radio.\n\nA helicopter from Norrby searched the bay until dawn, while the wind tore the roofs off several barns.\n\nSchools on the island stayed closed for the week, and the bakery handed out bread to whoever came by.\n\nThe mayor thanked the volunteers on Thursday and promised every family a room in the new guest house.",
		}},
	},
	Needs: audit.NeedReference,
	Run:   paragraphOrder,
}

func paragraphOrder(p *audit.Pass) error {
	for _, m := range moves(p) {
		at := text.Span{Start: p.Article.Paragraphs[m.article[0]].Start, End: p.Article.Paragraphs[last(m.article)].End}
		p.Report(audit.Finding{
			At:      p.At(at),
			Message: fmt.Sprintf("In the reference %s %s. Compare with the source, and move %s there if it agrees.", m.what(), m.where(p.Reference), m.pronoun()),
			Related: []audit.Related{audit.Elsewhere(p.Reference, p.Reference.Paragraphs[m.first.reference[0]].Span, "its place in the reference")},
		})
	}
	return nil
}

func (m move) what() string {
	if len(m.article) == 1 {
		return "this paragraph stands"
	}
	return fmt.Sprintf("these %d paragraphs stand", len(m.article))
}

func (m move) pronoun() string {
	if len(m.article) == 1 {
		return "it"
	}
	return "them"
}

func (m move) where(reference *text.Document) string {
	if m.after < 0 {
		return "at the beginning"
	}
	return fmt.Sprintf("behind “%s”", quoteStart(reference.Text(reference.Paragraphs[m.after].Span)))
}
