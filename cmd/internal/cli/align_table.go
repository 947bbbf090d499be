package cli

import (
	"bufio"
	"fmt"
	"strconv"
	"strings"

	"github.com/clipperhouse/displaywidth"

	"mtaudit/reference/align"
)

// alignmentSchema names the JSON form of an alignment. It is an interface:
// fields are added, never changed.
const alignmentSchema = "mtaudit.alignment/v1"

type alignment struct {
	Schema string       `json:"schema"`
	Beads  []align.Bead `json:"beads"`
}

// newAlignment puts an empty list where a bead has none, so that JSON never says
// null.
func newAlignment(beads []align.Bead) alignment {
	out := make([]align.Bead, len(beads))
	for i, b := range beads {
		b.Article = append([]int{}, b.Article...)
		b.Reference = append([]int{}, b.Reference...)
		out[i] = b
	}
	return alignment{alignmentSchema, out}
}

// alignTable shows the beads side by side, each passage by its beginning.
func (a *app) alignTable(l *lineup) error {
	width := a.width(a.stdout)
	if width == 0 {
		width = 100
	}
	passage := max((width-26)/2, 12)
	w := bufio.NewWriter(a.stdout)
	row := func(n, m, confidence, left, right string) {
		fmt.Fprintf(w, "%7s  %9s  %4s  %s  %s\n", n, m, confidence, pad(left, passage), strings.TrimRight(right, " "))
	}
	row("ARTICLE", "REFERENCE", "CONF", "ARTICLE SAYS", "REFERENCE SAYS")
	for _, b := range l.beads {
		left, right := l.article.opening(b.Article, passage), l.reference.opening(b.Reference, passage)
		row(numbers(b.Article), numbers(b.Reference), fmt.Sprintf("%.2f", b.Confidence), left, right)
	}
	return w.Flush()
}

// numbers counts from 1, as people do.
func numbers(indices []int) string {
	if len(indices) == 0 {
		return "-"
	}
	out := make([]string, len(indices))
	for i, n := range indices {
		out[i] = strconv.Itoa(n + 1)
	}
	return strings.Join(out, ",")
}

// opening is how the first of some parts begins, in so many cells.
func (s *lined) opening(parts []int, cells int) string {
	if len(parts) == 0 {
		return ""
	}
	span := s.parts[parts[0]]
	span.End = min(span.End, span.Start+8*cells) // a passage, however long the part is
	begin := strings.Join(strings.Fields(strings.ToValidUTF8(s.doc.Text(span), "")), " ")
	return displaywidth.TruncateString(printable(begin), cells, "…")
}

func pad(s string, cells int) string {
	return s + strings.Repeat(" ", max(0, cells-displaywidth.String(s)))
}
