package glossary

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// WriteCSV writes entries as a table that [Read] reads: a row for each, and more
// where one entry prefers several forms or case counts in some of them. The
// languages of terms are not written: terms of the article's language and of the
// original's (those with Source set) are told apart by column. A form that is one
// of several and holds a “|” is an error.
func WriteCSV(w io.Writer, entries []*Entry) error {
	out := csv.NewWriter(w)
	if err := out.Write(columnList()); err != nil {
		return err
	}
	for i, e := range entries {
		rows, err := e.rows(i)
		if err != nil {
			return fmt.Errorf("write entry %d: %w", i+1, err)
		}
		for _, r := range rows {
			if err := out.Write(r[:]); err != nil {
				return err
			}
		}
	}
	out.Flush()
	return out.Error()
}

// record is one row of the table, by column.
type record = [columnCount]string

// rows puts an entry into rows: the first form that is allowed with all that
// has a column, and the forms that do not fit there.
func (e *Entry) rows(index int) ([]record, error) {
	var sources, left []Term
	for _, t := range e.Terms {
		if t.Source {
			sources = append(sources, t)
			continue
		}
		left = append(left, t)
	}
	source, err := joined(sources)
	if err != nil {
		return nil, err
	}
	var records []record
	for len(left) > 0 {
		var r record
		if r, left, err = take(left); err != nil {
			return nil, err
		}
		r[sourceColumn] = source
		records = append(records, r)
	}
	if len(records) == 0 {
		return nil, fmt.Errorf("%q has no term of the article's language", source)
	}
	records[0][noteColumn], records[0][kindColumn] = guarded(e.Note), e.Kind.String()
	for i := range records {
		records[i][conceptColumn] = guarded(e.ID)
		if e.ID == "" && source == "" && len(records) > 1 {
			records[i][conceptColumn] = "entry " + strconv.Itoa(index+1)
		}
	}
	return records, nil
}

// take makes a row of the first form that is allowed, with the other forms whose
// case counts as its does, and returns what is left.
func take(terms []Term) (r record, left []Term, err error) {
	main := -1
	for i, t := range terms {
		if t.Status != Forbidden && (main < 0 || t.Status < terms[main].Status) {
			main = i
		}
	}
	cased := terms[max(main, 0)].Cased
	lists := [3][]Term{}
	for i, t := range terms {
		switch {
		case i == main:
			r[termColumn] = guarded(t.Text)
			r[statusColumn] = t.Status.String()
		case t.Cased != cased || t.Status == Preferred:
			left = append(left, t)
		default:
			lists[t.Status] = append(lists[t.Status], t)
		}
	}
	if main >= 0 && strings.Contains(terms[main].Text, "|") {
		return r, nil, fmt.Errorf("%q holds a |, which parts the forms in a cell", terms[main].Text)
	}
	if cased {
		r[caseColumn] = "yes"
	}
	if r[variantsColumn], err = joined(lists[Admitted]); err != nil {
		return r, nil, err
	}
	r[forbiddenColumn], err = joined(lists[Forbidden])
	return r, left, err
}

func joined(terms []Term) (string, error) {
	var forms []string
	for _, t := range terms {
		if strings.Contains(t.Text, "|") {
			return "", fmt.Errorf("%q holds a |, which parts the forms in a cell", t.Text)
		}
		forms = append(forms, t.Text)
	}
	return guarded(strings.Join(forms, "|")), nil
}

// formula reports whether a spreadsheet would take a cell for a formula, or for
// one that is guarded against that.
func formula(cell string) bool {
	rest := strings.TrimLeft(cell, "'")
	return rest != "" && strings.ContainsRune("=+-@", rune(rest[0]))
}

func guarded(cell string) string {
	if formula(cell) {
		return "'" + cell
	}
	return cell
}

func unguarded(cell string) string {
	if rest, ok := strings.CutPrefix(cell, "'"); ok && formula(cell) {
		return rest
	}
	return cell
}
