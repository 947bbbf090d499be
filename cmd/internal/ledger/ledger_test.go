package ledger

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"mtaudit/audit/judge"
)

func entry(key string, s judge.State, response string) judge.Entry {
	e := judge.Entry{Key: key, State: s, Host: "h", Model: "m", Task: "paragraph", Estimated: 100}
	if response != "" {
		e.Response = json.RawMessage(response)
	}
	return e
}

func open(t *testing.T, path string) *File {
	t.Helper()
	l, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = l.Close() })
	return l
}

func note(t *testing.T, l *File, entries ...judge.Entry) {
	t.Helper()
	for _, e := range entries {
		if err := l.Note(e); err != nil {
			t.Fatal(err)
		}
	}
}

func TestWhatIsKept(t *testing.T) {
	path := filepath.Join(t.TempDir(), "l.jsonl")
	l := open(t, path)
	note(t, l,
		entry("a", judge.Sent, ""), entry("a", judge.Answered, `{"usage":{"prompt_tokens":120}, "s":"河\u2028𠮷\n"}`),
		entry("b", judge.Sent, ""),
		entry("c", judge.Sent, ""), entry("c", judge.Failed, ""),
		entry("a", judge.Answered, `{"other":1}`),
		entry("m@h", judge.Calibrated, `{"controls":1}`), entry("m@h", judge.Calibrated, `{"controls":2}`),
	)
	again := open(t, path)
	for _, l := range []*File{l, again} {
		if body, ok := l.Answer("a"); !ok || strings.Contains(string(body), "other") {
			t.Errorf("a: %s, %t: the first answer stands", body, ok)
		}
		for _, key := range []string{"b", "c", "m@h", ""} {
			if body, ok := l.Answer(key); ok {
				t.Errorf("%s: %s", key, body)
			}
		}
		if got := string(l.About(judge.Calibrated, "m@h")); got != `{"controls":2}` {
			t.Errorf("about: %s", got)
		}
		if got := l.Correction("m"); got != 1.2 {
			t.Errorf("correction %g", got)
		}
		if l.Correction("other") != 0 {
			t.Error("a correction of nothing")
		}
	}
	// b was under way when the first run ended, c was not.
	note(t, again, entry("b", judge.Sent, ""), entry("c", judge.Sent, ""))
	if again.Again() != 1 {
		t.Errorf("%d sent again, want 1", again.Again())
	}
}

// TestTornAtEveryByte cuts the file at every byte: no answer that is there whole is
// lost, none is made up, and what is added is read again.
func TestTornAtEveryByte(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "whole.jsonl")
	l := open(t, path)
	note(t, l, entry("a", judge.Answered, `{"n":1}`), entry("b", judge.Answered, `{"n":2}`))
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	first := strings.IndexByte(string(raw), '\n') + 1
	for cut := range len(raw) + 1 {
		torn := filepath.Join(dir, fmt.Sprint(cut))
		if err := os.WriteFile(torn, raw[:cut], 0o600); err != nil {
			t.Fatal(err)
		}
		l := open(t, torn)
		_, a := l.Answer("a")
		_, b := l.Answer("b")
		if a != (cut >= first-1) || b != (cut >= len(raw)-1) { // the line end may be missing
			t.Errorf("cut at %d: a %t, b %t", cut, a, b)
		}
		note(t, l, entry("c", judge.Answered, `{"n":3}`))
		again := open(t, torn)
		if _, c := again.Answer("c"); !c {
			t.Errorf("cut at %d: what was added is lost", cut)
		}
		if _, a2 := again.Answer("a"); a2 != a {
			t.Errorf("cut at %d: a %t, then %t", cut, a, a2)
		}
	}
}

func TestManyAtOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "l.jsonl")
	l, other := open(t, path), open(t, path) // two runs on one file
	var all sync.WaitGroup
	for i := range 50 {
		for _, f := range []*File{l, other} {
			all.Go(func() {
				if err := f.Note(entry(fmt.Sprint(i), judge.Answered, `{"s":"`+strings.Repeat("x", 9000)+`"}`)); err != nil {
					t.Error(err)
				}
				f.Answer("7")
			})
		}
	}
	all.Wait()
	again := open(t, path)
	for i := range 50 {
		if _, ok := again.Answer(fmt.Sprint(i)); !ok {
			t.Errorf("%d is lost", i)
		}
	}
	if again.Broken() != 0 {
		t.Errorf("%d broken lines", again.Broken())
	}
}

func TestWhatIsNoLedger(t *testing.T) {
	dir := t.TempDir()
	if l, err := Read(filepath.Join(dir, "none")); err != nil || l.Close() != nil {
		t.Errorf("a file that is not there: %v", err)
	}
	if _, err := os.Stat(filepath.Join(dir, "none")); err == nil {
		t.Error("reading made a file")
	}
	if _, err := Open(dir); err == nil {
		t.Error("a folder is no ledger")
	}
	path := filepath.Join(dir, "text")
	if err := os.WriteFile(path, []byte("\xEF\xBB\xBFhello\r\n{}\n[]\n\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if l, err := Read(path); err != nil || l.Broken() != 3 {
		t.Errorf("%v, %d broken lines", err, l.Broken())
	}
}

func BenchmarkRead(b *testing.B) {
	path := filepath.Join(b.TempDir(), "l.jsonl")
	line, err := json.Marshal(entry(strings.Repeat("a", 64), judge.Answered, `{"s":"`+strings.Repeat("x", 900)+`"}`))
	if err != nil {
		b.Fatal(err)
	}
	raw := []byte(strings.Repeat(string(line)+"\n", 1000))
	if err := os.WriteFile(path, raw, 0o600); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(raw)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Read(path); err != nil {
			b.Fatal(err)
		}
	}
}
