package reports

import (
	"strconv"

	"mtaudit/audit"
)

// limits are what the gates of a report ask of a finding, a paragraph and an
// article, where a format must say which of them failed.
type limits struct {
	failOn    audit.Severity // 0: no finding fails the run
	paragraph *float64
	score     *float64
}

func limitsOf(gates []audit.Gate) (l limits) {
	for _, g := range gates {
		switch g.Name {
		case "fail-on":
			_ = l.failOn.UnmarshalText([]byte(g.Limit)) // an unknown one fails nothing
		case "min-score":
			l.score = numberOf(g.Limit)
		case "min-paragraph-score":
			l.paragraph = numberOf(g.Limit)
		}
	}
	return l
}

func numberOf(s string) *float64 {
	v, err := strconv.ParseFloat(s, 64)
	if err != nil {
		return nil
	}
	return &v
}

// fails reports whether a finding of this severity fails the run.
func (l limits) fails(s audit.Severity) bool { return l.failOn > 0 && s >= l.failOn }

// low reports whether a paragraph scores less than it must. One without a score
// has nothing to be held to.
func (l limits) low(p audit.ParagraphReport) bool {
	v, ok := value(p.Score)
	return ok && l.paragraph != nil && v < *l.paragraph
}
