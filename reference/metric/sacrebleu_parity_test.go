package metric

import (
	"bufio"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"testing"
)

// tolerance is what rounding in another order of summing may cost.
const tolerance = 1e-9

// settings are the names under which a parity folder has its scores.
var settings = map[string]Metric{
	"bleu:13a":       NewBLEU(BLEUOptions{}),
	"bleu:intl":      NewBLEU(BLEUOptions{Tokenizer: TokIntl}),
	"bleu:zh":        NewBLEU(BLEUOptions{Tokenizer: TokZh}),
	"bleu:char":      NewBLEU(BLEUOptions{Tokenizer: TokChar}),
	"bleu:none":      NewBLEU(BLEUOptions{Tokenizer: TokNone}),
	"bleu:13a:lc":    NewBLEU(BLEUOptions{Lowercase: true}),
	"chrf":           CHRF,
	"chrf++":         CHRFPP,
	"chrf:ws":        NewCHRF(CHRFOptions{Whitespace: true}),
	"chrf:lc":        NewCHRF(CHRFOptions{Lowercase: true}),
	"ter":            TER,
	"ter:norm":       NewTER(TEROptions{Normalized: true}),
	"ter:nopunct":    NewTER(TEROptions{NoPunctuation: true}),
	"ter:norm:asian": NewTER(TEROptions{Normalized: true, Asian: true}),
	"ter:cased":      NewTER(TEROptions{CaseSensitive: true}),
}

// A parityCase is a line of sentences.jsonl.
type parityCase struct {
	MT       string
	Refs     []string
	Expected map[string]float64 // setting -> score; BLEU with effective order
}

// A parityCorpus is an element of corpus.json: the score of the hypotheses of
// some consecutive cases against the first reference of each.
type parityCorpus struct {
	Set    string
	IDs    [2]int // first case, number of cases
	Metric string // setting; BLEU without effective order
	Score  float64
}

// TestParity compares with scores that sacreBLEU gave, if the environment
// variable MTAUDIT_PARITY_DIR names a folder with two files:
//
//	sentences.jsonl  {"id": 0, "mt": "…", "refs": ["…"], "expected": {"bleu:13a": 31.9, …}}
//	corpus.json      [{"set": "…", "ids": [0, 150], "metric": "chrf", "score": 61.5}, …]
//
// "expected" has sacreBLEU's sentence scores of all references under any of
// the settings above; ids count the lines of sentences.jsonl from 0.
func TestParity(t *testing.T) {
	dir := os.Getenv("MTAUDIT_PARITY_DIR")
	if dir == "" {
		t.Skip("MTAUDIT_PARITY_DIR names no folder with scores of sacreBLEU")
	}
	cases := readCases(t, filepath.Join(dir, "sentences.jsonl"))
	for i, c := range cases {
		for name, want := range c.Expected {
			m, ok := settings[name]
			if !ok {
				t.Fatalf("case %d: no setting %q", i, name)
			}
			if got := sentenceScore(m, c.MT, c.Refs); math.Abs(got-want) > tolerance {
				t.Errorf("case %d, %s: %.12f, want %.12f", i, name, got, want)
			}
		}
	}
	for _, c := range readCorpora(t, filepath.Join(dir, "corpus.json")) {
		t.Run(c.Set+"/"+c.Metric, func(t *testing.T) {
			m, ok := settings[c.Metric]
			if !ok {
				t.Fatalf("no setting %q", c.Metric)
			}
			var sums Sums
			for _, s := range cases[c.IDs[0] : c.IDs[0]+c.IDs[1]] {
				sums = sums.Add(m.Measure(s.MT, s.Refs[:1]))
			}
			if got := float64(m.Value(sums)); math.Abs(got-c.Score) > tolerance {
				t.Errorf("%.12f, want %.12f", got, c.Score)
			}
		})
	}
}

// sentenceScore values BLEU with effective order, as sacreBLEU does for single
// sentences.
func sentenceScore(m Metric, hyp string, refs []string) float64 {
	value := m.Value
	if m.Name == "BLEU" {
		value = SentenceBLEU.Value
	}
	return float64(value(m.Measure(hyp, refs)))
}

func readCases(t *testing.T, path string) (cases []parityCase) {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var c parityCase
		if err := json.Unmarshal(lines.Bytes(), &c); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		cases = append(cases, c)
	}
	if err := lines.Err(); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return cases
}

func readCorpora(t *testing.T, path string) (corpora []parityCorpus) {
	t.Helper()
	body, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(body, &corpora); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return corpora
}
