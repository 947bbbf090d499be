package read

import (
	"bytes"

	"mtaudit/audit/text"
	"mtaudit/audit/text/segment"
)

// Plain reads plain text. Tags, shortcodes and character references in it are
// text like any other: the reader of the article sees them too.
var Plain = Format{
	Name:       "plain",
	Doc:        "plain text; blank lines part paragraphs, or every line is one",
	Extensions: []string{".txt", ".text"},
	Read:       readPlain,
}

var bom = []byte("\uFEFF")

func readPlain(in Input) (Page, error) {
	visible := in.Source
	if bytes.HasPrefix(visible, bom) {
		visible = bytes.Clone(visible)
		clear(visible[:len(bom)])
	}
	d := text.New(in.URI, in.Source, visible)
	spans, layout := segment.Blocks(d, in.Layout)
	d.Layout = layout
	return Page{Document: d, Blocks: classify(visible, spans)}, nil
}
