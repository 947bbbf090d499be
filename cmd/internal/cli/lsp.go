package cli

import (
	"os"
	"path/filepath"
	"runtime/debug"

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

An editor may set mtaudit.run (“onType” or “onSave”) and mtaudit.rulePages, which
mean what the flags mean, in its initialization options or its configuration.

Exit status: 0 if the editor ended the session as it should, else 1.`

// lspGarbage is how much may lie about, in percent of what is in use, before it is
// collected. An editor's server is there all day beside other programs, so it takes
// less room than a command that is soon gone, at a little more work; GOGC overrules.
const lspGarbage = 40

func (a *app) lspCommand() *cobra.Command {
	run, settings := string(lsp.OnType), lsp.Settings{}
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
			settings.Run = lsp.Run(run)
			if err := settings.Validate(); err != nil {
				return usagef("--rule-pages: %w", err)
			}
			if os.Getenv("GOGC") == "" {
				debug.SetGCPercent(lspGarbage)
			}
			if !lsp.Serve(cmd.Context(), a.stdin, a.stdout, lsp.Options{
				Tool: audit.Tool{Name: "mtaudit", Version: Version()}, Checks: checks.All, Log: a.stderr,
				Pages: pagesFolder(), Settings: settings,
			}) {
				return errFound
			}
			return nil
		},
	}
	cmd.Flags().Var(&oneOf{&run, []string{string(lsp.OnType), string(lsp.OnSave)}}, "run", "audit what is typed (onType) or only what is saved (onSave), unless the editor's own setting mtaudit.run says otherwise")
	cmd.Flags().StringVar(&settings.RulePages, "rule-pages", "", "link findings to the rules' pages at this `address`, each under its ID, as https://example.org/rules; else to pages in the user's cache folder")
	complete(cmd, "run", string(lsp.OnType), string(lsp.OnSave))
	cmd.Flags().Bool("stdio", true, "use standard input and output, as some editors insist on saying")
	return cmd
}

// pagesFolder is where the pages of rules are written to, "" if there is no such
// place.
func pagesFolder() string {
	dir, err := os.UserCacheDir()
	if err != nil {
		return "" // then findings have no links
	}
	return filepath.Join(dir, "mtaudit")
}
