package reports

import (
	"io"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"mtaudit/audit"
)

// # SARIF and who reads it
//
// SARIF 2.1.0 is read by GitHub code scanning, by viewers in editors, and by
// tools that compare two logs. They agree on less than the standard says:
//
//   - GitHub refuses the whole file for one result without a location, so every
//     result has one. It knows results again only by
//     partialFingerprints.primaryLocationLineHash; its own hash takes the first
//     hundred characters of the line, and a paragraph is one line, so ours is
//     that of the finding. It shows help.markdown and tags, and no taxonomy: the
//     MQM category is there as both.
//   - GitHub has three levels and MQM four severities. Critical and major are
//     what must not be published, error; the severity itself is a property.
//     security-severity is never written: it would raise a security alert.
//   - Viewers count columns differently where a character lies beyond the Basic
//     Multilingual Plane. columnKind says what is meant, and a snippet lets
//     every reader find the words again.
//   - URIs are relative to SRCROOT, the directory that the run was started in
//     unless a prefix says where in the repository that is, and percent-encoded. Brackets in a message are only taken for a link
//     where "](" follows; then all are escaped.

// SARIF is for code-scanning services.
var SARIF = Format{Name: "sarif", Doc: "SARIF 2.1.0, for code scanning and editors", Columns: "UTF-16 units", Render: renderSARIF}

func renderSARIF(w io.Writer, r *audit.Report, o Options) error {
	return writeJSON(w, sarifLog{
		Schema:  "https://json.schemastore.org/sarif-2.1.0.json",
		Version: "2.1.0",
		Runs:    []sarifRun{sarifRunOf(r, o)},
	})
}

var sarifLevels = [...]string{"none", audit.Neutral: "note", audit.Minor: "warning", audit.Major: "error", audit.Critical: "error"}

func sarifRunOf(r *audit.Report, o Options) sarifRun {
	c := newSarifCatalog(r, o)
	run := sarifRun{
		Tool:              sarifTool{c.driver(r.Tool)},
		AutomationDetails: sarifAutomation{o.automationID(r.Documents)},
		OriginalURIBaseIDs: map[string]sarifBase{srcRoot: {sarifText{
			Text: o.sarifRoot()}}},
		ColumnKind:  "utf16CodeUnits",
		Invocations: []sarifInvocation{c.invocation(r)},
		Artifacts:   o.sarifArtifacts(r.Documents),
		Taxonomies:  c.taxonomies(),
		Results:     []sarifResult{},
		Properties:  sarifRunProperties{Signature: r.Signature},
	}
	for i := range r.Documents {
		for _, f := range r.Documents[i].Findings {
			run.Results = append(run.Results, c.result(&r.Documents[i], f))
		}
		for _, f := range r.Documents[i].Suppressed {
			run.Results = append(run.Results, c.suppressed(&r.Documents[i], f))
		}
	}
	for _, g := range r.Gates {
		run.Properties.Gates = append(run.Properties.Gates, sarifGate(g))
	}
	return run
}

func (o Options) sarifRoot() string {
	if o.PathPrefix != "" {
		return "The directory that --path-prefix starts from."
	}
	return "The directory in which the audit was run."
}

// automationID is "mtaudit/<article>/" for one article: services keep apart
// what has different text before the last slash.
func (o Options) automationID(docs []audit.DocumentReport) string {
	if len(docs) != 1 {
		return "mtaudit/"
	}
	return "mtaudit/" + strings.Trim(o.filePath(docs[0].URI), "/") + "/"
}

func (c *sarifCatalog) driver(t audit.Tool) sarifDriver {
	d := sarifDriver{Name: t.Name, Version: t.Version, Rules: c.sarifRules()}
	if v := strings.TrimPrefix(t.Version, "v"); semantic.MatchString(v) {
		d.SemanticVersion = v
	}
	if len(c.categories) > 0 {
		d.SupportedTaxonomies = []sarifComponent{mqm}
	}
	return d
}

var semantic = regexp.MustCompile(`^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$`)

