package reports

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"mtaudit/audit"
)

// A tally counts what a report came to.
type tally struct {
	findings   int
	dismissed  int
	bySeverity [audit.Critical + 1]int
	paragraphs int
	affected   int                   // paragraphs that have findings
	lowest     *audit.DocumentReport // of those with a score
	scored     int
}

func tallyOf(docs []audit.DocumentReport) tally {
	var t tally
	for i := range docs {
		t.add(&docs[i])
	}
	return t
}

func (t *tally) add(d *audit.DocumentReport) {
	t.findings += len(d.Findings)
	t.dismissed += len(d.Suppressed)
	for _, f := range d.Findings {
		t.bySeverity[f.Severity]++
	}
	t.paragraphs += len(d.Paragraphs)
	for _, p := range d.Paragraphs {
		if len(p.Findings) > 0 {
			t.affected++
		}
	}
	if v, ok := value(d.Score); ok {
		t.scored++
		if low, _ := t.lowestValue(); t.scored == 1 || v < low {
			t.lowest = d
		}
	}
}

func (t *tally) lowestValue() (float64, bool) {
	if t.lowest == nil {
		return 0, false
	}
	return value(t.lowest.Score)
}

// counts reads "12 findings (1 critical, 3 major)".
func (t tally) counts() string {
	if t.findings == 0 {
		return "no findings"
	}
	var parts []string
	for s := audit.Critical; s >= audit.Neutral; s-- {
		if n := t.bySeverity[s]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, s))
		}
	}
	return plural(t.findings, "finding") + " (" + strings.Join(parts, ", ") + ")"
}

// where reads "in 2 of 40 paragraphs".
func (t tally) where() string {
	if t.findings == 0 {
		return "in " + plural(t.paragraphs, "paragraph")
	}
	return fmt.Sprintf("in %d of %s", t.affected, plural(t.paragraphs, "paragraph"))
}

// score reads "score 76.2 review", for several documents that of the lowest.
func (t tally) score(documents int) string {
	if t.lowest == nil {
		return "not scored"
	}
	s := "score " + scoreWords(t.lowest.Score)
	if documents > 1 {
		return "lowest " + s + " (" + clean(t.lowest.URI) + ")"
	}
	return s
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return strconv.Itoa(n) + " " + noun + "s"
}

func value(s *audit.Score) (float64, bool) {
	if s == nil || s.Value == nil {
		return 0, false
	}
	return *s.Value, true
}

// number writes a score to one decimal. It is rounded towards less, so that
// nothing below a limit is shown as having reached it.
func number(v float64) string {
	return strconv.FormatFloat(math.Floor(v*10+1e-9)/10, 'f', 1, 64)
}

// scoreWords reads "76.2 fail (below 80)" or "not scored".
func scoreWords(s *audit.Score) string {
	v, ok := value(s)
	if !ok {
		return "not scored"
	}
	words := strings.TrimSpace(number(v) + " " + clean(string(s.Band)))
	if s.Reason != "" {
		words += " (" + clean(s.Reason) + ")"
	}
	return words
}
