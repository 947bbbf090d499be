package checks

import (
	"mtaudit/audit"
	"mtaudit/audit/glossary"
)

// An agreement says which wordings of a concept an authority has.
type agreement struct {
	authority string
	has       func(mention) standing
}

// standing is what an authority makes of a wording.
type standing uint8

const (
	unlisted standing = iota
	agreed
	forbidden
)

// referenceWordings are the wordings of all terms of the reference.
var referenceWordings = audit.NewReferenceMemo(func(p *audit.Pass) agreement {
	r, said := referenceTerms.Of(p), map[string]standing{}
	for i := range r.all {
		for _, x := range r.from(i) {
			said[r.wording(x)] = agreed
		}
	}
	return agreement{"reference", func(m mention) standing { return said[m.wording] }}
})

// glossaryWordings are those that the glossary lists.
func glossaryWordings(p *audit.Pass) agreement {
	if p.Glossary == nil {
		return agreement{"glossary", func(mention) standing { return unlisted }}
	}
	terms, t := p.Glossary.Articles(p.Article.Lang), articleTerms.Of(p)
	return agreement{"glossary", func(m mention) standing {
		said := t.said(m.term)
		for _, g := range glossary.Best(terms.Find(said)) {
			switch {
			case g.Start > 0 || g.End < len(said) || g.Like&glossary.OneWord == 0:
			case g.Term.Status == glossary.Forbidden:
				return forbidden
			default:
				return agreed
			}
		}
		return unlisted
	}}
}

// agree keeps a concept to the wording that an authority has, and leaves out
// what it forbids. It reports false if nothing is left to say: the authority has
// two of the wordings itself, or there is only one.
func (c *concept) agree(with agreement) bool {
	var kept []mention
	best, wordings := "", map[string]bool{}
	for _, m := range c.mentions {
		switch with.has(m) {
		case forbidden:
			continue
		case agreed:
			if best != "" && best != m.wording {
				return false
			}
			best = m.wording
		}
		kept, wordings[m.wording] = append(kept, m), true
	}
	c.mentions = kept
	if best != "" {
		c.best, c.authority = best, with.authority
	}
	return len(wordings) > 1
}
