package reports

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// entriesOf reads the data of a page, as its script does.
func entriesOf(t *testing.T, page string) (out htmlEntries) {
	t.Helper()
	data := sound(t, page).ids["entries"]
	if data == nil || data.Data != "script" {
		t.Fatal("the page has no entries")
	}
	if err := json.Unmarshal([]byte(content(data)), &out); err != nil {
		t.Fatal(err)
	}
	return out
}

// What a downloaded baseline goes by must be what the article says, byte for byte.
func TestHTMLEntriesAreExact(t *testing.T) {
	const uri = "news/\u202Ea\u200B \U000E0001 </script><!-- ##[x] 河 & \u2028.txt"
	words := "\tthe </script> ##[error]\u202E  𠮷野家\r\n" + strings.Repeat("na", 40)
	d := text.New(uri, []byte(words), []byte(words))
	d.Paragraphs = []text.Paragraph{{Span: text.Span{Start: 0, End: len(words)}}}
	f := found("MT401", audit.Locate(d, text.Span{Start: 0, End: len(words)}), "m")
	f.Fingerprint = "00000000000000aa:7"
	got := entriesOf(t, rendered(t, &audit.Report{Documents: []audit.DocumentReport{reported(d, nil, f)}}))
	want := htmlEntry{
		Path: uri, Rule: "MT401", Name: f.Name, Fingerprint: f.Fingerprint, ID: "d1f1",
		Text: "the </script> ##[error]\u202E 𠮷野家 " + strings.Repeat("na", 15) + "…",
	}
	if got.Schema != "mtaudit.baseline/v1" || len(got.Entries) != 1 || got.Entries[0] != want {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

// The key names the findings: what is decided on one page is not taken for a
// decision on another.
func TestHTMLKey(t *testing.T) {
	key := func(change func(*audit.Report)) string {
		r := harbour()
		change(r)
		return entriesOf(t, rendered(t, r)).Key
	}
	same := key(func(*audit.Report) {})
	if got := key(func(r *audit.Report) { r.Tool.Version = "9" }); got != same {
		t.Error("another version that finds the same has another key")
	}
	for name, change := range map[string]func(*audit.Report){
		"fingerprint": func(r *audit.Report) { r.Documents[0].Findings[3].Fingerprint = "99:1" },
		"fewer":       func(r *audit.Report) { r.Documents[0].Findings = r.Documents[0].Findings[:8] },
		"article":     func(r *audit.Report) { r.Documents[0].URI = "other.txt" },
	} {
		if key(change) == same {
			t.Errorf("%s: the key stays", name)
		}
	}
}

// Findings that share a place by way of others are one row, in any order.
func TestHTMLFormsOfMany(t *testing.T) {
	d := lines("a", "en", "Aa Bb Cc Dd Ee Ff")
	at := func(s string) audit.Location { return nth(d, s, 0) }
	rep := reported(d, nil,
		found("MT201", at("Aa"), "m", see(at("Bb"), "m")),
		found("MT201", at("Cc"), "m", see(at("Dd"), "m")),
		found("MT201", at("Ee"), "m"), // of one form: no row
		found("MT401", at("Ff"), "m", see(at("Aa"), "m")),
		found("MT201", at("Dd"), "m", see(at("Bb"), "m")),
	)
	x := newHTMLBuilding(newHTMLBuilder(&audit.Report{Documents: []audit.DocumentReport{rep}}, Options{}), 0)
	if got := fmt.Sprint(x.sharing()); got != "[[0 1 4] [2]]" {
		t.Errorf("groups %s", got)
	}
	if forms := x.forms(); len(forms) != 1 || len(forms[0].Article) != 4 {
		t.Errorf("rows %+v", forms)
	}
}

func TestHTMLForms(t *testing.T) {
	d := harbour().Documents[0]
	x := newHTMLBuilding(newHTMLBuilder(&audit.Report{Rules: htmlRules, Documents: []audit.DocumentReport{d}}, Options{}), 0)
	forms := x.forms()
	if len(forms) != 1 {
		t.Fatalf("%d rows, want 1: both findings share a place", len(forms))
	}
	f := forms[0]
	if len(f.Findings) != 2 || len(f.Article) != 2 || len(f.Reference) != 1 {
		t.Fatalf("%+v", f)
	}
	for i, want := range []htmlForm{{htmlQuote{Text: "Oyelarran", Dir: "auto", Link: "d1a6"}, 2}, {htmlQuote{Text: "Oyelaran", Dir: "auto", Link: "d1a92"}, 2}} {
		if f.Article[i] != want {
			t.Errorf("form %d: %+v, want %+v", i+1, f.Article[i], want)
		}
	}
	if f.Reference[0].Quote.Link != "d1r6" {
		t.Errorf("the reference's form leads to %q", f.Reference[0].Quote.Link)
	}
}
