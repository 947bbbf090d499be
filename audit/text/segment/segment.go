// Package segment cuts visible text into paragraphs, sentences and tokens.
package segment

import "mtaudit/audit/text"

// Blocks finds the paragraphs of a plain text. It answers with the layout it
// went by, never text.Auto.
func Blocks(d *text.Document, l text.Layout) ([]text.Span, text.Layout) { panic("stub") }

// Paragraph cuts one paragraph into sentences and tokens, by the document's
// language and script.
func Paragraph(d *text.Document, at text.Span, kind text.Kind) text.Paragraph { panic("stub") }
