package suppress

import (
	"fmt"
	"strings"

	"github.com/bmatcuk/doublestar/v4"

	"mtaudit/audit"
)

// An Ignore is an entry of ignore: in the configuration. What it leaves out
// stands for anything.
type Ignore struct {
	Path   string   `yaml:"path,omitempty" json:"path,omitempty" jsonschema:"Glob of articles, from this file's folder. Without it: all."`
	Rules  []string `yaml:"rules,omitempty" json:"rules,omitempty" jsonschema:"Rules, by ID or name. Without it: all."`
	Text   string   `yaml:"text,omitempty" json:"text,omitempty" jsonschema:"The words that a finding marks, as they stand in the article. Without it: any."`
	Reason string   `yaml:"reason" json:"reason" jsonschema:"Why this is no problem."`
}

// Validate returns an error for an entry that ignores everything, or gives no
// reason.
func (ig Ignore) Validate(checks []*audit.Check) error {
	if ig.Path == "" && len(ig.Rules) == 0 && ig.Text == "" {
		return fmt.Errorf("it ignores everything: give path, rules or text")
	}
	if strings.TrimSpace(ig.Reason) == "" {
		return fmt.Errorf("it has no reason: say why this is no problem, for whoever comes after you")
	}
	if !doublestar.ValidatePattern(ig.Path) {
		return fmt.Errorf("path %q is no glob", ig.Path)
	}
	for _, r := range ig.Rules {
		if err := audit.Known(checks, r); err != nil {
			return err
		}
	}
	return nil
}

// about reports whether the entry could be about an article.
func (ig Ignore) about(path string) bool {
	return ig.Path == "" || doublestar.MatchUnvalidated(ig.Path, path)
}

func (ig Ignore) matches(path string, f audit.Finding) bool {
	return ig.about(path) && (len(ig.Rules) == 0 || called(f, ig.Rules)) && (ig.Text == "" || ig.Text == f.At.Text)
}

// called reports whether a finding's rule is one of those named.
func called(f audit.Finding, rules []string) bool {
	for _, r := range rules {
		if (audit.Rule{ID: f.Rule, Name: f.Name}).Called(r) {
			return true
		}
	}
	return false
}

func (ig Ignore) unused() audit.Unused {
	var parts []string
	for _, p := range []struct{ key, value string }{{"path", ig.Path}, {"rules", strings.Join(ig.Rules, ", ")}, {"text", ig.Text}} {
		if p.value != "" {
			parts = append(parts, p.key+": "+p.value)
		}
	}
	return audit.Unused{Kind: configKind, Message: "ignore: (" + strings.Join(parts, "; ") + ") matches no finding"}
}
