package lsp

import (
	"context"

	"github.com/creachadair/jrpc2"
)

func (s *server) onExit(context.Context, *jrpc2.Request) (any, error) {
	s.mu.Lock()
	orderly := s.state == ending
	s.mu.Unlock()
	s.leave(orderly)
	return nil, nil
}

// leave ends the session.
func (s *server) leave(orderly bool) {
	select {
	case s.exit <- orderly:
	default: // it is ending already
	}
}

// cancelRequest gives up a request that the client does not wait for any more.
func (s *server) cancelRequest(_ context.Context, r *jrpc2.Request) (any, error) {
	var p struct {
		ID jsonID `json:"id"`
	}
	if err := decode(r, &p); err != nil {
		s.logf("cancelRequest: %v", err)
		return nil, nil
	}
	s.rpc.CancelRequest(string(p.ID))
	return nil, nil
}

// A jsonID is the ID of a request as it was written.
type jsonID string

// UnmarshalJSON keeps the ID as it is.
func (id *jsonID) UnmarshalJSON(b []byte) error {
	*id = jsonID(b)
	return nil
}
