package files

import (
	"cmp"
	"errors"
	"fmt"
	"path/filepath"
	"slices"

	"github.com/bmatcuk/doublestar/v4"
	"go.yaml.in/yaml/v4"

	"mtaudit/audit"
	"mtaudit/cmd/internal/runner"
)

// place is a node of a configuration file, to say where a mistake is.
type place struct {
	path string
	node *yaml.Node
}

// key returns the value under a key of a mapping. Where there is none it is an
// empty node at the place of the mapping, so that it can still be pointed at.
func (p place) key(name string) place {
	n := p.node
	if n.Kind == yaml.DocumentNode {
		n = n.Content[0]
	}
	if n.Kind == yaml.MappingNode {
		for i := 0; i+1 < len(n.Content); i += 2 {
			if n.Content[i].Value == name {
				return place{p.path, n.Content[i+1]}
			}
		}
	}
	return place{p.path, &yaml.Node{Line: n.Line, Column: n.Column}}
}

// at returns an item of a list, or the place itself if it is none.
func (p place) at(i int) place {
	if p.node.Kind == yaml.SequenceNode && i < len(p.node.Content) {
		return place{p.path, p.node.Content[i]}
	}
	return p
}

// mistakes collects what is wrong with a configuration.
type mistakes []*ConfigError

// add notes that something is wrong at a place, if it is.
func (m *mistakes) add(p place, err error) {
	if err != nil {
		*m = append(*m, &ConfigError{p.path, p.node.Line, p.node.Column, err.Error()})
	}
}

// error joins the mistakes in the order of the file.
func (m mistakes) error() error {
	slices.SortStableFunc(m, func(a, b *ConfigError) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	errs := make([]error, len(m))
	for i, e := range m {
		errs[i] = e
	}
	return errors.Join(errs...)
}

// validate finds what a schema cannot: names of rules that there are not,
// limits out of range, globs that are none.
func (c Config) validate(root place, checks []*audit.Check) error {
	var m mistakes
	m.add(root.key("min-score"), minimum(c.MinScore))
	m.add(root.key("min-paragraph-score"), minimum(c.MinParagraphScore))
	m.add(root.key("score"), c.Score.Validate())
	m.add(root.key("judge"), c.Judge.Validate())
	for i, name := range c.Rules {
		m.add(root.key("rules").at(i), audit.Known(checks, name))
	}
	for i, name := range c.Disable {
		m.add(root.key("disable").at(i), audit.Known(checks, name))
	}
	for _, key := range root.key("severity").keys() {
		m.add(key, audit.Known(checks, key.node.Value))
	}
	for _, key := range root.key("max-findings").keys() {
		m.add(key, audit.Known(checks, key.node.Value))
		if n := c.MaxFindings[key.node.Value]; n < 0 {
			m.add(key, fmt.Errorf("%d is less than nothing", n))
		}
	}
	for i, ig := range c.Ignore {
		m.add(root.key("ignore").at(i), ig.Validate(checks))
	}
	for i, name := range c.Glossary {
		if name == "" {
			m.add(root.key("glossary").at(i), errors.New("is empty: want the path of a glossary"))
		}
	}
	for i, p := range c.Documents {
		p.validate(root.key("documents").at(i), &m)
	}
	return m.error()
}

func minimum(limit *float64) error {
	if limit == nil {
		return nil
	}
	return runner.ValidateMinimum(*limit)
}

// keys lists the keys of a mapping.
func (p place) keys() (keys []place) {
	if p.node.Kind == yaml.MappingNode {
		for i := 0; i+1 < len(p.node.Content); i += 2 {
			keys = append(keys, place{p.path, p.node.Content[i]})
		}
	}
	return keys
}

func (p Pairing) validate(at place, m *mistakes) {
	switch {
	case p.Article == "":
		m.add(at, errors.New("a pairing needs an article: a glob such as *.mt.md"))
		return
	case !doublestar.ValidatePattern(p.Article):
		m.add(at.key("article"), fmt.Errorf("%q is no glob: a bracket or brace is left open", p.Article))
		return
	case !filepath.IsLocal(filepath.FromSlash(p.Article)):
		m.add(at.key("article"), fmt.Errorf("%q leaves this folder: put the configuration file higher up", p.Article))
		return
	}
	m.add(at.key("reference"), p.validTemplate(p.Reference))
	m.add(at.key("source"), p.validTemplate(p.Source))
}
