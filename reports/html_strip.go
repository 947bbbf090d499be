package reports

import (
	"fmt"
	"slices"
	"strings"

	"mtaudit/audit"
)

// An htmlStrip is the article at a glance: a bar for every paragraph, as high as
// its score. To a screen reader it is one picture; the links over its bars are
// for the pointer, and the table beneath has them all once more.
type htmlStrip struct {
	Width, Height int
	Alt           string
	Bars          []htmlBar
	Bands         []htmlBandCount // the best first
	Back          string          // path of all bars at their full height
}

// An htmlBar is one paragraph.
type htmlBar struct {
	X, Width  int
	Full      int // height of the strip
	Paragraph *htmlParagraph
}

// An htmlBandCount is the paragraphs that share a verdict: how many they are, and
// their bars as one SVG path. Fill is the colour where the style sheet may not be
// used.
type htmlBandCount struct {
	Class, Word, Fill string
	N                 int
	Path              string
}

// Measures of the strip, in its own units.
const (
	htmlBarPitch  = 28
	htmlBarWidth  = 26
	htmlBarHeight = 56
	htmlBarLeast  = 5 // of a score of 0, to be seen
)

func newHTMLStrip(items []htmlItem) htmlStrip {
	bands := []audit.Band{audit.BandPass, audit.BandReview, audit.BandFail, ""}
	counts, paths := make([]int, len(bands)), make([]strings.Builder, len(bands))
	s := htmlStrip{Height: htmlBarHeight}
	var back strings.Builder
	for _, it := range items {
		if it.Paragraph == nil {
			continue
		}
		bar := htmlBar{X: s.Width + 1, Width: htmlBarWidth, Full: htmlBarHeight, Paragraph: it.Paragraph}
		s.Bars = append(s.Bars, bar)
		s.Width += htmlBarPitch
		i := slices.Index(bands, it.Paragraph.Score.Band)
		if i < 0 {
			i = len(bands) - 1
		}
		counts[i]++
		bar.draw(&back, htmlBarHeight)
		bar.draw(&paths[i], htmlBarLeast+int(it.Paragraph.Score.height*(htmlBarHeight-htmlBarLeast)))
	}
	for i, b := range bands {
		score := htmlScore{Band: b}
		s.Bands = append(s.Bands, htmlBandCount{score.Class(), score.Word(), score.Fill(), counts[i], paths[i].String()})
	}
	s.Back = back.String()
	s.Alt = fmt.Sprintf("Scores of %d paragraphs: %d fail, %d need review, %d pass, %d not scored. The table below has them all.",
		len(s.Bars), counts[2], counts[1], counts[0], counts[3])
	return s
}

// draw adds a rectangle of this height to a path.
func (b htmlBar) draw(path *strings.Builder, height int) {
	fmt.Fprintf(path, "M%d %dv-%dh%dv%dz", b.X, b.Full, height, b.Width, height)
}

// Fill is the colour of a band where the page's style sheet is not let in: as an
// attribute, it is no style to a content security policy.
func (s htmlScore) Fill() string {
	switch s.Band {
	case audit.BandPass:
		return "#1d6a3c"
	case audit.BandReview:
		return "#8a5a00"
	case audit.BandFail:
		return "#9d1420"
	}
	return "#6b675d"
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
