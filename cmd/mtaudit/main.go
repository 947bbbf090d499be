// Mtaudit audits machine-translated articles. Run “mtaudit help”.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	"mtaudit/cmd/internal/cli"
)

//go:generate go run ../internal/gendocs ../..

func main() {
	// A reader that has seen enough shall not kill the other reports: writing
	// gives an error instead.
	signal.Ignore(syscall.SIGPIPE)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	status := cli.Main(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(status)
}
