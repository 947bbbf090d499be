package glossary

import (
	"errors"
	"fmt"
)

// A form is one text in one language.
type form struct{ text, lang string }

// A mention is where a glossary speaks of a form.
type mention struct {
	entry *Entry
	term  *Term
}

func (m mention) String() string { return fmt.Sprintf("%s:%d", m.entry.URI, m.term.Line) }

// contradictions finds forms that are allowed in one place and forbidden in
// another, and entries that say the same twice. Forms are compared to the
// letter: where two differ in case or a hyphen alone, the glossary means that.
func contradictions(entries []*Entry) error {
	first := map[form][2]*mention{} // allowed, forbidden
	var errs []error
	for _, e := range entries {
		for i := range e.Terms {
			t := &e.Terms[i]
			if t.Source {
				continue
			}
			m := mention{e, t}
			seen := first[form{normal(t.Text), t.Lang}]
			side := 0
			if t.Status == Forbidden {
				side = 1
			}
			if err := m.against(seen[side], seen[1-side]); err != nil {
				errs = append(errs, err)
			}
			if seen[side] == nil {
				seen[side] = &m
				first[form{normal(t.Text), t.Lang}] = seen
			}
		}
	}
	return errors.Join(errs...)
}

// against compares a mention with the first of its own side and of the other.
func (m mention) against(same, other *mention) error {
	switch {
	case other != nil:
		return fmt.Errorf("%s: “%s” is %s here and %s at %s: keep one of the two", m, m.term.Text, m.term.Status, other.term.Status, other)
	case same != nil && same.entry.URI == m.entry.URI && m.repeats(same):
		return fmt.Errorf("%s: “%s” is here for the second time, after %s: take one out", m, m.term.Text, same)
	}
	return nil
}

// repeats reports whether two mentions say the same: they are in one entry, or
// in two that nothing tells apart.
func (m mention) repeats(other *mention) bool {
	if m.entry == other.entry {
		return true
	}
	return m.entry.ID == "" && other.entry.ID == "" && m.entry.alone(m.term.Lang) && other.entry.alone(m.term.Lang)
}

// alone reports whether an entry has no term of another language.
func (e *Entry) alone(lang string) bool {
	for _, t := range e.Terms {
		if t.Source || t.Lang != lang {
			return false
		}
	}
	return true
}
