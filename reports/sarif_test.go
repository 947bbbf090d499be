package reports

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

func sarifLogOf(t *testing.T, r *audit.Report) sarifLog {
	t.Helper()
	var log sarifLog
	d := json.NewDecoder(strings.NewReader(render(t, SARIF, r, Options{})))
	d.DisallowUnknownFields()
	if err := d.Decode(&log); err != nil {
		t.Fatal(err)
	}
	return log
}

// What GitHub asks of a file before it takes any of it.
func TestSARIFIsTakenByCodeScanning(t *testing.T) {
	for name, r := range map[string]*audit.Report{"with texts": hardReport(), "read back": readBack(t), "without rules": withoutRules()} {
		run := sarifLogOf(t, r).Runs[0]
		if run.ColumnKind != "utf16CodeUnits" || run.AutomationDetails.ID == "" {
			t.Errorf("%s: run %+v", name, run.AutomationDetails)
		}
		for _, rule := range run.Tool.Driver.Rules {
			checkSARIFRule(t, rule)
		}
		findings := append(slices.Clone(r.Documents[0].Findings), r.Documents[0].Suppressed...)
		if len(run.Results) != len(findings) {
			t.Errorf("%s: %d results", name, len(run.Results))
		}
		prints := map[string]bool{}
		for i, res := range run.Results {
			checkSARIFResult(t, run, res)
			hash := res.PartialFingerprints["primaryLocationLineHash"]
			if hash != findings[i].Fingerprint || prints[hash] {
				t.Errorf("%s: result %d has fingerprint %q", name, i, hash)
			}
			prints[hash] = true
			if dismissed := findings[i].Suppression != nil; dismissed != (len(res.Suppressions) == 1) {
				t.Errorf("%s: result %d has suppressions %+v", name, i, res.Suppressions)
			}
		}
	}
}

func withoutRules() *audit.Report {
	r := hardReport()
	r.Rules = nil
	return r
}

func checkSARIFRule(t *testing.T, r sarifRule) {
	t.Helper()
	for what, s := range map[string]string{"short description": r.ShortDescription.Text, "full description": r.FullDescription.Text, "help": r.Help.Text, "Markdown help": r.Help.Markdown} {
		if s == "" {
			t.Errorf("%s has no %s", r.ID, what)
		}
	}
	if n := len([]rune(r.FullDescription.Text)); n > 1024 {
		t.Errorf("%s: description of %d characters", r.ID, n)
	}
	if r.Properties.Tags[0] != "mqm" || len(r.Properties.Tags) > 20 || len(r.Relationships) != 1 {
		t.Errorf("%s: tags %q, relationships %v", r.ID, r.Properties.Tags, r.Relationships)
	}
}

func checkSARIFResult(t *testing.T, run sarifRun, res sarifResult) {
	t.Helper()
	if res.RuleIndex < 0 || run.Tool.Driver.Rules[res.RuleIndex].ID != res.RuleID {
		t.Errorf("%s has rule index %d", res.RuleID, res.RuleIndex)
	}
	if res.Level != "error" && res.Level != "warning" && res.Level != "note" || res.Message.Text == "" || len(res.Locations) != 1 {
		t.Errorf("%s: level %q, %d locations", res.RuleID, res.Level, len(res.Locations))
	}
	taxon := res.Taxa[0]
	if run.Taxonomies[taxon.ToolComponent.Index].Taxa[taxon.Index].ID != taxon.ID {
		t.Errorf("%s: taxon %+v", res.RuleID, taxon)
	}
	for i, l := range append(res.Locations, res.RelatedLocations...) {
		g := l.Physical.Region
		if g.StartLine < 1 || g.StartColumn < 1 || g.EndColumn < 1 || g.EndLine < g.StartLine || g.EndLine == g.StartLine && g.EndColumn < g.StartColumn {
			t.Errorf("%s: region %+v", res.RuleID, g)
		}
		if uri := l.Physical.Artifact.URI; uri == "" || strings.ContainsAny(uri, " 河\\") || strings.HasPrefix(uri, "/") {
			t.Errorf("%s: URI %q", res.RuleID, uri)
		}
		if i > 0 && (*l.ID != i || !strings.Contains(res.Message.Text, "]("+string(rune('0'+i))+")")) {
			t.Errorf("%s: related %d is not linked in %q", res.RuleID, i, res.Message.Text)
		}
	}
}

