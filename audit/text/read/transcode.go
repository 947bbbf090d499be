package read

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// A badByte says where a file stops being text.
type badByte struct {
	line   int // from 1
	offset int // in the file as it is on disk, from 0
	what   string
}

func (e *badByte) Error() string { return e.what }

// located puts the file before an error, with line and offset where known.
func located(uri string, err error) error {
	var b *badByte
	if errors.As(err, &b) {
		return fmt.Errorf("%s:%d: byte offset %d: %w", uri, b.line, b.offset, err)
	}
	return fmt.Errorf("%s: %w", uri, err)
}

// bad describes the byte at an offset that is not valid in an encoding; text is
// what was decoded before it.
func bad(raw []byte, offset int, name string, text []byte) error {
	n := 1
	if strings.HasPrefix(name, "utf-16") {
		n = min(2, len(raw)-offset)
	}
	return &badByte{lines(text), offset, fmt.Sprintf("% X is not valid %s: repair the file, or name its encoding with --encoding", raw[offset:offset+n], name)}
}

// lines counts the lines of a text, which end at LF, CRLF or CR.
func lines(b []byte) int {
	return 1 + bytes.Count(b, []byte("\n")) + bytes.Count(b, []byte("\r")) - bytes.Count(b, []byte("\r\n"))
}

// transcode turns raw into UTF-8. A byte order mark stays if raw is UTF-8, and
// goes otherwise. Bytes that are not valid are an error.
func transcode(raw []byte, name string) ([]byte, error) {
	if name == utf8Name {
		return raw, validUTF8(raw)
	}
	e, skip, err := decoderFor(name, raw)
	if err != nil {
		return nil, err
	}
	out, err := e.NewDecoder().Bytes(raw[skip:])
	if err != nil {
		return nil, fmt.Errorf("decode %s: %w", name, err)
	}
	if at := firstBad(e, raw[skip:], out); at.in >= 0 {
		return nil, bad(raw, skip+at.in, name, out[:at.out])
	}
	return out, nil
}

func validUTF8(raw []byte) error {
	if utf8.Valid(raw) {
		return nil
	}
	for i := 0; i < len(raw); {
		r, size := utf8.DecodeRune(raw[i:])
		if r == utf8.RuneError && size == 1 {
			return bad(raw, i, utf8Name, raw[:i])
		}
		i += size
	}
	return nil
}

// decoderFor returns the encoding and the length of the byte order mark. The
// decoder of GBK is that of GB 18030, as the WHATWG standard wants it.
func decoderFor(name string, raw []byte) (encoding.Encoding, int, error) {
	switch name {
	case "utf-16le":
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), markLen(raw, "\xFF\xFE"), nil
	case "utf-16be":
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), markLen(raw, "\xFE\xFF"), nil
	case "gbk":
		return simplifiedchinese.GB18030, 0, nil
	}
	e, err := htmlindex.Get(name)
	return e, 0, err
}

func markLen(raw []byte, mark string) int {
	if bytes.HasPrefix(raw, []byte(mark)) {
		return len(mark)
	}
	return 0
}

// A place is one point of the text before and after decoding.
type place struct{ in, out int }

// firstBad finds the first byte that the decoder replaced, for decoders say
// nothing: they write U+FFFD, which a file may also hold of its own right, and
// leave the C1 control characters to the bytes that a code page has no use for.
// The decoder is run again with room for exactly what stands before the
// suspect, so it stops there and tells how much it has read. place.in is -1 if
// all is well.
func firstBad(e encoding.Encoding, raw, out []byte) place {
	dec := e.NewDecoder()
	var p place
	for {
		n := suspect(out[p.out:])
		if n < 0 {
			return place{in: -1}
		}
		p = advance(dec, raw, p, n)
		r, size := utf8.DecodeRune(out[p.out:])
		own, err := e.NewEncoder().Bytes([]byte(string(r)))
		if r != utf8.RuneError || err != nil || !bytes.HasPrefix(raw[p.in:], own) {
			return p
		}
		p = advance(dec, raw, p, size)
	}
}

// advance decodes n more bytes of output.
func advance(dec transform.Transformer, raw []byte, p place, n int) place {
	room := make([]byte, n)
	for n > 0 {
		out, in, err := dec.Transform(room[:n], raw[p.in:], true)
		p.in, p.out, n = p.in+in, p.out+out, n-out
		if out == 0 || err == nil {
			break
		}
	}
	return p
}

// suspect finds the first character that may stand for an undecodable byte.
func suspect(b []byte) int {
	return bytes.IndexFunc(b, func(r rune) bool {
		return r == utf8.RuneError || r >= 0x80 && r < 0xA0 && r != 0x85
	})
}
