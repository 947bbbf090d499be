package judge

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"mtaudit/audit"
	"mtaudit/audit/names"
	"mtaudit/audit/text"
)

// scripted answers by task and sample.
type scripted map[string][]string

func (s scripted) Ask(_ context.Context, r Request) (json.RawMessage, error) {
	answers := s[r.Task]
	if len(answers) == 0 {
		return json.RawMessage(said(`{"errors":[]}`)), nil
	}
	return json.RawMessage(said(answers[r.Sample%len(answers)])), nil
}

func judgeWith(t *testing.T, a Asker, c Config) *Judge {
	t.Helper()
	if c.Models == nil {
		c.Models = []string{"m"}
	}
	j, err := New(Settings{Config: c, Asker: a, Names: func(p *audit.Pass) *names.Table { return names.NewTable(p.Article, names.Reference{}) }})
	if err != nil {
		t.Fatal(err)
	}
	return j
}

func auditWith(t *testing.T, checks []*audit.Check, article, reference string) audit.DocumentReport {
	t.Helper()
	in := audit.Input{Article: documentOf(t, article)}
	if reference != "" {
		in.Reference = documentOf(t, reference)
	}
	e, err := audit.New(audit.Config{}, checks)
	if err != nil {
		t.Fatal(err)
	}
	rep, err := e.Audit(context.Background(), in)
	if err != nil {
		t.Fatal(err)
	}
	return rep
}

func plannedFor(t *testing.T, body string) []Request {
	t.Helper()
	var c Collector
	auditWith(t, judgeWith(t, &c, Config{Samples: 1, Format: "text"}).Checks()[:1], strings.ReplaceAll(body, "\n\n", "\n"), "")
	return c.Requests()
}

// remarkJSON is an error as a model says it.
func remarkJSON(quote, before, after, category, severity, evidence string) string {
	r := remark{Reason: "it is wrong", Quote: quote, Before: before, After: after, Category: category, Severity: severity}
	if evidence != "" {
		r.Evidence = &evidence
	}
	b, err := json.Marshal(r)
	if err != nil {
		panic(err)
	}
	return string(b)
}

func list(remarks ...string) string { return `{"errors":[` + strings.Join(remarks, ",") + `]}` }

// TestRejects goes through every reason for which a remark is dropped.
func TestRejects(t *testing.T) {
	const article = "The ferry left at nine with 90 people. The ferry’s crew — all “Norrby” men — stayed. Café na\u0308ive 𠮷野 stays."
	const reference = "The ferry left at nine with 90 people on board. Its crew stayed behind in the rain."
	const kind, sev = "accuracy/mistranslation", "minor"
	for _, c := range []struct {
		name, remark, text string
		reject             Reject
	}{
		{"as it is", remarkJSON("left at nine", "", "", kind, sev, ""), "left at nine", ""},
		{"other marks", remarkJSON(`crew - all "Norrby" men`, "", "", kind, sev, ""), "crew — all “Norrby” men", ""},
		{"other case", remarkJSON("CREW", "", "", kind, sev, ""), "crew", ""},
		{"composed", remarkJSON("näive", "", "", kind, sev, ""), "na\u0308ive", ""},
		{"astral", remarkJSON("野", "", "", kind, sev, ""), "野", ""},
		{"zero width", remarkJSON("left\u200b at  nine", "", "", kind, sev, ""), "left at nine", ""},
		{"one of two, by what follows", remarkJSON("ferry", "The", "left at", kind, sev, ""), "ferry", ""},
		{"one of two", remarkJSON("The", "", "", kind, sev, ""), "", Ambiguous},
		{"half a word", remarkJSON("erry", "", "", kind, sev, ""), "", NotThere},
		{"nowhere", remarkJSON("the boat sank", "", "", kind, sev, ""), "", NotThere},
		{"empty", remarkJSON(" ", "", "", kind, sev, ""), "", NotThere},
		{"from the reference", remarkJSON("in the rain", "", "", kind, sev, ""), "", Elsewhere},
		{"evidence", remarkJSON("stayed", "", "", kind, sev, "stayed behind"), "stayed", ""},
		{"no evidence", remarkJSON("stayed", "", "", kind, sev, "went home"), "", NoEvidence},
		{"omission", remarkJSON("stayed", "", "", "accuracy/omission", sev, "in the rain"), "stayed", ""},
		{"what is there", remarkJSON("stayed", "", "", "accuracy/omission", sev, "90 people"), "", NotMissing},
		{"numbers that agree", remarkJSON("90 people", "", "", "accuracy/number", sev, "90 people on board"), "", Contradicted},
		{"twice", remarkJSON("nine", "", "", kind, sev, "") + "," + remarkJSON("at nine", "", "", kind, sev, ""), "nine", SaidTwice},
		{"no such category", remarkJSON("nine", "", "", "style", sev, ""), "", BadForm},
		{"no such severity", remarkJSON("nine", "", "", kind, "neutral", ""), "", BadForm},
		{"a key too many", strings.Replace(remarkJSON("nine", "", "", kind, sev, ""), "{", `{"offset":3,`, 1), "", BadForm},
		{"a key too few", `{"quote":"nine"}`, "", BadForm},
	} {
		t.Run(c.name, func(t *testing.T) {
			j := judgeWith(t, scripted{"paragraph": {list(c.remark)}}, Config{Samples: 1})
			rep := auditWith(t, j.Checks()[:1], article, reference)
			var got []string
			for _, f := range rep.Findings {
				got = append(got, f.At.Text)
			}
			if strings.Join(got, "|") != c.text {
				t.Errorf("found %q, want %q", got, c.text)
			}
			if said := fmt.Sprint(rep.Skipped); c.reject != "" && !strings.Contains(said, "1 × "+string(c.reject)) || c.reject == "" && len(rep.Skipped) > 0 {
				t.Errorf("dropped: %s, want %q", said, c.reject)
			}
		})
	}
}

