package runner

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"sync/atomic"
	"testing"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// fake reports every X of an article, notes every word before a colon, and
// panics at a bomb.
var fake = &audit.Check{
	Rule: audit.Rule{ID: "MT999", Name: "fake", Category: "other", Severity: audit.Minor},
	Run: func(p *audit.Pass) error {
		for i, c := range p.Article.Source {
			switch c {
			case 'X':
				p.Reportf(text.Span{Start: i, End: i + 1}, "an X")
			case ':':
				p.Note("key", string(p.Article.Source[i-1:i]), text.Span{Start: i - 1, End: i})
			case '!':
				panic("bomb")
			case '?':
				return errors.New("could not look")
			}
		}
		return nil
	},
	Resolve: func(_ string, facts []audit.Fact) (found []audit.Finding) {
		for _, f := range facts {
			if f.Value != facts[0].Value {
				found = append(found, audit.Finding{At: f.At, Message: "elsewhere " + facts[0].Value})
			}
		}
		return found
	},
}

func job(uri, body string) Job {
	return Job{Article: Text{URI: uri, Load: func() ([]byte, error) {
		if body == "" {
			return nil, errors.New(uri + ": no such file")
		}
		return []byte(body), nil
	}}}
}

func run(t *testing.T, s Settings, jobs ...Job) (*audit.Report, error) {
	t.Helper()
	r, err := New(s, []*audit.Check{fake})
	if err != nil {
		t.Fatal(err)
	}
	return r.Run(context.Background(), jobs)
}

func TestBatchGoesOnAfterErrors(t *testing.T) {
	rep, err := run(t, Settings{}, job("a.txt", "An X here."), job("gone.txt", ""), job("bomb.txt", "X and a bomb!"), job("why.txt", "Why? X"), job("z.txt", "Good."))
	var uris, problems []string
	for _, d := range rep.Documents {
		uris = append(uris, d.URI)
	}
	for _, p := range rep.Errors {
		problems = append(problems, p.URI)
	}
	if got := strings.Join(uris, " "); got != "a.txt bomb.txt why.txt z.txt" {
		t.Errorf("documents %s", got)
	}
	if got := strings.Join(problems, " "); got != "gone.txt bomb.txt why.txt" {
		t.Errorf("errors of %s", got)
	}
	var crash *audit.PanicError
	if !errors.As(err, &crash) {
		t.Errorf("the panic is lost in %v", err)
	}
	if n := len(rep.Documents[1].Findings); n != 1 {
		t.Errorf("%d findings of the check that crashed, want the 1 from before", n)
	}
}

func TestPanicInReadingIsOneArticlesError(t *testing.T) {
	bad := Job{Article: Text{URI: "bad.txt", Load: func() ([]byte, error) { panic("disk on fire") }}}
	rep, err := run(t, Settings{}, bad, job("a.txt", "Good."))
	if len(rep.Documents) != 1 || err == nil || !strings.Contains(err.Error(), "disk on fire") {
		t.Errorf("%d documents, %v", len(rep.Documents), err)
	}
}

func TestSameBytesForAnyNumberOfWorkers(t *testing.T) {
	var jobs []Job
	for i := range 40 {
		jobs = append(jobs, job(fmt.Sprintf("%02d.txt", i), fmt.Sprintf("%c: an X.\n\nAnother 机器 X 𠮷.", 'a'+i%3)))
	}
	var want []byte
	for _, workers := range []int{1, 2, 8, 100} {
		rep, err := run(t, Settings{Workers: workers}, jobs...)
		if err != nil {
			t.Fatal(err)
		}
		got, err := json.Marshal(rep)
		if err != nil {
			t.Fatal(err)
		}
		if want == nil {
			want = got
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%d workers: another report", workers)
		}
	}
}

func TestFactsAreComparedAcrossDocuments(t *testing.T) {
	rep, err := run(t, Settings{}, job("a.txt", "a: one."), job("b.txt", "Zero X.\n\nb: two. b: X"))
	if err != nil {
		t.Fatal(err)
	}
	if n := len(rep.Documents[0].Findings); n != 0 {
		t.Errorf("%d findings in a.txt, want 0", n)
	}
	d := rep.Documents[1]
	seen := map[string]bool{}
	var at []string
	for _, f := range d.Findings {
		at = append(at, f.At.Text)
		if seen[f.Fingerprint] || !strings.HasSuffix(f.Fingerprint, ":1") && !strings.HasSuffix(f.Fingerprint, ":2") {
			t.Errorf("fingerprint %q", f.Fingerprint)
		}
		seen[f.Fingerprint] = true
	}
	if got := strings.Join(at, ""); got != "XbbX" {
		t.Errorf("findings at %s", got)
	}
	if got := fmt.Sprint(d.Paragraphs[0].Findings, d.Paragraphs[1].Findings); got != "[0] [1 2 3]" {
		t.Errorf("paragraphs have %s", got)
	}
}

func TestProgressAndCancellation(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	var last atomic.Int64
	r, err := New(Settings{Workers: 1, Progress: func(done, of int) {
		if last.Store(int64(done)); done == 3 {
			cancel()
		}
	}}, []*audit.Check{fake})
	if err != nil {
		t.Fatal(err)
	}
	jobs := make([]Job, 1000)
	for i := range jobs {
		jobs[i] = job("a.txt", "X")
	}
	if rep, err := r.Run(ctx, jobs); rep != nil || !errors.Is(err, context.Canceled) {
		t.Errorf("%v, %v", rep, err)
	}
	if n := last.Load(); n > 5 {
		t.Errorf("%d articles after the end", n)
	}
}

func TestSignatureNamesWhatMatters(t *testing.T) {
	tool := audit.Tool{Name: "mtaudit", Version: "1.2.3"}
	signature := func(s Settings) string {
		s.Tool = tool
		r, err := New(s, []*audit.Check{fake})
		if err != nil {
			t.Fatal(err)
		}
		return r.Signature()
	}
	plain := signature(Settings{})
	if !strings.HasPrefix(plain, "mtaudit:1.2.3|rules:MT999|paragraphs:auto|score:") {
		t.Errorf("got %s", plain)
	}
	if plain != signature(Settings{Workers: 7, Gates: Gates{FailOn: Never}}) {
		t.Error("workers and gates change no result")
	}
	changed := []Settings{{}, {}, {}, {}}
	changed[0].Rules.Severity = map[string]audit.Severity{"fake": audit.Major}
	changed[1].Rules.Disable = []string{"MT999"}
	changed[2].Read.Layout = text.Line
	changed[3].Read.Lang = "en"
	for i, s := range changed {
		if signature(s) == plain {
			t.Errorf("%d: same signature", i)
		}
	}
}

func BenchmarkRun(b *testing.B) {
	body := strings.Repeat("The two sides met on Tuesday and an X was seen.\n\n", 200)
	jobs := make([]Job, 16)
	for i := range jobs {
		jobs[i] = job(fmt.Sprintf("%d.txt", i), body)
	}
	r, err := New(Settings{}, []*audit.Check{fake})
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(jobs) * len(body)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := r.Run(context.Background(), jobs); err != nil {
			b.Fatal(err)
		}
	}
}
