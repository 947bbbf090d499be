package checks

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"mtaudit/audit"
	"mtaudit/audit/lexicon"
	"mtaudit/audit/text"
)

// doubled is the finding of an opening mark that stands twice, where the closing
// one stands once.
func (q loneQuote) doubled(p *audit.Pass) audit.Finding {
	return audit.Finding{
		At:      p.At(text.Span{Start: q.Start, End: q.End + q.Len()}),
		Message: "The quotation opens here with two marks and closes with one. Take one of the two out, or put the second closing one in.",
		Fixes:   []audit.Fix{{Message: "Take one out", Edits: []audit.Edit{{Span: q.Span}}}},
	}
}

// apostrophe is the word that a mark which closes nothing may stand behind for an
// apostrophe, or "": a word in s before the thing that it has, as in Rodgers" side
// and, in English, the players" union.
func (q loneQuote) apostrophe(d *text.Document) string {
	par, lang := d.Paragraphs[q.paragraph], baseLang(d)
	word := spacedWord(d.Text(text.Span{Start: max(par.Start, q.Start-longestChunk), End: q.Start}))
	owned := d.Text(text.Span{Start: q.End, End: min(par.End, q.End+longestChunk)})
	if q.family != doubleMarks || !strings.HasSuffix(word, "s") || utf8.RuneCountInString(word) < 3 || !capitalFirst(word) && lang != "en" || !strings.HasPrefix(owned, " ") {
		return ""
	}
	owned = strings.ToLower(wordAfter(owned[1:]))
	if owned == "" || lexicon.FunctionWords(lang).Has(owned) {
		return ""
	}
	return word
}

// spacedWord is the word that a text ends with, if nothing but letters stands
// between it and a space.
func spacedWord(s string) string {
	word := wordBefore(s)
	before, ends := strings.CutSuffix(s, word)
	if !ends || before != "" && !strings.HasSuffix(before, " ") {
		return ""
	}
	return word
}

// typed is the finding of a mark typed for an apostrophe.
func (q loneQuote) typed(p *audit.Pass, word string) audit.Finding {
	return audit.Finding{
		At:      p.At(q.Span),
		Message: fmt.Sprintf("This quotation mark closes nothing. Behind “%s” it may stand for an apostrophe. Write “’”, or put the opening mark in.", word),
		Fixes:   []audit.Fix{{Message: "Write an apostrophe", Edits: []audit.Edit{{Span: q.Span, New: "’"}}}},
	}
}
