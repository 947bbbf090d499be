package checks

import (
	"math"
	"strings"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// tokenForms number the words and numbers of a document by how they are written,
// with their capitals. An article says the same few thousand words over and over:
// what a reader of words or of numbers has to know of one, it asks once for each
// form, and finds it by its number from then on.
type tokenForms struct {
	doc            *text.Document
	of             []int32          // by token, through the whole document; noForm for marks and symbols
	forms          []string         // those of the document, and those in lower case
	low            []int32          // by form: the one in lower case
	known          map[string]int32 // the number of a form
	words, numbers int              // how many tokens are words or numbers, and numbers

	latest [1 << 10]int32 // by hash: the form met last, from 1; spares most look-ups
}

const noForm = -1

// articleTokens and referenceTokens are those of the texts; the second needs one.
var (
	articleTokens   = audit.NewMemo(func(p *audit.Pass) *tokenForms { return newTokenForms(p.Article) })
	referenceTokens = audit.NewReferenceMemo(func(p *audit.Pass) *tokenForms { return newTokenForms(p.Reference) })
)

func newTokenForms(d *text.Document) *tokenForms {
	n := tokens(d)
	f := &tokenForms{doc: d, of: make([]int32, 0, n), forms: make([]string, 0, distinct(n)), low: make([]int32, 0, distinct(n)), known: make(map[string]int32, distinct(n))}
	for _, p := range d.Paragraphs {
		for _, s := range p.Sentences {
			for _, t := range s.Tokens {
				f.add(t)
			}
		}
	}
	return f
}

func (f *tokenForms) add(t text.Token) {
	switch t.Kind {
	case text.Number:
		f.numbers++
	case text.Word:
	default:
		f.of = append(f.of, noForm)
		return
	}
	f.words++
	f.of = append(f.of, f.number(f.doc.Text(t.Span)))
}

// number is the number of a form.
func (f *tokenForms) number(form string) int32 {
	n := len(form)
	if n == 0 {
		return f.lookUp(form)
	}
	hash := uint32(form[0]) | uint32(form[n/2])<<8 | uint32(form[n-1])<<16 | uint32(n)<<24
	latest := &f.latest[hash*2654435761>>22] // Fibonacci hashing
	if *latest == 0 || f.forms[*latest-1] != form {
		*latest = f.lookUp(form) + 1
	}
	return *latest - 1
}

func (f *tokenForms) lookUp(form string) int32 {
	id, ok := f.known[form]
	if !ok {
		id = int32(len(f.forms))
		f.known[form] = id
		f.forms, f.low = append(f.forms, form), append(f.low, id)
		if low := strings.ToLower(form); low != form {
			k := f.lookUp(low) // which may move the list
			f.low[id] = k
		}
	}
	return id
}

// lower is a form in lower case.
func (f *tokenForms) lower(form int32) string { return f.forms[f.low[form]] }

func tokens(d *text.Document) (n int) {
	for _, p := range d.Paragraphs {
		for _, s := range p.Sentences {
			n += len(s.Tokens)
		}
	}
	return n
}

// distinct is about how many words a text of n words has that differ: they grow
// with its root (Heaps' law).
func distinct(n int) int { return int(16 * math.Sqrt(float64(n))) }
