package read

import (
	"bytes"
	"strings"
	"testing"
)

func TestEncode(t *testing.T) {
	for _, c := range []struct{ name, raw, encoding, old, new, want string }{
		{"utf-8", "\uFEFFA caf\u00E9.\r\n", "", "A", "The", "\uFEFFThe caf\u00E9.\r\n"},
		{"gb18030", "\xbb\xfa\xc6\xf7 error.\r\n", "gb18030", "error", "机 𠮷", "\xbb\xfa\xc6\xf7 \xbb\xfa \x954\xb25.\r\n"},
		{"utf-16le", "\xFF\xFEa\x00\n\x00", "", "a", "é", "\xFF\xFE\xE9\x00\n\x00"},
		{"utf-16be", "\xFE\xFF\x00a\x00\n", "", "a", "𠮷", "\xFE\xFF\xD8\x42\xDF\xB7\x00\n"},
		{"utf-16 without a mark", "a\x00b\x00", "utf-16le", "a", "", "b\x00"},
		{"windows-1252", "caf\xe9", "windows-1252", "caf", "“", "\x93\xe9"},
	} {
		d, err := Document("a.txt", []byte(c.raw), Options{Encoding: c.encoding, Lang: "en"})
		if err != nil {
			t.Fatal(c.name, err)
		}
		edited := strings.Replace(string(d.Source), c.old, c.new, 1)
		if got, err := Encode(d, []byte(c.raw), []byte(edited)); err != nil || string(got) != c.want {
			t.Errorf("%s: %q, %v, want %q", c.name, got, err, c.want)
		}
	}
}

func TestEncodeRefuses(t *testing.T) {
	raw := []byte("caf\xe9")
	d, err := Document("a.txt", raw, Options{Encoding: "windows-1252", Lang: "en"})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Encode(d, raw, []byte("café 机")); err == nil || !strings.Contains(err.Error(), "windows-1252 cannot hold the text") {
		t.Errorf("a character that there is not: %v", err)
	}
	// Two ways to write one character: the file would change where nobody edits it.
	raw = []byte("\x1b(B\x1b(Bplain \x1b$B$\"\x1b(B")
	if d, err = Document("a.txt", raw, Options{Encoding: "iso-2022-jp", Lang: "en"}); err != nil {
		t.Fatal(err)
	}
	if _, err := Encode(d, raw, d.Source); err == nil || !strings.Contains(err.Error(), "convert it to UTF-8") {
		t.Errorf("not the same bytes: %v", err)
	}
}

// FuzzEncode reads a text, writes it back and wants the same bytes, or an error.
func FuzzEncode(f *testing.F) {
	encodings := []string{"", "gb18030", "big5", "shift_jis", "iso-2022-jp", "euc-kr", "windows-1252", "utf-16le", "utf-16be", "koi8-r"}
	f.Add([]byte("\xbb\xfa\xc6\xf7 error"), uint8(1))
	f.Add([]byte("\xFF\xFEa\x00"), uint8(7))
	f.Fuzz(func(t *testing.T, raw []byte, n uint8) {
		d, err := Document("a.txt", raw, Options{Encoding: encodings[int(n)%len(encodings)], Lang: "en"})
		if err != nil {
			return
		}
		if got, err := Encode(d, raw, d.Source); err == nil && !bytes.Equal(got, raw) {
			t.Errorf("%q became %q", raw, got)
		}
	})
}
