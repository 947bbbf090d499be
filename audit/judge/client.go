package judge

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"sync/atomic"
	"time"

	openai "github.com/sashabaranov/go-openai"
)

// An Asker gets the answer to a request: from a server, or not at all, as when
// requests are only counted.
type Asker interface {
	// Ask returns the body of the response as the server sent it, which is JSON.
	Ask(context.Context, Request) (json.RawMessage, error)
}

// ClientOptions are what a [Client] may be told.
type ClientOptions struct {
	Key       string              // sent as bearer token to the endpoint and nowhere else; may be ""
	Transport http.RoundTripper   // nil: the network
	Timeout   time.Duration       // of one try; 0: two minutes
	Budget    *Budget             // nil: none
	Sent      func(Request) error // if set, is told of each request before it is first sent; its error keeps it back

	sleep func(context.Context, time.Duration) error // nil: real time
}

// A Client asks the server at an endpoint. It is safe for concurrent use.
type Client struct {
	api      *openai.Client
	budget   *Budget
	sent     func(Request) error
	sleep    func(context.Context, time.Duration) error
	timeout  time.Duration
	failures atomic.Int32 // requests given up in a row
}

// NewClient returns a client for an endpoint.
func NewClient(e Endpoint, o ClientOptions) *Client {
	c := &Client{budget: o.Budget, sent: o.Sent, sleep: o.sleep, timeout: o.Timeout}
	if c.budget == nil {
		c.budget = NewBudget(Config{})
	}
	if c.sleep == nil {
		c.sleep = sleep
	}
	if c.timeout == 0 {
		c.timeout = 2 * time.Minute
	}
	cfg := openai.DefaultConfig(o.Key)
	cfg.BaseURL = strings.TrimSuffix(e.base.String(), "/")
	cfg.HTTPClient = newDoer(e, o.Key, o.Transport)
	c.api = openai.NewClientWithConfig(cfg)
	return c
}

// tries is how often a request is sent at most.
const tries = 5

// brokenAfter is how many requests in a row are given up before no more are sent.
const brokenAfter = 3

// errBroken ends a run whose endpoint does not answer.
var errBroken = fmt.Errorf("%w: the endpoint does not answer any more", ErrUnsent)

// Ask sends a request, and again where the failure may pass. What the server sent
// comes back as it is; whether it is an answer is told when it is read.
func (c *Client) Ask(ctx context.Context, r Request) (json.RawMessage, error) {
	if c.failures.Load() >= brokenAfter {
		return nil, errBroken
	}
	var err error
	for try := range tries {
		release, full := c.budget.reserve(r)
		if full != nil {
			return nil, full
		}
		if c.sent != nil && try == 0 {
			if err := c.sent(r); err != nil {
				err = fmt.Errorf("%w: %w", ErrUnsent, err)
				release(nil, err)
				return nil, err
			}
		}
		var body json.RawMessage
		body, err = c.once(ctx, r)
		release(body, err)
		if err == nil {
			c.failures.Store(0)
			return body, nil
		}
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		wait, again := retry(err, try)
		if !again {
			break
		}
		if try+1 < tries {
			if err := c.sleep(ctx, wait); err != nil {
				return nil, err
			}
		}
	}
	if passing(err) {
		c.failures.Add(1)
	}
	return nil, fmt.Errorf("ask %s: %w", r.Model, err)
}

// once sends a request once.
func (c *Client) once(ctx context.Context, r Request) (json.RawMessage, error) {
	ctx, cancel := context.WithTimeout(ctx, c.timeout)
	defer cancel()
	var raw json.RawMessage
	ctx = context.WithValue(ctx, exchangeKey{}, &exchange{idempotency: r.Key(), body: &raw})
	_, err := c.api.CreateChatCompletion(ctx, r.chat())
	if err != nil && raw != nil {
		return nil, fmt.Errorf("%w: %w", errNotAPI, err) // sent well, but of another form
	}
	return raw, err
}

// Models lists the models that the server says it has.
func (c *Client) Models(ctx context.Context) ([]string, error) {
	ctx, cancel := context.WithTimeout(ctx, c.timeout)
	defer cancel()
	list, err := c.api.ListModels(ctx)
	if err != nil {
		return nil, fmt.Errorf("list models: %w", err)
	}
	names := make([]string, len(list.Models))
	for i, m := range list.Models {
		names[i] = m.ID
	}
	return names, nil
}

// sleep waits, or until ctx ends.
func sleep(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
