package files

import (
	"encoding/json"
	"fmt"
	"reflect"

	"github.com/google/jsonschema-go/jsonschema"

	"mtaudit/audit"
	"mtaudit/audit/quality"
	"mtaudit/audit/text"
	"mtaudit/cmd/internal/runner"
)

// Schema is the JSON Schema (draft 2020-12) of the configuration file, made from
// [Config], so that no key can be missing from it.
func Schema() ([]byte, error) {
	s, err := jsonschema.For[Config](&jsonschema.ForOptions{TypeSchemas: map[reflect.Type]*jsonschema.Schema{
		reflect.TypeFor[audit.Severity]():   oneOf(audit.Severities()...),
		reflect.TypeFor[runner.Threshold](): oneOf(runner.Thresholds()...),
		reflect.TypeFor[quality.Repeats]():  oneOf(string(quality.FirstOnly), string(quality.CountAll)),
		reflect.TypeFor[Paths]():            pathsSchema(),
		reflect.TypeFor[text.Layout]():      oneOf(text.Auto.String(), text.Blank.String(), text.Line.String()),
	}})
	if err != nil {
		return nil, fmt.Errorf("schema of the configuration: %w", err)
	}
	s.Schema = "https://json-schema.org/draft/2020-12/schema"
	s.Title = "mtaudit configuration"
	s.Description = "What " + ConfigName + " may say. Paths are relative to the file."
	dropNull(s)
	for _, limit := range []string{"min-score", "min-paragraph-score"} {
		s.Properties[limit].Maximum = new(100.0)
	}
	return json.MarshalIndent(s, "", "  ")
}

func oneOf(names ...string) *jsonschema.Schema {
	s := &jsonschema.Schema{Type: "string"}
	for _, n := range names {
		s.Enum = append(s.Enum, n)
	}
	return s
}

// dropNull takes null out of what a list or an optional number may be: in YAML a
// key is left out instead.
func dropNull(s *jsonschema.Schema) {
	if s == nil {
		return
	}
	if len(s.Types) == 2 && s.Types[0] == "null" {
		s.Type, s.Types = s.Types[1], nil
	}
	for _, inner := range s.Properties {
		dropNull(inner)
	}
	dropNull(s.Items)
	dropNull(s.AdditionalProperties)
}
