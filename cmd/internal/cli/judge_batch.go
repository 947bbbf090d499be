package cli

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"mtaudit/audit/judge"
	"mtaudit/cmd/internal/files"
	"mtaudit/cmd/internal/ledger"
)

func (a *app) judgeExportCommand() *cobra.Command {
	f := auditFlags{judge: judgeFlags{mode: judgePlan}}
	cmd := &cobra.Command{
		Use:     "export-batch [FILE…]",
		Short:   "Write what the judge would ask, for a batch API",
		Long:    "Write the requests that the ledger does not answer to standard output, one JSON\nobject a line, as batch APIs take them. Nothing is sent; to hand the file to a\nprovider is to send the articles there. “import-batch” takes in the answers.",
		Example: "  mtaudit judge export-batch news/ > batch.jsonl",
		RunE: func(cmd *cobra.Command, names []string) error {
			f.changed = cmd.Flags().Changed
			j, err := a.gather(cmd.Context(), &f, names)
			if err != nil {
				return err
			}
			return judge.WriteBatch(a.stdout, j.collector.Requests())
		},
	}
	f.registerInput(cmd)
	f.judge.registerModel(cmd.Flags())
	return cmd
}

func (a *app) judgeImportCommand() *cobra.Command {
	var path string
	cmd := &cobra.Command{
		Use:     "import-batch RESULTS…",
		Short:   "Take in the answers of a batch API",
		Long:    "Add the results of a batch to the ledger, in whatever order they are. Those that\nfailed are told, and asked for again by the next run.",
		Example: "  mtaudit judge import-batch results.jsonl\n  mtaudit judge replay news/",
		Args:    takes(cobra.MinimumNArgs(1), "one or more files of results"),
		RunE: func(_ *cobra.Command, names []string) error {
			cfg, err := loadConfig("")
			if err != nil {
				return err
			}
			f := judgeFlags{ledger: path}
			return a.importBatch(f.ledgerPath(cfg), names)
		},
	}
	cmd.Flags().StringVar(&path, "judge-ledger", "", "`FILE` that keeps the answers (default: "+ledgerName+" beside the configuration)")
	return cmd
}

func (a *app) importBatch(path string, names []string) (err error) {
	l, err := ledger.Open(path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, l.Close()) }()
	taken, failed := 0, 0
	for _, name := range names {
		raw, err := files.Read(name)
		if err != nil {
			return err
		}
		for line, err := range judge.ReadBatch(raw) {
			if err != nil {
				failed++
				a.tell(fmt.Errorf("%s: %w", name, err))
				continue
			}
			if err := l.Note(line); err != nil {
				return err
			}
			taken++
		}
	}
	if _, err := fmt.Fprintf(a.stdout, "%d answers taken in, %d failed\n", taken, failed); err != nil {
		return err
	}
	if failed > 0 {
		return errReported
	}
	return nil
}
