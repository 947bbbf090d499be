package audit_test

import (
	"context"
	"encoding/json"
	"errors"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"

	"mtaudit/audit"
	"mtaudit/audit/text"
	"mtaudit/audit/text/read"
	"mtaudit/reference/align"
)

func document(t testing.TB, uri, s string) *text.Document {
	t.Helper()
	d, err := read.Document(uri, []byte(s), read.Options{Lang: "en"})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// shout reports every word in capitals, and notes it as a fact.
var shout = &audit.Check{
	Rule: audit.Rule{ID: "T1", Name: "shout", Category: "style", Severity: audit.Minor},
	Run: func(p *audit.Pass) error {
		for _, par := range p.Article.Paragraphs {
			for _, s := range par.Sentences {
				for _, tok := range s.Tokens {
					if w := p.Article.Text(tok.Span); len(w) > 1 && w == strings.ToUpper(w) && w != strings.ToLower(w) {
						p.Reportf(tok.Span, "“%s” shouts", w)
						p.Note("shout", w, tok.Span)
					}
				}
			}
		}
		return nil
	},
	Resolve: func(key string, facts []audit.Fact) (found []audit.Finding) {
		for _, f := range facts[1:] {
			if f.Value != facts[0].Value {
				found = append(found, audit.Finding{At: f.At, Message: key + ": " + f.Value + " is not " + facts[0].Value})
			}
		}
		return found
	},
}

var (
	broken = &audit.Check{Rule: audit.Rule{ID: "T2", Name: "broken", Severity: audit.Major}, Run: func(*audit.Pass) error { panic("lost") }}
	blind  = &audit.Check{Rule: audit.Rule{ID: "T3", Name: "blind", Severity: audit.Major}, Run: func(*audit.Pass) error { return errors.New("cannot look") }}
	picky  = &audit.Check{Rule: audit.Rule{ID: "T4", Name: "picky", Severity: audit.Major}, Needs: audit.NeedReference, Run: func(*audit.Pass) error { panic("ran without reference") }}
	early  = &audit.Check{Rule: audit.Rule{ID: "T5", Name: "early", Severity: audit.Major, Preview: true}, Run: func(p *audit.Pass) error { p.Reportf(text.Span{End: 1}, "x"); return nil }}
)

func engine(t testing.TB, checks ...*audit.Check) *audit.Engine {
	t.Helper()
	e, err := audit.New(audit.Config{}, checks)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func auditOne(t testing.TB, e *audit.Engine, s string) audit.DocumentReport {
	t.Helper()
	rep, err := e.Audit(t.Context(), audit.Input{Article: document(t, "a.txt", s)})
	if err != nil {
		t.Fatal(err)
	}
	return rep
}

// One engine, and even one document, serves many goroutines.
func TestSharedEngine(t *testing.T) {
	e := engine(t, shout)
	in := audit.Input{Article: document(t, "a.txt", "The NEW bridge.\n\nIt is OLD."), Reference: document(t, "r.txt", "The new bridge.\n\nIt is old.")}
	want, err := e.Audit(t.Context(), in)
	if err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			if got, err := e.Audit(t.Context(), in); err != nil || !reflect.DeepEqual(got, want) {
				t.Errorf("got %v, %v", got, err)
			}
		})
	}
	wg.Wait()
}

// A panic and an error of one check leave the others' findings, and are named.
func TestFailingChecks(t *testing.T) {
	e := engine(t, broken, blind, shout, picky)
	rep, err := e.Audit(t.Context(), audit.Input{Article: document(t, "a.txt", "A LOUD day.")})
	if len(rep.Findings) != 1 || rep.Findings[0].Rule != "T1" {
		t.Errorf("findings %+v", rep.Findings)
	}
	var crash *audit.PanicError
	if !errors.As(err, &crash) || len(crash.Stack) == 0 {
		t.Fatalf("no panic in %v", err)
	}
	for _, want := range []string{"check T2 on a.txt: panic: lost", "check T3 on a.txt: cannot look"} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("%q is not in %q", want, err)
		}
	}
	want := []audit.Skip{{Rule: "T2", Why: "panic: lost"}, {Rule: "T3", Why: "cannot look"}, {Rule: "T4", Why: "no reference translation was given"}}
	if !slices.Equal(rep.Skipped, want) {
		t.Errorf("skipped %+v", rep.Skipped)
	}
}

