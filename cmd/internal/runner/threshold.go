package runner

import (
	"fmt"
	"slices"
	"strings"

	"mtaudit/audit"
)

// A Threshold is the severity from which on a finding fails the run. The zero
// value leaves it at the default, [audit.Major].
type Threshold uint8

// Never is the threshold that no finding reaches. Those below it are the
// severities.
const Never = Threshold(audit.Critical) + 1

// Thresholds lists the names, strictest last, then "never".
func Thresholds() []string {
	names := slices.Clone(audit.Severities())
	slices.Reverse(names)
	return append(names, "never")
}

func (t Threshold) String() string {
	if t == Never {
		return "never"
	}
	return audit.Severity(t.orDefault()).String()
}

func (t Threshold) orDefault() Threshold {
	if t == 0 {
		return Threshold(audit.Major)
	}
	return t
}

// MarshalText makes thresholds readable in YAML.
func (t Threshold) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// UnmarshalText reads a severity or "never".
func (t *Threshold) UnmarshalText(b []byte) error {
	if string(b) == "never" {
		*t = Never
		return nil
	}
	var s audit.Severity
	if err := s.UnmarshalText(b); err != nil {
		return fmt.Errorf("unknown threshold %q: want one of %s", b, strings.Join(Thresholds(), ", "))
	}
	*t = Threshold(s)
	return nil
}
