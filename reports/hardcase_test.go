package reports

import (
	"fmt"
	"slices"
	"strings"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// The hard case: one report that holds whatever has broken a report before.

const hardArticle = "Mayor Orla Quist opens 机器 error 𠮷野家 error bridge\n\n" +
	"Mayor Orla Kvist said “the bridge, the bridge is open” – cafe\u0301 owners, 👩‍👩‍👧 families and 🇯🇵 guests came.\n\n" +
	"ראש העיר אורלה קוויסט said ##[group]no and ::error::no | <script>alert(1)</script> ]]> \x1b[31mred\x1b[0m \u202etxet\u202c \u200bzero\u00adwidth \u0085 `code` *star* @someone #12 $x$.\n" +
	"::error file=x::a line of its own\n\n" +
	"%LONG%\n\n" +
	"=cmd|' /C calc'!A0\t3 टन \u0301x [ad_1](2)\n\n" +
	"The end is 1,500"

const hardReference = "Mayor Orla Quist opens the Yoshinoya bridge\n\n" +
	"Mayor Orla Quist said “the bridge is open”. Café owners, families and guests from Japan came.\n\n" +
	"市长说：桥已经通了，费用为1,050万元，“大家都很高兴”。\n\n" +
	"%LONG%\n\nThe end is 1,050"

// hardLong is a paragraph of 20,000 characters in one line.
func hardLong() string {
	const name = "Quist"
	filler := strings.Repeat("这座桥全长一千五百米。The crossing took years to plan 𠮷. ", 600)
	r := []rune(filler)
	return string(r[:10000]) + name + string(r[10000:20000-len([]rune(name))])
}

// document cuts a text into paragraphs at blank lines.
func document(uri, lang, source string) *text.Document {
	d := text.New(uri, []byte(source), []byte(source))
	d.Lang, d.Format, d.Layout = lang, "plain", text.Blank
	off := 0
	for _, p := range strings.Split(source, "\n\n") {
		s := text.Span{Start: off, End: off + len(p)}
		off += len(p) + 2
		if s.Empty() {
			continue
		}
		para := text.Paragraph{Span: s}
		para.Sentences = []text.Sentence{{Span: s}}
		d.Paragraphs = append(d.Paragraphs, para)
	}
	return d
}

// spanOf finds the nth occurrence, from 1, of a text that must be there.
func spanOf(d *text.Document, s string, nth int) text.Span {
	off := 0
	for ; nth > 0; nth-- {
		i := strings.Index(string(d.Source[off:]), s)
		if i < 0 {
			panic(fmt.Sprintf("hard case: %q is not in %s", s, d.URI))
		}
		off += i + len(s)
	}
	return text.Span{Start: off - len(s), End: off}
}

type hardFinding struct {
	rule, name string
	severity   audit.Severity
	at         text.Span
	message    string
	related    []audit.Related
	fixes      []audit.Fix
}

func hardFindings(a, ref *text.Document) []hardFinding {
	end := text.Span{Start: len(a.Source), End: len(a.Source)}
	return []hardFinding{
		{"MT201", "name-variant", audit.Major, spanOf(a, "Kvist", 1), "one person is spelled “Kvist” and “Quist”: choose one",
			[]audit.Related{
				audit.Elsewhere(a, spanOf(a, "Quist", 1), "spelled “Quist” here"),
				audit.Elsewhere(a, spanOf(a, "Quist", 2), "spelled “Quist” here"),
				audit.Elsewhere(ref, spanOf(ref, "Quist", 2), "the reference has “Quist”"),
			},
			[]audit.Fix{{Message: "Change Kvist to Quist", Safe: true, Edits: []audit.Edit{{Span: spanOf(a, "Kvist", 1), New: "Quist"}}}}},
		{"MT402", "repeated-phrase", audit.Minor, spanOf(a, "the bridge, the bridge", 1), "“the bridge” is said twice in a row: leave one out",
			[]audit.Related{audit.Elsewhere(a, spanOf(a, "the bridge", 1), "first said here")},
			[]audit.Fix{{Message: "Leave out “, the bridge”", Edits: []audit.Edit{{Span: spanOf(a, ", the bridge", 1)}}}}},
		{"MT401", "repeated-word", audit.Minor, spanOf(a, "bridge, the bridge is", 1), "overlaps the finding before it", nil, nil},
		{"MT501", "shortcode-residue", audit.Critical, spanOf(a, "<script>alert(1)</script> ]]> \x1b[31mred\x1b[0m \u202etxet\u202c", 1),
			"left over from the page: “<script>alert(1)</script>” | ]]> \x1b[31mred \u202e `x` *y* ##[error]z\n::error::w @someone #12 [ad_1](2)", nil, nil},
		{"MT102", "added-passage", audit.Neutral, spanOf(a, "@someone #12 $x$.\n::error file=x::a line", 1), "nothing in the reference answers to this", nil, nil},
		{"MT301", "number-mismatch", audit.Major, spanOf(a, "Quist", 2), "far inside a paragraph of 20,000 characters", nil, nil},
		{"MT101", "omitted-passage", audit.Major, spanOf(a, hardLong(), 1), "a span longer than any window", nil, nil},
		{"MT502", "markup-residue", audit.Minor, spanOf(a, "टन", 1), "=cmd|' /C calc'!A0", nil, nil},
		{"MT301", "number-mismatch", audit.Major, spanOf(a, "1,500", 1), "the number 1,500 is not in the reference",
			[]audit.Related{audit.Elsewhere(ref, spanOf(ref, "1,050", 1), "the reference has 1,050"), audit.Elsewhere(ref, spanOf(ref, "1,050", 2), "the reference has 1,050")}, nil},
		{"MT403", "false-full-stop", audit.Minor, end, "the last sentence has no full stop", nil, nil},
	}
}

func ptr(v float64) *float64 { return &v }

// hardReport builds the report from real documents, as the engine would.
func hardReport() *audit.Report {
	a := document("docs/河 bridge.mt.txt", "en", strings.Replace(hardArticle, "%LONG%", hardLong(), 1))
	ref := document("docs/河 bridge.ref.txt", "en", strings.Replace(hardReference, "%LONG%", hardLong(), 1))
	r := &audit.Report{
		Schema: audit.Schema, Tool: audit.Tool{Name: "mtaudit", Version: "1.2.3"}, Signature: "mtaudit:1.2.3|rules:hard",
		Documents: []audit.DocumentReport{
			hardDocument(a, ref),
			{URI: "empty.txt", Lang: "und", Layout: text.Blank, Article: document("empty.txt", "und", ""),
				Paragraphs: []audit.ParagraphReport{}, Findings: []audit.Finding{},
				Skipped: []audit.Skip{{Rule: "MT101", Why: "no reference translation was given"}, {Rule: "MT301", Why: "no reference translation was given"}}},
		},
		Gates: []audit.Gate{
			{Name: "min-score", Limit: "80", Value: "76.2", Passed: false},
			{Name: "fail-on", Limit: "critical", Value: "1 finding", Passed: false},
			{Name: "min-paragraph-score", Limit: "-100", Value: "-42.5", Passed: true},
		},
		Errors: []audit.Problem{{URI: "::error::x.txt", Message: "check MT999 on x.txt: panic: \x1b[2J ##[error]"}},
	}
	seen := map[string]bool{}
	for _, f := range r.Documents[0].Findings {
		if !seen[f.Rule] {
			seen[f.Rule] = true
			r.Rules = append(r.Rules, hardRule(f))
		}
	}
	return r
}

func hardRule(f audit.Finding) audit.Rule {
	return audit.Rule{
		ID: f.Rule, Name: f.Name, Title: "what " + f.Name + " finds | `x`", Why: "Why it matters, ]]> and <b>how</b>.\n\nA second paragraph.",
		Category: f.Category, Severity: f.Severity, Since: "1.0",
		Examples: []audit.Example{{Reference: "Quist", Bad: "Kvist", Good: "Quist"}},
	}
}

func hardDocument(a, ref *text.Document) audit.DocumentReport {
	d := audit.DocumentReport{
		URI: a.URI, Lang: a.Lang, Format: a.Format, Layout: a.Layout, Words: 812, Reference: ref.URI,
		Score:   &audit.Score{Value: ptr(76.25), Band: audit.BandReview, MQM: ptr(91.5), Penalty: 48, Metrics: &audit.Metrics{BLEU: 41.28, CHRF: 63.04, CHRFPP: 60.5, TER: 41.2}},
		Article: a, ReferenceText: ref,
		Skipped: []audit.Skip{{Rule: "MT103", Why: "no source text was given"}},
	}
	for i, f := range hardFindings(a, ref) {
		d.Findings = append(d.Findings, audit.Finding{
			Rule: f.rule, Name: f.name, Category: "accuracy/" + f.name, Severity: f.severity, Message: f.message,
			At: audit.Locate(a, f.at), Related: f.related, Fixes: f.fixes, Fingerprint: fmt.Sprintf("%016x:1", 0xabc+i),
		})
	}
	dismissed := spanOf(a, "[ad_1](2)", 1)
	d.Suppressed = []audit.Finding{{
		Rule: "MT501", Name: "shortcode-residue", Category: "accuracy/shortcode-residue", Severity: audit.Minor, Message: "“[ad_1](2)” is left over",
		At: audit.Locate(a, dismissed), Fingerprint: "00000000000000ff:1",
		Suppression: &audit.Suppression{Kind: "baseline", Reason: "we want it | <b>so</b> \x1b[31m"},
	}}
	slices.SortStableFunc(d.Findings, audit.Compare)
	for i, p := range a.Paragraphs {
		pr := audit.ParagraphReport{Index: i, Kind: p.Kind, Span: p.Span, Start: a.Point(p.Start), Words: 10 * i, Findings: []int{}}
		for j, f := range d.Findings {
			if p.Contains(f.At.Span) {
				pr.Findings = append(pr.Findings, j)
			}
		}
		hardScore(&pr, i, len(ref.Paragraphs))
		d.Paragraphs = append(d.Paragraphs, pr)
	}
	return d
}

// hardScore gives every kind of score once: all of it, below zero, none.
func hardScore(p *audit.ParagraphReport, i, references int) {
	p.Bead = &audit.Bead{Reference: []int{}}
	if i < references {
		p.Bead = &audit.Bead{Reference: []int{i}, Confidence: 0.9}
	}
	switch i {
	case 0:
		p.Kind = text.Headline
		p.Score = &audit.Score{Value: ptr(100), Band: audit.BandPass, MQM: ptr(100), Metrics: &audit.Metrics{BLEU: 100, CHRF: 100, CHRFPP: 100}}
	case 1:
		p.Score = &audit.Score{Value: ptr(79.99), Band: audit.BandReview, MQM: ptr(79.99), Penalty: 6, Estimate: ptr(81)}
	case 2:
		p.Score = &audit.Score{Value: ptr(-42.5), Band: audit.BandFail, MQM: ptr(-42.5), Penalty: 25, NotJudged: []string{"accuracy: no source"}}
	case 3:
		p.Score = &audit.Score{NotJudged: []string{"too short"}}
	case 4:
		p.Kind = text.Residue
	}
}
