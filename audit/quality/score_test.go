package quality_test

import (
	"math"
	"strings"
	"testing"

	"mtaudit/audit"
	"mtaudit/audit/quality"
	"mtaudit/audit/text"
)

// report is a document of paragraphs with so many words, and findings.
func report(words []int, findings ...audit.Finding) *audit.DocumentReport {
	rep := &audit.DocumentReport{Findings: findings}
	for i, n := range words {
		rep.Paragraphs = append(rep.Paragraphs, audit.ParagraphReport{Index: i, Words: n})
		rep.Words += n
	}
	for i := range findings {
		rep.Paragraphs[0].Findings = append(rep.Paragraphs[0].Findings, i)
	}
	return rep
}

func finding(rule, under string, s audit.Severity) audit.Finding {
	return audit.Finding{Rule: rule, Severity: s, At: audit.Location{Text: under}}
}

func ptr(v float64) *float64 { return &v }

func TestScore(t *testing.T) {
	for name, tc := range map[string]struct {
		cfg     quality.Config
		words   int
		found   []audit.Finding
		value   float64
		penalty float64
		band    audit.Band
	}{
		"clean":             {words: 100, value: 100, band: audit.BandPass},
		"minor":             {words: 100, found: []audit.Finding{finding("A", "x", audit.Minor)}, value: 99, penalty: 1, band: audit.BandPass},
		"major":             {words: 100, found: []audit.Finding{finding("A", "x", audit.Major)}, value: 95, penalty: 5, band: audit.BandReview},
		"critical":          {words: 1000, found: []audit.Finding{finding("A", "x", audit.Critical)}, value: 97.5, penalty: 25, band: audit.BandFail},
		"neutral":           {words: 10, found: []audit.Finding{finding("A", "x", audit.Neutral)}, value: 100, band: audit.BandPass},
		"below zero":        {words: 10, found: []audit.Finding{finding("A", "x", audit.Critical)}, value: -150, penalty: 25, band: audit.BandFail},
		"repeats are free":  {words: 100, found: []audit.Finding{finding("A", "the the", audit.Minor), finding("A", "The the", audit.Minor)}, value: 99, penalty: 1, band: audit.BandPass},
		"other rule counts": {words: 100, found: []audit.Finding{finding("A", "x", audit.Minor), finding("B", "x", audit.Minor)}, value: 98, penalty: 2, band: audit.BandPass},
		"repeats count": {cfg: quality.Config{Repeats: quality.CountAll}, words: 100,
			found: []audit.Finding{finding("A", "x", audit.Minor), finding("A", "x", audit.Minor)}, value: 98, penalty: 2, band: audit.BandPass},
		"own weights": {cfg: quality.Config{Weights: quality.Weights{Major: ptr(10)}, Review: ptr(91)}, words: 100,
			found: []audit.Finding{finding("A", "x", audit.Major)}, value: 90, penalty: 10, band: audit.BandFail},
	} {
		rep := report([]int{tc.words}, tc.found...)
		tc.cfg.Score(rep)
		for where, s := range map[string]*audit.Score{"document": rep.Score, "paragraph": rep.Paragraphs[0].Score} {
			if s.Value == nil || math.Abs(*s.Value-tc.value) > 1e-9 || s.Penalty != tc.penalty || s.Band != tc.band {
				t.Errorf("%s, %s: %+v", name, where, s)
			}
		}
	}
}

// What has no words has no score, and says so.
func TestNotScored(t *testing.T) {
	rep := report([]int{0})
	quality.Config{}.Score(rep)
	if rep.Score.Value != nil || rep.Score.Band != "" || len(rep.Score.NotJudged) == 0 {
		t.Errorf("%+v", rep.Score)
	}
	rep = report([]int{5})
	rep.Words, rep.Paragraphs[0].Kind = 0, text.Residue
	quality.Config{}.Score(rep)
	if rep.Paragraphs[0].Score.Value != nil || len(rep.Paragraphs[0].Score.NotJudged) != 1 {
		t.Errorf("%+v", rep.Paragraphs[0].Score)
	}
}

func TestValidate(t *testing.T) {
	for want, cfg := range map[string]quality.Config{
		"repeats":     {Repeats: "none"},
		"weights":     {Weights: quality.Weights{Minor: ptr(-1)}},
		"below revie": {Pass: ptr(50)},
	} {
		if err := cfg.Validate(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", want, err)
		}
	}
	if err := (quality.Config{}).Validate(); err != nil {
		t.Error(err)
	}
	if got := (quality.Config{}).Signature(); got != "mqm:0/1/5/25|repeats:first|bands:95/80" {
		t.Error(got)
	}
}
