package cli

import (
	"fmt"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// A variable of the environment stands for a flag that was not given.
type variable struct {
	name, flag string
	unless     string // a flag that says the opposite, or has no use for this one
	on         string // the command whose flag it is; "" for every command that has one
	key        string // of the configuration that it overrides; "" if there is none
	doc        string
}

var variables = []variable{
	{name: "MTAUDIT_CONFIG", flag: "config", unless: "no-config", doc: "configuration file, as --config"},
	{name: "MTAUDIT_BASELINE", flag: "baseline", unless: "no-baseline", key: "baseline", doc: "file of accepted findings, as --baseline"},
	{name: "MTAUDIT_FAIL_ON", flag: "fail-on", unless: "diff", key: "fail-on", doc: "severity that fails the run, as --fail-on"},
	{name: "MTAUDIT_FORMAT", flag: "format", unless: "diff", on: "audit", doc: "report formats, as --format; several are parted by commas"},
	{name: "MTAUDIT_CACHE_DIR", flag: "cache-dir", unless: "no-cache", doc: "folder that remembers what was found, as --cache-dir"},
}

// environment sets the flags of a command that were not given to what the
// environment says, so that a flag has the last word and the environment goes
// before the configuration file.
func (a *app) environment(cmd *cobra.Command, _ []string) error {
	for _, v := range variables {
		value := a.getenv(v.name)
		flag := v.of(cmd)
		if value == "" || flag == nil || flag.Changed || v.contradicted(cmd) {
			continue
		}
		if err := setFlag(flag, value); err != nil {
			return usagef("%s: %w", v.name, err)
		}
	}
	return nil
}

// of is the flag that the variable stands for, nil if the command has none.
func (v variable) of(cmd *cobra.Command) *pflag.Flag {
	if v.on != "" && v.on != cmd.Name() {
		return nil
	}
	return cmd.Flags().Lookup(v.flag)
}

func (v variable) contradicted(cmd *cobra.Command) bool {
	return v.unless != "" && cmd.Flags().Changed(v.unless)
}

// setFlag marks the flag as given, and names no flag in its error: nobody gave
// one.
func setFlag(flag *pflag.Flag, value string) error {
	values := []string{value}
	if flag.Value.Type() == "stringArray" {
		values = strings.Split(value, ",")
	}
	for _, one := range values {
		if err := flag.Value.Set(strings.TrimSpace(one)); err != nil {
			return err
		}
	}
	flag.Changed = true
	return nil
}

// environmentHelp is what “mtaudit help environment” tells.
func (a *app) environmentHelp() *cobra.Command {
	return &cobra.Command{
		Use:   "environment",
		Short: "The environment variables that mtaudit goes by",
		Long:  environmentLong(),
	}
}

func environmentLong() string {
	var b strings.Builder
	b.WriteString("A flag has the last word, then comes the environment, then the configuration file.\nAn empty variable is one that is not there.\n\n")
	w := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	for _, v := range variables {
		fmt.Fprintf(w, "    %s\t%s\n", v.name, v.doc)
	}
	for _, v := range [][2]string{
		{"MTAUDIT_DEBUG", "where a crash happened"},
		{"NO_COLOR", "no colours (no-color.org); --color goes before it"},
		{"FORCE_COLOR", "colours, unless it is 0; CLICOLOR_FORCE is the same"},
		{"CLICOLOR", "0: no colours, unless they are forced"},
		{"TERM", "dumb: no colours, unless they are forced"},
		{"COLUMNS", "width of reports, where the terminal's is unknown"},
		{"CI", "no line of progress"},
		{"GITHUB_ACTIONS", "colours in the log of the step; GITLAB_CI is the same"},
	} {
		fmt.Fprintf(w, "    %s\t%s\n", v[0], v[1])
	}
	if err := w.Flush(); err != nil {
		panic(err) // a strings.Builder takes everything
	}
	b.WriteString("\nReports hold no time of their making, so SOURCE_DATE_EPOCH changes nothing: the\nsame articles give the same bytes.")
	return b.String()
}
