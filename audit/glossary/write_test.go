package glossary

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"
)

var written = []*Entry{
	{Kind: Person, Note: "she signs so\nsince May", Terms: []Term{{Text: "Odrun Haldvik"}, {Text: "Haldvik", Status: Admitted}, {Text: "Odrun Hartvig", Status: Forbidden}, {Text: "Hartvig", Status: Forbidden}, {Text: "奥德伦", Source: true}, {Text: "哈德维克", Source: true}}},
	{ID: "c2", Kind: Organisation, Terms: []Term{{Text: "macOrm", Cased: true}, {Text: "MacOrm", Status: Forbidden, Cased: true}, {Text: "the \"Orm\", & <co>", Status: Admitted}}},
	{Terms: []Term{{Text: "=SUM(A1)"}, {Text: "+1", Status: Admitted}, {Text: "'tis", Status: Forbidden}}},
	{ID: "not an XML id", Terms: []Term{{Text: "heathen", Status: Forbidden}}},
	{Terms: []Term{{Text: "colour"}, {Text: "color"}, {Text: "hue", Status: Admitted}, {Text: "𠮷色", Source: true}}},
	{Terms: []Term{{Text: "grey"}, {Text: "gray"}}},
}

func (e *Entry) side(source bool) []Term {
	return slices.DeleteFunc(slices.Clone(e.Terms), func(t Term) bool { return t.Source != source })
}

// plainNote is a note without what XML cannot hold.
func plainNote(s string) string {
	return strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		if control(r) || r == '\uFFFD' {
			return ' '
		}
		return r
	}, s)), " ")
}

// said is what entries say, whatever the order of forms and their IDs.
func said(entries []*Entry) string {
	var b strings.Builder
	for _, e := range entries {
		for _, s := range []Status{Preferred, Admitted, Forbidden} {
			for _, t := range slices.Concat(e.side(false), e.side(true)) {
				if t.Status == s {
					b.WriteString(strings.Join([]string{e.Kind.String(), plainNote(e.Note), t.Text, t.Lang, t.Status.String(), map[bool]string{true: "source"}[t.Source], map[bool]string{true: "cased"}[t.Cased]}, "|") + "\n")
				}
			}
		}
	}
	return b.String()
}

func TestRoundTrip(t *testing.T) {
	for name, write := range map[string]func(*bytes.Buffer, []*Entry) error{
		"a.csv": func(b *bytes.Buffer, e []*Entry) error { return WriteCSV(b, e) },
		"a.tbx": func(b *bytes.Buffer, e []*Entry) error { return WriteTBX(b, e) },
	} {
		var b bytes.Buffer
		if err := write(&b, written); err != nil {
			t.Fatal(err)
		}
		g, err := Read(name, b.Bytes(), "", "")
		if err != nil {
			t.Fatalf("%v in\n%s", err, b.String())
		}
		if got, want := said(g.Entries), said(written); got != want {
			t.Errorf("%s\n%s\ngot\n%swant\n%s", name, b.String(), got, want)
		}
		var again bytes.Buffer
		if err := write(&again, g.Entries); err != nil || again.String() != b.String() {
			t.Errorf("%s: written again it is\n%s not\n%s", name, again.String(), b.String())
		}
	}
}

func TestTBXKeepsLanguages(t *testing.T) {
	for _, doc := range []string{tbx2, tbx3} {
		g := mustRead(t, "a.tbx", doc)
		var b bytes.Buffer
		if err := WriteTBX(&b, g.Entries); err != nil {
			t.Fatal(err)
		}
		if got, want := said(mustRead(t, "a.tbx", b.String()).Entries), said(g.Entries); got != want {
			t.Errorf("got\n%swant\n%s", got, want)
		}
	}
}

func TestWriteCSVRefuses(t *testing.T) {
	for _, e := range []*Entry{
		{Terms: []Term{{Text: "a"}, {Text: "b|c", Status: Admitted}}},
		{Terms: []Term{{Text: "b|c"}}},
		{Terms: []Term{{Text: "a", Source: true}}},
	} {
		if err := WriteCSV(&bytes.Buffer{}, []*Entry{e}); err == nil {
			t.Errorf("wrote %+v", e)
		}
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestWritersReturnErrors(t *testing.T) {
	for name, err := range map[string]error{"csv": WriteCSV(full{}, written), "tbx": WriteTBX(full{}, written)} {
		if err == nil {
			t.Error(name, "is silent")
		}
	}
}

// FuzzRead wants what was read to be written and read again as the same.
func FuzzRead(f *testing.F) {
	for _, s := range []string{tbx2, tbx3, tbxDCT} {
		f.Add("tbx", []byte(s))
	}
	f.Add("csv", []byte("term,source,status,case,note,kind,variants,forbidden,concept\nLake Orm,奥姆湖,preferred,yes,n,place,Orm|Lake,Ohm,c7\n"))
	f.Add("csv", []byte("term;note\r\n'=a;\"b\n\"\r\n"))
	f.Add("tsv", []byte("\xEF\xBB\xBFa\tb\n\"c\td\n"))
	f.Add("csv", []byte("\xff\xfea\x00"))
	f.Fuzz(func(t *testing.T, format string, raw []byte) {
		g, err := Read("a."+format, raw, format, "")
		if err != nil {
			return
		}
		var b bytes.Buffer
		if err := WriteTBX(&b, g.Entries); err != nil {
			t.Fatal(err)
		}
		again, err := Read("b.tbx", b.Bytes(), "", "")
		if err != nil {
			t.Fatalf("%v in\n%s", err, b.String())
		}
		if got, want := said(again.Entries), said(g.Entries); got != want {
			t.Fatalf("got\n%q\nwant\n%q", got, want)
		}
		b.Reset()
		if err := WriteCSV(&b, g.Entries); err != nil {
			return // a “|”, or no term for articles
		}
		if _, err := Read("b.csv", b.Bytes(), "", ""); err != nil {
			t.Fatalf("%v in\n%s", err, b.String())
		}
	})
}
