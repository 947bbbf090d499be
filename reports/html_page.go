package reports

import (
	"fmt"
	"html/template"
	"maps"
	"path"
	"slices"
	"strings"

	"mtaudit/audit"
)

// An htmlPage is what page.tmpl shows: all text, no logic left.
type htmlPage struct {
	Title         string
	Policy        string
	Style, Script template.HTML // elements, byte for byte as hashed
	Entries       template.HTML // likewise; "" without findings
	Tool          audit.Tool
	Signature     string
	Index         string        // the page that this one is listed in, if there is one
	Articles      []htmlArticle // of an index: of this page or of several
	Documents     []htmlDocument
	Findings      int
	Gates         []audit.Gate
	Errors        []audit.Problem
	Unused        []audit.Unused
	Severities    []htmlCount
	Categories    []htmlCount
	Rules         []htmlRule // that found something, of which something was dismissed, or that could not run
	Quiet         []htmlRule // that found nothing
}

// An htmlCount is how many findings there are of one kind.
type htmlCount struct {
	Name string
	N    int
}

// Counted names the severities, as the columns of the index have them.
func (p *htmlPage) Counted() (names []string) {
	for _, c := range htmlSeverities(nil) {
		names = append(names, c.Name)
	}
	return names
}

// An htmlArticle is the line of an article in an index.
type htmlArticle struct {
	Name, URI, Link string
	Score           htmlScore
	Words           int
	Severities      []htmlCount
	Dismissed       int
}

func newHTMLArticle(d *audit.DocumentReport, link string) htmlArticle {
	return htmlArticle{
		Name: htmlName(d.URI), URI: d.URI, Link: link, Score: newHTMLScore(d.Score), Words: d.Words,
		Severities: htmlSeverities(d.Findings), Dismissed: len(d.Suppressed),
	}
}

func newHTMLPage(build *htmlBuilder) (*htmlPage, error) {
	r := build.report
	p := emptyHTMLPage(r)
	p.Index = build.index
	var all []audit.Finding
	for i := range r.Documents {
		p.Documents = append(p.Documents, build.document(i))
		p.Articles = append(p.Articles, newHTMLArticle(&r.Documents[i], "#"+htmlDocumentID(i)))
		all = append(all, r.Documents[i].Findings...)
	}
	p.Findings, p.Severities, p.Categories = len(all), htmlSeverities(all), htmlCategories(all)
	p.Title = htmlTitle(p.Articles)
	if len(p.Documents) == 1 {
		p.Documents[0].Gates, p.Documents[0].Errors = p.Gates, p.Errors
		p.Gates, p.Errors, p.Articles = nil, nil, nil
	}
	if p.Findings > 0 {
		entries, err := build.entries().element()
		if err != nil {
			return nil, err
		}
		p.Entries = entries
		p.run(htmlReview)
	}
	return p, p.addRules(r, all)
}

// run gives the page its script.
func (p *htmlPage) run(script string) {
	p.Script, p.Policy = template.HTML("<script>"+script+"</script>"), htmlPolicy(script)
}

// emptyHTMLPage is a page that shows no article yet.
func emptyHTMLPage(r *audit.Report) *htmlPage {
	p := &htmlPage{
		Style:     template.HTML("<style>" + htmlStyle + "</style>"),
		Tool:      r.Tool,
		Signature: r.Signature,
		Gates:     r.Gates,
		Errors:    r.Errors,
		Unused:    r.Unused,
	}
	p.run(htmlList)
	return p
}

// addRules sorts the rules into those that a reader will look up and the rest.
func (p *htmlPage) addRules(r *audit.Report, all []audit.Finding) error {
	found, spoken := map[string]int{}, map[string]bool{}
	for _, f := range all {
		found[f.Rule]++
	}
	for _, d := range r.Documents {
		for _, s := range d.Skipped {
			spoken[s.Rule] = true
		}
		for _, f := range d.Suppressed {
			spoken[f.Rule] = true
		}
	}
	for _, rule := range r.Rules {
		page, err := newHTMLRule(rule, found[rule.ID])
		if err != nil {
			return err
		}
		if page.Count > 0 || spoken[rule.ID] {
			p.Rules = append(p.Rules, page)
			continue
		}
		p.Quiet = append(p.Quiet, page)
	}
	return nil
}

// htmlTitle names the article and its verdict, or how many articles came to
// which.
func htmlTitle(docs []htmlArticle) string {
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

// htmlCategories counts by category, in their order.
func htmlCategories(findings []audit.Finding) []htmlCount {
	n := map[string]int{}
	for _, f := range findings {
		n[f.Category]++
	}
	var out []htmlCount
	for _, name := range slices.Sorted(maps.Keys(n)) {
		out = append(out, htmlCount{name, n[name]})
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
