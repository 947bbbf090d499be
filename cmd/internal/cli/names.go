package cli

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"mtaudit/audit/names"
	"mtaudit/cmd/internal/files"
)

func (a *app) namesCommand() *cobra.Command {
	cmd := &cobra.Command{Args: cobra.ArbitraryArgs}
	a.namesFlags(cmd)
	cmd.AddCommand(a.matchCommand())
	return cmd
}

const matchLong = `Say whether two spellings in Latin script are one name, as the audit does:
Boon Yang and Boonyang, Hsia and Xia, Yevgeny Orlov and Orlov, E.

The score goes from 0, certainly two names, to 1; at 0.5 or more they are the
same. With --tsv, each line of a file has two names with a tab between, and is
answered by a line with both, the score and "same" or "different".`

func (a *app) matchCommand() *cobra.Command {
	tsv := ""
	cmd := &cobra.Command{
		Use:   "match A B",
		Short: "Say whether two spellings are one name, and why",
		Long:  matchLong,
		Example: `  mtaudit names match "Hsia Li-yen" "Xia Liyan"
  cut -f 2,3 pairs.tsv | mtaudit names match --tsv -`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if tsv != "" {
				if len(args) > 0 {
					return usagef("match takes two names or --tsv, not both")
				}
				return a.matchFile(tsv)
			}
			if len(args) != 2 {
				return usagef("match takes two names; got %d", len(args))
			}
			return matchPair(a.stdout, args[0], args[1])
		},
	}
	cmd.Flags().StringVar(&tsv, "tsv", "", "compare the pairs in a `FILE` of two tab-separated columns; - is standard input")
	return cmd
}

// matchPair tells what two names are to each other, and why.
func matchPair(w io.Writer, a, b string) error {
	j := names.Match(a, b)
	var out strings.Builder
	fmt.Fprintf(&out, "%.3f  %s\n", j.Score, verdict(j))
	for _, why := range j.Why {
		fmt.Fprintf(&out, "  %s\n", printable(why))
	}
	_, err := io.WriteString(w, out.String())
	return err
}

func verdict(j names.Judgement) string {
	if j.Same {
		return "same"
	}
	return "different"
}

// matchFile answers each line of a file of pairs.
func (a *app) matchFile(name string) error {
	raw, err := files.Read(name)
	if name == files.Stdin {
		raw, err = files.Input(a.stdin)()
	}
	if err != nil {
		return err
	}
	out := bufio.NewWriter(a.stdout)
	n := 0
	for line := range bytes.Lines(raw) {
		n++
		cells := strings.Split(strings.TrimRight(string(line), "\r\n"), "\t")
		if len(cells) != 2 {
			return errors.Join(out.Flush(), fmt.Errorf("%s:%d: %d cells, want two names with a tab between", name, n, len(cells)))
		}
		j := names.Match(cells[0], cells[1])
		fmt.Fprintf(out, "%s\t%s\t%.4f\t%s\n", cells[0], cells[1], j.Score, verdict(j))
	}
	return out.Flush()
}
