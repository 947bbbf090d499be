// Command gendocs writes what the README says of rules, formats and flags, and
// the excerpt of a report, between the comments that mark each:
//
//	<!-- begin rules -->
//	<!-- end rules -->
//
// All of it is what the program itself prints, so that none of it can be wrong.
package main

import (
	"bytes"
	"context"
	"fmt"
	"log"
	"os"
	"strings"

	"mtaudit/cmd/internal/cli"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("gendocs: ")
	if len(os.Args) != 2 {
		log.Fatal("usage: gendocs ROOT, the folder of README.md")
	}
	if err := os.Chdir(os.Args[1]); err != nil {
		log.Fatal(err)
	}
	page, err := os.ReadFile("README.md")
	if err == nil {
		page, err = update(page)
	}
	if err == nil {
		err = os.WriteFile("README.md", page, 0o666)
	}
	if err != nil {
		log.Fatal(err)
	}
}

// update returns the page with every block brought up to date. It runs the
// program in the working directory, which must be the root of the repository.
func update(page []byte) ([]byte, error) {
	for _, block := range []struct {
		name string
		make func() (string, error)
	}{
		{"rules", func() (string, error) { return output(cli.Clean, "rules", "--format", "markdown") }},
		{"formats", func() (string, error) { return output(cli.Clean, "formats", "--format", "markdown") }},
		{"flags", func() (string, error) { return flags(cli.AuditFlags()), nil }},
		{"excerpt", excerpt},
	} {
		body, err := block.make()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", block.name, err)
		}
		if page, err = splice(page, block.name, body); err != nil {
			return nil, err
		}
	}
	return page, nil
}

// output is what the program prints for these arguments; it must end with this
// status.
func output(status int, args ...string) (string, error) {
	var out, errs bytes.Buffer
	got := cli.Main(context.Background(), args, strings.NewReader(""), &out, &errs)
	if got != status {
		return "", fmt.Errorf("mtaudit %s: status %d, want %d: %s", strings.Join(args, " "), got, status, errs.String())
	}
	return out.String(), nil
}

// splice puts a block between the comments that name it.
func splice(page []byte, name, body string) ([]byte, error) {
	begin, end := "<!-- begin "+name+" -->\n", "<!-- end "+name+" -->"
	before, rest, ok := bytes.Cut(page, []byte(begin))
	if !ok {
		return nil, fmt.Errorf("README.md: no line %q", begin)
	}
	_, after, ok := bytes.Cut(rest, []byte(end))
	if !ok {
		return nil, fmt.Errorf("README.md: no comment %q", end)
	}
	return bytes.Join([][]byte{before, []byte(begin), []byte(body), []byte(end), after}, nil), nil
}
