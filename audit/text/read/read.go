// Package read turns files into documents, a file per input format.
package read

import "mtaudit/audit/text"

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
	Doc        string   // one line
	Extensions []string // ".md"
	Read       func(d *text.Document, o Options) error
}

// Document reads the bytes of one file.
func Document(uri string, raw []byte, o Options) (*text.Document, error) { panic("stub") }
