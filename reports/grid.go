package reports

import (
	"bytes"
	"io"
	"strings"

	"github.com/olekukonko/tablewriter"
	"github.com/olekukonko/tablewriter/renderer"
	"github.com/olekukonko/tablewriter/tw"
)

// A grid is a table that fits its width. It cuts and wraps the cells itself, at
// grapheme boundaries, and leaves only the drawing to tablewriter, whose own
// wrapping loses text without blanks.
type grid struct {
	opts    Options
	columns []gridColumn
	rows    []gridRow
}

// A gridColumn is as wide as its widest cell, but for the one that takes the
// rest of the line.
type gridColumn struct {
	head    string
	align   tw.Align
	rest    bool
	oneLine bool // cut rather than wrapped
}

type gridRow struct {
	cells   []string
	color   func(paint, string) string
	colored int
}

func newGrid(o Options, columns []gridColumn) *grid {
	return &grid{opts: o, columns: columns}
}

// add appends a row of cells, one for each column.
func (g *grid) add(cells ...string) {
	g.rows = append(g.rows, gridRow{cells: cells})
}

// color paints a cell of the last row.
func (g *grid) color(f func(paint, string) string, column int) {
	row := &g.rows[len(g.rows)-1]
	row.color, row.colored = f, column
}

// widest is the most cells that a column other than the one that takes the rest
// may have: a name as long as a line leaves no room for anything else.
func (g *grid) widest() int { return g.opts.width() / 4 }

// widths measures the columns.
func (g *grid) widths() []int {
	widths := make([]int, len(g.columns))
	left := g.opts.width() - 1
	for i, c := range g.columns {
		left -= 3 // a border and two blanks
		if c.rest {
			continue
		}
		widths[i] = len(c.head)
		for _, r := range g.rows {
			widths[i] = max(widths[i], min(widthOf(cellsOf(r.cells[i], 0)), g.widest()))
		}
		left -= widths[i]
	}
	for i, c := range g.columns {
		if c.rest {
			widths[i] = max(left, len(c.head))
		}
	}
	return widths
}

// fit makes a cell's lines.
func (g *grid) fit(s string, c gridColumn, width int) []string {
	if c.oneLine {
		return []string{cut(s, width, g.opts.ellipsis())}
	}
	return wrap(s, width)
}

// render draws the table.
func (g *grid) render(w io.Writer) error {
	var b bytes.Buffer
	table := tablewriter.NewTable(&b, g.options()...)
	heads := make([]string, len(g.columns))
	for i, c := range g.columns {
		heads[i] = paint(g.opts.Color).bold(c.head)
	}
	table.Header(heads)
	hidden := newStandIns()
	widths := g.widths()
	for _, r := range g.rows {
		if err := table.Append(g.drawn(r, widths, hidden)); err != nil {
			return err
		}
	}
	if err := table.Render(); err != nil {
		return err
	}
	_, err := io.WriteString(w, hidden.show(b.String()))
	return err
}

// drawn is a row as tablewriter takes it. Colours are opened and closed in
// every line, or they would run over the borders.
func (g *grid) drawn(r gridRow, widths []int, hidden *standIns) []string {
	cells := make([]string, len(r.cells))
	for i, s := range r.cells {
		lines := g.fit(s, g.columns[i], widths[i])
		for j := range lines {
			lines[j] = hidden.hide(lines[j])
			if r.color != nil && i == r.colored {
				lines[j] = r.color(paint(g.opts.Color), lines[j])
			}
		}
		cells[i] = strings.Join(lines, "\n")
	}
	return cells
}

func (g *grid) options() []tablewriter.Option {
	style := tw.StyleLight
	if g.opts.ASCII {
		style = tw.StyleASCII
	}
	align := make([]tw.Align, len(g.columns))
	for i, c := range g.columns {
		align[i] = tw.AlignLeft
		if c.align != "" {
			align[i] = c.align
		}
	}
	return []tablewriter.Option{
		tablewriter.WithRenderer(renderer.NewBlueprint(tw.Rendition{Symbols: tw.NewSymbols(style)})),
		tablewriter.WithHeaderAutoFormat(tw.Off),
		tablewriter.WithHeaderAutoWrap(tw.WrapNone),
		tablewriter.WithHeaderAlignmentConfig(tw.CellAlignment{PerColumn: align}),
		tablewriter.WithRowAutoWrap(tw.WrapNone),
		tablewriter.WithRowAlignmentConfig(tw.CellAlignment{PerColumn: align}),
		tablewriter.WithTrimSpace(tw.Off),
		tablewriter.WithEastAsian(tw.Off),
	}
}
