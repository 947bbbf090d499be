package main

import (
	"slices"
	"strings"

	"mtaudit/cmd/internal/cli"
)

// example is the folder of the example that the README shows.
const example = "cmd/mtaudit/testdata/example/"

// shown are the rules of which the README shows a finding: one of each kind of
// fault that the tool is for.
var shown = []string{"MT201", "MT203", "MT301", "MT403", "MT402"}

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
	return "```text\n" + shorten(report, shown) + "```\n", nil
}

// shorten keeps the first finding of each rule, with dots for those between, and
// the summary. Blocks are parted by blank lines.
func shorten(report string, rules []string) string {
	blocks := strings.SplitAfter(strings.TrimRight(report, "\n")+"\n", "\n\n")
	last := len(blocks) - 1
	var out strings.Builder
	seen := map[string]bool{}
	skipped := false
	for _, b := range blocks[:last] {
		rule := ruleOf(b)
		if seen[rule] || !slices.Contains(rules, rule) {
			skipped = true
			continue
		}
		seen[rule] = true
		if skipped {
			out.WriteString("…\n\n")
			skipped = false
		}
		out.WriteString(b)
	}
	if skipped {
		out.WriteString("…\n\n")
	}
	return out.String() + blocks[last]
}

// ruleOf is the ID of a block that begins "severity[ID]: …".
func ruleOf(block string) string {
	_, rest, _ := strings.Cut(block, "[")
	id, _, _ := strings.Cut(rest, "]")
	return id
}
