package lsp

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"mtaudit/audit"
	"mtaudit/audit/checks"
)

// peer is a client that speaks to a server in the same process.
type peer struct {
	t       testing.TB
	framing *framing
	out     io.Closer
	ended   chan bool // what Serve returned

	mu       sync.Mutex
	id       int
	waiting  map[string]chan answer
	notes    chan note
	requests []note            // that the server made
	answers  map[string]string // to them: results as JSON, or errors behind "!"; else null
}

// never is what a request is answered with that waits for a user who has left.
const never = "never"

type note struct {
	Method string          `json:"method"`
	Params json.RawMessage `json:"params"`
}

type answer struct {
	ID     json.RawMessage `json:"id"`
	Result json.RawMessage `json:"result"`
	Error  *struct {
		Code    int    `json:"code"`
		Message string `json:"message"`
	} `json:"error"`
}

func newPeer(t testing.TB, o Options) *peer {
	serverIn, clientOut := io.Pipe()
	clientIn, serverOut := io.Pipe()
	if o.Checks == nil {
		o.Checks = checks.All
	}
	if o.Delay == 0 {
		o.Delay = time.Millisecond
	}
	o.Tool = audit.Tool{Name: "mtaudit", Version: "test"}
	p := &peer{t: t, framing: newFraming(clientIn, clientOut), out: clientOut, ended: make(chan bool, 1), waiting: map[string]chan answer{}, notes: make(chan note, 4096)}
	go func() {
		p.ended <- Serve(context.Background(), serverIn, serverOut, o)
		_ = serverOut.Close()
	}()
	go p.listen()
	t.Cleanup(func() { _ = clientOut.Close() })
	return p
}

func (p *peer) listen() {
	for {
		raw, err := p.framing.Recv()
		if err != nil {
			close(p.notes)
			return
		}
		var n struct {
			note
			answer
		}
		if json.Unmarshal(raw, &n) != nil {
			continue
		}
		switch {
		case n.Method != "" && n.ID != nil:
			p.mu.Lock()
			p.requests = append(p.requests, n.note)
			result := cmp.Or(p.answers[n.Method], "null")
			p.mu.Unlock()
			if result != never {
				go p.reply(n.ID, result) // to go on reading, as the server may be writing
			}
		case n.Method != "":
			p.notes <- n.note
		default:
			p.mu.Lock()
			ch := p.waiting[string(n.ID)]
			delete(p.waiting, string(n.ID))
			p.mu.Unlock()
			if ch != nil {
				ch <- n.answer
			}
		}
	}
}

func (p *peer) reply(id json.RawMessage, result string) {
	kind := "result"
	if fault, ok := strings.CutPrefix(result, "!"); ok {
		kind, result = "error", fault
	}
	p.raw(fmt.Sprintf(`{"jsonrpc":"2.0","id":%s,%q:%s}`, id, kind, result))
}

// answer sets what a request of the server is answered with.
func (p *peer) answer(method, result string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.answers == nil {
		p.answers = map[string]string{}
	}
	p.answers[method] = result
}

// asked are the parameters of the requests of a method that the server made.
func (p *peer) asked(method string) (all []string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, n := range p.requests {
		if n.Method == method {
			all = append(all, string(n.Params))
		}
	}
	return all
}

// until waits for what a message on its way brings about.
func (p *peer) until(what string, ok func() bool) {
	p.t.Helper()
	for range 2000 {
		if ok() {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	p.t.Fatalf("it never comes to this: %s", what)
}

func (p *peer) raw(msg string) { _ = p.framing.Send([]byte(msg)) }

func (p *peer) notify(method string, params any) {
	b, _ := json.Marshal(map[string]any{"jsonrpc": "2.0", "method": method, "params": params})
	p.raw(string(b))
}

// start sends a request; the channel gives the answer.
func (p *peer) start(method string, params any) (id int, ch chan answer) {
	ch = make(chan answer, 1)
	p.mu.Lock()
	p.id++
	id = p.id
	p.waiting[fmt.Sprint(id)] = ch
	p.mu.Unlock()
	b, _ := json.Marshal(map[string]any{"jsonrpc": "2.0", "id": id, "method": method, "params": params})
	p.raw(string(b))
	return id, ch
}

func (p *peer) call(method string, params, result any) answer {
	p.t.Helper()
	_, ch := p.start(method, params)
	select {
	case a := <-ch:
		if a.Error == nil && result != nil {
			if err := json.Unmarshal(a.Result, result); err != nil {
				p.t.Fatalf("%s: %v in %s", method, err, a.Result)
			}
		}
		return a
	case <-time.After(20 * time.Second):
		p.t.Fatalf("%s: no answer", method)
	}
	return answer{}
}

func (p *peer) initialize(caps map[string]any, roots ...string) map[string]any {
	p.t.Helper()
	folders := []folder{}
	for _, r := range roots {
		folders = append(folders, folder{uriOf(r), "root"})
	}
	var result struct{ Capabilities map[string]any }
	p.call("initialize", map[string]any{"processId": os.Getpid(), "capabilities": caps, "workspaceFolders": folders}, &result)
	p.notify("initialized", map[string]any{})
	return result.Capabilities
}

func (p *peer) open(uri, text string) {
	p.notify("textDocument/didOpen", map[string]any{"textDocument": map[string]any{"uri": uri, "languageId": "plaintext", "version": 1, "text": text}})
}

// next is the next notification of a method.
func (p *peer) next(method string) note {
	p.t.Helper()
	timeout := time.After(20 * time.Second)
	for {
		select {
		case n, ok := <-p.notes:
			if !ok {
				p.t.Fatal("the server has left")
			}
			if n.Method == method {
				return n
			}
		case <-timeout:
			p.t.Fatalf("no %s", method)
		}
	}
}

// diagnostics waits until those of a version satisfy a condition.
func (p *peer) diagnostics(uri string, until func([]diagnostic) bool) publishParams {
	p.t.Helper()
	for {
		var got publishParams
		if err := json.Unmarshal(p.next("textDocument/publishDiagnostics").Params, &got); err != nil {
			p.t.Fatal(err)
		}
		if got.URI == uri && until(got.Diagnostics) {
			return got
		}
	}
}

// wholeReport waits for what a whole run over a document found.
func (p *peer) wholeReport(uri string) audit.DocumentReport {
	p.t.Helper()
	var got struct{ Document audit.DocumentReport }
	if a := p.call("mtaudit/report", documentParams{textDocumentID{uri}}, &got); a.Error != nil {
		p.t.Fatal(a.Error.Message)
	}
	return got.Document
}

func (p *peer) leave() bool {
	p.call("shutdown", nil, nil)
	p.notify("exit", nil)
	return <-p.ended
}

// folderWith makes a folder of files.
func folderWith(t testing.TB, files map[string]string) string {
	dir := t.TempDir()
	for name, body := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(body), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func some(g []diagnostic) bool { return len(g) > 0 }
func none(g []diagnostic) bool { return len(g) == 0 }
func coded(code string) func([]diagnostic) bool {
	return func(all []diagnostic) bool {
		for _, g := range all {
			if g.Code == code {
				return true
			}
		}
		return false
	}
}
