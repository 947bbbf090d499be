package files

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// told reports whether a change by do is told within the time that it takes at
// most; what is not told costs that time.
func told(t *testing.T, what Watch, within time.Duration, do func()) bool {
	t.Helper()
	w, err := NewWatcher(what)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := w.Close(); err != nil {
			t.Error(err)
		}
	}()
	do()
	ctx, cancel := context.WithTimeout(t.Context(), within)
	defer cancel()
	err = w.Wait(ctx)
	if err != nil && !errors.Is(err, context.DeadlineExceeded) {
		t.Fatal(err)
	}
	return err == nil
}

func TestWatcher(t *testing.T) {
	dir := t.TempDir()
	in := func(name string) string { return filepath.Join(dir, name) }
	save := func(name string) {
		if err := os.WriteFile(in(name), []byte("x"), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for _, folder := range []string{"news/sub", "news/.git", "other"} {
		if err := os.MkdirAll(in(folder), 0o777); err != nil {
			t.Fatal(err)
		}
	}
	save("a.txt")
	what := Watch{
		Names: []string{in("a.txt"), in("later.yaml"), in("gone/b.txt")}, Folders: []string{in("news")},
		Extensions: []string{".txt", ".html"}, Except: []string{in("news/report.html")},
	}
	for _, c := range []struct {
		name string
		want bool
		do   func()
	}{
		{"written", true, func() { save("a.txt") }},
		{"replaced, as editors save", true, func() {
			save("a.tmp")
			if err := os.Rename(in("a.tmp"), in("a.txt")); err != nil {
				t.Fatal(err)
			}
		}},
		{"removed", true, func() {
			if err := os.Remove(in("a.txt")); err != nil {
				t.Fatal(err)
			}
		}},
		{"a file that was not there before", true, func() { save("later.yaml") }},
		{"new in a folder below", true, func() { save("news/sub/NEW.TXT") }},
		{"a new folder", true, func() {
			if err := os.Mkdir(in("news/more"), 0o777); err != nil {
				t.Fatal(err)
			}
		}},
		{"beside it", false, func() { save("b.txt") }},
		{"no article", false, func() { save("news/picture.png") }},
		{"what the run writes", false, func() { save("news/report.html"); save("news/.report.html.01234567.tmp") }},
		{"hidden", false, func() { save("news/.git/x.txt") }},
	} {
		within := 10 * time.Second
		if !c.want {
			within = 300 * time.Millisecond
		}
		if got := told(t, what, within, c.do); got != c.want {
			t.Errorf("%s: told: %v", c.name, got)
		}
	}
}

func TestWatcherEndsWithItsContext(t *testing.T) {
	w, err := NewWatcher(Watch{Names: []string{filepath.Join(t.TempDir(), "a.txt")}})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = w.Close() }() // the test is about Wait
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := w.Wait(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}
