package cli

import (
	"bytes"
	"context"
	"os"
	"strings"
	"sync"
	"testing"
	"time"
)

// A stream can be read while it is written.
type stream struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (s *stream) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.Write(p)
}

func (s *stream) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.String()
}

// waitFor waits until text was written n times.
func (s *stream) waitFor(t *testing.T, text string, n int) {
	t.Helper()
	for range 1000 {
		if strings.Count(s.String(), text) >= n {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatalf("%q was not written %d times:\n%s", text, n, s)
}

func TestWatchAuditsAgain(t *testing.T) {
	t.Chdir(t.TempDir())
	save := func(name, body string) {
		if err := os.WriteFile(name, []byte(body), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	save("a.txt", "The the harbour reopened on Monday after two days of repairs.\n")
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	var stdout, stderr stream
	status := make(chan int)
	go func() {
		status <- Main(ctx, []string{"audit", "a.txt", "--watch", "--format", "concise", "--format", "html=a.html"}, nil, &stdout, &stderr)
	}()
	const watching = "watching; Ctrl-C ends"

	stderr.waitFor(t, watching, 1)
	stdout.waitFor(t, "MT401", 1)
	save("a.txt", "The harbour reopened on Monday after two days of repairs.\n")
	stderr.waitFor(t, watching, 2)
	save(".mtaudit.yaml", "fail-on: often\n")
	stderr.waitFor(t, watching, 3)
	stderr.waitFor(t, ".mtaudit.yaml:1:", 1)
	save(".mtaudit.yaml", "fail-on: minor\n")
	stderr.waitFor(t, watching, 4)
	if n := strings.Count(stdout.String(), "MT401"); n != 1 {
		t.Errorf("%d findings in\n%s", n, stdout.String())
	}
	save("a.txt", "The the harbour reopened on Monday after two days of repairs.\n")
	stderr.waitFor(t, watching, 5)
	stdout.waitFor(t, "gate failed", 1)
	cancel()
	if got := <-status; got != Found {
		t.Errorf("status %d, want that of the last audit, %d", got, Found)
	}
	if strings.Contains(stdout.String(), "\x1b") {
		t.Errorf("cleared what is no terminal: %q", stdout.String())
	}
}

func TestWatchRefusesWhatCannotChange(t *testing.T) {
	for args, want := range map[string]string{
		"audit - --watch":                "standard input",
		"audit --watch --no-config":      "nothing to audit",
		"audit a.txt --watch --format x": "--format",
	} {
		var stdout, stderr stream
		if got := Main(t.Context(), strings.Fields(args), strings.NewReader(""), &stdout, &stderr); got != Trouble || !strings.Contains(stderr.String(), want) {
			t.Errorf("%s: %d, %s", args, got, stderr.String())
		}
	}
}
