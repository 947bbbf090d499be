package judge

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Config says whom to ask and how. It is plain data; the zero value asks nobody.
// No key is in it: keys come from the environment or a file of their own.
type Config struct {
	URL        string   `json:"url,omitempty" yaml:"url,omitempty" jsonschema:"Base of an OpenAI-compatible API, as https://host/v1."`
	Models     []string `json:"models,omitempty" yaml:"models,omitempty" jsonschema:"The models to ask. Each judges every paragraph."`
	AllowHosts []string `json:"allow-hosts,omitempty" yaml:"allow-hosts,omitempty" jsonschema:"The hosts to which text of the articles may be sent. Nothing is sent to any other."`

	Samples     int      `json:"samples,omitempty" yaml:"samples,omitempty" jsonschema:"How often each model judges a paragraph. Default: 3, or 1 where there are several models."`
	Temperature *float64 `json:"temperature,omitempty" yaml:"temperature,omitempty" jsonschema:"Default: 0 for one sample, else 0.7."`
	MaxOutput   int      `json:"max-output,omitempty" yaml:"max-output,omitempty" jsonschema:"Most tokens of an answer. Default: 1200."`
	TokenParam  string   `json:"token-param,omitempty" yaml:"token-param,omitempty" jsonschema:"What the endpoint calls that limit: max_tokens, max_completion_tokens or auto."`
	Format      string   `json:"format,omitempty" yaml:"format,omitempty" jsonschema:"How the form of answers is asked for: json_schema, json_object or text. Default: json_schema."`
	Workers     int      `json:"workers,omitempty" yaml:"workers,omitempty" jsonschema:"Most requests at once. Default: 4."`

	Prices Prices `json:"prices,omitzero" yaml:"prices,omitempty" jsonschema:"What your provider charges, in whatever currency."`

	MaxCost     float64 `json:"max-cost,omitempty" yaml:"max-cost,omitempty" jsonschema:"Most that one run may cost, by the prices."`
	MaxTokens   int     `json:"max-tokens,omitempty" yaml:"max-tokens,omitempty" jsonschema:"Most tokens of one run, sent and answered."`
	MaxRequests int     `json:"max-requests,omitempty" yaml:"max-requests,omitempty" jsonschema:"Most requests of one run."`
}

// Prices are what a million tokens cost, in whatever currency.
type Prices struct {
	Input  float64 `json:"input,omitempty" yaml:"input,omitempty" jsonschema:"For a million tokens that are sent."`
	Output float64 `json:"output,omitempty" yaml:"output,omitempty" jsonschema:"For a million tokens that are answered."`
}

// Words that a [Config] may have.
var (
	TokenParams = []string{"auto", "max_tokens", "max_completion_tokens"}
	Formats     = []string{"json_schema", "json_object", "text"}
)

// Validate finds what no type can refuse.
func (c Config) Validate() error {
	switch {
	case min(c.Samples, c.MaxOutput, c.Workers, c.MaxTokens, c.MaxRequests) < 0 || min(c.Prices.Input, c.Prices.Output, c.MaxCost) < 0:
		return errors.New("a number of the judge is below 0")
	case c.Temperature != nil && (*c.Temperature < 0 || *c.Temperature > 2):
		return fmt.Errorf("temperature %g is not within 0 and 2", *c.Temperature)
	case c.TokenParam != "" && !slices.Contains(TokenParams, c.TokenParam):
		return fmt.Errorf("token-param %q is unknown: want one of %s", c.TokenParam, strings.Join(TokenParams, ", "))
	case c.Format != "" && !slices.Contains(Formats, c.Format):
		return fmt.Errorf("format %q is unknown: want one of %s", c.Format, strings.Join(Formats, ", "))
	case slices.Contains(c.Models, ""):
		return errors.New("a model has no name")
	case c.MaxCost > 0 && c.Prices == Prices{}:
		return errors.New("max-cost needs prices: what a million tokens cost, as prices: {input: 0.5, output: 2} under judge: in the configuration")
	}
	return nil
}

func (c Config) samples() int {
	switch {
	case c.Samples > 0:
		return c.Samples
	case len(c.Models) > 1:
		return 1
	}
	return 3
}

// passes is how often every paragraph is judged.
func (c Config) passes() int { return c.samples() * len(c.Models) }

func (c Config) temperature() float64 {
	switch {
	case c.Temperature != nil:
		return *c.Temperature
	case c.samples() > 1:
		return 0.7
	}
	return 0
}

func (c Config) maxOutput() int {
	if c.MaxOutput > 0 {
		return c.MaxOutput
	}
	return 1200
}

func (c Config) format() string {
	if c.Format != "" {
		return c.Format
	}
	return Formats[0]
}

func (c Config) workers() int {
	if c.Workers > 0 {
		return c.Workers
	}
	return 4
}

// Signature names every setting that changes a result.
func (c Config) Signature() string {
	return fmt.Sprintf("%s@%s,samples:%d,temperature:%g,max-output:%d,format:%s,prompt:%s",
		strings.Join(c.Models, "+"), c.Host(), c.samples(), c.temperature(), c.maxOutput(), c.format(), PromptVersion)
}
