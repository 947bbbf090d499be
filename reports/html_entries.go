package reports

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"html/template"
	"strings"
	"unicode/utf16"

	"mtaudit/audit"
)

// A reader of the page dismisses findings there and takes the decisions home as
// a baseline file. What such a file says of a finding cannot be read off the
// page, as the page writes hidden characters out; so it is part of the page as
// data, which the script reads when it is asked for it.

// htmlEntries is that data.
type htmlEntries struct {
	Schema  string      `json:"schema"`  // of the file to write
	Key     string      `json:"key"`     // names the findings of this page, for what the browser keeps of them
	Entries []htmlEntry `json:"entries"` // in the order of the findings on the page
}

// An htmlEntry is an entry of a baseline, but for what the reader adds.
type htmlEntry struct {
	Path        string `json:"path"`
	Rule        string `json:"rule"`
	Name        string `json:"name,omitempty"`
	Fingerprint string `json:"fingerprint"`
	Text        string `json:"text,omitempty"`
	ID          string `json:"id"` // of the finding on the page
}

const (
	baselineSchema = "mtaudit.baseline/v1"
	longestEntry   = 60 // code points of an entry's text
)

func (b *htmlBuilder) entries() htmlEntries {
	out := htmlEntries{Schema: baselineSchema, Entries: []htmlEntry{}}
	h := sha256.New()
	for i, d := range b.report.Documents {
		for k, f := range d.Findings {
			out.Entries = append(out.Entries, newHTMLEntry(d.URI, htmlFindingID(htmlDocumentID(i), k), f))
			fmt.Fprintf(h, "%s\x00%s\x00", d.URI, f.Fingerprint)
		}
	}
	out.Key = hex.EncodeToString(h.Sum(nil)[:8])
	return out
}

func newHTMLEntry(path, id string, f audit.Finding) htmlEntry {
	quote := []rune(strings.Join(strings.Fields(f.At.Text), " "))
	if len(quote) > longestEntry {
		quote = append(quote[:longestEntry-1], '…')
	}
	return htmlEntry{Path: path, Rule: f.Rule, Name: f.Name, Fingerprint: f.Fingerprint, Text: string(quote), ID: id}
}

// element is the data as an element that no browser runs. Nothing in it is
// markup, and nothing is left for htmlWriter to write otherwise.
func (e htmlEntries) element() (template.HTML, error) {
	body, err := json.Marshal(e) // escapes <, > and &
	if err != nil {
		return "", err
	}
	var b strings.Builder
	b.WriteString(`<script type="application/json" id="entries">`)
	for _, r := range strings.ReplaceAll(string(body), "##[", `##\u005b`) {
		if !hidden(r) {
			b.WriteRune(r)
			continue
		}
		for _, unit := range utf16.Encode([]rune{r}) {
			fmt.Fprintf(&b, `\u%04x`, unit)
		}
	}
	b.WriteString("</script>")
	return template.HTML(b.String()), nil
}

// htmlSum names a text by its content.
func htmlSum(source []byte) string {
	sum := sha256.Sum256(source)
	return hex.EncodeToString(sum[:])
}
