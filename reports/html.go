package reports

import (
	"bufio"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"

	"mtaudit/audit"
)

// HTML is one page that needs nothing else: it makes no request, and can be
// read without its script and without its style sheet.
//
// Three things keep it safe to open, whatever the article says. Every text goes
// through html/template. The page forbids itself, by a content security policy
// with the hashes of its own style sheet and script, to load or run anything
// else; hashes do not cover attributes, so it has no style= and no on*=. And a
// filter on the way out, htmlWriter, shows what could hide or turn text round.
var HTML = Format{
	Name:    "html",
	Doc:     "one self-contained page: scores, paragraphs beside their reference, marked findings",
	Columns: asked,
	Render:  renderHTML,
}

//go:embed html
var htmlFiles embed.FS

var (
	htmlTemplate = template.Must(template.ParseFS(htmlFiles, "html/*.tmpl"))
	htmlStyle    = htmlFile("html/report.css")
	htmlScript   = htmlFile("html/report.js")
)

func renderHTML(w io.Writer, r *audit.Report, o Options) error {
	out := bufio.NewWriter(w)
	page, err := newHTMLPage(r, o)
	if err != nil {
		return fmt.Errorf("render html: %w", err)
	}
	if err := htmlTemplate.ExecuteTemplate(&htmlWriter{out}, "page.tmpl", page); err != nil {
		return fmt.Errorf("render html: %w", err)
	}
	return out.Flush()
}

// htmlFile reads an embedded file; one that is not there is a programmer's
// mistake.
func htmlFile(name string) string {
	b, err := htmlFiles.ReadFile(name)
	if err != nil {
		panic(err)
	}
	return string(b)
}

// htmlPolicy allows the page its own style sheet and script, by their hashes,
// and pictures that are part of it.
func htmlPolicy() string {
	return fmt.Sprintf("default-src 'none'; style-src '%s'; script-src '%s'; img-src data:; base-uri 'none'; form-action 'none'",
		htmlHash(htmlStyle), htmlHash(htmlScript))
}

func htmlHash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}
