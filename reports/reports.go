// Package reports renders an audit.Report. Every format is a function of the
// report, the options and the writer: it reads no environment, opens no file,
// prints nothing of its own accord.
//
// The text of an article is untrusted, and reports are printed on terminals, in
// the logs of CI services and on web pages. So no format writes a control, bidi
// or invisible character as it stands, begins a line with article text, or lets
// "##[" through; see sanitize.go for what stands in their place.
package reports

import (
	"io"

	"mtaudit/audit"
)

//go:generate go run ../cmd/internal/genlist -type Format
//go:generate go run ../cmd/internal/gendocs ..

// Options are what a format may be told about where its output goes. The zero
// value is for a file: no colour, 100 cells wide, columns in characters.
type Options struct {
	Width      int        // in display cells; 0 means 100, and less than 60 is taken as 60
	Color      bool       // ANSI colours
	ASCII      bool       // no box drawing, no ellipsis character
	ColumnUnit ColumnUnit // of the columns in formats for people and editors

	PathPrefix     string // from the root of the repository to where the run started, in formats for CI services
	MaxAnnotations int    // of each level, for github; 0 means 10, as many as GitHub shows, and less means all
}

// width is the number of cells that a line may have.
func (o Options) width() int {
	if o.Width == 0 {
		return 100
	}
	return max(o.Width, 60)
}

// sign returns the character, or what stands for it in plain ASCII.
func (o Options) sign(unicode, ascii string) string {
	if o.ASCII {
		return ascii
	}
	return unicode
}

func (o Options) ellipsis() string { return o.sign("…", "...") }

// A Format is one way to render a report. Render returns the writer's error as
// it is, and writes the same bytes for the same report and options.
type Format struct {
	Name    string // for --format
	Doc     string // one line, for help and the README
	Columns string // what its columns count, from 1 unless it says so; "" if it has none
	Render  func(io.Writer, *audit.Report, Options) error
	Append  bool // its file is added to, not replaced
}

// asked are the columns of formats for people and editors.
const asked = "what --column-unit says"

// Named finds a format.
func Named(name string) (Format, bool) {
	for _, f := range All {
		if f.Name == name {
			return f, true
		}
	}
	return Format{}, false
}
