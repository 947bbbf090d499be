package read

import (
	"bytes"
	"strings"
	"testing"

	"mtaudit/audit/text"
)

func TestPlain(t *testing.T) {
	body := "The mayor said on Tuesday that the line would open in March."
	testPages(t, "plain", []pageCase{
		{"tags and shortcodes stay", "Plan approved by the council\n\n[ad_1]\n\n</p> <p>Plan approved-Leeds Post<br />\n\n" + body + " &amp; so on.\n\n01002003030000\n\n[/box]\n", `
headline: Plan approved by the council
residue: [ad_1]
headline: </p> <p>Plan approved-Leeds Post<br />
body: ` + body + ` &amp; so on.
residue: 01002003030000
residue: [/box]
`},
		{"headings between paragraphs", body + "\n\nWHAT COMES NEXT\n\n" + body + "\n\nA New Line for the North\n\n" + body + "\n\nand so it goes\n\n" + body, `
body: ` + body + `
headline: WHAT COMES NEXT
body: ` + body + `
headline: A New Line for the North
body: ` + body + `
body: and so it goes
body: ` + body + `
`},
		{"a headline heads something", body + "\n\nLeeds Post", "body: " + body + "\nbody: Leeds Post\n"},
		{"one line", "Plan approved", "body: Plan approved\n"},
		{"items", "Plan approved\n\n" + body + "\n\n- one\n\n• two\n\n1. three\n\n2. four\n\n(1) five\n\n7. Dezember war der Tag.\n\n> said\n\n-minus and so on it goes.", `
headline: Plan approved
body: ` + body + `
list: - one
list: • two
list: 1. three
list: 2. four
list: (1) five
body: 7. Dezember war der Tag.
quote: > said
body: -minus and so on it goes.
`},
		{"Chinese", "市议会通过新的公共交通计划\n\n新华社十二月二十二日电。\n\n一、总体要求\n\n市长表示，新线路将于三月开通。", `
headline: 市议会通过新的公共交通计划
body: 新华社十二月二十二日电。
headline: 一、总体要求
body: 市长表示，新线路将于三月开通。
`},
		{"quotation marks after the stop", "“We will go.”\n\n他说：“我们走。”\n\n" + body, "body: “We will go.”\nbody: 他说：“我们走。”\nbody: " + body + "\n"},
		{"one paragraph a line, CR LF", "Plan approved\r\n" + body + "\r\n" + body + "\r\n" + body + "\r\n", `
headline: Plan approved
body: ` + body + `
body: ` + body + `
body: ` + body + `
`},
	})
}

func TestLeftover(t *testing.T) {
	for _, s := range []string{
		"[ad_1]", "[/caption]", "[gallery]", `[button url="x"]`, "[embed]https://a.b/c[/embed]", "</p> <p>", "<br />", "&nbsp;", "&nbsp; | &#160;",
		"<!-- more -->", "<!-- never closed", "{{ad}}", "{% include x %}", "https://a.b/c?d=e", "www.a.b", "0100200303000000", `<a href="https://a.b/c">`, "[ad_2] --- [ad_3]",
	} {
		if !leftover([]byte(s)) {
			t.Errorf("%q is residue", s)
		}
	}
	for _, s := range []string{
		"<p>Word</p>", "[ad_1] Word", "[laughter]", "[1]", "2020", "1,500", "* * *", "—", "22/12/2020", "机器", "&bogus;", "a < b", "{x}", "[ad 1]", "<3", "https", "www", "<", "[", "{", "&", "{%}", "{{}",
	} {
		if leftover([]byte(s)) {
			t.Errorf("%q is no residue", s)
		}
	}
}

func TestPlainKeepsLongParagraphsWhole(t *testing.T) {
	long := strings.Repeat("机器翻译的文章很长，", 2000) + "完。"
	p, err := Plain.Read(Input{URI: "t", Source: []byte("标题在此\n\n" + long)})
	if err != nil || len(p.Blocks) != 2 || p.Blocks[1].Len() != len(long) || p.Blocks[1].Kind != text.Body {
		t.Errorf("%v, %v", p.Blocks, err)
	}
	if !bytes.Equal(p.Document.Source, p.Document.Visible) {
		t.Error("plain text without a byte order mark is all visible")
	}
}
