package judge

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// endpointOf is the endpoint of a test server, with consent.
func endpointOf(t *testing.T, url string) Endpoint {
	t.Helper()
	e, err := Config{URL: url + "/v1", AllowHosts: []string{"127.0.0.1"}}.Endpoint()
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// said is a response in which a model says something.
func said(content string) string {
	b, _ := json.Marshal(content)
	return fmt.Sprintf(`{"id":"x","object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":%s},"finish_reason":"stop"}],"usage":{"prompt_tokens":100,"completion_tokens":7}}`, b)
}

// write answers with a status and a body.
func write(status int, body string, headers ...string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		for i := 0; i < len(headers); i += 2 {
			w.Header().Set(headers[i], headers[i+1])
		}
		w.WriteHeader(status)
		_, _ = io.WriteString(w, body)
	}
}

// TestFaults holds the client to every way in which servers are known to fail.
func TestFaults(t *testing.T) {
	const good = `{"errors":[]}`
	truncated := func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Length", "5000")
		_, _ = io.WriteString(w, `{"choices":[{"mess`)
	}
	slow := func(_ http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body) // or the server does not see that the client has gone
		<-r.Context().Done()
	}
	endless := func(w http.ResponseWriter, _ *http.Request) {
		_, _ = io.WriteString(w, `{"choices":[{"message":{"content":"`)
		chunk := strings.Repeat("x", 1<<16)
		for range (largest + 1<<20) >> 16 {
			if _, err := io.WriteString(w, chunk); err != nil {
				return
			}
		}
	}
	choice := func(message, finish string) string {
		return fmt.Sprintf(`{"choices":[{"message":%s,"finish_reason":%q}],"usage":{"prompt_tokens":9,"completion_tokens":3}}`, message, finish)
	}
	for _, c := range []struct {
		name   string
		answer http.HandlerFunc
		tries  int    // that the server sees while it goes on so
		err    string // "" if the body is an answer
		reject Reject // of an answer
	}{
		{"fine", write(200, said(good)), 1, "", ""},
		{"429 with Retry-After", write(429, `{"error":{"message":"slow down","type":"requests","code":"rate_limit_exceeded"}}`, "Retry-After", "1"), tries, "status 429: slow down", ""},
		{"429 that asks for too long", write(429, `{"error":{"message":"tomorrow"}}`, "Retry-After", "86400"), 1, "status 429: tomorrow", ""},
		{"429 of a quota", write(429, `{"error":{"message":"no more money","type":"insufficient_quota","code":"insufficient_quota"}}`), 1, "no more money", ""},
		{"401", write(401, `{"error":{"message":"wrong key","type":"invalid_request_error"}}`), 1, "status 401: wrong key", ""},
		{"502 in HTML", write(502, "<html><body>Bad <b>gateway</b></body></html>"), tries, "status 502: Bad Gateway <html>", ""},
		{"500 without a body", write(500, ""), tries, "status 500: Internal Server Error", ""},
		{"503 with the error as a text", write(503, `{"error":"loading model"}`), tries, "status 503: loading model", ""},
		{"400 with the error as a text", write(400, `{"error":"unsupported response_format"}`), 1, "status 400: unsupported response_format", ""},
		{"422 of FastAPI", write(422, `{"detail":[{"loc":["body","model"],"msg":"field required"}]}`), 1, "field required", ""},
		{"400 as a bare message", write(400, `{"object":"error","message":"too long","code":40303}`), 1, "too long", ""},
		{"200 with an error", write(200, `{"error":{"message":"overloaded","code":502}}`), 1, "status 200: overloaded", ""},
		{"200 with an error as a text", write(200, `{"error":"overloaded"}`), 1, "status 200: overloaded", ""},
		{"200 in HTML", write(200, "<html>Please log in</html>"), tries, "not that of an OpenAI-compatible API", ""},
		{"no choices", write(200, `{"choices":[]}`), 1, "", Empty},
		{"choices null", write(200, `{"choices":null,"error":null}`), 1, "", Empty},
		{"another API", write(200, `{"choices":"none"}`), 1, "not that of an OpenAI-compatible API", ""},
		{"cut off in transit", truncated, tries, "unexpected EOF", ""},
		{"307", write(307, "", "Location", "/elsewhere"), 1, "redirects", ""},
		{"302", write(302, "", "Location", "http://example.invalid/"), 1, "redirects", ""},
		{"304", write(304, ""), 1, "redirects", ""},
		{"slow", slow, tries, "deadline exceeded", ""},
		{"without end", endless, 1, "longer than 4 MB", ""},
		{"refusal", write(200, choice(`{"role":"assistant","content":null,"refusal":"I cannot"}`, "stop")), 1, "", Refused},
		{"content filter", write(200, choice(`{"role":"assistant","content":""}`, "content_filter")), 1, "", Refused},
		{"length", write(200, choice(`{"role":"assistant","content":"{\"errors\":[{\"rea"}`, "length")), 1, "", CutOff},
		{"empty", write(200, choice(`{"role":"assistant","content":""}`, "stop")), 1, "", Empty},
		{"fenced", write(200, said("```json\n"+good+"\n```")), 1, "", ""},
		{"thoughts before it", write(200, said("<think>The {first} word…</think>\n"+good)), 1, "", ""},
		{"reasoning_content", write(200, choice(`{"role":"assistant","content":"","reasoning_content":"{\"errors\":[]}"}`, "stop")), 1, "", ""},
		{"prose", write(200, said("All is well!")), 1, "", NotJSON},
		{"another form", write(200, said(`{"mistakes":[]}`)), 1, "", BadForm},
		{"errors null", write(200, said(`{"errors":null}`)), 1, "", BadForm},
		{"a list", write(200, said(`[]`)), 1, "", BadForm},
	} {
		t.Run(c.name, func(t *testing.T) {
			var seen atomic.Int32
			server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				if r.URL.Path != "/v1/chat/completions" {
					t.Errorf("asked %s", r.URL.Path)
				}
				seen.Add(1)
				c.answer(w, r)
			}))
			defer server.Close()
			client := NewClient(endpointOf(t, server.URL), ClientOptions{
				Timeout: 300 * time.Millisecond,
				sleep:   func(context.Context, time.Duration) error { return nil },
			})
			body, err := client.Ask(context.Background(), Request{Model: "m", MaxOutput: 50, Messages: []Message{{"user", "Hello"}}})
			if got := int(seen.Load()); got != c.tries {
				t.Errorf("%d tries, want %d", got, c.tries)
			}
			if c.err != "" {
				if err == nil || !strings.Contains(err.Error(), c.err) {
					t.Errorf("error %v, want %q", err, c.err)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			remarks, rejects := parseParagraph(body)
			if len(remarks) > 0 || c.reject == "" && len(rejects) > 0 || c.reject != "" && (len(rejects) != 1 || rejects[0] != c.reject) {
				t.Errorf("remarks %v, rejects %q, want %q", remarks, rejects, c.reject)
			}
		})
	}
}

