package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"mtaudit": main})
}

// TestScript runs the program as people do. Set MTAUDIT_TEST_HUGE for inputs of
// 100 MB and a million paragraphs; else they are smaller, and left out by -short.
func TestScript(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireUniqueNames:  true,
		RequireExplicitExec: true,
		Condition:           condition,
		Setup:               setup,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"status": status,
			"big":    big,
			"write":  write,
		},
	})
}

// setup clears what the machine's own environment would change.
func setup(env *testscript.Env) error {
	for _, name := range []string{"NO_COLOR", "FORCE_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "GITHUB_ACTIONS", "GITLAB_CI", "COLUMNS", "MTAUDIT_DEBUG"} {
		env.Setenv(name, "")
	}
	env.Setenv("TERM", "xterm")
	// Keep the search for a configuration within the test.
	return os.Mkdir(filepath.Join(env.WorkDir, ".git"), 0o777)
}

func condition(name string) (bool, error) {
	switch name {
	case "root":
		return os.Geteuid() == 0, nil
	case "devfull":
		_, err := os.Stat("/dev/full")
		return err == nil, nil
	case "pipes":
		return runtime.GOOS != "windows", nil
	}
	return false, fmt.Errorf("unknown condition %q", name)
}

// status runs a command and wants an exact exit status: status 2 mtaudit audit x
func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status N command [args...]")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			ts.Fatalf("%v", err)
		}
		got = exit.ExitCode()
	}
	if got != want {
		ts.Fatalf("%s: status %d, want %d", strings.Join(args[1:], " "), got, want)
	}
}

// big writes a large file: big line FILE (one line) or big paragraphs FILE.
func big(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: big line|paragraphs FILE")
	}
	line, paragraphs := 8<<20, 50_000
	if os.Getenv("MTAUDIT_TEST_HUGE") != "" {
		line, paragraphs = 100<<20, 1_000_000
	}
	const sentence = "The committee met on Tuesday, heard 14 reports from the provinces and put off the vote. "
	body := strings.Repeat(sentence, line/len(sentence))
	if args[0] == "paragraphs" {
		body = strings.Repeat("The committee met on Tuesday.\n\n", paragraphs)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(body+"[ad_1]\n"), 0o666))
}

// write writes bytes that a script cannot hold, as a quoted Go string.
func write(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: write FILE STRING")
	}
	s, err := strconv.Unquote(`"` + args[1] + `"`)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(s), 0o666))
}
