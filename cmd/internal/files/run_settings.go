package files

import (
	"maps"
	"path/filepath"

	"mtaudit/audit"
	"mtaudit/audit/text/read"
	"mtaudit/cmd/internal/runner"
)

// RunSettings are those of the configuration, for the command line and the editor
// server alike. Glossary, suppressions and the name of the tool are not among
// them.
func (c Config) RunSettings() runner.Settings {
	return runner.Settings{
		Rules: audit.Config{Rules: c.Rules, Disable: c.Disable, Severity: c.Severity},
		Score: c.Score,
		Gates: runner.Gates{FailOn: c.FailOn, MinScore: c.MinScore, MinParagraphScore: c.MinParagraphScore, MaxFindings: maps.Clone(c.MaxFindings)},
		Read:  read.Options{Lang: c.Lang, Layout: c.Paragraphs},
	}
}

// GlossaryPaths are the glossaries as the working directory sees them.
func (c Config) GlossaryPaths() (names []string) {
	for _, name := range c.Glossary {
		if !filepath.IsAbs(name) {
			name = c.FromHere(name)
		}
		names = append(names, name)
	}
	return names
}

// Counterparts finds what an article is held against, all paths as the working
// directory sees them. Without a pairing for it, the set is empty.
func (c Config) Counterparts(article string) Set {
	rel, ok := c.Within(article)
	if !ok {
		return Set{}
	}
	s, _ := c.Pair(rel)
	return c.SetFromHere(s)
}

// SetFromHere returns a set of the project as the working directory sees it.
func (c Config) SetFromHere(s Set) Set {
	for _, p := range []*string{&s.Article, &s.Reference, &s.Source} {
		if *p != "" {
			*p = c.FromHere(*p)
		}
	}
	return s
}
