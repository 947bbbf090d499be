package segment

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"

	"mtaudit/audit/text"
)

// wide is how many terminal cells a line may have to be called wrapped by hand.
// People and programs wrap at 72 to 90; nobody wraps beyond 100.
const wide = 100

// layout decides how the paragraphs of a plain text are told apart.
//
// Only blocks of several lines matter: where every line stands between blank
// lines both layouts give the same paragraphs, and the answer is text.Blank. At
// each line break within a block one of two things happened: somebody wrapped a
// line, or a paragraph ended. The breaks vote, and most votes win:
//
//  1. The line ends a sentence: a paragraph ended. (In wrapped text that happens
//     to one line in ten.)
//  2. The next line begins with a small letter: wrapped.
//  3. The line is wider than anybody wraps: a paragraph ended.
//  4. The first word of the next line would have fitted behind the line: nobody
//     had to wrap it, so a paragraph (a headline, mostly) ended. What fits is
//     measured by the widest lines of the text, in terminal cells; all but one
//     line in twenty are within it, so that a long address does not stretch it.
//  5. Else wrapped.
//
// A tie is text.Blank where the text has blank lines, and text.Line where not.
func layout(visible []byte) text.Layout {
	breaks, gaps := lineBreaks(visible)
	if len(breaks) == 0 {
		return text.Blank
	}
	limit := usualWidth(breaks)
	ended := 0
	for _, b := range breaks {
		if b.ended(limit) {
			ended++
		}
	}
	if 2*ended > len(breaks) || 2*ended == len(breaks) && !gaps {
		return text.Line
	}
	return text.Blank
}

// A lineBreak is the end of a line that has another right below it. Widths are
// in terminal cells; one more than wide stands for all beyond.
type lineBreak struct {
	width    uint8 // of the line
	next     uint8 // of the next line's first word
	sentence bool  // the line ends with a sentence
	small    bool  // the next line begins with a small letter
}

func (b lineBreak) ended(limit int) bool {
	switch {
	case b.sentence:
		return true
	case b.small:
		return false
	}
	return b.width > wide || int(b.width)+1+int(b.next) <= limit
}

// lineBreaks lists the breaks within blocks, and whether there is more than one block.
func lineBreaks(visible []byte) (breaks []lineBreak, gaps bool) {
	var above []byte
	blocks := 0
	for span := range lines(visible) {
		line := visible[span.Start:span.End]
		if len(line) > 0 && len(above) == 0 {
			blocks++
		}
		if len(line) > 0 && len(above) > 0 {
			breaks = append(breaks, newLineBreak(above, line))
		}
		above = line
	}
	return breaks, blocks > 1
}

func newLineBreak(above, below []byte) lineBreak {
	r, _ := utf8.DecodeRune(below)
	return lineBreak{
		width:    cells(above),
		next:     cells(firstWord(below)),
		sentence: endsSentence(above),
		small:    unicode.IsLower(r),
	}
}

// firstWord is as much of a line as cannot be parted when lines are wrapped.
func firstWord(line []byte) []byte {
	for i := 0; i < len(line); {
		r, size := utf8.DecodeRune(line[i:])
		if unicode.IsSpace(r) {
			return line[:i]
		}
		i += size
		if unspaced(r) {
			return line[:i]
		}
	}
	return line
}

// cells measures no further than it matters.
func cells(b []byte) uint8 {
	if len(b) > 8*wide {
		return wide + 1
	}
	return uint8(min(displaywidth.Bytes(b), wide+1))
}

// usualWidth is the width that all but one line in twenty keep within.
func usualWidth(breaks []lineBreak) int {
	var count [wide + 2]int
	for _, b := range breaks {
		count[b.width]++
	}
	within := 0
	for w, n := range count {
		if within += n; 20*within >= 19*len(breaks) {
			return w
		}
	}
	return wide
}

// endsSentence reports whether a line ends with a stop and what closes behind it.
func endsSentence(line []byte) bool {
	r, _ := utf8.DecodeLastRune(bytes.TrimRightFunc(line, closing))
	return stopOf(r) != none
}

func closing(r rune) bool {
	return r == '"' || r == '\'' || unicode.In(r, unicode.Pe, unicode.Pf, unicode.Pi)
}
