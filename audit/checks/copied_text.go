package checks

import (
	"strings"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// CopiedText looks for an article that is what it should be held against.
var CopiedText = &audit.Check{
	Rule: audit.Rule{
		ID:    "MT107",
		Name:  "copied-text",
		Title: "The article is the reference or the source itself",
		Why: `Files are mixed up, a system returns its input, a “machine translation” was copied from the human one. Then an audit is silent and the score is the best there is, and neither means anything. Reported is an article of which every sentence stands, letter for letter, in the source (nothing was translated: major) or in the reference (nothing was compared: neutral, as the text itself may be good).

Left alone: articles of fewer than three sentences or forty words, which a system may well translate as a person does; single paragraphs in the language of the source, which are for untranslated-passage.

Give the translation that you mean to audit, or a reference that is not its copy.`,
		Category: "accuracy/untranslated",
		Severity: audit.Major,
		Since:    "0.1.0",
		Examples: []audit.Example{{
			Reference: copiedExample,
			Bad:       copiedExample,
			Good:      strings.Replace(copiedExample, "at noon with ninety people on board", "with ninety people aboard at midday", 1),
		}},
	},
	Needs: audit.NeedOriginal,
	Run:   copiedText,
}

const copiedExample = "The ferry left the harbour of Norrby at noon with ninety people on board. Fishermen found three empty lifeboats near Cape Lindos after midnight. The coast guard will resume its search on Friday morning, as soon as the fog lifts, its commander said."

// How long a text is that nobody else would word alike to the letter.
const (
	copiedSentences = 3
	copiedWords     = 40
)

func copiedText(p *audit.Pass) error {
	at := opening(p.Article)
	if at.Empty() {
		return nil
	}
	if p.Source != nil && copyOf(p.Article, p.Source) {
		p.Reportf(at, "The article is the source itself, sentence for sentence: nothing was translated. Give the translation.")
	}
	if p.Reference != nil && copyOf(p.Article, p.Reference) {
		p.Report(audit.Finding{
			Severity: audit.Neutral,
			At:       p.At(at),
			Message:  "The article is the reference itself, sentence for sentence: nothing was compared. Give the translation, or another reference.",
		})
	}
	return nil
}

// copyOf reports whether every sentence of a text stands in another.
func copyOf(d, other *text.Document) bool {
	there := map[string]bool{}
	for _, s := range other.Sentences() {
		there[oneLined(other.Text(s.Span))] = true
	}
	sentences, words := 0, 0
	for _, p := range d.Paragraphs {
		if p.Kind == text.Residue {
			continue
		}
		for _, s := range p.Sentences {
			if !there[oneLined(d.Text(s.Span))] {
				return false
			}
			sentences++
		}
		words += p.Words()
	}
	return sentences >= copiedSentences && words >= copiedWords
}

// opening is the first sentence of a text that is no residue.
func opening(d *text.Document) text.Span {
	for _, p := range d.Paragraphs {
		if p.Kind != text.Residue && len(p.Sentences) > 0 {
			return p.Sentences[0].Span
		}
	}
	return text.Span{}
}
