// Package reports renders an audit.Report. Every format is a function of the
// report, the options and the writer: it reads no environment, opens no file,
// prints nothing of its own accord.
package reports

import (
	"io"

	"mtaudit/audit"
)

// Options are what a format may be told about where its output goes. The zero
// value is for a file: no colour, 100 cells wide.
type Options struct {
	Width int  // in display cells; 0 means 100
	Color bool // ANSI colours
	ASCII bool // no box drawing, no ellipsis character
}

// A Format is one way to render a report.
type Format struct {
	Name   string // for --format
	Doc    string // one line, for help and the README
	Render func(io.Writer, *audit.Report, Options) error
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

// All is generated later.
var All []Format
