package reports

import (
	"strings"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// lines makes a document of which every line is a paragraph.
func lines(uri, lang, s string) *text.Document {
	d := text.New(uri, []byte(s), []byte(s))
	d.Lang, d.Format, d.Layout = lang, "plain", text.Line
	at := 0
	for _, l := range strings.SplitAfter(s, "\n") {
		if t := strings.TrimRight(l, "\r\n"); t != "" {
			d.Paragraphs = append(d.Paragraphs, text.Paragraph{Span: text.Span{Start: at, End: at + len(t)}})
		}
		at += len(l)
	}
	return d
}

// nth locates the nth occurrence, from 0, of words in a document.
func nth(d *text.Document, words string, n int) audit.Location {
	at := 0
	for ; n >= 0; n-- {
		i := strings.Index(string(d.Source[at:]), words)
		if i < 0 {
			panic("not in the text: " + words)
		}
		at += i + 1
	}
	return audit.Locate(d, text.Span{Start: at - 1, End: at - 1 + len(words)})
}

func see(l audit.Location, message string) audit.Related {
	return audit.Related{Location: l, Message: message}
}

func points(v float64) *float64 { return &v }

// reported makes the report of a document with these findings.
func reported(article, ref *text.Document, findings ...audit.Finding) audit.DocumentReport {
	d := audit.DocumentReport{
		URI: article.URI, Lang: article.Lang, Format: article.Format, Layout: article.Layout,
		Article: article, ReferenceText: ref, Findings: findings,
	}
	if ref != nil {
		d.Reference = ref.URI
	}
	for i, p := range article.Paragraphs {
		pr := audit.ParagraphReport{Index: i, Kind: p.Kind, Span: p.Span, Start: article.Point(p.Start), Words: p.Len() / 6}
		d.Words += pr.Words
		if ref != nil {
			pr.Bead = &audit.Bead{Reference: []int{}}
			if i < len(ref.Paragraphs) {
				pr.Bead = &audit.Bead{Reference: []int{i}, Confidence: 0.87}
			}
		}
		for k, f := range findings {
			if p.Start <= f.At.Span.Start && f.At.Span.Start < p.End {
				pr.Findings = append(pr.Findings, k)
			}
		}
		d.Paragraphs = append(d.Paragraphs, pr)
	}
	return d
}

var htmlRules = []audit.Rule{
	{
		ID: "MT201", Name: "name-variant", Title: "One person or place is spelled in several ways", Since: "0.1",
		Why:      "Readers take two spellings for **two people**.\n\nThe rule leaves alone:\n\n- short forms, such as `Ms Oyelaran`\n- spellings inside quotations\n\n## What to do\n\nChoose one spelling. <script>alert(1)</script> ![x](https://example.org/x.png)",
		Category: "terminology/inconsistent-use", Severity: audit.Major, Measured: "Precision *0.94*.",
		Examples: []audit.Example{{Reference: "Mayor Oyelaran spoke.", Bad: "Mayor Oyelaran spoke. Oyelarran left.", Good: "Mayor Oyelaran spoke. Oyelaran left."}},
	},
	{ID: "MT301", Name: "number-mismatch", Title: "A number is not that of the reference", Why: "Wrong facts.", Category: "accuracy/mistranslation", Severity: audit.Critical, Since: "0.1"},
	{ID: "MT401", Name: "repeated-word", Title: "A word stands twice", Why: "Slips.", Category: "fluency/duplication", Severity: audit.Minor, Since: "0.1"},
	{ID: "MT403", Name: "false-full-stop", Title: "A full stop cuts a sentence", Why: "Broken.", Category: "fluency/punctuation", Severity: audit.Major, Since: "0.1"},
	{ID: "MT501", Name: "shortcode-residue", Title: "A shortcode was left in", Why: "Not text.", Category: "design/markup", Severity: audit.Neutral, Since: "0.1"},
	{ID: "MT102", Name: "added-passage", Title: "A passage that the reference does not have", Why: "Added.", Category: "accuracy/addition", Severity: audit.Major, Since: "0.1"},
	{ID: "MT104", Name: "untranslated", Title: "Words are still in the language of the source", Why: "Needs the source.", Category: "accuracy/untranslated", Severity: audit.Major, Since: "0.1"},
}

func found(rule string, at audit.Location, message string, related ...audit.Related) audit.Finding {
	for _, r := range htmlRules {
		if r.ID == rule {
			return audit.Finding{Rule: r.ID, Name: r.Name, Category: r.Category, Severity: r.Severity, Message: message, At: at, Related: related, Fingerprint: "00:1"}
		}
	}
	panic("no rule " + rule)
}

const (
	harbourArticle = `Mayor Oyelarran opens the the new harbour of Port Vessin
PORT VESSIN, March 3. Mayor Adaeze Oyelaran opened the new harbour on Tuesday, in front of some 400 guests. and a band. Oyelarran said that the harbour cost 12 million crowns, and that trade would grow, would grow quickly.
[gallery ids="4,5"]
In the afternoon the fishermen of the village, with whom Ms. Oyelaran had quarrelled for years, came to shake her hand: “We will see,” said their speaker, Tomas Brück, 57.
The weather was fine and nobody had expected it.`
	harbourReference = `Mayor Oyelaran opens new harbour of Port Vessin
PORT VESSIN, March 3 -- Mayor Adaeze Oyelaran on Tuesday opened the new harbour in front of some 4,000 guests and a band. It cost 120 million crowns, she said, and trade would grow quickly.
The port had been closed since the flood of 2019.
That afternoon the village’s fishermen, who had quarrelled with Oyelaran for years, came to shake her hand. “We shall see,” said their spokesman, Tomas Brück, 57.`
)

// harbour is a report with what a page has to deal with on a common day.
func harbour() *audit.Report {
	a, r := lines("news/harbour.mt.txt", "en", harbourArticle), lines("news/harbour.ref.txt", "en", harbourReference)
	a.Paragraphs[0].Kind, a.Paragraphs[2].Kind = text.Headline, text.Residue
	headline, dateline, sum := nth(a, "Oyelarran", 0), nth(a, "Oyelarran", 1), nth(a, "12", 0)
	name := nth(r, "Oyelaran", 0)
	fix := audit.Fix{Message: "Change “Oyelarran” to “Oyelaran”", Edits: []audit.Edit{{Span: headline.Span, New: "Oyelaran"}}}
	wrong := found("MT201", headline, "“Oyelarran” is also spelled “Oyelaran”, which the reference uses. Keep one spelling.",
		see(dateline, "spelled so here too"), see(nth(a, "Oyelaran", 0), "spelled “Oyelaran” here"), see(nth(a, "Oyelaran", 1), "spelled “Oyelaran” here"), see(name, "the reference has “Oyelaran”"))
	wrong.Fixes = []audit.Fix{fix}
	twice := found("MT401", nth(a, "the the", 0), "“the” stands twice. Take one out.")
	twice.Fixes = []audit.Fix{{Message: "Take out the second “the”", Safe: true, Edits: []audit.Edit{{Span: text.Span{Start: nth(a, "the the", 0).Span.End - 4, End: nth(a, "the the", 0).Span.End}}}}}
	d := reported(a, r,
		wrong, twice,
		found("MT301", nth(a, "400", 0), "“400” is 4,000 in the reference. Check the number.", see(nth(r, "4,000", 0), "the reference has 4,000")),
		found("MT403", nth(a, ". and", 0), "A sentence goes on after this full stop. Take it out."),
		found("MT201", dateline, "“Oyelarran” is also spelled “Oyelaran”.", see(headline, "spelled so here too"), see(name, "the reference has “Oyelaran”")),
		found("MT301", sum, "“12 million” is 120 million in the reference. Check the number.", see(nth(r, "120", 0), "the reference has 120")),
		found("MT401", nth(a, "would grow, would grow", 0), "“would grow” stands twice."),
		found("MT501", nth(a, `[gallery ids="4,5"]`, 0), "A shortcode of the web page was left in. Take it out."),
		found("MT102", nth(a, "The weather was fine and nobody had expected it.", 0), "The reference has no such passage. Check that the source has it."),
	)
	for i, ref := range [][]int{{0}, {1}, {}, {3}, {}} {
		d.Paragraphs[i].Bead.Reference = ref
	}
	bands := []audit.Score{
		{Value: points(62.5), Band: audit.BandReview}, {Value: points(-4.25), Band: audit.BandFail, MQM: points(-4.25), Penalty: 61}, {NotJudged: []string{"no words"}},
		{Value: points(100), Band: audit.BandPass}, {Value: points(44), Band: audit.BandFail},
	}
	for i := range bands {
		d.Paragraphs[i].Score = &bands[i]
	}
	d.Score = &audit.Score{
		Value: points(41.2), Band: audit.BandFail, MQM: points(41.2), Penalty: 82, Estimate: points(58.8),
		Metrics: &audit.Metrics{BLEU: 31.4, CHRF: 58.2, CHRFPP: 55.9, TER: 61.7}, NotJudged: []string{"accuracy against the source: none was given"},
	}
	d.Skipped = []audit.Skip{{Rule: "MT104", Why: "no source text was given"}}
	return &audit.Report{
		Schema: audit.Schema, Tool: audit.Tool{Name: "mtaudit", Version: "0.1.0"}, Signature: "mtaudit:0.1.0|rules:7|repeats:once",
		Rules: htmlRules, Documents: []audit.DocumentReport{d},
		Gates: []audit.Gate{{Name: "min-score", Limit: "80", Value: "41.2"}, {Name: "fail-on", Limit: "critical", Value: "2 critical"}},
	}
}

// long is a report on a paragraph of n times five words, every tenth of them
// with a finding.
func long(n int) *audit.Report {
	a := lines("long.txt", "zh-Hans", strings.Repeat("机器翻译 𠮷野家 say so. ", n))
	rep := reported(a, nil)
	size := a.Paragraphs[0].Len() / n
	for i := 0; i < n; i += 2 {
		rep.Findings = append(rep.Findings, found("MT401", audit.Locate(a, text.Span{Start: i * size, End: i*size + 12}), "m"))
		rep.Paragraphs[0].Findings = append(rep.Paragraphs[0].Findings, len(rep.Findings)-1)
	}
	return &audit.Report{Rules: htmlRules, Documents: []audit.DocumentReport{rep}}
}
