package checks

import (
	"fmt"
	"strings"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// mostChanges is how many changes a message shows; it counts the others.
const mostChanges = 3

// manyCopies is how often a stretch comes again, word for word, for all of its
// copies to be one finding.
const manyCopies = 3

// reportDuplicates reports stretches, called what, that come again.
func reportDuplicates(p *audit.Pass, what string, l duplicateList, found []duplicate) {
	w, copies := articleWords.Of(p), map[int][]int{} // by the first: those that are word for word the same
	for _, d := range found {
		if len(d.changes) == 0 {
			copies[d.first] = append(copies[d.first], d.again)
		}
	}
	for _, d := range found {
		same := copies[d.first]
		switch {
		case len(d.changes) > 0 || len(same) < manyCopies:
			p.Report(duplicateFinding(p, what, l, d))
		case d.again == same[0]:
			p.Report(copiesFinding(p, w, what, l, d.first, same))
		}
	}
}

// copiesFinding words the finding of a stretch with many copies.
func copiesFinding(p *audit.Pass, w *wordList, what string, l duplicateList, first int, copies []int) audit.Finding {
	span := func(i int) text.Span { return w.span(l.stretches[i].from, l.stretches[i].to) }
	f := audit.Finding{
		At:      p.At(span(copies[0])),
		Message: fmt.Sprintf("This %s stands %d times in the article, word for word, as where a translation engine loses its place. Look at the source, and keep one.", what, len(copies)+1),
		Related: []audit.Related{audit.Elsewhere(p.Article, span(first), "the first copy")},
	}
	for _, i := range copies[1:] {
		f.Related = append(f.Related, audit.Elsewhere(p.Article, span(i), "another copy"))
	}
	return f
}

// duplicateFinding words the finding of a stretch, called what, that comes twice.
func duplicateFinding(p *audit.Pass, what string, l duplicateList, d duplicate) audit.Finding {
	w := articleWords.Of(p)
	first, again := l.stretches[d.first], l.stretches[d.again]
	f := audit.Finding{
		At:      p.At(w.span(again.from, again.to)),
		Related: []audit.Related{audit.Elsewhere(p.Article, w.span(first.from, first.to), "the first copy")},
	}
	if p.Reference == nil && (len(d.changes) > 0 || what == "sentence") {
		f.Severity = audit.Neutral // the author may have said it twice
	}
	if len(d.changes) > 0 {
		f.Message = fmt.Sprintf("This %s has stood above, there %s. Keep the copy that is right and delete the other.", what, changesShown(w, d.changes))
		return f
	}
	f.Message = fmt.Sprintf("This %s has stood above, word for word. Delete one of the two, or put what was meant.", what)
	if cut, ok := cutting(p.Article, w.span(again.from, again.to)); ok {
		f.Fixes = []audit.Fix{{Message: "Delete the copy", Edits: []audit.Edit{{Span: cut}}}}
	}
	return f
}

// changesShown words the changes, as seen from the later copy.
func changesShown(w *wordList, changes []change) string {
	words := shownAs(w, changes[:min(len(changes), mostChanges)])
	if more := len(changes) - mostChanges; more > 0 {
		words = append(words, fmt.Sprintf("%d more changes", more))
	}
	return strings.Join(words, ", ")
}

func shownAs(w *wordList, changes []change) []string {
	out := make([]string, len(changes))
	for i, c := range changes {
		switch {
		case c.from[0] == c.from[1]:
			out[i] = fmt.Sprintf("without “%s”", shorten(w.phrase(c.to[0], c.to[1])))
		case c.to[0] == c.to[1]:
			out[i] = fmt.Sprintf("with “%s”", shorten(w.phrase(c.from[0], c.from[1])))
		default:
			out[i] = fmt.Sprintf("with “%s” for “%s”", shorten(w.phrase(c.from[0], c.from[1])), shorten(w.phrase(c.to[0], c.to[1])))
		}
	}
	return out
}

// cutting widens a span of words to what goes with them when they are deleted:
// the mark behind and the space before. It fails where markup or a quotation
// mark would be left alone.
func cutting(d *text.Document, s text.Span) (text.Span, bool) {
	for s.Start > 0 && strings.IndexByte(" \t\r\n", d.Source[s.Start-1]) >= 0 {
		s.Start--
	}
	for s.End < len(d.Source) && strings.IndexByte(".!?", d.Source[s.End]) >= 0 {
		s.End++
	}
	bare := s.End == len(d.Source) || strings.IndexByte(" \t\r\n", d.Source[s.End]) >= 0
	ended := s.Start == 0 || strings.IndexByte(".!?", d.Source[s.Start-1]) >= 0
	shown := d.Text(s)
	return s, bare && ended && len(shown) == s.Len() && !quotes(shown) && shown == string(d.Source[s.Start:s.End])
}
