package cli

import (
	"bufio"
	"fmt"
	"strings"
	"text/tabwriter"

	"mtaudit/reference/metric"
)

// scoresSchema names the JSON form of the scores of a corpus. It is an
// interface: fields are added, never changed.
const scoresSchema = "mtaudit.scores/v1"

// corpusScores are the scores of one system or two.
type corpusScores struct {
	Schema     string           `json:"schema"`
	Segments   int              `json:"segments"`
	Empty      emptyCounts      `json:"empty"`
	References []string         `json:"references"`
	Resampling *resampling      `json:"resampling,omitempty"`
	Systems    []systemScores   `json:"systems"`
	Comparison []comparedScores `json:"comparison,omitempty"`
}

type emptyCounts struct {
	Translations int `json:"translations"`
	References   int `json:"references"`
}

type resampling struct {
	Samples int    `json:"samples"`
	Seed    uint64 `json:"seed"`
}

type systemScores struct {
	Name   string        `json:"name"`
	Scores []corpusScore `json:"scores"`
}

type corpusScore struct {
	Metric    string       `json:"metric"`
	Value     metric.Score `json:"value"`
	Interval  *interval    `json:"interval,omitempty"`
	Signature string       `json:"signature"`

	name string
}

type interval struct {
	Low  metric.Score `json:"low"`
	High metric.Score `json:"high"`
}

// comparedScores tell how far the second system is above the first.
type comparedScores struct {
	Metric     string       `json:"metric"`
	Difference metric.Score `json:"difference"`
	Interval   interval     `json:"interval"`
	P          pValues      `json:"p"`
}

type pValues struct {
	Bootstrap     float64 `json:"bootstrap"`
	Randomisation float64 `json:"randomisation"`
}

// result works out what all segments add up to.
func (s *scoring) result(in scoreInput, f scoreFlags) corpusScores {
	out := corpusScores{
		Schema: scoresSchema, Segments: s.segments, References: in.references,
		Empty: emptyCounts{s.emptyHyps.count, s.emptyRefs.count},
	}
	if out.References == nil {
		out.References = []string{}
	}
	resample := s.keep && s.segments > 0
	if resample {
		out.Resampling = &resampling{f.resampling.Samples, f.resampling.Seed}
	}
	for i, name := range in.names {
		system := systemScores{Name: name}
		for k, m := range s.measures {
			score := corpusScore{Metric: m.key, Value: m.corpus.Value(s.total(i, k)), Signature: s.signature(m), name: m.corpus.Name}
			if resample && f.confidence {
				score.Interval = new(interval(f.resampling.Interval(m.corpus, s.kept[i][k])))
			}
			system.Scores = append(system.Scores, score)
		}
		out.Systems = append(out.Systems, system)
	}
	if resample && f.compare != "" {
		for k, m := range s.measures {
			out.Comparison = append(out.Comparison, newCompared(m.key, f.resampling.Compare(m.corpus, s.kept[0][k], s.kept[1][k])))
		}
	}
	return out
}

func newCompared(key string, c metric.Comparison) comparedScores {
	return comparedScores{key, c.Difference, interval(c.Interval), pValues{c.Bootstrap, c.Randomisation}}
}

func (a *app) showScores(f scoreFlags, scores corpusScores) error {
	if f.format == "json" {
		return a.json(scores)
	}
	out := bufio.NewWriter(a.stdout)
	fmt.Fprintln(out, printable(scores.title()))
	if len(scores.Comparison) > 0 {
		fmt.Fprintf(out, "compared with %s, %s, seed %d\n", printable(scores.Systems[1].Name), counted(scores.Resampling.Samples, "sample"), scores.Resampling.Seed)
	}
	fmt.Fprintln(out)
	if err := scores.table(out); err != nil {
		return err
	}
	return out.Flush()
}

func (c corpusScores) title() string {
	title := c.Systems[0].Name
	if len(c.References) > 0 {
		title += " against " + strings.Join(c.References, ", ")
	}
	return title + ": " + counted(c.Segments, "segment")
}

// table has a line for each metric.
func (c corpusScores) table(out *bufio.Writer) error {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	compared := len(c.Comparison) > 0
	if compared {
		fmt.Fprintln(w, "METRIC\tFIRST\tSECOND\tDIFFERENCE\tP BOOTSTRAP\tP RANDOMISATION\tSIGNATURE")
	} else {
		fmt.Fprintln(w, "METRIC\tSCORE\tSIGNATURE")
	}
	for k, first := range c.Systems[0].Scores {
		row := []string{first.name, first.String()}
		if compared {
			d := c.Comparison[k]
			row = append(row, c.Systems[1].Scores[k].String(), fmt.Sprintf("%+.2f [%+.2f, %+.2f]", d.Difference, d.Interval.Low, d.Interval.High),
				fmt.Sprintf("%.4f", d.P.Bootstrap), fmt.Sprintf("%.4f", d.P.Randomisation))
		}
		fmt.Fprintln(w, strings.Join(append(row, first.Signature), "\t"))
	}
	return w.Flush()
}

// String is the score, and its interval if it has one.
func (s corpusScore) String() string {
	if s.Interval == nil {
		return fmt.Sprintf("%.2f", s.Value)
	}
	return fmt.Sprintf("%.2f [%.2f, %.2f]", s.Value, s.Interval.Low, s.Interval.High)
}
