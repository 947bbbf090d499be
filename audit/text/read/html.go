package read

import (
	"bytes"

	"mtaudit/audit/text"
)

// HTML reads web pages: the article in them, its headline and nothing else.
// The essay on what the article is stands beside the function article.
var HTML = Format{
	Name:       "html",
	Doc:        "web page; the article part, without navigation, scripts and comments",
	Extensions: []string{".html", ".htm", ".xhtml"},
	Sniff:      sniffHTML,
	Read:       readHTML,
}

// sniffHTML wants a whole page, for plain text may begin with a stray tag.
func sniffHTML(source []byte) bool {
	head := bytes.TrimLeftFunc(source, blank)
	if bytes.HasPrefix(head, []byte("<?xml")) {
		_, head, _ = bytes.Cut(head, []byte("?>"))
		head = bytes.TrimLeftFunc(head, blank)
	}
	head = bytes.ToLower(head[:min(len(head), len("<!doctype html"))])
	return bytes.HasPrefix(head, []byte("<!doctype html")) || bytes.HasPrefix(head, []byte("<html"))
}

func readHTML(in Input) (Page, error) {
	page := parseOutline(in.Source)
	main := page.article()
	w := drawing{source: in.Source, visible: make([]byte, len(in.Source))} // all Filler
	w.draw(page, page.shown(main))
	setResidue(w.visible, w.done)
	d := text.New(in.URI, w.source, w.visible)
	d.Layout = text.Blank
	return Page{Document: d, Blocks: w.done, Lang: page.language(main)}, nil
}