func (c *sarifCatalog) result(d *audit.DocumentReport, f audit.Finding) sarifResult {
	res := sarifResult{
		RuleID:     f.Rule,
		RuleIndex:  c.ruleIndex(f.Rule),
		Level:      sarifLevels[f.Severity],
		Message:    sarifText{Text: sarifMessage(f)},
		Locations:  []sarifLocation{{Physical: c.sarifPlace(f.At)}},
		Taxa:       c.taxa(f.Category),
		Fixes:      c.sarifFixes(d, f),
		Properties: sarifResultProperties{f.Category, f.Severity.String()},
	}
	if f.Fingerprint != "" {
		res.PartialFingerprints = map[string]string{"primaryLocationLineHash": f.Fingerprint}
	}
	for i, r := range f.Related {
		id := i + 1
		res.RelatedLocations = append(res.RelatedLocations, sarifLocation{ID: &id, Physical: c.sarifPlace(r.Location), Message: &sarifText{Text: r.Message}})
	}
	return res
}

// suppressed is a result that services show as dismissed.
func (c *sarifCatalog) suppressed(d *audit.DocumentReport, f audit.Finding) sarifResult {
	res := c.result(d, f)
	s := sarifSuppression{Kind: "external", Status: "accepted"}
	if f.Suppression != nil {
		s.Justification = f.Suppression.Reason
		if f.Suppression.Kind == "inline" {
			s.Kind = "inSource"
		}
	}
	res.Suppressions = []sarifSuppression{s}
	return res
}

// sarifMessage is the message with a link to every related location, by the ID
// that it has in the result.
func sarifMessage(f audit.Finding) string {
	s := f.Message
	if strings.Contains(s, "](") {
		s = linkEscaper.Replace(s)
	}
	if len(f.Related) == 0 {
		return s
	}
	links := make([]string, len(f.Related))
	for i, r := range f.Related {
		where := "line " + strconv.Itoa(r.Start.Line)
		if r.URI != f.At.URI {
			where = path.Base(r.URI) + ", " + where
		}
		links[i] = "[" + linkEscaper.Replace(where) + "](" + strconv.Itoa(i+1) + ")"
	}
	return s + "\nSee " + strings.Join(links, ", ") + "."
}

var linkEscaper = strings.NewReplacer(`\`, `\\`, `[`, `\[`, `]`, `\]`)

func (c *sarifCatalog) invocation(r *audit.Report) sarifInvocation {
	in := sarifInvocation{ExecutionSuccessful: len(r.Errors) == 0}
	for _, e := range r.Errors {
		in.Execution = append(in.Execution, sarifNotification{Level: "error", Message: sarifText{Text: e.Message}, Locations: c.inDocument(e.URI)})
	}
	for _, d := range r.Documents {
		for _, s := range d.Skipped {
			n := sarifNotification{Level: "note", Message: sarifText{Text: "Not checked: " + s.Why}, Locations: c.inDocument(d.URI)}
			if i := slices.IndexFunc(c.rules, func(r audit.Rule) bool { return r.ID == s.Rule }); i >= 0 {
				n.AssociatedRule = &sarifReference{ID: s.Rule, Index: i}
			}
			in.Configuration = append(in.Configuration, n)
		}
	}
	return in
}

func (o Options) inDocument(uri string) []sarifLocation {
	if uri == "" {
		return nil
	}
	return []sarifLocation{{Physical: sarifPhysical{Artifact: o.sarifURI(uri)}}}
}

// sarifArtifacts lists every text of the run once.
func (o Options) sarifArtifacts(docs []audit.DocumentReport) (list []sarifArtifact) {
	seen := map[string]bool{}
	add := func(uri string, a sarifArtifact) {
		if uri == "" || seen[uri] {
			return
		}
		seen[uri] = true
		a.Location = o.sarifURI(uri)
		list = append(list, a)
	}
	for _, d := range docs {
		a := sarifArtifact{Roles: []string{"analysisTarget"}, Encoding: d.Encoding, Properties: &sarifScore{Words: d.Words}}
		if d.Score != nil {
			a.Properties.Score, a.Properties.Band = d.Score.Value, string(d.Score.Band)
		}
		add(d.URI, a)
	}
	for _, d := range docs {
		add(d.Reference, sarifArtifact{})
		add(d.Source, sarifArtifact{})
	}
	return list
}
