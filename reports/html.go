package reports

import (
	"bufio"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"strings"

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
	Doc:     "one self-contained page: scores, paragraphs beside their reference, findings to accept or dismiss",
	Columns: asked,
	Render:  renderHTML,
}

//go:embed html
var htmlFiles embed.FS

var (
	htmlTemplate = template.Must(template.ParseFS(htmlFiles, "html/*.tmpl"))
	htmlStyle    = htmlFile("html/report.css")
)

// The scripts of a page with findings and of one without.
var (
	htmlReview = htmlScript("page", "tables", "findings", "filters", "moving", "decisions", "baseline", "marks", "keys", "start")
	htmlList   = htmlScript("page", "tables")
)

// htmlScript joins parts to one function, so that they see each other's names and
// nobody else does.
func htmlScript(parts ...string) string {
	var b strings.Builder
	b.WriteString("\"use strict\";\n(() => {\n")
	for _, p := range parts {
		b.WriteString(htmlFile("html/script/"+p+".js") + "\n")
	}
	b.WriteString("})();\n")
	return b.String()
}

func renderHTML(w io.Writer, r *audit.Report, o Options) error {
	page, err := newHTMLPage(newHTMLBuilder(r, o))
	if err != nil {
		return fmt.Errorf("render html: %w", err)
	}
	return page.write(w)
}

func (p *htmlPage) write(w io.Writer) error {
	out := bufio.NewWriter(w)
	if err := htmlTemplate.ExecuteTemplate(&htmlWriter{out}, "page.tmpl", p); err != nil {
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

// htmlPolicy allows a page its own style sheet and script, by their hashes,
// and pictures that are part of it.
func htmlPolicy(script string) string {
	return fmt.Sprintf("default-src 'none'; style-src '%s'; script-src '%s'; img-src data:; base-uri 'none'; form-action 'none'",
		htmlHash(htmlStyle), htmlHash(script))
}

func htmlHash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}
