package files

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// writeFolder writes a folder of one page.
func writeFolder(path, text string) error {
	o, err := CreateFolder(path)
	if err != nil {
		return err
	}
	defer o.Discard()
	f, err := o.Create("index.html")
	if err != nil {
		return err
	}
	if _, err := f.WriteString(ours + text); err != nil {
		return err
	}
	if err := f.Commit(); err != nil {
		return err
	}
	return o.Commit()
}

func listed(t *testing.T, dir string) string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return strings.Join(names, " ")
}

func TestFolderIsReplacedWhole(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "report")
	for _, text := range []string{"one", "two"} {
		if err := writeFolder(path, text); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(path, "old.html"), []byte(ours), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if err := writeFolder(path, "three"); err != nil {
		t.Fatal(err)
	}
	if b, err := os.ReadFile(filepath.Join(path, "index.html")); err != nil || string(b) != ours+"three" {
		t.Errorf("%q, %v", b, err)
	}
	if got := listed(t, path) + "|" + listed(t, dir); got != "index.html|report" {
		t.Errorf("left behind: %s", got)
	}
}

func TestFolderOfSomethingElseStays(t *testing.T) {
	for name, text := range map[string]string{"article.txt": "x", "index.html": "<p>a page of mine", "sub/index.html": ours} {
		path := filepath.Join(t.TempDir(), "report")
		if err := os.MkdirAll(filepath.Dir(filepath.Join(path, name)), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(path, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		if err := writeFolder(path, "new"); err == nil || !strings.Contains(err.Error(), "no page of a report") {
			t.Errorf("%s: %v", name, err)
		}
		if b, err := os.ReadFile(filepath.Join(path, name)); err != nil || string(b) != text {
			t.Errorf("%s is gone: %v", name, err)
		}
	}
}

func TestFolderGivenUp(t *testing.T) {
	dir := t.TempDir()
	o, err := CreateFolder(filepath.Join(dir, "report"))
	if err != nil {
		t.Fatal(err)
	}
	o.Discard()
	if got := listed(t, dir); got != "" {
		t.Errorf("left behind: %s", got)
	}
	if _, err := CreateFolder(filepath.Join(dir, "not", "there")); err == nil {
		t.Error("no error where the folder above is not there")
	}
}
