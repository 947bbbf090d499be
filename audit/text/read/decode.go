package read

import (
	"bytes"
	"fmt"
	"unicode/utf8"

	"golang.org/x/text/encoding/htmlindex"
)

// How the encoding of a file is found
//
// The first answer counts:
//
//  1. Options.Encoding, a label of the WHATWG Encoding Standard. Of "utf-16" a
//     byte order mark may still say the order.
//  2. A byte order mark: UTF-8, UTF-16LE, UTF-16BE.
//  3. Text that is valid UTF-8 and holds characters beyond ASCII is UTF-8,
//     whatever it declares: pages are saved as UTF-8 and keep their old <meta>.
//     Only a declared encoding under which the bytes are valid too beats the
//     evidence of three characters or fewer.
//  4. The declaration of an HTML page or an XML prolog.
//  5. Bytes that are mostly valid UTF-8 are a damaged UTF-8 file: an error, for
//     a guess would turn every quotation mark of the file into "â€œ".
//  6. UTF-16 without a mark, by its zero bytes.
//  7. Statistics (chardet). Below a floor of confidence the user is asked.
//
// Whatever the answer, bytes that the encoding does not have are an error with
// their offset: a replacement character in the text under audit would be
// blamed on the translator.

// decode returns the file as UTF-8, and the name of its encoding, "" for UTF-8.
func decode(uri string, raw []byte, o Options) ([]byte, string, error) {
	if what := binary(raw); what != "" {
		return nil, "", fmt.Errorf("%s: %s", uri, what)
	}
	if len(raw) == 0 {
		return nil, "", fmt.Errorf("%s: is empty", uri)
	}
	name, err := encodingOf(raw, uri, o)
	if err != nil {
		return nil, "", fmt.Errorf("%s: %w", uri, err)
	}
	source, err := transcode(raw, name)
	if err != nil {
		return nil, "", located(uri, err)
	}
	if err := legible(source); err != nil {
		return nil, "", located(uri, err)
	}
	if len(bytes.TrimSpace(bytes.TrimPrefix(source, bom))) == 0 {
		return nil, "", fmt.Errorf("%s: is empty: it holds only white space", uri)
	}
	if name == utf8Name {
		name = ""
	}
	return source, name, nil
}

const utf8Name = "utf-8"

// encodingOf names the encoding of raw by the rules above.
func encodingOf(raw []byte, uri string, o Options) (string, error) {
	mark := markOf(raw)
	if o.Encoding != "" {
		return chosen(o.Encoding, mark)
	}
	if mark != "" {
		return mark, nil
	}
	good, bad := evidence(raw)
	declared, err := declaration(raw, uri, o)
	if err != nil && bad > 0 {
		return "", err
	}
	if bad == 0 && (good > 3 || declared == "") && bytes.IndexByte(raw, 0) < 0 {
		return utf8Name, nil
	}
	if declared != "" {
		return settle(declared, raw, bad), nil
	}
	if good > bad {
		return utf8Name, nil
	}
	if name := utf16Order(raw); name != "" {
		return name, nil
	}
	if bad == 0 {
		return utf8Name, nil // with a zero byte: not legible
	}
	return detect(raw)
}

// chosen resolves the label that the user gave.
func chosen(label, mark string) (string, error) {
	name, err := canonical(label)
	if err != nil {
		return "", err
	}
	if name == "utf-16le" && mark == "utf-16be" {
		return mark, nil
	}
	return name, nil
}

// settle takes a declaration at its word, unless the bytes are not valid under
// it but valid as UTF-8.
func settle(declared string, raw []byte, bad int) string {
	if bad > 0 || declared == utf8Name {
		return declared
	}
	if _, err := transcode(raw, declared); err != nil {
		return utf8Name
	}
	return declared
}

func markOf(raw []byte) string {
	switch {
	case bytes.HasPrefix(raw, bom):
		return utf8Name
	case bytes.HasPrefix(raw, []byte("\xFF\xFE")):
		return "utf-16le"
	case bytes.HasPrefix(raw, []byte("\xFE\xFF")):
		return "utf-16be"
	}
	return ""
}

// canonical turns a label into the WHATWG name. The encodings "replacement" and
// "x-user-defined" exist for browsers only and are refused.
func canonical(label string) (string, error) {
	e, err := htmlindex.Get(label)
	if err != nil {
		return "", fmt.Errorf("unknown encoding %q: want a label such as utf-8, utf-16le, gb18030, big5, shift_jis, euc-kr, windows-1252", label)
	}
	name, err := htmlindex.Name(e)
	if err != nil || name == "replacement" || name == "x-user-defined" {
		return "", fmt.Errorf("encoding %q cannot be read: convert the file to UTF-8", label)
	}
	return name, nil
}

// evidence counts the multi-byte sequences of UTF-8 in raw and the bytes that
// are part of none.
func evidence(raw []byte) (good, bad int) {
	for len(raw) > 0 {
		if raw[0] < utf8.RuneSelf {
			raw = raw[1:]
			continue
		}
		r, size := utf8.DecodeRune(raw)
		if r == utf8.RuneError && size == 1 {
			bad++
		} else {
			good++
		}
		raw = raw[size:]
	}
	return good, bad
}
