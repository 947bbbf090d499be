package glossary

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// Tables
//
// The first row of a CSV or TSV file names its columns, in any order and case:
//
//	term       the form, or forms parted by |
//	source     what it is called in the original; alternatives parted by |
//	status     of the term: preferred (also if empty), admitted or forbidden
//	case       yes if case counts
//	note       for people
//	kind       person, place, organisation or term
//	variants   other forms that are allowed, parted by |
//	forbidden  forms that are not, parted by |
//	concept    rows with one concept are one entry; without it, rows with one
//	           source are
//
// Columns whose name begins with “x-” are passed over; any other is an error, so
// that a mistyped one does not quietly do nothing. Without such a row a table of
// two columns is source and term. A CSV file may be parted by semicolons, as
// spreadsheets in much of Europe write it.
//
// A cell that a spreadsheet would take for a formula is written behind an
// apostrophe, which reading takes off again.

// column is what a column of a table is about.
type column uint8

const (
	termColumn column = iota
	sourceColumn
	statusColumn
	caseColumn
	noteColumn
	kindColumn
	variantsColumn
	forbiddenColumn
	conceptColumn
	columnCount
	noColumn // passed over
)

// columnNames lists what a column may be called, first as the writer calls it.
var columnNames = [...][]string{
	termColumn:      {"term", "target", "preferred"},
	sourceColumn:    {"source"},
	statusColumn:    {"status"},
	caseColumn:      {"case", "case-sensitive"},
	noteColumn:      {"note", "notes", "comment"},
	kindColumn:      {"kind", "type"},
	variantsColumn:  {"variants", "alternatives", "admitted"},
	forbiddenColumn: {"forbidden", "deprecated"},
	conceptColumn:   {"concept", "id"},
}

func columnCalled(name string) (column, bool) {
	name = strings.ToLower(strings.TrimSpace(name))
	if strings.HasPrefix(name, "x-") || name == "" {
		return noColumn, true
	}
	for c, names := range columnNames {
		if slices.Contains(names, name) {
			return column(c), true
		}
	}
	return noColumn, false
}

// A row is one record of a table.
type row struct {
	cells []string
	line  int
}

func readTable(uri string, text []byte, format string) ([]*Entry, error) {
	rows, err := tableRows(uri, text, comma(text, format))
	if err != nil {
		return nil, err
	}
	columns, rows, err := header(uri, rows)
	if err != nil {
		return nil, err
	}
	t := table{uri: uri, columns: columns, known: map[string]*Entry{}}
	var errs []error
	for _, r := range rows {
		if err := t.add(r); err != nil {
			errs = append(errs, fmt.Errorf("%s:%d: %w", uri, r.line, err))
		}
	}
	return t.entries, errors.Join(errs...)
}

// comma finds what parts the columns.
func comma(text []byte, format string) rune {
	if format == "tsv" {
		return '\t'
	}
	head, _, _ := bytes.Cut(text, []byte("\n"))
	if bytes.IndexByte(head, ',') < 0 && bytes.IndexByte(head, ';') >= 0 {
		return ';'
	}
	return ','
}

func tableRows(uri string, text []byte, comma rune) (rows []row, err error) {
	r := csv.NewReader(bytes.NewReader(text))
	r.Comma, r.FieldsPerRecord, r.LazyQuotes = comma, -1, comma == '\t'
	for {
		cells, err := r.Read()
		var bad *csv.ParseError
		switch {
		case err == io.EOF:
			return rows, nil
		case errors.As(err, &bad):
			return nil, fmt.Errorf("%s:%d: column %d: %w: close the quotation mark that line %d opens, or write \"\" for one inside a cell", uri, bad.Line, bad.Column, bad.Err, bad.StartLine)
		case err != nil:
			return nil, fmt.Errorf("%s: %w", uri, err)
		}
		line, _ := r.FieldPos(0)
		for i := range cells {
			cells[i] = unguarded(strings.TrimSpace(cells[i]))
		}
		if !blank(cells) {
			rows = append(rows, row{cells, line})
		}
	}
}

func blank(cells []string) bool {
	return !slices.ContainsFunc(cells, func(c string) bool { return c != "" })
}

// header takes the first row for what it is.
func header(uri string, rows []row) ([]column, []row, error) {
	if len(rows) == 0 {
		return nil, nil, nil
	}
	columns := make([]column, len(rows[0].cells))
	var unknown []string
	for i, name := range rows[0].cells {
		var ok bool
		if columns[i], ok = columnCalled(name); !ok {
			unknown = append(unknown, fmt.Sprintf("%q", name))
		}
		if ok && columns[i] != noColumn && slices.Contains(columns[:i], columns[i]) {
			return nil, nil, fmt.Errorf("%s:%d: two columns are %s", uri, rows[0].line, columnNames[columns[i]][0])
		}
	}
	switch {
	case len(unknown) == len(columns) && len(columns) == 2:
		return []column{sourceColumn, termColumn}, rows, nil
	case len(unknown) > 0:
		return nil, nil, fmt.Errorf("%s:%d: unknown column %s: want %s; put x- before the name of one that is to be passed over", uri, rows[0].line, strings.Join(unknown, ", "), strings.Join(columnList(), ", "))
	case !slices.Contains(columns, termColumn) && !slices.Contains(columns, forbiddenColumn):
		return nil, nil, fmt.Errorf("%s:%d: no column is called term", uri, rows[0].line)
	}
	return columns, rows[1:], nil
}

// columnList lists the columns as the writer calls them.
func columnList() (names []string) {
	for _, n := range columnNames {
		names = append(names, n[0])
	}
	return names
}
