package reports

import (
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

func compiledSchema(t *testing.T) *jsonschema.Schema { return compiled(t, Schema()) }

func compiled(t *testing.T, schema string) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(schema))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("report.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("report.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func validate(s *jsonschema.Schema, report string) error {
	v, err := jsonschema.UnmarshalJSON(strings.NewReader(report))
	if err != nil {
		return err
	}
	return s.Validate(v)
}

func TestJSONFollowsItsSchema(t *testing.T) {
	s := compiledSchema(t)
	files, err := filepath.Glob(filepath.Join("testdata", "golden", "json.golden"))
	if err != nil || len(files) == 0 {
		t.Fatal("no golden files", err)
	}
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if err := validate(s, string(b)); err != nil {
			t.Errorf("%s: %v", file, err)
		}
	}
	for name, r := range map[string]*audit.Report{
		"empty":    {},
		"nil list": {Documents: []audit.DocumentReport{{Layout: text.Line, Paragraphs: []audit.ParagraphReport{{Start: text.Point{Line: 1, Column: 1, Rune: 1, UTF16: 1}, Bead: &audit.Bead{}}}}}, Rules: []audit.Rule{{ID: "MT101", Name: "a", Severity: audit.Minor}}},
	} {
		r.Tool.Name = "mtaudit"
		if err := validate(s, render(t, JSON, r, Options{})); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestSchemaRefusesWhatIsNotAReport(t *testing.T) {
	s := compiledSchema(t)
	good := render(t, JSON, hardReport(), Options{})
	for _, c := range [][2]string{
		{`"schema": "mtaudit.report/v1"`, `"schema": "mtaudit.report/v2"`},
		{`"severity": "minor"`, `"severity": "warning"`},
		{`"utf16": 1`, `"utf16": 0`},
		{`"band": "review"`, `"band": "good"`},
		{`"words": 812`, `"words": 812, "surprise": 1`},
		{`"fingerprint": "`, `"fingerprint": "x`},
		{`"kind": "headline"`, `"kind": "title"`},
		{`"paragraphs": []`, `"paragraphs": null`},
	} {
		bad := strings.Replace(good, c[0], c[1], 1)
		if bad == good {
			t.Fatalf("%s is not in the report", c[0])
		}
		if validate(s, bad) == nil {
			t.Errorf("%s is let through", c[1])
		}
	}
}

// The schema names exactly the fields that are written, and requires exactly
// those that are never left out.
func TestSchemaNamesEveryField(t *testing.T) {
	var schema struct {
		fields
		Defs map[string]fields `json:"$defs"`
	}
	if err := json.Unmarshal([]byte(Schema()), &schema); err != nil {
		t.Fatal(err)
	}
	schema.Defs["report"] = schema.fields
	for def, v := range map[string]any{
		"report": audit.Report{}, "tool": audit.Tool{}, "rule": audit.Rule{}, "example": audit.Example{}, "document": audit.DocumentReport{},
		"paragraph": audit.ParagraphReport{}, "bead": audit.Bead{}, "score": audit.Score{}, "metrics": audit.Metrics{}, "finding": audit.Finding{},
		"location": audit.Location{}, "related": audit.Related{}, "fix": audit.Fix{}, "edit": audit.Edit{}, "span": text.Span{}, "point": text.Point{},
		"skip": audit.Skip{}, "gate": audit.Gate{}, "problem": audit.Problem{},
	} {
		var have []string
		for name := range schema.Defs[def].Properties {
			have = append(have, name)
		}
		all, required := jsonFields(reflect.TypeOf(v))
		slices.Sort(have)
		slices.Sort(all)
		slices.Sort(required)
		if !slices.Equal(have, all) {
			t.Errorf("%s: schema %q, struct %q", def, have, all)
		}
		if got := slices.Sorted(slices.Values(schema.Defs[def].Required)); !slices.Equal(got, required) {
			t.Errorf("%s: schema requires %q, always written are %q", def, got, required)
		}
	}
}

type fields struct {
	Properties map[string]any `json:"properties"`
	Required   []string       `json:"required"`
}

func jsonFields(t reflect.Type) (all, required []string) {
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Anonymous {
			a, r := jsonFields(f.Type)
			all, required = append(all, a...), append(required, r...)
			continue
		}
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if name == "-" {
			continue
		}
		all = append(all, name)
		if options == "" {
			required = append(required, name)
		}
	}
	return all, required
}

// Escapes for the terminal's sake change no value.
func TestJSONEscapesAreLossless(t *testing.T) {
	for _, s := range []string{hardArticle, "\u202e\u2066\u009b\x7f\x1b##[a]##[[\U000E0001\U0010FFFD", "👩‍👩‍👧 <b>&"} {
		var b strings.Builder
		if err := writeJSON(&b, []string{s}); err != nil {
			t.Fatal(err)
		}
		var back []string
		if err := json.Unmarshal([]byte(b.String()), &back); err != nil || back[0] != s {
			t.Errorf("%q came back as %q (%v)", s, back, err)
		}
		if strings.Contains(s, "<b>") && !strings.Contains(b.String(), "<b>") {
			t.Errorf("HTML is escaped: %s", b.String())
		}
	}
}
