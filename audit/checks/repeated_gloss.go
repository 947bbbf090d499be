package checks

import (
	"fmt"
	"strings"

	"mtaudit/audit"
)

// glossed reports whether a bracket begins with the very word that it stands
// behind, and goes on: “Vestra (Vestra County)”. Addresses, labels and the
// endings of files are no glosses.
func (w *wordList) glossed(r repeat) bool {
	if separatorOf(w, r) != bracket || r.copies > 2 || w.closed(r) || strings.TrimSpace(w.after(r)) != "" {
		return false
	}
	return w.known && w.content(r.at) && len(w.form(r.at)) > 2 && byteAt(w.doc, w.all[r.at].Start-1) != '.' && !w.compound(r)
}

// explaining are words that follow a word in a bracket which is about it.
var explaining = nameSet("also means meant meaning is are was were as here in or")

// glossFinding words the finding of a gloss. A name with more of it in the
// bracket is a slip; of any other word something may be said there.
func glossFinding(p *audit.Pass, w *wordList, r repeat) audit.Finding {
	f := audit.Finding{At: p.At(w.span(r.first, r.last))}
	if properTwice(w, r) && r.last < len(w.all) && w.capital(r.last) {
		f.Message = fmt.Sprintf("The bracket behind “%s” begins with the same name and goes on. Keep the longer name alone, without a bracket.", w.text(r.at))
		return f
	}
	if r.last < len(w.all) && explaining[w.form(r.last)] {
		f.Severity = audit.Neutral
	}
	f.Message = fmt.Sprintf("The bracket behind “%s” begins with the same word. If it explains nothing, keep one of the two.", w.text(r.at))
	return f
}
