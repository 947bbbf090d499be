package reports

import (
	"encoding/json"
	"io"
	"strconv"
	"strings"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// Marot is for Google's viewer of MQM ratings, beside the ratings of people: ten
// columns, a row for every finding with the words marked in its paragraph, and a
// row "no-error" for a paragraph without findings. The article is the system, as
// no other name is known. See
// https://github.com/google-research/google-research/tree/master/marot.
var Marot = Format{Name: "marot", Doc: "TSV for Marot, Google's viewer of MQM ratings", Render: renderMarot}

const marotHeader = "system\tdoc\tdocSegId\tglobalSegId\trater\tsource\ttarget\tcategory\tseverity\tmetadata\n"

type marotMetadata struct {
	Note        string        `json:"note,omitempty"`
	MarkedText  string        `json:"marked_text,omitempty"`
	Rule        string        `json:"rule,omitempty"`
	Fingerprint string        `json:"fingerprint,omitempty"`
	Segment     *marotSegment `json:"segment,omitempty"`
}

type marotSegment struct {
	References       map[string]string  `json:"references,omitempty"`
	PrimaryReference string             `json:"primary_reference,omitempty"`
	Metrics          map[string]float64 `json:"metrics,omitempty"`
}

func renderMarot(w io.Writer, r *audit.Report, _ Options) error {
	m := &marot{}
	m.WriteString(marotHeader)
	for i := range r.Documents {
		if err := m.document(&r.Documents[i]); err != nil {
			return err
		}
	}
	_, err := io.WriteString(w, m.String())
	return err
}

type marot struct {
	strings.Builder
	segments int // of all documents before
}

func (m *marot) document(d *audit.DocumentReport) error {
	for _, p := range d.Paragraphs {
		m.segments++
		row := marotRow{doc: d, paragraph: p, global: m.segments}
		rows := row.findings()
		if len(rows) == 0 {
			rows = []marotRow{row}
		}
		rows[0].metadata.Segment = row.segment()
		for _, r := range rows {
			if err := m.row(r); err != nil {
				return err
			}
		}
	}
	return nil
}

func (m *marot) row(r marotRow) error {
	category, severity := "no-error", "no-error"
	if r.finding != nil {
		category, severity = r.finding.Category, marotSeverities[r.finding.Severity]
	}
	var meta strings.Builder
	enc := json.NewEncoder(&meta)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(r.metadata); err != nil {
		return err
	}
	columns := []string{
		marotCell("mtaudit:" + r.doc.URI), marotCell(r.doc.URI), strconv.Itoa(r.paragraph.Index + 1), strconv.Itoa(r.global), "mtaudit",
		"", // paragraphs of article and source need not answer to each other
		r.target(), category, severity, string(escapeUnseen([]byte(strings.TrimSpace(meta.String())))),
	}
	m.WriteString(strings.Join(columns, "\t"))
	m.WriteByte('\n')
	return nil
}

var marotSeverities = [...]string{audit.Neutral: "Neutral", audit.Minor: "Minor", audit.Major: "Major", audit.Critical: "Critical"}

// A marotRow is a paragraph, with one finding or none.
type marotRow struct {
	doc       *audit.DocumentReport
	paragraph audit.ParagraphReport
	finding   *audit.Finding
	global    int
	metadata  marotMetadata
}

func (r marotRow) findings() (rows []marotRow) {
	for _, i := range r.paragraph.Findings {
		row := r
		row.finding = &r.doc.Findings[i]
		row.metadata = marotMetadata{Note: row.finding.Message, MarkedText: row.finding.At.Text, Rule: row.finding.Rule, Fingerprint: row.finding.Fingerprint}
		rows = append(rows, row)
	}
	return rows
}

// segment is what is known of the paragraph beside its findings.
func (r marotRow) segment() *marotSegment {
	s := marotSegment{}
	if ref := r.reference(); ref != "" {
		s.References, s.PrimaryReference = map[string]string{"reference": ref}, "reference"
	}
	if sc := r.paragraph.Score; sc != nil && sc.Metrics != nil {
		s.Metrics = map[string]float64{"BLEU": sc.Metrics.BLEU, "chrF": sc.Metrics.CHRF, "chrF++": sc.Metrics.CHRFPP, "TER": sc.Metrics.TER}
	}
	if s.References == nil && s.Metrics == nil {
		return nil
	}
	return &s
}

func (r marotRow) reference() string {
	d := r.doc.ReferenceText
	if d == nil || r.paragraph.Bead == nil {
		return ""
	}
	var parts []string
	for _, i := range r.paragraph.Bead.Reference {
		parts = append(parts, d.Text(d.Paragraphs[i].Span))
	}
	return strings.Join(parts, " ")
}

// target is the paragraph with the words of the finding between <v> and </v>.
// Without the article there are those words alone.
func (r marotRow) target() string {
	switch {
	case r.doc.Article == nil && r.finding != nil:
		return "<v>" + marotCell(r.finding.At.Text) + "</v>"
	case r.doc.Article == nil:
		return ""
	case r.finding == nil:
		return marotCell(r.doc.Article.Text(r.paragraph.Span))
	}
	s := r.finding.At.Span
	s.End = min(s.End, r.paragraph.Span.End)
	part := func(from, to int) string { return marotCell(r.doc.Article.Text(text.Span{Start: from, End: to})) }
	return part(r.paragraph.Span.Start, s.Start) + "<v>" + part(s.Start, s.End) + "</v>" + part(s.End, r.paragraph.Span.End)
}

// marotCell keeps text within its cell and its tags out of the viewer's.
func marotCell(s string) string { return marotEscaper.Replace(clean(lineBreaks.Replace(s))) }

var (
	lineBreaks   = strings.NewReplacer("\r\n", " ", "\n", " ", "\r", " ", "\t", " ")
	marotEscaper = strings.NewReplacer("<v>", "‹v›", "</v>", "‹/v›")
)
