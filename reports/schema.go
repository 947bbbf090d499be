package reports

import _ "embed" // for the schema

//go:embed schema/report.v1.schema.json
var reportSchema string

// Schema returns the JSON Schema (draft 2020-12) of what JSON writes. It has
// changed if any byte of it has: new fields are added to it when they are added
// to the report.
func Schema() string { return reportSchema }
