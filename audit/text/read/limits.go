package read

import (
	"bytes"
	"regexp"
)

// Goldmark takes time linear in all that people write, but not in all that they
// can write. Nested containers, link destinations that are never closed, blocks
// of link definitions and escaped pipes cost it quadratic time, and it fills
// short table rows up with cells. A hundred kilobytes of these would keep it
// busy for a minute, so text beyond these limits is refused.
const (
	maxNesting     = 100  // quotes and lists in each other on one line
	maxOpenLinks   = 500  // "](" without ")" in one paragraph
	maxDefinitions = 5000 // lines like "[a]: b" in one paragraph
	maxPipes       = 5000 // "\|" on one line
	spareCells     = 1 << 17
)

// A guard watches a Markdown text line by line.
type guard struct {
	open, definitions int // in this paragraph
	columns, cells    int // of the table that may be here, and of all
}

// definition matches the start of a link definition; labels have 999 characters.
var definition = regexp.MustCompile(`^[ >]*\[[^\]]{1,999}\]:`)

// tooHard finds the first line that Goldmark is not to be given.
func tooHard(source []byte, base int) error {
	var g guard
	for at := base; at < len(source); {
		s, next := line(source, at)
		if what := g.check(s, len(source)); what != "" {
			return &badByte{lines(source[:at]), at, what + ": too much for the Markdown reader; have the file read as plain text"}
		}
		at = next
	}
	return nil
}

func (g *guard) check(s []byte, size int) string {
	if len(bytes.TrimLeft(s, "> \t")) == 0 {
		g.open, g.definitions, g.columns = 0, 0, 0
	}
	g.open = max(0, g.open+bytes.Count(s, []byte("]("))-bytes.Count(s, []byte(")")))
	if definition.Match(s) {
		g.definitions++
	}
	g.cells += g.columns
	if n := delimiters(s); n > 0 {
		g.columns = n
	}
	switch {
	case nesting(s) > maxNesting:
		return "quotes or lists nested too deep"
	case g.open > maxOpenLinks:
		return "link destinations without end"
	case g.definitions > maxDefinitions:
		return "too many link definitions in one block"
	case bytes.Count(s, []byte(`\|`)) > maxPipes:
		return "too many escaped pipes"
	case g.cells > size+spareCells:
		return "table with too many empty cells"
	}
	return ""
}

// delimiters counts the columns of a line that parts a table's head from its
// body, 0 if it is none.
func delimiters(s []byte) int {
	if len(bytes.Trim(s, "|:- \t>")) > 0 || !bytes.Contains(s, []byte("-")) {
		return 0
	}
	return bytes.Count(s, []byte("|")) + 1
}

// nesting counts the markers of quotes and list items that a line begins with.
// A line of nothing else may be a thematic break; only its quotes count.
func nesting(s []byte) int {
	quotes, items := 0, 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '>':
			quotes++
		case c == '-' || c == '+' || c == '*':
			if i+1 < len(s) && s[i+1] != ' ' && s[i+1] != '\t' {
				return quotes + items
			}
			items++
		case c == ' ' || c == '\t' || '0' <= c && c <= '9':
		case (c == '.' || c == ')') && i > 0 && '0' <= s[i-1] && s[i-1] <= '9':
			items++
		default:
			return quotes + items
		}
	}
	return quotes
}
