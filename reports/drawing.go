package reports

import (
	"slices"
	"strings"

	"mtaudit/audit/text"
)

// A drawing is the two lines of a window under way.
type drawing struct {
	marks        []mark
	ellipsis     string
	line, carets strings.Builder
	drawn        bool // whether any caret is
	point        int  // where an empty focus stands, in cells
	cells        int  // so far
}

func (d *drawing) add(n neighbourhood, p piece) {
	if p.cutLeft {
		d.put(d.ellipsis, len([]rune(d.ellipsis)), " ")
	}
	for i := p.from; i < p.to; i++ {
		if i == n.from {
			d.point = d.cells
		}
		d.put(n.cells[i].show, n.cells[i].width, d.signOf(n.cells[i].Span))
	}
	if n.from == p.to {
		d.point = d.cells
	}
	if p.cutRight {
		sign := " "
		if n.from < p.to && p.to < n.to { // the cut is inside the focus
			sign = d.signOf(n.cells[p.to-1].Span)
		}
		d.put(d.ellipsis, len([]rune(d.ellipsis)), sign)
	}
}

func (d *drawing) put(show string, width int, sign string) {
	d.line.WriteString(show)
	d.carets.WriteString(strings.Repeat(sign, width))
	d.cells += width
	d.drawn = d.drawn || sign == "^" && width > 0
}

func (d *drawing) signOf(s text.Span) string {
	sign := " "
	for _, m := range d.marks {
		if !m.Overlaps(s) {
			continue
		}
		if m.sign == "^" {
			return m.sign
		}
		sign = m.sign
	}
	return sign
}

// finish returns both lines. An empty span, such as the end of the text, is
// marked by one caret if it is marked at all.
func (d *drawing) finish() (line, carets string) {
	carets = strings.TrimRight(d.carets.String(), " ")
	if !d.drawn && slices.ContainsFunc(d.marks, func(m mark) bool { return m.sign == "^" }) {
		carets = caretAt(d.carets.String(), d.point)
	}
	return strings.TrimRight(d.line.String(), " "), carets
}

func caretAt(carets string, i int) string {
	if i < len(carets) {
		return strings.TrimRight(carets[:i]+"^"+carets[i+1:], " ")
	}
	return carets + strings.Repeat(" ", i-len(carets)) + "^"
}
