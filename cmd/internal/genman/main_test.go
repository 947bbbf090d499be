package main

import (
	"bytes"
	"strings"
	"testing"

	"mtaudit/cmd/internal/cli"
)

func TestEveryCommandAndFlagIsOnThePage(t *testing.T) {
	var b bytes.Buffer
	root := cli.Command()
	if err := write(&b, root); err != nil {
		t.Fatal(err)
	}
	page := b.String()
	for _, c := range root.Commands() {
		if c.IsAvailableCommand() && !strings.Contains(page, ".SS "+troff(c.UseLine())) {
			t.Errorf("%s is missing", c.Name())
		}
	}
	for _, want := range []string{`\-\-min\-paragraph\-score`, `\-\-new\-from\-rev`, ".SH EXIT STATUS"} {
		if !strings.Contains(page, want) {
			t.Errorf("%s is missing", want)
		}
	}
	for i, line := range strings.Split(page, "\n") {
		if strings.HasPrefix(line, ".") && !strings.ContainsAny(line[1:2], "TSPBInfR") {
			t.Errorf("line %d is a request that nobody meant: %q", i+1, line)
		}
	}
}

func TestTextIsNoRequest(t *testing.T) {
	if got := troff(".mtaudit.yaml\n'x' \\n a-b"); got != "\\&.mtaudit.yaml\n\\&'x' \\en a\\-b" {
		t.Errorf("%q", got)
	}
}
