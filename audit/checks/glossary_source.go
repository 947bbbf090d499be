package checks

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"mtaudit/audit"
	"mtaudit/audit/glossary"
	"mtaudit/audit/text"
)

// missingTerms reports terms of the source whose translation the article lacks:
// paragraph by paragraph where both have equally many, else in the whole.
func missingTerms(p *audit.Pass, article, source []*termPassage) {
	if len(article) == len(source) {
		for i := range source {
			lackingTerms(p, article[i:i+1], source[i:i+1])
		}
		return
	}
	lackingTerms(p, article, source)
}

// lackingTerms reports the terms in passages of the source that passages of the
// article have no translation of, each once, where the article's begin.
func lackingTerms(p *audit.Pass, article, source []*termPassage) {
	if len(article) == 0 {
		return
	}
	have := map[*glossary.Entry]bool{} // also in a forbidden form: that is reported already
	for _, in := range article {
		for _, m := range in.found {
			have[m.Entry] = true
		}
	}
	for _, in := range source {
		entries := in.entries()
		for _, m := range in.best() {
			meant := entries[text.Span{Start: m.Start, End: m.End}]
			if m.Like&glossary.OneWord == 0 || slices.ContainsFunc(meant, func(e *glossary.Entry) bool { return have[e] }) {
				continue
			}
			for _, e := range meant {
				have[e] = true // looked at once
			}
			if !slices.ContainsFunc(meant, func(e *glossary.Entry) bool { return satisfied(p, e, article) }) {
				reportMissing(p, article[0], in, m)
			}
		}
	}
}

// entries lists the entries that each place with a term may be about.
func (p *termPassage) entries() map[text.Span][]*glossary.Entry {
	at := map[text.Span][]*glossary.Entry{}
	for _, m := range p.found {
		s := text.Span{Start: m.Start, End: m.End}
		at[s] = append(at[s], m.Entry)
	}
	return at
}

// satisfied reports whether an entry asks for nothing, or names a person whom
// the passages call by a part of the name.
func satisfied(p *audit.Pass, e *glossary.Entry, article []*termPassage) bool {
	allowed := e.Allowed(p.Article.Lang)
	if len(allowed) == 0 {
		return true
	}
	if e.Kind != glossary.Person {
		return false
	}
	for _, t := range allowed {
		for part := range strings.FieldsFuncSeq(t.Text, func(r rune) bool { return !unicode.IsLetter(r) }) {
			if len(part) > 2 && slices.ContainsFunc(article, func(in *termPassage) bool { return strings.Contains(in.text, part) }) {
				return true
			}
		}
	}
	return false
}

func reportMissing(p *audit.Pass, in, source *termPassage, m glossary.Match) {
	said := oneLined(source.text[m.Start:m.End])
	p.Report(audit.Finding{
		Severity: audit.Minor,
		At:       p.At(in.opening()),
		Message:  fmt.Sprintf("The source has “%s”; the article lacks %s, as the glossary has it (%s:%d). Write that, or add to the glossary what stands here.", said, either(m.Entry.Allowed(p.Article.Lang)), m.Entry.URI, m.Term.Line),
		Related:  []audit.Related{audit.Elsewhere(p.Source, source.span(m.Start, m.End), "the source has “"+said+"”")},
	})
}

// opening is the first sentence of a passage.
func (p *termPassage) opening() text.Span {
	if len(p.Sentences) == 0 {
		return p.Span
	}
	return p.Sentences[0].Span
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}
