package files

import (
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"
)

// A Setting is one value of a configuration file and where it stands.
type Setting struct {
	Key   string // as in score.weights.minor or documents[0].article
	Value string // in one line of YAML
	Line  int    // from 1
}

// Top is the key of the file that the setting is under.
func (s Setting) Top() string {
	if i := strings.IndexAny(s.Key, ".["); i >= 0 {
		return s.Key[:i]
	}
	return s.Key
}

// Keys lists the keys that a configuration file may hold, in the order in which
// they are documented.
func Keys() (keys []string) {
	t := reflect.TypeFor[Config]()
	for i := range t.NumField() {
		if key := yamlKey(t.Field(i)); key != "" {
			keys = append(keys, key)
		}
	}
	return keys
}

// Settings lists what the file says, in its order, down to the values that have
// none inside them; a list of plain values is one. The zero Config has none.
func (c Config) Settings() ([]Setting, error) {
	if c.Path == "" {
		return nil, nil
	}
	raw, err := os.ReadFile(c.Path)
	if err != nil {
		return nil, fmt.Errorf("configuration: %w", err)
	}
	if isBlank(raw) {
		return nil, nil
	}
	var root yaml.Node
	if err := yaml.Load(raw, &root); err != nil {
		return nil, located(c.Path, err)
	}
	return settings(nil, "", &root), nil
}

// settings appends what a node holds under a key. A node that is nothing, as in
// "glossary:" without a value, is a setting too: somebody wrote it.
func settings(list []Setting, key string, n *yaml.Node) []Setting {
	switch {
	case n.Kind == yaml.DocumentNode:
		return settings(list, key, n.Content[0])
	case n.Kind == yaml.AliasNode:
		return settings(list, key, n.Alias)
	case n.Kind == yaml.MappingNode:
		for i := 0; i+1 < len(n.Content); i += 2 {
			list = settings(list, strings.TrimPrefix(key+"."+n.Content[i].Value, "."), n.Content[i+1])
		}
		return list
	case n.Kind == yaml.SequenceNode && !plainList(n):
		for i, c := range n.Content {
			list = settings(list, fmt.Sprintf("%s[%d]", key, i), c)
		}
		return list
	}
	return append(list, Setting{key, inline(n), n.Line})
}

func plainList(n *yaml.Node) bool {
	return !slices.ContainsFunc(n.Content, func(c *yaml.Node) bool { return c.Kind != yaml.ScalarNode })
}

// inline writes a value in one line, without its comments.
func inline(n *yaml.Node) string {
	if n.Kind == yaml.ScalarNode {
		return strings.Join(strings.Fields(n.Value), " ")
	}
	values := make([]string, len(n.Content))
	for i, c := range n.Content {
		values[i] = inline(c)
	}
	return "[" + strings.Join(values, ", ") + "]"
}
