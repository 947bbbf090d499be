package reports

import (
	"regexp"
	"testing"

	"mtaudit/audit"
)

// What the list of formats says of columns is what each writes: one place, of
// which every unit has another number.
func TestColumnsAreWhatTheListSays(t *testing.T) {
	d := document("a.txt", "en", "x\n机器 error 𠮷野家 error here")
	f := audit.Finding{Rule: "MT401", Name: "word-repeated", Severity: audit.Minor, Message: "said twice", At: audit.Locate(d, spanOf(d, "error", 2))}
	rep := audit.DocumentReport{URI: d.URI, Article: d, Paragraphs: []audit.ParagraphReport{{Span: d.Paragraphs[0].Span, Findings: []int{0}}}}
	rep.Findings = []audit.Finding{f}
	r := &audit.Report{Schema: audit.Schema, Documents: []audit.DocumentReport{rep}}
	column := map[string]string{
		asked: "19", "code points": "14", "UTF-16 units": "15", "UTF-16 units, from 0": "14", "bytes": "25",
		"bytes, code points and UTF-16 units": `25,\s*"rune":\s*14,\s*"utf16":\s*15`,
	}
	shape := map[string]string{
		"checkstyle": `column="%"`, "concise": `:2:%:`, "csv": `\n[^,]+,2,%,`, "full": `:2:%\n`, "github": `,col=%,`, "github-summary": `\b2:%\b`,
		"html": `column %\b`, "json": `"column":\s*%`, "jsonl": `"column":\s*%`, "junit": `:2:%: `, "junit-extended": `:2:%: `, "markdown": `\b2:%\b`,
		"rdjson": `"column":\s*%\D`, "rdjsonl": `"column":\s*%\D`, "sarif": `"startColumn":\s*%\D`, "sonar": `"startColumn":\s*%\D`, "table": `\b2:%\b`, "tsv": `\n[^\t]+\t2\t%\t`,
	}
	for _, format := range All {
		if (shape[format.Name] != "") != (format.Columns != "") {
			t.Errorf("%s: columns %q, and this test expects %q", format.Name, format.Columns, shape[format.Name])
			continue
		}
		if format.Columns == "" {
			continue
		}
		number, known := column[format.Columns]
		if !known {
			t.Errorf("%s: %q is no unit", format.Name, format.Columns)
		}
		want := regexp.MustCompile(regexp.MustCompile(`%`).ReplaceAllLiteralString(shape[format.Name], number))
		if got := render(t, format, r, Options{ColumnUnit: Display}); !want.MatchString(got) {
			t.Errorf("%s: nothing like %s in\n%.2000s", format.Name, want, got)
		}
	}
}

func TestStatisticsCount(t *testing.T) {
	finding := func(rule string, s audit.Severity) audit.Finding {
		return audit.Finding{Rule: rule, Name: "n-" + rule, Severity: s}
	}
	docs := []audit.DocumentReport{
		{Findings: []audit.Finding{finding("MT402", audit.Minor), finding("MT201", audit.Minor), finding("MT201", audit.Critical)}},
		{Findings: []audit.Finding{finding("MT401", audit.Minor)}, Suppressed: []audit.Finding{finding("MT201", audit.Neutral), finding("MT501", audit.Minor)}},
	}
	want := []ruleCount{
		{"MT201", "n-MT201", 2, 1, 2, audit.Critical, 2},
		{"MT401", "n-MT401", 1, 0, 1, audit.Minor, 2},
		{"MT402", "n-MT402", 1, 0, 1, audit.Minor, 1},
		{"MT501", "n-MT501", 0, 1, 1, audit.Minor, 2},
	}
	got := countRules(docs)
	if len(got) != len(want) {
		t.Fatalf("got %+v", got)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("got %+v, want %+v", got[i], want[i])
		}
	}
	if len(countRules(nil)) != 0 {
		t.Error("no article has no counts")
	}
}
