package reports

import (
	"github.com/fatih/color"

	"mtaudit/audit"
)

// paint colours text, or leaves it as it is. Colour never carries meaning of
// its own: the word is always there too.
type paint bool

func (p paint) as(s string, attributes ...color.Attribute) string {
	if !p || s == "" {
		return s
	}
	c := color.New(attributes...)
	c.EnableColor() // whatever the environment of the process says
	return c.Sprint(s)
}

var severityColors = [...][]color.Attribute{
	audit.Neutral:  {color.FgCyan},
	audit.Minor:    {color.FgBlue, color.Bold},
	audit.Major:    {color.FgYellow, color.Bold},
	audit.Critical: {color.FgRed, color.Bold},
}

func (p paint) severity(s audit.Severity, word string) string {
	return p.as(word, severityColors[s]...)
}

func (p paint) bold(s string) string { return p.as(s, color.Bold) }
func (p paint) dim(s string) string  { return p.as(s, color.Faint) }
func (p paint) good(s string) string { return p.as(s, color.FgGreen, color.Bold) }
func (p paint) bad(s string) string  { return p.as(s, color.FgRed, color.Bold) }
