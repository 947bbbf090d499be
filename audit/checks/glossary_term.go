package checks

import (
	"fmt"
	"strings"

	"mtaudit/audit"
	"mtaudit/audit/glossary"
	"mtaudit/audit/text"
)

// GlossaryTerm holds the article to a glossary.
var GlossaryTerm = &audit.Check{
	Rule: audit.Rule{
		ID:    "MT206",
		Name:  "glossary-term",
		Title: "A term is not as the glossary has it",
		Why: `The glossary is what your house has agreed on. A form that it forbids is reported wherever it stands, with what to write instead.

With the source text, a term of the source whose agreed translation is missing from the passage is reported too, as minor: the engine may have left it out, or put a pronoun, or chosen another word. Passages are compared one by one where article and source have equally many paragraphs, else the texts as wholes. A person may be called by a part of the name.

Of several forms that fit one place the longest counts: the glossary may allow “Grand Duchy of Orm” and forbid “Duchy of Orm”. Plurals, possessives and forms of a verb are no other form, and a hyphen is a space; where the glossary has both, it is taken to the letter. Case counts only in acronyms and where the glossary says so. Web addresses are left alone.

A glossary is a CSV or TSV file whose first row names its columns, or TBX (versions 2 and 3):

- term: the form to use
- variants, forbidden: other forms that are allowed, and that are not, parted by “|”
- source: what the original calls it
- status: of the term, if it is admitted or forbidden rather than preferred; rows with one source, or one concept, belong together
- case: yes if case counts
- kind: person, place, organisation or term
- note, concept

Write what the glossary has. If the form is right here, add it to the glossary as a variant.`,
		Category: "terminology/inconsistent-with-terminology-resource",
		Severity: audit.Major,
		Since:    "0.1.0",
		Examples: []audit.Example{{
			Glossary: "term,forbidden\nState Warden,State Keeper|State Guard\n",
			Bad:      "The State Keeper opened the session.",
			Good:     "The State Warden opened the session.",
		}, {
			Glossary: "term,source,variants\nRing Road Plan,环路计划,Ring Plan\n",
			Source:   "环路计划于星期一获得批准。",
			Bad:      "The circle scheme was approved on Monday.",
			Good:     "The Ring Plan was approved on Monday.",
		}},
	},
	Needs: audit.NeedGlossary,
	Run:   glossaryTerm,
}

func glossaryTerm(p *audit.Pass) error {
	g, lang := p.Glossary, p.Article.Lang
	terms := g.Articles(lang)
	article := findTerms(p.Article, terms)
	for _, passage := range article {
		for _, m := range passage.best() {
			if m.Term.Status == glossary.Forbidden {
				reportForbidden(p, passage, m)
			}
		}
	}
	if p.Source != nil {
		missingTerms(p, article, findTerms(p.Source, g.Originals(p.Source.Lang, lang)))
	}
	return nil
}

// A termPassage is a paragraph with the terms in it.
type termPassage struct {
	text.Paragraph
	seen
	found []glossary.Match
}

func (p *termPassage) best() []glossary.Match { return glossary.Best(p.found) }

// findTerms finds the terms in the paragraphs of a document that are no residue.
func findTerms(d *text.Document, m *glossary.Matcher) (passages []*termPassage) {
	for _, p := range d.Paragraphs {
		if p.Kind != text.Residue {
			s := newSeen(d, p.Span)
			passages = append(passages, &termPassage{p, s, m.Find(s.text)})
		}
	}
	return passages
}

func reportForbidden(p *audit.Pass, in *termPassage, m glossary.Match) {
	at := in.span(m.Start, m.End)
	said := oneLined(in.text[m.Start:m.End])
	f := audit.Finding{At: p.At(at)}
	instead := m.Entry.Preferred(p.Article.Lang)
	sure := len(instead) == 1
	if len(instead) == 0 {
		instead = m.Entry.Allowed(p.Article.Lang)
	}
	advice := "Word it otherwise."
	if len(instead) > 0 {
		advice = "Write " + either(instead) + "."
	}
	if m.Entry.Note != "" {
		advice += " (" + m.Entry.Note + ")"
	}
	f.Message = fmt.Sprintf("“%s” is a forbidden form in the glossary (%s:%d). %s", said, m.Entry.URI, m.Term.Line, advice)
	for _, t := range instead {
		n := replacement(missingPart(t.Text, in.text[:m.Start], in.text[m.End:]), m, in.text)
		f.Fixes = append(f.Fixes, audit.Fix{
			Message: "Write “" + n + "”",
			Safe:    sure && fits(p.Article.Lang, n, m, in.text),
			Edits:   []audit.Edit{{Span: at, New: n}},
		})
	}
	p.Report(f)
}

func oneLined(s string) string { return strings.Join(strings.Fields(s), " ") }

// either lists terms as a choice.
func either(terms []glossary.Term) string {
	forms := make([]string, len(terms))
	for i, t := range terms {
		forms[i] = "“" + t.Text + "”"
	}
	return strings.Join(forms, " or ")
}
