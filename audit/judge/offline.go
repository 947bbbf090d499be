package judge

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"sync"
)

// Offline has no answers: a judge with it goes by its ledger alone.
type Offline struct{}

// Ask implements [Asker].
func (Offline) Ask(_ context.Context, r Request) (json.RawMessage, error) {
	return nil, fmt.Errorf("%w: %w", ErrUnsent, &missingError{r.Key()})
}

// A Collector gathers the requests that would be sent, and sends none. It is safe for
// concurrent use; the zero value is empty.
type Collector struct {
	mu   sync.Mutex
	seen map[string]Request
}

// Ask implements [Asker].
func (c *Collector) Ask(_ context.Context, r Request) (json.RawMessage, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.seen == nil {
		c.seen = map[string]Request{}
	}
	c.seen[r.Key()] = r
	return nil, errCollected
}

// errCollected answers for a request that was gathered: no failure of the judge.
var errCollected = fmt.Errorf("%w: gathered", ErrUnsent)

// Requests are those that were gathered, each once, in an order that depends on nothing
// but themselves.
func (c *Collector) Requests() []Request {
	c.mu.Lock()
	defer c.mu.Unlock()
	var out []Request
	for _, r := range c.seen {
		out = append(out, r)
	}
	slices.SortFunc(out, func(a, b Request) int { return strings.Compare(a.Key(), b.Key()) })
	return out
}

// A Plan is what requests are likely and at most to come to.
type Plan struct {
	Requests int
	Input    int // tokens that are likely to be sent
	Worst    Usage
}

// NewPlan adds up requests. Correction is what the tokens of earlier requests came to,
// against the estimate; 0 if there were none.
func NewPlan(requests []Request, correction float64) Plan {
	if correction <= 0 {
		correction = 1
	}
	var p Plan
	for _, r := range requests {
		p.Requests++
		p.Input += int(float64(Estimate(r))*correction + 0.5)
		w := Worst(r)
		w.Input = max(w.Input, int(float64(w.Input)*correction))
		p.Worst = p.Worst.Plus(w)
	}
	return p
}
