package checks

import (
	"fmt"
	"strings"

	"mtaudit/audit/text"
)

// A line is a short paragraph, by its words from..to.
type line struct {
	paragraph int
	from, to  int
	stopped   bool // it ends as a sentence does
}

// longestHeadline and leastHeadline are in words, leastShared in words of content.
const (
	longestHeadline = 40
	leastHeadline   = 4
	leastShared     = 6
)

func newLine(d *text.Document, w *wordList, paragraph int) line {
	l := line{paragraph: paragraph, from: w.paragraphs[paragraph], to: w.paragraphs[paragraph+1]}
	if l.to == l.from {
		return l
	}
	after := d.Text(text.Span{Start: w.all[l.to-1].End, End: d.Paragraphs[paragraph].End})
	l.stopped = strings.ContainsAny(after, ".。")
	return l
}

// A headline is the line that others are held against.
type headline struct {
	line
	contents map[int32]bool // ids of its words of content
}

// headlineOf is the first paragraph that has enough words for a headline, if it
// is short enough for one.
func headlineOf(d *text.Document, w *wordList) (headline, bool) {
	for i := range d.Paragraphs {
		l := newLine(d, w, i)
		if l.to-l.from >= leastHeadline {
			return headline{l, w.contents(l)}, l.to-l.from <= longestHeadline
		}
	}
	return headline{}, false
}

// contents are the ids of a line's words of content.
func (w *wordList) contents(l line) map[int32]bool {
	ids := map[int32]bool{}
	for i := l.from; i < l.to; i++ {
		if w.content(i) {
			ids[w.all[i].id] = true
		}
	}
	return ids
}

// shared counts the words of content that a line shares with the headline, and
// those that it has. Lines much too long to be a copy are not counted.
func (h headline) shared(w *wordList, l line) (shared, content int) {
	if l.to-l.from > 2*longestHeadline {
		return 0, 0
	}
	ids := w.contents(l)
	for id := range ids {
		if h.contents[id] {
			shared++
		}
	}
	return shared, len(ids)
}

// A change is one run of words of the headline put in place of another; either
// may be empty.
type change struct{ from, to [2]int } // words of the headline, words of the line

// longestAligned is how many words are aligned at most, so that long passages
// take no longer per word than short ones.
const longestAligned = 400

// differences aligns two lines by their longest common subsequence of words.
// Where they differ from end to end over more than longestAligned words, all
// that is one change.
func differences(w *wordList, a, b line) (changes []change) {
	a, b = unlike(w, a, b)
	n, m := a.to-a.from, b.to-b.from
	if max(n, m) > longestAligned {
		return []change{{from: [2]int{a.from, a.to}, to: [2]int{b.from, b.to}}}
	}
	best, row := make([]uint16, (n+1)*(m+1)), m+1 // best[i*row+j]: words in common from i and j on
	same := func(i, j int) bool { return w.all[a.from+i].id == w.all[b.from+j].id }
	for i := n - 1; i >= 0; i-- {
		id, here, below := w.all[a.from+i].id, best[i*row:][:row], best[(i+1)*row:][:row]
		for j := m - 1; j >= 0; j-- {
			here[j] = max(below[j], here[j+1])
			if w.all[b.from+j].id == id {
				here[j] = 1 + below[j+1]
			}
		}
	}
	for i, j := 0, 0; i < n || j < m; {
		if i < n && j < m && same(i, j) {
			i, j = i+1, j+1
			continue
		}
		c := change{from: [2]int{a.from + i, a.from + i}, to: [2]int{b.from + j, b.from + j}}
		for i < n || j < m {
			if i < n && j < m && same(i, j) {
				break
			}
			if j == m || i < n && best[(i+1)*row+j] >= best[i*row+j+1] {
				i++
			} else {
				j++
			}
		}
		c.from[1], c.to[1] = a.from+i, b.from+j
		changes = append(changes, c)
	}
	return changes
}

// unlike cuts off what two lines have in common at either end.
func unlike(w *wordList, a, b line) (line, line) {
	for a.from < a.to && b.from < b.to && w.all[a.from].id == w.all[b.from].id {
		a.from, b.from = a.from+1, b.from+1
	}
	for a.from < a.to && b.from < b.to && w.all[a.to-1].id == w.all[b.to-1].id {
		a.to, b.to = a.to-1, b.to-1
	}
	return a, b
}

// few reports whether so little has changed that the lines are one headline:
// one word in five at most.
func few(changes []change, h line) bool {
	words := 0
	for _, c := range changes {
		words += max(c.from[1]-c.from[0], c.to[1]-c.to[0])
	}
	return 5*words <= h.to-h.from
}

// numbersOnly reports whether lines differ as the parts of a series do.
func numbersOnly(w *wordList, changes []change) bool {
	for _, c := range changes {
		for _, side := range [][2]int{c.from, c.to} {
			for i := side[0]; i < side[1]; i++ {
				if !w.all[i].number && strings.Trim(w.form(i), "ivx") != "" {
					return false
				}
			}
		}
	}
	return true
}

// shown words the changes.
func shown(w *wordList, changes []change) []string {
	out := make([]string, len(changes))
	for i, c := range changes {
		switch {
		case c.from[0] == c.from[1]:
			out[i] = fmt.Sprintf("“%s” added", w.phrase(c.to[0], c.to[1]))
		case c.to[0] == c.to[1]:
			out[i] = fmt.Sprintf("“%s” left out", w.phrase(c.from[0], c.from[1]))
		default:
			out[i] = fmt.Sprintf("“%s” changed to “%s”", w.phrase(c.from[0], c.from[1]), w.phrase(c.to[0], c.to[1]))
		}
	}
	return out
}
