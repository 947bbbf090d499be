package runner

import (
	"context"
	"errors"
	"strings"
	"testing"

	"mtaudit/audit"
	"mtaudit/audit/text"
	"mtaudit/audit/text/read"
)

// swapper offers to write one byte for another.
func swapper(id string, from byte, to string) *audit.Check {
	return &audit.Check{
		Rule: audit.Rule{ID: id, Name: "swap-" + id, Category: "other", Severity: audit.Minor},
		Run: func(p *audit.Pass) error {
			for i, c := range p.Article.Source {
				at := text.Span{Start: i, End: i + 1}
				switch {
				case c == from:
					p.Report(audit.Finding{At: p.At(at), Message: "swap", Fixes: []audit.Fix{{Message: "swap", Safe: true, Edits: []audit.Edit{{Span: at, New: to}}}}})
				case c == '!':
					return errors.New("could not look")
				}
			}
			return nil
		},
	}
}

func fixAll(t *testing.T, s Settings, checks []*audit.Check, jobs ...Job) (*audit.Report, []Fixed, error) {
	t.Helper()
	r, err := New(s, checks)
	if err != nil {
		t.Fatal(err)
	}
	return r.Fix(context.Background(), jobs, false)
}

func TestFixInRounds(t *testing.T) {
	chain := []*audit.Check{swapper("MT1", 'a', "b"), swapper("MT2", 'b', "cd"), swapper("MT3", 'd', "")}
	rep, made, err := fixAll(t, Settings{}, chain, job("a.txt", "xaaax 机器 𠮷\r\nb"), job("b.txt", "xyz"), job("c.txt", "a"))
	if err != nil || len(rep.Documents) != 3 || len(made) != 2 || made[1].Job != 2 {
		t.Fatal(len(made), err)
	}
	if got := string(made[0].After); got != "xcccx 机器 𠮷\r\nc" || made[0].Fixes != 11 || len(rep.Documents[0].Findings) != 0 {
		t.Errorf("%q, %d fixes, left %v", got, made[0].Fixes, rep.Documents[0].Findings)
	}
}

func TestFixesWithoutEnd(t *testing.T) {
	endless := []*audit.Check{swapper("MT1", 'a', "b"), swapper("MT2", 'b', "a")}
	rep, made, err := fixAll(t, Settings{}, endless, job("a.txt", "xax"), job("b.txt", "xyz"))
	if err == nil || !strings.Contains(err.Error(), "a.txt: its fixes come to no end") || !strings.Contains(err.Error(), "MT2") {
		t.Error(err)
	}
	if len(made) != 0 || len(rep.Documents) != 2 || len(rep.Documents[0].Findings) != 1 || len(rep.Errors) != 1 {
		t.Errorf("%v %v", made, rep.Documents)
	}
}

// TestFixLeavesWhatItCannotSee holds to it that an article on which a check
// fails, before or after a fix, is as it was.
func TestFixLeavesWhatItCannotSee(t *testing.T) {
	for _, body := range []string{"a!", "ba"} {
		checks := []*audit.Check{swapper("MT1", 'a', "c"), swapper("MT2", 'b', "!")}
		_, made, err := fixAll(t, Settings{}, checks, job("a.txt", body))
		if err == nil || len(made) != 0 {
			t.Errorf("%q: %v, %v", body, made, err)
		}
	}
}

// TestUnsoundFixesStay makes what can be made of fixes of which some do not do
// what they say, in that format and encoding.
func TestUnsoundFixesStay(t *testing.T) {
	for _, c := range []struct{ name, encoding, body, to, want string }{
		{"a.md", "", "a 7 up.\n\nMore a of it a.\n", "#", "a 7 up.\n\nMore # of it #.\n"},
		{"a.html", "", "<p>One aamp; two a three.</p>", "&", "<p>One aamp; two & three.</p>"},
		{"a.txt", "windows-1252", "caf\xe9 a", "机", "caf\xe9 a"},
		{"a.txt", "", "a", " ", "a"},
	} {
		rep, made, err := fixAll(t, Settings{Read: read.Options{Encoding: c.encoding}}, []*audit.Check{swapper("MT1", 'a', c.to)}, job(c.name, c.body))
		got := c.body
		if len(made) > 0 {
			got = string(made[0].After)
		}
		if err != nil || got != c.want {
			t.Errorf("%s: %q became %q, %v, want %q", c.name, c.body, got, err, c.want)
		}
		if left := strings.Count(c.want, "a"); c.name == "a.md" && len(rep.Documents[0].Findings) != left {
			t.Errorf("%q: %d findings are left, want %d", got, len(rep.Documents[0].Findings), left)
		}
	}
}

// TestTooManyUnsoundFixes ends in good time and says why.
func TestTooManyUnsoundFixes(t *testing.T) {
	body := strings.Repeat("a 7\n\n", 1000)
	_, made, err := fixAll(t, Settings{}, []*audit.Check{swapper("MT1", 'a', "#")}, job("a.md", body))
	if err == nil || !strings.Contains(err.Error(), "make the changes by hand") || len(made) != 0 {
		t.Error(len(made), err)
	}
}

// TestFixTheArticleIntoItsReference is no reason to refuse it.
func TestFixTheArticleIntoItsReference(t *testing.T) {
	j := job("a.txt", "xax")
	ref := job("ref.txt", "xbx").Article
	j.Reference = &ref
	_, made, err := fixAll(t, Settings{}, []*audit.Check{swapper("MT1", 'a', "b")}, j)
	if err != nil || len(made) != 1 || string(made[0].After) != "xbx" {
		t.Error(made, err)
	}
}

func BenchmarkFix(b *testing.B) {
	body := strings.Repeat("The a harbour opens on Monday. ", 2_000)
	r, err := New(Settings{Workers: 1}, []*audit.Check{swapper("MT1", 'a', "b")})
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := r.Fix(b.Context(), []Job{job("a.txt", body)}, false); err != nil {
			b.Fatal(err)
		}
	}
}
