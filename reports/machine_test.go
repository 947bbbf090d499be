package reports

import (
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"mtaudit/audit"
)

// schemaOf compiles the schema of somebody else's format.
func schemaOf(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", "schema", name+".json"))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestJSONOfServicesFollowsItsSchema(t *testing.T) {
	for _, f := range []Format{GitLab, RDJSON, Sonar} {
		s := compiled(t, schemaOf(t, f.Name))
		for name, r := range map[string]*audit.Report{"hard": hardReport(), "read back": readBack(t), "empty": {}} {
			if err := validate(s, render(t, f, r, Options{})); err != nil {
				t.Errorf("%s, %s: %v", f.Name, name, err)
			}
		}
		if err := validate(s, `{"issues": [1]}`); err == nil {
			t.Errorf("%s: the schema takes anything", f.Name)
		}
	}
}

func TestAGitLabReportWithoutFindingsIsAList(t *testing.T) {
	if got := render(t, GitLab, &audit.Report{}, Options{}); got != "[]\n" {
		t.Errorf("got %q", got)
	}
}

func TestGitLabFingerprintsAreUnique(t *testing.T) {
	r := hardReport()
	other := r.Documents[0]
	other.Findings = append([]audit.Finding{}, other.Findings...)
	for i := range other.Findings {
		other.Findings[i].At.URI = "docs/other.txt"
	}
	r.Documents = append(r.Documents, other)
	var issues []struct{ Fingerprint string }
	if err := json.Unmarshal([]byte(render(t, GitLab, r, Options{})), &issues); err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, i := range issues {
		if seen[i.Fingerprint] {
			t.Errorf("%s stands twice", i.Fingerprint)
		}
		seen[i.Fingerprint] = true
	}
	if len(seen) != 2*len(other.Findings)+len(r.Errors) {
		t.Errorf("%d fingerprints", len(seen))
	}
}

func TestXMLIsWellFormed(t *testing.T) {
	for _, f := range []Format{Checkstyle, JUnit, JUnitExtended} {
		for _, r := range []*audit.Report{hardReport(), readBack(t), {}} {
			d := xml.NewDecoder(strings.NewReader(render(t, f, r, Options{})))
			for {
				_, err := d.Token()
				if errors.Is(err, io.EOF) {
					break
				}
				if err != nil {
					t.Fatalf("%s: %v", f.Name, err)
				}
			}
		}
	}
}

func TestJUnitSaysWhatTheExitStatusSays(t *testing.T) {
	for _, c := range []struct {
		gates    []audit.Gate
		failures int
	}{
		{nil, 0},
		{[]audit.Gate{{Name: "fail-on", Limit: "critical"}}, 1},
		{[]audit.Gate{{Name: "fail-on", Limit: "major"}}, 4},
		{[]audit.Gate{{Name: "fail-on", Limit: "major"}, {Name: "min-score", Limit: "80"}}, 6}, // the empty article has no score
		{[]audit.Gate{{Name: "min-paragraph-score", Limit: "80"}}, 2},
	} {
		r := hardReport()
		r.Gates = c.gates
		var got junitSuites
		if err := xml.Unmarshal([]byte(render(t, JUnit, r, Options{})), &got); err != nil {
			t.Fatal(err)
		}
		if got.Failures != c.failures || got.Errors != 1 {
			t.Errorf("%v: %d failures, want %d; %d errors, want 1", c.gates, got.Failures, c.failures, got.Errors)
		}
		for _, s := range got.Suites {
			names := map[string]bool{}
			for _, tc := range s.Cases {
				if names[tc.Name] {
					t.Errorf("two testcases %s in %s: GitLab would keep one", tc.Name, s.Name)
				}
				names[tc.Name] = true
			}
		}
	}
}

func TestOnlyExtendedJUnitHasFileAndLine(t *testing.T) {
	if s := render(t, JUnit, hardReport(), Options{}); strings.Contains(s, "file=") || strings.Contains(s, "line=") {
		t.Error("junit has attributes that Jenkins refuses")
	}
	if s := render(t, JUnitExtended, hardReport(), Options{}); !strings.Contains(s, `file="docs/河 bridge.mt.txt" line="3"`) {
		t.Error("junit-extended has no file and line")
	}
}

func TestGitHubAnnotationsAreCappedLoudly(t *testing.T) {
	lines := func(o Options) []string {
		return strings.Split(strings.TrimSpace(render(t, GitHub, manyFindings(60), o)), "\n")
	}
	for _, c := range []struct{ most, lines int }{{0, 10 + 4 + 2}, {3, 3 + 3 + 2}, {-1, 73}} {
		got := lines(Options{MaxAnnotations: c.most})
		if len(got) != c.lines {
			t.Errorf("max %d: %d lines, want %d:\n%s", c.most, len(got), c.lines, strings.Join(got, "\n"))
		}
		if last := got[len(got)-1]; strings.Contains(last, "left out") != (c.most >= 0) {
			t.Errorf("max %d: %s", c.most, last)
		}
	}
	if last := lines(Options{})[15]; !strings.HasPrefix(last, "::notice title=mtaudit::58 more findings left out here") {
		t.Error(last)
	}
}

