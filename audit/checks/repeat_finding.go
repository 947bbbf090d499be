package checks

import (
	"fmt"

	"mtaudit/audit"
)

// repeatFinding words the finding of a repeat that is no loop.
func repeatFinding(p *audit.Pass, w *wordList, r repeat) audit.Finding {
	said, do := "twice", "Delete the second"
	if r.copies > 2 {
		said, do = fmt.Sprintf("%d times", r.copies), "Say it once"
	}
	f := audit.Finding{
		At: p.At(w.span(r.first, r.last)),
		Message: fmt.Sprintf("“%s” is said %s in a row. Often the source has two words of nearly one meaning here. %s, or put the word that was meant.",
			shorten(w.phrase(r.at, r.at+r.n)), said, do),
	}
	if fix, ok := repeatFix(w, r); ok {
		f.Fixes = []audit.Fix{fix}
	}
	return f
}

// repeatFix deletes all copies but the first, where no bracket or quotation
// mark would be left alone. It is safe only for a word of grammar right beside
// itself: of two other words, one may stand for a word that is missing.
func repeatFix(w *wordList, r repeat) (audit.Fix, bool) {
	sep, cut := separatorOf(w, r), r.excess(w)
	if sep == bracket || sep == quote || sep == other || sep == sentence {
		return audit.Fix{}, false
	}
	whole := len(w.doc.Text(cut)) == cut.Len()
	return audit.Fix{
		Message: "Delete the repeat",
		Safe:    whole && r.n == 1 && sep == space && w.is(r.at, function) && !w.is(r.at, doubled),
		Edits:   []audit.Edit{{Span: cut}},
	}, true
}
