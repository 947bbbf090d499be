package cli

import (
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"mtaudit/audit"
)

func (a *app) explainCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "explain RULE…",
		Short: "Explain a rule, with examples",
		Long:  "Explain rules, by ID or name: what each finds, what it leaves alone, what to do\nabout it, how well it was measured to do, and examples. The text is Markdown.",
		Example: `  mtaudit explain MT201
  mtaudit explain number-mismatch omitted-passage`,
		Args:              takes(cobra.MinimumNArgs(1), "one or more rules"),
		ValidArgsFunction: completeRules,
		RunE: func(_ *cobra.Command, names []string) error {
			for i, name := range names {
				if err := audit.Known(allChecks(), name); err != nil {
					return err
				}
				if i > 0 {
					fmt.Fprintln(a.stdout)
				}
				if _, err := io.WriteString(a.stdout, ruleCalled(name).Markdown()); err != nil {
					return err
				}
			}
			return nil
		},
	}
}

func ruleCalled(name string) audit.Rule {
	all := rules()
	return all[slices.IndexFunc(all, func(r audit.Rule) bool { return r.Called(name) })]
}

func completeRules(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	var out []string
	for _, r := range rules() {
		out = append(out, r.Name+"\t"+r.Title, r.ID+"\t"+r.Title)
	}
	return out, cobra.ShellCompDirectiveNoFileComp
}
