package reports

import (
	"fmt"
	"strings"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// An htmlParagraph is a paragraph of the article beside its reference.
type htmlParagraph struct {
	ID       string
	Number   int
	Kind     string
	Line     int
	Words    int
	Length   string // Words, with the word
	Score    htmlScore
	Text     htmlSide
	HasText  bool
	Beside   bool // there is a reference text
	Added    bool // no passage of the reference answers to it
	Ref      []htmlSide
	Shared   []htmlShared // passages that stand beside another paragraph
	Sure     string       // confidence of the bead
	Findings []htmlFinding
	Counts   []htmlCount // by severity, only those that there are
}

// Match is what is known of the reference's passages: which they are, how sure
// that is, how like they are.
func (p *htmlParagraph) Match() string {
	var parts []string
	for _, r := range p.Ref {
		parts = append(parts, fmt.Sprintf("paragraph %d", r.Number))
	}
	if p.Sure != "" {
		parts = append(parts, "match "+p.Sure)
	}
	for _, l := range p.Score.Likeness {
		parts = append(parts, l.Name+" "+l.Value)
	}
	return strings.Join(parts, " · ")
}

// An htmlShared points to a passage of the reference shown before.
type htmlShared struct {
	Number int
	ID     string
}

// An htmlSide is one passage.
type htmlSide struct {
	Number    int
	Lang, Dir string
	Segments  []htmlSegment
}

// items are the paragraphs in order, with what the article leaves out of the
// reference where it would have stood.
func (x *htmlBuilding) items() []htmlItem {
	inBead := x.refInBeads()
	var out []htmlItem
	for i := range x.Paragraphs {
		if b := x.Paragraphs[i].Bead; b != nil && len(b.Reference) > 0 {
			out = append(out, x.missing(b.Reference[0], inBead)...)
		}
		out = append(out, htmlItem{Paragraph: x.paragraph(i)})
	}
	return append(out, x.missing(len(x.refShown), inBead)...)
}

func (x *htmlBuilding) refInBeads() []bool {
	in := make([]bool, len(x.refShown))
	for _, p := range x.Paragraphs {
		for _, r := range x.beadOf(p) {
			in[r] = true
		}
	}
	return in
}

// beadOf lists the paragraphs of the reference, of those that there are.
func (x *htmlBuilding) beadOf(p audit.ParagraphReport) (out []int) {
	if p.Bead == nil {
		return nil
	}
	for _, r := range p.Bead.Reference {
		if r >= 0 && r < len(x.refShown) {
			out = append(out, r)
		}
	}
	return out
}

func (x *htmlBuilding) missing(before int, inBead []bool) (out []htmlItem) {
	for ; x.refNext < min(before, len(inBead)); x.refNext++ {
		if !inBead[x.refNext] {
			side := x.refSide(x.refNext, nil)
			out = append(out, htmlItem{Missing: &side})
		}
	}
	return out
}

func (x *htmlBuilding) paragraph(i int) *htmlParagraph {
	p := x.Paragraphs[i]
	out := &htmlParagraph{
		ID: htmlParagraphID(x.id, i), Number: i + 1, Kind: htmlKind(p.Kind), Line: p.Start.Line,
		Words: p.Words, Length: htmlPlural(p.Words, "word"), Score: newHTMLScore(p.Score), Beside: x.ReferenceText != nil,
	}
	if a := x.Article; a != nil && htmlInside(p.Span, len(a.Source)) {
		out.HasText = true
		added, _ := x.diff.only(p)
		out.Text = htmlSide{i + 1, htmlLang(a.Lang), htmlDir(a.Lang), x.marker.compared(x.marker.segments(p.Span, x.covers[i]), added)}
	}
	var found []audit.Finding
	for _, f := range p.Findings {
		if f < len(x.Findings) {
			out.Findings = append(out.Findings, x.finding(f))
			found = append(found, x.Findings[f])
		}
	}
	for _, c := range htmlSeverities(found) {
		if c.N > 0 {
			out.Counts = append(out.Counts, c)
		}
	}
	x.beside(out, p)
	return out
}

// beside puts the passages of the bead with a paragraph; one that stands beside
// an earlier paragraph is pointed to.
func (x *htmlBuilding) beside(out *htmlParagraph, p audit.ParagraphReport) {
	refs := x.beadOf(p)
	added, dropped := x.diff.only(p)
	x.compared = x.compared || len(added)+len(dropped) > 0
	out.Added = p.Bead != nil && len(p.Bead.Reference) == 0
	for _, r := range refs {
		if x.refShown[r] != "" {
			out.Shared = append(out.Shared, htmlShared{r + 1, x.refShown[r]})
			continue
		}
		x.refShown[r] = out.ID
		out.Ref = append(out.Ref, x.refSide(r, dropped))
	}
	if len(refs) > 0 {
		out.Sure = fmt.Sprintf("%.0f %%", 100*p.Bead.Confidence)
	}
}

// refSide is a paragraph of the reference, with the words that only it has.
func (x *htmlBuilding) refSide(r int, dropped []text.Span) htmlSide {
	d := x.ReferenceText
	at := d.Paragraphs[r].Span
	return htmlSide{r + 1, htmlLang(d.Lang), htmlDir(d.Lang), x.ref.compared(x.ref.segments(at, x.refCovers[r]), lyingIn(dropped, at))}
}

func htmlParagraphID(doc string, i int) string { return fmt.Sprintf("%sp%d", doc, i+1) }

// htmlLang is the lang attribute: empty where the language is not known, which
// is what HTML says for that.
func htmlLang(lang string) string {
	if lang == "und" {
		return ""
	}
	return lang
}

func htmlKind(k text.Kind) string {
	if k == text.TableCell {
		return "table cell"
	}
	return k.String()
}
