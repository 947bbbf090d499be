package reports

import (
	"io"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// RDJSON and RDJSONL are for reviewdog, which comments on pull requests of many
// services: one document, or one diagnostic a line. Columns are bytes from 1,
// ends exclusive, as Reviewdog Diagnostic Format has them.
var (
	RDJSON  = Format{Name: "rdjson", Doc: "Reviewdog Diagnostic Format, for comments by reviewdog", Columns: "bytes", Render: renderRDJSON}
	RDJSONL = Format{Name: "rdjsonl", Doc: "the same, one diagnostic a line", Columns: "bytes", Render: renderRDJSONL}
)

type rdResult struct {
	Source      rdSource       `json:"source"`
	Diagnostics []rdDiagnostic `json:"diagnostics"`
}

type rdSource struct {
	Name string `json:"name"`
}

type rdDiagnostic struct {
	Message     string         `json:"message"`
	Location    rdLocation     `json:"location"`
	Severity    string         `json:"severity"`
	Source      *rdSource      `json:"source,omitempty"`
	Code        *rdCode        `json:"code,omitempty"`
	Suggestions []rdSuggestion `json:"suggestions,omitempty"`
	Related     []rdRelated    `json:"relatedLocations,omitempty"`
}

type rdLocation struct {
	Path  string   `json:"path"`
	Range *rdRange `json:"range,omitempty"`
}

type rdRange struct {
	Start rdPosition  `json:"start"`
	End   *rdPosition `json:"end,omitempty"`
}

type rdPosition struct {
	Line   int `json:"line"`
	Column int `json:"column,omitempty"`
}

type rdCode struct {
	Value string `json:"value"`
}

type rdSuggestion struct {
	Range rdRange `json:"range"`
	Text  string  `json:"text"`
}

type rdRelated struct {
	Message  string     `json:"message"`
	Location rdLocation `json:"location"`
}

var rdSeverities = [...]string{audit.Neutral: "INFO", audit.Minor: "WARNING", audit.Major: "ERROR", audit.Critical: "ERROR"}

func renderRDJSON(w io.Writer, r *audit.Report, o Options) error {
	return writeJSON(w, rdResult{rdSource{"mtaudit"}, rdDiagnostics(r, o)})
}

func renderRDJSONL(w io.Writer, r *audit.Report, o Options) error {
	lines := jsonLines{}
	for _, d := range rdDiagnostics(r, o) {
		d.Source = &rdSource{"mtaudit"}
		if err := lines.add(d); err != nil {
			return err
		}
	}
	return lines.write(w)
}

func rdDiagnostics(r *audit.Report, o Options) []rdDiagnostic {
	list := []rdDiagnostic{}
	for i := range r.Documents {
		d := &r.Documents[i]
		for _, f := range d.Findings {
			list = append(list, rdDiagnostic{
				Message: f.Message, Location: rdPlace(f.At, o), Severity: rdSeverities[f.Severity],
				Code: &rdCode{f.Rule}, Suggestions: rdSuggestions(d.Article, f), Related: rdRelatives(f, o),
			})
		}
	}
	for _, e := range r.Errors {
		list = append(list, rdDiagnostic{Message: e.Message, Location: rdLocation{Path: o.filePath(e.URI)}, Severity: "ERROR"})
	}
	return list
}

func rdPlace(at audit.Location, o Options) rdLocation {
	return rdLocation{Path: o.filePath(at.URI), Range: &rdRange{rdPoint(at.Start), new(rdPoint(at.End))}}
}

func rdPoint(p text.Point) rdPosition { return rdPosition{max(p.Line, 1), max(p.Column, 1)} }

// rdSuggestions are the fixes with a single edit: one suggestion is one range,
// and several are alternatives. Without the article an edit has no line.
func rdSuggestions(d *text.Document, f audit.Finding) (list []rdSuggestion) {
	for _, fix := range f.Fixes {
		if len(fix.Edits) != 1 || !holds(d, f.At) {
			continue
		}
		e := fix.Edits[0]
		list = append(list, rdSuggestion{rdRange{rdPoint(d.Point(e.Span.Start)), new(rdPoint(d.Point(e.Span.End)))}, e.New})
	}
	return list
}

func rdRelatives(f audit.Finding, o Options) (list []rdRelated) {
	for _, r := range f.Related {
		list = append(list, rdRelated{r.Message, rdPlace(r.Location, o)})
	}
	return list
}
