package cli

import (
	"bufio"
	"bytes"
	"fmt"
	"strings"

	"github.com/fatih/color"
	"github.com/rogpeppe/go-internal/diff"
)

// showDiff writes what --fix would change, and ends the run with errFound if that
// is anything.
func (a *app) showDiff(f *auditFlags, run *preparedRun, failed error) error {
	if failed != nil {
		a.tell(failed)
	}
	if f.quiet < 2 {
		if err := a.writeDiffs(f, run); err != nil {
			return fmt.Errorf("write standard output: %w", err)
		}
	}
	switch {
	case failed != nil:
		return errReported
	case len(run.fixed) > 0 && !f.exitZero:
		return errFound
	}
	return nil
}

func (a *app) writeDiffs(f *auditFlags, run *preparedRun) error {
	w := bufio.NewWriter(a.stdout)
	_, person := terminal(a.stdout)
	paint := a.color(f.color)
	for _, one := range run.fixed {
		name := printable(run.jobs[one.Job].Article.URI)
		for line := range bytes.Lines(diff.Diff(name, one.From, name, one.To)) {
			text := string(line)
			if person {
				text = shown(text)
			}
			if paint {
				text = painted(text)
			}
			if _, err := w.WriteString(text); err != nil {
				return err
			}
		}
	}
	return w.Flush()
}

// shown is a line of a diff as a terminal can take it: what cannot be seen by its
// code point, but for tabs and the end of the line.
func shown(line string) string {
	body := strings.TrimRight(line, "\r\n")
	cells := strings.Split(body, "\t")
	for i := range cells {
		cells[i] = printable(cells[i])
	}
	return strings.Join(cells, "\t") + "\n"
}

// painted colours a line of a diff by how it begins.
func painted(line string) string {
	body, end := strings.TrimRight(line, "\n"), "\n"
	var attr color.Attribute
	switch {
	case strings.HasPrefix(line, "diff "), strings.HasPrefix(line, "--- "), strings.HasPrefix(line, "+++ "):
		attr = color.Bold
	case strings.HasPrefix(line, "@@"):
		attr = color.FgCyan
	case strings.HasPrefix(line, "-"):
		attr = color.FgRed
	case strings.HasPrefix(line, "+"):
		attr = color.FgGreen
	default:
		return line
	}
	c := color.New(attr)
	c.EnableColor()
	return c.Sprint(body) + end
}
