package lsp

import (
	"context"
	"path"
)

// beginProgress shows that the first run over a document is under way, where
// the client can, and returns what ends it.
func (s *server) beginProgress(uri string) (end func()) {
	s.mu.Lock()
	can := s.client.progress
	s.mu.Unlock()
	if !can {
		return func() {}
	}
	token, done := "mtaudit "+uri, make(chan struct{})
	report := func(value map[string]any) {
		s.notify("$/progress", map[string]any{"token": token, "value": value})
	}
	go func() { // the run does not wait for the client to make room for it
		if !s.call(context.Background(), "window/workDoneProgress/create", map[string]any{"token": token}) {
			return
		}
		report(map[string]any{"kind": "begin", "title": "mtaudit", "message": "audits " + path.Base(nameOf(uri))})
		<-done
		report(map[string]any{"kind": "end"})
	}()
	return func() { close(done) }
}
