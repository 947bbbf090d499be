package glossary

import (
	"cmp"
	"errors"
	"fmt"
	"strings"
	"unicode"
)

// A table is a table while it is read.
type table struct {
	uri     string
	columns []column
	entries []*Entry
	known   map[string]*Entry // by concept or source
}

// add makes a row part of an entry.
func (t *table) add(r row) error {
	cells, err := t.cells(r)
	if err != nil {
		return err
	}
	e := Entry{ID: cells[conceptColumn], Note: cells[noteColumn], URI: t.uri}
	var status Status
	if s := cells[statusColumn]; s != "" {
		err = status.UnmarshalText([]byte(s))
	}
	cased, caseErr := yes(cells[caseColumn])
	if err = errors.Join(err, caseErr, e.Kind.UnmarshalText([]byte(cells[kindColumn]))); err != nil {
		return err
	}
	if status == Forbidden && cells[variantsColumn] != "" {
		return errors.New("a forbidden term has no variants: write what is allowed as the term, and this in the column forbidden")
	}
	e.list(cells[termColumn], Term{Status: status, Cased: cased, Line: r.line})
	e.list(cells[variantsColumn], Term{Status: Admitted, Cased: cased, Line: r.line})
	e.list(cells[forbiddenColumn], Term{Status: Forbidden, Cased: cased, Line: r.line})
	if len(e.Terms) == 0 {
		return errors.New("has no term")
	}
	e.list(cells[sourceColumn], Term{Source: true, Line: r.line})
	if err := e.sound(); err != nil {
		return err
	}
	return t.join(&e, cmp.Or(prefixed("concept ", e.ID), prefixed("source ", cells[sourceColumn])))
}

func prefixed(prefix, s string) string {
	if s == "" {
		return ""
	}
	return prefix + s
}

// cells sorts the cells of a row by what they are about.
func (t *table) cells(r row) (cells [columnCount]string, err error) {
	for i, c := range r.cells {
		switch {
		case i >= len(t.columns) && c != "":
			return cells, fmt.Errorf("has %d cells where there are %d columns: quote a cell that holds a separator", len(r.cells), len(t.columns))
		case i < len(t.columns) && t.columns[i] != noColumn:
			cells[t.columns[i]] = c
		}
	}
	return cells, nil
}

func yes(s string) (bool, error) {
	switch strings.ToLower(s) {
	case "", "no", "n", "false", "0", "insensitive", "ignore":
		return false, nil
	case "yes", "y", "true", "1", "sensitive", "exact":
		return true, nil
	}
	return false, fmt.Errorf("case is %q: want yes or no", s)
}

// list adds the forms in a cell, each like the term given.
func (e *Entry) list(cell string, like Term) {
	for form := range strings.SplitSeq(cell, "|") {
		if !strings.ContainsAny(form, "\r\n") {
			form = strings.Join(strings.Fields(form), " ")
		}
		if form != "" {
			like.Text = form
			e.Terms = append(e.Terms, like)
		}
	}
}

// longest is how long a term may be, in words or, where these are not parted by
// spaces, characters. What is longer is a slip, such as a quotation mark that is
// never closed.
const longest = 64

// sound finds terms that can only be slips.
func (e *Entry) sound() error {
	for _, t := range e.Terms {
		n := len((&cutter{&language{}}).cut(t.Text))
		switch {
		case strings.ContainsAny(t.Text, "\r\n"):
			return fmt.Errorf("%.40q… runs over several lines: is a quotation mark left open?", t.Text)
		case strings.ContainsFunc(t.Text, control):
			return fmt.Errorf("%q holds a control character: take it out", t.Text)
		case !strings.ContainsFunc(t.Text, shown):
			return fmt.Errorf("%q is no term: it has no letter, digit or sign", t.Text)
		case n > longest:
			return fmt.Errorf("%.40q… is too long for a term: %d words", t.Text, n)
		}
	}
	return nil
}

func control(r rune) bool {
	return unicode.IsControl(r) || r == '\uFFFE' || r == '\uFFFF'
}

func shown(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsSymbol(r)
}

// join adds an entry to the one with its key, or to the list.
func (t *table) join(e *Entry, key string) error {
	old := t.known[key]
	if old == nil || key == "" {
		t.entries = append(t.entries, e)
		t.known[key] = e
		return nil
	}
	if old.Kind != e.Kind && old.Kind != Unknown && e.Kind != Unknown {
		return fmt.Errorf("%s is a %s, and in line %d a %s", key, e.Kind, old.Terms[0].Line, old.Kind)
	}
	old.Kind = max(old.Kind, e.Kind)
	if e.Note != old.Note {
		old.Note = strings.Trim(old.Note+"; "+e.Note, "; ")
	}
	for _, term := range e.Terms {
		if !term.Source || !old.has(term) {
			old.Terms = append(old.Terms, term)
		}
	}
	return nil
}

// has reports whether an entry has a form of the same text and language.
func (e *Entry) has(term Term) bool {
	for _, t := range e.Terms {
		if t.Text == term.Text && t.Source == term.Source && t.Lang == term.Lang {
			return true
		}
	}
	return false
}
