package quality

import (
	"fmt"
	"strings"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// Score fills in the scores of a document and of its paragraphs, all but the
// metrics, which [Measure] adds. Call it once, when all findings are in.
func (c Config) Score(rep *audit.DocumentReport) {
	costs := c.costs(rep.Findings)
	total := 0.0
	for i := range rep.Paragraphs {
		p := &rep.Paragraphs[i]
		penalty, worst := 0.0, audit.Severity(0)
		for _, f := range p.Findings {
			penalty += costs[f]
			worst = max(worst, rep.Findings[f].Severity)
		}
		total += penalty
		words := p.Words
		if p.Kind == text.Residue {
			words = 0
		}
		p.Score = c.score(penalty, words, worst)
		p.Score.NotJudged = paragraphGaps(rep, *p)
	}
	rep.Score = c.score(total, rep.Words, worstOf(rep.Findings))
	rep.Score.NotJudged = documentGaps(rep)
}

// costs is the penalty of each finding.
func (c Config) costs(findings []audit.Finding) []float64 {
	costs := make([]float64, len(findings))
	seen := map[[2]string]bool{}
	for i, f := range findings {
		key := [2]string{f.Rule, strings.ToLower(f.At.Text)}
		if seen[key] && c.Repeats != CountAll {
			continue
		}
		seen[key] = true
		costs[i] = c.weight(f.Severity)
	}
	return costs
}

func worstOf(findings []audit.Finding) (worst audit.Severity) {
	for _, f := range findings {
		worst = max(worst, f.Severity)
	}
	return worst
}

func (c Config) score(penalty float64, words int, worst audit.Severity) *audit.Score {
	s := &audit.Score{Penalty: penalty}
	if words == 0 {
		return s
	}
	mqm := 100 * (1 - penalty/float64(words))
	value := mqm
	s.MQM, s.Value = &mqm, &value
	s.Band, s.Reason = c.band(value, worst)
	return s
}

// band is the verdict, and what keeps it from being better.
func (c Config) band(value float64, worst audit.Severity) (audit.Band, string) {
	switch {
	case worst == audit.Critical:
		return audit.BandFail, "a critical finding"
	case value < c.review():
		return audit.BandFail, fmt.Sprintf("below %g", c.review())
	case worst == audit.Major:
		return audit.BandReview, "a major finding"
	case value < c.pass():
		return audit.BandReview, fmt.Sprintf("below %g", c.pass())
	}
	return audit.BandPass, ""
}

// unsure is the confidence below which a bead is worth a warning.
const unsure = 0.5

func paragraphGaps(rep *audit.DocumentReport, p audit.ParagraphReport) []string {
	switch {
	case p.Kind == text.Residue:
		return []string{"no part of the article: it has no words of its own to score"}
	case p.Words == 0:
		return []string{"no words to score"}
	case rep.Reference == "":
		return nil // said once, for the document
	case len(p.Bead.Reference) == 0:
		return []string{"no passage of the reference answers to this paragraph"}
	case p.Bead.Confidence < unsure:
		return []string{fmt.Sprintf("the passage of the reference that answers to this paragraph is uncertain (confidence %.2f)", p.Bead.Confidence)}
	}
	return nil
}

func documentGaps(rep *audit.DocumentReport) []string {
	var gaps []string
	if rep.Reference == "" {
		gaps = append(gaps, "no reference translation: omissions, additions, wrong numbers and names that are wrong everywhere were not looked for")
	}
	if rep.Words == 0 {
		gaps = append(gaps, "no words to score")
	}
	return gaps
}
