package suppress

import (
	"fmt"
	"strings"
	"testing"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// document has findings with these fingerprints, one a line of its text.
func document(uri string, prints ...string) *audit.DocumentReport {
	source := []byte(strings.Repeat("word\n", len(prints)))
	d := &audit.DocumentReport{URI: uri, Article: text.New(uri, source, source)}
	for i, p := range prints {
		s := text.Span{Start: 5 * i, End: 5*i + 4}
		d.Article.Paragraphs = append(d.Article.Paragraphs, text.Paragraph{Span: s})
		d.Paragraphs = append(d.Paragraphs, audit.ParagraphReport{Index: i, Span: s})
		d.Findings = append(d.Findings, audit.Finding{Rule: "MT401", Name: "repeated-word", At: audit.Locate(d.Article, s), Fingerprint: p})
	}
	return d
}

func prints(findings []audit.Finding) string {
	var list []string
	for _, f := range findings {
		list = append(list, f.Fingerprint)
	}
	return strings.Join(list, " ")
}

func TestBaselineGoesByFingerprint(t *testing.T) {
	for _, c := range []struct {
		name, accepted, found, want, stale string
	}{
		{"all", "a:1 b:1", "a:1 b:1", "", ""},
		{"a new one", "a:1", "a:1 b:1", "b:1", ""},
		{"one gone", "a:1 b:1", "a:1", "", "b:1"},
		{"another with the same words", "a:1", "a:1 a:2", "a:2", ""},
		{"the first of two accepted was mended", "a:1 a:2", "a:1", "", "a:2"},
		{"the second alone was accepted, the first mended", "a:2", "a:1", "", ""},
		{"each takes its own", "a:2", "a:1 a:2", "a:1", ""},
		{"nothing accepted", "", "a:1", "a:1", ""},
		{"nothing found", "a:1", "", "", "a:1"},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := Baseline{Schema: Schema}
			for _, p := range strings.Fields(c.accepted) {
				b.Entries = append(b.Entries, Entry{Path: "x.txt", Rule: "MT401", Fingerprint: p, Reason: "so"})
			}
			b.Entries = append(b.Entries, Entry{Path: "y.txt", Fingerprint: "a:1"}, Entry{Path: "y.txt", Fingerprint: "b:1"})
			d := document("x.txt", strings.Fields(c.found)...)
			stale := b.Stale("x.txt", d.Findings)
			unused := (&Set{Baseline: b}).Document(d)
			if got := prints(d.Findings); got != c.want {
				t.Errorf("left %q, want %q", got, c.want)
			}
			var gone []string
			for i, u := range unused {
				gone = append(gone, u.Fingerprint)
				if stale[i].Fingerprint != u.Fingerprint {
					t.Errorf("Stale says %q", stale[i].Fingerprint)
				}
			}
			if got := strings.Join(gone, " "); got != c.stale {
				t.Errorf("stale %q, want %q", got, c.stale)
			}
			for _, f := range d.Suppressed {
				if f.Suppression.Kind != "baseline" || f.Suppression.Reason != "so" {
					t.Errorf("suppression %+v", f.Suppression)
				}
			}
			n := 0
			for _, p := range d.Paragraphs {
				n += len(p.Findings)
			}
			if n != len(d.Findings) {
				t.Errorf("paragraphs point at %d findings of %d", n, len(d.Findings))
			}
		})
	}
}

func TestOnlyWhatIsNewSinceARevision(t *testing.T) {
	d := document("x.txt", "a:1", "a:2", "b:1")
	s := &Set{Before: map[string][]string{"x.txt": {"a:1", "c:1"}}, Revision: "main"}
	if unused := s.Document(d); unused != nil {
		t.Errorf("unused %v", unused)
	}
	if got := prints(d.Findings); got != "a:2 b:1" {
		t.Errorf("left %q", got)
	}
	if got := *d.Suppressed[0].Suppression; got.Kind != "revision" || got.Reason != "there already at main" {
		t.Errorf("%+v", got)
	}
}

