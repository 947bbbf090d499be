package reports

import (
	"io"

	"mtaudit/audit"
)

// JSONL is for programs that read line by line, as jq, databases and log
// collectors do. Every line has a type: "document" before the findings of an
// article, "finding" with the fields that it has in the json report, and at the
// end "gate" and "error".
var JSONL = Format{Name: "jsonl", Doc: "one JSON object a line: documents, their findings, gates and errors", Columns: "bytes, code points and UTF-16 units", Render: renderJSONL}

type jsonlDocument struct {
	Type      string       `json:"type"`
	URI       string       `json:"uri"`
	Lang      string       `json:"lang"`
	Words     int          `json:"words"`
	Reference string       `json:"reference,omitempty"`
	Source    string       `json:"source,omitempty"`
	Score     *audit.Score `json:"score,omitempty"`
	Findings  int          `json:"findings"`
	Skipped   []audit.Skip `json:"skipped,omitempty"`
}

type jsonlFinding struct {
	Type string `json:"type"`
	audit.Finding
}

type jsonlGate struct {
	Type string `json:"type"`
	audit.Gate
}

type jsonlError struct {
	Type string `json:"type"`
	audit.Problem
}

func renderJSONL(w io.Writer, r *audit.Report, _ Options) error {
	var values []any
	for _, d := range complete(r).Documents {
		values = append(values, jsonlDocument{"document", d.URI, d.Lang, d.Words, d.Reference, d.Source, d.Score, len(d.Findings), d.Skipped})
		for _, f := range d.Findings {
			values = append(values, jsonlFinding{"finding", f})
		}
		for _, f := range d.Suppressed {
			values = append(values, jsonlFinding{"suppressed", f})
		}
	}
	for _, g := range r.Gates {
		values = append(values, jsonlGate{"gate", g})
	}
	for _, e := range r.Errors {
		values = append(values, jsonlError{"error", e})
	}
	lines := jsonLines{}
	for _, v := range values {
		if err := lines.add(v); err != nil {
			return err
		}
	}
	return lines.write(w)
}
