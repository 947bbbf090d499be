package files

import (
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

func TestCacheFolder(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "a", "b")
	key := func(c string) string { return strings.Repeat(c, 64) }
	c, err := OpenCache(dir)
	if err != nil {
		t.Fatal(err)
	}
	if _, ok := c.Load(key("a")); ok {
		t.Error("an empty cache has something")
	}
	var two sync.WaitGroup
	for range 8 { // as several runs do at once
		two.Go(func() {
			other, err := OpenCache(dir)
			if err != nil {
				t.Error(err)
				return
			}
			other.Save(key("a"), []byte("x"))
			if b, ok := other.Load(key("a")); !ok || string(b) != "x" {
				t.Errorf("got %q, %v", b, ok)
			}
			if err := other.Close(); err != nil {
				t.Error(err)
			}
		})
	}
	two.Wait()

	c.Save(key("b"), []byte("y"))
	mine := filepath.Join(dir, "bb", "mine.txt")
	if err := os.WriteFile(mine, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	long := time.Now().Add(-2 * old)
	for _, path := range []string{c.path(key("b")), c.path(key("a")), mine} {
		if err := os.Chtimes(path, long, long); err != nil {
			t.Fatal(err)
		}
	}
	if _, ok := c.Load(key("a")); !ok { // asked for, so it stays
		t.Error("a is gone")
	}
	if err := c.Close(); err != nil {
		t.Error(err)
	}
	for path, want := range map[string]bool{c.path(key("a")): true, c.path(key("b")): false, mine: true} {
		if _, err := os.Stat(path); (err == nil) != want {
			t.Errorf("%s: there: %v", path, err == nil)
		}
	}
	if hits, misses := c.Use(); hits != 1 || misses != 1 {
		t.Errorf("%d hits, %d misses", hits, misses)
	}
}

func TestCacheThatCannotBeWritten(t *testing.T) {
	dir := t.TempDir()
	c, err := OpenCache(dir)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "cc"), nil, 0o666); err != nil { // where a folder should be
		t.Fatal(err)
	}
	c.Save(strings.Repeat("c", 64), []byte("x"))
	if err := c.Close(); err == nil {
		t.Error("nobody was told")
	}
	if _, err := OpenCache(filepath.Join(dir, "cc")); err == nil {
		t.Error("a file is no folder")
	}
}
