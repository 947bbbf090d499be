package audit

import (
	"slices"

	"mtaudit/audit/text"
	"mtaudit/reference/align"
)

// Schema names the JSON form of a Report. It is an interface: fields are added,
// never changed.
const Schema = "mtaudit.report/v1"

// A Report is the outcome of a run, complete enough to render offline. Its JSON
// form is the schema mtaudit.report/v1: spans in bytes, end exclusive; line,
// column, rune and utf16 from 1; what is not known is left out.
type Report struct {
	Schema    string           `json:"schema"`
	Tool      Tool             `json:"tool"`
	Signature string           `json:"signature"` // version, rules and every setting that changes a result
	Rules     []Rule           `json:"rules"`     // every rule that ran, by ID
	Documents []DocumentReport `json:"documents"` // in the order of the input
	Gates     []Gate           `json:"gates,omitempty"`
	Errors    []Problem        `json:"errors,omitempty"` // documents that could not be audited in full
	Unused    []Unused         `json:"unused,omitempty"` // what was dismissed in vain
}

// An Unused is a suppression that dismissed nothing, as its finding is gone.
type Unused struct {
	Kind        string `json:"kind"`                  // as in Suppression
	URI         string `json:"uri,omitempty"`         // of the article
	Line        int    `json:"line,omitempty"`        // of a comment, from 1
	Fingerprint string `json:"fingerprint,omitempty"` // of an entry of the baseline
	Message     string `json:"message"`
}

// A Tool is the program that wrote a report.
type Tool struct {
	Name    string `json:"name"`
	Version string `json:"version"`
}

// A Gate is a limit that the run was held to.
type Gate struct {
	Name   string `json:"name"`  // "fail-on", "min-score", "min-paragraph-score", "max-findings", "strict-suppressions"
	Limit  string `json:"limit"` // as given
	Value  string `json:"value"` // as measured
	Passed bool   `json:"passed"`
}

// A Problem is an error in doing the work on one document.
type Problem struct {
	URI     string `json:"uri"`
	Message string `json:"message"`
}

// A DocumentReport is what one article's audit came to.
type DocumentReport struct {
	URI        string            `json:"uri"`
	Lang       string            `json:"lang"`
	Format     string            `json:"format,omitempty"`
	Encoding   string            `json:"encoding,omitempty"` // if it was not UTF-8: spans are of its UTF-8 form
	Layout     text.Layout       `json:"layout"`
	Words      int               `json:"words"`               // effective word count: of all paragraphs but residue
	Reference  string            `json:"reference,omitempty"` // URI
	Source     string            `json:"source,omitempty"`    // URI
	Score      *Score            `json:"score,omitempty"`
	Paragraphs []ParagraphReport `json:"paragraphs"`
	Findings   []Finding         `json:"findings"`
	Suppressed []Finding         `json:"suppressed,omitempty"` // what somebody dismissed: it counts nowhere
	Facts      []Fact            `json:"-"`                    // for Engine.Resolve
	Skipped    []Skip            `json:"skipped,omitempty"`    // checks that could not run

	// Beads join the paragraphs of article and reference. They, and the texts
	// that follow, are for scores and for formats that show the passages; all
	// are nil in a report that was read back from JSON.
	Beads         []align.Bead   `json:"-"`
	Article       *text.Document `json:"-"`
	ReferenceText *text.Document `json:"-"`
	SourceText    *text.Document `json:"-"`
}

// A ParagraphReport is one paragraph's part in a DocumentReport.
type ParagraphReport struct {
	Index    int        `json:"index"` // from 0
	Kind     text.Kind  `json:"kind"`
	Span     text.Span  `json:"span"`
	Start    text.Point `json:"start"`
	Words    int        `json:"words"`
	Score    *Score     `json:"score,omitempty"`
	Bead     *Bead      `json:"bead,omitempty"` // if there is a reference
	Findings []int      `json:"findings"`       // indices into DocumentReport.Findings, by where they start
}

// A Bead says which paragraphs of the reference answer to a paragraph; none,
// if it was added.
type Bead struct {
	Reference  []int   `json:"reference"` // from 0
	Confidence float64 `json:"confidence"`
}

