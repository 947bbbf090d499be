package judge

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"

	openai "github.com/sashabaranov/go-openai"

	"mtaudit/audit"
)

// A remark is an error as a model reports it, not yet believed.
type remark struct {
	Reason   string  `json:"reason"`
	Quote    string  `json:"quote"`
	Before   string  `json:"before"`
	After    string  `json:"after"`
	Category string  `json:"category"`
	Severity string  `json:"severity"`
	Evidence *string `json:"evidence"`
}

func (r remark) evidence() string {
	if r.Evidence == nil {
		return ""
	}
	return *r.Evidence
}

func (r remark) severity() (s audit.Severity) {
	if s.UnmarshalText([]byte(r.Severity)) != nil {
		panic("judge: a severity of no name") // parse lets none pass
	}
	return s
}

// content is what a model answered, out of the response of the server.
func content(response json.RawMessage) (string, Reject) {
	var r openai.ChatCompletionResponse
	if json.Unmarshal(response, &r) != nil {
		return "", NotJSON
	}
	if len(r.Choices) == 0 {
		return "", Empty
	}
	c := r.Choices[0]
	text := c.Message.Content
	if strings.TrimSpace(text) == "" {
		text = c.Message.ReasoningContent // where some servers put it
	}
	switch {
	case c.Message.Refusal != "" || c.FinishReason == openai.FinishReasonContentFilter:
		return "", Refused
	case c.FinishReason == openai.FinishReasonLength:
		return "", CutOff
	case strings.TrimSpace(text) == "":
		return "", Empty
	}
	return object(text), ""
}

// object is the JSON object of an answer, without thoughts before it and fences around
// it.
func object(s string) string {
	if _, after, ok := strings.Cut(s, "</think>"); ok {
		s = after
	}
	from, to := strings.IndexByte(s, '{'), strings.LastIndexByte(s, '}')
	if from < 0 || to < from {
		return s
	}
	return s[from : to+1]
}

// parseParagraph reads a verdict on a paragraph, whatever the server promised of it. What
// is of another form is rejected, whole if it is no list of errors, else by error.
func parseParagraph(response json.RawMessage) ([]remark, []Reject) {
	text, reject := content(response)
	if reject != "" {
		return nil, []Reject{reject}
	}
	var said struct {
		Errors *[]json.RawMessage `json:"errors"`
	}
	if err := strict(text, &said); err != nil {
		return nil, []Reject{formError(err)}
	}
	if said.Errors == nil {
		return nil, []Reject{BadForm}
	}
	var out []remark
	var rejects []Reject
	for _, raw := range *said.Errors {
		var r remark
		if !complete(raw, "reason", "quote", "before", "after", "category", "severity", "evidence") || strict(string(raw), &r) != nil ||
			!isOneOf(r.Category, categoryNames()) || !isOneOf(r.Severity, severities()) {
			rejects = append(rejects, BadForm)
			continue
		}
		out = append(out, r)
	}
	return out, rejects
}

// strict decodes JSON that may hold no other keys, and nothing behind it.
func strict(s string, into any) error {
	d := json.NewDecoder(bytes.NewReader([]byte(s)))
	d.DisallowUnknownFields()
	if err := d.Decode(into); err != nil {
		return err
	}
	if d.More() {
		return errors.New("more than one value")
	}
	return nil
}

// formError tells what is no JSON from what is another one.
func formError(err error) Reject {
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) || strings.Contains(err.Error(), "EOF") {
		return NotJSON
	}
	return BadForm
}

// complete reports whether an object has all of these keys.
func complete(raw json.RawMessage, keys ...string) bool {
	var m map[string]json.RawMessage
	if json.Unmarshal(raw, &m) != nil {
		return false
	}
	for _, k := range keys {
		if _, ok := m[k]; !ok {
			return false
		}
	}
	return true
}
