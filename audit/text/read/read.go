// Package read turns files into documents, a file per input format.
package read

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"

	"mtaudit/audit/text"
	"mtaudit/audit/text/segment"
)

// Options say what is known about a file. The zero value leaves all to detection.
type Options struct {
	Format   string      // "plain", "markdown", "html"; "" goes by name and content
	Lang     string      // BCP 47; "" detects
	Encoding string      // a WHATWG label; "" goes by byte order mark, declaration, then detection
	Layout   text.Layout // of plain text
}

// A Format is one way to read.
type Format struct {
	Name       string
	Doc        string                   // one line
	Extensions []string                 // lower case: ".md"
	Sniff      func(source []byte) bool // whether a file without a known extension is one; nil: never
	Read       func(in Input) (Page, error)
}

// An Input is a decoded file: UTF-8, not blank, without NUL. A byte order mark
// may stand at its start.
type Input struct {
	URI    string
	Source []byte
	Options
}

// A Page is what a format makes of an Input.
type Page struct {
	Document *text.Document // Source, Visible and Layout set
	Blocks   []Block        // in reading order, not overlapping, none without visible text
	Lang     string         // as the file declares it; "" if it does not
}

// A Block is a stretch of visible text that makes one paragraph.
type Block struct {
	text.Span
	Kind text.Kind
}

// Document reads the bytes of one file. It keeps raw and must not see it
// changed. An error names the file, and the line and byte offset where they are
// known: text that is in no known encoding, binary data, nothing to read.
func Document(uri string, raw []byte, o Options) (*text.Document, error) {
	source, encoding, err := decode(uri, raw, o)
	if err != nil {
		return nil, err
	}
	f, err := choose(uri, source, o.Format)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", uri, err)
	}
	p, err := f.Read(Input{URI: uri, Source: source, Options: o})
	if err != nil {
		return nil, located(uri, err)
	}
	if len(p.Blocks) == 0 {
		return nil, fmt.Errorf("%s: no text to audit in this %s file", uri, f.Name)
	}
	d := p.Document
	d.Format, d.Encoding = f.Name, encoding
	if d.Lang, err = languageOf(p, o.Lang); err != nil {
		return nil, fmt.Errorf("%s: %w", uri, err)
	}
	d.Paragraphs = make([]text.Paragraph, len(p.Blocks))
	for i, b := range p.Blocks {
		d.Paragraphs[i] = segment.Paragraph(d, b.Span, b.Kind)
	}
	return d, nil
}

// Named finds a format.
func Named(name string) (Format, bool) {
	for _, f := range All {
		if f.Name == name {
			return f, true
		}
	}
	return Format{}, false
}

// choose goes by the name of the format, else by the extension of the file,
// else by what the file holds. What nobody claims is plain text.
func choose(uri string, source []byte, name string) (Format, error) {
	if name != "" {
		f, ok := Named(name)
		if !ok {
			return f, fmt.Errorf("unknown input format %q: want one of %s", name, strings.Join(names(), ", "))
		}
		return f, nil
	}
	if f, ok := byExtension(uri); ok {
		return f, nil
	}
	body := bytes.TrimPrefix(source, bom)
	for _, f := range All {
		if f.Sniff != nil && f.Sniff(body) {
			return f, nil
		}
	}
	return Plain, nil
}

func byExtension(uri string) (Format, bool) {
	uri = strings.ToLower(uri)
	for _, f := range All {
		for _, ext := range f.Extensions {
			if strings.HasSuffix(uri, ext) {
				return f, true
			}
		}
	}
	return Format{}, false
}

// blank reports whether a rune of visible text shows nothing.
func blank(r rune) bool { return r == rune(text.Filler) || unicode.IsSpace(r) }

func names() []string {
	var all []string
	for _, f := range All {
		all = append(all, f.Name)
	}
	return all
}
