package reports

import (
	"fmt"
	"sort"

	"golang.org/x/text/language"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// An htmlDocument is one article.
type htmlDocument struct {
	ID, Name, URI string
	About         []htmlPart
	Sums          []htmlPart // SHA-256 of the texts
	Score         htmlScore
	Words         int
	Findings      int
	Severities    []htmlCount
	Rules         []htmlRuleCount
	Strip         htmlStrip
	Items         []htmlItem
	Whole         []htmlFinding // that stand in no paragraph
	Forms         []htmlForms
	Dismissed     []htmlFinding
	Skipped       []htmlSkip
	HasText       bool
	HasReference  bool
	Compared      bool            // words that only one side has are marked somewhere
	Gates         []audit.Gate    // of the run, if this is its only article
	Errors        []audit.Problem // likewise
}

// An htmlRuleCount is how often a rule was broken in one article.
type htmlRuleCount struct {
	ID, Name, Anchor, Category, Severity string
	N                                    int
}

// An htmlSkip is a rule that did not run.
type htmlSkip struct{ ID, Name, Anchor, Why string }

// An htmlItem is a paragraph of the article, or passages of the reference that
// nothing in the article answers to.
type htmlItem struct {
	Paragraph *htmlParagraph
	Missing   *htmlSide
}

// An htmlBuilder turns a report into what the template shows.
type htmlBuilder struct {
	report *audit.Report
	unit   ColumnUnit
	rules  map[string]audit.Rule
	byURI  map[string]int // first document of that name
	index  string         // the page that lists all articles, if they have pages of their own
	pages  map[string]htmlOther
}

// An htmlOther is an article on another page, its only one.
type htmlOther struct {
	file string
	doc  *audit.DocumentReport
}

func newHTMLBuilder(r *audit.Report, o Options) *htmlBuilder {
	b := &htmlBuilder{report: r, unit: o.ColumnUnit, rules: map[string]audit.Rule{}, byURI: map[string]int{}}
	for _, rule := range r.Rules {
		b.rules[rule.ID] = rule
	}
	for i, d := range r.Documents {
		if _, ok := b.byURI[d.URI]; !ok {
			b.byURI[d.URI] = i
		}
	}
	return b
}

func htmlDocumentID(i int) string { return fmt.Sprintf("d%d", i+1) }

func (b *htmlBuilder) document(i int) htmlDocument {
	d := &b.report.Documents[i]
	out := htmlDocument{
		ID: htmlDocumentID(i), Name: htmlName(d.URI), URI: d.URI, About: htmlAbout(d), Sums: htmlSums(d),
		Score: newHTMLScore(d.Score), Words: d.Words, Findings: len(d.Findings),
		Severities: htmlSeverities(d.Findings), Rules: b.ruleCounts(d.Findings),
		HasText: d.Article != nil, HasReference: d.Reference != "",
	}
	doc := newHTMLBuilding(b, i)
	out.Items = doc.items()
	out.Whole = doc.whole()
	out.Forms = doc.forms()
	out.Dismissed = doc.dismissed()
	out.Strip = newHTMLStrip(out.Items)
	out.Compared = doc.compared
	for _, s := range d.Skipped {
		out.Skipped = append(out.Skipped, htmlSkip{s.Rule, b.rules[s.Rule].Name, b.anchor(s.Rule), s.Why})
	}
	return out
}

// anchor is the id of a rule's page, or "" if it has none.
func (b *htmlBuilder) anchor(rule string) string {
	if _, ok := b.rules[rule]; !ok {
		return ""
	}
	return htmlAnchor(rule)
}

func (b *htmlBuilder) ruleCounts(findings []audit.Finding) []htmlRuleCount {
	at := map[string]int{}
	var out []htmlRuleCount
	for _, f := range findings {
		if _, ok := at[f.Rule]; !ok {
			at[f.Rule] = len(out)
			out = append(out, htmlRuleCount{ID: f.Rule, Name: f.Name, Anchor: b.anchor(f.Rule), Category: f.Category, Severity: f.Severity.String()})
		}
		out[at[f.Rule]].N++
	}
	sort.Slice(out, func(i, j int) bool { return out[i].ID < out[j].ID })
	return out
}

func htmlAbout(d *audit.DocumentReport) []htmlPart {
	about := []htmlPart{{Name: "File", Value: d.URI}}
	for _, p := range []htmlPart{
		{Name: "Reference", Value: d.Reference},
		{Name: "Source", Value: d.Source},
		{Name: "Language", Value: d.Lang},
		{Name: "Format", Value: d.Format},
		{Name: "Encoding", Value: d.Encoding},
	} {
		if p.Value != "" && p.Value != "und" {
			about = append(about, p)
		}
	}
	about = append(about, htmlPart{Name: "Paragraphs", Value: fmt.Sprint(len(d.Paragraphs)) + htmlLayout(d.Layout)})
	return about
}

// htmlSums names the texts by their content, in UTF-8.
func htmlSums(d *audit.DocumentReport) (sums []htmlPart) {
	for _, t := range []*text.Document{d.Article, d.ReferenceText, d.SourceText} {
		if t != nil {
			sums = append(sums, htmlPart{Name: t.URI, Value: htmlSum(t.Source)})
		}
	}
	return sums
}

func htmlLayout(l text.Layout) string {
	switch l {
	case text.Blank:
		return ", between blank lines"
	case text.Line:
		return ", one a line"
	}
	return ""
}

// htmlDir is the direction of a language's script; of an unknown one the text
// decides.
func htmlDir(lang string) string {
	tag, err := language.Parse(lang)
	if err != nil || tag == language.Und {
		return "auto"
	}
	script, _ := tag.Script()
	switch script.String() {
	case "Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg", "Mand", "Samr":
		return "rtl"
	}
	return "ltr"
}
