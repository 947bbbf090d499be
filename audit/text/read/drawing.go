package read

import (
	"bytes"

	"golang.org/x/net/html/atom"

	"mtaudit/audit/text"
)

// A drawing writes the text of a page into its visible form, block by block.
type drawing struct {
	source, visible []byte
	done            []Block
	open            Block // empty: none
	brs             int   // <br> since the last text
}

// draw shows the text of those elements that show allows. A <br> is a space,
// two are the end of a paragraph.
func (d *drawing) draw(page outline, show []bool) {
	for _, p := range page.pieces {
		switch {
		case p.brk != 0 && p.brk != atom.Br:
			d.close()
		case !show[p.element]:
		case p.brk == atom.Br:
			d.lineBreak(p.Start)
		default:
			d.text(p.Span, page.kindOf(p.element))
		}
	}
	d.close()
}

func (d *drawing) lineBreak(at int) {
	d.visible[at] = ' '
	d.brs++
	if d.brs > 1 {
		d.close()
	}
}

func (d *drawing) text(s text.Span, kind text.Kind) {
	if len(bytes.TrimSpace(d.source[s.Start:s.End])) > 0 {
		d.brs = 0
	}
	show(d.source, d.visible, s)
	if d.open.Empty() {
		d.open = Block{Span: s, Kind: kind}
	}
	d.open.End = s.End
}

func (d *drawing) close() {
	if s := trim(d.source, d.visible, d.open.Span); !s.Empty() {
		d.done = append(d.done, Block{Span: s, Kind: d.open.Kind})
	}
	d.open, d.brs = Block{}, 0
}
