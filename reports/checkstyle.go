package reports

import (
	"encoding/xml"
	"io"

	"mtaudit/audit"
)

// Checkstyle is for the many services that read Checkstyle's XML. Columns are
// code points, as Checkstyle's own are.
var Checkstyle = Format{Name: "checkstyle", Doc: "Checkstyle XML, for Jenkins and other services that read it", Columns: "code points", Render: renderCheckstyle}

type checkstyleReport struct {
	XMLName xml.Name         `xml:"checkstyle"`
	Version string           `xml:"version,attr"`
	Files   []checkstyleFile `xml:"file"`
}

type checkstyleFile struct {
	Name   string            `xml:"name,attr"`
	Errors []checkstyleError `xml:"error"`
}

type checkstyleError struct {
	Line     int    `xml:"line,attr"`
	Column   int    `xml:"column,attr"`
	Severity string `xml:"severity,attr"`
	Message  string `xml:"message,attr"`
	Source   string `xml:"source,attr"`
}

var checkstyleSeverities = [...]string{audit.Neutral: "info", audit.Minor: "warning", audit.Major: "error", audit.Critical: "error"}

func renderCheckstyle(w io.Writer, r *audit.Report, o Options) error {
	rep := checkstyleReport{Version: "4.3"}
	for _, d := range r.Documents {
		file := checkstyleFile{Name: clean(o.filePath(d.URI))}
		for _, f := range d.Findings {
			file.Errors = append(file.Errors, checkstyleError{
				Line: max(f.At.Start.Line, 1), Column: max(f.At.Start.Rune, 1),
				Severity: checkstyleSeverities[f.Severity], Message: clean(f.Message), Source: "mtaudit." + f.Rule,
			})
		}
		rep.Files = append(rep.Files, file)
	}
	for _, e := range r.Errors {
		rep.Files = append(rep.Files, checkstyleFile{Name: clean(o.filePath(e.URI)), Errors: []checkstyleError{
			{Line: 1, Column: 1, Severity: "error", Message: clean(e.Message), Source: "mtaudit"}}})
	}
	return writeXML(w, rep)
}
