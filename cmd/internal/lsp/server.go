// Package lsp is the editor server: the Language Server Protocol 3.17 over two
// streams, a file per method or group of methods.
//
// # How a keystroke becomes diagnostics
//
// An edit moves every finding behind it and drops those that it touches; then the
// paragraphs that it touched are read and audited alone, by the checks that look
// at one paragraph at a time ([audit.Check.Local]), and the result is shown at
// once. When the keys rest, the whole article is audited with everything it is
// held against, as the command line does it, and the result replaces what was
// shown: at rest, the editor shows what the command line would. A newer edit ends
// a run, and the result of an older text is never shown.
//
// # Offsets
//
// Inside, all offsets are bytes of the client's text; positions are turned into
// them on the way in and out, by the encoding that was agreed on.
package lsp

import (
	"context"
	"fmt"
	"io"
	"math"
	"runtime/debug"
	"sync"
	"time"

	"github.com/creachadair/jrpc2"

	"mtaudit/audit"
)

// Options say how to serve.
type Options struct {
	Tool   audit.Tool
	Checks []*audit.Check
	Log    io.Writer     // for what goes wrong inside; nil drops it
	Delay  time.Duration // the rest after which the whole article is audited; 0 means 250 ms
	Pages  string        // the folder that rules' pages are written to, one per version of the tool; "" means none

	Settings Settings // what holds until the client says otherwise
}

// restAfter is the delay that most editors take for the end of a word.
const restAfter = 250 * time.Millisecond

// unbounded lets every request run: of those that wait for one before them, none
// may keep that one from its turn.
const unbounded = math.MaxInt32

// A server is one session with a client.
type server struct {
	Options
	rpc  *jrpc2.Server
	exit chan bool // told once whether the session ended as it should

	publishing sync.Mutex // held while diagnostics are sent; taken before mu

	mu       sync.Mutex // guards all that follows, and what the documents hold
	client   client
	settings Settings
	pages    map[string]page // by rule
	state    state
	docs     map[string]*document // by sameFile
	projects map[string]*project
	told     map[string]bool // messages that were shown already
}

// state is how far the session has come.
type state uint8

const (
	fresh state = iota
	running
	ending
)

// Serve serves one client until it leaves, and reports whether it left as the
// protocol wants: by shutdown, then exit. Nothing but messages is written to out.
func Serve(ctx context.Context, in io.Reader, out io.Writer, o Options) (orderly bool) {
	if o.Log == nil {
		o.Log = io.Discard
	}
	if o.Delay == 0 {
		o.Delay = restAfter
	}
	s := &server{
		Options: o, exit: make(chan bool, 1), settings: o.Settings, pages: map[string]page{},
		docs: map[string]*document{}, projects: map[string]*project{}, told: map[string]bool{},
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	s.rpc = jrpc2.NewServer(&ordered{methods: methods(s)}, &jrpc2.ServerOptions{
		AllowPush: true, DisableBuiltin: true, Concurrency: unbounded, RPCLog: relabel{},
		NewContext: func() context.Context { return ctx },
	})
	s.rpc.Start(&parting{framing: newFraming(in, out), session: ctx}) // only now, as what it reads may be answered by s.rpc at once
	gone := make(chan struct{})
	go func() {
		_ = s.rpc.Wait() // however the stream ended, the client is gone
		close(gone)
	}()
	defer s.closeAll()
	defer s.rpc.Stop() // which waits for what is being sent
	select {
	case orderly = <-s.exit:
	case <-gone:
		select { // an exit that was read before the stream ended counts
		case orderly = <-s.exit:
		default:
		}
	case <-ctx.Done():
	}
	return orderly
}

func (s *server) closeAll() {
	s.mu.Lock()
	defer s.mu.Unlock()
	for key := range s.docs {
		s.drop(key)
	}
}

// guard runs a piece of work and turns a panic in it into an error, so that a
// slip in one feature does not end the session.
func (s *server) guard(what string, do func() error) (err error) {
	defer func() {
		if v := recover(); v != nil {
			s.logf("panic in %s: %v\n%s", what, v, debug.Stack())
			err = fmt.Errorf("%s: internal error: %v", what, v)
		}
	}()
	return do()
}

func (s *server) logf(format string, args ...any) {
	fmt.Fprintf(s.Log, "mtaudit lsp: "+format+"\n", args...) // there is nowhere to complain if it fails
}

// notify sends a notification. A client that is gone needs none.
func (s *server) notify(method string, params any) {
	if err := s.rpc.Notify(context.Background(), method, params); err != nil {
		s.logf("send %s: %v", method, err)
	}
}

// call sends a request and reports whether the client did as asked. It must not
// be made by a notification's handler, which keeps the answer from being read.
func (s *server) call(ctx context.Context, method string, params any) bool {
	_, err := s.rpc.Callback(ctx, method, params)
	if err != nil {
		s.logf("ask for %s: %v", method, err)
	}
	return err == nil
}

// tell shows a message, but each only once in a session.
func (s *server) tell(kind int, text string) {
	s.mu.Lock()
	before := s.told[text]
	s.told[text] = true
	s.mu.Unlock()
	if !before {
		s.notify("window/showMessage", message{kind, text})
	}
}
