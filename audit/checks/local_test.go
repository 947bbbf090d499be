package checks

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"mtaudit/audit"
	"mtaudit/audit/text"
	"mtaudit/audit/text/read"
)

// What a local check finds in a text is what it finds in its paragraphs, each
// read alone.
func TestLocalChecksLookAtParagraphsAlone(t *testing.T) {
	var parts []string
	for _, c := range All {
		for _, e := range c.Examples {
			parts = append(parts, e.Bad)
		}
	}
	e, err := audit.New(audit.Config{}, All)
	if err != nil {
		t.Fatal(err)
	}
	local := e.Local()
	if len(local.Rules()) == 0 {
		t.Fatal("no check is local")
	}
	source := []byte(strings.Join(parts, "\n\n"))
	whole := readAlone(t, source)
	var alone []string
	for _, p := range whole.Paragraphs {
		alone = append(alone, found(t, local, readAlone(t, source[p.Start:p.End]), p.Start)...)
	}
	want := found(t, local, whole, 0)
	slices.Sort(alone)
	slices.Sort(want)
	if len(want) < 10 || !slices.Equal(alone, want) {
		t.Errorf("paragraphs alone:\n%s\nthe whole:\n%s", strings.Join(alone, "\n"), strings.Join(want, "\n"))
	}
}

func readAlone(t *testing.T, source []byte) *text.Document {
	t.Helper()
	d, err := read.Document("a.txt", source, read.Options{Lang: "en", Encoding: "utf-8"})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func found(t *testing.T, e *audit.Engine, d *text.Document, base int) (list []string) {
	t.Helper()
	rep, err := e.Audit(context.Background(), audit.Input{Article: d})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range rep.Findings {
		list = append(list, fmt.Sprint(f.Rule, f.At.Span.Start+base, f.At.Span.End+base, f.Message))
	}
	return list
}
