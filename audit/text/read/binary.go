package read

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"
)

// magic lists how files begin that people take for text, and what to do.
var magic = []struct{ prefix, what string }{
	{"%PDF-", "looks like a PDF document: extract its text first, for example with pdftotext"},
	{"{\\rtf", "looks like an RTF document: save it as plain text first"},
	{"\xD0\xCF\x11\xE0", "looks like an old Microsoft Office document: save it as plain text first"},
	{"\x89PNG", "looks like a PNG image, not text"},
	{"GIF8", "looks like a GIF image, not text"},
	{"\xFF\xD8\xFF", "looks like a JPEG image, not text"},
	{"\x1F\x8B", "looks like a gzip archive: unpack it first"},
	{"BZh", "looks like a bzip2 archive: unpack it first"},
	{"\xFD7zXZ", "looks like an xz archive: unpack it first"},
	{"\x28\xB5\x2F\xFD", "looks like a zstd archive: unpack it first"},
	{"\x7FELF", "looks like a program, not text"},
	{"SQLite format 3", "looks like an SQLite database, not text"},
	{"\xFF\xFE\x00\x00", "looks like UTF-32, which cannot be read: convert it to UTF-8"},
	{"\x00\x00\xFE\xFF", "looks like UTF-32, which cannot be read: convert it to UTF-8"},
}

// binary names the kind of a file that is no text, by how it begins.
func binary(raw []byte) string {
	for _, m := range magic {
		if bytes.HasPrefix(raw, []byte(m.prefix)) {
			return m.what
		}
	}
	if bytes.HasPrefix(raw, []byte("PK\x03\x04")) {
		return archive(raw[:min(len(raw), 4096)])
	}
	return ""
}

// archive tells the documents among ZIP archives by their first members.
func archive(head []byte) string {
	switch {
	case bytes.Contains(head, []byte("word/")), bytes.Contains(head, []byte("[Content_Types].xml")):
		return "looks like a Word or other Office document (DOCX): save it as plain text or HTML first"
	case bytes.Contains(head, []byte("opendocument")):
		return "looks like an OpenDocument file: save it as plain text or HTML first"
	case bytes.Contains(head, []byte("epub")):
		return "looks like an EPUB book: unpack it and name its HTML files"
	}
	return "looks like a ZIP archive: unpack it first"
}

// legible refuses decoded text with a zero byte, or with more control
// characters than damage explains: three, and one in a hundred bytes.
func legible(source []byte) error {
	if i := bytes.IndexByte(source, 0); i >= 0 {
		return &badByte{lines(source[:i]), i, "zero byte: looks like a binary file, not text"}
	}
	controls := 0
	for _, c := range source {
		if c < ' ' && !strings.ContainsRune("\t\n\v\f\r", rune(c)) || c == 0x7F {
			controls++
		}
	}
	if controls >= 3 && controls*100 > len(source) {
		return fmt.Errorf("looks like a binary file, not text: %d control characters in %d", controls, utf8.RuneCount(source))
	}
	return nil
}
