package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/pflag"

	"mtaudit/audit/judge"
	"mtaudit/cmd/internal/files"
)

// keyVariable is where the key of an endpoint is looked for. The configuration has no
// say in it: a project from elsewhere must not choose what of the environment
// is sent.
const keyVariable = "MTAUDIT_JUDGE_KEY"

// ledgerName is what the ledger is called, beside the configuration.
const ledgerName = ".mtaudit-judge.jsonl"

// judgeFlags are what the flags of the judge say.
type judgeFlags struct {
	mode            judgeMode
	on              bool
	url             string
	models          []string
	samples         int
	ledger          string
	keyEnv, keyFile string
	maxCost         float64
	maxTokens       int
	maxRequests     int
}

// judgeMode is where the answers of a judge come from.
type judgeMode uint8

const (
	judgeLive   judgeMode = iota // the ledger, then the endpoint; if --judge is given
	judgeReplay                  // the ledger
	judgePlan                    // nowhere: requests are gathered
)

// register adds the flags of a command that may send.
func (f *judgeFlags) register(fs *pflag.FlagSet) {
	fs.BoolVar(&f.on, "judge", false, "ask a language model too: sends text of the articles to --judge-url, if judge: allow-hosts: in the configuration lists its host")
	f.registerModel(fs)
	f.registerLimits(fs)
}

// registerModel adds the flags that say whose answers count.
func (f *judgeFlags) registerModel(fs *pflag.FlagSet) {
	fs.StringVar(&f.url, "judge-url", "", "base `URL` of an OpenAI-compatible API, as https://host/v1")
	fs.StringArrayVar(&f.models, "judge-model", nil, "`MODEL` to ask; repeat it for several")
	fs.IntVar(&f.samples, "judge-samples", 0, "have each model judge every paragraph `N` times (default 3; 1 with several models)")
	fs.StringVar(&f.ledger, "judge-ledger", "", "`FILE` that keeps the answers, so that none is asked for twice (default: "+ledgerName+" beside the configuration)")
}

// registerLimits adds the flags that say with what key a model is asked, and for how much.
func (f *judgeFlags) registerLimits(fs *pflag.FlagSet) {
	fs.StringVar(&f.keyEnv, "judge-key-env", keyVariable, "environment `VARIABLE` with the key of the endpoint")
	fs.StringVar(&f.keyFile, "judge-key-file", "", "`FILE` with the key of the endpoint, instead")
	fs.Float64Var(&f.maxCost, "max-cost", 0, "stop before the judge can cost more than `N`, by judge: prices: in the configuration")
	fs.IntVar(&f.maxTokens, "max-tokens", 0, "stop before the judge can take more than `N` tokens")
	fs.IntVar(&f.maxRequests, "max-requests", 0, "stop before the judge sends more than `N` requests")
}

// config is that of the file with the flags over it. The hosts that texts may
// go to are the file's alone.
func (f *judgeFlags) config(cfg files.Config, changed func(string) bool) (judge.Config, error) {
	c := cfg.Judge
	if f.url != "" {
		c.URL = f.url
	}
	if len(f.models) > 0 {
		c.Models = f.models
	}
	if changed("judge-samples") {
		c.Samples = f.samples
	}
	if changed("max-cost") {
		c.MaxCost = f.maxCost
	}
	if changed("max-tokens") {
		c.MaxTokens = f.maxTokens
	}
	if changed("max-requests") {
		c.MaxRequests = f.maxRequests
	}
	if err := c.Validate(); err != nil {
		return c, &usageError{fmt.Errorf("judge: %w", err)}
	}
	return c, nil
}

func (f *judgeFlags) ledgerPath(cfg files.Config) string {
	if f.ledger != "" {
		return f.ledger
	}
	return cfg.FromHere(ledgerName)
}

// key is the key of the endpoint, "" if there is none.
func (f *judgeFlags) key(getenv func(string) string) (string, error) {
	if f.keyFile == "" {
		return strings.TrimSpace(getenv(f.keyEnv)), nil
	}
	raw, err := files.Read(f.keyFile)
	if err != nil {
		return "", fmt.Errorf("key of the judge: %w", err)
	}
	return strings.TrimSpace(string(raw)), nil
}
