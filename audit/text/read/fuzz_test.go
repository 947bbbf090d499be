package read

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"mtaudit/audit/text"
)

// hard holds what breaks readers: a byte order mark, all line ends, astral and
// combining characters, right-to-left text, references, broken markup.
const hard = "\uFEFF机器 error 𠮷野家\r\n\r\ncafe\u0301 👩‍👩‍👧 שלום &eacute;&amp;&nGt;&notit;&semi;\r\r<p>a<br><br>b<b>c</p> [ad_1] \\* `x`\n\n- one\n> two\n\n"

func FuzzFormats(f *testing.F) {
	f.Add(hard)
	f.Add("<article><h1>A</h1><table><td><p>x<p>y</table><form><p hidden>z</article><title>t</title>")
	f.Add("---\na: b\n---\n# *A*\n\n| a | b |\n|---|---|\n| `x\\|y` | <http://a.b> |\n\n> <div>\n> &lt;x\n\n- <!-- a\n  b -->\n")
	f.Add("000\n00000\n-|\n-")
	f.Add("<![CDATA[x]]><script/>a</script><plaintext></p></title></html>&#0;&#x1F600;&#99999999;")
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) || strings.IndexByte(s, 0) >= 0 {
			t.Skip("refused before")
		}
		for _, format := range All {
			p, err := format.Read(Input{URI: "f", Source: []byte(s)})
			if err != nil {
				t.Fatalf("%s: %v", format.Name, err)
			}
			checkPage(t, format.Name, s, p)
		}
	})
}

// checkPage holds what every reader promises.
func checkPage(t *testing.T, format, s string, p Page) {
	t.Helper()
	d := p.Document
	if string(d.Source) != s || len(d.Visible) != len(d.Source) || d.Layout == text.Auto {
		t.Fatalf("%s: source changed, lengths %d and %d, layout %v", format, len(d.Source), len(d.Visible), d.Layout)
	}
	if !utf8.Valid(bytes.ReplaceAll(d.Visible, []byte{text.Filler}, nil)) {
		t.Fatalf("%s: visible text is not UTF-8: %q", format, d.Visible)
	}
	for i, c := range d.Visible {
		if c != text.Filler && c != s[i] && !explained(s, format, i, c) {
			t.Fatalf("%s: %q at %d stands for %q in %q", format, c, i, s[i], s)
		}
	}
	if strings.HasPrefix(s, string(bom)) && string(d.Visible[:3]) != "\x00\x00\x00" {
		t.Fatalf("%s: the byte order mark is visible", format)
	}
	end := 0
	for _, b := range p.Blocks {
		if b.Start < end || b.Empty() || b.End > len(s) || b.Kind > text.Residue {
			t.Fatalf("%s: block %v after %d in %q", format, b, end, s)
		}
		if d.Visible[b.Start] == text.Filler || strings.TrimSpace(d.Text(b.Span)) == "" {
			t.Fatalf("%s: block %v begins with no text in %q", format, b, s)
		}
		end = b.End
	}
}

// explained reports whether a byte of visible text that is not in the source
// comes from a character reference, or from a <br>.
func explained(s, format string, i int, c byte) bool {
	if format == "plain" {
		return false
	}
	for j := i; j >= 0 && i-j < longest; j-- {
		if s[j] != '&' {
			continue
		}
		if m, n := reference([]byte(s[j:])); n > i-j && i-j < len(m) && m[i-j] == c {
			return true
		}
	}
	return s[i] == '<' && c == ' '
}

func FuzzDocument(f *testing.F) {
	for _, a := range articles {
		for _, label := range a.encodings {
			f.Add(encode(f, label, a.text), "", "a.txt")
		}
	}
	f.Add([]byte(hard), "utf-8", "a.md")
	f.Add([]byte("\xFF\xFEa\x00\n\x00<\xD8"), "", "a")
	f.Add([]byte(`<meta charset=shift_jis><p>`+"\x83\x65\x83"), "", "a.html")
	f.Fuzz(func(t *testing.T, raw []byte, label, uri string) {
		d, err := Document(uri, raw, Options{Encoding: label})
		if err != nil {
			if !strings.HasPrefix(err.Error(), uri+":") {
				t.Fatalf("error does not name the file: %v", err)
			}
			return
		}
		if !utf8.Valid(d.Source) || bytes.IndexByte(d.Source, 0) >= 0 || len(d.Paragraphs) == 0 || d.Lang == "" {
			t.Fatalf("%q (%s): %+v", raw, label, d)
		}
		if d.Encoding == "" && !bytes.Equal(d.Source, raw) {
			t.Fatalf("a UTF-8 file changed: %q", raw)
		}
	})
}
