package cli

import (
	"bufio"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"html/template"
	"strings"
	"unicode"

	"mtaudit/reference/align"
)

const alignStyle = `
:root { --paper: #fdfcf9; --ink: #1b1a17; --soft: #5a564d; --line: #ddd8cc; --bg: #f1efe8; --low: #9d1420; --fair: #6f5700; --high: #1d6a3c; }
@media (prefers-color-scheme: dark) {
:root { --paper: #15161a; --ink: #e8e5dd; --soft: #aaa69b; --line: #35373e; --bg: #23252b; --low: #ff9d98; --fair: #e6cb66; --high: #7fd0a0; }
}
body { margin: 0 auto; padding: 1rem 1.5rem 3rem; max-width: 84rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.25rem; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { padding: 0.5rem 0.75rem; border-top: 1px solid var(--line); text-align: start; vertical-align: top; overflow-wrap: anywhere; }
th:last-child, td:last-child { width: 6.5rem; }
p { display: flex; gap: 0.75rem; margin: 0 0 0.5rem; }
p:last-child { margin: 0; }
p b { flex: none; min-width: 1.75rem; color: var(--soft); font-weight: 400; font-variant-numeric: tabular-nums; }
.none { background: var(--bg); color: var(--soft); font-style: italic; }
.high { color: var(--high); } .fair { color: var(--fair); } .low { color: var(--low); }
@media (max-width: 40rem) {
thead { display: none; }
tr, td { display: block; }
td { border: 0; } tr { border-top: 1px solid var(--line); }
th:last-child, td:last-child { width: auto; }
}
@media print { body { padding: 0; max-width: none; } tr { break-inside: avoid; } }
`

var alignPage = template.Must(template.New("align").Parse(`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{{.Policy}}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>{{.Article}} · {{.Reference}} · mtaudit</title>
<link rel="icon" href="data:,">
{{.Style}}
</head>
<body>
<h1>{{.Unit}} of <bdi>{{.Article}}</bdi> and <bdi>{{.Reference}}</bdi></h1>
<table>
<thead><tr><th scope="col">Article</th><th scope="col">Reference</th><th scope="col">Confidence</th></tr></thead>
<tbody>
{{- range .Rows}}
<tr>
{{- range .Sides}}
{{- if .Parts}}
<td lang="{{.Lang}}">{{range .Parts}}<p><b>{{.Number}}</b> <span dir="auto">{{.Text}}</span></p>{{end}}</td>
{{- else}}
<td class="none">{{.Missing}}</td>
{{- end}}
{{- end}}
<td class="{{.Word}}">{{.Confidence}} {{.Word}}</td>
</tr>
{{- end}}
</tbody>
</table>
</body>
</html>
`))

type alignedPage struct {
	Policy             string
	Style              template.HTML
	Unit               string
	Article, Reference string // names
	Rows               []alignedRow
}

type alignedRow struct {
	Sides            [2]alignedSide
	Confidence, Word string
}

type alignedSide struct {
	Lang    string
	Parts   []alignedPart
	Missing string // what to say if there are none
}

type alignedPart struct {
	Number int // from 1
	Text   string
}

// alignHTML writes one page that needs nothing else and runs nothing.
func (a *app) alignHTML(l *lineup) error {
	sum := sha256.Sum256([]byte(alignStyle))
	page := alignedPage{
		Policy:    fmt.Sprintf("default-src 'none'; style-src 'sha256-%s'; img-src data:; base-uri 'none'; form-action 'none'", base64.StdEncoding.EncodeToString(sum[:])),
		Style:     template.HTML("<style>" + alignStyle + "</style>"),
		Unit:      "Paragraphs",
		Article:   disarmed(l.article.doc.URI),
		Reference: disarmed(l.reference.doc.URI),
	}
	if l.bySentence {
		page.Unit = "Sentences"
	}
	for _, b := range l.beads {
		page.Rows = append(page.Rows, l.row(b))
	}
	w := bufio.NewWriter(a.stdout)
	if err := alignPage.Execute(w, page); err != nil {
		return fmt.Errorf("write html: %w", err)
	}
	return w.Flush()
}

func (l *lineup) row(b align.Bead) alignedRow {
	return alignedRow{
		Sides:      [2]alignedSide{l.article.side(b.Article, "not in the article"), l.reference.side(b.Reference, "not in the reference")},
		Confidence: fmt.Sprintf("%.2f", b.Confidence),
		Word:       grade(b.Confidence),
	}
}

func (s *lined) side(parts []int, missing string) alignedSide {
	out := alignedSide{Lang: s.doc.Lang, Missing: missing}
	for i, line := range s.lines(parts) {
		out.Parts = append(out.Parts, alignedPart{parts[i] + 1, disarmed(line)})
	}
	return out
}

// grade is a confidence in a word.
func grade(confidence float64) string {
	switch {
	case confidence >= 0.9:
		return "high"
	case confidence >= 0.6:
		return "fair"
	}
	return "low"
}

// disarmed shows controls, and what turns the direction of text, by their code
// points. Joiners stay: scripts and emoji need them.
func disarmed(s string) string {
	var b strings.Builder
	for _, r := range s {
		if unicode.In(r, unicode.Cc, unicode.Zl, unicode.Zp, unicode.Bidi_Control) {
			fmt.Fprintf(&b, "<U+%04X>", r)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}