func TestBaselineFile(t *testing.T) {
	b := Baseline{}.Add(
		Entry{Path: "b.txt", Rule: "MT401", Fingerprint: "f:1", Text: "<b> & 機\u202e", Reason: "so"},
		Entry{Path: "a.txt", Rule: "MT401", Fingerprint: "f:1"},
		Entry{Path: "a.txt", Rule: "MT101", Fingerprint: "e:1"},
		Entry{Path: "b.txt", Rule: "MT401", Fingerprint: "f:1", Reason: "another", Author: "me"},
	)
	body, err := b.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	want := `{
  "schema": "mtaudit.baseline/v1",
  "entries": [
    {"path":"a.txt","rule":"MT101","fingerprint":"e:1"},
    {"path":"a.txt","rule":"MT401","fingerprint":"f:1"},
    {"path":"b.txt","rule":"MT401","fingerprint":"f:1","text":"<b> & 機` + "\u202e" + `","reason":"so","author":"me"}
  ]
}
`
	if string(body) != want {
		t.Errorf("got\n%swant\n%s", body, want)
	}
	again, err := Parse("x", body)
	if err != nil || len(again.Entries) != 3 {
		t.Fatalf("%v, %v", again, err)
	}
	if twice, _ := again.Bytes(); string(twice) != want {
		t.Error("it changes when it is read and written")
	}
	if left := again.Without([]Entry{{Path: "a.txt", Fingerprint: "f:1"}}); len(left.Entries) != 2 {
		t.Errorf("%d left", len(left.Entries))
	}
	if empty, _ := (Baseline{}).Bytes(); string(empty) != "{\n  \"schema\": \"mtaudit.baseline/v1\",\n  \"entries\": [\n  ]\n}\n" {
		t.Errorf("empty: %q", empty)
	}
}

func TestBrokenBaselines(t *testing.T) {
	for body, want := range map[string]string{
		"":                   "b.json:1: no baseline: unexpected end of JSON input",
		"{\n\"schema\": \n!": "b.json:3: no baseline: ",
		`{"schema":"other"}`: `b.json: its schema is "other", want "mtaudit.baseline/v1"`,
		`{"schema":"mtaudit.baseline/v1","entries":[{"path":"a"}]}`: "b.json: entry 1 has no path or no fingerprint",
	} {
		if _, err := Parse("b.json", []byte(body)); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: %v, want %s", body, err, want)
		}
	}
}

func TestComments(t *testing.T) {
	const source = "<!-- mtaudit-ignore MT401, other-rule: twice\nsaid: so -->\n\nfirst\n\n<!-- mtaudit-ignore-file MT402:x --> second <!-- mtaudit-ignore repeated-word --> more\n\n<!-- nothing --> <!-- mtaudit-ignore MT1 --> last <!-- mtaudit-ignored MT401 --> <!-- open"
	visible := []byte(source)
	for i := 0; ; {
		start := strings.Index(source[i:], "<!--")
		end := strings.Index(source[i:], "-->")
		if start < 0 || end < 0 {
			break
		}
		for j := i + start; j < i+end+3; j++ {
			visible[j] = text.Filler
		}
		i += end + 3
	}
	d := text.New("a.md", []byte(source), visible)
	for _, p := range []string{"first", "second", "last"} {
		at := strings.Index(source, p)
		d.Paragraphs = append(d.Paragraphs, text.Paragraph{Span: text.Span{Start: at, End: at + len(p)}})
	}
	d.Paragraphs[1].End = strings.Index(source, " more") + 5
	var got []string
	for _, c := range comments(d) {
		scope := "the article"
		if c.scope.Len() < len(source) {
			scope = source[c.scope.Start:min(c.scope.End, c.scope.Start+6)]
		}
		got = append(got, fmt.Sprintf("%v %q %s", c.rules, c.reason, scope))
	}
	want := []string{`[MT401 other-rule] "twice\nsaid: so" first`, `[MT402] "x" the article`, `[repeated-word] "" second`, `[MT1] "" last`}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestIgnoreMustSaySomething(t *testing.T) {
	checks := []*audit.Check{{Rule: audit.Rule{ID: "MT401", Name: "repeated-word"}}}
	for _, c := range []struct {
		ignore Ignore
		want   string
	}{
		{Ignore{Reason: "x"}, "it ignores everything"},
		{Ignore{Path: "a"}, "it has no reason"},
		{Ignore{Path: "a[", Reason: "x"}, "is no glob"},
		{Ignore{Rules: []string{"MT402"}, Reason: "x"}, `no rule is called "MT402"`},
		{Ignore{Rules: []string{"repeated-word"}, Reason: "x"}, ""},
	} {
		err := c.ignore.Validate(checks)
		if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
			t.Errorf("%+v: %v", c.ignore, err)
		}
	}
}

func TestIgnoresByPathRuleAndWords(t *testing.T) {
	rep := &audit.Report{Documents: []audit.DocumentReport{*document("news/a.txt", "a:1", "b:1"), *document("b.txt", "c:1")}}
	s := Set{Ignores: []Ignore{
		{Path: "news/*.txt", Rules: []string{"mt401"}, Reason: "x"},
		{Path: "elsewhere/*", Reason: "about nothing in this run"},
		{Path: "b.txt", Text: "other", Reason: "in vain"},
	}}
	s.Report(rep)
	if len(rep.Documents[0].Suppressed) != 2 || len(rep.Documents[1].Findings) != 1 {
		t.Errorf("%d dismissed, %d left", len(rep.Documents[0].Suppressed), len(rep.Documents[1].Findings))
	}
	if len(rep.Unused) != 1 || !strings.Contains(rep.Unused[0].Message, "text: other") {
		t.Errorf("unused %+v", rep.Unused)
	}
}
