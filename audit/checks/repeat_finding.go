package checks

import (
	"fmt"

	"mtaudit/audit"
)

// repeatFinding words the finding of a repeat.
func repeatFinding(p *audit.Pass, w *wordList, r repeat) audit.Finding {
	f := audit.Finding{At: p.At(w.span(r.first, r.last))}
	unit := shorten(w.phrase(r.at, r.at+r.n))
	if r.copies > 2 {
		if r.n > 1 || r.copies > 3 || w.is(r.at, function) {
			f.Severity = audit.Critical
		}
		f.Message = fmt.Sprintf("“%s” is said %d times in a row. Machine translation falls into such a loop when it loses its place. Check the passage against the source and say it once.", unit, r.copies)
	} else {
		f.Message = fmt.Sprintf("“%s” is said twice in a row. Often the source has two words of nearly one meaning here. Delete the second, or put the word that was meant.", unit)
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
