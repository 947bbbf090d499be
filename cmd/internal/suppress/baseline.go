package suppress

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"mtaudit/audit"
)

// Schema names the form of a baseline file. It is an interface: fields are
// added, never changed.
const Schema = "mtaudit.baseline/v1"

// A Baseline lists findings that were accepted. It goes by fingerprints, never by
// lines or offsets, so that it outlives edits elsewhere in an article.
type Baseline struct {
	Schema  string  `json:"schema"`
	Entries []Entry `json:"entries"` // sorted; see [Baseline.Bytes]
}

// An Entry is one accepted finding. Only Path and Fingerprint decide; the others
// are for people.
type Entry struct {
	Path        string `json:"path"` // from the baseline's folder, with forward slashes
	Rule        string `json:"rule"`
	Name        string `json:"name,omitempty"`
	Fingerprint string `json:"fingerprint"`
	Text        string `json:"text,omitempty"` // what it marks, cut short
	Reason      string `json:"reason,omitempty"`
	Author      string `json:"author,omitempty"`
}

// Parse reads a baseline. Its errors name the file and, where the JSON itself is
// broken, the line.
func Parse(name string, b []byte) (Baseline, error) {
	var base Baseline
	if err := json.Unmarshal(b, &base); err != nil {
		return Baseline{}, fmt.Errorf("%s:%d: no baseline: %w", name, lineOf(b, err), err)
	}
	if base.Schema != Schema {
		return Baseline{}, fmt.Errorf("%s: its schema is %q, want %q: is it a baseline?", name, base.Schema, Schema)
	}
	for i, e := range base.Entries {
		if e.Path == "" || e.Fingerprint == "" {
			return Baseline{}, fmt.Errorf("%s: entry %d has no path or no fingerprint", name, i+1)
		}
	}
	return base, nil
}

// lineOf is the line at which JSON is broken, from 1.
func lineOf(b []byte, err error) int {
	var syntax *json.SyntaxError
	var typed *json.UnmarshalTypeError
	offset := int64(0)
	switch {
	case errors.As(err, &syntax):
		offset = syntax.Offset
	case errors.As(err, &typed):
		offset = typed.Offset
	}
	return 1 + bytes.Count(b[:min(offset, int64(len(b)))], []byte("\n"))
}

// Bytes is the file of a baseline: one entry a line, sorted by path, rule and
// fingerprint, so that two branches that add to it seldom conflict.
func (b Baseline) Bytes() ([]byte, error) {
	entries := slices.Clone(b.Entries)
	slices.SortFunc(entries, func(a, b Entry) int {
		return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Fingerprint, b.Fingerprint))
	})
	var out bytes.Buffer
	fmt.Fprintf(&out, "{\n  \"schema\": %q,\n  \"entries\": [", Schema)
	for i, e := range entries {
		var line bytes.Buffer
		enc := json.NewEncoder(&line)
		enc.SetEscapeHTML(false)
		if err := enc.Encode(e); err != nil {
			return nil, err
		}
		separator := ","
		if i == 0 {
			separator = ""
		}
		fmt.Fprintf(&out, "%s\n    %s", separator, bytes.TrimSpace(line.Bytes()))
	}
	out.WriteString("\n  ]\n}\n")
	return out.Bytes(), nil
}

// longest is how much of a finding's text an entry quotes, in code points.
const longest = 60

// NewEntry is the entry that accepts a finding.
func NewEntry(path string, f audit.Finding, reason, author string) Entry {
	quote := []rune(strings.Join(strings.Fields(f.At.Text), " "))
	if len(quote) > longest {
		quote = append(quote[:longest-1], '…')
	}
	return Entry{Path: path, Rule: f.Rule, Name: f.Name, Fingerprint: f.Fingerprint, Text: string(quote), Reason: reason, Author: author}
}

// Add returns a baseline with more entries. One that is there already stays as
// it is, but takes a reason and an author that it lacks.
func (b Baseline) Add(entries ...Entry) Baseline {
	out := Baseline{Schema: Schema, Entries: slices.Clone(b.Entries)}
	at := map[string]int{}
	for i, e := range out.Entries {
		at[e.Path+"\x00"+e.Fingerprint] = i
	}
	for _, e := range entries {
		key := e.Path + "\x00" + e.Fingerprint
		i, there := at[key]
		if !there {
			at[key] = len(out.Entries)
			out.Entries = append(out.Entries, e)
			continue
		}
		out.Entries[i].Reason = cmp.Or(out.Entries[i].Reason, e.Reason)
		out.Entries[i].Author = cmp.Or(out.Entries[i].Author, e.Author)
	}
	return out
}

// Without returns a baseline without some entries, by path and fingerprint.
func (b Baseline) Without(stale []Entry) Baseline {
	gone := map[string]bool{}
	for _, e := range stale {
		gone[e.Path+"\x00"+e.Fingerprint] = true
	}
	return Baseline{Schema: Schema, Entries: slices.DeleteFunc(slices.Clone(b.Entries), func(e Entry) bool { return gone[e.Path+"\x00"+e.Fingerprint] })}
}

// Stale lists the entries about a document that match none of its findings,
// given before anything was dismissed.
func (b Baseline) Stale(path string, findings []audit.Finding) []Entry {
	a := newAccepted(b, path, findings)
	for _, f := range findings {
		a.take(f.Fingerprint)
	}
	return a.left()
}
