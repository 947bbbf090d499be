package reports

import (
	"crypto/sha256"
	"encoding/hex"
	"io"

	"mtaudit/audit"
)

// GitLab is for a job's code quality artifact, gl-code-quality-report.json. A
// clean run writes an empty list, which GitLab needs to see that findings are
// gone. An article that could not be audited is an issue, too: without one it
// would look clean.
var GitLab = Format{Name: "gitlab", Doc: "GitLab code quality, for a job's gl-code-quality-report.json", Render: renderGitLab}

type gitlabIssue struct {
	Description string         `json:"description"`
	CheckName   string         `json:"check_name"`
	Fingerprint string         `json:"fingerprint"`
	Severity    string         `json:"severity"`
	Location    gitlabLocation `json:"location"`
}

type gitlabLocation struct {
	Path  string      `json:"path"`
	Lines gitlabLines `json:"lines"`
}

type gitlabLines struct {
	Begin int `json:"begin"`
	End   int `json:"end"`
}

var gitlabSeverities = [...]string{audit.Neutral: "info", audit.Minor: "minor", audit.Major: "major", audit.Critical: "critical"}

func renderGitLab(w io.Writer, r *audit.Report, o Options) error {
	issues := []gitlabIssue{}
	for _, f := range allFindings(r.Documents) {
		p := o.filePath(f.At.URI)
		issues = append(issues, gitlabIssue{
			Description: clean(f.Message),
			CheckName:   f.Rule + " " + f.Name,
			Fingerprint: gitlabFingerprint(p, f.Fingerprint),
			Severity:    gitlabSeverities[f.Severity],
			Location:    gitlabLocation{p, gitlabLines{max(f.At.Start.Line, 1), max(f.At.End.Line, f.At.Start.Line, 1)}},
		})
	}
	for _, e := range r.Errors {
		p := o.filePath(e.URI)
		issues = append(issues, gitlabIssue{
			Description: clean(e.Message),
			CheckName:   "mtaudit error",
			Fingerprint: gitlabFingerprint(p, "error\x00"+e.Message),
			Severity:    "blocker",
			Location:    gitlabLocation{p, gitlabLines{1, 1}},
		})
	}
	return writeJSON(w, issues)
}

// gitlabFingerprint is of the whole report, as GitLab shows findings that share
// one as a single finding: those of two articles must differ.
func gitlabFingerprint(path, fingerprint string) string {
	h := sha256.Sum256([]byte(path + "\x00" + fingerprint))
	return hex.EncodeToString(h[:16])
}
