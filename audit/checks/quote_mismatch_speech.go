package checks

import (
	"strings"
	"unicode/utf8"

	"mtaudit/audit/text"
)

// Speech is told from titles and terms by what writers do with it: it ends with a
// mark of its own inside the quotation (“…,” said) or is announced by a colon or
// a comma; and it is written in small letters, where titles have capitals.

// mostCapitals is the share of words of content with a capital from which a
// quotation is a title.
const mostCapitals = 0.5

// speech reports whether a quotation holds somebody's speech.
func (p *quotePassage) speech(q quoteRun) bool {
	capital, content := 0, 0
	for _, i := range p.words[q.from:q.to] {
		if !p.list.content(i) {
			continue
		}
		content++
		if p.list.capital(i) {
			capital++
		}
	}
	return float64(capital) < mostCapitals*float64(content) && (p.stops(q) || p.announced(q))
}

// stops reports whether a mark that ends speech stands before the closing one.
func (p *quotePassage) stops(q quoteRun) bool {
	tail := p.list.doc.Text(text.Span{Start: p.list.all[p.words[q.to-1]].End, End: q.End})
	return strings.ContainsAny(tail, ",.!?…，。！？")
}

// announced reports whether a colon or a comma stands before the opening mark.
func (p *quotePassage) announced(q quoteRun) bool {
	before := p.list.doc.Text(text.Span{Start: max(0, q.Start-longestMark), End: q.Start})
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(before, " \u00a0\n\r"))
	return strings.ContainsRune(",:，：", r)
}

const nearThat = 6 // words before speech in which a conjunction that reports it may stand

const longestMark = 8 // bytes before an opening mark that may hold what announces it

// conjunctions begin speech that is reported and not quoted, which two
// translators do as they see fit.
var conjunctions = nameSet("that dass daß que che что dat")

// reported reports whether words are introduced as reported speech.
func (p *quotePassage) reported(from int) bool {
	for i := max(0, from-nearThat); i < min(len(p.words), from+2); i++ {
		if conjunctions[p.list.form(p.words[i])] {
			return true
		}
	}
	return false
}
