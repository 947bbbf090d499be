package suppress

import (
	"slices"
	"strings"

	"mtaudit/audit"
)

// accepted are the entries about one document that have not been used yet. A
// fingerprint is a hash and a number among the findings that share it. Where one
// of several equal findings was mended, the numbers of the others move up: so a
// finding takes the entry with its own number, else any other with its hash that
// no finding has a better claim to.
type accepted struct {
	entries []Entry
	byPrint map[string]int   // index
	byHash  map[string][]int // indices, of those that no finding has in full
	used    []bool
}

func newAccepted(b Baseline, path string, findings []audit.Finding) *accepted {
	claimed := map[string]bool{}
	for _, f := range findings {
		claimed[f.Fingerprint] = true
	}
	a := &accepted{byPrint: map[string]int{}, byHash: map[string][]int{}}
	for _, e := range b.Entries {
		if e.Path != path {
			continue
		}
		i := len(a.entries)
		a.entries = append(a.entries, e)
		a.byPrint[e.Fingerprint] = i
		if !claimed[e.Fingerprint] {
			a.byHash[hashOf(e.Fingerprint)] = append(a.byHash[hashOf(e.Fingerprint)], i)
		}
	}
	a.used = make([]bool, len(a.entries))
	return a
}

func hashOf(fingerprint string) string {
	hash, _, _ := strings.Cut(fingerprint, ":")
	return hash
}

func (a *accepted) take(fingerprint string) (Entry, bool) {
	if i, ok := a.byPrint[fingerprint]; ok && !a.used[i] {
		a.used[i] = true
		return a.entries[i], true
	}
	spare := a.byHash[hashOf(fingerprint)]
	if len(spare) == 0 {
		return Entry{}, false
	}
	a.byHash[hashOf(fingerprint)] = spare[1:]
	a.used[spare[0]] = true
	return a.entries[spare[0]], true
}

// left are the entries that nothing has taken.
func (a *accepted) left() (list []Entry) {
	for i, e := range a.entries {
		if !a.used[i] {
			list = append(list, e)
		}
	}
	return list
}

// before are the findings that an earlier revision had. It counts hashes, since
// the numbers among equal findings move.
type before struct {
	left     map[string]int
	revision string
}

func newBefore(fingerprints []string, revision string) *before {
	b := &before{left: map[string]int{}, revision: revision}
	for _, f := range fingerprints {
		b.left[hashOf(f)]++
	}
	return b
}

func (b *before) take(fingerprint string) *audit.Suppression {
	if b.left[hashOf(fingerprint)] == 0 {
		return nil
	}
	b.left[hashOf(fingerprint)]--
	return &audit.Suppression{Kind: revisionKind, Reason: "there already at " + b.revision}
}

// Fingerprints are those of a report's findings, dismissed or not.
func Fingerprints(d *audit.DocumentReport) (list []string) {
	for _, f := range slices.Concat(d.Findings, d.Suppressed) {
		list = append(list, f.Fingerprint)
	}
	return list
}
