package cli

import (
	"bufio"
	"fmt"
	"io"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"mtaudit/reports"
)

func formatNames() []string {
	var names []string
	for _, f := range reports.All {
		names = append(names, f.Name)
	}
	return names
}

func (a *app) formatsCommand() *cobra.Command {
	format := "table"
	cmd := &cobra.Command{
		Use:   "formats",
		Short: "List the report formats",
		Long:  "List the formats that “mtaudit audit --format” takes.",
		Example: `  mtaudit formats
  mtaudit audit article.txt --format full --format html=report.html --format sarif=report.sarif`,
		Args: takes(cobra.NoArgs, "no arguments"),
		RunE: func(*cobra.Command, []string) error {
			switch format {
			case "json":
				return a.json(formatList())
			case "markdown":
				return formatMarkdown(a.stdout)
			}
			return formatTable(a.stdout)
		},
	}
	formatFlag(cmd, &format, "as a table, json or markdown", "table", "json", "markdown")
	return cmd
}

func formatList() (list []map[string]string) {
	for _, f := range reports.All {
		list = append(list, map[string]string{"name": f.Name, "doc": f.Doc, "columns": f.Columns})
	}
	return list
}

func formatTable(to io.Writer) error {
	w := tabwriter.NewWriter(to, 0, 0, 2, ' ', 0)
	for _, f := range reports.All {
		fmt.Fprintf(w, "%s\t%s\n", f.Name, f.Doc)
	}
	return w.Flush()
}

func formatMarkdown(to io.Writer) error {
	w := bufio.NewWriter(to)
	fmt.Fprint(w, "| Format | What it is | Columns count |\n| --- | --- | --- |\n")
	for _, f := range reports.All {
		fmt.Fprintf(w, "| `%s` | %s | %s |\n", f.Name, cell(f.Doc), cell(f.Columns))
	}
	return w.Flush()
}
