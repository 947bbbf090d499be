package lsp

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"
)

// pipelined is a session as a script may send it: all in one go, without waiting
// for an answer.
func pipelined(edits int) (messages []map[string]any, text string) {
	const uri = "untitled:a"
	messages = []map[string]any{
		{"id": 1, "method": "initialize", "params": map[string]any{"capabilities": map[string]any{}}},
		{"method": "initialized", "params": map[string]any{}},
		{"method": "textDocument/didOpen", "params": map[string]any{"textDocument": map[string]any{"uri": uri, "languageId": "plaintext", "version": 1, "text": ""}}},
	}
	var b strings.Builder
	for i := range edits {
		line := fmt.Sprintf("Line %d of 𠮷.\n", i)
		b.WriteString(line)
		end := position{i, 0}
		messages = append(messages, map[string]any{"method": "textDocument/didChange", "params": changeParams{versionedID{uri, new(i + 2)}, []change{{&textRange{end, end}, line}}}})
	}
	return append(messages,
		map[string]any{"id": 2, "method": "mtaudit/text", "params": documentParams{textDocumentID{uri}}},
		map[string]any{"method": "textDocument/didChange", "params": changeParams{versionedID{uri, new(9999)}, []change{{nil, "later"}}}},
		map[string]any{"id": 3, "method": "shutdown"},
		map[string]any{"method": "exit"},
	), b.String()
}

// sendAll puts messages into one write, so that the server has them all before it
// can answer the first.
func (p *peer) sendAll(messages []map[string]any) (answers chan answer) {
	answers = make(chan answer, 2)
	p.mu.Lock()
	p.waiting["1"], p.waiting["2"] = answers, answers
	p.mu.Unlock()
	var b strings.Builder
	for _, m := range messages {
		m["jsonrpc"] = "2.0"
		raw, err := json.Marshal(m)
		if err != nil {
			p.t.Fatal(err)
		}
		fmt.Fprintf(&b, "Content-Length: %d\r\n\r\n%s", len(raw), raw)
	}
	if _, err := p.framing.out.Write([]byte(b.String())); err != nil {
		p.t.Fatal(err)
	}
	return answers
}

// answered waits for an answer.
func (p *peer) answered(ch chan answer) answer {
	p.t.Helper()
	select {
	case a := <-ch:
		return a
	case <-time.After(20 * time.Second):
		p.t.Fatal("no answer")
	}
	return answer{}
}

func TestMessagesInOneGoKeepTheirOrder(t *testing.T) {
	for range 20 {
		p := newPeer(t, Options{})
		messages, want := pipelined(50)
		answers := p.sendAll(messages)
		_ = p.out.Close() // and hangs up
		if a := p.answered(answers); a.Error != nil || string(a.ID) != "1" {
			t.Fatalf("initialize: %+v", a)
		}
		a := p.answered(answers)
		if a.Error != nil {
			t.Fatalf("the text: %s", a.Error.Message)
		}
		var got textResult
		if err := json.Unmarshal(a.Result, &got); err != nil {
			t.Fatal(err)
		}
		if got.Text != want {
			t.Fatalf("%q, version %d, want %q", got.Text, *got.Version, want)
		}
		if !<-p.ended {
			t.Fatal("exit overtakes shutdown")
		}
	}
}

// What is cancelled before its turn holds up nobody, nor does a batch in which
// one waits for another.
func TestTurnsThatNeverCome(t *testing.T) {
	p := newPeer(t, Options{})
	p.initialize(nil)
	p.open("untitled:a", doubled)
	for range 100 {
		id, ch := p.start("textDocument/hover", positionParams{TextDocument: textDocumentID{"untitled:a"}})
		p.notify("$/cancelRequest", map[string]any{"id": id})
		p.answered(ch)
	}
	p.raw(`[{"jsonrpc":"2.0","id":901,"method":"textDocument/codeLens","params":{"textDocument":{"uri":"untitled:a"}}},` +
		`{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"untitled:a","version":7},"contentChanges":[{"text":"from a batch"}]}},` +
		`{"jsonrpc":"2.0","id":902,"method":"textDocument/codeLens","params":{"textDocument":{"uri":"untitled:a"}}}]`)
	var got textResult
	p.call("mtaudit/text", documentParams{textDocumentID{"untitled:a"}}, &got)
	if got.Text != "from a batch" {
		t.Errorf("%+v", got)
	}
	if !p.leave() {
		t.Error("not orderly")
	}
}

// Requests that wait hold up none of those behind them, however many there are.
func TestManyRequestsWait(t *testing.T) {
	block := make(chan struct{})
	p := newPeer(t, Options{Checks: slow(block)})
	p.initialize(map[string]any{"textDocument": map[string]any{"diagnostic": map[string]any{}}})
	p.open("untitled:a", doubled)
	var waiting []chan answer
	for range 300 {
		_, ch := p.start("textDocument/diagnostic", documentParams{textDocumentID{"untitled:a"}})
		waiting = append(waiting, ch)
	}
	var got textResult
	p.call("mtaudit/text", documentParams{textDocumentID{"untitled:a"}}, &got)
	if got.Text != doubled {
		t.Errorf("%+v", got)
	}
	close(block)
	for _, ch := range waiting {
		if a := p.answered(ch); a.Error != nil {
			t.Fatal(a.Error.Message)
		}
	}
}
