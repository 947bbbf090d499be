package judge

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"net/http"
	"strings"

	openai "github.com/sashabaranov/go-openai"
)

// A batchLine is a request as batch APIs take it. The key of the request is its custom_id,
// so that results can come in any order.
type batchLine struct {
	CustomID string                       `json:"custom_id"`
	Method   string                       `json:"method"`
	URL      string                       `json:"url"`
	Body     openai.ChatCompletionRequest `json:"body"`
}

// WriteBatch writes requests as JSON lines. One and the same request is written the same.
func WriteBatch(w io.Writer, requests []Request) error {
	enc := json.NewEncoder(w)
	for _, r := range requests {
		if err := enc.Encode(batchLine{r.Key(), "POST", "/v1/chat/completions", r.chat()}); err != nil {
			return fmt.Errorf("write a batch: %w", err)
		}
	}
	return nil
}

// ReadBatch reads the results of a batch, each as an entry of a ledger or the error that
// it stands for, which names the line.
func ReadBatch(raw []byte) iter.Seq2[Entry, error] {
	return func(yield func(Entry, error) bool) {
		n := 0
		for line := range bytes.Lines(raw) {
			n++
			if line = bytes.TrimSpace(line); len(line) == 0 {
				continue
			}
			e, err := batchResult(line)
			if err != nil {
				err = fmt.Errorf("line %d: %w", n, err)
			}
			if !yield(e, err) {
				return
			}
		}
	}
}

func batchResult(line []byte) (Entry, error) {
	var said struct {
		CustomID string `json:"custom_id"`
		Response *struct {
			StatusCode int             `json:"status_code"`
			Body       json.RawMessage `json:"body"`
		} `json:"response"`
		Error json.RawMessage `json:"error"`
	}
	if err := json.Unmarshal(line, &said); err != nil {
		return Entry{}, fmt.Errorf("no result of a batch: %w", err)
	}
	if len(said.CustomID) != 64 || strings.Trim(said.CustomID, "0123456789abcdef") != "" {
		return Entry{}, fmt.Errorf("custom_id %q is none of “judge export-batch”", short(said.CustomID, 70))
	}
	if said.Response == nil || said.Response.StatusCode != http.StatusOK {
		return Entry{}, fmt.Errorf("request %.12s failed: %s", said.CustomID, short(string(said.Error)+string(line), 300))
	}
	var body struct {
		Model   string
		Choices []json.RawMessage
	}
	if err := json.Unmarshal(said.Response.Body, &body); err != nil || len(body.Choices) == 0 {
		return Entry{}, fmt.Errorf("request %.12s has no answer", said.CustomID)
	}
	return Entry{Key: said.CustomID, State: Answered, Model: body.Model, Task: "batch", Response: said.Response.Body}, nil
}
