package reports

import (
	"slices"
	"strings"

	"mtaudit/audit"
)

// A sarifCatalog holds what results refer to by index: the rules, and the MQM
// categories that these are about.
type sarifCatalog struct {
	Options
	rules      []audit.Rule
	categories []string // sorted
}

// newSarifCatalog takes the report's rules, and what little is known of rules
// that only findings name, as in a report that was cut down.
func newSarifCatalog(r *audit.Report, o Options) *sarifCatalog {
	c := &sarifCatalog{Options: o, rules: slices.Clone(r.Rules)}
	for _, d := range r.Documents {
		for _, f := range d.Findings {
			if c.ruleIndex(f.Rule) < 0 {
				c.rules = append(c.rules, audit.Rule{ID: f.Rule, Name: f.Name, Title: f.Name, Category: f.Category, Severity: f.Severity})
			}
			c.categories = append(c.categories, f.Category)
		}
	}
	for _, rule := range c.rules {
		c.categories = append(c.categories, rule.Category)
	}
	slices.Sort(c.categories)
	c.categories = slices.Compact(c.categories)
	c.categories = slices.DeleteFunc(c.categories, func(s string) bool { return s == "" })
	return c
}

func (c *sarifCatalog) ruleIndex(id string) int {
	return slices.IndexFunc(c.rules, func(r audit.Rule) bool { return r.ID == id })
}

// maxDescription is what GitHub takes of a description, in characters.
const maxDescription = 1024

func (c *sarifCatalog) sarifRules() []sarifRule {
	rules := make([]sarifRule, len(c.rules))
	for i, r := range c.rules {
		why := strings.TrimSpace(r.Why)
		if why == "" {
			why = r.Title
		}
		rules[i] = sarifRule{
			ID:                   r.ID,
			Name:                 r.Name,
			ShortDescription:     sarifText{Text: shorten(r.Title, maxDescription)},
			FullDescription:      sarifText{Text: shorten(why, maxDescription)},
			Help:                 sarifText{Text: why, Markdown: r.Markdown()},
			DefaultConfiguration: sarifConfiguration{sarifLevels[r.Severity]},
			Relationships:        c.relationships(r.Category),
			Properties:           sarifRuleProperties{Tags: sarifTags(r.Category), Problem: problemSeverities[r.Severity], Category: r.Category, Severity: r.Severity.String()},
		}
	}
	return rules
}

// problemSeverities are GitHub's own words for what sarifLevels says.
var problemSeverities = [...]string{"recommendation", audit.Neutral: "recommendation", audit.Minor: "warning", audit.Major: "error", audit.Critical: "error"}

// shorten cuts text to a number of code points, visibly.
func shorten(s string, runes int) string {
	r := []rune(s)
	if len(r) <= runes {
		return s
	}
	return string(r[:runes-1]) + "…"
}

// sarifTags are the category and the dimension it belongs to.
func sarifTags(category string) []string {
	tags := []string{"mqm"}
	if dimension, _, ok := strings.Cut(category, "/"); ok {
		tags = append(tags, dimension)
	}
	if category != "" {
		tags = append(tags, category)
	}
	return tags
}

// mqm is the taxonomy as components refer to it.
var mqm = sarifComponent{Name: "MQM", GUID: "5f6d1d52-5b6c-4d0e-9c55-6a1f0f3b7a20"}

func (c *sarifCatalog) taxa(category string) []sarifReference {
	i, ok := slices.BinarySearch(c.categories, category)
	if !ok {
		return nil
	}
	return []sarifReference{{ID: category, Index: i, ToolComponent: &mqm}}
}

func (c *sarifCatalog) relationships(category string) (list []sarifRelationship) {
	for _, t := range c.taxa(category) {
		list = append(list, sarifRelationship{Target: t, Kinds: []string{"superset"}})
	}
	return list
}

func (c *sarifCatalog) taxonomies() []sarifTaxonomy {
	if len(c.categories) == 0 {
		return nil
	}
	t := sarifTaxonomy{
		Name: mqm.Name, GUID: mqm.GUID, Version: "2.0", Organization: "MQM Council",
		ShortDescription: sarifText{Text: "Multidimensional Quality Metrics: the error types of translations."},
	}
	for _, category := range c.categories {
		t.Taxa = append(t.Taxa, sarifTaxon{ID: category, ShortDescription: sarifText{Text: strings.ReplaceAll(category, "/", ": ")}})
	}
	return []sarifTaxonomy{t}
}
