package checks

import (
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"mtaudit/audit"
	"mtaudit/audit/glossary"
	"mtaudit/audit/text"
	"mtaudit/audit/text/read"
)

// TestExamples runs every rule over its own documentation.
func TestExamples(t *testing.T) {
	for _, c := range All {
		t.Run(c.Name, func(t *testing.T) {
			if c.Title == "" || c.Why == "" || c.Category == "" || c.Since == "" || c.Severity == 0 || len(c.Examples) == 0 {
				t.Fatal("the rule is not documented in full")
			}
			for _, e := range c.Examples {
				if found := findings(t, []*audit.Check{c}, input{article: e.Bad, reference: e.Reference, source: e.Source, glossary: e.Glossary, format: e.Format}); len(found) == 0 {
					t.Errorf("nothing found in %q", e.Bad)
				}
				for _, f := range findings(t, []*audit.Check{c}, input{article: e.Good, reference: e.Reference, source: e.Source, glossary: e.Glossary, format: e.Format}) {
					t.Errorf("found in %q: %s", e.Good, oneLine(f))
				}
			}
		})
	}
}

// TestCases runs the cases in testdata. A case is a txtar archive named after
// its rule, <rule-name>.txtar or <rule-name>-<what>.txtar, with the files
//
//	article    or article.html, article.md
//	reference  optional
//	source     optional, in Chinese
//	glossary   optional: glossary.csv
//	lang       optional: the language of both, "en" without
//	want       the findings in order, a line each:
//	           severity "text under the span" part of the message
//	           "#" begins a comment; an empty file says that nothing is found
func TestCases(t *testing.T) {
	paths, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatal("no cases", err)
	}
	for _, path := range paths {
		name := strings.TrimSuffix(filepath.Base(path), ".txtar")
		t.Run(name, func(t *testing.T) {
			raw, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			in, want := parseCase(t, string(raw))
			compare(t, want, findings(t, []*audit.Check{ruleOf(t, name)}, in))
		})
	}
}

// ruleOf finds the check with the longest name that a case's name begins with.
func ruleOf(t *testing.T, name string) (best *audit.Check) {
	t.Helper()
	for _, c := range All {
		if (name == c.Name || strings.HasPrefix(name, c.Name+"-")) && (best == nil || len(c.Name) > len(best.Name)) {
			best = c
		}
	}
	if best == nil {
		t.Fatal("no rule is called so")
	}
	return best
}

// input is what one case audits.
type input struct {
	article, reference, source string
	glossary                   string // as CSV
	format, lang               string
}

func parseCase(t *testing.T, archive string) (in input, want []string) {
	t.Helper()
	for name, content := range files(archive) {
		switch base, ext, _ := strings.Cut(name, "."); base {
		case "article":
			in.article = content
			in.format = map[string]string{"": "plain", "txt": "plain", "html": "html", "md": "markdown"}[ext]
		case "reference":
			in.reference = content
		case "source":
			in.source = content
		case "glossary":
			in.glossary = content
		case "lang":
			in.lang = strings.TrimSpace(content)
		case "want":
			want = wantLines(content)
		default:
			t.Fatalf("unknown file %s", name)
		}
	}
	return in, want
}

// files yields the files of a txtar archive: each begins behind a line
// “-- name --”; what stands before the first is a comment.
func files(archive string) iter.Seq2[string, string] {
	return func(yield func(name, content string) bool) {
		_, rest, more := strings.Cut("\n"+archive, "\n-- ")
		for more {
			var file string
			file, rest, more = strings.Cut(rest, "\n-- ")
			name, content, _ := strings.Cut(file, " --\n")
			if content != "" && more {
				content += "\n"
			}
			if !yield(name, content) {
				return
			}
		}
	}
}

func wantLines(s string) (want []string) {
	for l := range strings.Lines(s) {
		if l = strings.TrimSpace(l); l != "" && !strings.HasPrefix(l, "#") {
			want = append(want, l)
		}
	}
	return want
}

