package read

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// outlineOf writes a page as a line per block: its kind and its text.
func outlineOf(t *testing.T, format, source string) string {
	t.Helper()
	f, _ := Named(format)
	p, err := f.Read(Input{URI: "t", Source: []byte(source)})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, x := range p.Blocks {
		b.WriteString(x.Kind.String() + ": " + p.Document.Text(x.Span) + "\n")
	}
	return b.String()
}

type pageCase struct{ name, source, want string }

func testPages(t *testing.T, format string, tests []pageCase) {
	t.Helper()
	for _, c := range tests {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(strings.TrimLeft(c.want, "\n"), outlineOf(t, format, c.source)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestHTML(t *testing.T) {
	testPages(t, "html", []pageCase{
		{"article with everything around it", `<!DOCTYPE html><html><head><title>The Post - Plan</title><style>p{}</style></head>
<body><header><h1>The Post</h1><nav><p>Home</p></nav></header><main><article><header><h1>Plan approved</h1></header>
<p>Ada Finch <b>sp</b>oke.</p><aside><p>Ad</p></aside><script>"<p>no</p>"</script><p>She left.</p><footer>Share</footer></article>
<article><h2>Teaser</h2></article></main><footer>About us</footer></body></html>`, `
headline: Plan approved
body: Ada Finch spoke.
body: She left.
`},
		{"headline before the article", `<h1>The Post</h1><h1>Plan approved</h1><div itemprop="articleBody name"><p>Ada spoke.</div><p>About us`, `
headline: Plan approved
body: Ada spoke.
`},
		{"title for want of an h1", `<html><head><title>Plan &amp; more</title></head><body><p>Ada spoke.</p></body></html>`, `
headline: Plan & more
body: Ada spoke.
`},
		{"title of a drawing is none", `<svg><title>Logo</title></svg><p>Ada spoke.`, "body: Ada spoke.\n"},
		{"main with teasers of equal weight", `<main><article>One one</article><article>Two two</article></main><p>About us`, `
body: One one
body: Two two
`},
		{"role", `<p>Menu</p><div ROLE=Main><p>Ada spoke.</div>`, "body: Ada spoke.\n"},
		{"body only", `<body><header><h1>The Post</h1>Menu</header><p>Ada spoke.</p><form>Subscribe<button>Go</button></form><nav>More</nav>`, `
headline: The Post
body: Ada spoke.
`},
		{"a form around the page", `<form><p>Ada spoke.</p><select><option>1</select><p>She left.</p></form>`, `
body: Ada spoke.
body: She left.
`},
		{"kinds", `<article><h2>Part</h2><ul><li>one<li>two <b>b</b></ul><blockquote><p>Said</p></blockquote><dl><dt>T<dd>D</dl>
<table><caption>C</caption><tr><th>H<td><p>1</table><pre>a
 b</pre><figure><img alt=x><figcaption>Photo</figcaption></figure></article>`, `
headline: Part
list: one
list: two b
quote: Said
list: T
list: D
body: C
table-cell: H
table-cell: 1
body: a
 b
body: Photo
`},
		{"layout table", `<table><tr><td><p>One.<p>Two.<td><table><tr><td>x</table></table>`, `
body: One.
body: Two.
table-cell: x
`},
		{"line breaks", `<p>one<br>two<br/> <br>three<br><b>four</b></p>`, `
body: one two
body: three four
`},
		{"inline text without blocks", "Ada <span>spoke</span>.<hr>She left.", "body: Ada spoke.\nbody: She left.\n"},
		{"hidden", `<article><p hidden>a</p><p style="color:red; DISPLAY : none">b</p><template><p>c</template><noscript>d</noscript><p>Ada spoke.</article>`, "body: Ada spoke.\n"},
		{"body hidden until loaded", `<body style="visibility:hidden"><p>Ada spoke.`, "body: Ada spoke.\n"},
		{"misnested formatting", `<b><article><p>Ada</b> spoke.</p></i></article>`, "body: Ada spoke.\n"},
		{"self-closed", `<p/>One.<script src=x /></script><div/>Two.`, "body: One.\nbody: Two.\n"},
		{"unclosed comment", `<p>Ada spoke.<!-- <p>no`, "body: Ada spoke.\n"},
		{"no tags", `1 < 2 & 3 > 2`, "body: 1 < 2 & 3 > 2\n"},
		{"references", `<p>caf&eacute; &lt;b&gt; &#x1F600;&#8217;s AT&T &copy2 &notit; &nGt; &bogus; &semi;&nbsp;&mdash;</p>`,
			"body: café <b> 😀’s AT&T ©2 ¬it; &nGt; &bogus; ;\u00A0—\n"},
		{"residue", `<p>[<b>ad_1</b>]</p><p>Ada spoke. [ad_2]</p><p>&lt;br /&gt;</p>`, "residue: [ad_1]\nbody: Ada spoke. [ad_2]\nresidue: <br />\n"},
		{"nothing", `<html><body><script>x</script></body></html>`, ""},
		{"CJK and right-to-left", "<p>机器<b>翻译</b></p><p dir=rtl>שלום &rlm;עולם</p>", "body: 机器翻译\nbody: שלום \u200Fעולם\n"},
	})
}

// TestHTMLOffsets: a block ends behind the reference that ends it, and what
// stands in the visible text stands at the same place in the source.
func TestHTMLOffsets(t *testing.T) {
	source := "\uFEFF<p>x &amp; caf&eacute;</p>\r\n<p>𠮷野 <b>家</b></p>"
	p, err := HTML.Read(Input{URI: "t", Source: []byte(source)})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, b := range p.Blocks {
		got = append(got, source[b.Start:b.End])
	}
	want := []string{"x &amp; caf&eacute;", "𠮷野 <b>家"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestHTMLLanguage(t *testing.T) {
	english := "<p>The mayor said on Tuesday that the new line would open in March, and that the city would listen."
	tests := []struct{ source, want string }{
		{`<html lang="en-gb">` + english, "en-GB"},
		{`<html lang="zh-CN"><article lang=en>` + english, "en"},
		{`<html lang="zh-CN">` + english, "en"}, // the page that was translated
		{`<html lang="">` + english, "en"},
		{`<html xml:lang="de">` + english, "de"},
		{`<html lang="zh"><p>市议会通过新的计划。`, "zh"},
		{`<html lang="en"><p>市议会通过新的公共交通计划。`, "zh-Hans"},
		{`<html lang="sr"><p>Gradonačelnica je rekla da će se nova linija otvoriti u martu.`, "sr"},
	}
	for _, c := range tests {
		d, err := Document("a.html", []byte(c.source), Options{})
		if err != nil || d.Lang != c.want {
			t.Errorf("%s: %v, %v; want %s", c.source, d, err, c.want)
		}
	}
}
