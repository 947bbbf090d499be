package reports

import (
	"slices"
	"strings"
	"testing"

	"github.com/clipperhouse/displaywidth"
)

func TestCut(t *testing.T) {
	for _, c := range []struct {
		in    string
		width int
		want  string
	}{
		{"short", 5, "short"},
		{"longer", 5, "long…"},
		{"a word", 3, "a…"},
		{"机器翻译", 8, "机器翻译"},
		{"机器翻译", 7, "机器翻…"},
		{"机器翻译", 6, "机器…"},
		{"👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", 5, "👩‍👩‍👧👩‍👩‍👧…"},
		{"cafe\u0301s", 5, "cafe\u0301s"},
		{"cafe\u0301s", 4, "caf…"},
		{strings.Repeat("x", 1e6), 4, "xxx…"},
		{"", 4, ""},
	} {
		if got := cut(c.in, c.width, "…"); got != c.want {
			t.Errorf("cut(%.20q, %d) = %q, want %q", c.in, c.width, got, c.want)
		}
	}
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		in    string
		width int
		want  []string
	}{
		{"one two three", 7, []string{"one two", "three"}},
		{"one  two", 4, []string{"one", "two"}},
		{"unbreakable", 4, []string{"unbr", "eaka", "ble"}},
		{"机器翻译的文章，很长。", 8, []string{"机器翻译", "的文章，", "很长。"}},
		{"翻译机器，很长", 8, []string{"翻译机", "器，很长"}},
		{"说“你好”吧", 4, []string{"说", "“你", "好”", "吧"}},
		{"see https://example.org/a/b now", 12, []string{"see", "https://exam", "ple.org/a/b", "now"}},
		{"机", 1, []string{"机"}},
		{"", 4, nil},
	} {
		if got := wrap(c.in, c.width); !slices.Equal(got, c.want) {
			t.Errorf("wrap(%q, %d) = %q, want %q", c.in, c.width, got, c.want)
		}
	}
}

func FuzzWrap(f *testing.F) {
	f.Add(hardArticle, uint8(20))
	f.Add("机器翻译，很长。“”👩‍👩‍👧🇯🇵 x", uint8(3))
	f.Fuzz(func(t *testing.T, s string, w uint8) {
		width := int(w%200) + 8
		lines := wrap(s, width)
		widest := max(width, widestCell(s))
		if got, want := letters(strings.Join(lines, "")), letters(clean(s)); got != want {
			t.Errorf("lost text\n got %q\nwant %q", got, want)
		}
		for _, line := range lines {
			if n := displaywidth.String(line); n > widest {
				t.Errorf("%q takes %d cells of %d", line, n, width)
			}
		}
	})
}

func widestCell(s string) (n int) {
	for _, c := range cellsOf(s, 0) {
		n = max(n, c.width)
	}
	return n
}

func letters(s string) string { return strings.ReplaceAll(s, " ", "") }

func BenchmarkWrap(b *testing.B) {
	s := hardLong()
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		wrap(s, 60)
	}
}
