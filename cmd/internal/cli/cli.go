// Package cli is the mtaudit command line, a file per subcommand.
//
// # Exit statuses
//
// 0: nothing found that fails the run. 1: findings at or above the threshold, or
// a gate missed. 2: the command, its configuration or its input is wrong, or the
// program is. Nothing else ends with 1, so that a pipeline can tell a bad article
// from a bad set-up. Where both hold, it is 2: what could not be audited may be
// worse than what was.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"runtime/debug"
	"syscall"

	"github.com/spf13/cobra"

	"mtaudit/audit"
)

// The exit statuses, part of the command's interface.
const (
	Clean   = 0
	Found   = 1
	Trouble = 2
)

// errFound ends a run that worked and found something.
var errFound = errors.New("findings")

// errReported ends a run whose errors have been told already.
var errReported = errors.New("errors, told already")

// An app is one run of the program: its streams and its environment.
type app struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	getenv         func(string) string
	transport      http.RoundTripper // of the judge; nil: the network
}

// Main runs the command and returns its exit status.
func Main(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) (status int) {
	a := &app{stdin: stdin, stdout: stdout, stderr: stderr, getenv: os.Getenv}
	defer a.rescue(&status)
	root := a.root()
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	cmd, err := root.ExecuteContextC(ctx)
	return a.status(cmd, err)
}

// status tells an error, unless it has been told, and turns it into a status.
func (a *app) status(cmd *cobra.Command, err error) int {
	var usage *usageError
	switch {
	case err == nil:
		return Clean
	case errors.Is(err, errFound):
		return Found
	case errors.Is(err, errReported):
	case errors.Is(err, syscall.EPIPE):
		// Who read our output has seen enough, as "head" does: no reason to complain.
	case errors.Is(err, context.Canceled):
		a.tell(errors.New("interrupted"))
	case errors.As(err, &usage):
		a.tell(err)
		fmt.Fprintf(a.stderr, "“%s --help” shows how to use it.\n", cmd.CommandPath())
	default:
		a.tell(err)
	}
	return Trouble
}

// rescue turns a crash into status 2 and asks for a report.
func (a *app) rescue(status *int) {
	v := recover()
	if v == nil {
		return
	}
	fmt.Fprintf(a.stderr, "mtaudit: internal error: %v\nThis is a bug in mtaudit %s. Please report it with the command and, if you can, the files;\nset MTAUDIT_DEBUG=1 to see where it happened.\n", v, Version())
	a.stack(debug.Stack())
	*status = Trouble
}

// tell writes each of the errors joined in err on a line of its own.
func (a *app) tell(err error) {
	if many, ok := err.(interface{ Unwrap() []error }); ok {
		for _, one := range many.Unwrap() {
			a.tell(one)
		}
		return
	}
	fmt.Fprintf(a.stderr, "mtaudit: %s\n", printable(err.Error()))
	var crash *audit.PanicError
	if errors.As(err, &crash) {
		fmt.Fprintln(a.stderr, "mtaudit: this is a bug in mtaudit: please report it; MTAUDIT_DEBUG=1 shows where it happened")
		a.stack(crash.Stack)
	}
}

func (a *app) stack(stack []byte) {
	if a.getenv("MTAUDIT_DEBUG") != "" {
		_, _ = a.stderr.Write(stack) // there is nowhere to complain if it fails
	}
}

// A usageError is a mistake in the command itself.
type usageError struct{ error }

func (e *usageError) Unwrap() error { return e.error }

func usagef(format string, args ...any) error {
	return &usageError{fmt.Errorf(format, args...)}
}
