package judge

import (
	"bytes"
	"crypto/tls"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"
	"unicode/utf8"
)

// A doer stands between the library and the network. What the library
// would take for success, or tell without the headers, becomes an error here: an error
// with status 200, a redirect, a body without end.
type doer struct {
	endpoint Endpoint
	key      string
	client   *http.Client
}

func newDoer(e Endpoint, key string, transport http.RoundTripper) *doer {
	if transport == nil {
		t := http.DefaultTransport.(*http.Transport).Clone()
		t.TLSClientConfig = &tls.Config{MinVersion: tls.VersionTLS12}
		t.ResponseHeaderTimeout = 0 // a model may think long: the context has the limit
		t.MaxIdleConnsPerHost = 16
		transport = t
	}
	return &doer{e, key, &http.Client{
		Transport:     transport,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}}
}

// An exchange is what a request wants to know that the library does not tell.
type exchange struct {
	idempotency string
	body        *json.RawMessage // set to what the server sent
}

type exchangeKey struct{}

// largest is the longest body that is read: what a model may answer, many times over.
const largest = 4 << 20

var (
	errRedirect = errors.New("the endpoint redirects, and the text was not sent there: set the address that it moved to, and allow its host")
	errTooLong  = fmt.Errorf("the response is longer than %d MB", largest>>20)
	errNotAPI   = errors.New("the response is not that of an OpenAI-compatible API")
)

// Do sends a request of the library to the endpoint, and to no other host.
func (d *doer) Do(req *http.Request) (*http.Response, error) {
	if req.URL.Host != d.endpoint.base.Host || req.URL.Scheme != d.endpoint.base.Scheme {
		panic("judge: a request to another host")
	}
	x, _ := req.Context().Value(exchangeKey{}).(*exchange)
	if x != nil {
		req.Header.Set("Idempotency-Key", x.idempotency)
	}
	res, err := d.client.Do(req)
	if err != nil {
		return nil, err
	}
	body, err := io.ReadAll(io.LimitReader(res.Body, largest+1))
	err = errors.Join(err, res.Body.Close())
	switch {
	case err != nil:
		return nil, fmt.Errorf("read the response: %w", err)
	case len(body) > largest:
		return nil, errTooLong
	case res.StatusCode/100 == 3:
		return nil, errRedirect
	}
	if d.key != "" { // a server that sends it back must not get it into an error or a ledger
		body = bytes.ReplaceAll(body, []byte(d.key), []byte("[key]"))
	}
	if err := refusal(res, body); err != nil {
		return nil, err
	}
	if x != nil {
		*x.body = bytes.TrimSpace(body)
	}
	res.Body = io.NopCloser(bytes.NewReader(body))
	return res, nil
}

// A StatusError is an answer of the server that it will not answer.
type StatusError struct {
	Status     int           // of HTTP; 200 if the server hid an error behind it
	Code       string        // of the server, as "insufficient_quota"; "" if it gave none
	Message    string        // in the words of the server, cut short; it is untrusted
	RetryAfter time.Duration // 0 if the server did not say
}

func (e *StatusError) Error() string {
	return fmt.Sprintf("status %d: %s", e.Status, e.Message)
}

// refusal is the error that a response stands for, or nil. Servers tell it as an object,
// as a text, under another name, as HTML or not at all.
func refusal(res *http.Response, body []byte) error {
	var said struct {
		Error, Detail json.RawMessage
		Message       string
		Choices, Data json.RawMessage
	}
	broken := json.Unmarshal(body, &said) != nil
	failed := res.StatusCode != http.StatusOK
	hidden := !broken && said.Choices == nil && said.Data == nil && len(said.Error) > 0 && string(said.Error) != "null"
	if !failed && !hidden {
		if broken {
			return fmt.Errorf("%w: %w", errNotAPI, io.ErrUnexpectedEOF)
		}
		return nil
	}
	e := &StatusError{Status: res.StatusCode, RetryAfter: retryAfter(res.Header)}
	var object struct {
		Message, Type string
		Code          any
	}
	var plain string
	switch {
	case json.Unmarshal(said.Error, &object) == nil && object.Message != "":
		e.Message, e.Code = object.Message, object.Type
		if s, ok := object.Code.(string); ok {
			e.Code = s
		}
	case json.Unmarshal(said.Error, &plain) == nil && plain != "":
		e.Message = plain
	case said.Message != "":
		e.Message = said.Message
	case len(said.Detail) > 0:
		e.Message = string(said.Detail)
	default:
		e.Message = strings.TrimSpace(http.StatusText(res.StatusCode) + " " + strings.Join(strings.Fields(string(body)), " "))
	}
	e.Message = short(e.Message, 300)
	return e
}

// short cuts a text after n bytes, between characters.
func short(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n] + "…"
}
