package reports

import (
	"bytes"
	"fmt"
	"html/template"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	gmtext "github.com/yuin/goldmark/text"

	"mtaudit/audit"
)

// An htmlRule is a rule's page in the appendix.
type htmlRule struct {
	audit.Rule
	Anchor        string
	Why, Measured template.HTML
	Count         int
}

// htmlAnchor is the id of a rule's page.
func htmlAnchor(id string) string {
	var b strings.Builder
	b.WriteString("rule-")
	for _, r := range id {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '-' {
			b.WriteRune(r)
			continue
		}
		fmt.Fprintf(&b, "_%x", r)
	}
	return b.String()
}

func newHTMLRule(r audit.Rule, count int) (htmlRule, error) {
	why, err := htmlMarkdown(r.Why)
	if err != nil {
		return htmlRule{}, fmt.Errorf("rule %s: %w", r.ID, err)
	}
	measured, err := htmlMarkdown(r.Measured)
	if err != nil {
		return htmlRule{}, fmt.Errorf("rule %s: %w", r.ID, err)
	}
	return htmlRule{Rule: r, Anchor: htmlAnchor(r.ID), Why: why, Measured: measured, Count: count}, nil
}

// htmlMarkdown renders Markdown without raw HTML, without pictures, which would
// have to be fetched, and with headings below those of the page.
func htmlMarkdown(src string) (template.HTML, error) {
	md := goldmark.New()
	root := md.Parser().Parse(gmtext.NewReader([]byte(src)))
	var images []ast.Node
	err := ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Heading:
			n.Level = min(6, max(4, n.Level+2))
		case *ast.Image:
			images = append(images, n)
		}
		return ast.WalkContinue, nil
	})
	if err != nil {
		return "", err
	}
	for _, n := range images {
		htmlUnwrap(n)
	}
	var b bytes.Buffer
	if err := md.Renderer().Render(&b, []byte(src), root); err != nil {
		return "", err
	}
	return template.HTML(b.String()), nil
}

// htmlUnwrap puts a node's children in its place.
func htmlUnwrap(n ast.Node) {
	parent := n.Parent()
	for c := n.FirstChild(); c != nil; c = n.FirstChild() {
		parent.InsertBefore(parent, n, c)
	}
	parent.RemoveChild(parent, n)
}
