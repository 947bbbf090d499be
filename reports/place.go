package reports

import (
	"strconv"
	"strings"

	"mtaudit/audit"
)

// pathOf is a document's URI as the beginning of a line: safe to print, and no
// command of a CI runner.
func pathOf(uri string) string {
	s := clean(uri)
	if strings.HasPrefix(strings.TrimLeft(s, " "), "::") {
		return "./" + s
	}
	return s
}

// lineColumn reads "3:128".
func lineColumn(c *columns, at audit.Location) string {
	return strconv.Itoa(at.Start.Line) + ":" + strconv.Itoa(c.of(at))
}
