package glossary

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/encoding/htmlindex"
)

// TBX
//
// TermBase eXchange is ISO 30042. Version 3 (2019) writes <tbx>, <conceptEntry>,
// <langSec>, <termSec>; version 2 (2008) <martif>, <termEntry>, <langSet>, <tig>
// or <ntig>. Both are read, in the style that names data categories by attribute
// (<termNote type="administrativeStatus">) and in that which has an element for
// each. Of several terms that have no status the first is preferred and the
// others are admitted. A subject field that is person, place, organisation or
// term is the kind; the note “case-sensitive” of a term says that case counts.
// All else is passed over. Entities that a file declares are not expanded: they
// are an error.

const (
	deepest      = 64 // elements in each other
	caseNote     = "case-sensitive"
	sourceLang   = "x-source" // of terms whose language nobody knows but that they are the original's
	xmlNamespace = "http://www.w3.org/XML/1998/namespace"
)

func readTBX(uri string, text []byte) ([]*Entry, error) {
	d := xml.NewDecoder(bytes.NewReader(text))
	d.CharsetReader = charset
	r := tbxReader{uri: uri, d: d}
	for {
		tok, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, r.failure(err)
		}
		if err := r.token(tok); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", uri, r.line(), err)
		}
	}
	if !r.rooted {
		return nil, fmt.Errorf("%s: is no TBX: it has no element", uri)
	}
	return r.entries, errors.Join(r.errs...)
}

// charset reads the encodings that XML files declare. Of UTF-16 only what was
// decoded already comes here.
func charset(label string, in io.Reader) (io.Reader, error) {
	if strings.HasPrefix(strings.ToLower(label), "utf-16") {
		return in, nil
	}
	e, err := htmlindex.Get(label)
	if err != nil {
		return nil, fmt.Errorf("unknown encoding %q: save the file as UTF-8", label)
	}
	return e.NewDecoder().Reader(in), nil
}

// A tbxReader is a file while it is read.
type tbxReader struct {
	uri     string
	d       *xml.Decoder
	rooted  bool
	depth   int
	entries []*Entry
	errs    []error

	entry *Entry
	unset []bool // by term of the entry: whether it has no status
	lang  string
	term  *tbxTerm        // in a term section
	text  strings.Builder // of the innermost element that is looked at
	field string          // what that element is about; "" outside
	at    int             // its depth
}

func (r *tbxReader) line() int {
	line, _ := r.d.InputPos()
	return line
}

func (r *tbxReader) failure(err error) error {
	var bad *xml.SyntaxError
	if errors.As(err, &bad) {
		return fmt.Errorf("%s:%d: is no sound XML: %s", r.uri, bad.Line, bad.Msg)
	}
	return fmt.Errorf("%s:%d: %w", r.uri, r.line(), err)
}

func (r *tbxReader) token(tok xml.Token) error {
	switch tok := tok.(type) {
	case xml.StartElement:
		if r.depth++; r.depth > deepest {
			return errors.New("has elements nested too deep for TBX")
		}
		return r.start(tok)
	case xml.CharData:
		if r.field != "" {
			r.text.Write(tok)
		}
	case xml.EndElement:
		if r.field != "" && r.depth == r.at {
			if err := r.value(r.field, strings.Join(strings.Fields(r.text.String()), " ")); err != nil {
				r.errs = append(r.errs, fmt.Errorf("%s:%d: %w", r.uri, r.line(), err))
			}
			r.field = ""
		}
		r.depth--
		r.end(tok.Name.Local)
	}
	return nil
}

func (r *tbxReader) start(e xml.StartElement) error {
	name := e.Name.Local
	if !r.rooted {
		r.rooted = true
		if name != "tbx" && name != "martif" {
			return fmt.Errorf("is no TBX: its first element is <%s>, not <tbx> or <martif>", name)
		}
	}
	switch name {
	case "conceptEntry", "termEntry":
		r.entry, r.unset = &Entry{ID: attribute(e, "id"), URI: r.uri}, nil
	case "langSec", "langSet":
		r.lang = strings.ReplaceAll(attribute(e, "lang"), "_", "-")
	case "termSec", "tig", "ntig":
		r.term = &tbxTerm{}
	default:
		r.open(name, e)
	}
	return nil
}

// open begins to take the text of an element that says something.
func (r *tbxReader) open(name string, e xml.StartElement) {
	if r.entry == nil || r.field != "" {
		return
	}
	switch name {
	case "termNote", "descrip":
		name = attribute(e, "type")
	}
	switch name {
	case "term":
		if r.term == nil {
			return
		}
		r.term.Line = r.line()
	case "note", "administrativeStatus", "normativeAuthorization", "subjectField":
	default:
		return
	}
	r.field, r.at = name, r.depth
	r.text.Reset()
}

func (r *tbxReader) end(name string) {
	switch name {
	case "termSec", "tig", "ntig":
		r.addTerm()
		r.term = nil
	case "langSec", "langSet":
		r.lang = ""
	case "conceptEntry", "termEntry":
		r.addEntry()
		r.entry = nil
	}
}

func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name && (a.Name.Space == "" || a.Name.Space == xmlNamespace || a.Name.Space == "xml") {
			return strings.TrimSpace(a.Value)
		}
	}
	return ""
}
