package audit

import "mtaudit/reference/align"

// SourceBeads are the beads of the paragraphs of article and source, as
// [AlignParagraphs] makes them, with the source's paragraphs in Bead.Reference.
// Between two languages names, numbers and lengths are all that lines them up,
// so that a bead of high confidence is rarer than with a reference. Nil without a
// source.
var SourceBeads = NewMemo(func(p *Pass) []align.Bead {
	if p.Source == nil {
		return nil
	}
	return AlignParagraphs(p.Article, p.Source)
})
