package audit

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"mtaudit/audit/glossary"
	"mtaudit/audit/text"
	"mtaudit/reference/align"
)

// A Check finds the problems of one rule. Checks are values without state:
// one Check serves every document, on every goroutine.
type Check struct {
	Rule
	Needs Needs

	// Local says that what is found in a paragraph depends on that paragraph and
	// the language alone, so that an editor can run the check again on nothing
	// but the paragraph that was edited. Without the reference at hand such a
	// check may find what it would forgive a text whose reference has it too.
	Local bool

	// Run looks at one document. It reports what it finds to the Pass;
	// an error means that it could not look.
	Run func(*Pass) error

	// Resolve, if set, looks at all that Run noted under one key, in every
	// document, and returns what does not agree.
	Resolve func(key string, facts []Fact) []Finding
}

// Needs says what a check cannot run without. A check that lacks a source or a
// reference is reported as skipped; one that lacks a glossary only if
// it was asked for by name, as a glossary is a rule book of the user's own.
type Needs uint8

// What a check may need beyond the article.
const (
	NeedSource Needs = 1 << iota
	NeedReference
	NeedGlossary
	NeedOriginal // a reference or a source, whichever there is
)

// A Pass is one run of one check over one document.
type Pass struct {
	Check             *Check
	Article           *text.Document
	Source, Reference *text.Document     // either may be nil, whatever the check needs
	Glossary          *glossary.Glossary // nil if there is none
	Beads             []align.Bead       // paragraphs of article and reference; nil without a reference

	ctx      context.Context
	shared   map[any]any // of all passes over this document, by *Memo
	kept     *Kept       // of passages; may be nil
	findings []Finding
	facts    []Fact
	skipped  []Skip
	earlier  []Finding // of the checks that ran before
	ran      []*Check
}

// Context ends when the run is given up, as when an editor has newer text.
func (p *Pass) Context() context.Context { return p.ctx }

// Earlier lists what the checks with lower IDs found in this document. It must not be
// changed.
func (p *Pass) Earlier() []Finding { return p.earlier }

// Ran reports whether a check of this name, with a lower ID, has looked at this document.
func (p *Pass) Ran(name string) bool {
	return slices.ContainsFunc(p.ran, func(c *Check) bool { return c.Name == name })
}

// Skip notes in the report what the check could not look at, or why less is to be
// made of what it found.
func (p *Pass) Skip(why string) { p.skipped = append(p.skipped, Skip{p.Check.ID, why}) }

// Note leaves a fact about the article for Resolve.
func (p *Pass) Note(key, value string, at text.Span) {
	p.facts = append(p.facts, Fact{p.Check.ID, key, value, Locate(p.Article, at)})
}

// Reportf reports a problem at a span of the article.
func (p *Pass) Reportf(at text.Span, format string, args ...any) {
	p.Report(Finding{At: Locate(p.Article, at), Message: fmt.Sprintf(format, args...)})
}

// Report reports a finding; what it leaves out is taken from the rule. Fixes that
// would break the markup of the article are dropped.
func (p *Pass) Report(f Finding) {
	f.Fixes = bearable(p.Article, f.Fixes)
	p.findings = append(p.findings, p.Check.finding(f))
}

func (c *Check) finding(f Finding) Finding {
	f.Rule, f.Name, f.Category = c.ID, c.Name, cmp.Or(f.Category, c.Category)
	if f.Severity == 0 {
		f.Severity = c.Severity
	}
	return f
}

// At resolves a span of the article.
func (p *Pass) At(s text.Span) Location { return Locate(p.Article, s) }

// Elsewhere resolves a span of any document of the pass as a related location.
func Elsewhere(d *text.Document, s text.Span, message string) Related {
	return Related{Location: Locate(d, s), Message: message}
}

// Locate resolves a span, so that a finding outlives its document.
func Locate(d *text.Document, s text.Span) Location {
	return Location{
		URI: d.URI, Span: s, Start: d.Point(s.Start), End: d.Point(s.End),
		Text: string(d.Source[s.Start:s.End]),
	}
}

// ReferenceOf returns the bead of a paragraph of the article, by its index, and
// whether it has any text in the reference.
func (p *Pass) ReferenceOf(paragraph int) (align.Bead, bool) {
	for _, b := range p.Beads {
		if slices.Contains(b.Article, paragraph) {
			return b, len(b.Reference) > 0
		}
	}
	return align.Bead{}, false
}

// SentenceBeads are the beads of the sentences of article and reference, by
// their indices in [text.Document.Sentences]. Nil without a reference.
var SentenceBeads = NewMemo(func(p *Pass) []align.Bead {
	if p.Reference == nil {
		return nil
	}
	return alignSentences(p.Article, p.Reference, p.Beads, p.kept)
})
