package reports

import (
	"fmt"

	"mtaudit/audit"
)

// An htmlStrip is the article at a glance: a bar for every paragraph, as high as
// its score. To a screen reader it is one picture; the
// links over its bars are for the pointer, and the table beneath has them all
// once more.
type htmlStrip struct {
	Width, Height int
	Alt           string
	Bars          []htmlBar
}

// An htmlBar is one paragraph.
type htmlBar struct {
	X, Y, Width, Height int
	Full                int // height of the strip
	Paragraph           *htmlParagraph
}

// Measures of the strip, in its own units.
const (
	htmlBarPitch  = 28
	htmlBarWidth  = 26
	htmlBarHeight = 56
	htmlBarLeast  = 5 // of a score of 0, to be seen
)

func newHTMLStrip(items []htmlItem) htmlStrip {
	s := htmlStrip{Height: htmlBarHeight}
	bands := map[audit.Band]int{}
	for _, it := range items {
		if it.Paragraph == nil {
			continue
		}
		h := htmlBarLeast + int(it.Paragraph.Score.height*(htmlBarHeight-htmlBarLeast))
		s.Bars = append(s.Bars, htmlBar{X: s.Width + 1, Y: htmlBarHeight - h, Width: htmlBarWidth, Height: h, Full: htmlBarHeight, Paragraph: it.Paragraph})
		s.Width += htmlBarPitch
		bands[it.Paragraph.Score.Band]++
	}
	s.Alt = fmt.Sprintf("Scores of %d paragraphs: %d fail, %d need review, %d pass, %d not scored. The table below has them all.",
		len(s.Bars), bands[audit.BandFail], bands[audit.BandReview], bands[audit.BandPass], bands[""])
	return s
}

// Label is what a bar stands for.
func (b htmlBar) Label() string {
	p := b.Paragraph
	return fmt.Sprintf("Paragraph %d: %s, %s", p.Number, p.Score.Verdict(), htmlPlural(len(p.Findings), "finding"))
}

func htmlPlural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
