package reports

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

func TestHTMLCommonDay(t *testing.T) {
	page := rendered(t, harbour())
	w := sound(t, page)
	for _, want := range []string{
		"<title>harbour.mt.txt: fail (41.2) · mtaudit</title>",
		"Needs review", "−4.2", "no source text was given", "accuracy against the source: none was given",
		"The port had been closed since the flood of 2019.", "Nothing in the reference answers to this paragraph.",
		"mtaudit:0.1.0|rules:7|repeats:once", "<strong>two people</strong>", "the reference has 120",
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
	if len(page) > 300_000 {
		t.Errorf("%d bytes", len(page))
	}
	marks := 0
	w.each(func(n *html.Node) {
		if n.Data == "mark" {
			marks++
			if n.Parent.Data != "a" || w.ids[attr(n.Parent, "href")[1:]].Data != "li" {
				t.Errorf("mark %q leads to no finding", content(n))
			}
		}
	})
	// Nine findings, three related places that are nobody's own, three in the reference.
	if marks != 9+2+3 {
		t.Errorf("%d marks", marks)
	}
}

// Related places of one article lead to the very words.
func TestHTMLRelatedLinks(t *testing.T) {
	w := sound(t, rendered(t, harbour()))
	links := 0
	w.each(func(n *html.Node) {
		if !classed(n, "related") {
			return
		}
		for a := range n.Descendants() {
			if a.Data != "a" {
				continue
			}
			links++
			target := w.ids[attr(a, "href")[1:]]
			if got, want := "“"+markText(target)+"”", content(a); got != want {
				t.Errorf("%s leads to %s", want, got)
			}
		}
	})
	if links != 8 {
		t.Errorf("%d links", links)
	}
}

func markText(a *html.Node) string {
	for n := range a.Descendants() {
		if n.Data == "mark" {
			return content(n)
		}
	}
	return ""
}

// A finding that runs over two paragraphs is marked in both.
func TestHTMLFindingOverParagraphs(t *testing.T) {
	d := lines("a", "en", "one two\nthree four")
	rep := reported(d, nil, found("MT401", audit.Locate(d, text.Span{Start: 4, End: 13}), "m"))
	w := sound(t, rendered(t, &audit.Report{Rules: htmlRules, Documents: []audit.DocumentReport{rep}}))
	for id, want := range map[string]string{"d1a4": "two", "d1a8": "three"} {
		if n := w.ids[id]; n == nil || markText(n) != want {
			t.Errorf("%s: want a mark of %q", id, want)
		}
	}
}

const hostile = "<script>alert(1)</script>\" onmouseover=\"x' `{{.}} ]]> &amp; \u202Eevil\u202C \u2066x\u2069 \x1b[31m \x07 \u0085 \uFEFF ##[error] 机器 👩‍👩‍👧 cafe\u0301 שלום می\u200cخواهم | </p></section>"

func TestHTMLHostileText(t *testing.T) {
	a, r := lines(hostile, hostile, hostile+"\r\n"+hostile), lines("r"+hostile, "he", hostile)
	at := audit.Locate(a, a.Paragraphs[1].Span)
	f := audit.Finding{Rule: hostile, Name: hostile, Category: hostile, Message: hostile, Severity: audit.Major, At: at,
		Related: []audit.Related{see(audit.Locate(r, r.Paragraphs[0].Span), hostile), {Location: audit.Location{URI: "javascript:alert(1)", Text: hostile}, Message: hostile}},
		Fixes:   []audit.Fix{{Message: hostile, Edits: []audit.Edit{{Span: at.Span, New: hostile}}}}}
	d := reported(a, r, f)
	d.Score = &audit.Score{Band: audit.Band(hostile), NotJudged: []string{hostile}}
	d.Skipped = []audit.Skip{{Rule: hostile, Why: hostile}}
	f.Suppression = &audit.Suppression{Kind: hostile, Reason: hostile}
	d.Suppressed = []audit.Finding{f}
	f.Rule, f.Suppression, f.Fingerprint = "MT201", nil, hostile // stands in the table of forms
	d.Findings = append(d.Findings, f)
	rule := audit.Rule{ID: hostile, Name: hostile, Title: hostile, Why: hostile + "\n\n[x](javascript:alert(1))", Measured: hostile, Category: hostile, Since: hostile,
		Examples: []audit.Example{{Source: hostile, Reference: hostile, Bad: hostile, Good: hostile}}}
	page := rendered(t, &audit.Report{
		Tool: audit.Tool{Name: hostile, Version: hostile}, Signature: hostile, Rules: []audit.Rule{rule}, Documents: []audit.DocumentReport{d},
		Gates: []audit.Gate{{Name: hostile, Limit: hostile, Value: hostile}}, Errors: []audit.Problem{{URI: hostile, Message: hostile}},
		Unused: []audit.Unused{{Kind: hostile, URI: hostile, Line: 3, Message: hostile}},
	})
	w := sound(t, page)
	if w.ids["d1-forms"] == nil || w.ids["d1-dismissed"] == nil {
		t.Error("no table of forms, or nothing dismissed")
	}
	w.each(func(n *html.Node) {
		if href := attr(n, "href"); strings.HasPrefix(href, "javascript") {
			t.Errorf("href=%q", href)
		}
	})
	if got := content(w.ids["d1p1"]); !strings.Contains(got, "<script>alert(1)</script>") || !strings.Contains(got, "<U+202E>evil<U+202C>") ||
		!strings.Contains(got, "<U+001B>[31m") || !strings.Contains(got, "👩‍👩‍👧") || !strings.Contains(got, "می\u200cخواهم") {
		t.Errorf("paragraph reads %q", got)
	}
	if lang := w.ids["d1r0"]; lang == nil || attr(lang.Parent, "dir") != "rtl" {
		t.Error("the Hebrew reference does not run from right to left")
	}
}

// What the document does not hold must not bring the page down.
func TestHTMLSpansFromElsewhere(t *testing.T) {
	a := lines("a", "en", "short\n机器")
	for _, s := range []text.Span{{Start: 2, End: 500}, {Start: -4, End: 2}, {Start: 4, End: 1}, {Start: 7, End: 8}} {
		f := found("MT401", audit.Location{URI: "a", Text: "x", Span: s}, "m", audit.Related{Location: audit.Location{URI: "a", Text: "机", Span: s}})
		f.Fixes = []audit.Fix{{Edits: []audit.Edit{{Span: s}}}}
		d := reported(a, a, f)
		d.Paragraphs[0].Bead.Reference = []int{-1, 0, 9}
		d.Paragraphs[1].Bead.Reference = []int{0}
		d.Paragraphs[0].Findings = []int{0, 7}
		page := rendered(t, &audit.Report{Rules: htmlRules, Documents: []audit.DocumentReport{d}})
		if s.Start != 7 { // inside a character: its bytes are shown as such
			sound(t, page)
		}
	}
}

func TestHTMLWithoutTexts(t *testing.T) {
	r := harbour()
	d := &r.Documents[0]
	d.Article, d.ReferenceText = nil, nil
	for i := range d.Paragraphs {
		d.Paragraphs[i].Findings = nil // all of them are findings of the whole
	}
	page := rendered(t, r)
	w := sound(t, page)
	if w.ids["d1f9"] == nil || !strings.Contains(page, "“would grow, would grow”") || strings.Contains(page, "<mark>") {
		t.Error("findings must be shown with their words, and nothing marked")
	}
}

func TestHTMLSeveralDocuments(t *testing.T) {
	r := harbour()
	b := lines("news/tide.txt", "und", "Oyelaran was away.")
	tide := reported(b, nil, found("MT201", nth(b, "Oyelaran", 0), "Elsewhere she is “Oyelarran”.", see(nth(r.Documents[0].Article, "Oyelarran", 1), "spelled “Oyelarran” there")))
	empty := reported(lines("news/empty.txt", "und", ""), nil)
	r.Documents = append(r.Documents, tide, empty)
	r.Errors = []audit.Problem{{URI: "news/lost.txt", Message: "no such file"}}
	page := rendered(t, r)
	w := sound(t, page)
	if got := content(w.ids["articles"]); !strings.Contains(got, "tide.txt") || !strings.Contains(got, "empty.txt") {
		t.Errorf("index: %s", got)
	}
	for _, want := range []string{"<title>3 articles: 1 fail, 2 not scored · mtaudit</title>", "no such file", "There is no text in this document.", `<a href="#d1p2"><bdi>“Oyelarran”`} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
	sound(t, rendered(t, &audit.Report{}))
}

// One passage of the reference may answer to several paragraphs: it stands
// beside the first.
func TestHTMLSharedReference(t *testing.T) {
	d := reported(lines("a", "en", "one\ntwo\nthree"), lines("r", "en", "all of them"))
	for i := range d.Paragraphs {
		d.Paragraphs[i].Bead.Reference = []int{0}
	}
	page := rendered(t, &audit.Report{Documents: []audit.DocumentReport{d}})
	sound(t, page)
	if got := strings.Count(page, "all of them"); got != 1 {
		t.Errorf("the passage is shown %d times", got)
	}
	if got := strings.Count(page, `<a href="#d1p1">Paragraph 1 of the reference</a>`); got != 2 {
		t.Errorf("%d links to it, want 2", got)
	}
}

// Markup is not text, but a finding about markup shows it.
func TestHTMLVisibleText(t *testing.T) {
	source := "<b>caf&eacute;</b><br>s"
	visible := "\x00\x00\x00café" + strings.Repeat("\x00", 6+4+4) + "s"
	a := text.New("a.html", []byte(source), []byte(visible[:len(source)-1]+"s"))
	a.Paragraphs = []text.Paragraph{{Span: text.Span{Start: 0, End: len(source)}}}
	d := reported(a, nil, found("MT501", nth(a, "<br>", 0), "m"), found("MT401", nth(a, "caf&eacute;", 0), "m"))
	page := rendered(t, &audit.Report{Rules: htmlRules, Documents: []audit.DocumentReport{d}})
	sound(t, page)
	for _, want := range []string{"<mark>café</mark>", "<mark><code>&lt;br&gt;</code></mark>"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
}

// A fix that changes many places the same way says so once.
func TestHTMLFixEverywhere(t *testing.T) {
	a := lines("a", "zh", "机器 Bo, Bo and Bob")
	f := found("MT201", nth(a, "Bo", 0), "m")
	f.Fixes = []audit.Fix{{Message: "Write Beau", Safe: true, Edits: []audit.Edit{
		{Span: nth(a, "Bo", 0).Span, New: "Beau"}, {Span: nth(a, "Bo", 1).Span, New: "Beau"}, {Span: nth(a, "Bob", 0).Span, New: "Beau"}}}}
	d := reported(a, nil, f)
	r := &audit.Report{Rules: htmlRules, Documents: []audit.DocumentReport{d}}
	w := sound(t, rendered(t, r))
	if got := content(w.ids["d1f1"]); !strings.Contains(got, "Bo Beau × 2 Bob Beau") || !strings.Contains(got, "line 1, column 4") {
		t.Errorf("finding reads %q", got)
	}
	var b bytes.Buffer
	if err := HTML.Render(&b, r, Options{ColumnUnit: Byte}); err != nil || !strings.Contains(b.String(), "line 1, column 8") {
		t.Errorf("columns in bytes: %v", err)
	}
}

func TestHTMLHardCase(t *testing.T) {
	sound(t, rendered(t, hardReport()))
}

func TestHTMLSameBytes(t *testing.T) {
	if a, b := rendered(t, harbour()), rendered(t, harbour()); a != b {
		t.Error("two renderings differ")
	}
}

func TestHTMLWriteError(t *testing.T) {
	if err := HTML.Render(fullDisk{}, harbour(), Options{}); !errors.Is(err, io.ErrShortWrite) {
		t.Errorf("got %v", err)
	}
}

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, io.ErrShortWrite }

func TestHTMLLongParagraph(t *testing.T) {
	r := long(1200)
	w := sound(t, rendered(t, r))
	var got string
	w.each(func(n *html.Node) {
		if classed(n, "passage") {
			for s := range n.Descendants() {
				if s.Type == html.TextNode && s.Parent.Data != "sup" {
					got += s.Data
				}
			}
		}
	})
	if want := string(r.Documents[0].Article.Source); len([]rune(want)) < 20_000 || got != want {
		t.Errorf("the paragraph of %d bytes came out as %d", len(want), len(got))
	}
}

// Browsers mend what is badly nested; the page should not need it.
func TestHTMLNesting(t *testing.T) {
	void := map[string]bool{"meta": true, "link": true, "input": true, "br": true}
	var open []string
	z := html.NewTokenizer(strings.NewReader(rendered(t, harbour())))
	for {
		switch z.Next() {
		case html.ErrorToken:
			if !errors.Is(z.Err(), io.EOF) || len(open) > 0 {
				t.Errorf("%v with %q open", z.Err(), open)
			}
			return
		case html.StartTagToken:
			if name, _ := z.TagName(); !void[string(name)] {
				open = append(open, string(name))
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			if len(open) == 0 || open[len(open)-1] != string(name) {
				t.Fatalf("</%s> with %q open", name, open)
			}
			open = open[:len(open)-1]
		}
	}
}

func BenchmarkHTML(b *testing.B) {
	for _, n := range []int{100, 1000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			r := long(n)
			b.SetBytes(int64(len(rendered(b, r))))
			b.ReportAllocs()
			for b.Loop() {
				if err := HTML.Render(io.Discard, r, Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
