package judge

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"strings"

	openai "github.com/sashabaranov/go-openai"
)

// A Request is one question to a model, whole. Equal requests have equal keys.
type Request struct {
	Task        string    `json:"task"` // "paragraph", "names" or "probe"
	Prompt      string    `json:"prompt"`
	Host        string    `json:"host"`
	Model       string    `json:"model"`
	Sample      int       `json:"sample"`
	Temperature float64   `json:"temperature"`
	MaxOutput   int       `json:"max_output"`
	TokenParam  string    `json:"token_param"`
	Format      string    `json:"format"`
	Schema      Schema    `json:"schema"`
	Messages    []Message `json:"messages"`
}

// A Message is one turn of a conversation.
type Message struct {
	Role    string `json:"role"` // "system", "user" or "assistant"
	Content string `json:"content"`
}

// A Schema is the form that an answer must have, as JSON Schema.
type Schema struct {
	Name string          `json:"name"`
	Body json.RawMessage `json:"body"`
}

// Key is the SHA-256 of all that the request says, in hexadecimal.
func (r Request) Key() string {
	b, err := json.Marshal(r)
	if err != nil {
		panic("judge: " + err.Error()) // the schemas are ours and sound
	}
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

// zero is what stands for temperature 0, which the library would leave out, so that
// the server takes its own default. The smallest float that there is crashes one
// server and makes another answer garbage; at this value both are greedy.
const zero = 1e-6

// chat is the request in the words of the API.
func (r Request) chat() openai.ChatCompletionRequest {
	out := openai.ChatCompletionRequest{Model: r.Model, ResponseFormat: r.responseFormat()}
	for _, m := range r.Messages {
		out.Messages = append(out.Messages, openai.ChatCompletionMessage{Role: m.Role, Content: m.Content})
	}
	if reasoner(r.Model) { // the library takes neither of the others for these
		out.MaxCompletionTokens = r.MaxOutput
		return out
	}
	out.Temperature = float32(max(r.Temperature, zero))
	out.Seed = new(r.Sample)
	if r.TokenParam == "max_completion_tokens" {
		out.MaxCompletionTokens = r.MaxOutput
		return out
	}
	//lint:ignore SA1019 it is the one name that all servers but OpenAI's newest know
	out.MaxTokens = r.MaxOutput //nolint:staticcheck // the same
	return out
}

func (r Request) responseFormat() *openai.ChatCompletionResponseFormat {
	switch r.Format {
	case "json_schema":
		return &openai.ChatCompletionResponseFormat{
			Type:       openai.ChatCompletionResponseFormatTypeJSONSchema,
			JSONSchema: &openai.ChatCompletionResponseFormatJSONSchema{Name: r.Schema.Name, Strict: true, Schema: r.Schema.Body},
		}
	case "json_object":
		return &openai.ChatCompletionResponseFormat{Type: openai.ChatCompletionResponseFormatTypeJSONObject}
	}
	return nil
}

// reasoner reports whether the library takes a model, by its name, for one that
// has no temperature.
func reasoner(model string) bool {
	for _, prefix := range []string{"o1", "o3", "o4", "gpt-5", "gpt-6"} {
		if strings.HasPrefix(model, prefix) {
			return true
		}
	}
	return false
}
