package glossary

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// decode returns a file as UTF-8 without byte order mark, its lines ended by LF
// or CRLF. UTF-16 is told by its mark; anything else that is not UTF-8 is an
// error, unless it is XML, which says for itself what it is in.
func decode(raw []byte) ([]byte, error) {
	text := raw
	if bytes.HasPrefix(raw, []byte("\xFF\xFE")) || bytes.HasPrefix(raw, []byte("\xFE\xFF")) {
		var err error
		text, _, err = transform.Bytes(unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder(), raw)
		if err != nil {
			return nil, fmt.Errorf("decode UTF-16: %w", err)
		}
	}
	text = bytes.TrimPrefix(text, []byte("\uFEFF"))
	if len(bytes.TrimSpace(text)) == 0 {
		return nil, errors.New("is empty")
	}
	if isXML(text) {
		return text, nil
	}
	if !utf8.Valid(text) {
		return nil, fmt.Errorf("line %d is not UTF-8: save the file as UTF-8", firstBadLine(text))
	}
	if bytes.IndexByte(text, 0) >= 0 {
		return nil, errors.New("holds binary data: a spreadsheet must be saved as CSV in UTF-8")
	}
	if bytes.IndexByte(text, '\n') < 0 {
		text = bytes.ReplaceAll(text, []byte("\r"), []byte("\n"))
	}
	return text, nil
}

func firstBadLine(text []byte) int {
	n := 0
	for line := range bytes.Lines(text) {
		n++
		if !utf8.Valid(line) {
			break
		}
	}
	return n
}

func isXML(text []byte) bool {
	return bytes.HasPrefix(bytes.TrimLeft(text, " \t\r\n"), []byte("<"))
}

// formatOf goes by what the user says, else by the name of the file, else by
// its content.
func formatOf(uri string, text []byte, format string) string {
	if format != "" {
		return strings.ToLower(format)
	}
	name := strings.ToLower(uri)
	for _, f := range [...]struct{ ext, format string }{{".csv", "csv"}, {".tsv", "tsv"}, {".tab", "tsv"}, {".tbx", "tbx"}} {
		if strings.HasSuffix(name, f.ext) {
			return f.format
		}
	}
	head, _, _ := bytes.Cut(text, []byte("\n"))
	switch {
	case isXML(text):
		return "tbx"
	case bytes.IndexByte(head, '\t') >= 0:
		return "tsv"
	}
	return "csv"
}
