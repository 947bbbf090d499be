package cli

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"mtaudit/cmd/internal/files"
)

// formatFlag is a flag --format that takes one of a few words.
func formatFlag(cmd *cobra.Command, p *string, usage string, words ...string) {
	cmd.Flags().Var(&oneOf{p, words}, "format", usage)
	complete(cmd, "format", words...)
}

// oneOf is the value of a choice.
type oneOf struct {
	p     *string
	words []string
}

func (o *oneOf) String() string { return *o.p }
func (o *oneOf) Type() string   { return "word" }

// Set takes one of the words, and names the nearest to what is none.
func (o *oneOf) Set(s string) error {
	if !slices.Contains(o.words, s) {
		return unknownWord(s, o.words)
	}
	*o.p = s
	return nil
}

// unknownWord says that a word is none of those known.
func unknownWord(word string, known []string) error {
	if near := files.Nearest(word, known); near != "" {
		return fmt.Errorf("%q is unknown: did you mean %q?", word, near)
	}
	return fmt.Errorf("%q is unknown: want one of %s", word, strings.Join(known, ", "))
}

// complete offers words for the value of a flag.
func complete(cmd *cobra.Command, flag string, words ...string) {
	err := cmd.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp))
	if err != nil {
		panic(err) // no such flag
	}
}

// flagError words what is wrong with a flag, and which one was meant.
func flagError(cmd *cobra.Command, err error) error {
	var missing *pflag.NotExistError
	var invalid *pflag.InvalidValueError
	switch {
	case errors.As(err, &missing) && missing.GetSpecifiedShortnames() == "":
		return unknownFlag(cmd, missing.GetSpecifiedName())
	case errors.As(err, &invalid):
		var number *strconv.NumError
		if errors.As(err, &number) {
			return usagef("--%s: %q is no number", invalid.GetFlag().Name, invalid.GetValue())
		}
		return usagef("--%s: %w", invalid.GetFlag().Name, errors.Unwrap(invalid))
	}
	return &usageError{err}
}

func unknownFlag(cmd *cobra.Command, name string) error {
	var known []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { known = append(known, f.Name) })
	if near := files.Nearest(name, known); near != "" {
		return usagef("unknown flag --%s: did you mean --%s?", name, near)
	}
	return usagef("unknown flag --%s", name)
}

// takes wants so many arguments, and else says what the command takes.
func takes(check cobra.PositionalArgs, what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if check(cmd, args) != nil {
			return usagef("%s takes %s; got %d", cmd.Name(), what, len(args))
		}
		return nil
	}
}
