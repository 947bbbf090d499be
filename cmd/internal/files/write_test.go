package files

import (
	"os"
	"path/filepath"
	"testing"
)

func TestOutputIsAllOrNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "report")
	if err := os.WriteFile(path, []byte("old"), 0o640); err != nil {
		t.Fatal(err)
	}
	write := func(body string, commit bool) {
		t.Helper()
		o, err := Create(path)
		if err != nil {
			t.Fatal(err)
		}
		defer o.Discard()
		if _, err := o.WriteString(body); err != nil {
			t.Fatal(err)
		}
		if commit {
			if err := o.Commit(); err != nil {
				t.Fatal(err)
			}
		}
	}
	check := func(want string) {
		t.Helper()
		got, err := os.ReadFile(path)
		if err != nil || string(got) != want {
			t.Errorf("got %q, %v, want %q", got, err, want)
		}
		rest, err := os.ReadDir(filepath.Dir(path))
		if err != nil || len(rest) != 1 {
			t.Errorf("left behind: %v, %v", rest, err)
		}
	}
	write("half", false)
	check("old")
	write("new", true)
	check("new")
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o640 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
}