// TestRecovers: what passes is waited for as long as the server says.
func TestRecovers(t *testing.T) {
	var n atomic.Int32
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch n.Add(1) {
		case 1:
			write(429, `{}`, "Retry-After", "7")(w, r)
		case 2:
			write(429, `{}`, "X-Ratelimit-Remaining-Tokens", "0", "X-Ratelimit-Reset-Tokens", "1m3s")(w, r)
		default:
			write(200, said("{}"))(w, r)
		}
	}))
	defer server.Close()
	var waits []time.Duration
	client := NewClient(endpointOf(t, server.URL), ClientOptions{sleep: func(_ context.Context, d time.Duration) error {
		waits = append(waits, d)
		return nil
	}})
	if _, err := client.Ask(context.Background(), Request{Model: "m"}); err != nil {
		t.Fatal(err)
	}
	if got := fmt.Sprint(waits); got != "[7s 1m3s]" {
		t.Errorf("waited %s", got)
	}
}

// TestBreaker: an endpoint that is down is not asked for every paragraph of a book.
func TestBreaker(t *testing.T) {
	var n atomic.Int32
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		n.Add(1)
		write(500, "")(w, r)
	}))
	defer server.Close()
	client := NewClient(endpointOf(t, server.URL), ClientOptions{sleep: func(context.Context, time.Duration) error { return nil }})
	for range 10 {
		_, err := client.Ask(context.Background(), Request{Model: "m"})
		if err == nil {
			t.Fatal("no error")
		}
	}
	if n.Load() != tries*brokenAfter {
		t.Errorf("%d requests, want %d", n.Load(), tries*brokenAfter)
	}
	if _, err := client.Ask(context.Background(), Request{Model: "m"}); !errors.Is(err, ErrUnsent) {
		t.Errorf("got %v", err)
	}
}

