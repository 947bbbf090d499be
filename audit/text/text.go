// Package text holds a document as bytes and spans: paragraphs, sentences and
// tokens are ranges of the bytes that were read, never copies of them.
//
// # Coordinates
//
// Every position in the program is a byte offset into [Document.Source]. Two
// texts share these offsets. Source is what was read, as UTF-8. Visible is what
// a reader of the article sees: it is exactly as long, markup is overwritten
// with [Filler], and a character reference stands as the character that it
// means, at its own start, with Filler behind it:
//
//	Source   <b>caf&eacute;</b>s &amp; bars
//	Visible  ···caf é·······…··s &···· bars
//
// (dots are Filler.) So an offset found in one is right in the other, no check
// can get a position wrong, and nothing is ever searched for again. [Document.Text]
// leaves Filler out; lengths of its results are therefore not distances.
//
// Files in other encodings are transcoded first; their Source is the UTF-8 form
// and [Document.Encoding] names what was read. A byte order mark at the start of
// a UTF-8 file stays in Source, so that spans are offsets of the file, but
// belongs to no column: no editor shows it.
//
// Outside the program columns are counted in other units, and no two consumers
// agree. [Document.Point] turns an offset into all of them at once (bytes, code
// points, UTF-16 units); terminal cells are the business of the report that
// draws on a terminal. [Document.Offset] is the way back. Lines end at LF, CRLF
// or a lone CR, as in the Language Server Protocol.
package text

import "strings"

// A Span is a half-open range of byte offsets into Document.Source.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Empty reports whether the span covers nothing.
func (s Span) Empty() bool { return s.Start >= s.End }

// Len is the number of bytes covered.
func (s Span) Len() int { return max(0, s.End-s.Start) }

// Contains reports whether t lies within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Shifted moves a span by a number of bytes.
func (s Span) Shifted(by int) Span { return Span{s.Start + by, s.End + by} }

// Overlaps reports whether the two share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Filler stands in Document.Visible for every byte of markup. Readers refuse
// input that holds this byte itself.
const Filler byte = 0

const filler = "\x00"

// A Document is one article: the bytes as read, and where its parts lie. It is
// immutable once read, so checks share it without locks.
type Document struct {
	URI        string      // path as given, editor URI, or "-" for standard input
	Lang       string      // BCP 47, such as "en" or "zh-Hans"; "und" if unknown
	Format     string      // the reader: "plain", "markdown", "html"
	Encoding   string      // what the file was in, by its WHATWG name; "" for UTF-8
	Layout     Layout      // how paragraphs were told apart
	Source     []byte      // exactly what was read, as UTF-8
	Visible    []byte      // as long as Source; see the package comment
	Paragraphs []Paragraph // in reading order, not overlapping

	text   string // Visible, for Text
	filled bool   // whether Visible holds any Filler
	index  index
}

// New returns a document without paragraphs yet. Both texts must be of one
// length; New panics if they are not. It keeps the slices.
func New(uri string, source, visible []byte) *Document {
	if len(source) != len(visible) {
		panic("text: source and visible text differ in length")
	}
	d := &Document{URI: uri, Lang: "und", Source: source, Visible: visible, text: string(visible)}
	d.filled = strings.IndexByte(d.text, Filler) >= 0
	d.index = newIndex(source)
	return d
}

// Text returns the visible text of a span, without Filler. It allocates only
// where the span holds Filler.
func (d *Document) Text(s Span) string {
	t := d.text[s.Start:s.End]
	if d.filled {
		return strings.ReplaceAll(t, filler, "")
	}
	return t
}

// Sentences lists the sentences of all paragraphs, in reading order.
func (d *Document) Sentences() []Sentence {
	var all []Sentence
	for _, p := range d.Paragraphs {
		all = append(all, p.Sentences...)
	}
	return all
}

// Words counts the word and number tokens of the document.
func (d *Document) Words() int {
	n := 0
	for _, p := range d.Paragraphs {
		n += p.Words()
	}
	return n
}

// A Paragraph is a block of text and the sentences in it.
type Paragraph struct {
	Span
	Kind      Kind
	Sentences []Sentence // in order; they cover every token of the paragraph
}

// Words counts the word and number tokens.
func (p Paragraph) Words() int {
	n := 0
	for _, s := range p.Sentences {
		for _, t := range s.Tokens {
			if t.Kind == Word || t.Kind == Number {
				n++
			}
		}
	}
	return n
}

// A Sentence is a run of tokens.
type Sentence struct {
	Span
	Tokens []Token // in order; white space is no token
}

// A Token is a word, number, mark or symbol.
type Token struct {
	Span
	Kind TokenKind
}
