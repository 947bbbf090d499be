package files

import (
	"errors"
	"fmt"

	"github.com/google/jsonschema-go/jsonschema"
	"go.yaml.in/yaml/v4"

	"mtaudit/audit/glossary"
)

// Paths is a list of files in the configuration. One alone may be written without
// the list.
type Paths []string

// UnmarshalYAML reads a path or a list of paths.
func (p *Paths) UnmarshalYAML(n *yaml.Node) error {
	if n.Kind == yaml.ScalarNode {
		*p = make(Paths, 1)
		return n.Load(&(*p)[0])
	}
	if n.Kind != yaml.SequenceNode {
		return fmt.Errorf("got %s, want a path or a list of paths", yamlValue(n.Tag, n.Value))
	}
	return n.Load((*[]string)(p))
}

// pathsSchema is the schema of Paths.
func pathsSchema() *jsonschema.Schema {
	one := &jsonschema.Schema{Type: "string", MinLength: new(1)}
	return &jsonschema.Schema{AnyOf: []*jsonschema.Schema{one, {Type: "array", Items: one.CloneSchemas()}}}
}

// Glossary reads glossaries and merges them; it is nil if there are none. lang is
// the language of the articles, "" if it is to be detected. The errors of all
// files are joined.
func Glossary(names []string, lang string) (*glossary.Glossary, error) {
	var all []*glossary.Glossary
	var errs []error
	for _, name := range names {
		g, err := readGlossary(name, lang)
		all, errs = append(all, g), append(errs, err)
	}
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	return glossary.Merge(all...)
}

func readGlossary(name, lang string) (*glossary.Glossary, error) {
	raw, err := Read(name)
	if err != nil {
		return nil, fmt.Errorf("glossary: %w", err)
	}
	return glossary.Read(URI(name), raw, "", lang)
}
