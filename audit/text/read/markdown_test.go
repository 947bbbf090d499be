package read

import "testing"

func TestMarkdown(t *testing.T) {
	testPages(t, "markdown", []pageCase{
		{"everything", `---
title: "Plan: approved"
tags: [a]
---

# Plan *approved* #

Ada **Finch** said ` + "`new line`" + ` &amp; more\* on [Tuesday](http://x.y/z "title").
She is 5 \
years ~~old~~. <b>raw</b> text ![alt](img.png) see <https://a.b/c?d=e>, <ada@x.y>.

> Quoted line
second line

- one
- [x] two
  more

  second paragraph
1. three

| A | B |
|---|---|
| x\|y | *z* |

[link]: http://x.y "title"

Last
====
`, `
headline: Plan approved
body: Ada Finch said new line & more* on Tuesday.
She is 5 
years old. raw text  see https://a.b/c?d=e, ada@x.y.
quote: Quoted line
second line
list: one
list: two
more
list: second paragraph
list: three
table-cell: A
table-cell: B
table-cell: x|y
table-cell: z
headline: Last
`},
		{"code is no text", "One.\n\n```go\nx := 1\n```\n\n    y\n\nTwo.", "body: One.\nbody: Two.\n"},
		{"html block", "> <div align=center>\n> Inner <b>html</b> &eacute;<script>x</script>\n> </div>\n\n<!-- no\n\nno -->\n\nAfter", `
quote: Inner html é
body: After
`},
		{"front matter in TOML", "+++\ntitle = 'x'\n+++\nText.", "body: Text.\n"},
		{"front matter with dots", "\uFEFF---\r\na: b\r\n...\r\nText.", "body: Text.\n"},
		{"thematic breaks are no front matter", "---\nText.\n\n---\nMore.", "body: Text.\nbody: More.\n"},
		{"front matter without end", "---\ntitle: x\n\nText.", "body: title: x\nbody: Text.\n"},
		{"references want a semicolon", "caf&eacute; &copy 1 &bogus; `&amp;` \\&amp; &#65;", "body: café &copy 1 &bogus; &amp; &amp; A\n"},
		{"link over lines", "See [the\nplan](http://x.y).", "body: See the\nplan.\n"},
		{"list in a quote", "> - one\n>\n> two", "list: one\nquote: two\n"},
		{"table before its paragraph", "000\n00000\n-|\n-", "headline: 000\ntable-cell: 00000\n"},
		{"CRLF", "# A\r\n\r\nOne\r\ntwo.\r\n", "headline: A\nbody: One\r\ntwo.\n"},
		{"CJK", "**机器**翻译 𠮷野家", "body: 机器翻译 𠮷野家\n"},
		{"nothing", "```\nx\n```\n", ""},
	})
}
