package lsp

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"strings"

	"go.yaml.in/yaml/v4"

	"mtaudit/audit"
	"mtaudit/cmd/internal/files"
)

// add puts an item at the end of a list of the configuration file, and leaves
// every other byte as it is. A file that is not there yet is made. What would
// make the configuration unreadable is not written.
func (p *project) add(key string, item any, checks []*audit.Check) error {
	path := p.configPath()
	old, err := os.ReadFile(path)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("read %s: %w", path, err)
	}
	body, err := appended(old, key, item)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	if err := files.Save(path, body); err != nil {
		return err
	}
	_, err = files.LoadConfig(path, checks)
	if err != nil {
		return errors.Join(err, os.WriteFile(path, old, 0o666))
	}
	return nil
}

// appended is a YAML mapping with one more item in the list under a key.
func appended(old []byte, key string, item any) ([]byte, error) {
	var root yaml.Node
	if len(bytes.TrimSpace(old)) > 0 {
		if err := yaml.Load(old, &root); err != nil {
			return nil, err
		}
	}
	entry, err := yaml.Dump([]any{item})
	if err != nil {
		return nil, err
	}
	list := under(&root, key)
	switch {
	case list == nil:
		return fmt.Appendf(endLine(old), "%s:\n%s", key, indented(string(entry), "  ")), nil
	case list.Kind != yaml.SequenceNode:
		return nil, fmt.Errorf("%s is no list", key)
	case list.Style&yaml.FlowStyle != 0 || len(list.Content) == 0:
		return nil, fmt.Errorf("%s is written in brackets: write it with one item a line, to have more added", key)
	}
	last := list.Content[len(list.Content)-1]
	at := afterLine(old, lastLine(last))
	indent := strings.Repeat(" ", list.Column-1)
	head := endLine(old[:at])
	return append(append(bytes.Clone(head), indented(string(entry), indent)...), old[at:]...), nil
}

// under is the value of a key of a document's mapping.
func under(root *yaml.Node, key string) *yaml.Node {
	if len(root.Content) == 0 || root.Content[0].Kind != yaml.MappingNode {
		return nil
	}
	pairs := root.Content[0].Content
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i].Value == key {
			return pairs[i+1]
		}
	}
	return nil
}

// lastLine is the last line that a node begins a part of itself in.
func lastLine(n *yaml.Node) int {
	line := n.Line + strings.Count(strings.TrimRight(n.Value, "\n"), "\n")
	for _, c := range n.Content {
		line = max(line, lastLine(c))
	}
	return line
}

// afterLine is the offset behind a line, from 1.
func afterLine(b []byte, line int) int {
	at := 0
	for range line {
		n := bytes.IndexByte(b[at:], '\n')
		if n < 0 {
			return len(b)
		}
		at += n + 1
	}
	return at
}

func endLine(b []byte) []byte {
	b = bytes.Clone(b)
	if len(b) > 0 && b[len(b)-1] != '\n' {
		b = append(b, '\n')
	}
	return b
}

func indented(s, by string) string {
	lines := strings.Split(strings.TrimRight(s, "\n"), "\n")
	return by + strings.Join(lines, "\n"+by) + "\n"
}

// literal is a glob that matches a path and nothing else.
func literal(path string) string {
	var b strings.Builder
	for _, r := range path {
		if strings.ContainsRune(`*?[]{}\`, r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}
