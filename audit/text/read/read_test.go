package read

import (
	"strings"
	"testing"

	"mtaudit/audit/text"
)

const page = "<!DOCTYPE html><html><body><p>Ada Finch spoke in Leeds on Monday about the plan.</p></body></html>"

func TestChooseFormat(t *testing.T) {
	tests := []struct{ uri, source, format, want string }{
		{"a.txt", "Some text.", "", "plain"},
		{"a.TXT", page, "", "plain"},
		{"a.md", "Some text.", "", "markdown"},
		{"a.mt.markdown", "Some text.", "", "markdown"},
		{"a.htm", "<p>Some text.", "", "html"},
		{"file:///a/b.xhtml", "<p>Some text.", "", "html"},
		{"-", page, "", "html"},
		{"-", "\uFEFF \n<?xml version='1.0'?>\n<HTML lang=en><p>Some text.", "", "html"},
		{"-", "</p> <p>Some text<br />", "", "plain"},
		{"notes", "# Some text", "", "plain"},
		{"a.txt", page, "html", "html"},
		{"a.html", "Some text.", "markdown", "markdown"},
	}
	for _, c := range tests {
		d, err := Document(c.uri, []byte(c.source), Options{Format: c.format})
		if err != nil || d.Format != c.want {
			t.Errorf("%s %q: %+v, %v; want %s", c.uri, c.source, d, err, c.want)
		}
	}
}

func TestDocumentIsWhole(t *testing.T) {
	d, err := Document("a.txt", []byte("\uFEFFOne here. Two here.\r\n\r\nThree here.\r\n"), Options{Lang: "en"})
	if err != nil {
		t.Fatal(err)
	}
	if d.URI != "a.txt" || d.Lang != "en" || d.Encoding != "" || d.Layout != text.Blank || len(d.Paragraphs) != 2 {
		t.Fatalf("%+v", d)
	}
	if p := d.Paragraphs[0]; d.Text(p.Span) != "One here. Two here." || p.Start != 3 || len(p.Sentences) != 2 || p.Words() != 4 {
		t.Errorf("%+v", p)
	}
	if string(d.Visible[:3]) != "\x00\x00\x00" || string(d.Source[:3]) != "\uFEFF" {
		t.Errorf("byte order mark: visible %q, source %q", d.Visible[:3], d.Source[:3])
	}
}

func TestRefused(t *testing.T) {
	utf16 := "\xFF\xFEa\x00\n\x00b\x00\x00\xD8c\x00"
	tests := []struct {
		uri, raw string
		o        Options
		want     string // how the error begins, after the file
	}{
		{"a.txt", "", Options{}, ": is empty"},
		{"a.txt", "\uFEFF", Options{}, ": is empty"},
		{"a.txt", " \r\n\t\u3000\u00A0\n", Options{}, ": is empty"},
		{"a.html", "<html><script>x</script>", Options{}, ": no text to audit in this html file"},
		{"a.md", "---\ntitle: x\n---\n```\ncode\n```\n", Options{}, ": no text to audit in this markdown file"},
		{"a.pdf", "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n", Options{}, ": looks like a PDF document"},
		{"a.txt", "PK\x03\x04\x14\x00\x06\x00[Content_Types].xml", Options{}, ": looks like a Word"},
		{"a.zip", "PK\x03\x04\x14\x00\x06\x00holiday.jpg", Options{}, ": looks like a ZIP archive"},
		{"a.png", "\x89PNG\r\n\x1A\n", Options{}, ": looks like a PNG image"},
		{"a.txt", "one\ntw\x00o three", Options{}, ":2: byte offset 6: zero byte: looks like a binary file"},
		{"a.txt", "ok \x01\x02\x03\x04\x05\x06 ok", Options{}, ": looks like a binary file"},
		{"a.txt", "\xFF\xFE\x00\x00a\x00\x00\x00", Options{}, ": looks like UTF-32"},
		{"a.txt", "Café “one”\r\nnaïve\rsch\xF6n é\n", Options{}, ":3: byte offset 27: F6 is not valid utf-8"},
		{"a.txt", "Café — “one", Options{Encoding: "ascii"}, ""},
		{"a.txt", "one\nCaf\xE9", Options{Encoding: "UTF8"}, ":2: byte offset 7: E9 is not valid utf-8"},
		{"a.txt", "one\n\nab\x8D", Options{Encoding: "cp1252"}, ":3: byte offset 7: 8D is not valid windows-1252"},
		{"a.txt", "\xB0\xA1\n\xB0\xA1\xFF\xB0\xA1", Options{Encoding: "euc-kr"}, ":2: byte offset 5: FF is not valid euc-kr"},
		{"a.txt", utf16, Options{}, ":2: byte offset 8: 00 D8 is not valid utf-16le"},
		{"a.txt", "x\n\x83\x65\x83", Options{Encoding: "sjis"}, ":2: byte offset 4: 83 is not valid shift_jis"},
		{"a.txt", "abc", Options{Encoding: "klingon"}, `: unknown encoding "klingon"`},
		{"a.txt", "abc", Options{Encoding: "iso-2022-kr"}, `: encoding "iso-2022-kr" cannot be read`},
		{"a.txt", "abc", Options{Format: "docx"}, `: unknown input format "docx": want one of html, markdown, plain`},
		{"a.txt", "abc", Options{Lang: "not a tag"}, `: language "not a tag"`},
		{"a.txt", "ab \xFA\xFB\xE3 \xC1\xF9\xE0", Options{}, ": encoding not recognised"},
		{"a.html", "<meta charset='x-foo'><p>abc\xFF", Options{}, `: declared unknown encoding "x-foo"`},
		{"a.html", "<meta charset='x-foo'><p>é", Options{}, ""},
		{"a.html", "<meta charset=euc-jp>\n<p>\xFF\xFF", Options{}, ":2: byte offset 25: FF is not valid euc-jp"},
	}
	for _, c := range tests {
		_, err := Document(c.uri, []byte(c.raw), c.o)
		switch {
		case c.want == "" && err != nil:
			t.Errorf("%q: %v", c.raw, err)
		case c.want != "" && (err == nil || !strings.HasPrefix(err.Error(), c.uri+c.want)):
			t.Errorf("%q: %v; want %s%s…", c.raw, err, c.uri, c.want)
		}
	}
}
