package files

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestGlossary(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	for name, body := range map[string]string{
		"a.csv": "term,forbidden\ntax,levy\n", "b.tsv": "term\tnote\nlake\tx\n", "bad.csv": "term,staus\nx,y\n", "c.csv": "term\nlevy\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(body), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if g, err := Glossary(nil, ""); g != nil || err != nil {
		t.Error(g, err)
	}
	g, err := Glossary([]string{"./a.csv", "b.tsv"}, "en")
	if err != nil || len(g.Entries) != 2 || g.URI != "a.csv, b.tsv" {
		t.Error(g, err)
	}
	_, err = Glossary([]string{"none.csv", "bad.csv"}, "")
	if err == nil || !strings.Contains(err.Error(), "glossary: none.csv: no such file") || !strings.Contains(err.Error(), "bad.csv:1: unknown column") {
		t.Errorf("got %v", err)
	}
	_, err = Glossary([]string{"a.csv", "c.csv"}, "")
	if err == nil || !strings.Contains(err.Error(), "c.csv:2: “levy” is preferred here and forbidden at a.csv:2") {
		t.Errorf("got %v", err)
	}
}
