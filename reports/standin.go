package reports

import (
	"strings"

	"github.com/clipperhouse/displaywidth"
)

// standIns lets a table writer that adds up the widths of code points lay out
// grapheme clusters, which may be narrower or wider than that sum: an emoji of
// a family, a flag, a Devanagari syllable. Each such cluster goes through the
// table as private-use characters of the right width, and is put back in what
// comes out. Text on its way in holds none of these characters: cells shows
// them by their code points.
type standIns struct {
	of   map[string]rune
	back map[rune]string
}

// The private use area of plane 16: a filler and the stand-ins behind it.
const (
	standInFiller = '\U00100000'
	standInLast   = '\U0010FFFD'
)

func newStandIns() *standIns {
	return &standIns{of: map[string]rune{}, back: map[rune]string{}}
}

// hide puts stand-ins into a line of cells. With more different clusters than
// there are stand-ins, those left over stay as they are: out of line, but whole.
func (s *standIns) hide(line string) string {
	if plain(line) {
		return line
	}
	var b strings.Builder
	for g := displaywidth.StringGraphemes(line); g.Next(); {
		v := g.Value()
		r, ok := rune(0), false
		if w := g.Width(); w > 0 && w != sumOfRunes(v) {
			r, ok = s.rune(v)
		}
		if !ok {
			b.WriteString(v)
			continue
		}
		b.WriteRune(r)
		b.WriteString(strings.Repeat(string(standInFiller), g.Width()-1))
	}
	return b.String()
}

func sumOfRunes(s string) int {
	n := 0
	for _, r := range s {
		n += displaywidth.Rune(r)
	}
	return n
}

func (s *standIns) rune(cluster string) (rune, bool) {
	if r, ok := s.of[cluster]; ok {
		return r, true
	}
	r := standInFiller + 1 + rune(len(s.of))
	if r > standInLast {
		return 0, false
	}
	s.of[cluster], s.back[r] = r, cluster
	return r, true
}

// show puts the clusters back.
func (s *standIns) show(table string) string {
	if len(s.of) == 0 {
		return table
	}
	var b strings.Builder
	for _, r := range table {
		if r == standInFiller {
			continue
		}
		if cluster, ok := s.back[r]; ok {
			b.WriteString(cluster)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}
