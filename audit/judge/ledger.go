package judge

import (
	"encoding/json"
	"fmt"
	"sync"
)

// A Ledger keeps what was answered, by the keys of requests. It is safe for concurrent
// use.
type Ledger interface {
	// Answer returns the response to the request of this key, if there was one.
	Answer(key string) (json.RawMessage, bool)
	// Note adds an entry. An error means that it is not kept.
	Note(Entry) error
}

// State is how far a request got.
type State string

// The states. A request of which only "sent" is known was under way when the run ended.
const (
	Sent     State = "sent"
	Answered State = "answered"
	Failed   State = "failed"
)

// What is kept of a model at an endpoint, besides answers; the key is [Config.Subject].
const (
	Profiled   State = "profile"     // by the doctor: a [Profile]
	Calibrated State = "calibration" // a [Calibration]
)

// An Entry is one line of a ledger. Neither what was sent nor a key of an
// endpoint is in it; the response may quote the article.
type Entry struct {
	Key       string          `json:"key"`
	State     State           `json:"state"`
	Host      string          `json:"host"`
	Model     string          `json:"model"`
	Task      string          `json:"task"`
	Estimated int             `json:"estimated,omitempty"` // tokens sent, as estimated
	Response  json.RawMessage `json:"response,omitempty"`  // as the server sent it
	Error     string          `json:"error,omitempty"`
}

// NewEntry is what is known of a request.
func NewEntry(r Request, s State) Entry {
	return Entry{Key: r.Key(), State: s, Host: r.Host, Model: r.Model, Task: r.Task, Estimated: Estimate(r)}
}

// Memory is a ledger that ends with the run. The zero value is empty.
type Memory struct {
	mu      sync.Mutex
	answers map[string]json.RawMessage
}

// Answer implements [Ledger].
func (m *Memory) Answer(key string) (json.RawMessage, bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	a, ok := m.answers[key]
	return a, ok
}

// Note implements [Ledger].
func (m *Memory) Note(e Entry) error {
	if e.State != Answered {
		return nil
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.answers == nil {
		m.answers = map[string]json.RawMessage{}
	}
	m.answers[e.Key] = e.Response
	return nil
}

// missingError says that a request has no answer in the ledger and none may be asked for.
type missingError struct{ key string }

func (e *missingError) Error() string {
	return fmt.Sprintf("the ledger has no answer to request %.12s", e.key)
}