func TestEveryLineForGitHubIsOneCommand(t *testing.T) {
	r := hardReport()
	r.Documents[0].Findings[0].Message = "100%\r\n::warning::no" + strings.Repeat("長い", 5000)
	for _, line := range strings.Split(strings.TrimSpace(render(t, GitHub, r, Options{})), "\n") {
		command, message, ok := strings.Cut(strings.TrimPrefix(line, "::"), "::")
		level, _, _ := strings.Cut(command, " ")
		if !ok || level != "error" && level != "warning" && level != "notice" {
			t.Errorf("no command: %.200q", line)
		}
		if n := utf8.RuneCountInString(strings.ReplaceAll(message, "%25", "%")); n > longestMessage {
			t.Errorf("%d characters of a message", n)
		}
		if strings.Contains(message, "%\r") || strings.Contains(message, "100%<") {
			t.Errorf("a percent sign is not escaped: %.100q", message)
		}
	}
}

func TestTablesForSpreadsheets(t *testing.T) {
	rows, err := csv.NewReader(strings.NewReader(render(t, CSV, hardReport(), Options{}))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	tabs := strings.Split(strings.TrimSuffix(render(t, TSV, hardReport(), Options{}), "\n"), "\n")
	if len(tabs) != len(rows) || len(rows) != 1+10+1+1 {
		t.Fatalf("%d rows of csv, %d of tsv", len(rows), len(tabs))
	}
	for i, row := range rows {
		if got := strings.Split(tabs[i], "\t"); fmt.Sprint(got) != fmt.Sprint(row) {
			t.Errorf("row %d: csv %q, tsv %q", i, row, got)
		}
		for _, cell := range row {
			if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
				t.Errorf("a spreadsheet would compute %q", cell)
			}
		}
	}
}

func TestMarotHasTenColumnsAndMarksTheWords(t *testing.T) {
	lines := strings.Split(strings.TrimSuffix(render(t, Marot, hardReport(), Options{}), "\n"), "\n")
	marked := 0
	for i, line := range lines {
		cols := strings.Split(line, "\t")
		if len(cols) != 10 {
			t.Fatalf("line %d has %d columns: %.200q", i+1, len(cols), line)
		}
		if i == 0 {
			continue
		}
		if (cols[7] == "no-error") != !strings.Contains(cols[6], "<v>") {
			t.Errorf("line %d: category %s, target %.80q", i+1, cols[7], cols[6])
		}
		if !json.Valid([]byte(cols[9])) {
			t.Errorf("line %d: metadata %.200q", i+1, cols[9])
		}
		marked += strings.Count(cols[6], "<v>")
	}
	if !strings.Contains(lines[3], "“<v>the bridge, the bridge</v> is open”") || marked != 10 {
		t.Errorf("%d marks; %s", marked, lines[3])
	}
}

func TestLinesOfJSON(t *testing.T) {
	kinds := map[string]int{}
	for _, line := range strings.Split(strings.TrimSpace(render(t, JSONL, hardReport(), Options{})), "\n") {
		var v struct{ Type string }
		if err := json.Unmarshal([]byte(line), &v); err != nil {
			t.Fatalf("%v in %.200q", err, line)
		}
		kinds[v.Type]++
	}
	if got := fmt.Sprint(kinds); got != "map[document:2 error:1 finding:10 gate:3 suppressed:1]" {
		t.Error(got)
	}
	s := compiled(t, schemaOf(t, "rdjson"))
	for _, line := range strings.Split(strings.TrimSpace(render(t, RDJSONL, hardReport(), Options{})), "\n") {
		if err := validate(s, `{"source":{"name":"x"},"diagnostics":[`+line+`]}`); err != nil {
			t.Error(err)
		}
	}
}

func TestPathsOfServices(t *testing.T) {
	for _, c := range []struct{ prefix, uri, want string }{
		{"", "./news/a.txt", "news/a.txt"},
		{"site", "news/../a.txt", "site/a.txt"},
		{"site/", `news\a.txt`, "site/news/a.txt"},
		{"site", "/srv/a.txt", "/srv/a.txt"},
		{"site", "file:///srv/a.txt", "file:///srv/a.txt"},
		{"site", `C:\a.txt`, "C:/a.txt"},
		{"site", "../a.txt", "a.txt"},
		{"site", "-", "-"},
	} {
		if got := (Options{PathPrefix: c.prefix}).filePath(c.uri); got != c.want {
			t.Errorf("%q under %q: %q, want %q", c.uri, c.prefix, got, c.want)
		}
	}
}

// What was dismissed counts in no verdict, but a report that can keep it apart does.
func TestDismissedFindings(t *testing.T) {
	const fingerprint = "00000000000000ff:1"
	for _, f := range []Format{JSON, JSONL, SARIF, CSV} {
		if !strings.Contains(render(t, f, hardReport(), Options{}), fingerprint) {
			t.Errorf("%s does not have it", f.Name)
		}
	}
	page := render(t, HTML, hardReport(), Options{})
	_, apart, _ := strings.Cut(page, "Dismissed: 1</h2>")
	if !strings.Contains(apart, "is left over") || !strings.Contains(apart, "Dismissed (baseline): we want it | &lt;b&gt;so&lt;/b&gt;") || strings.Contains(page, fingerprint) {
		t.Error("html does not show it apart, with the reason, and out of what can be decided")
	}
	for _, f := range []Format{GitHub, GitLab, Checkstyle, JUnit, RDJSON, Sonar, Concise} {
		if strings.Contains(render(t, f, hardReport(), Options{}), "is left over") {
			t.Errorf("%s shows it as if it counted", f.Name)
		}
	}
	for _, f := range []Format{Full, Table, Markdown, GitHubSummary} {
		if !strings.Contains(render(t, f, hardReport(), Options{}), "1 dismissed") {
			t.Errorf("%s does not say that one was dismissed", f.Name)
		}
	}
}
