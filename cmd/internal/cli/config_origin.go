package cli

import (
	"fmt"
	"text/tabwriter"

	"mtaudit/cmd/internal/files"
)

// defaults say in words what holds where a key is in no file.
var defaults = map[string]string{
	"rules":               "all that are not in preview",
	"disable":             "none",
	"severity":            "those of the rules",
	"fail-on":             "major",
	"min-score":           "no limit",
	"min-paragraph-score": "no limit",
	"max-findings":        "no limit",
	"baseline":            files.BaselineName + ", if it is there",
	"ignore":              "nothing",
	"paragraphs":          "auto",
	"lang":                "detected",
	"score":               "“mtaudit config schema” describes it",
	"glossary":            "none",
	"judge":               "none: nothing is sent",
	"documents":           "none",
}

// configOrigin prints every key with its value and where that is from. Flags are
// not among them: they belong to one run of another command.
func (a *app) configOrigin(cfg files.Config) error {
	said, err := cfg.Settings()
	if err != nil {
		return err
	}
	w := tabwriter.NewWriter(a.stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "KEY\tVALUE\tFROM")
	row := func(key, value, from string) {
		fmt.Fprintf(w, "%s\t%s\t%s\n", printable(key), printable(value), printable(from))
	}
	for _, key := range files.Keys() {
		if v, ok := a.fromEnvironment(key); ok {
			row(key, v, variableOf(key))
			continue
		}
		n := 0
		for _, s := range said {
			if s.Top() == key {
				row(s.Key, s.Value, fmt.Sprintf("%s:%d", cfg.Path, s.Line))
				n++
			}
		}
		if n == 0 {
			row(key, defaults[key], "default")
		}
	}
	return w.Flush() // it returns the first error of all
}

// variableOf names the variable that goes before a key of the configuration, ""
// if there is none.
func variableOf(key string) string {
	for _, v := range variables {
		if v.key == key {
			return v.name
		}
	}
	return ""
}

func (a *app) fromEnvironment(key string) (value string, ok bool) {
	name := variableOf(key)
	if name == "" {
		return "", false
	}
	value = a.getenv(name)
	return value, value != ""
}
