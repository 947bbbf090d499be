package glossary

import (
	"bufio"
	"cmp"
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
)

// WriteTBX writes entries as TBX-Basic, version 3, which [Read] reads. Terms
// without a language get “und”, or “x-source” if they are the original's. Entries
// without an ID that XML allows get c1, c2 and so on.
func WriteTBX(w io.Writer, entries []*Entry) error {
	t := tbxWriter{bufio.NewWriter(w)}
	fmt.Fprint(t, xml.Header, `<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
  <tbxHeader>
    <fileDesc>
      <sourceDesc>
        <p>Written by mtaudit.</p>
      </sourceDesc>
    </fileDesc>
  </tbxHeader>
  <text>
    <body>
`)
	taken := map[string]bool{}
	for _, e := range entries {
		taken[e.ID] = true
	}
	for i, e := range entries {
		id := e.ID
		for n := i + 1; !isID(id); n += len(entries) {
			if c := "c" + strconv.Itoa(n); !taken[c] {
				id = c
			}
		}
		t.entry(e, id)
	}
	fmt.Fprint(t, "    </body>\n  </text>\n</tbx>\n")
	return t.Flush()
}

// A tbxWriter writes TBX. An error sticks, and Flush returns it.
type tbxWriter struct{ *bufio.Writer }

func (t tbxWriter) entry(e *Entry, id string) {
	t.element("      <conceptEntry id=\"", id, "\">")
	if e.Kind != Unknown {
		t.element(`        <descrip type="subjectField">`, e.Kind.String(), "</descrip>")
	}
	if e.Note != "" {
		t.element("        <note>", strings.Join(strings.Fields(e.Note), " "), "</note>")
	}
	var langs []string
	for _, term := range e.Terms {
		if l := term.tbxLang(); !slices.Contains(langs, l) {
			langs = append(langs, l)
		}
	}
	for _, l := range langs {
		t.element(`        <langSec xml:lang="`, l, `">`)
		for _, term := range e.Terms {
			if term.tbxLang() == l {
				t.term(term)
			}
		}
		fmt.Fprint(t, "        </langSec>\n")
	}
	fmt.Fprint(t, "      </conceptEntry>\n")
}

func (t tbxWriter) term(term Term) {
	fmt.Fprint(t, "          <termSec>\n")
	t.element("            <term>", term.Text, "</term>")
	t.element(`            <termNote type="administrativeStatus">`, statuses[term.Status][tbxStatus], "</termNote>")
	if term.Cased {
		t.element("            <note>", caseNote, "</note>")
	}
	fmt.Fprint(t, "          </termSec>\n")
}

// element writes a line with text between two pieces of markup.
func (t tbxWriter) element(before, text, after string) {
	fmt.Fprint(t, before)
	_ = xml.EscapeText(t.Writer, []byte(text)) // the error sticks to the writer
	fmt.Fprint(t, after+"\n")
}

func (t Term) tbxLang() string {
	if t.Source && t.Lang == "" {
		return sourceLang
	}
	return cmp.Or(t.Lang, "und")
}

// isID reports whether XML takes a name as an ID. Of those that it takes, only
// ASCII ones count.
func isID(s string) bool {
	for i, r := range s {
		letter := r == '_' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
		if !letter && (i == 0 || !strings.ContainsRune("0123456789.-", r)) {
			return false
		}
	}
	return s != ""
}
