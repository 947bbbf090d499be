package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"mtaudit/audit"
)

func numbered(n int) (lines []string) {
	for i := range n {
		lines = append(lines, fmt.Sprintf("barge %d carried %d crates to quay %d", i, i*i, i%7))
	}
	return lines
}

func TestStepsOut(t *testing.T) {
	long := numbered(50)
	for at := range long {
		for _, by := range []int{1, 3} {
			if at+by > len(long) {
				continue
			}
			short := slices.Delete(slices.Clone(long), at, at+by)
			if got := stepsOut(short, long); got != at {
				t.Errorf("without %d lines from %d: %d", by, at, got)
			}
		}
	}
	// Words that differ between translation and reference, and none that agree.
	var other []string
	for _, l := range slices.Delete(slices.Clone(long), 20, 21) {
		other = append(other, strings.NewReplacer("barge", "boat", "carried", "bore").Replace(l))
	}
	if got := stepsOut(other, long); got != 20 {
		t.Errorf("another wording: %d", got)
	}
	if got := stepsOut([]string{"x", "y"}, []string{"a", "b", "c"}); got != 2 {
		t.Errorf("nothing alike: %d", got)
	}
}

func TestReadColumns(t *testing.T) {
	for first, want := range map[string]string{
		"ref\tid\thyp\tREF2":      "{1 2 [0 3] 4} 1",
		"mt\tref":                 "{-1 0 [1] 2} 1",
		"source\tid\tref1\thyp":   "{1 3 [2] 4} 1",
		"Das Schiff\tThe ship":    "{-1 0 [1] 2} 0",
		"id\thyp\tref\tThe ship":  "{-1 0 [1 2 3] 4} 0",
		"hyp\tref\thyp":           "f:1: two columns of translations",
		"id\thyp":                 "f:1: want columns hyp and ref",
		"One column and no more.": "f:1: one column: ",
	} {
		cols, header, err := readColumns(lineFile{"f", []string{first, "x"}})
		got := fmt.Sprint(cols, header)
		if err != nil {
			got = err.Error()
		}
		if !strings.HasPrefix(got, want) {
			t.Errorf("%q: %s, want %s", first, got, want)
		}
	}
}

// A run that waits for a terminal can be interrupted.
func TestScoreInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	stdin, keepOpen := io.Pipe()
	defer func() { _ = keepOpen.Close() }()
	var stderr bytes.Buffer
	if status := Main(ctx, []string{"score"}, stdin, io.Discard, &stderr); status != Trouble || stderr.String() != "mtaudit: interrupted\n" {
		t.Errorf("%d, %q", status, &stderr)
	}
}

func TestInParallel(t *testing.T) {
	done := make([]bool, 1000)
	if err := inParallel(len(done), func(i int) { done[i] = true }); err != nil || slices.Contains(done, false) {
		t.Error("work was left out", err)
	}
	var crash *audit.PanicError
	if err := inParallel(10, func(i int) { panic(i) }); !errors.As(err, &crash) || len(crash.Stack) == 0 {
		t.Errorf("a panic gave %v", err)
	}
	if err := inParallel(0, func(int) { t.Error("work on nothing") }); err != nil {
		t.Error(err)
	}
}

// Segments come out in their order, and in batches of any size.
func TestScoreOrder(t *testing.T) {
	for _, n := range []int{1, batchSize - 1, batchSize, batchSize + 1, 3*batchSize + 7} {
		var in, out strings.Builder
		for i := range n {
			fmt.Fprintf(&in, "{\"id\":%d,\"mt\":\"barge %d\",\"refs\":[\"barge %d\"]}\n", i, i, i)
		}
		if status, stderr := run(strings.NewReader(in.String()), &out, "score", "--metric", "ter"); status != Clean {
			t.Fatal(status, stderr)
		}
		lines := strings.Split(out.String(), "\n")
		if len(lines) != n+2 || lines[n-1] != fmt.Sprintf(`{"id":%d,"ter":0}`, n-1) || lines[n] != `{"corpus":{"ter":0}}` {
			t.Errorf("%d segments: %d lines, the last are %q", n, len(lines), lines[max(0, len(lines)-3):])
		}
	}
}

// What fails is told once.
func TestScoreToFullDisk(t *testing.T) {
	full := broken{func() error { return errors.New("disk full") }}
	row := `{"id":1,"mt":"a","refs":["a"]}` + "\n"
	for _, format := range []string{"jsonl", "tsv", "table", "json"} {
		status, stderr := run(strings.NewReader(strings.Repeat(row, 500)), full, "score", "--format", format)
		if status != Trouble || strings.Count(stderr, "disk full") != 1 {
			t.Errorf("%s: %d, %q", format, status, stderr)
		}
	}
}

func FuzzScoreTable(f *testing.F) {
	f.Add("id\thyp\tref\n1\ta\tb\n")
	f.Add("a\tb\nc\n")
	f.Add("\ufeffmt\tref\r\n\t\r\n")
	f.Fuzz(func(t *testing.T, table string) {
		a := &app{stdin: strings.NewReader(table)}
		file, err := a.lines("-")
		if err != nil {
			return
		}
		in, err := tableInput(file)
		if err != nil {
			return
		}
		for seg, err := range in.segments {
			if err == nil && (len(seg.hyps) != 1 || len(seg.refs) == 0) {
				t.Fatalf("%q: %+v", table, seg)
			}
		}
	})
}
