package cli

import (
	"bytes"
	"encoding/json"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"mtaudit/audit"
	"mtaudit/audit/text"
	"mtaudit/reports"
)

// matchers is the file of problem matchers that GitHub's runner reads.
type matchers struct {
	ProblemMatcher []struct {
		Owner, Severity string
		Pattern         []struct {
			Regexp                            string
			File, Line, Column, Message, Code int
		}
	}
}

// match reads a line as the runner does: the first matcher that fits.
func (m matchers) match(t *testing.T, line string) (severity string, f audit.Finding) {
	t.Helper()
	for _, one := range m.ProblemMatcher {
		p := one.Pattern[0]
		got := regexp.MustCompile(p.Regexp).FindStringSubmatch(line)
		if got == nil {
			continue
		}
		if severity != "" {
			t.Errorf("two matchers take %q", line)
		}
		severity = one.Severity
		f.At.URI, f.Message, f.Rule = got[p.File], got[p.Message], got[p.Code]
		for _, n := range []struct {
			to   *int
			from int
		}{{&f.At.Start.Line, p.Line}, {&f.At.Start.Rune, p.Column}} {
			var err error
			if *n.to, err = strconv.Atoi(got[n.from]); err != nil {
				t.Error(err)
			}
		}
	}
	return severity, f
}

func TestProblemMatcherReadsConciseLines(t *testing.T) {
	raw, err := os.ReadFile("../../../.github/mtaudit-matcher.json")
	if err != nil {
		t.Fatal(err)
	}
	var m matchers
	if err := json.Unmarshal(raw, &m); err != nil {
		t.Fatal(err)
	}
	levels := map[audit.Severity]string{audit.Neutral: "warning", audit.Minor: "warning", audit.Major: "error", audit.Critical: "error"}
	for severity, level := range levels {
		want := audit.Finding{
			Rule: "MT201", Severity: severity, Message: "“a: b” is 3:4: major: “c [x]” in 机器 𠮷: choose one.",
			At: audit.Location{URI: "news/河 bridge (1).mt.txt", Start: text.Point{Line: 12, Rune: 345, Column: 400, UTF16: 350}},
		}
		rep := &audit.Report{Documents: []audit.DocumentReport{{URI: want.At.URI, Findings: []audit.Finding{want}}}}
		rep.Gates = []audit.Gate{{Name: "fail-on", Limit: "major", Value: "1 major"}}
		rep.Errors = []audit.Problem{{URI: "b.txt", Message: "no such file"}}
		var b bytes.Buffer
		if err := reports.Concise.Render(&b, rep, reports.Options{}); err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(strings.TrimSpace(b.String()), "\n")
		gotLevel, got := m.match(t, lines[0])
		if gotLevel != level || got.Rule != want.Rule || got.Message != want.Message || got.At.URI != want.At.URI || got.At.Start.Line != 12 || got.At.Start.Rune != 345 {
			t.Errorf("%v: %q is read as %s %+v", severity, lines[0], gotLevel, got)
		}
		for _, line := range lines[1:] {
			if level, _ := m.match(t, line); level != "" {
				t.Errorf("%q is no finding", line)
			}
		}
	}
}
