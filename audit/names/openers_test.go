package names

import (
	"strings"
	"testing"

	"mtaudit/audit/lexicon"
	"mtaudit/audit/text/read"
)

// TestOfficesWithoutOpeners holds the short cut past words that no office begins
// with to looking up every phrase.
func TestOfficesWithoutOpeners(t *testing.T) {
	const content = `The President of the State met the Prime Minister, the minister of foreign affairs and the State Chairman. Chairman of the Party of
the North, of, of the; secretary of the general, Secretary-General of the of the Party. President of State president OF the bridge. A member of the Assembly.`
	d, err := read.Document("a", []byte(content), read.Options{Lang: "en", Format: "plain"})
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, s := range d.Sentences() {
		x := &postFinder{doc: d, tokens: s.Tokens}
		for i := range s.Tokens {
			w, n, ok := x.office(i)
			want, most, known := lexicon.Wording{}, 0, false
			for k := min(lexicon.LongestOffice, len(s.Tokens)-i); k > 0 && !known; k-- {
				words := x.words(i, i+k)
				if want, known = lexicon.OfficeOf(strings.Join(words, " ")); !known {
					want, known = lexicon.OfficeOf(turned(words))
				}
				most = k
			}
			if ok != known || ok && (w != want || n != most) {
				t.Errorf("at %q: %v %d %t, want %v %d %t", d.Text(s.Tokens[i].Span), w, n, ok, want, most, known)
			}
			if ok {
				found++
			}
		}
	}
	if found < 6 {
		t.Errorf("%d offices", found)
	}
}

// Markup and hyphens must not hide the first word of a country.
func TestLandsBehindMarkup(t *testing.T) {
	for content, want := range map[string]string{
		"<p>Boats from <b>South</b> Korea’s coast.</p>":       "South Korea",
		"<p>Guinea<b>-</b>Bissau and Timor-<i>Leste</i>.</p>": "Guinea-Bissau Timor-Leste",
		"<p>The US-led talks, Denmark's aim.</p>":             "US Denmark",
		"<p>No Bridge at Norrby.</p>":                         "",
	} {
		d, err := read.Document("a.html", []byte(content), read.Options{Lang: "en", Format: "html"})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, p := range d.Paragraphs {
			for _, l := range Lands(d, p) {
				got = append(got, d.Text(l.At))
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %q, want %q", content, got, want)
		}
	}
}
