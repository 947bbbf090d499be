package cli

import (
	"os"
	"strings"

	"github.com/spf13/cobra"

	"mtaudit/cmd/internal/files"
)

const rootLong = `mtaudit reads a machine-translated article, lines it up with a human reference
translation (and the source, if there is one), finds what is wrong with it and
scores every paragraph.

It finds names and titles that are spelt in several ways, words and phrases said
twice, sentences cut by false full stops, left-over shortcodes and markup, and,
with a reference, numbers and names that differ, passages left out and passages
made up.

Exit status: 0 nothing that fails the run, 1 findings at or above --fail-on or a
score below a limit, 2 wrong usage, configuration or input.`

const rootExample = `  Audit an article:
    mtaudit audit article.txt

  Hold it against a human translation:
    mtaudit audit article.txt --reference human.txt

  Look at one kind of problem:
    mtaudit explain name-variant

  Audit all articles of a project, as .mtaudit.yaml pairs them:
    mtaudit audit`

// root is the whole command.
func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:           "mtaudit",
		Short:         "Audit machine-translated articles",
		Long:          rootLong,
		Example:       rootExample,
		Version:       Version(),
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          cobra.ArbitraryArgs,
		RunE:          a.noCommand,

		PersistentPreRunE: a.environment,
	}
	root.SetVersionTemplate("mtaudit {{.Version}}\n")
	root.SetFlagErrorFunc(flagError)
	root.AddCommand(
		a.auditCommand(), a.baselineCommand(), a.rulesCommand(), a.explainCommand(), a.formatsCommand(),
		a.alignCommand(), a.scoreCommand(), a.namesCommand(), a.judgeCommand(), a.lspCommand(), a.configCommand(), a.versionCommand(),
		a.environmentHelp(),
	)
	root.SetHelpCommand(helpCommand())
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	for _, c := range root.Commands() {
		if c.Name() == "completion" {
			c.Args, c.RunE = cobra.ArbitraryArgs, a.noCommand // it would take a wrong shell without a word
		}
	}
	return root
}

func helpCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND]",
		Short: "Show how to use a command, with examples",
		RunE: func(cmd *cobra.Command, args []string) error {
			about, rest, err := cmd.Root().Find(args)
			if err != nil {
				return &usageError{err}
			}
			if len(rest) > 0 {
				return unknownCommand(about, rest[0])
			}
			about.InitDefaultHelpFlag()
			return about.Help()
		},
	}
}

// noCommand answers to a command that there is not.
func (a *app) noCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return cmd.Help()
	}
	return unknownCommand(cmd, args[0])
}

func unknownCommand(cmd *cobra.Command, name string) error {
	var known []string
	for _, c := range cmd.Commands() {
		if c.IsAvailableCommand() || c.Name() == "help" {
			known = append(known, c.Name())
		}
	}
	if _, err := os.Stat(name); err == nil && !cmd.HasParent() {
		return usagef("unknown command %q: to audit that file, say “mtaudit audit %s”", name, name)
	}
	if near := files.Nearest(name, known); near != "" {
		return usagef("unknown command %q: did you mean %q?", name, near)
	}
	return usagef("unknown command %q: want one of %s", name, strings.Join(known, ", "))
}
