package reports

import (
	"fmt"
	"slices"
	"strings"

	"mtaudit/audit"
)

// An htmlScore is a score in words and numbers: colour only repeats them.
type htmlScore struct {
	Value     string // "" if there is none
	Plain     string // Value as a number of the script
	Band      audit.Band
	Reason    string     // for the band
	Parts     []htmlPart // MQM and what it comes from
	Likeness  []htmlPart // to the reference
	NotJudged []string

	height float64 // from 0 to 1, for the strip; only with a Value
}

// An htmlPart is one of the numbers behind a score.
type htmlPart struct{ Name, Value, Doc string }

func newHTMLScore(s *audit.Score) htmlScore {
	if s == nil {
		return htmlScore{}
	}
	out := htmlScore{Band: s.Band, Reason: s.Reason, NotJudged: s.NotJudged}
	if s.Value != nil {
		out.Value, out.Plain = htmlNumber(*s.Value), fmt.Sprintf("%.2f", *s.Value)
		out.height = min(1, max(0, *s.Value/100))
	}
	if s.MQM != nil {
		out.Parts = append(out.Parts, htmlPart{"MQM", htmlNumber(*s.MQM), "100 × (1 − penalty per word)"})
	}
	out.Parts = append(out.Parts, htmlPart{"Penalty", htmlNumber(s.Penalty), "MQM penalty points in total"})
	if s.Estimate != nil {
		out.Parts = append(out.Parts, htmlPart{"Estimate", htmlNumber(*s.Estimate), "predicted from the metrics"})
	}
	if m := s.Metrics; m != nil {
		out.Likeness = []htmlPart{
			{"BLEU", htmlNumber(m.BLEU), "0 to 100, likeness to the reference"},
			{"chrF", htmlNumber(m.CHRF), "0 to 100, likeness to the reference"},
			{"chrF++", htmlNumber(m.CHRFPP), "0 to 100, likeness to the reference"},
			{"TER", htmlNumber(m.TER), "edits per 100 words of the reference: less is better"},
		}
	}
	return out
}

// Word is the verdict.
func (s htmlScore) Word() string { return htmlBand(s.Band) }

// Class is for the style sheet.
func (s htmlScore) Class() string {
	if s.Band == "" {
		return "none"
	}
	return string(s.Band)
}

// Rank orders verdicts, the worst first.
func (s htmlScore) Rank() int {
	return slices.Index([]audit.Band{audit.BandFail, audit.BandReview, audit.BandPass}, s.Band)
}

// Verdict is the word with the number.
func (s htmlScore) Verdict() string {
	if s.Value == "" {
		return strings.ToLower(s.Word())
	}
	return fmt.Sprintf("%s (%s)", strings.ToLower(s.Word()), s.Value)
}

func htmlBand(b audit.Band) string {
	switch b {
	case audit.BandPass:
		return "Pass"
	case audit.BandReview:
		return "Needs review"
	case audit.BandFail:
		return "Fail"
	}
	return "Not scored"
}

// htmlNumber has one decimal and a true minus sign.
func htmlNumber(v float64) string {
	s := fmt.Sprintf("%.1f", v)
	if s == "-0.0" {
		s = "0.0"
	}
	return strings.Replace(s, "-", "−", 1)
}
