package cli

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"mtaudit/audit"
)

// rules lists the rules of all checks, by ID.
func rules() []audit.Rule {
	var all []audit.Rule
	for _, c := range allChecks() {
		all = append(all, c.Rule)
	}
	slices.SortFunc(all, func(a, b audit.Rule) int { return strings.Compare(a.ID, b.ID) })
	return all
}

// ruleNames lists what --rules and --disable take.
func ruleNames() []string {
	var names []string
	for _, r := range rules() {
		names = append(names, r.ID, r.Name)
	}
	return names
}

func (a *app) rulesCommand() *cobra.Command {
	format := "table"
	cmd := &cobra.Command{
		Use:   "rules",
		Short: "List the rules",
		Long:  "List the rules: ID, name, what each finds, its MQM category and severity.\nRules in preview run only if named with --rules.",
		Example: `  mtaudit rules
  mtaudit rules --format json | jq -r '.[].id'`,
		Args: takes(cobra.NoArgs, "no arguments"),
		RunE: func(*cobra.Command, []string) error {
			switch format {
			case "json":
				return a.json(rules())
			case "markdown":
				return ruleMarkdown(a.stdout, rules())
			}
			return ruleTable(a.stdout, rules())
		},
	}
	formatFlag(cmd, &format, "as a table, json or markdown", "table", "json", "markdown")
	return cmd
}

func ruleTable(to io.Writer, rules []audit.Rule) error {
	w := tabwriter.NewWriter(to, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "ID\tNAME\tSEVERITY\tCATEGORY\tWHAT IT FINDS")
	for _, r := range rules {
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\n", r.ID, r.Name, severity(r), r.Category, r.Title)
	}
	return w.Flush() // it returns the first error of all
}

func severity(r audit.Rule) string {
	if r.Preview {
		return r.Severity.String() + ", preview"
	}
	return r.Severity.String()
}

func ruleMarkdown(to io.Writer, rules []audit.Rule) error {
	w := bufio.NewWriter(to)
	fmt.Fprint(w, "| ID | Name | What it finds | MQM category | Severity |\n| --- | --- | --- | --- | --- |\n")
	for _, r := range rules {
		fmt.Fprintf(w, "| %s | `%s` | %s | %s | %s |\n", r.ID, r.Name, cell(r.Title), r.Category, severity(r))
	}
	return w.Flush()
}

// cell escapes what would end a cell of a Markdown table.
func cell(s string) string {
	return strings.NewReplacer("|", `\|`, "\n", " ").Replace(s)
}
