package judge

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// A Profile is what an endpoint was seen to do with a model.
type Profile struct {
	Model      string  `json:"model"`
	Probes     []Probe `json:"probes"`
	Format     string  `json:"format"`                // the strictest that it obeys
	TokenParam string  `json:"token_param,omitempty"` // the one that it obeys; "" if none
}

// A Probe is one thing that was tried.
type Probe struct {
	Name string `json:"name"`
	OK   bool   `json:"ok"`
	Note string `json:"note"`
}

// A doctor examines one model.
type doctor struct {
	client *Client
	ask    Request // without messages
	out    Profile
}

// Examine tries out what an endpoint does with a model: whether it has the
// model, keeps to a schema and to a limit, says the same twice, reads long prompts whole,
// and gives back letters as they were. None of it has text of an article. Where a
// probe fails that is in the profile; the error is of an end of ctx alone.
func Examine(ctx context.Context, client *Client, c Config, model string) (Profile, error) {
	d := doctor{client, Request{Task: "probe", Prompt: PromptVersion, Host: c.Host(), Model: model, MaxOutput: 200, TokenParam: c.TokenParam}, Profile{Model: model}}
	for _, probe := range []func(context.Context){d.models, d.schema, d.limit, d.repeat, d.long, d.letters} {
		probe(ctx)
		if err := ctx.Err(); err != nil {
			return d.out, err
		}
	}
	return d.out, nil
}

func (d *doctor) note(name string, ok bool, format string, args ...any) {
	d.out.Probes = append(d.out.Probes, Probe{name, ok, fmt.Sprintf(format, args...)})
}

// say asks something, and returns what the model said and what it came to.
func (d *doctor) say(ctx context.Context, r Request, words string) (string, Usage, Reject, error) {
	r.Messages = []Message{{"user", words}}
	body, err := d.client.Ask(ctx, r)
	if err != nil {
		return "", Usage{}, "", err
	}
	answer, reject := content(body)
	return answer, UsageOf(body), reject, nil
}

func (d *doctor) models(ctx context.Context) {
	names, err := d.client.Models(ctx)
	switch {
	case err != nil:
		d.note("models", false, "%v", err)
	case !slices.Contains(names, d.ask.Model):
		d.note("models", false, "the list of %d models does not have it", len(names))
	default:
		d.note("models", true, "listed")
	}
}

// schema asks for what the schema forbids. A server that enforces it cannot say it.
func (d *doctor) schema(ctx context.Context) {
	r := d.ask
	r.Schema = Schema{"colour", json.RawMessage(`{"type":"object","additionalProperties":false,"required":["colour"],"properties":{"colour":{"type":"string","enum":["red","green"]}}}`)}
	for _, r.Format = range Formats {
		answer, _, reject, err := d.say(ctx, r, `Answer with exactly this JSON object: {"colour":"purple"}`)
		var said struct{ Colour string }
		parsed := err == nil && reject == "" && json.Unmarshal([]byte(answer), &said) == nil
		switch {
		case r.Format == "json_schema" && parsed && (said.Colour == "red" || said.Colour == "green"):
			d.out.Format = r.Format
			d.note("schema", true, "answers keep to the schema")
			return
		case r.Format != "json_schema" && parsed:
			d.out.Format = r.Format
			d.note("schema", false, "answers do not keep to a schema: set format: %s", r.Format)
			return
		}
	}
	d.out.Format = "text"
	d.note("schema", false, "answers are no JSON")
}

func (d *doctor) limit(ctx context.Context) {
	for _, param := range TokenParams[1:] {
		r := d.ask
		r.MaxOutput, r.TokenParam = 8, param
		_, used, reject, err := d.say(ctx, r, "Count from one to one hundred in words.")
		if err == nil && (reject == CutOff || reject == "") && used.Output > 0 && used.Output <= 12 {
			d.out.TokenParam = param
			d.note("limit", true, "obeys %s", param)
			return
		}
	}
	d.note("limit", false, "obeys neither %s: answers may be long and dear", strings.Join(TokenParams[1:], " nor "))
}

func (d *doctor) repeat(ctx context.Context) {
	r := d.ask
	const words = "Name three rivers. Answer with their names alone."
	first, _, _, err := d.say(ctx, r, words)
	second, _, _, err2 := d.say(ctx, r, words)
	switch {
	case err != nil || err2 != nil:
		d.note("repeat", false, "no answer")
	case first != second:
		d.note("repeat", false, "two answers at temperature 0 differ: only the ledger makes reports repeatable")
	default:
		d.note("repeat", true, "the same twice")
	}
}

// long puts a word into the first line of a long prompt. A server that cuts prompts short
// without a word cuts there.
func (d *doctor) long(ctx context.Context) {
	prompt := "The word is heron.\n" + strings.Repeat("The ferry crosses the bay each morning at a quarter to nine.\n", 420) + "What is the word that the first line gives? Answer with it alone."
	answer, used, _, err := d.say(ctx, d.ask, prompt)
	want := Tokens(prompt)
	switch {
	case err != nil:
		d.note("long prompts", false, "%v", err)
	case used.Input > 0 && used.Input < want/2:
		d.note("long prompts", false, "of about %d tokens %d were read: prompts are cut short without a word", want, used.Input)
	case used.Input == 0 && !strings.Contains(strings.ToLower(answer), "heron"):
		d.note("long prompts", false, "the first line seems to be lost, and the server does not say what it read")
	default:
		d.note("long prompts", true, "about %d tokens are read whole", want)
	}
}

func (d *doctor) letters(ctx context.Context) {
	const words = "«Åsa’s naïve café» 中文“引号” 𠮷野家"
	answer, _, _, err := d.say(ctx, d.ask, "Repeat this text and add nothing: "+words)
	switch {
	case err != nil:
		d.note("letters", false, "%v", err)
	case !strings.Contains(norm.NFC.String(answer), words):
		d.note("letters", false, "letters come back changed: more quotes than usual will be dropped")
	default:
		d.note("letters", true, "come back as they were")
	}
}
