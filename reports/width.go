package reports

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// cut shortens text to a number of display cells, at a grapheme boundary, and
// says with an ellipsis that it did. The result is safe to print.
func cut(s string, width int, ellipsis string) string {
	cells := cellsOf(head(s, width), 0)
	if len(s) <= bytesFor(width) && widthOf(cells) <= width {
		return joined(cells)
	}
	room := width - len([]rune(ellipsis))
	n := 0
	for n < len(cells) && cells[n].width <= room {
		room -= cells[n].width
		n++
	}
	return strings.TrimRight(joined(cells[:n]), " ") + ellipsis
}

// bytesFor is as many bytes as a number of cells is looked for in. Living text
// takes at most four for a cell; what takes more, such as a row of nothing but
// emoji of families, is cut earlier than it need be.
func bytesFor(width int) int { return 8 * width }

// head is the part of the text that a cut looks at.
func head(s string, width int) string {
	end := bytesFor(width)
	if len(s) <= end {
		return s
	}
	for !utf8.RuneStart(s[end]) {
		end--
	}
	return s[:end]
}

func widthOf(cells []cell) int {
	n := 0
	for _, c := range cells {
		n += c.width
	}
	return n
}

// wrap breaks text into lines of at most width cells: at blanks, between the
// characters of scripts that are written without them, and inside a word only
// where it is wider than a line. No text is lost but blanks at breaks. A cell
// wider than the line has a line of its own.
func wrap(s string, width int) []string {
	var lines []string
	cells := cellsOf(s, 0)
	for len(cells) > 0 {
		n := lineLength(cells, width)
		lines = append(lines, strings.TrimRight(joined(cells[:n]), " "))
		cells = cells[n:]
		for len(cells) > 0 && cells[0].show == " " {
			cells = cells[1:]
		}
	}
	return lines
}

// lineLength is how many cells the first line takes.
func lineLength(cells []cell, width int) int {
	fit, room := 0, width
	for fit < len(cells) && cells[fit].width <= room {
		room -= cells[fit].width
		fit++
	}
	if fit == len(cells) {
		return fit
	}
	for n := fit; n > 0; n-- {
		if breaks(cells[n-1], cells[n]) {
			return n
		}
	}
	return max(fit, 1)
}

// breaks reports whether a line may end between two cells.
func breaks(a, b cell) bool {
	if a.show == " " || b.show == " " {
		return true
	}
	if a.width < 2 && b.width < 2 {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(a.show)
	first, _ := utf8.DecodeRuneInString(b.show)
	opening := unicode.In(last, unicode.Ps, unicode.Pi)
	closing := unicode.In(first, unicode.Pe, unicode.Pf, unicode.Po)
	return !opening && !closing
}
