package files

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestPairing(t *testing.T) {
	for _, c := range []struct {
		p       Pairing
		article string
		want    Set
	}{
		{Pairing{"*.mt.md", "{name}.ref.md", ""}, "a.mt.md", Set{"a.mt.md", "a.ref.md", ""}},
		{Pairing{"**/*.mt.md", "{name}.ref.md", "src/{dir}/{name}.txt"}, "x/y/a.mt.md", Set{"x/y/a.mt.md", "x/y/a.ref.md", "src/x/y/a.txt"}},
		{Pairing{"**/*.mt.md", "refs/{name}.md", "./{name}.src"}, "x/a.mt.md", Set{"x/a.mt.md", "refs/a.md", "a.src"}},
		{Pairing{"**/*.mt.md", "{dir}/{name}.ref.md", ""}, "a.mt.md", Set{"a.mt.md", "a.ref.md", ""}},
		{Pairing{"*.{mt,nmt}.md", "{name}.ref.md", ""}, "a.nmt.md", Set{"a.nmt.md", "a.ref.md", ""}},
		{Pairing{"mt-*-??.md", "{name}.md", ""}, "mt-a-b-en.md", Set{"mt-a-b-en.md", "a-b.md", ""}},
		{Pairing{"*.*.md", "{name}.md", ""}, "a.b.c.md", Set{"a.b.c.md", "a.b.md", ""}},
		{Pairing{"*.mt.md", "{name}.ref.md", ""}, "机器 翻译.mt.md", Set{"机器 翻译.mt.md", "机器 翻译.ref.md", ""}},
		{Pairing{"*.mt.md", "../refs/{name}.md", ""}, "a.mt.md", Set{"a.mt.md", "../refs/a.md", ""}},
		{Pairing{"*.mt.md", "{name}.ref.md", ""}, "{dir}.mt.md", Set{"{dir}.mt.md", "{dir}.ref.md", ""}},
		{Pairing{"one.md", "other.md", ""}, "one.md", Set{"one.md", "other.md", ""}},
	} {
		got, ok := Config{Documents: []Pairing{c.p}}.Pair(c.article)
		if !ok || got != c.want {
			t.Errorf("%v of %s: got %v, %v", c.p, c.article, got, ok)
		}
	}
	if _, ok := (Config{Documents: []Pairing{{Article: "*.md"}}}).Pair("x/a.md"); ok {
		t.Error("* crosses a folder")
	}
}

func TestSets(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"b.mt.md", "a.mt.md", "x/c.mt.md", "a.ref.md", "a.txt", "x/notes.md"} {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(name), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	sets := func(ps ...Pairing) string {
		got, err := Config{Path: filepath.Join(dir, ConfigName), Documents: ps}.Sets()
		if err != nil {
			return err.Error()
		}
		var out []string
		for _, s := range got {
			out = append(out, fmt.Sprintf("%s<%s", s.Article, s.Reference))
		}
		return strings.Join(out, " ")
	}
	mt := Pairing{Article: "**/*.mt.md", Reference: "{name}.ref.md"}
	if got, want := sets(mt), "a.mt.md<a.ref.md b.mt.md<b.ref.md x/c.mt.md<x/c.ref.md"; got != want {
		t.Errorf("got %s", got)
	}
	// The first pairing counts, and a reference is no article.
	if got, want := sets(mt, Pairing{Article: "**/*.md"}), "a.mt.md<a.ref.md b.mt.md<b.ref.md x/c.mt.md<x/c.ref.md x/notes.md<"; got != want {
		t.Errorf("got %s", got)
	}
	if got := sets(Pairing{Article: "*.rst"}); !strings.Contains(got, "no file matches") {
		t.Errorf("got %s", got)
	}
}
