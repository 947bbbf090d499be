package reports

import (
	"io"

	"mtaudit/audit"
)

// Sonar is SonarQube's generic issue format since 10.3. It knows no false
// positives of external tools, so what was dismissed is left out. Columns are
// UTF-16 units from 0; a range that holds nothing would be refused, so such an
// issue has its line alone.
var Sonar = Format{Name: "sonar", Doc: "SonarQube generic issues, for sonar.externalIssuesReportPaths", Columns: "UTF-16 units, from 0", Render: renderSonar}

type sonarReport struct {
	Rules  []sonarRule  `json:"rules"`
	Issues []sonarIssue `json:"issues"`
}

type sonarRule struct {
	ID                 string        `json:"id"`
	Name               string        `json:"name"`
	Description        string        `json:"description"`
	EngineID           string        `json:"engineId"`
	CleanCodeAttribute string        `json:"cleanCodeAttribute"`
	Impacts            []sonarImpact `json:"impacts"`
}

type sonarImpact struct {
	SoftwareQuality string `json:"softwareQuality"`
	Severity        string `json:"severity"`
}

type sonarIssue struct {
	RuleID    string       `json:"ruleId"`
	Primary   sonarPlace   `json:"primaryLocation"`
	Secondary []sonarPlace `json:"secondaryLocations,omitempty"`
}

type sonarPlace struct {
	Message  string     `json:"message"`
	FilePath string     `json:"filePath"`
	Range    sonarRange `json:"textRange"`
}

type sonarRange struct {
	StartLine   int  `json:"startLine"`
	EndLine     int  `json:"endLine,omitempty"`
	StartColumn *int `json:"startColumn,omitempty"`
	EndColumn   *int `json:"endColumn,omitempty"`
}

var sonarSeverities = [...]string{audit.Neutral: "INFO", audit.Minor: "LOW", audit.Major: "MEDIUM", audit.Critical: "HIGH"}

func renderSonar(w io.Writer, r *audit.Report, o Options) error {
	rep := sonarReport{Rules: []sonarRule{}, Issues: []sonarIssue{}}
	for _, rule := range r.Rules {
		rep.Rules = append(rep.Rules, sonarRule{
			ID: rule.ID, Name: rule.ID + " " + rule.Name, Description: rule.Title + ".\n\n" + rule.Why, EngineID: "mtaudit",
			CleanCodeAttribute: "CONVENTIONAL", Impacts: []sonarImpact{{"MAINTAINABILITY", sonarSeverities[max(rule.Severity, audit.Neutral)]}},
		})
	}
	for _, f := range allFindings(r.Documents) {
		issue := sonarIssue{RuleID: f.Rule, Primary: sonarAt(f.At, f.Message, o)}
		for _, m := range f.Related {
			if m.URI == f.At.URI { // a reference need not be a file of the project
				issue.Secondary = append(issue.Secondary, sonarAt(m.Location, m.Message, o))
			}
		}
		rep.Issues = append(rep.Issues, issue)
	}
	return writeJSON(w, rep)
}

func sonarAt(at audit.Location, message string, o Options) sonarPlace {
	p := sonarPlace{Message: message, FilePath: o.filePath(at.URI), Range: sonarRange{StartLine: max(at.Start.Line, 1)}}
	if at.Span.Empty() || at.Start.UTF16 < 1 {
		return p
	}
	p.Range.EndLine = at.End.Line
	p.Range.StartColumn, p.Range.EndColumn = new(at.Start.UTF16-1), new(at.End.UTF16-1)
	return p
}
