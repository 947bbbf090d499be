package cli

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"

	"mtaudit/reference/metric"
)

// lineScores are the scores of a segment or of a corpus in JSON; those that were
// not asked for are left out.
type lineScores struct {
	ID       json.RawMessage `json:"id,omitempty"`
	BLEU     *metric.Score   `json:"bleu,omitempty"`
	CHRF     *metric.Score   `json:"chrf,omitempty"`
	CHRFPP   *metric.Score   `json:"chrfpp,omitempty"`
	TER      *metric.Score   `json:"ter,omitempty"`
	Estimate *metric.Score   `json:"estimate,omitempty"`
}

func (l *lineScores) set(key string, v metric.Score) {
	switch key {
	case "bleu":
		l.BLEU = &v
	case "chrf":
		l.CHRF = &v
	case "chrfpp":
		l.CHRFPP = &v
	case "ter":
		l.TER = &v
	case estimateKey:
		l.Estimate = &v
	}
}

// eachJSON writes a line for every segment, and one for the corpus, which has no
// estimate: that is of segments.
func (s *scoring) eachJSON(in scoreInput, w io.Writer) error {
	out := bufio.NewWriter(w)
	answer := json.NewEncoder(out)
	answer.SetEscapeHTML(false)
	err := s.each(in, func(seg measured) error {
		line := lineScores{ID: seg.id}
		sums := seg.sums[0]
		for k, m := range s.measures {
			if m.key != estimateKey || estimated(sums[k]) {
				line.set(m.key, m.line.Value(sums[k]))
			}
		}
		return answer.Encode(line)
	})
	if err != nil {
		return flushed(out, err)
	}
	var corpus lineScores
	for k, m := range s.measures {
		if m.key != estimateKey {
			corpus.set(m.key, m.corpus.Value(s.total(0, k)))
		}
	}
	if err := answer.Encode(map[string]lineScores{"corpus": corpus}); err != nil {
		return err
	}
	return out.Flush()
}

// flushed writes what is left, and returns the error that came first: one of
// writing comes again.
func flushed(out *bufio.Writer, err error) error {
	if err := out.Flush(); err != nil {
		return err
	}
	return err
}

// total is the sums of a system; those of nothing are empty.
func (s *scoring) total(system, measure int) metric.Sums {
	if s.totals == nil {
		return nil
	}
	return s.totals[system][measure]
}

// eachTSV writes a row for every segment below one that names the columns.
func (s *scoring) eachTSV(in scoreInput, w io.Writer) error {
	out := bufio.NewWriter(w)
	row := []string{"id"}
	for _, m := range s.measures {
		row = append(row, m.key)
	}
	fmt.Fprintln(out, strings.Join(row, "\t"))
	err := s.each(in, func(seg measured) error {
		row = append(row[:0], plainID(seg.id))
		for k, m := range s.measures {
			row = append(row, tsvScore(m, seg.sums[0][k]))
		}
		_, err := fmt.Fprintln(out, strings.Join(row, "\t"))
		return err
	})
	return flushed(out, err)
}

// tsvScore has six decimals; it is empty where there is no estimate.
func tsvScore(m measure, s metric.Sums) string {
	if m.key == estimateKey && !estimated(s) {
		return ""
	}
	return strconv.FormatFloat(float64(m.line.Value(s)), 'f', 6, 64)
}

// plainID is an identifier in a cell: a string as it is, but for what would end
// the cell or its row, and anything else as JSON.
func plainID(id json.RawMessage) string {
	var text string
	if json.Unmarshal(id, &text) != nil {
		text = string(id)
	}
	return strings.NewReplacer("\t", " ", "\n", " ", "\r", " ").Replace(text)
}
