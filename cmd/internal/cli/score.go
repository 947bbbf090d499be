package cli

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"mtaudit/reference/metric"
)

const scoreLong = `Score translations against their references, one JSON object a line:

    {"id":"1","mt":"The cat sat.","refs":["The cat sat down."]}

is answered, with more decimals, by

    {"id":"1","bleu":49.76,"chrf":61.01,"chrfpp":62.81,"ter":50}

and the last line is {"corpus":{…}}: scores of the added sums, not means. BLEU
of a line uses the effective order. The numbers are those of sacreBLEU for the
same settings.`

// scoreFlags choose variants of the metrics.
type scoreFlags struct {
	tokenize   metric.Tokenizer
	lowercase  bool
	whitespace bool
	ter        metric.TEROptions
	format     string
}

func (a *app) scoreCommand() *cobra.Command {
	f := scoreFlags{format: "jsonl"}
	cmd := &cobra.Command{
		Use:     "score",
		Short:   "Score translations against references: BLEU, chrF, chrF++ and TER",
		Long:    scoreLong,
		Example: "  mtaudit score < pairs.jsonl\n  mtaudit score --tokenize zh --lowercase < pairs.jsonl | tail -1",
		Args:    takes(cobra.NoArgs, "no arguments"),
		RunE: func(*cobra.Command, []string) error {
			return scoreLines(a.stdin, a.stdout, f.metrics())
		},
	}
	formatFlag(cmd, &f.format, "what is read and written: jsonl", "jsonl")
	fs := cmd.Flags()
	fs.TextVar(&f.tokenize, "tokenize", f.tokenize, "`TOKENIZER` of BLEU: 13a, intl, zh, char, none")
	fs.BoolVar(&f.lowercase, "lowercase", false, "BLEU and chrF: fold case")
	fs.BoolVar(&f.whitespace, "chrf-whitespace", false, "chrF: count white space among the characters")
	fs.BoolVar(&f.ter.Normalized, "ter-normalized", false, "TER: split punctuation from words")
	fs.BoolVar(&f.ter.NoPunctuation, "ter-no-punct", false, "TER: leave out punctuation")
	fs.BoolVar(&f.ter.Asian, "ter-asian", false, "TER: the two above for Chinese and Japanese too")
	fs.BoolVar(&f.ter.CaseSensitive, "ter-case-sensitive", false, "TER: tell upper from lower case")
	complete(cmd, "tokenize", "13a", "intl", "zh", "char", "none")
	return cmd
}

// metrics are BLEU, chrF, chrF++ and TER for a corpus, and BLEU for a line.
type metrics struct {
	corpus [4]metric.Metric
	line   metric.Metric // BLEU with effective order: its sums are those of corpus[0]
}

func (f scoreFlags) metrics() metrics {
	bleu := metric.BLEUOptions{Tokenizer: f.tokenize, Lowercase: f.lowercase}
	chrf := metric.CHRFOptions{Lowercase: f.lowercase, Whitespace: f.whitespace}
	chrfpp := chrf
	chrfpp.WordOrder = 2
	m := metrics{corpus: [4]metric.Metric{
		metric.NewBLEU(bleu), metric.NewCHRF(chrf), metric.NewCHRF(chrfpp), metric.NewTER(f.ter),
	}}
	bleu.EffectiveOrder = true
	m.line = metric.NewBLEU(bleu)
	return m
}

// A segment is one line of input.
type segment struct {
	ID   json.RawMessage `json:"id"`
	MT   *string         `json:"mt"`
	Refs []string        `json:"refs"`
}

// scores are what is answered.
type scores struct {
	ID     json.RawMessage `json:"id,omitempty"`
	BLEU   metric.Score    `json:"bleu"`
	CHRF   metric.Score    `json:"chrf"`
	CHRFPP metric.Score    `json:"chrfpp"`
	TER    metric.Score    `json:"ter"`
}

func scoreLines(r io.Reader, w io.Writer, m metrics) error {
	in, out := bufio.NewReader(r), bufio.NewWriter(w)
	answer := json.NewEncoder(out)
	answer.SetEscapeHTML(false)
	var total [4]metric.Sums
	for n := 1; ; n++ {
		line, end := in.ReadBytes('\n')
		if end != nil && end != io.EOF {
			return fmt.Errorf("read standard input: %w", end)
		}
		if len(bytes.TrimSpace(line)) > 0 {
			s, err := parseSegment(line)
			if err != nil {
				return errors.Join(out.Flush(), fmt.Errorf("line %d: %w", n, err))
			}
			if err := answer.Encode(m.score(s, &total)); err != nil {
				return err
			}
		}
		if end == io.EOF {
			break
		}
	}
	if err := answer.Encode(map[string]scores{"corpus": m.values(m.corpus[0], total)}); err != nil {
		return err
	}
	return out.Flush()
}

func parseSegment(line []byte) (s segment, err error) {
	if err := json.Unmarshal(line, &s); err != nil {
		return s, err
	}
	if s.MT == nil || len(s.Refs) == 0 {
		return s, errors.New(`want {"id":…,"mt":"…","refs":["…"]} with at least one reference`)
	}
	return s, nil
}

// score measures one segment and adds its sums to the total.
func (m metrics) score(s segment, total *[4]metric.Sums) scores {
	var sums [4]metric.Sums
	for i, one := range m.corpus {
		sums[i] = one.Measure(*s.MT, s.Refs)
		total[i] = total[i].Add(sums[i])
	}
	out := m.values(m.line, sums)
	out.ID = s.ID
	return out
}

func (m metrics) values(bleu metric.Metric, s [4]metric.Sums) scores {
	return scores{
		BLEU: bleu.Value(s[0]), CHRF: m.corpus[1].Value(s[1]),
		CHRFPP: m.corpus[2].Value(s[2]), TER: m.corpus[3].Value(s[3]),
	}
}
