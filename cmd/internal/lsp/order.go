package lsp

import (
	"context"
	"slices"
	"time"

	"github.com/creachadair/jrpc2"
	"github.com/creachadair/jrpc2/handler"
)

// ordered assigns handlers to messages so that a client may send many in one go.
//
// The library runs notifications one after another, but every request beside
// them. A didOpen right behind initialize would come too early, an edit behind a
// hover would move the text under it. So all that comes behind a request waits
// until it is done; only requests that wait for something themselves, for an audit
// or for the client, hold up nothing.
type ordered struct {
	methods handler.Map
	pending []turn // of the requests before that are not answered, in their order
}

// A turn is a request that what comes behind it waits for.
type turn struct {
	over     chan struct{}   // closed when it has been worked on
	answered <-chan struct{} // closed when it is answered or cancelled, which may be before it began
}

// patient reports whether a request may wait for something other than the
// server's lock.
func patient(method string) bool {
	switch method {
	case "textDocument/diagnostic", "workspace/executeCommand", "mtaudit/report", "mtaudit/score":
		return true
	}
	return false
}

// Assign is called for one message at a time, in the order in which they came.
func (o *ordered) Assign(ctx context.Context, method string) jrpc2.Handler {
	h := o.methods.Assign(ctx, method)
	if h == nil || method == "$/cancelRequest" {
		return h
	}
	o.pending = slices.DeleteFunc(slices.Clone(o.pending), turn.done)
	before, over := o.pending, make(chan struct{})
	if r := jrpc2.InboundRequest(ctx); !r.IsNotification() && !patient(method) {
		o.pending = append(slices.Clip(before), turn{over, ctx.Done()})
	}
	return func(ctx context.Context, r *jrpc2.Request) (any, error) {
		defer close(over)
		for _, t := range before {
			t.wait()
		}
		if method == "exit" {
			farewell(before)
		}
		return h(ctx, r)
	}
}

func (t turn) done() bool {
	select {
	case <-t.answered:
		return true
	default:
		return false
	}
}

func (t turn) wait() {
	select {
	case <-t.over:
	case <-t.answered:
	}
}

// farewell waits until requests are answered: behind exit, nothing is sent. It
// gives up where they come in one batch with exit, and so are answered after it.
func farewell(before []turn) {
	timeout := time.After(time.Second)
	for _, t := range before {
		select {
		case <-t.answered:
		case <-timeout:
			return
		}
	}
}
