// Package segment cuts visible text into paragraphs, sentences and tokens.
package segment

import "mtaudit/audit/text"

// Paragraph cuts one paragraph into sentences and tokens, by the document's
// language. The sentences are in order and cover every token; every byte of the
// span that is neither white space nor Filler belongs to exactly one token.
// Filler is looked through: a token may have it inside, as “<b>bold</b>ly” does,
// but neither begins nor ends with it, unless it ends with a character reference.
// It takes time and memory linear in the span.
func Paragraph(d *text.Document, at text.Span, kind text.Kind) text.Paragraph {
	s := d.Text(at)
	lang := languageOf(d.Lang)
	tokens := tokenize(s, lang)
	sentences := sentences(s, tokens, lang)
	toSource(d, at, len(s), tokens)
	for i := range sentences {
		in := sentences[i].Tokens
		sentences[i].Span = text.Span{Start: in[0].Start, End: in[len(in)-1].End}
	}
	return text.Paragraph{Span: at, Kind: kind, Sentences: sentences}
}