func TestVotes(t *testing.T) {
	const article = "The ferry left at nine on Monday."
	r := func(quote, severity string) string { return remarkJSON(quote, "", "", "accuracy/number", severity, "") }
	for _, c := range []struct {
		name    string
		answers []string
		want    []string
	}{
		{"all", []string{list(r("at nine", "critical")), list(r("nine", "critical")), list(r("at nine", "critical"))}, []string{"MT901 critical at nine"}},
		{"two of three", []string{list(r("nine", "critical")), list(r("nine", "critical")), list()}, []string{"MT901 major nine"}},
		{"two of four", []string{list(r("nine", "critical")), list(r("nine", "critical")), list(), list()}, []string{"MT901 minor nine"}},
		{"the lower middle", []string{list(r("nine", "critical")), list(r("nine", "minor")), list(r("nine", "minor"))}, []string{"MT901 minor nine"}},
		{"alone", []string{list(r("nine", "critical")), list(r("Monday", "major")), list()}, []string{"MT902 neutral nine"}},
		{"one pass", []string{list(r("nine", "critical"))}, []string{"MT901 minor nine"}},
		{"a failed pass is no agreement", []string{list(r("nine", "major")), "nonsense", list(r("nine", "major"))}, []string{"MT901 major nine"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			j := judgeWith(t, scripted{"paragraph": c.answers}, Config{Samples: len(c.answers)})
			var got []string
			for _, f := range auditWith(t, j.Checks()[:2], article, "").Findings {
				got = append(got, fmt.Sprintf("%s %s %s", f.Rule, f.Severity, f.At.Text))
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// TestAgreementIsSaid: the judge says where a check found something too, and where one that
// looks for the same found nothing.
func TestAgreementIsSaid(t *testing.T) {
	other := func(found bool) *audit.Check {
		return &audit.Check{Rule: audit.Rule{ID: "MT301", Name: "number-mismatch", Severity: audit.Major}, Run: func(p *audit.Pass) error {
			if found {
				p.Reportf(text.Span{Start: 18, End: 22}, "nine")
			}
			return nil
		}}
	}
	j := judgeWith(t, scripted{"paragraph": {list(remarkJSON("nine", "", "", "accuracy/number", "major", ""))}}, Config{Samples: 1})
	for found, want := range map[bool]string{true: "number-mismatch has a finding here too.", false: "number-mismatch, which looks for the same, found nothing in this paragraph."} {
		rep := auditWith(t, append(j.Checks()[:1:1], other(found)), "The ferry left at nine.", "")
		last := rep.Findings[len(rep.Findings)-1]
		if last.Rule != "MT901" || !strings.Contains(last.Message, want) {
			t.Errorf("%t: %s", found, last.Message)
		}
	}
}

func TestNamesAreAdjudicated(t *testing.T) {
	const article = "Harbour master Ilka Brandvoll spoke first in Norrby on Monday.\nThe council thanked Ilka Brandwoll for her work in the storm.\nLater Ilka Brandvoll answered questions of the reporters."
	for _, c := range []struct{ bearers, best, want string }{
		{"one", "Ilka Brandvoll", "The judge takes “Ilka Brandwoll” and “Ilka Brandvoll” for one bearer"},
		{"one", "Mallory", "The judge takes “Ilka Brandwoll” and “Ilka Brandvoll” for one bearer"},
		{"unsure", "", ""},
		{"nonsense", "", ""},
	} {
		answer := fmt.Sprintf(`{"rows":[{"row":1,"reason":"one office","bearers":%q,"acceptable":false,"best":%q},{"row":99,"reason":"","bearers":"one","acceptable":false,"best":"x"}]}`, c.bearers, c.best)
		j := judgeWith(t, scripted{"names": {answer}}, Config{Samples: 3})
		rep := auditWith(t, j.Checks()[2:3], article, "")
		got := ""
		for _, f := range rep.Findings {
			got += f.Message
		}
		if (got == "") != (c.want == "") || !strings.Contains(got, c.want) || strings.Contains(got, "Mallory") {
			t.Errorf("%s %s: %q", c.bearers, c.best, got)
		}
	}
}

// TestExamples holds the rules' examples to a judge that reads well.
func TestExamples(t *testing.T) {
	answers := map[string]scripted{
		"MT901": {"paragraph": {list(remarkJSON("closed", "", "", "accuracy/negation", "critical", "reopen"))}},
		"MT902": {"paragraph": {list(), list(remarkJSON("closed", "", "", "accuracy/negation", "critical", "reopen"))}},
		"MT903": {"names": {`{"rows":[{"row":1,"reason":"one office","bearers":"one","acceptable":false,"best":"Ilka Brandvoll"}]}`}},
		"MT904": {},
	}
	for i, idle := range Idle() {
		for _, e := range idle.Examples {
			j := judgeWith(t, answers[idle.ID], Config{Samples: 3})
			for _, text := range []string{e.Bad, e.Good} {
				rep := auditWith(t, j.Checks()[i:i+1], text, e.Reference)
				if found := len(rep.Findings) > 0; found != (text == e.Bad) {
					t.Errorf("%s: %d findings in %q", idle.Name, len(rep.Findings), text)
				}
			}
		}
	}
}

// TestLongParagraph: a paragraph of 20,000 characters is judged in pieces, all of it, and
// the work does not grow with its square.
func TestLongParagraph(t *testing.T) {
	var long strings.Builder
	for i := range 400 {
		fmt.Fprintf(&long, "Storm %d passed over the harbour of Norrby. 河 𠮷 e\u0301 שלום. ", i)
	}
	body := long.String()
	var c Collector
	j := judgeWith(t, &c, Config{Samples: 1})
	auditWith(t, j.Checks()[:1], "Head\r\n"+body+"\r\nTail.", "")
	focus, sent := 0, 0
	for _, r := range c.Requests() {
		q := r.Messages[len(r.Messages)-1].Content
		_, p, _ := strings.Cut(q, "\nPARAGRAPH: ")
		focus, sent = focus+strings.Count(p, "Storm "), sent+len(q)
	}
	if focus != 400 || sent > 4*len(body) {
		t.Errorf("%d of 400 sentences asked about, %d bytes sent for %d", focus, sent, len(body))
	}
}

func TestIdleRefuses(t *testing.T) {
	for _, c := range Idle() {
		if !c.Preview || c.Run(nil) == nil {
			t.Errorf("%s runs without a judge", c.Name)
		}
	}
}

func TestBudgetCountsWhatIsUnderWay(t *testing.T) {
	r := Request{Model: "m", MaxOutput: 100, Messages: []Message{{"user", "Hello there"}}}
	b := NewBudget(Config{MaxTokens: 2*(Worst(r).Input+100) + 20})
	first, err := b.reserve(r)
	_, err2 := b.reserve(r)
	_, err3 := b.reserve(r)
	if err != nil || err2 != nil || !errors.Is(err3, ErrBudget) || !errors.Is(err3, ErrUnsent) {
		t.Fatalf("%v, %v, %v", err, err2, err3)
	}
	first(json.RawMessage(`{"usage":{"prompt_tokens":5,"completion_tokens":1}}`), nil)
	if _, err := b.reserve(r); err != nil {
		t.Errorf("what was not used is not given back: %v", err)
	}
	if u := b.Spent(); u.Requests != 3 {
		t.Errorf("spent %+v", u)
	}
}

func FuzzParse(f *testing.F) {
	f.Add(said(list(remarkJSON("nine", "", "", "accuracy/number", "minor", "x"))))
	f.Add(said("```{\"errors\":[{}]}```"))
	f.Add(`{"choices":[{"message":{"content":null}}]}`)
	d := documentOf(f, "The ferry left at nine. 河 𠮷 e\u0301.")
	a := shot{focus: d.Text(d.Paragraphs[0].Span), reference: "It left at ten."}.asked(newPiece(d, 0, d.Paragraphs[0].Span))
	f.Fuzz(func(t *testing.T, body string) {
		remarks, _ := parseParagraph(json.RawMessage(body))
		claims, _ := a.claims(remarks, 0)
		for _, c := range claims {
			if c.at.Empty() || !d.Paragraphs[0].Contains(c.at) {
				t.Fatalf("%q at %v", c.Quote, c.at)
			}
		}
		_, _ = parseNames(json.RawMessage(body), 3)
	})
}
