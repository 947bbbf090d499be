package lsp

import (
	"context"
	"encoding/json"
	"time"
)

// A parting is a stream of messages whose end waits for an exit before it. The
// library drops the requests that it has not begun when the stream ends; a client
// that sends its last messages in one go and hangs up means all of them.
type parting struct {
	*framing
	session context.Context // over when exit has been heard
	last    []byte
}

// Recv reads one message.
func (f *parting) Recv() ([]byte, error) {
	msg, err := f.framing.Recv()
	if err != nil && isExit(f.last) {
		select {
		case <-f.session.Done():
		case <-time.After(beat): // it was no exit that the library understands
		}
	}
	f.last = msg
	return msg, err
}

func isExit(msg []byte) bool {
	var m struct {
		Method string `json:"method"`
	}
	return json.Unmarshal(msg, &m) == nil && m.Method == "exit"
}
