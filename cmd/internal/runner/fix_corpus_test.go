package runner

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"mtaudit/audit"
	"mtaudit/audit/checks"
	"mtaudit/audit/glossary"
	"mtaudit/audit/text/read"
)

// A passage is an article of a rule's documentation or tests.
type passage struct {
	name                       string // of the article's file
	article, reference, source string
	glossary, lang             string
	rule                       string // ID; "" if it is of several
}

// passages are the examples of all rules and the cases of their tests.
func passages(t testing.TB) (all []passage) {
	t.Helper()
	for _, c := range checks.All {
		for _, e := range c.Examples {
			for _, article := range []string{e.Bad, e.Good} {
				all = append(all, passage{name: c.Name + ".txt", article: article, reference: e.Reference, source: e.Source, glossary: e.Glossary, lang: "en", rule: c.ID})
			}
		}
	}
	paths, err := filepath.Glob("../../../audit/checks/testdata/*.txtar")
	if err != nil || len(paths) < 50 {
		t.Fatal("too few cases", err)
	}
	for _, path := range paths {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		p := passageOf(archive)
		p.name = strings.TrimSuffix(filepath.Base(path), ".txtar") + p.name
		all = append(all, p)
	}
	paths, err = filepath.Glob("../../../audit/checks/testdata/clean/*.txt")
	if err != nil || len(paths) == 0 {
		t.Fatal("no clean articles", err)
	}
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, passage{name: filepath.Base(path), article: string(raw), lang: "en"})
	}
	return all
}

func passageOf(archive *txtar.Archive) passage {
	p := passage{lang: "en"}
	for _, f := range archive.Files {
		content := string(f.Data)
		switch base, ext, _ := strings.Cut(f.Name, "."); base {
		case "article":
			if ext == "" {
				ext = "txt"
			}
			p.article, p.name = content, "."+ext
		case "reference":
			p.reference = content
		case "source":
			p.source = content
		case "glossary":
			p.glossary = content
		case "lang":
			p.lang = strings.TrimSpace(content)
		}
	}
	return p
}

// fixed is what becomes of a passage, and what was found before and after.
type fixed struct {
	before, after audit.DocumentReport
	text          string
	made          int
}

// fixing audits a passage, fixes it and fixes the outcome again, which must be
// nothing to do.
func fixing(t testing.TB, p passage, unsafe bool) (f fixed) {
	t.Helper()
	r := p.runner(t)
	rep, err := r.Run(t.Context(), []Job{p.job()})
	if err != nil {
		t.Fatal(p.name, err)
	}
	f.before, f.text = rep.Documents[0], p.article
	rep, made, err := r.Fix(t.Context(), []Job{p.job()}, unsafe)
	if err != nil {
		t.Fatalf("%s: %v\nin %q\nreference %q", p.name, err, p.article, p.reference)
	}
	f.after = rep.Documents[0]
	if len(made) > 0 {
		f.text, f.made = string(made[0].After), made[0].Fixes
	}
	p.article = f.text
	rep, made, err = r.Fix(t.Context(), []Job{p.job()}, unsafe)
	if err != nil {
		t.Fatalf("%s: again: %v\nin %q", p.name, err, p.article)
	}
	if len(made) > 0 {
		t.Errorf("%s: fixed twice: %q then %q", p.name, f.text, made[0].After)
	}
	if a, b := said(f.after), said(rep.Documents[0]); a != b {
		t.Errorf("%s: found at the end %s\nand by a second run %s\nin %q", p.name, a, b, f.text)
	}
	return f
}

// runner has the rule of the passage alone, or all of them.
func (p passage) runner(t testing.TB) *Runner {
	t.Helper()
	s := Settings{Read: read.Options{Lang: p.lang}, Workers: 1}
	if p.rule != "" {
		s.Rules.Rules = []string{p.rule}
	}
	if p.glossary != "" {
		g, err := glossary.Read("glossary.csv", []byte(p.glossary), "", "")
		if err != nil {
			t.Fatal(err)
		}
		s.Glossary = g
	}
	r, err := New(s, checks.All)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// readable reports whether a passage can be audited at all.
func (p passage) readable() bool {
	_, err := read.Document(p.name, []byte(p.article), read.Options{Lang: p.lang})
	return err == nil
}

func (p passage) job() Job {
	j := job(p.name, p.article)
	if p.reference != "" && p.reference == p.article {
		p.reference += "\n" // an article is not held against itself
	}
	if p.reference != "" {
		ref := job("reference.txt", p.reference).Article
		j.Reference = &ref
	}
	if p.source != "" {
		source := job("source.txt", p.source).Article
		j.Source = &source
	}
	return j
}

// said are the findings of an article, a line each.
func said(d audit.DocumentReport) string {
	var b strings.Builder
	for _, f := range d.Findings {
		b.WriteString("\n\t" + f.Rule + " " + f.At.Text + ": " + f.Message)
	}
	return b.String()
}

// TestFixesOfAllPassages fixes every example and case by its rule alone and by
// all rules: what is fixed must be gone, and nothing may come in its place.
func TestFixesOfAllPassages(t *testing.T) {
	made := 0
	for _, p := range passages(t) {
		for _, alone := range []bool{true, false} {
			if !alone {
				p.rule = ""
			}
			f := fixing(t, p, false)
			made += f.made
			left := len(f.before.Findings) - len(f.after.Findings)
			if left < f.made {
				t.Errorf("%s: %d fixes take away %d findings\nbefore:%s\nafter:%s\nin %q", p.name, f.made, left, said(f.before), said(f.after), f.text)
			}
			for _, g := range f.after.Findings {
				if !foundBefore(f.before, g) {
					t.Errorf("%s: new after fixing: %s %q: %s\nbefore:%s\nin %q", p.name, g.Rule, g.At.Text, g.Message, said(f.before), f.text)
				}
			}
		}
	}
	if made < 100 {
		t.Errorf("only %d fixes were made in all: nothing is shown", made)
	}
}

// foundBefore reports whether an article had this finding already: of the rule,
// on that text, but for its spaces.
func foundBefore(d audit.DocumentReport, g audit.Finding) bool {
	for _, f := range d.Findings {
		if f.Rule == g.Rule && strings.ReplaceAll(f.At.Text, " ", "") == strings.ReplaceAll(g.At.Text, " ", "") {
			return true
		}
	}
	return false
}

// TestUnsafeFixesSettle makes every fix there is.
func TestUnsafeFixesSettle(t *testing.T) {
	for _, p := range passages(t) {
		fixing(t, p, true)
	}
}
