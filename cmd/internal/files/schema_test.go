package files

import (
	"bytes"
	"encoding/json"
	"reflect"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v4"
)

// TestSchemaHasEveryKey holds the schema to the YAML keys of the struct, also
// where the two kinds of tag differ.
func TestSchemaHasEveryKey(t *testing.T) {
	raw, err := Schema()
	if err != nil {
		t.Fatal(err)
	}
	var s map[string]any
	if err := json.Unmarshal(raw, &s); err != nil {
		t.Fatal(err)
	}
	holds(t, "", reflect.TypeFor[Config](), s)
}

func holds(t *testing.T, at string, typ reflect.Type, schema map[string]any) {
	props, _ := schema["properties"].(map[string]any)
	n := 0
	for i := range typ.NumField() {
		f := typ.Field(i)
		key := yamlKey(f)
		if key == "" {
			continue
		}
		n++
		p, ok := props[key].(map[string]any)
		if !ok {
			t.Errorf("%s%s: not in the schema", at, key)
			continue
		}
		inner := f.Type
		if inner.Kind() == reflect.Slice {
			inner = inner.Elem()
			p, _ = p["items"].(map[string]any)
		}
		if inner.Kind() == reflect.Struct {
			holds(t, at+key+".", inner, p)
		}
	}
	if n != len(props) {
		t.Errorf("%s: %d properties for %d keys", at, len(props), n)
	}
}

func TestSchemaAgreesWithTheParser(t *testing.T) {
	raw, err := Schema()
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("config.json", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("config.json")
	if err != nil {
		t.Fatal(err)
	}
	for text, ok := range map[string]bool{
		"{}": true,
		"rules: [MT401]\nseverity: {MT501: minor}\nfail-on: never\nmin-score: 80\nparagraphs: blank\nglossary: [a.csv, b.tbx]\nscore: {weights: {major: 4}, repeats: all}\ndocuments: [{article: '*.md', source: x}]": true,
		"glossary: a.csv":                     true,
		"glossary: {a: b}":                    false,
		"glossary: [[a]]":                     false,
		"glossary: ''":                        false,
		"glossary: [a, '']":                   false,
		"rulez: [MT401]":                      false,
		"fail-on: awful":                      false,
		"rules: MT401":                        false,
		"severity: {MT501: awful}":            false,
		"min-score: 101":                      false,
		"documents: [{reference: '*.md'}]":    false,
		"score: {weights: {awful: 1}}":        false,
		"score: {repeats: mostly}":            false,
		"documents: [{article: a, extra: b}]": false,
	} {
		var v any
		if err := yaml.Load([]byte(text), &v); err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(v); (err == nil) != ok {
			t.Errorf("%q: schema says %v", text, err)
		}
		if _, err := parseConfig("c.yaml", []byte(text), known); (err == nil) != ok {
			t.Errorf("%q: parser says %v", text, err)
		}
	}
}
