package runner

import (
	"fmt"
	"strings"
	"testing"

	"mtaudit/audit"
)

func scored(uri string, value float64, severities ...audit.Severity) audit.DocumentReport {
	d := audit.DocumentReport{URI: uri, Score: &audit.Score{Value: &value}}
	for _, s := range severities {
		d.Findings = append(d.Findings, audit.Finding{Severity: s})
	}
	low := value - 10
	d.Paragraphs = []audit.ParagraphReport{{Score: &audit.Score{Value: &value}}, {Score: &audit.Score{Value: &low}}, {}}
	d.Paragraphs[1].Start.Line = 7
	return d
}

func TestGates(t *testing.T) {
	docs := []audit.DocumentReport{scored("a", 90, audit.Minor, audit.Minor), scored("b", 70, audit.Critical, audit.Major)}
	unscored := []audit.DocumentReport{scored("a", 90), {URI: "c"}}
	for _, c := range []struct {
		name  string
		gates Gates
		docs  []audit.DocumentReport
		want  string
	}{
		{"default", Gates{}, docs, "fail-on major: 1 critical, 1 major: missed"},
		{"default, minor", Gates{}, docs[:1], "fail-on major: none: passed"},
		{"minor", Gates{FailOn: Threshold(audit.Minor)}, docs, "fail-on minor: 1 critical, 1 major, 2 minor: missed"},
		{"never", Gates{FailOn: Never}, docs, ""},
		{"score kept", Gates{FailOn: Never, MinScore: new(70.0)}, docs, "min-score 70: 70.00 in b: passed"},
		{"score missed", Gates{FailOn: Never, MinScore: new(70.5)}, docs, "min-score 70.5: 70.00 in b: missed"},
		{"paragraph", Gates{FailOn: Never, MinParagraphScore: new(61.0)}, docs, "min-paragraph-score 61: 60.00 at b:7: missed"},
		{"nothing measured", Gates{FailOn: Never, MinScore: new(10.0)}, unscored, "min-score 10: no score in c: missed"},
		{"no document", Gates{FailOn: Never, MinScore: new(10.0)}, nil, "min-score 10: no score: missed"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, g := range c.gates.judge(&audit.Report{Documents: c.docs}) {
				verdict := map[bool]string{true: "passed", false: "missed"}[g.Passed]
				got = append(got, fmt.Sprintf("%s %s: %s: %s", g.Name, g.Limit, g.Value, verdict))
			}
			if s := strings.Join(got, "\n"); s != c.want {
				t.Errorf("got %q, want %q", s, c.want)
			}
		})
	}
}

func TestLimitsThatAreSlips(t *testing.T) {
	for limit, ok := range map[float64]bool{80: true, 100: true, 0: true, -50: true, 1.5: true, 0.8: false, 1: false, 100.5: false} {
		err := Gates{MinScore: new(limit)}.Validate()
		if (err == nil) != ok {
			t.Errorf("%g: %v", limit, err)
		}
	}
}

func TestThresholdReadsWhatItWrites(t *testing.T) {
	for _, name := range Thresholds() {
		var got Threshold
		if err := got.UnmarshalText([]byte(name)); err != nil || got.String() != name {
			t.Errorf("%s: %s, %v", name, got, err)
		}
	}
	var got Threshold
	if got.String() != "major" {
		t.Errorf("zero is %s", got)
	}
	if err := got.UnmarshalText([]byte("")); err == nil {
		t.Error("the empty word is no threshold")
	}
}
