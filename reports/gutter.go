package reports

import (
	"fmt"
	"strings"
)

// A gutter stands before every line of an excerpt, so that no line of a report
// begins with text that came from outside.
type gutter struct {
	digits int // of the longest line number
	paint  paint
}

// width is the number of cells before the text.
func (g gutter) width() int { return len(" MT  ") + g.digits + len(" | ") }

// line reads " REF 12 | ".
func (g gutter) line(label string, line int) string {
	return g.paint.dim(fmt.Sprintf(" %-3s %*d |", label, g.digits, line)) + " "
}

// blank is a gutter without a line.
func (g gutter) blank() string {
	return g.paint.dim(strings.Repeat(" ", len(" MT  ")+g.digits+1) + "|")
}

// equals leads a note.
func (g gutter) equals() string {
	return g.paint.dim(strings.Repeat(" ", len(" MT  ")+g.digits+1) + "=")
}
