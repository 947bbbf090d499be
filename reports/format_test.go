package reports

import (
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"
	"unicode"

	"mtaudit/audit"
)

// forPeople are the formats whose lines are printed as they are.
var forPeople = []Format{Concise, Full, Markdown, Table}

func TestNothingIsInjected(t *testing.T) {
	for _, f := range All {
		for i, line := range strings.Split(render(t, f, hardReport(), Options{Width: 80}), "\n") {
			for _, r := range line {
				if r != '\t' && unicode.Is(unicode.Cc, r) || unicode.In(r, unicode.Bidi_Control, unicode.Zl, unicode.Zp) {
					t.Errorf("%s, line %d: raw %U in %q", f.Name, i+1, r, line)
				}
			}
			if strings.Contains(line, "##[") {
				t.Errorf("%s, line %d: a command of the legacy runner in %q", f.Name, i+1, line)
			}
			if f.Name != HTML.Name && f.Name != GitHub.Name && strings.HasPrefix(strings.TrimSpace(line), "::") {
				t.Errorf("%s, line %d begins with a workflow command: %q", f.Name, i+1, line)
			}
		}
	}
}

func TestOnlyOwnEscapesInColor(t *testing.T) {
	for _, f := range forPeople {
		colored := render(t, f, hardReport(), Options{Color: true})
		plain := render(t, f, hardReport(), Options{})
		if got := withoutSGR(colored); got != plain {
			t.Errorf("%s: colour changes the text:\n%s", f.Name, firstDifference(got, plain))
		}
	}
}

// withoutSGR takes out colour sequences and nothing else.
func withoutSGR(s string) string {
	var b strings.Builder
	for {
		before, after, found := strings.Cut(s, "\x1b[")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		end := strings.IndexFunc(after, func(r rune) bool { return r != ';' && (r < '0' || r > '9') })
		if end < 0 || after[end] != 'm' {
			b.WriteString("<not a colour>")
			end = -1
		}
		s = after[end+1:]
	}
}

func TestPlainASCII(t *testing.T) {
	r := &audit.Report{Documents: []audit.DocumentReport{{URI: "a.txt", Score: &audit.Score{}, Paragraphs: []audit.ParagraphReport{{}}}}}
	d := document("a.txt", "en", strings.Repeat("a long line ", 40))
	r.Documents[0].Article = d
	r.Documents[0].Findings = []audit.Finding{{Rule: "MT401", Severity: audit.Minor, Message: "said twice", At: audit.Locate(d, spanOf(d, "long", 20))}}
	for _, f := range []Format{Concise, Full, Table} {
		for _, c := range render(t, f, r, Options{ASCII: true}) {
			if c > '~' {
				t.Errorf("%s: %q in plain ASCII", f.Name, c)
			}
		}
	}
}

func TestSameBytesEveryTime(t *testing.T) {
	for _, f := range All {
		r := hardReport()
		before, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		first := render(t, f, r, Options{})
		if second := render(t, f, hardReport(), Options{}); second != first {
			t.Errorf("%s: %s", f.Name, firstDifference(second, first))
		}
		if after, _ := json.Marshal(r); string(after) != string(before) {
			t.Errorf("%s changed the report", f.Name)
		}
	}
}

// A failing writer takes some bytes and then no more.
type failingWriter struct{ left int }

var errFull = errors.New("disk full")

func (w *failingWriter) Write(b []byte) (int, error) {
	if len(b) > w.left {
		n := w.left
		w.left = 0
		return n, errFull
	}
	w.left -= len(b)
	return len(b), nil
}

func TestWritersErrorsArePassedOn(t *testing.T) {
	for _, f := range All {
		size := len(render(t, f, hardReport(), Options{}))
		for _, n := range []int{0, 1, size / 2, size - 1} {
			if err := f.Render(&failingWriter{n}, hardReport(), Options{}); !errors.Is(err, errFull) {
				t.Errorf("%s after %d bytes: %v", f.Name, n, err)
			}
		}
	}
}

// readBack is the hard report as it comes out of its JSON form.
func readBack(t testing.TB) *audit.Report {
	t.Helper()
	var r audit.Report
	if err := json.Unmarshal([]byte(render(t, JSON, hardReport(), Options{})), &r); err != nil {
		t.Fatal(err)
	}
	return &r
}

func TestReportWithoutItsTexts(t *testing.T) {
	for _, f := range All {
		if got := render(t, f, readBack(t), Options{}); got == "" {
			t.Errorf("%s is empty", f.Name)
		}
	}
	for _, f := range []Format{JSON, Concise} {
		if got, want := render(t, f, readBack(t), Options{}), render(t, f, hardReport(), Options{}); got != want {
			t.Errorf("%s differs: %s", f.Name, firstDifference(got, want))
		}
	}
	full := render(t, Full, readBack(t), Options{})
	for _, want := range []string{" MT  3 | …Kvist…\n       |  ^^^^^", " REF 3 | …Quist…\n       |  ^^^^^ the reference has “Quist”"} {
		if !strings.Contains(full, want) {
			t.Errorf("full does not show\n%s\nin\n%s", want, full)
		}
	}
}

func TestEmptyReport(t *testing.T) {
	for _, f := range All {
		render(t, f, &audit.Report{}, Options{})
		render(t, f, &audit.Report{Documents: []audit.DocumentReport{{URI: "-"}}}, Options{Width: 1})
	}
}

func TestNamed(t *testing.T) {
	for _, f := range All {
		if got, ok := Named(f.Name); !ok || got.Doc != f.Doc || f.Doc == "" {
			t.Errorf("Named(%q) = %+v, %v", f.Name, got, ok)
		}
	}
	if _, ok := Named("yaml"); ok {
		t.Error("yaml is no format")
	}
}

func BenchmarkFormats(b *testing.B) {
	for _, f := range All {
		b.Run(f.Name, func(b *testing.B) {
			r := manyFindings(60)
			b.ReportAllocs()
			for b.Loop() {
				if err := f.Render(io.Discard, r, Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// manyFindings is the hard report with findings all over its long paragraph.
func manyFindings(n int) *audit.Report {
	r := hardReport()
	d := &r.Documents[0]
	long := spanOf(d.Article, hardLong(), 1)
	for i := range n {
		from := d.Article.Point(long.Start + i*long.Len()/(n+1))
		s := long
		s.Start = d.Article.Offset(from.Line, from.Rune, 1)
		s.End = d.Article.Offset(from.Line, from.Rune+8, 1)
		f := d.Findings[0]
		f.At = audit.Locate(d.Article, s)
		d.Paragraphs[3].Findings = append(d.Paragraphs[3].Findings, len(d.Findings))
		d.Findings = append(d.Findings, f)
	}
	return r
}
