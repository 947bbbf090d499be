package cli

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"strings"

	"mtaudit/audit/text"
	"mtaudit/reference/align"
)

// The types below are the elements of TMX 1.4b, the exchange format of
// translation memories, that an alignment needs.
type tmx struct {
	XMLName xml.Name  `xml:"tmx"`
	Version string    `xml:"version,attr"`
	Header  tmxHeader `xml:"header"`
	Units   []tmxUnit `xml:"body>tu"`
}

type tmxHeader struct {
	Tool     string `xml:"creationtool,attr"`
	Version  string `xml:"creationtoolversion,attr"`
	Segments string `xml:"segtype,attr"`
	Format   string `xml:"o-tmf,attr"`
	Admin    string `xml:"adminlang,attr"`
	Source   string `xml:"srclang,attr"`
	Data     string `xml:"datatype,attr"`
}

type tmxUnit struct {
	Props    []tmxProp    `xml:"prop"`
	Variants []tmxVariant `xml:"tuv"`
}

type tmxProp struct {
	Type  string `xml:"type,attr"`
	Value string `xml:",chardata"`
}

type tmxVariant struct {
	Lang    string    `xml:"xml:lang,attr"`
	Props   []tmxProp `xml:"prop"`
	Segment string    `xml:"seg"`
}

// alignTMX writes a unit for every bead; one that has nothing on a side has one
// variant. Characters that XML cannot hold become U+FFFD.
func (a *app) alignTMX(l *lineup) error {
	out := tmx{Version: "1.4", Header: tmxHeader{
		Tool: "mtaudit", Version: Version(), Segments: "paragraph", Format: "mtaudit",
		Admin: "en", Source: l.article.doc.Lang, Data: "plaintext",
	}}
	if l.bySentence {
		out.Header.Segments = "sentence"
	}
	for _, b := range l.beads {
		out.Units = append(out.Units, l.unit(b))
	}
	w := bufio.NewWriter(a.stdout)
	fmt.Fprint(w, xml.Header)
	e := xml.NewEncoder(w)
	e.Indent("", " ")
	if err := e.Encode(out); err != nil {
		return fmt.Errorf("write tmx: %w", err)
	}
	fmt.Fprintln(w)
	return w.Flush()
}

func (l *lineup) unit(b align.Bead) tmxUnit {
	u := tmxUnit{Props: []tmxProp{{"x-confidence", fmt.Sprintf("%.3f", b.Confidence)}}}
	for _, v := range []struct {
		name  string
		side  *lined
		parts []int
	}{{"article", l.article, b.Article}, {"reference", l.reference, b.Reference}} {
		if len(v.parts) == 0 {
			continue
		}
		u.Variants = append(u.Variants, tmxVariant{
			Lang:    v.side.doc.Lang,
			Props:   []tmxProp{{"x-text", v.name}, {"x-numbers", numbers(v.parts)}},
			Segment: v.side.segment(v.parts, l.bySentence),
		})
	}
	return u
}

// segment is the text of some parts in one: paragraphs in lines, sentences with
// a blank between them where the document has one.
func (s *lined) segment(parts []int, sentences bool) string {
	var b strings.Builder
	for i, line := range s.lines(parts) {
		switch {
		case i == 0:
		case !sentences:
			b.WriteByte('\n')
		case !s.adjoin(parts[i-1], parts[i]):
			b.WriteByte(' ')
		}
		b.WriteString(line)
	}
	return b.String()
}

// adjoin reports whether nothing stands between two parts, as between sentences
// in Chinese.
func (s *lined) adjoin(p, q int) bool {
	return q == p+1 && s.doc.Text(text.Span{Start: s.parts[p].End, End: s.parts[q].Start}) == ""
}