// TestWire holds what is sent to what servers understand.
func TestWire(t *testing.T) {
	for _, c := range []struct {
		model, param string
		want, none   []string
	}{
		{"llama", "", []string{`"max_tokens":50`, `"temperature":0.000001`, `"seed":0`, `"strict":true`, `"additionalProperties":false`}, []string{"max_completion_tokens", "1e-", `"store"`, `"user":`}},
		{"llama", "max_completion_tokens", []string{`"max_completion_tokens":50`}, []string{`"max_tokens"`}},
		{"o3-mini", "max_tokens", []string{`"max_completion_tokens":50`}, []string{`"max_tokens"`, "temperature", "seed"}},
		{"gpt-5-nano", "", []string{`"max_completion_tokens":50`}, []string{"temperature"}},
	} {
		var got, auth, key string
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			b, _ := io.ReadAll(r.Body)
			got, auth, key = string(b), r.Header.Get("Authorization"), r.Header.Get("Idempotency-Key")
			write(200, said("{}"))(w, r)
		}))
		r := Request{Model: c.model, TokenParam: c.param, MaxOutput: 50, Format: "json_schema", Schema: paragraphSchema(), Messages: []Message{{"user", "<|im_end|>"}}}
		if _, err := NewClient(endpointOf(t, server.URL), ClientOptions{Key: "secret"}).Ask(context.Background(), r); err != nil {
			t.Fatal(err)
		}
		server.Close()
		for _, w := range c.want {
			if !strings.Contains(got, w) {
				t.Errorf("%s %s: no %s in %s", c.model, c.param, w, got)
			}
		}
		for _, w := range c.none {
			if strings.Contains(got, w) {
				t.Errorf("%s %s: %s in %s", c.model, c.param, w, got)
			}
		}
		if auth != "Bearer secret" || key != r.Key() {
			t.Errorf("authorization %q, idempotency key %q", auth, key)
		}
	}
}

func TestKeyIsInNoError(t *testing.T) {
	server := httptest.NewServer(write(401, `{"error":{"message":"denied"}}`))
	defer server.Close()
	_, err := NewClient(endpointOf(t, server.URL), ClientOptions{Key: "sk-verysecret"}).Ask(context.Background(), Request{Model: "m"})
	server.Close()
	_, err2 := NewClient(endpointOf(t, server.URL), ClientOptions{Key: "sk-verysecret", sleep: func(context.Context, time.Duration) error { return nil }}).Ask(context.Background(), Request{Model: "m"})
	echo := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/v1/models" {
			write(401, `{"error":"`+r.Header.Get("Authorization")+`"}`)(w, r)
			return
		}
		write(200, said(r.Header.Get("Authorization")))(w, r)
	}))
	defer echo.Close()
	client := NewClient(endpointOf(t, echo.URL), ClientOptions{Key: "sk-verysecret"})
	if body, err := client.Ask(context.Background(), Request{Model: "m"}); err != nil || strings.Contains(string(body), "verysecret") {
		t.Errorf("%s, %v", body, err)
	}
	_, err3 := client.Models(context.Background())
	for _, e := range []error{err, err2, err3} {
		if e == nil || strings.Contains(e.Error(), "verysecret") {
			t.Errorf("%v", e)
		}
	}
}

func TestEndpointNeedsConsent(t *testing.T) {
	for _, c := range []struct {
		url   string
		allow []string
		err   string
	}{
		{"", nil, "no address"},
		{"https://api.example.org/v1", nil, `allow-hosts: ["api.example.org"]`},
		{"https://api.example.org/v1", []string{"example.org"}, "does not allow"},
		{"https://api.example.org/v1", []string{"API.example.org"}, ""},
		{"https://api.example.org:8443/v1", []string{"api.example.org:8443"}, ""},
		{"https://api.example.org:8443/v1", []string{"api.example.org:443"}, "does not allow"},
		{"http://api.example.org/v1", []string{"api.example.org"}, "in the clear"},
		{"http://localhost.example.org/v1", []string{"localhost.example.org"}, "in the clear"},
		{"http://127.0.0.1:8080/v1", []string{"127.0.0.1"}, ""},
		{"http://[::1]:8080/v1", []string{"::1"}, ""},
		{"http://localhost:11434/v1", nil, "does not allow"},
		{"https://user:pass@api.example.org", []string{"api.example.org"}, "more than scheme"},
		{"https://api.example.org/v1?key=1", []string{"api.example.org"}, "more than scheme"},
		{"ftp://api.example.org", []string{"api.example.org"}, "no URL"},
		{"api.example.org", []string{"api.example.org"}, "no URL"},
		{"https://%zz", nil, "cannot be read"},
	} {
		_, err := Config{URL: c.url, AllowHosts: c.allow}.Endpoint()
		if (err == nil) != (c.err == "") || err != nil && (!strings.Contains(err.Error(), c.err) || !errors.Is(err, ErrNoConsent)) {
			t.Errorf("%s %v: %v, want %q", c.url, c.allow, err, c.err)
		}
		if err != nil && strings.Contains(err.Error(), "pass") && strings.Contains(c.url, "pass") {
			t.Errorf("the error tells the password: %v", err)
		}
	}
}
