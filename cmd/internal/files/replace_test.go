package files

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestReplace(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.txt")
	for _, mode := range []os.FileMode{0o600, 0o644, 0o666, 0o755} {
		if err := os.WriteFile(path, []byte("was"), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Chmod(path, mode); err != nil {
			t.Fatal(err)
		}
		if err := Replace(path, []byte("was"), []byte("now")); err != nil {
			t.Fatal(err)
		}
		info, err := os.Stat(path)
		if err != nil || info.Mode().Perm() != mode {
			t.Errorf("mode %v, %v, want %v", info.Mode(), err, mode)
		}
	}
	if err := Replace(path, []byte("was"), []byte("now")); err != nil {
		t.Errorf("done already: %v", err)
	}
	if err := Replace(path, []byte("was"), []byte("other")); err == nil || !strings.Contains(err.Error(), "changed by another program") {
		t.Errorf("changed meanwhile: %v", err)
	}
	if got, err := os.ReadFile(path); err != nil || string(got) != "now" {
		t.Errorf("%q, %v", got, err)
	}
	if rest, err := os.ReadDir(filepath.Dir(path)); err != nil || len(rest) != 1 {
		t.Errorf("left behind: %v, %v", rest, err)
	}
	if err := Replace(path+".gone", nil, nil); err == nil {
		t.Error("no such file, and no error")
	}
}
