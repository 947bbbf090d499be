package cli

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"testing"
	"time"
)

// asProgram makes the test binary be the program, so that it can be killed.
const asProgram = "MTAUDIT_TEST_AS_PROGRAM"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		os.Exit(Main(context.Background(), os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
	}
	os.Exit(m.Run())
}

// TestJudgeSurvivesKills kills a run of 200 paragraphs at 50 random moments. What was
// answered is not asked again, and the report is that of a run that was left alone.
func TestJudgeSurvivesKills(t *testing.T) {
	kills := 50
	if testing.Short() {
		kills = 5
	}
	m := newModel(t)
	m.delay = 4 * time.Millisecond
	project(t, 200, allowed+"  url: "+m.URL+"/v1\n  workers: 2\n")
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	start := func(out *bytes.Buffer, ledger string) *exec.Cmd {
		cmd := exec.Command(program, "audit", "article.txt", "--judge", "--format", "json", "--judge-ledger", ledger)
		cmd.Env = append(os.Environ(), asProgram+"=1")
		if out != nil {
			cmd.Stdout = out
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		return cmd
	}
	interrupted := 0
	for range kills {
		before := m.requests()
		cmd := start(nil, "killed.jsonl")
		more := before + rand.N(12)
		for range 2000 {
			if m.requests() > more {
				break
			}
			time.Sleep(time.Millisecond)
		}
		time.Sleep(rand.N(5 * time.Millisecond))
		if err := cmd.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		if err := cmd.Wait(); err != nil {
			interrupted++
		}
	}
	answeredBefore := answersIn(t, "killed.jsonl")
	m.delay = 0
	asked := m.atRest()
	var resumed, whole bytes.Buffer
	_ = start(&resumed, "killed.jsonl").Wait() // the article has findings
	if got, want := m.requests()-asked, 600-answeredBefore; got != want {
		t.Errorf("the last run asked %d, want %d: what has no answer", got, want)
	}
	// Only what was under way at a kill may have been asked twice: two at once.
	twice := 0
	m.mu.Lock()
	for key, n := range m.count {
		if twice += n - 1; key == "" {
			t.Error("a request without an Idempotency-Key")
		}
	}
	distinct := len(m.count)
	m.mu.Unlock()
	if distinct != 600 || twice > 2*interrupted {
		t.Errorf("%d requests, %d of them again, after %d kills", distinct, twice, interrupted)
	}
	_ = start(&whole, "whole.jsonl").Wait()
	if resumed.Len() == 0 || !bytes.Equal(resumed.Bytes(), whole.Bytes()) {
		t.Errorf("the report after %d kills is not that of a run left alone: %d and %d bytes", interrupted, resumed.Len(), whole.Len())
	}
	if interrupted < kills/2 {
		t.Errorf("only %d of %d kills hit a run", interrupted, kills)
	}
	t.Logf("%d kills, %d answers kept, %d requests under way asked again with their key", interrupted, answeredBefore, twice)
}

// atRest is the number of requests when those that a killed program had sent have
// been heard too.
func (m *model) atRest() int {
	for {
		n := m.requests()
		time.Sleep(100 * time.Millisecond)
		if m.requests() == n {
			return n
		}
	}
}

func answersIn(t *testing.T, path string) int {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	keys := map[string]bool{}
	for line := range bytes.Lines(raw) {
		if bytes.HasSuffix(line, []byte("\n")) && bytes.Contains(line, []byte(`"state":"answered"`)) {
			keys[fmt.Sprintf("%.80s", line)] = true // it begins with the key
		}
	}
	return len(keys)
}
