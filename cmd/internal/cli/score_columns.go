package cli

import (
	"encoding/json"
	"fmt"
	"iter"
	"slices"
	"strings"
)

// columns says which columns of a table hold what.
type columns struct {
	id   int // -1 if there is none
	hyp  int
	refs []int
	all  int
}

// tableInput takes the rows of a table as segments. Cells are as they stand:
// a quotation mark is one.
func tableInput(f lineFile) (scoreInput, error) {
	cols, header, err := readColumns(f)
	if err != nil {
		return scoreInput{}, err
	}
	return scoreInput{names: []string{f.name}, segments: rowSegments(f, cols, header)}, nil
}

func readColumns(f lineFile) (cols columns, header int, err error) {
	first := strings.Split(f.lines[0], "\t")
	if slices.ContainsFunc(first, func(cell string) bool { return columnOf(cell) == "" }) {
		cols = columns{id: -1, hyp: 0, all: len(first)}
		for i := 1; i < len(first); i++ {
			cols.refs = append(cols.refs, i)
		}
		if len(cols.refs) == 0 {
			return cols, 0, fmt.Errorf("%s:1: one column: want a translation and its references with tabs between, or a row that names the columns id, hyp, ref", f.name)
		}
		return cols, 0, nil
	}
	cols = columns{id: -1, hyp: -1, all: len(first)}
	for i, cell := range first {
		switch columnOf(cell) {
		case "id":
			cols.id = i
		case "hyp":
			if cols.hyp >= 0 {
				return cols, 1, fmt.Errorf("%s:1: two columns of translations", f.name)
			}
			cols.hyp = i
		case "ref":
			cols.refs = append(cols.refs, i)
		}
	}
	if cols.hyp < 0 || len(cols.refs) == 0 {
		return cols, 1, fmt.Errorf("%s:1: want columns hyp and ref", f.name)
	}
	if len(f.lines) == 1 {
		return cols, 1, fmt.Errorf("%s: has no row below the names of its columns", f.name)
	}
	return cols, 1, nil
}

// columnOf is what a column of that name holds, "" if the name is none.
func columnOf(name string) string {
	name = strings.ToLower(name)
	switch {
	case name == "id" || name == "source":
		return name
	case name == "hyp" || name == "mt":
		return "hyp"
	case strings.TrimRight(name, "0123456789") == "ref":
		return "ref"
	}
	return ""
}

func rowSegments(f lineFile, cols columns, header int) iter.Seq2[segment, error] {
	return func(yield func(segment, error) bool) {
		for i, line := range f.lines[header:] {
			row := header + i + 1
			cells := strings.Split(line, "\t")
			if len(cells) != cols.all {
				yield(segment{}, fmt.Errorf("%s:%d: %s, the first row has %d", f.name, row, counted(len(cells), "cell"), cols.all))
				return
			}
			if !yield(cols.segment(cells, i+1), nil) {
				return
			}
		}
	}
}

func (c columns) segment(cells []string, n int) segment {
	s := segment{id: lineNumber(n), hyps: []string{cells[c.hyp]}}
	if c.id >= 0 {
		s.id = quoted(cells[c.id])
	}
	for _, i := range c.refs {
		s.refs = append(s.refs, cells[i])
	}
	return s
}

// quoted is a text as JSON.
func quoted(text string) json.RawMessage {
	raw, err := json.Marshal(text)
	if err != nil {
		panic(err) // every string can be marshalled
	}
	return raw
}
