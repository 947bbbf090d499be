// Package audit checks machine-translated articles. An [Engine] runs [Check]
// values over a document, each through a [Pass]; they report a [Finding] for
// every problem, and all of it comes together in a [Report]. The package does no
// input or output: bytes come in as arguments and leave through package reports.
package audit

import (
	"fmt"
	"slices"
	"strings"
)

// Severity follows MQM.
type Severity uint8

// The MQM severities, in rising order. Zero means that a finding leaves it to
// its rule.
const (
	Neutral Severity = iota + 1
	Minor
	Major
	Critical
)

var severityNames = [...]string{"", Neutral: "neutral", Minor: "minor", Major: "major", Critical: "critical"}

// Severities lists the names, in rising order.
func Severities() []string { return severityNames[Neutral:] }

func (s Severity) String() string { return severityNames[s] }

// MarshalText makes severities readable in JSON.
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads what MarshalText wrote.
func (s *Severity) UnmarshalText(b []byte) error {
	for i, name := range severityNames {
		if i > 0 && name == string(b) {
			*s = Severity(i)
			return nil
		}
	}
	return fmt.Errorf("unknown severity %q: want one of %s", b, strings.Join(Severities(), ", "))
}

// A Rule is everything said about a kind of problem. It is written once and
// shown by "mtaudit explain", the README, SARIF, HTML and the editor.
type Rule struct {
	ID       string    `json:"id"`       // "MT301": stable, never given to another rule
	Name     string    `json:"name"`     // "number-mismatch": reads well after "allow"
	Title    string    `json:"title"`    // one line, no full stop
	Why      string    `json:"why"`      // Markdown: what goes wrong, what the rule leaves alone, and what to do
	Category string    `json:"category"` // MQM: "accuracy/mistranslation"
	Severity Severity  `json:"severity"` // unless the configuration says otherwise
	Since    string    `json:"since"`
	Langs    []string  `json:"langs,omitempty"`    // languages of the articles that it holds for, as "en"; none: all
	Preview  bool      `json:"preview,omitempty"`  // off unless asked for by name
	Measured string    `json:"measured,omitempty"` // Markdown: precision and recall, and on what
	Examples []Example `json:"examples"`           // shown to readers, and run as tests
}

// For reports whether the rule holds for articles in a language, by its BCP 47
// tag. A language that could not be told is no reason against.
func (r Rule) For(lang string) bool {
	base, _, _ := strings.Cut(strings.ToLower(lang), "-")
	return len(r.Langs) == 0 || base == "und" || slices.Contains(r.Langs, base)
}

// An Example is a passage that breaks a rule and the same passage put right.
type Example struct {
	Format    string `json:"format,omitempty"`   // of both passages, as "markdown"; none: plain text
	Glossary  string `json:"glossary,omitempty"` // as CSV
	Source    string `json:"source,omitempty"`
	Reference string `json:"reference,omitempty"`
	Bad       string `json:"bad"`
	Good      string `json:"good"`
}

// Markdown renders the rule's page.
func (r Rule) Markdown() string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s (%s)\n\n%s.\n\n%s · %s · since %s", r.Name, r.ID, r.Title, r.Category, r.Severity, r.Since)
	if len(r.Langs) > 0 {
		fmt.Fprintf(&b, " · for articles in %s", strings.Join(r.Langs, ", "))
	}
	if r.Preview {
		b.WriteString(" · preview: runs only if named with --rules")
	}
	fmt.Fprintf(&b, "\n\n%s\n", strings.TrimSpace(r.Why))
	if r.Measured != "" {
		fmt.Fprintf(&b, "\n## Measured\n\n%s\n", strings.TrimSpace(r.Measured))
	}
	for _, e := range r.Examples {
		b.WriteString("\n## Example\n")
		passage := quoted
		if e.Format != "" {
			passage = code // its marks are what it is about
		}
		for _, part := range []struct{ head, body string }{{"Glossary", code(e.Glossary)}, {"Source", quoted(e.Source)}, {"Reference", quoted(e.Reference)}, {"Bad", passage(e.Bad)}, {"Good", passage(e.Good)}} {
			if part.body != "" {
				fmt.Fprintf(&b, "\n%s:\n\n%s\n", part.head, part.body)
			}
		}
	}
	return b.String()
}

// quoted is a Markdown block quotation, line by line; nothing of nothing.
func quoted(s string) string { return lines("> ", s) }

// code is a Markdown code block.
func code(s string) string { return lines("    ", strings.TrimSuffix(s, "\n")) }

func lines(prefix, s string) string {
	if s == "" {
		return ""
	}
	return prefix + strings.ReplaceAll(s, "\n", "\n"+prefix)
}
