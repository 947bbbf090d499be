// Command genman prints the manual page mtaudit(1), in the man macros of troff:
// every command with what it says of itself, so that page and program cannot
// differ.
package main

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"os"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"mtaudit/cmd/internal/cli"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("genman: ")
	if err := write(os.Stdout, cli.Command()); err != nil {
		log.Fatal(err)
	}
}

// write prints the page of a whole command.
func write(w io.Writer, root *cobra.Command) error {
	p := page{bufio.NewWriter(w)}
	p.line(`.TH MTAUDIT 1 "" "mtaudit %s" "User Commands"`, troff(root.Version))
	p.line(".SH NAME\n%s \\- %s", root.Name(), troff(root.Short))
	p.line(".SH SYNOPSIS\n.B mtaudit\n.I COMMAND\n.RI [ ARGUMENT ...]")
	p.line(".SH DESCRIPTION")
	p.prose(root.Long)
	p.line(".SH COMMANDS")
	for _, c := range root.Commands() {
		p.command(c)
	}
	for _, c := range root.Commands() {
		if c.IsAdditionalHelpTopicCommand() {
			p.line(".SH %s", strings.ToUpper(troff(c.Name())))
			p.prose(c.Long)
		}
	}
	p.line(".SH EXIT STATUS\n.TP\n.B 0\nnothing that fails the run\n.TP\n.B 1\nfindings at or above the threshold, or a limit missed\n.TP\n.B 2\nwrong usage, configuration or input")
	return p.Flush()
}

type page struct{ *bufio.Writer }

func (p page) line(format string, args ...any) { fmt.Fprintf(p, format+"\n", args...) }

// command prints one command and those below it.
func (p page) command(c *cobra.Command) {
	if !c.IsAvailableCommand() {
		return
	}
	p.line(".SS %s", troff(c.UseLine()))
	p.prose(firstOf(c.Long, c.Short))
	c.LocalNonPersistentFlags().VisitAll(p.flag)
	if c.Example != "" {
		p.line(".PP\nExamples:")
		p.verbatim(c.Example)
	}
	for _, sub := range c.Commands() {
		p.command(sub)
	}
}

func (p page) flag(f *pflag.Flag) {
	name, usage := pflag.UnquoteUsage(f)
	head := "--" + f.Name
	if f.Shorthand != "" {
		head = "-" + f.Shorthand + ", " + head
	}
	p.line(".TP\n.BR %s\n%s", strings.TrimSpace(`"`+troff(head)+`" " `+troff(name)+`"`), troff(usage))
}

// prose prints paragraphs; indented lines stand as they are.
func (p page) prose(s string) {
	for i, part := range strings.Split(strings.TrimSpace(s), "\n\n") {
		if i > 0 {
			p.line(".PP")
		}
		if strings.HasPrefix(part, " ") || strings.HasPrefix(part, "\t") {
			p.verbatim(part)
			continue
		}
		p.line("%s", troff(part))
	}
}

func (p page) verbatim(s string) { p.line(".nf\n%s\n.fi", troff(s)) }

func firstOf(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// troff writes text so that nothing of it is a request or an escape.
func troff(s string) string {
	lines := strings.Split(strings.NewReplacer(`\`, `\e`, "-", `\-`).Replace(s), "\n")
	for i, l := range lines {
		if strings.HasPrefix(l, ".") || strings.HasPrefix(l, "'") {
			lines[i] = `\&` + l
		}
	}
	return strings.Join(lines, "\n")
}
