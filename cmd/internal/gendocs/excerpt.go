package main

import (
	"strings"

	"mtaudit/cmd/internal/cli"
)

// The example that the README shows, and how many lines of its report: up to the
// end of the finding that reaches past them, and the summary.
const (
	example      = "cmd/mtaudit/testdata/example/"
	excerptLines = 30
)

// excerpt is the report of the example, shortened, as a block of console output.
func excerpt() (string, error) {
	args := []string{
		"audit", example + "article.txt", "--reference", example + "reference.txt",
		"--no-config", "--color", "never", "--width", "100", "--format", "full",
	}
	report, err := output(cli.Found, args...)
	if err != nil {
		return "", err
	}
	return "```text\n" + shorten(report, excerptLines) + "```\n", nil
}

// shorten keeps the blocks of a report that begin within so many lines, and its last.
// Blocks are parted by blank lines.
func shorten(report string, lines int) string {
	blocks := strings.SplitAfter(strings.TrimRight(report, "\n")+"\n", "\n\n")
	last := len(blocks) - 1
	n := 0
	for i, b := range blocks[:last] {
		if n > lines {
			return strings.Join(blocks[:i], "") + "…\n\n" + blocks[last]
		}
		n += strings.Count(b, "\n")
	}
	return report
}
