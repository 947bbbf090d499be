package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"strings"
	"syscall"
	"testing"

	"mtaudit/audit"
)

// run is Main in the test's own process.
func run(stdin io.Reader, stdout io.Writer, args ...string) (status int, stderr string) {
	var b bytes.Buffer
	status = Main(context.Background(), args, stdin, stdout, &b)
	return status, b.String()
}

// broken is a stream that fails in some way.
type broken struct{ fail func() error }

func (b broken) Write([]byte) (int, error) { return 0, b.fail() }
func (b broken) Read([]byte) (int, error)  { return 0, b.fail() }

func TestCrashIsStatus2(t *testing.T) {
	bomb := broken{func() error { panic("bomb") }}
	t.Setenv("MTAUDIT_DEBUG", "")
	status, stderr := run(nil, bomb, "version")
	if status != Trouble || !strings.Contains(stderr, "internal error: bomb") || !strings.Contains(stderr, "report it") {
		t.Errorf("%d, %q", status, stderr)
	}
	if strings.Contains(stderr, "goroutine") {
		t.Error("the stack is shown unasked")
	}
	t.Setenv("MTAUDIT_DEBUG", "1")
	if _, stderr = run(nil, bomb, "version"); !strings.Contains(stderr, "goroutine") {
		t.Error("the stack is not shown")
	}
}

func TestCrashOfACheckTellsItsStackOnlyWhenAsked(t *testing.T) {
	var b bytes.Buffer
	env := map[string]string{}
	a := &app{stderr: &b, getenv: func(k string) string { return env[k] }}
	crash := fmt.Errorf("check MT1: %w", &audit.PanicError{Value: "bomb", Stack: []byte("the stack")})
	a.tell(errors.Join(errors.New("one"), crash))
	if got := b.String(); !strings.HasPrefix(got, "mtaudit: one\nmtaudit: check MT1: panic: bomb\n") || strings.Contains(got, "the stack") {
		t.Errorf("got %q", got)
	}
	env["MTAUDIT_DEBUG"] = "1"
	if a.tell(crash); !strings.Contains(b.String(), "the stack") {
		t.Error("the stack is not shown")
	}
}

func TestStreamsThatFail(t *testing.T) {
	gone := broken{func() error { return fmt.Errorf("write |1: %w", syscall.EPIPE) }}
	full := broken{func() error { return errors.New("disk full") }}
	for _, args := range [][]string{
		{"version"}, {"version", "--json"}, {"rules"}, {"rules", "--format", "markdown"}, {"formats"}, {"explain", "MT501"},
		{"config", "schema"}, {"score"}, {"audit", "-", "--no-config"}, {"audit", "-", "--no-config", "--format", "json"},
	} {
		stdin := func() io.Reader {
			if args[0] == "score" {
				return strings.NewReader("")
			}
			return strings.NewReader("The harbour reopened on Monday.")
		}
		if status, stderr := run(stdin(), gone, args...); status != Trouble || stderr != "" {
			t.Errorf("%q to nobody: %d, %q", args, status, stderr)
		}
		if status, stderr := run(stdin(), full, args...); status != Trouble || !strings.Contains(stderr, "disk full") {
			t.Errorf("%q to a full disk: %d, %q", args, status, stderr)
		}
	}
	if status, stderr := run(full, io.Discard, "audit", "-", "--no-config"); status != Trouble || !strings.Contains(stderr, "read standard input: disk full") {
		t.Errorf("%d, %q", status, stderr)
	}
}

func TestInterrupt(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	var stdout, stderr bytes.Buffer
	status := Main(ctx, []string{"audit", "-", "--no-config"}, strings.NewReader("Text."), &stdout, &stderr)
	if status != Trouble || stderr.String() != "mtaudit: interrupted\n" || stdout.Len() > 0 {
		t.Errorf("%d, %q, %q", status, &stdout, &stderr)
	}
}

func TestColor(t *testing.T) {
	for _, c := range []struct {
		when, env string
		want      bool
	}{
		{"auto", "", false},
		{"always", "NO_COLOR=1", true},
		{"never", "FORCE_COLOR=1", false},
		{"auto", "FORCE_COLOR=1", true},
		{"auto", "FORCE_COLOR=0", false},
		{"auto", "CLICOLOR_FORCE=1", true},
		{"auto", "NO_COLOR=1 FORCE_COLOR=1", false},
		{"auto", "NO_COLOR= FORCE_COLOR=1", true},
		{"auto", "GITHUB_ACTIONS=true", true},
		{"auto", "GITLAB_CI=true TERM=dumb", false},
		{"auto", "GITLAB_CI=true CLICOLOR=0", false},
		{"auto", "FORCE_COLOR=1 TERM=dumb", true},
	} {
		env := map[string]string{}
		for _, pair := range strings.Fields(c.env) {
			k, v, _ := strings.Cut(pair, "=")
			env[k] = v
		}
		a := &app{stdout: io.Discard, getenv: func(k string) string { return env[k] }}
		if got := a.color(c.when); got != c.want {
			t.Errorf("--color %s, %s: %v", c.when, c.env, got)
		}
	}
}

func TestVersionOf(t *testing.T) {
	for version, want := range map[string]string{
		"":                                     release,
		"(devel)":                              release,
		"v1.2.3":                               "1.2.3",
		"v1.2.3-rc.1":                          "1.2.3-rc.1",
		"v1.2.3+dirty":                         release,
		"v0.0.0-20261124214000-0123456789ab":   release,
		"v1.2.4-0.20261124214000-0123456789ab": release,
		"v1.2.3-rc.1.0.20261124214000-01234567ffff": release,
	} {
		if got := versionOf(&debug.BuildInfo{Main: debug.Module{Version: version}}); got != want {
			t.Errorf("%q: got %q, want %q", version, got, want)
		}
	}
}

func TestPrintable(t *testing.T) {
	if got, want := printable("a\x1b[2J\u202Eb\u200B\r机器\n\u009b"), "a<U+001B>[2J<U+202E>b<U+200B><U+000D>机器\n<U+009B>"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestHelpIsComplete holds every command to a description and, where it takes
// anything, to an example.
func TestHelpIsComplete(t *testing.T) {
	root := (&app{}).root()
	for _, c := range root.Commands() {
		if c.Name() == "help" || c.Name() == "completion" {
			continue
		}
		if c.Short == "" || c.Example == "" && c.HasFlags() && c.Name() != "version" {
			t.Errorf("%s: no description or no example", c.Name())
		}
	}
}