func compare(t *testing.T, want []string, got []audit.Finding) {
	t.Helper()
	for i := range max(len(want), len(got)) {
		switch {
		case i >= len(got):
			t.Errorf("not found: %s", want[i])
		case i >= len(want):
			t.Errorf("found too much: %s", oneLine(got[i]))
		case !matches(t, want[i], got[i]):
			t.Errorf("want %s\n got %s", want[i], oneLine(got[i]))
		}
	}
}

func matches(t *testing.T, want string, got audit.Finding) bool {
	t.Helper()
	severity, rest, _ := strings.Cut(want, " ")
	quoted, err := strconv.QuotedPrefix(rest)
	if err != nil {
		t.Fatalf("want line %q: %v", want, err)
	}
	covered, _ := strconv.Unquote(quoted)
	return severity == got.Severity.String() && covered == got.At.Text && strings.Contains(got.Message, strings.TrimSpace(rest[len(quoted):]))
}

func oneLine(f audit.Finding) string {
	return fmt.Sprintf("%s %q %s [%s]", f.Severity, f.At.Text, f.Message, f.Rule)
}

// TestClean holds all rules to silence on good articles.
func TestClean(t *testing.T) {
	paths, err := filepath.Glob("testdata/clean/*.txt")
	if err != nil || len(paths) < 5 {
		t.Fatal("too few clean articles", err)
	}
	for _, path := range paths {
		t.Run(filepath.Base(path), func(t *testing.T) {
			raw, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			for _, in := range []input{{article: string(raw)}, {article: string(raw), reference: string(raw)}} {
				for _, f := range findings(t, All, in) {
					if f.Rule == CopiedText.ID && in.reference == in.article {
						continue
					}
					t.Error(oneLine(f))
				}
			}
		})
	}
}

// findings audits one document, and checks what holds for every finding.
func findings(t *testing.T, checks []*audit.Check, in input) []audit.Finding {
	t.Helper()
	cfg := audit.Config{}
	for _, c := range checks {
		cfg.Rules = append(cfg.Rules, c.ID) // by name, so that rules in preview run too
	}
	e, err := audit.New(cfg, checks)
	if err != nil {
		t.Fatal(err)
	}
	article := document(t, "article", in.article, in)
	pair := audit.Input{Article: article}
	if in.reference != "" {
		pair.Reference = document(t, "reference", in.reference, in)
	}
	if in.source != "" {
		pair.Source = document(t, "source", in.source, input{lang: "zh"})
	}
	if in.glossary != "" {
		if pair.Glossary, err = glossary.Read("glossary.csv", []byte(in.glossary), "", ""); err != nil {
			t.Fatal(err)
		}
	}
	rep, err := e.Audit(t.Context(), pair)
	if err != nil {
		t.Fatal(err)
	}
	found := append(rep.Findings, e.Resolve(rep.Facts)...)
	for _, f := range found {
		sound(t, article, f)
	}
	return found
}

// sound checks that a finding's places are what they say and its edits apply.
func sound(t *testing.T, d *text.Document, f audit.Finding) {
	t.Helper()
	if f.At.Span.Empty() || string(d.Source[f.At.Span.Start:f.At.Span.End]) != f.At.Text {
		t.Errorf("unsound: %s", oneLine(f))
	}
	for _, fix := range f.Fixes {
		end := 0
		for _, e := range fix.Edits {
			if e.Span.Start < end || e.Span.End < e.Span.Start || e.Span.End > len(d.Source) {
				t.Errorf("edit out of order: %s", oneLine(f))
			}
			end = e.Span.End
		}
	}
}

func document(t *testing.T, uri, content string, in input) *text.Document {
	t.Helper()
	o := read.Options{Lang: in.lang, Format: in.format}
	if o.Lang == "" {
		o.Lang = "en"
	}
	if o.Format == "" {
		o.Format = "plain"
	}
	d, err := read.Document(uri, []byte(content), o)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// benchmark audits one article in English over and over.
func benchmark(b *testing.B, checks []*audit.Check, article string) {
	d, err := read.Document("a", []byte(article), read.Options{Lang: "en", Format: "plain"})
	if err != nil {
		b.Fatal(err)
	}
	e, err := audit.New(audit.Config{}, checks)
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(article)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := e.Audit(b.Context(), audit.Input{Article: d}); err != nil {
			b.Fatal(err)
		}
	}
}
