package read

import (
	"golang.org/x/net/html/atom"

	"mtaudit/audit/text"
)

// What the article of a page is
//
// Pages say it: <article>, else <main>, else role="main", else
// itemprop="articleBody". Pages also hold several of these, one for the article
// and one for each teaser, so an element counts only if it has more text than
// all its rivals of the same claim together; rivals inside it are part of it.
// If none does, the article is the body, and <header> is then navigation too.
//
// Within the article, navigation, asides, footers, scripts and controls are
// left out, and so is a <form>, unless it has most of the text: some servers
// wrap the whole page in one.
//
// The headline is an h1 of the article, else the last h1 before it, else, in a
// page without any, the title.

// article returns the element that is the article.
func (o *outline) article() int {
	for c := articleTag; c > none; c-- {
		if i := o.strongest(c); i > 0 {
			return i
		}
	}
	return 0
}

// strongest returns the element of a claim that outweighs its rivals, or 0.
func (o *outline) strongest(c claim) int {
	best, most, all := 0, 0, 0
	for i := 1; i < len(o.elements); i++ {
		e := &o.elements[i]
		if e.claim == c && !e.hides {
			all += e.inside
			if e.inside > most {
				best, most = i, e.inside
			}
		}
		if e.claim == c || e.hides && e.name != atom.Head {
			i = max(i, e.end-1)
		}
	}
	if most*2 <= all {
		return 0
	}
	return best
}

// shown reports of every element whether its text is part of the article.
func (o *outline) shown(main int) []bool {
	show := make([]bool, len(o.elements))
	show[main] = true
	for i := main + 1; i < o.elements[main].end; i++ {
		show[i] = show[o.elements[i].parent] && !o.leftOut(i, main)
	}
	if h := o.headline(main, show); h > 0 {
		for i := h; i < o.elements[h].end; i++ {
			show[i] = i == h || show[o.elements[i].parent] && !o.elements[i].hides
		}
	}
	return show
}

func (o *outline) leftOut(i, main int) bool {
	e := &o.elements[i]
	switch e.name {
	case atom.Title:
		return true
	case atom.Form:
		return e.hides || e.inside*2 <= o.elements[main].inside
	case atom.Header:
		return e.hides || main == 0
	}
	return e.hides
}

// headline returns the h1 or title outside what is shown so far that heads the
// article, 0 if the article has its own or there is none.
func (o *outline) headline(main int, show []bool) int {
	before, title := 0, 0
	hidden := make([]bool, len(o.elements))
	for i := range o.elements {
		e := &o.elements[i]
		hidden[i] = hidden[e.parent] || e.hides
		switch {
		case e.inside == 0:
		case e.name == atom.Title && title == 0 && o.titles(e.parent):
			title = i
		case hidden[i]:
		case e.name == atom.H1 && show[i]:
			return 0
		case e.name == atom.H1 && (i < main || main == 0 && before == 0):
			before = i
		}
	}
	if before > 0 {
		return before
	}
	return title
}

// titles reports whether a title in this element is that of the page.
func (o *outline) titles(parent int) bool {
	name := o.elements[parent].name
	return parent == 0 || name == atom.Head || name == atom.Html
}

// language is what the page declares for an element, or for the whole.
func (o *outline) language(i int) string {
	for _, e := range o.elements {
		if i == 0 && e.lang != "" && (e.name == atom.Html || e.name == atom.Body) {
			return e.lang
		}
	}
	return o.elements[i].lang
}

// kindOf is the kind of paragraph that text of an element makes. The text of a
// table cell that holds a table or several paragraphs is no cell: old pages use
// tables for their layout.
func (o *outline) kindOf(i int) text.Kind {
	e := &o.elements[i]
	if e.kind == text.TableCell && o.elements[e.cell].blocks > 1 {
		return text.Body
	}
	return e.kind
}