// A check that needs something to compare with takes a reference or a source.
func TestNeedOriginal(t *testing.T) {
	either := *shout
	either.Needs = audit.NeedOriginal
	d := document(t, "a.txt", "A LOUD day.")
	for _, c := range []struct {
		in      audit.Input
		skipped int
	}{
		{audit.Input{Article: d}, 1}, {audit.Input{Article: d, Source: d}, 0}, {audit.Input{Article: d, Reference: d}, 0},
	} {
		rep, err := engine(t, &either).Audit(t.Context(), c.in)
		if err != nil {
			t.Fatal(err)
		}
		if len(rep.Skipped) != c.skipped || len(rep.Findings) != 1-c.skipped {
			t.Errorf("skipped %+v, findings %+v", rep.Skipped, rep.Findings)
		}
	}
}

// SourceBeads line up the article with its source, and are nil without one.
func TestSourceBeads(t *testing.T) {
	var beads []align.Bead
	look := &audit.Check{Rule: audit.Rule{ID: "T9", Name: "look"}, Run: func(p *audit.Pass) error {
		beads = audit.SourceBeads.Of(p)
		return nil
	}}
	article := document(t, "a.txt", "In 2019 the ferry carried 4,711 people.\n\nNASA sent nobody.")
	source := document(t, "s.txt", "2019年渡轮运送了4711人。\n\nNASA没有派人来。")
	for _, c := range []struct {
		in   audit.Input
		want int
	}{{audit.Input{Article: article}, 0}, {audit.Input{Article: article, Source: source}, 2}} {
		if _, err := engine(t, look).Audit(t.Context(), c.in); err != nil {
			t.Fatal(err)
		}
		if len(beads) != c.want {
			t.Errorf("beads %+v", beads)
		}
	}
}

