package cli

import (
	"github.com/spf13/cobra"

	"mtaudit/audit"
	"mtaudit/audit/checks"
	"mtaudit/cmd/internal/lsp"
)

const lspLong = `Serve an editor over standard input and output, by the Language Server Protocol.

Editors start this command themselves: name it as the server for the files that
you write articles in. Articles are paired with references, and rules, glossary
and accepted findings are taken, from the nearest .mtaudit.yaml, so that the editor
shows what “mtaudit audit” finds. What goes wrong is logged to standard error.

Exit status: 0 if the editor ended the session as it should, else 1.`

func (a *app) lspCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "lsp",
		Short: "Serve an editor (Language Server Protocol)",
		Long:  lspLong,
		Example: `  In Emacs:
    (add-to-list 'eglot-server-programs '((text-mode markdown-mode) . ("mtaudit" "lsp")))

  In Helix, languages.toml:
    [language-server.mtaudit]
    command = "mtaudit"
    args = ["lsp"]`,
		Args: takes(cobra.NoArgs, "no arguments"),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if !lsp.Serve(cmd.Context(), a.stdin, a.stdout, lsp.Options{
				Tool: audit.Tool{Name: "mtaudit", Version: Version()}, Checks: checks.All, Log: a.stderr,
			}) {
				return errFound
			}
			return nil
		},
	}
	cmd.Flags().Bool("stdio", true, "use standard input and output, as some editors insist on saying")
	return cmd
}
