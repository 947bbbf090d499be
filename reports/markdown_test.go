package reports

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"

	"mtaudit/audit"
)

func asHTML(t *testing.T, markdown string) string {
	t.Helper()
	var b bytes.Buffer
	if err := goldmark.New(goldmark.WithExtensions(extension.GFM)).Convert([]byte(markdown), &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// A Markdown reader shows the text as it was, and makes nothing of it.
func TestMarkdownTextIsShownAsItIs(t *testing.T) {
	for _, s := range []string{
		"a | b \\| c", "<script>alert(1)</script> &amp; & <!-- x", "`code` ``", "*a* **b** _c_ __d__ ~~e~~",
		"[ad_1](2) ![x](y) [x]: z", "$x$ $$y$$", `back\slash \* \\`, "机器 ]]> 𠮷",
	} {
		got := asHTML(t, "| x |\n|---|\n| "+markdownText(s)+" |\n")
		want := "<td>" + strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;").Replace(s) + "</td>"
		if !strings.Contains(got, want) {
			t.Errorf("%q is shown as\n%s", s, got)
		}
	}
}

var notifies = regexp.MustCompile(`[@#][\pL\d]`)

func TestMarkdownNotifiesNobody(t *testing.T) {
	got := asHTML(t, render(t, Markdown, hardReport(), Options{}))
	if m := notifies.FindString(strings.ReplaceAll(got, "&#", "")); m != "" {
		t.Errorf("%q in\n%s", m, got)
	}
	if strings.Contains(got, "<script") {
		t.Errorf("a script in\n%s", got)
	}
}

func TestMarkdownTableIsWhole(t *testing.T) {
	r := hardReport()
	got := asHTML(t, render(t, Markdown, r, Options{}))
	if n, want := strings.Count(got, "<tr>"), 3+len(r.Documents)+5+len(r.Documents[0].Findings); n != want {
		t.Errorf("%d rows, want %d\n%s", n, want, got)
	}
}

var leftOut = regexp.MustCompile(`\*\*Left out: (\d+) findings`)

func TestMarkdownSaysWhatACommentCannotHold(t *testing.T) {
	r := hardReport()
	d := &r.Documents[0]
	d.Findings = nil
	for i := range 2000 {
		f := audit.Finding{Rule: "MT401", Name: "repeated-word", Severity: audit.Minor, Message: fmt.Sprintf("number %d is said twice", i)}
		if i == 1999 {
			f.Severity, f.Message = audit.Critical, "the worst is never left out"
		}
		d.Findings = append(d.Findings, f)
	}
	got := render(t, Markdown, r, Options{})
	if len(got) > 65536 {
		t.Errorf("%d bytes", len(got))
	}
	m := leftOut.FindStringSubmatch(got)
	if m == nil {
		t.Fatalf("nothing is said of what is left out:\n%s", got[len(got)-500:])
	}
	shown := strings.Count(got, "is said twice") + strings.Count(got, "the worst")
	if m[1] != fmt.Sprint(2000-shown) || !strings.Contains(got, "the worst is never left out") {
		t.Errorf("%s left out, %d shown", m[1], shown)
	}
}