// A rule for one language is skipped in others, and runs where it is unknown.
func TestLanguages(t *testing.T) {
	only := *shout
	only.Langs = []string{"en"}
	for lang, want := range map[string]int{"en": 0, "en-GB": 0, "und": 0, "de": 1, "zh-Hans": 1} {
		d := document(t, "a.txt", "A LOUD day.")
		d.Lang = lang
		rep, err := engine(t, &only).Audit(t.Context(), audit.Input{Article: d})
		if err != nil || len(rep.Skipped) != want || len(rep.Findings) != 1-want {
			t.Errorf("%s: %+v, %v", lang, rep.Skipped, err)
		}
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := engine(t, shout).Audit(ctx, audit.Input{Article: document(t, "a.txt", "A LOUD day.")}); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

func TestConfig(t *testing.T) {
	all := []*audit.Check{shout, broken, early}
	for name, tc := range map[string]struct {
		cfg  audit.Config
		want string
		err  string
	}{
		"default":       {want: "shout minor, broken major"},
		"only":          {cfg: audit.Config{Rules: []string{"t1"}}, want: "shout minor"},
		"preview":       {cfg: audit.Config{Rules: []string{"early"}}, want: "early major"},
		"disabled":      {cfg: audit.Config{Disable: []string{"Broken"}}, want: "shout minor"},
		"severity":      {cfg: audit.Config{Severity: map[string]audit.Severity{"shout": audit.Critical}}, want: "shout critical, broken major"},
		"unknown":       {cfg: audit.Config{Rules: []string{"shuot"}}, err: `rules: no rule is called "shuot": did you mean "shout"?`},
		"quite unknown": {cfg: audit.Config{Disable: []string{"zzzzzz"}}, err: `disable: no rule is called "zzzzzz": “mtaudit rules” lists them`},
	} {
		e, err := audit.New(tc.cfg, all)
		if err != nil || tc.err != "" {
			if err == nil || err.Error() != tc.err {
				t.Errorf("%s: error %v, want %s", name, err, tc.err)
			}
			continue
		}
		var got []string
		for _, r := range e.Rules() {
			got = append(got, r.Name+" "+r.Severity.String())
		}
		if s := strings.Join(got, ", "); s != tc.want {
			t.Errorf("%s: %s, want %s", name, s, tc.want)
		}
	}
}

// A memo is worked out once for a document, and again for the next.
func TestMemo(t *testing.T) {
	made := 0
	memo := audit.NewMemo(func(*audit.Pass) int { made++; return made })
	use := func(p *audit.Pass) error {
		if got := memo.Of(p); got != made {
			t.Errorf("got %d, want %d", got, made)
		}
		return nil
	}
	e := engine(t, &audit.Check{Rule: audit.Rule{ID: "a", Name: "aa"}, Run: use}, &audit.Check{Rule: audit.Rule{ID: "b", Name: "bb"}, Run: use})
	for range 2 {
		auditOne(t, e, "x")
	}
	if made != 2 {
		t.Errorf("made %d times for 2 documents", made)
	}
}

// What a report says survives the trip to another machine.
func TestRoundTrip(t *testing.T) {
	rep := auditOne(t, engine(t, shout), "A LOUD day.\n\nA QUIET one.")
	b, err := json.Marshal(rep)
	if err != nil {
		t.Fatal(err)
	}
	var back audit.DocumentReport
	if err := json.Unmarshal(b, &back); err != nil {
		t.Fatal(err)
	}
	rep.Article, rep.Facts, rep.Beads = nil, nil, nil
	if !reflect.DeepEqual(rep, back) {
		t.Errorf("sent %+v\ncame back %+v", rep, back)
	}
}

// The order in which documents come in does not matter to Resolve.
func TestResolve(t *testing.T) {
	e := engine(t, shout)
	var facts []audit.Fact
	for _, s := range []string{"A LOUD day.", "A QUIET day.", "A LOUD night."} {
		facts = append(facts, auditOne(t, e, s).Facts...)
	}
	want := e.Resolve(facts)
	slices.Reverse(facts)
	if got := e.Resolve(facts); len(want) != 1 || want[0].Name != "shout" || !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

// A fingerprint survives edits elsewhere in the paragraph, paragraphs put in
// before it and other line ends; two equal places in equal surroundings differ.
func TestFingerprint(t *testing.T) {
	e := engine(t, shout)
	print := func(s string) (out []string) {
		for _, f := range auditOne(t, e, s).Findings {
			out = append(out, f.Fingerprint)
		}
		return out
	}
	const words = "The quick brown foxes of the city jumped over a LOUD and lazy dog in the market square at noon."
	base := print(words)
	for name, s := range map[string]string{
		"paragraph before": "First things first.\n\n" + words,
		"edit far before":  strings.Replace(words, "quick", "very slow", 1),
		"edit far behind":  strings.Replace(words, "noon", "midnight", 1),
		"line ends":        "One.\r\n\r\n" + words + "\r\n",
	} {
		if got := print(s); !slices.Equal(got, base) {
			t.Errorf("%s: %v, want %v", name, got, base)
		}
	}
	if got := print(strings.Replace(words, "lazy dog", "hasty cat", 1)); slices.Equal(got, base) {
		t.Error("an edit right beside it changes nothing")
	}
	if got := print("It is a LOUD day.\n\nIt is a LOUD day."); len(got) != 2 || got[0] == got[1] || got[0][:16] != got[1][:16] {
		t.Errorf("equal places: %v", got)
	}
}

// Findings go to the paragraph that they start in.
func TestParagraphsHoldTheirFindings(t *testing.T) {
	rep := auditOne(t, engine(t, shout), "A LOUD day.\n\nNothing here.\n\nTWO are HERE.")
	var got [][]int
	for _, p := range rep.Paragraphs {
		got = append(got, p.Findings)
	}
	if want := [][]int{{0}, {}, {1, 2}}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if rep.Words != 8 {
		t.Errorf("%d words", rep.Words)
	}
}

// Residue is in a bead of its own, whatever it is like, and every paragraph is
// in one bead.
func TestAlignParagraphs(t *testing.T) {
	article := document(t, "a.txt", "Mayor opens the new bridge\n\n[ad_1]\n\nThe mayor of Kharmod opened the new bridge over the river on Monday.\n\nThousands of people came to see the fireworks in the evening.\n\n[ad_2]")
	ref := document(t, "r.txt", "Mayor opens new bridge\n\nOn Monday the mayor of Kharmod opened the new river bridge.\n\nIn the evening thousands came to see the fireworks.")
	var got [][2][]int
	for _, b := range audit.AlignParagraphs(article, ref) {
		got = append(got, [2][]int{b.Article, b.Reference})
	}
	want := [][2][]int{{{0}, {0}}, {{1}, {}}, {{2}, {1}}, {{3}, {2}}, {{4}, {}}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