// A Score is the quality of a paragraph or an article. See package quality for
// how it is worked out.
type Score struct {
	Value     *float64 `json:"value,omitempty"`    // what gates and bands go by
	Band      Band     `json:"band,omitempty"`     // none where there is no value
	Reason    string   `json:"reason,omitempty"`   // why it is not "pass": "a critical finding", "below 80"
	MQM       *float64 `json:"mqm,omitempty"`      // 100 × (1 − penalty per word): below 0 for bad text
	Penalty   float64  `json:"penalty"`            // MQM penalty total
	Estimate  *float64 `json:"estimate,omitempty"` // predicted from the metrics
	Metrics   *Metrics `json:"metrics,omitempty"`  // against the reference
	NotJudged []string `json:"not_judged,omitempty"`
}

// Metrics compare a text with its reference, each on its usual scale in percent:
// BLEU and chrF rise to 100 with likeness; TER, the edits for each 100 words of
// the reference, falls to 0 and has no upper end.
type Metrics struct {
	BLEU   float64 `json:"bleu"`
	CHRF   float64 `json:"chrf"`
	CHRFPP float64 `json:"chrfpp"`
	TER    float64 `json:"ter"`
}

// Band is the verdict in one word.
type Band string

// The bands.
const (
	BandPass   Band = "pass"
	BandReview Band = "review"
	BandFail   Band = "fail"
)

// A Skip names a check that did not run.
type Skip struct {
	Rule string `json:"rule"` // ID
	Why  string `json:"why"`
}

func newDocumentReport(in Input) DocumentReport {
	d := in.Article
	rep := DocumentReport{
		URI: d.URI, Lang: d.Lang, Format: d.Format, Encoding: d.Encoding, Layout: d.Layout,
		Findings: []Finding{}, Paragraphs: make([]ParagraphReport, len(d.Paragraphs)),
		Article: in.Article, ReferenceText: in.Reference, SourceText: in.Source,
	}
	if in.Reference != nil {
		rep.Reference = in.Reference.URI
	}
	if in.Source != nil {
		rep.Source = in.Source.URI
	}
	for i, p := range d.Paragraphs {
		rep.Paragraphs[i] = ParagraphReport{Index: i, Kind: p.Kind, Span: p.Span, Start: d.Point(p.Start), Words: p.Words(), Findings: []int{}}
		if p.Kind != text.Residue {
			rep.Words += rep.Paragraphs[i].Words
		}
	}
	return rep
}

func (rep *DocumentReport) setBeads(beads []align.Bead) {
	rep.Beads = beads
	for i := range rep.Paragraphs {
		rep.Paragraphs[i].Bead = &Bead{Reference: []int{}}
	}
	for _, b := range beads {
		for _, i := range b.Article {
			rep.Paragraphs[i].Bead = &Bead{Reference: append([]int{}, b.Reference...), Confidence: b.Confidence}
		}
	}
}

// Add puts findings in their places, as those of [Engine.Resolve], and hands
// every finding to the paragraph in which it starts. The report must have its
// Article.
func (rep *DocumentReport) Add(findings ...Finding) {
	rep.Findings = append(rep.Findings, findings...)
	slices.SortStableFunc(rep.Findings, Compare)
	rep.Findings = slices.CompactFunc(rep.Findings, func(a, b Finding) bool { return Compare(a, b) == 0 })
	number(rep.Article, rep.Findings)
	rep.assign()
}

// Dismiss moves the findings for which why gives a suppression to Suppressed.
// Those that stay keep their fingerprints.
func (rep *DocumentReport) Dismiss(why func(Finding) *Suppression) {
	kept := []Finding{}
	for _, f := range rep.Findings {
		if f.Suppression = why(f); f.Suppression != nil {
			rep.Suppressed = append(rep.Suppressed, f)
			continue
		}
		kept = append(kept, f)
	}
	rep.Findings = kept
	rep.assign()
}

// assign hands every finding to the paragraph in which it starts.
func (rep *DocumentReport) assign() {
	for i := range rep.Paragraphs {
		rep.Paragraphs[i].Findings = []int{}
	}
	p := 0
	for i, f := range rep.Findings {
		for p+1 < len(rep.Paragraphs) && rep.Paragraphs[p+1].Span.Start <= f.At.Span.Start {
			p++
		}
		if p < len(rep.Paragraphs) {
			rep.Paragraphs[p].Findings = append(rep.Paragraphs[p].Findings, i)
		}
	}
}
