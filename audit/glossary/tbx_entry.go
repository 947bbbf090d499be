package glossary

import (
	"fmt"
	"strings"
)

// tbxTerm is a term section.
type tbxTerm struct {
	Term
	status bool // was given
}

// value takes what an element says.
func (r *tbxReader) value(field, s string) error {
	switch {
	case field == "subjectField" && r.term == nil:
		var k Kind
		if k.UnmarshalText([]byte(s)) == nil {
			r.entry.Kind = k
		}
	case field == "note" && r.term == nil:
		r.entry.Note = strings.Trim(r.entry.Note+"; "+s, "; ")
	case r.term == nil:
	case field == "term":
		r.term.Text = s
	case field == "note":
		r.term.Cased = r.term.Cased || strings.EqualFold(s, caseNote)
	case field == "administrativeStatus":
		r.term.status = true
		return r.term.Status.UnmarshalText([]byte(s))
	case field == "normativeAuthorization" && !r.term.status:
		r.term.status = r.term.Status.UnmarshalText([]byte(s)) == nil
	}
	return nil
}

func (r *tbxReader) addTerm() {
	if r.term == nil || r.entry == nil {
		return
	}
	t := r.term.Term
	if t.Text == "" {
		r.errs = append(r.errs, fmt.Errorf("%s:%d: the term is empty", r.uri, r.line()))
		return
	}
	switch t.Lang = r.lang; t.Lang {
	case "und":
		t.Lang = ""
	case sourceLang:
		t.Lang, t.Source = "", true
	}
	r.entry.Terms = append(r.entry.Terms, t)
	r.unset = append(r.unset, !r.term.status)
}

func (r *tbxReader) addEntry() {
	if r.entry == nil || len(r.entry.Terms) == 0 {
		return
	}
	preferred := map[string]bool{}
	for i, t := range r.entry.Terms {
		preferred[t.Lang] = preferred[t.Lang] || t.Status == Preferred && !r.unset[i]
	}
	for i := range r.entry.Terms {
		t := &r.entry.Terms[i]
		if r.unset[i] && !t.Source && preferred[t.Lang] {
			t.Status = Admitted
		}
		preferred[t.Lang] = preferred[t.Lang] || r.unset[i]
	}
	if err := r.entry.sound(); err != nil {
		r.errs = append(r.errs, fmt.Errorf("%s:%d: %w", r.uri, r.entry.Terms[0].Line, err))
	}
	r.entries = append(r.entries, r.entry)
}
