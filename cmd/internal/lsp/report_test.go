package lsp

import (
	"testing"
)

// The score for a status bar is that of the report, which alone has metrics.
func TestScoreIsThatOfTheReport(t *testing.T) {
	p, _, uri := paired(t, nil)
	var short scoreResult
	var whole reportResult
	p.call("mtaudit/score", documentParams{textDocumentID{uri}}, &short)
	p.call("mtaudit/report", documentParams{textDocumentID{uri}}, &whole)
	if short.Score == nil || short.Score.Value == nil || short.Score.Metrics != nil || short.Findings == 0 {
		t.Fatalf("%+v", short)
	}
	score := whole.Document.Score
	if *score.Value != *short.Score.Value || score.Band != short.Score.Band || len(whole.Document.Findings) != short.Findings {
		t.Errorf("%+v and %+v", short.Score, score)
	}
	if score.Metrics == nil || score.Metrics.CHRF == 0 {
		t.Errorf("the report has no metrics: %+v", score)
	}
	if a := p.call("mtaudit/score", documentParams{textDocumentID{"file:///nowhere.txt"}}, nil); a.Error == nil {
		t.Error("an article that is not open has a score")
	}
}
