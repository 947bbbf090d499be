package judge

import (
	"encoding/json"
	"errors"
	"fmt"
	"sync"

	openai "github.com/sashabaranov/go-openai"
)

// ErrBudget is the cause of every error of a limit that the next request could cross.
var ErrBudget = fmt.Errorf("%w: the limit of this run is reached", ErrUnsent)

// Usage is what requests came to.
type Usage struct {
	Requests int `json:"requests"`
	Input    int `json:"input"`  // tokens sent
	Output   int `json:"output"` // tokens answered, those of thinking too
}

// Cost is what the usage costs.
func (u Usage) Cost(p Prices) float64 {
	return (float64(u.Input)*p.Input + float64(u.Output)*p.Output) / 1e6
}

// Plus adds up.
func (u Usage) Plus(v Usage) Usage {
	return Usage{u.Requests + v.Requests, u.Input + v.Input, u.Output + v.Output}
}

func (u Usage) minus(v Usage) Usage { return u.Plus(Usage{-v.Requests, -v.Input, -v.Output}) }

// A Budget holds a run to its limits: before a request is sent, the most that it can
// come to is set aside, and given back when it is known what it came to. So no limit is
// crossed, however many requests are under way. It is safe for concurrent use.
type Budget struct {
	config Config // limits and prices
	mu     sync.Mutex
	spent  Usage // or set aside
}

// NewBudget returns a budget with the limits and prices of a configuration.
func NewBudget(c Config) *Budget { return &Budget{config: c} }

// Spent is what the run came to so far.
func (b *Budget) Spent() Usage {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.spent
}

// reserve sets aside what a request may come to. Its result is to be called with
// what became of it.
func (b *Budget) reserve(r Request) (release func(json.RawMessage, error), err error) {
	most := Worst(r)
	b.mu.Lock()
	defer b.mu.Unlock()
	after := b.spent.Plus(most)
	switch l := b.config; {
	case l.MaxRequests > 0 && after.Requests > l.MaxRequests:
		return nil, fmt.Errorf("%w: %d requests", ErrBudget, l.MaxRequests)
	case l.MaxTokens > 0 && after.Input+after.Output > l.MaxTokens:
		return nil, fmt.Errorf("%w: the next request may cross %d tokens", ErrBudget, l.MaxTokens)
	case l.MaxCost > 0 && after.Cost(l.Prices) > l.MaxCost:
		return nil, fmt.Errorf("%w: the next request may cross a cost of %g", ErrBudget, l.MaxCost)
	}
	b.spent = after
	return func(body json.RawMessage, err error) { b.settle(most, used(most, body, err)) }, nil
}

func (b *Budget) settle(most, real Usage) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.spent = b.spent.minus(most).Plus(real)
}

// used is what a request came to. A server that refuses charges no tokens; one that was
// not heard to the end may have charged all, and so may one that does not say.
func used(most Usage, body json.RawMessage, err error) Usage {
	if errors.Is(err, ErrUnsent) {
		return Usage{}
	}
	var status *StatusError
	if errors.As(err, &status) || errors.Is(err, errRedirect) {
		return Usage{Requests: 1}
	}
	if u := UsageOf(body); u.Input > 0 {
		return u
	}
	return most
}

// UsageOf is what a response says that it came to.
func UsageOf(body json.RawMessage) Usage {
	var said struct{ Usage openai.Usage }
	if json.Unmarshal(body, &said) != nil {
		return Usage{}
	}
	return Usage{1, said.Usage.PromptTokens, said.Usage.CompletionTokens}
}
