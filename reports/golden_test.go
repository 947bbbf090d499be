package reports

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"mtaudit/audit"
)

var update = flag.Bool("update", false, "write the golden files")

func render(t testing.TB, f Format, r *audit.Report, o Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := f.Render(&b, r, o); err != nil {
		t.Fatalf("%s: %v", f.Name, err)
	}
	return b.String()
}

// A golden file for every format, and a format for every golden file.
func TestGoldens(t *testing.T) {
	claimed := []string{}
	for _, f := range All {
		claimed = append(claimed, f.Name+".golden")
		t.Run(f.Name, func(t *testing.T) {
			golden(t, f.Name+".golden", render(t, f, hardReport(), Options{}))
		})
	}
	for name, o := range map[string]Options{
		"table-80.golden": {Width: 80}, "table-200.golden": {Width: 200}, "table-ascii.golden": {Width: 80, ASCII: true},
		"full-80.golden": {Width: 80}, "full-ascii.golden": {ASCII: true}, "full-color.golden": {Color: true},
	} {
		claimed = append(claimed, name)
		t.Run(name, func(t *testing.T) {
			f := Table
			if name[0] == 'f' {
				f = Full
			}
			golden(t, name, render(t, f, hardReport(), o))
		})
	}
	files, err := os.ReadDir(filepath.Join("testdata", "golden"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if !slices.Contains(claimed, file.Name()) {
			t.Errorf("no test claims %s", file.Name())
		}
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", "golden", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs; run go test -update and read the change\n%s", path, firstDifference(got, string(want)))
	}
}

func firstDifference(got, want string) string {
	g, w := bytes.Split([]byte(got), []byte("\n")), bytes.Split([]byte(want), []byte("\n"))
	for i := range min(len(g), len(w)) {
		if !bytes.Equal(g[i], w[i]) {
			return "got:  " + string(g[i]) + "\nwant: " + string(w[i])
		}
	}
	return "one is longer than the other"
}
