package arch

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"
)

func TestImports(t *testing.T) {
	found, err := Violations(os.DirFS("../../.."))
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range found {
		t.Error(v)
	}
}

// TestFunctionsAreShort holds the module to the house style: half of all
// functions within 10 lines, all but one in twenty within 50.
func TestFunctionsAreShort(t *testing.T) {
	w, err := Weigh(os.DirFS("../../.."))
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d functions, median %d lines, 95th percentile %d, longest %+v", w.Functions, w.Median, w.Percentile, w.Longest)
	if w.Median > 10 || w.Percentile > 50 {
		t.Errorf("median %d, want at most 10; 95th percentile %d, want at most 50", w.Median, w.Percentile)
	}
}

// TestBreaks shows that a deliberate break of each rule is caught, and what is
// allowed is not.
func TestBreaks(t *testing.T) {
	for _, c := range []struct{ name, file, imports, want string }{
		{"engine up to checks", "audit/engine.go", "mtaudit/audit/checks", "audit is not above it"},
		{"between neighbours", "reports/html.go", "mtaudit/audit/checks", "reports is not above it"},
		{"reference knows no documents", "reference/align/align.go", "mtaudit/audit/text", "reference/align is not above it"},
		{"files below cmd", "audit/text/read/read.go", "os", "below cmd"},
		{"network below cmd", "audit/checks/x.go", "net/http", "below cmd"},
		{"files in the judge", "audit/judge/judge.go", "os", "below cmd"},
		{"new package", "audit/misc/misc.go", "mtaudit/audit", "audit/misc has no layer"},
		{"of a new package", "audit/checks/x.go", "mtaudit/audit/misc", "audit/misc has no layer"},
		{"network in the judge", "audit/judge/judge.go", "net/http", ""},
		{"files in cmd", "cmd/internal/files/read.go", "os", ""},
		{"downwards", "audit/checks/x.go", "mtaudit/audit", ""},
		{"in a test", "audit/checks/x_test.go", "os", ""},
		{"in testdata", "audit/checks/testdata/x.go", "os", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			tree := fstest.MapFS{c.file: {Data: []byte("package p\n\nimport _ \"" + c.imports + "\"\n")}}
			found, err := Violations(tree)
			if err != nil {
				t.Fatal(err)
			}
			got := strings.Join(found, "\n")
			if c.want == "" && got != "" || !strings.Contains(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestModuleOfItsOwnIsLeftOut(t *testing.T) {
	found, err := Violations(fstest.MapFS{
		"cmd/other/go.mod":  {Data: []byte("module other\n")},
		"cmd/other/main.go": {Data: []byte("package main\n\nimport _ \"mtaudit/audit\"\n")},
	})
	if err != nil || len(found) > 0 {
		t.Errorf("%q, %v", found, err)
	}
}
