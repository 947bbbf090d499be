package cli

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"mtaudit/cmd/internal/files"
)

// A segment is what is scored: a translation, or those of two systems, and its
// references, of which there is at least one.
type segment struct {
	id   json.RawMessage
	hyps []string
	refs []string
}

// scoreInput is where segments come from.
type scoreInput struct {
	names      []string // of the systems
	references []string // names; none if they come with the segments
	segments   iter.Seq2[segment, error]
}

func (a *app) scoreInput(f scoreFlags, args []string) (scoreInput, error) {
	switch {
	case f.tsv != "":
		raw, err := a.lines(f.tsv)
		if err != nil {
			return scoreInput{}, err
		}
		return tableInput(raw)
	case len(args) > 0:
		return a.lineInput(args[0], f.compare, args[1:])
	}
	return scoreInput{names: []string{stdinName}, segments: jsonSegments(a.stdin)}, nil
}

const stdinName = "standard input"

// jsonSegments reads an object a line. Nothing is kept.
func jsonSegments(r io.Reader) iter.Seq2[segment, error] {
	return func(yield func(segment, error) bool) {
		in := bufio.NewReader(r)
		for n := 1; ; n++ {
			line, end := in.ReadBytes('\n')
			if end != nil && end != io.EOF {
				yield(segment{}, fmt.Errorf("read standard input: %w", end))
				return
			}
			if len(bytes.TrimSpace(line)) > 0 {
				s, err := parseSegment(line)
				if err != nil {
					err = fmt.Errorf("line %d: %w", n, err)
				}
				if !yield(s, err) || err != nil {
					return
				}
			}
			if end == io.EOF {
				return
			}
		}
	}
}

func parseSegment(line []byte) (segment, error) {
	var s struct {
		ID   json.RawMessage `json:"id"`
		MT   *string         `json:"mt"`
		Refs []string        `json:"refs"`
	}
	if err := json.Unmarshal(line, &s); err != nil {
		return segment{}, err
	}
	if s.MT == nil || len(s.Refs) == 0 {
		return segment{}, errors.New(`want {"id":…,"mt":"…","refs":["…"]} with at least one reference`)
	}
	return segment{s.ID, []string{*s.MT}, s.Refs}, nil
}

// A lineFile is a text of one segment a line.
type lineFile struct {
	name  string
	lines []string
}

// lines reads a file of lines that end in LF or CRLF. No other character ends a
// line: references made by other programs may hold them.
func (a *app) lines(name string) (lineFile, error) {
	raw, err := files.Read(name)
	if name == files.Stdin {
		name = stdinName
		raw, err = files.Input(a.stdin)()
	}
	if err != nil {
		return lineFile{}, err
	}
	f := lineFile{name: name}
	for line := range strings.Lines(strings.TrimPrefix(string(raw), "\ufeff")) {
		line = strings.TrimSuffix(strings.TrimSuffix(line, "\n"), "\r")
		f.lines = append(f.lines, line)
		if !utf8.ValidString(line) {
			return f, fmt.Errorf("%s:%d: not UTF-8", name, len(f.lines))
		}
	}
	if len(f.lines) == 0 {
		return f, fmt.Errorf("%s: is empty", name)
	}
	return f, nil
}

// lineInput reads files of lines; second may be "".
func (a *app) lineInput(hyp, second string, refs []string) (in scoreInput, err error) {
	names := []string{hyp}
	if second != "" {
		names = append(names, second)
	}
	systems := len(names)
	names = append(names, refs...)
	if err := stdinOnce(names); err != nil {
		return in, err
	}
	var all []lineFile
	var errs []error
	for _, name := range names {
		f, err := a.lines(name)
		all, errs = append(all, f), append(errs, err)
	}
	if err := errors.Join(errs...); err != nil {
		return in, err
	}
	for _, f := range all[1:] {
		errs = append(errs, inStep(all[0], f))
	}
	for i, f := range all {
		if i < systems {
			in.names = append(in.names, f.name)
			continue
		}
		in.references = append(in.references, f.name)
	}
	in.segments = lineSegments(all[:systems], all[systems:])
	return in, errors.Join(errs...)
}

func stdinOnce(names []string) error {
	times := 0
	for _, name := range names {
		if name == files.Stdin {
			times++
		}
	}
	if times > 1 {
		return usagef("only one of the files can be read from standard input")
	}
	return nil
}

func lineSegments(systems, refs []lineFile) iter.Seq2[segment, error] {
	return func(yield func(segment, error) bool) {
		for i := range systems[0].lines {
			s := segment{id: lineNumber(i + 1)}
			for _, f := range systems {
				s.hyps = append(s.hyps, f.lines[i])
			}
			for _, f := range refs {
				s.refs = append(s.refs, f.lines[i])
			}
			if !yield(s, nil) {
				return
			}
		}
	}
}

func lineNumber(n int) json.RawMessage { return fmt.Append(nil, n) }

// blank reports whether there is nothing to read in a text.
func blank(text string) bool {
	return strings.IndexFunc(text, func(r rune) bool { return !unicode.IsSpace(r) }) < 0
}

// tellEmpty says how many segments are empty: they count, as translations that
// are missing altogether.
func (a *app) tellEmpty(s *scoring, in scoreInput) {
	for _, e := range []struct {
		empties
		what string
	}{{s.emptyHyps, "translation"}, {s.emptyRefs, "reference"}} {
		if e.count > 0 {
			fmt.Fprintf(a.stderr, "mtaudit: %s: %s of %d without a %s, the first is segment %d\n", printable(strings.Join(in.names, ", ")),
				counted(e.count, "segment"), s.segments, e.what, e.first)
		}
	}
}
