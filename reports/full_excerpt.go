package reports

import (
	"mtaudit/audit"
	"mtaudit/audit/text"
)

// An excerpt is one or two lines of a text, with what is marked in them.
type excerpt struct {
	label string // "MT", "REF", "SRC"
	lines []shown
	count int    // lines of the text that it stands for
	note  string // beside the carets
}

// A shown line is a stretch, what its window is around, and its marks.
type shown struct {
	stretch
	focus text.Span
	marks []mark
}

func (e excerpt) last() shown { return e.lines[len(e.lines)-1] }

// excerpts are the article's lines, then those of the source and the reference
// that the finding names. One that names none is shown beside the passage of
// the reference that answers to it, if the texts are at hand.
func (p *fullPrinter) excerpts(f audit.Finding) []excerpt {
	list := []excerpt{p.article(f)}
	named := false
	for _, r := range f.Related {
		switch {
		case p.elsewhere(r, p.doc.Source):
			list = p.join(list, side{"SRC", p.doc.SourceText}.excerpt(r.Location, r.Message))
		case p.elsewhere(r, p.doc.Reference):
			list = p.join(list, side{"REF", p.doc.ReferenceText}.excerpt(r.Location, r.Message))
			named = true
		}
	}
	if passage, ok := p.diff.counterpart(f.At.Span); ok && !named {
		p.legend = p.legend || len(passage.lines[0].marks) > 0
		list = append(list, passage)
	}
	return list
}

// join appends an excerpt, or marks it in the one before if one window can show
// both.
func (p *fullPrinter) join(list []excerpt, e excerpt) []excerpt {
	before := &list[len(list)-1]
	if before.label != e.label || before.note != e.note || before.count > 1 || e.count > 1 || e.lines[0].part {
		return append(list, e)
	}
	a, b := &before.lines[0], e.lines[0]
	both := text.Span{Start: min(a.focus.Start, b.focus.Start), End: max(a.focus.End, b.focus.End)}
	if a.line != b.line || both.Len() > p.opts.width()/2 {
		return append(list, e)
	}
	a.focus, a.marks = both, append(a.marks, b.marks...)
	return list
}

// elsewhere reports whether a related location lies in the text of this URI,
// and that text is not the article itself.
func (p *fullPrinter) elsewhere(r audit.Related, uri string) bool {
	return uri != "" && r.URI == uri && uri != p.doc.URI
}

// A side is one of the texts of an audit, which may not be at hand.
type side struct {
	label string
	doc   *text.Document
}

// excerpt is the excerpt of a location in it.
func (s side) excerpt(at audit.Location, note string) excerpt {
	first, last, count := stretches(s.doc, at)
	e := excerpt{label: s.label, count: count, note: note}
	e.lines = append(e.lines, marked(first, at.Span))
	if count > 1 {
		e.lines = append(e.lines, marked(last, at.Span))
	}
	return e
}

func marked(s stretch, span text.Span) shown {
	span = within(span, s.span())
	return shown{stretch: s, focus: span, marks: []mark{{span, "^"}}}
}

// article is the excerpt of the finding itself. Other mentions that stand in
// its line are marked too.
func (p *fullPrinter) article(f audit.Finding) excerpt {
	e := side{"MT", p.doc.Article}.excerpt(f.At, "")
	for i := range e.lines {
		for _, r := range f.Related {
			if r.URI == f.At.URI && r.Start.Line == e.lines[i].line {
				e.lines[i].marks = append(e.lines[i].marks, mark{r.Span, "-"})
			}
		}
	}
	return e
}