// A reader that counts UTF-16 units finds the words that the snippet has.
func TestSARIFColumnsHoldTheSnippet(t *testing.T) {
	r := hardReport()
	lines := strings.Split(string(r.Documents[0].Article.Source), "\n")
	for _, res := range sarifLogOf(t, r).Runs[0].Results {
		g := res.Locations[0].Physical.Region
		if g.StartLine != g.EndLine || g.Snippet == nil {
			continue
		}
		units := utf16.Encode([]rune(lines[g.StartLine-1]))
		if got := string(utf16.Decode(units[g.StartColumn-1 : g.EndColumn-1])); got != g.Snippet.Text {
			t.Errorf("%s: columns hold %q, the snippet %q", res.RuleID, got, g.Snippet.Text)
		}
	}
}

func TestSARIFURIs(t *testing.T) {
	for in, want := range map[string]sarifArtifactLocation{
		"docs/a.txt":             {"docs/a.txt", srcRoot},
		"./docs//a b.txt":        {"docs/a%20b.txt", srcRoot},
		"河.txt":                  {"%E6%B2%B3.txt", srcRoot},
		`docs\a.txt`:             {"docs/a.txt", srcRoot},
		"../a#b?.txt":            {"../a%23b%3F.txt", srcRoot},
		"a:b.txt":                {"./a:b.txt", srcRoot},
		"/tmp/a b.txt":           {"file:///tmp/a%20b.txt", ""},
		`C:\x\a.txt`:             {"file:///C:/x/a.txt", ""},
		"file:///x/%E6%B2%B3":    {"file:///x/%E6%B2%B3", ""},
		"vscode-remote://h/a.md": {"vscode-remote://h/a.md", ""},
		"-":                      {"-", srcRoot},
	} {
		if got := (Options{}).sarifURI(in); got != want {
			t.Errorf("%q: %+v, want %+v", in, got, want)
		}
	}
}

// A run below the root of its repository has every path from there.
func TestSARIFPathPrefix(t *testing.T) {
	log := render(t, SARIF, harbour(), Options{PathPrefix: "news desk"})
	uris := regexp.MustCompile(`"uri": "([^"]*)",\s*"uriBaseId": "SRCROOT"`).FindAllStringSubmatch(log, -1)
	if len(uris) < 5 {
		t.Fatalf("%d paths in\n%s", len(uris), log)
	}
	for _, m := range uris {
		if !strings.HasPrefix(m[1], "news%20desk/") {
			t.Errorf("path %q", m[1])
		}
	}
}

func TestSARIFMessages(t *testing.T) {
	related := []audit.Related{{Location: audit.Location{URI: "x/ref[1].txt", Start: text.Point{Line: 3}}}, {Location: audit.Location{URI: "a", Start: text.Point{Line: 9}}}}
	for _, c := range []struct {
		message string
		related []audit.Related
		want    string
	}{
		{"“[ad_1]” is left over", nil, "“[ad_1]” is left over"},
		{`[a](2) and \`, nil, `\[a\](2) and \\`},
		{"one name", related, `one name` + "\n" + `See [ref\[1\].txt, line 3](1), [line 9](2).`},
	} {
		if got := sarifMessage(audit.Finding{Message: c.message, At: audit.Location{URI: "a"}, Related: c.related}); got != c.want {
			t.Errorf("got  %q\nwant %q", got, c.want)
		}
	}
}

func TestSARIFFixes(t *testing.T) {
	for name, r := range map[string]*audit.Report{"with texts": hardReport(), "read back": readBack(t)} {
		results := sarifLogOf(t, r).Runs[0].Results
		first := results[0].Fixes[0].Changes[0].Replacements[0]
		if first.Inserted.Text != "Quist" || first.Deleted != (sarifRegion{StartLine: 3, StartColumn: 12, EndLine: 3, EndColumn: 17}) {
			t.Errorf("%s: %+v", name, first)
		}
		second := results[1].Fixes[0].Changes[0].Replacements[0].Deleted
		if (second.StartLine == 3) == (second.ByteOffset != nil) {
			t.Errorf("%s: an edit inside the finding is at %+v", name, second)
		}
	}
}

func TestSARIFRunOfOneArticle(t *testing.T) {
	r := hardReport()
	r.Documents, r.Errors = r.Documents[:1], nil
	run := sarifLogOf(t, r).Runs[0]
	if run.AutomationDetails.ID != "mtaudit/docs/河 bridge.mt.txt/" || !run.Invocations[0].ExecutionSuccessful {
		t.Errorf("%+v %+v", run.AutomationDetails, run.Invocations)
	}
	if got := sarifLogOf(t, &audit.Report{}).Runs[0]; got.Results == nil || got.Tool.Driver.Rules == nil {
		t.Error("an empty report has null for a list")
	}
}
