// Package ledger keeps what the judge was answered in a file, one JSON object a line,
// that is only ever added to.
//
// A line is written in one go. One that was cut off, as by a power failure, is no
// line: it is passed over, and what comes next begins a new one. An answer is on the disk
// before it is used, so whatever ends a run, the next one asks for nothing that was
// answered. Requests that were under way when it ended are known (they were sent, and
// nothing more): they are asked again, under the same Idempotency-Key, and may have been
// paid for twice by a provider that does not honour it.
package ledger

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"sync"

	"mtaudit/audit/judge"
)

// A File is a ledger in a file. It is safe for concurrent use, and several runs may add to
// one file, though each sees only what was there when it began and what it added.
type File struct {
	mu      sync.Mutex
	answers map[string]json.RawMessage
	pending map[string]bool               // sent, with no answer
	about   map[[2]string]json.RawMessage // what is kept of models, by state and key
	entries []Seen
	out     *os.File // nil: nothing is added
	torn    bool     // the file ends within a line
	skipped int
	again   int // sent now, and before without an answer
}

// Seen is what was estimated for a request that has an answer, and what it came to.
type Seen struct {
	Host, Model, Task string
	Estimated         int
	Usage             judge.Usage
}

// Open opens a ledger to read and add to; the file is made if there is none, for its
// owner alone, as answers quote articles.
func Open(path string) (*File, error) {
	l, err := Read(path)
	if err != nil {
		return nil, err
	}
	l.out, err = os.OpenFile(path, os.O_WRONLY|os.O_APPEND|os.O_CREATE, 0o600)
	if err != nil {
		return nil, fmt.Errorf("ledger: %w", err)
	}
	return l, nil
}

// Read opens a ledger that nothing is added to. A file that is not there is empty.
func Read(path string) (*File, error) {
	l := &File{answers: map[string]json.RawMessage{}, pending: map[string]bool{}, about: map[[2]string]json.RawMessage{}}
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return l, nil
	}
	if err != nil {
		return nil, fmt.Errorf("ledger: %w", err)
	}
	err = l.load(f)
	if err := errors.Join(err, f.Close()); err != nil {
		return nil, fmt.Errorf("ledger %s: %w", path, err)
	}
	return l, nil
}

// load reads all lines.
func (l *File) load(r io.Reader) error {
	in := bufio.NewReader(r)
	for {
		line, err := in.ReadBytes('\n')
		l.torn = err == io.EOF && len(line) > 0
		if len(bytes.TrimSpace(line)) > 0 && (!l.torn || json.Valid(line)) {
			l.line(line)
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

func (l *File) line(line []byte) {
	var e judge.Entry
	if json.Unmarshal(line, &e) != nil || e.Key == "" {
		l.skipped++
		return
	}
	l.take(e)
}

// take brings the maps up to date with an entry. The first answer stands.
func (l *File) take(e judge.Entry) {
	switch e.State {
	case judge.Sent:
		if l.pending[e.Key] && l.out != nil {
			l.again++
		}
		l.pending[e.Key] = true
	case judge.Failed:
		delete(l.pending, e.Key)
	case judge.Profiled, judge.Calibrated:
		l.about[[2]string{string(e.State), e.Key}] = e.Response
	case judge.Answered:
		delete(l.pending, e.Key)
		if _, ok := l.answers[e.Key]; !ok {
			l.answers[e.Key] = e.Response
			l.entries = append(l.entries, Seen{e.Host, e.Model, e.Task, e.Estimated, judge.UsageOf(e.Response)})
		}
	}
}

// Answer implements [judge.Ledger].
func (l *File) Answer(key string) (json.RawMessage, bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	a, ok := l.answers[key]
	return a, ok
}

// Note implements [judge.Ledger]. An answer is on the disk when it returns.
func (l *File) Note(e judge.Entry) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.out == nil {
		panic("ledger: opened to be read only")
	}
	line, err := json.Marshal(e)
	if err != nil {
		return fmt.Errorf("ledger: %w", err)
	}
	line = append(line, '\n')
	if l.torn {
		line, l.torn = append([]byte{'\n'}, line...), false
	}
	if _, err := l.out.Write(line); err != nil {
		return fmt.Errorf("ledger: %w", err)
	}
	if e.State == judge.Answered {
		if err := l.out.Sync(); err != nil {
			return fmt.Errorf("ledger: %w", err)
		}
	}
	l.take(e)
	return nil
}

// About is the latest that is kept of a model, or nil.
func (l *File) About(s judge.State, key string) json.RawMessage {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.about[[2]string{string(s), key}]
}

// Again is how many requests were sent that an earlier run had sent and never heard
// the answer to.
func (l *File) Again() int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.again
}

// Broken is how many lines are none of a ledger.
func (l *File) Broken() int { return l.skipped }

// Correction is what requests to a model came to, against the estimate of their tokens; 0
// if there were none.
func (l *File) Correction(model string) float64 {
	l.mu.Lock()
	defer l.mu.Unlock()
	estimated, real := 0, 0
	for _, e := range l.entries {
		if e.Model == model && e.Usage.Input > 0 && e.Estimated > 0 {
			estimated += e.Estimated
			real += e.Usage.Input
		}
	}
	if estimated == 0 {
		return 0
	}
	return float64(real) / float64(estimated)
}

// Close closes the file.
func (l *File) Close() error {
	if l.out == nil {
		return nil
	}
	return l.out.Close()
}
