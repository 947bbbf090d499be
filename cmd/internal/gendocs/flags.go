package main

import (
	"fmt"
	"strings"

	"github.com/spf13/pflag"
)

// flags is a Markdown table of flags, in the order of their help.
func flags(fs *pflag.FlagSet) string {
	var b strings.Builder
	b.WriteString("| Flag | What it does |\n| --- | --- |\n")
	fs.VisitAll(func(f *pflag.Flag) {
		if f.Hidden || f.Name == "help" {
			return
		}
		value, usage := pflag.UnquoteUsage(f)
		if value == "count" {
			value = ""
		}
		fmt.Fprintf(&b, "| `%s` | %s%s |\n", spelling(f, value), strings.ReplaceAll(usage, "|", `\|`), preset(f))
	})
	return b.String()
}

func spelling(f *pflag.Flag, value string) string {
	s := strings.TrimSpace("--" + f.Name + " " + value)
	if f.Shorthand != "" {
		s = "-" + f.Shorthand + ", " + s
	}
	return s
}

// preset is the default, where the usage does not say it.
func preset(f *pflag.Flag) string {
	switch f.DefValue {
	case "", "0", "false", "[]":
		return ""
	}
	return " (default: " + f.DefValue + ")"
}
