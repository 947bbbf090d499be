package judge

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"mtaudit/audit"
	"mtaudit/audit/text"
	"mtaudit/audit/text/read"
)

// A Calibration is how a judge does on errors that were planted in good texts, and on the
// paragraphs beside them that were left as they were.
type Calibration struct {
	Kinds       []KindCount `json:"kinds"`
	Controls    int         `json:"controls"`     // paragraphs without an error
	FalseAlarms int         `json:"false_alarms"` // of them, with a finding
}

// A KindCount is how many errors of a kind were planted and found.
type KindCount struct {
	Kind    string `json:"kind"`
	Planted int    `json:"planted"`
	Found   int    `json:"found"`
}

// Subject names what a calibration or profile is of: the models, the host, how often they
// are asked, and the wording.
func (c Config) Subject() string {
	return fmt.Sprintf("%s@%s×%d %s", strings.Join(c.Models, "+"), c.Host(), c.samples(), PromptVersion)
}

// ReadCalibration reads what a ledger keeps; nil of nothing.
func ReadCalibration(raw json.RawMessage) (*Calibration, error) {
	if raw == nil {
		return nil, nil //nolint:nilnil // a judge need not be calibrated
	}
	var c Calibration
	if err := json.Unmarshal(raw, &c); err != nil {
		return nil, fmt.Errorf("calibration in the ledger: %w", err)
	}
	return &c, nil
}

// Sentence reads "it finds 4 of 5 (number 2/2, name 2/3) and flags 1 of 20 paragraphs
// that have none".
func (c Calibration) Sentence() string {
	planted, found := c.sums()
	var kinds []string
	for _, k := range c.Kinds {
		kinds = append(kinds, fmt.Sprintf("%s %d/%d", k.Kind, k.Found, k.Planted))
	}
	return fmt.Sprintf("it finds %d of %d (%s) and flags %d of %d paragraphs that have none", found, planted, strings.Join(kinds, ", "), c.FalseAlarms, c.Controls)
}

// String is for signatures: "recall:0.80,false-alarms:0.05".
func (c Calibration) String() string {
	planted, found := c.sums()
	return fmt.Sprintf("recall:%.2f,false-alarms:%.2f", share(found, planted), share(c.FalseAlarms, c.Controls))
}

func (c Calibration) sums() (planted, found int) {
	for _, k := range c.Kinds {
		planted, found = planted+k.Planted, found+k.Found
	}
	return planted, found
}

// A planted text is a copy of a good one with errors in every second paragraph.
type planted struct {
	article, reference *text.Document
	errors             map[int]plantedError // by paragraph
}

type plantedError struct {
	kind string
	at   text.Span // within the paragraph
}

// Calibrate has texts judged, with errors planted, against themselves. Kinds take turns,
// beginning with another one in each text.
func (j *Judge) Calibrate(ctx context.Context, texts []*text.Document) (c Calibration, err error) {
	for _, p := range planters {
		c.Kinds = append(c.Kinds, KindCount{Kind: p.kind})
	}
	engine, err := audit.New(audit.Config{}, j.Checks()[:1])
	if err != nil {
		return c, err
	}
	for i, d := range texts {
		p, err := plant(d, i)
		if err != nil {
			return c, err
		}
		rep, err := engine.Audit(ctx, audit.Input{Article: p.article, Reference: p.reference})
		if err != nil {
			return c, err
		}
		c.count(p, rep)
	}
	return c, nil
}

// plant makes the copies. Paragraphs of neither have a line to themselves that the other
// lacks, so that their numbers agree.
func plant(d *text.Document, turn int) (planted, error) {
	out := planted{errors: map[int]plantedError{}}
	var good, bad []string
	for _, p := range d.Paragraphs {
		body := flat(d.Text(p.Span))
		if p.Kind == text.Residue || p.Words() == 0 {
			continue
		}
		n := len(good)
		good = append(good, body)
		if n%2 == 0 {
			if changed, e, ok := plantOne(d, p, turn); ok {
				body, out.errors[n] = flat(changed), e
				turn++
			}
		}
		bad = append(bad, body)
	}
	o := read.Options{Layout: text.Line, Lang: d.Lang, Format: "plain"}
	var err error
	if out.article, err = read.Document("planted", []byte(strings.Join(bad, "\n")), o); err != nil {
		return out, fmt.Errorf("plant errors in %s: %w", d.URI, err)
	}
	if out.reference, err = read.Document(d.URI, []byte(strings.Join(good, "\n")), o); err != nil {
		return out, fmt.Errorf("plant errors in %s: %w", d.URI, err)
	}
	return out, nil
}

// flat puts a text on one line without changing its length.
func flat(s string) string { return strings.NewReplacer("\n", " ", "\r", " ").Replace(s) }

// plantOne plants the first kind that finds a place, from the one whose turn it is on.
func plantOne(d *text.Document, p text.Paragraph, turn int) (string, plantedError, bool) {
	for i := range planters {
		kind := planters[(turn+i)%len(planters)]
		if changed, at, ok := kind.plant(d, p); ok {
			return changed, plantedError{kind.kind, at}, true
		}
	}
	return "", plantedError{}, false
}

func (c *Calibration) count(p planted, rep audit.DocumentReport) {
	for i, q := range p.article.Paragraphs {
		e, bad := p.errors[i]
		if bad {
			e.at = text.Span{Start: q.Start + e.at.Start, End: q.Start + e.at.End}
		}
		alarm, found := false, false
		for _, f := range rep.Findings {
			alarm = alarm || q.Contains(f.At.Span)
			found = found || bad && f.At.Span.Overlaps(e.at)
		}
		if !bad {
			c.Controls++
			if alarm {
				c.FalseAlarms++
			}
			continue
		}
		k := slices.IndexFunc(c.Kinds, func(k KindCount) bool { return k.Kind == e.kind })
		c.Kinds[k].Planted++
		if found {
			c.Kinds[k].Found++
		}
	}
}
