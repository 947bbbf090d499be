package files

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"mtaudit/audit"
	"mtaudit/audit/text"
	"mtaudit/cmd/internal/runner"
)

var known = []*audit.Check{
	{Rule: audit.Rule{ID: "MT401", Name: "repeated-word"}},
	{Rule: audit.Rule{ID: "MT501", Name: "shortcode-residue"}},
}

func TestParseConfig(t *testing.T) {
	got, err := parseConfig("c.yaml", []byte(`
rules: [MT401, shortcode-residue]
disable: [mt401]
severity: {MT501: critical}
fail-on: never
min-score: 80
min-paragraph-score: -10.5
paragraphs: line
lang: en
score: {repeats: all}
glossary: terms.csv
documents:
  - {article: "*.mt.md", reference: "{name}.ref.md"}
`), known)
	if err != nil {
		t.Fatal(err)
	}
	want := Config{
		Rules: []string{"MT401", "shortcode-residue"}, Disable: []string{"mt401"},
		Severity: map[string]audit.Severity{"MT501": audit.Critical},
		FailOn:   runner.Never, MinScore: new(80.0), MinParagraphScore: new(-10.5),
		Paragraphs: text.Line, Lang: "en", Glossary: Paths{"terms.csv"},
		Documents: []Pairing{{Article: "*.mt.md", Reference: "{name}.ref.md"}},
	}
	want.Score.Repeats = "all"
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v\nwant %+v", got, want)
	}
}

func TestConfigErrors(t *testing.T) {
	for _, c := range []struct{ name, yaml, want string }{
		{"nearest key", "\nfial-on: major\n", `c.yaml:2:1: unknown key "fial-on": did you mean "fail-on"?`},
		{"nested key", "score:\n  weights: {mjor: 3}\n", `c.yaml:2:13: unknown key "mjor": did you mean "major"?`},
		{"far from any key", "documents:\n- {article: a, xyzzy: b}\n", `c.yaml:2:16: unknown key "xyzzy": want one of article, reference, source`},
		{"CJK before it", "# 机器\nlang: 机器\nrulez: []\n", `c.yaml:3:1: unknown key "rulez": did you mean "rules"?`},
		{"CRLF and BOM", "\uFEFFlang: en\r\nrulez: []\r\n", `c.yaml:2:1: unknown key "rulez": did you mean "rules"?`},
		{"type", "min-score: [1]\n", `c.yaml:1:12: got a list, want a number`},
		{"paths", "glossary: {a: b}\n", `c.yaml:1:11: got a mapping, want a path or a list of paths`},
		{"order of the file", "severity: {MT999999: minor}\nrules: [nosuchrule]\n", "c.yaml:1:12: no rule is called \"MT999999\": “mtaudit rules” lists them\nc.yaml:2:9: no rule is called \"nosuchrule\": “mtaudit rules” lists them"},
		{"severity", "severity: {MT401: bad}\n", `c.yaml:1:19: unknown severity "bad": want one of neutral, minor, major, critical`},
		{"alias to nothing", "rules: *none\n", `c.yaml:1:8: unknown anchor 'none' referenced`},
		{"not UTF-8", "lang: \xff\n", `c.yaml: invalid leading UTF-8 octet (value: 255)`},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := parseConfig("c.yaml", []byte(c.yaml), known)
			if err == nil || err.Error() != c.want {
				t.Errorf("got  %v\nwant %s", err, c.want)
			}
		})
	}
}

func TestBlankConfigs(t *testing.T) {
	for _, yaml := range []string{"", "\n\n", "# only this\n", "---\n", "{}"} {
		if c, err := parseConfig("c.yaml", []byte(yaml), known); err != nil || !reflect.DeepEqual(c, Config{}) {
			t.Errorf("%q: %+v, %v", yaml, c, err)
		}
	}
}

func FuzzParseConfig(f *testing.F) {
	f.Add("rules: [MT401]\nseverity: {MT501: major}\ndocuments:\n - article: '*.{a,b}'\n   reference: '{name}'\n")
	f.Add("a: &a [*a]")
	f.Add("min-score: .nan\n? [x]\n: y\n")
	f.Fuzz(func(t *testing.T, s string) {
		c, err := parseConfig("c.yaml", []byte(s), known)
		if err != nil {
			if !strings.Contains(err.Error(), "c.yaml") {
				t.Errorf("no file in %q", err)
			}
			return
		}
		for _, p := range c.Documents {
			p.set("news/a.b")
		}
	})
}

func TestFindConfig(t *testing.T) {
	root := t.TempDir()
	deep := filepath.Join(root, "repo", "a", "b")
	if err := os.MkdirAll(filepath.Join(root, "repo", ".git"), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(deep, 0o777); err != nil {
		t.Fatal(err)
	}
	put := func(parts ...string) string {
		path := filepath.Join(append(parts, ConfigName)...)
		if err := os.WriteFile(path, nil, 0o666); err != nil {
			t.Fatal(err)
		}
		return path
	}
	find := func(want string) {
		t.Helper()
		if got, err := FindConfig(deep); got != want || err != nil {
			t.Errorf("got %q, %v, want %q", got, err, want)
		}
	}
	put(root) // above the repository: does not count
	find("")
	find2 := put(root, "repo")
	find(find2)
	find3 := put(root, "repo", "a")
	find(find3)
}
