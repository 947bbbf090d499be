package reports

import (
	"fmt"
	"html/template"
	"path"
	"strings"

	"mtaudit/audit"
)

// An htmlPage is what page.tmpl shows: all text, no logic left.
type htmlPage struct {
	Title         string
	Policy        string
	Style, Script template.HTML // elements, byte for byte as hashed
	Tool          audit.Tool
	Signature     string
	Documents     []htmlDocument
	Findings      int
	Gates         []audit.Gate
	Errors        []audit.Problem
	Severities    []htmlCount
	Rules         []htmlRule // that found something or could not run
	Quiet         []htmlRule // that found nothing
}

// An htmlCount is how many findings there are of one kind.
type htmlCount struct {
	Name string
	N    int
}

func newHTMLPage(r *audit.Report, o Options) (*htmlPage, error) {
	p := &htmlPage{
		Policy:    htmlPolicy(),
		Style:     template.HTML("<style>" + htmlStyle + "</style>"),
		Script:    template.HTML("<script>" + htmlScript + "</script>"),
		Tool:      r.Tool,
		Signature: r.Signature,
		Gates:     r.Gates,
		Errors:    r.Errors,
	}
	build := newHTMLBuilder(r, o)
	var all []audit.Finding
	for i := range r.Documents {
		p.Documents = append(p.Documents, build.document(i))
		all = append(all, r.Documents[i].Findings...)
	}
	p.Findings, p.Severities = len(all), htmlSeverities(all)
	p.Title = htmlTitle(p.Documents)
	if len(p.Documents) == 1 {
		p.Documents[0].Gates, p.Documents[0].Errors = p.Gates, p.Errors
		p.Gates, p.Errors = nil, nil
	}
	return p, p.addRules(r, all)
}

// addRules sorts the rules into those that a reader will look up and the rest.
func (p *htmlPage) addRules(r *audit.Report, all []audit.Finding) error {
	found, skipped := map[string]int{}, map[string]bool{}
	for _, f := range all {
		found[f.Rule]++
	}
	for _, d := range r.Documents {
		for _, s := range d.Skipped {
			skipped[s.Rule] = true
		}
	}
	for _, rule := range r.Rules {
		page, err := newHTMLRule(rule, found[rule.ID])
		if err != nil {
			return err
		}
		if page.Count > 0 || skipped[rule.ID] {
			p.Rules = append(p.Rules, page)
			continue
		}
		p.Quiet = append(p.Quiet, page)
	}
	return nil
}

// htmlTitle names the article and its verdict, or how many articles came to
// which.
func htmlTitle(docs []htmlDocument) string {
	if len(docs) == 1 {
		return docs[0].Name + ": " + docs[0].Score.Verdict()
	}
	var parts []string
	for _, b := range []audit.Band{audit.BandFail, audit.BandReview, audit.BandPass, ""} {
		n := 0
		for _, d := range docs {
			if d.Score.Band == b {
				n++
			}
		}
		if n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, strings.ToLower(htmlBand(b))))
		}
	}
	if parts == nil {
		return "No article"
	}
	return fmt.Sprintf("%d articles: %s", len(docs), strings.Join(parts, ", "))
}

// htmlSeverities counts by severity, the worst first, none left out.
func htmlSeverities(findings []audit.Finding) []htmlCount {
	var out []htmlCount
	for s := audit.Critical; s >= audit.Neutral; s-- {
		c := htmlCount{Name: s.String()}
		for _, f := range findings {
			if f.Severity == s {
				c.N++
			}
		}
		out = append(out, c)
	}
	return out
}

// htmlName is the last part of a URI.
func htmlName(uri string) string {
	if uri == "-" || uri == "" {
		return "standard input"
	}
	return path.Base(uri)
}
