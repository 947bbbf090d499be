package lsp

import (
	"context"
	"encoding/json"

	"github.com/creachadair/jrpc2"
	"github.com/creachadair/jrpc2/handler"
)

// methods is the table of what the client may ask for. What is not in it is
// answered with -32601, or ignored if it is a notification.
func methods(s *server) handler.Map {
	return handler.Map{
		"initialize":                          request(s, "initialize", s.initialize),
		"initialized":                         notification(s, "initialized", s.initialized),
		"shutdown":                            request(s, "shutdown", s.shutdown),
		"exit":                                s.onExit,
		"$/cancelRequest":                     s.cancelRequest,
		"$/setTrace":                          notification(s, "setTrace", func(struct{}) error { return nil }),
		"textDocument/didOpen":                notification(s, "didOpen", s.didOpen),
		"textDocument/didChange":              notification(s, "didChange", s.didChange),
		"textDocument/didSave":                notification(s, "didSave", s.didSave),
		"textDocument/didClose":               notification(s, "didClose", s.didClose),
		"textDocument/diagnostic":             request(s, "diagnostic", s.pull),
		"textDocument/codeAction":             request(s, "codeAction", s.codeAction),
		"textDocument/hover":                  request(s, "hover", s.hover),
		"textDocument/definition":             request(s, "definition", s.definition),
		"textDocument/documentLink":           request(s, "documentLink", s.documentLink),
		"textDocument/documentSymbol":         request(s, "documentSymbol", s.documentSymbol),
		"textDocument/codeLens":               request(s, "codeLens", s.codeLens),
		"textDocument/inlayHint":              request(s, "inlayHint", s.inlayHint),
		"workspace/executeCommand":            request(s, "executeCommand", s.executeCommand),
		"workspace/didChangeWatchedFiles":     notification(s, "didChangeWatchedFiles", s.didChangeWatchedFiles),
		"workspace/didChangeConfiguration":    notification(s, "didChangeConfiguration", s.didChangeConfiguration),
		"workspace/didChangeWorkspaceFolders": notification(s, "didChangeWorkspaceFolders", s.didChangeWorkspaceFolders),
		"mtaudit/text":                        request(s, "text", s.textOf),
		"mtaudit/report":                      request(s, "report", s.report),
		"mtaudit/score":                       request(s, "score", s.score),
	}
}

// Codes of errors that the protocol adds to those of JSON-RPC.
const (
	notInitialized   = jrpc2.Code(-32002)
	requestCancelled = jrpc2.Code(-32800)
)

// request makes a handler of a method that answers.
func request[P, R any](s *server, name string, do func(context.Context, P) (R, error)) jrpc2.Handler {
	return func(ctx context.Context, r *jrpc2.Request) (any, error) {
		if err := s.ready(name); err != nil {
			return nil, err
		}
		var p P
		if err := decode(r, &p); err != nil {
			return nil, err
		}
		var answer R
		err := s.guard(name, func() (err error) {
			answer, err = do(ctx, p)
			return err
		})
		if ctx.Err() != nil {
			return nil, jrpc2.Errorf(requestCancelled, "%s: cancelled", name)
		}
		return answer, err
	}
}

// notification makes a handler of a method without an answer. The client cannot
// be told what goes wrong in it, so the log is.
func notification[P any](s *server, name string, do func(P) error) jrpc2.Handler {
	return func(_ context.Context, r *jrpc2.Request) (any, error) {
		var p P
		err := s.ready(name)
		if err == nil {
			err = decode(r, &p)
		}
		if err == nil {
			err = s.guard(name, func() error { return do(p) })
		}
		if err != nil {
			s.logf("%s: %v", name, err)
		}
		return nil, nil
	}
}

func decode(r *jrpc2.Request, p any) error {
	if !r.HasParams() {
		return nil
	}
	if err := json.Unmarshal([]byte(r.ParamString()), p); err != nil {
		return jrpc2.Errorf(jrpc2.InvalidParams, "%s: %v", r.Method(), err)
	}
	return nil
}

// ready is nil if a method may be called now.
func (s *server) ready(name string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	switch {
	case name == "initialize" && s.state == fresh, name != "initialize" && s.state == running:
		return nil
	case s.state == fresh:
		return jrpc2.Errorf(notInitialized, "%s: the session begins with initialize", name)
	case s.state == ending:
		return jrpc2.Errorf(jrpc2.InvalidRequest, "%s: after shutdown there is only exit", name)
	}
	return jrpc2.Errorf(jrpc2.InvalidRequest, "initialize: the session has begun already")
}

// relabel gives a request that was cancelled before it began the protocol's code,
// in the place of that of the JSON-RPC library.
type relabel struct{}

// LogRequest does nothing.
func (relabel) LogRequest(context.Context, *jrpc2.Request) {}

// LogResponse sees a response before it is sent.
func (relabel) LogResponse(_ context.Context, r *jrpc2.Response) {
	if err := r.Error(); err != nil && err.Code == jrpc2.Cancelled {
		err.Code = requestCancelled
	}
}
