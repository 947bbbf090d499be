package reports

import (
	"fmt"
	"slices"
	"strings"

	"github.com/clipperhouse/displaywidth"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// ColumnUnit is what columns are counted in. No two editors agree: Vim's %c
// means bytes, Emacs and Vim's %v display cells, VS Code UTF-16 units. Formats
// for machines fix their unit and do not ask.
type ColumnUnit uint8

// The units of a column.
const (
	Char    ColumnUnit = iota // code points
	Byte                      // bytes of UTF-8
	UTF16                     // UTF-16 code units
	Display                   // terminal cells, with tab stops at every eighth
)

var columnUnits = []string{Char: "char", Byte: "byte", UTF16: "utf16", Display: "display"}

// ColumnUnits lists the names of the units.
func ColumnUnits() []string { return slices.Clone(columnUnits) }

func (u ColumnUnit) String() string { return columnUnits[u] }

// MarshalText writes a unit's name.
func (u ColumnUnit) MarshalText() ([]byte, error) { return []byte(u.String()), nil }

// UnmarshalText reads what MarshalText wrote.
func (u *ColumnUnit) UnmarshalText(b []byte) error {
	i := slices.Index(columnUnits, string(b))
	if i < 0 {
		return fmt.Errorf("unknown column unit %q: want one of %s", b, strings.Join(columnUnits, ", "))
	}
	*u = ColumnUnit(i)
	return nil
}

// tabStop is the distance of tab stops in Display columns, as in Vim and Emacs.
const tabStop = 8

// columns numbers the columns of one document. It remembers where it counted
// last, so that findings in order cost one pass over each line.
type columns struct {
	unit  ColumnUnit
	doc   *text.Document // nil, if the report was read back
	from  int            // offset up to which cells are counted
	line  int
	cells int // before from, in line
}

// of is the column at which a location starts, from 1. Without the document
// there are no cells to count, and code points stand in for them.
func (c *columns) of(at audit.Location) int {
	switch {
	case c.unit == Byte:
		return at.Start.Column
	case c.unit == UTF16:
		return at.Start.UTF16
	case c.unit == Display && holds(c.doc, at):
		return c.display(at)
	}
	return at.Start.Rune
}

func (c *columns) display(at audit.Location) int {
	if c.line != at.Start.Line || c.from > at.Span.Start {
		c.line, c.from, c.cells = at.Start.Line, at.Span.Start-at.Start.Column+1, 0
	}
	g := displaywidth.BytesGraphemes(c.doc.Source[c.from:at.Span.Start])
	for g.Next() {
		if string(g.Value()) == "\t" {
			c.cells += tabStop - c.cells%tabStop
			continue
		}
		c.cells += g.Width()
	}
	c.from = at.Span.Start
	return c.cells + 1
}

// holds reports whether a location is one of the document, as it stands now.
func holds(d *text.Document, at audit.Location) bool {
	return d != nil && at.URI == d.URI && at.Span.Start >= 0 && at.Span.Start <= at.Span.End &&
		at.Span.End <= len(d.Source) && string(d.Source[at.Span.Start:at.Span.End]) == at.Text
}
