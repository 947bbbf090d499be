package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"mtaudit/cmd/internal/files"
	"mtaudit/reports"
)

func TestBigPagesAreTold(t *testing.T) {
	path := filepath.Join(t.TempDir(), "report.html")
	for _, c := range []struct {
		size     int64
		articles int
		want     string
	}{
		{bigPage, 2, ""},
		{28 << 20, 2, "mtaudit: PATH has 28 MB, which browsers are slow to open; --html-split DIR writes a page for each article\n"},
		{28 << 20, 1, "mtaudit: PATH has 28 MB, which browsers are slow to open\n"},
	} {
		if err := os.WriteFile(path, nil, 0o666); err != nil {
			t.Fatal(err)
		}
		if err := os.Truncate(path, c.size); err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		(&app{stderr: &b}).tellBig(outputs{
			{Format: reports.HTML, path: path, file: &files.Output{}},
			{Format: reports.JSON, path: path, file: &files.Output{}},
			{Format: reports.HTML},
		}, c.articles)
		if got := strings.ReplaceAll(b.String(), path, "PATH"); got != c.want {
			t.Errorf("%d bytes, %d articles: %q, want %q", c.size, c.articles, got, c.want)
		}
	}
}
